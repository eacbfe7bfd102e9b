import { describe, expect, it } from "vitest"
import { lives } from "../../src/team/messages/lives.ts"
import { haveWords, writtenIn } from "../words.ts"

describe("the words of refusals", () => {
  it("every rule that a decider of teams names has what, why and fix, speaking of the same facts in both languages", () => {
    const written = writtenIn("team")
    expect(written.size).toBeGreaterThan(20)
    haveWords(written, lives)
  })
})
