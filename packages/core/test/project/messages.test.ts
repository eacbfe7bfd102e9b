import { describe, expect, it } from "vitest"
import { lives } from "../../src/project/messages/lives.ts"
import { haveWords, writtenIn } from "../words.ts"

describe("the words of refusals", () => {
  it("every rule that a decider of projects names has what, why and fix, speaking of the same facts in both languages", () => {
    const written = writtenIn("project")
    expect(written.size).toBeGreaterThan(80)
    haveWords(written, lives)
  })
})
