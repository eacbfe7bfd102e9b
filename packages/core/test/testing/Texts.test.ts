import * as fc from "fast-check"
import { expect, it } from "vitest"
import * as Texts from "../../src/testing/Texts.ts"

it("texts hold characters of every plane and no half of one, and are as long as was asked, counted in characters", () => {
  const planes = new Set<number>()
  fc.assert(
    fc.property(Texts.any({ minLength: 2, maxLength: 9 }), (text) => {
      const characters = [...text]
      for (const character of characters) planes.add((character.codePointAt(0) ?? 0) >> 16)
      expect(text.isWellFormed()).toBe(true)
      expect(characters.length).toBeGreaterThanOrEqual(2)
      expect(characters.length).toBeLessThanOrEqual(9)
    }),
    { numRuns: 300 }
  )
  expect(planes.size).toBe(17)
})

it("the last of all characters is made, those beside the halves as well, and what is no character is made of none", () => {
  const one = Texts.any({ minLength: 1, maxLength: 1 })
  const found = new Set(fc.sample(one, { numRuns: 1000, seed: 1 }).map((text) => text.codePointAt(0) ?? 0))
  expect(Math.max(...found)).toBe(0x10_ffff)
  for (const text of ["\ud7ff", "\ue000", "\u{10ffff}", "\0"]) expect(one.canShrinkWithoutContext(text), text).toBe(true)
  for (const text of ["\ud800", "\udfff", ""]) expect(one.canShrinkWithoutContext(text)).toBe(false)
})
