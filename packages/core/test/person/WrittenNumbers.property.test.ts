/** Nearly every text is done with after one look at how many digits it holds; that look never decides otherwise than the whole reading. */
import * as fc from "fast-check"
import { expect, it } from "vitest"
import * as WrittenNumbers from "../../src/person/WrittenNumbers.ts"

/** ASCII, Chinese characters, punctuation of both, digits in every form; ㏠ is two characters when it is read, and one of them a digit. */
const piece = fc.constantFrom(
  ...Array.from("1234567890"),
  ...Array.from("零一二三四五六七八九〇○幺"),
  ...Array.from("１３９０①㏠-. ·—（）：；，。、“”年月日xXaé户"),
  "138",
  "1390013",
  "19900101",
  "999999"
)
const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(""))

it("what is said of a text does not depend on a foreign word behind it", () => {
  fc.assert(
    fc.property(text, (written) => {
      const longer = `${written}，é`
      expect(WrittenNumbers.mayHoldOne(written)).toBe(WrittenNumbers.mayHoldOne(longer))
      expect(WrittenNumbers.idNumbers(written)).toEqual(WrittenNumbers.idNumbers(longer))
      expect(WrittenNumbers.phoneNumbers(written)).toEqual(WrittenNumbers.phoneNumbers(longer))
    }),
    { numRuns: 2000 }
  )
})

it.each(["1390013", "一三九〇〇一三", "１３９００１３", "1 3 9 0 0 1 3", "139.0013", "打139，打0013找他1390013"])(
  "seven digits are looked at in every form: %s",
  (written) => {
    expect(WrittenNumbers.mayHoldOne(written)).toBe(true)
  }
)

it.each(["139001", "一三九〇〇一", "139001，户"])("six are no number: %s", (written) => {
  expect(WrittenNumbers.mayHoldOne(written)).toBe(false)
})
