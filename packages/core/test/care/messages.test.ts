import { expect, it } from "vitest"
import { lives } from "../../src/care/messages/lives.ts"
import { haveWords, writtenIn } from "../words.ts"

it("every rule that a decider of care names has what, why and fix, speaking of the same facts in both languages", () => {
  const written = writtenIn("care")
  expect(written.size).toBeGreaterThan(15)
  haveWords(written, lives)
})
