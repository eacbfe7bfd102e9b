import { expect, it } from "vitest"
import { lives } from "../../src/place/messages/lives.ts"
import { haveWords, writtenIn } from "../words.ts"

it("every rule that a decider of places names has what, why and fix, speaking of the same facts in both languages", () => {
  // Those of assessments have a catalogue of their own, and a test beside them.
  const written = new Set([...writtenIn("place")].filter((rule) => !rule.startsWith("assessment.")))
  expect(written.size).toBeGreaterThan(15)
  haveWords(written, lives)
})
