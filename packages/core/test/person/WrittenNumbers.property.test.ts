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

const hexadecimal = (letters: string) => fc.constantFrom(...Array.from(letters))
/** Mostly digits, in groups as of a number, so that of a few hundred many read like one. */
const randomName = fc
  .tuple(
    fc.constantFrom("019ad138", "0199a561", "a1390013"),
    fc.array(hexadecimal("0123456789"), { minLength: 6, maxLength: 6 }),
    hexadecimal("89ab"),
    fc.array(hexadecimal("0123456789e"), { minLength: 15, maxLength: 15 })
  )
  .map(([time, middle, variant, rest]) =>
    [
      time,
      middle.slice(0, 3).join("") + "4",
      `7${middle.slice(3).join("")}`,
      variant + rest.slice(0, 3).join(""),
      rest.slice(3).join("")
    ].join("-")
  )

it("a random name is nobody's number, though its digits lie like those of one; what stands beside it is", () => {
  let like = 0
  fc.assert(
    fc.property(randomName, (name) => {
      expect(WrittenNumbers.phoneNumbers(name)).toEqual([])
      expect(WrittenNumbers.idNumbers(name)).toEqual([])
      expect(WrittenNumbers.phoneNumbers(`${name}，13800001234`)).toEqual(["13800001234"])
      // Another letter at its end, and it is no such name.
      if (WrittenNumbers.phoneNumbers(`${name}g`).length > 0) like += 1
    })
  )
  expect(like).toBeGreaterThan(20)
})

const forms = (one: string): readonly string[] => [one, ...(one === "X" ? ["x", "Ｘ"] : [String.fromCharCode(one.charCodeAt(0) + 0xfee0)])]
const inCharacters = (digits: string): string => Array.from(digits, (one) => "零一二三四五六七八九"[Number(one)] ?? one).join("")
/** Each digit in some form, in characters where all are, with marks between some of them. */
const spelled = (number: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc
      .tuple(
        ...Array.from(number, (one) => fc.tuple(fc.constantFrom(...forms(one)), fc.constantFrom("", "", "", "", " ", "-", " - ", "·")))
      )
      .map((pieces) => pieces.map(([digit], i) => digit + (i === pieces.length - 1 ? "" : (pieces[i]?.[1] ?? ""))).join("")),
    fc.constant(inCharacters(number))
  )
const around = fc.constantFrom("", "请致电", "（", "，", "或", "㏠", "e", "1 月，", "é", "x")

it("a number is masked in whatever form it is written, where it stands and nowhere else", () => {
  const numbers = ["13800001234", "05613023456", "99999920080315002X"]
  const other = ["13800001235", "999999200803150024"]
  const masked = WrittenNumbers.masker(["0561-3023456", "+86 138-0000-1234转801", "99999920080315002x"], "***")
  fc.assert(
    fc.property(
      fc.constantFrom(...numbers, ...other).chain((number) => fc.tuple(fc.constant(number), spelled(number))),
      around,
      around,
      ([number, written], before, after) => {
        const text = `${before}${written}，${after}`
        expect(masked(text)).toBe(numbers.includes(number) ? `${before}***，${after}` : text)
      }
    )
  )
})

it.each([
  ["+86 13800001234", "***"],
  ["打８６-１３８ ００００ １２３４吧", "打***吧"],
  ["(0561)3023456", "***"],
  ["（13800001234）", "（***）"],
  ["一一三八零零零零一二三四", "一一三八零零零零一二三四"],
  ["113800001234", "113800001234"],
  ["138000012345", "138000012345"],
  ["13800001234和一三八零零零零一二三四", "***和***"]
])("of the numbers %s leaves %s", (text, left) => {
  expect(WrittenNumbers.masker(["13800001234", "05613023456"], "***")(text)).toBe(left)
})

it("short numbers are masked too; of none nothing is", () => {
  expect(WrittenNumbers.masker(["6661"], "***")("短号6661，工号66612")).toBe("短号***，工号66612")
  expect(WrittenNumbers.masker(["无"], "***")("无13800001234")).toBe("无13800001234")
})

it.each(["139001", "一三九〇〇一", "139001，户"])("six are no number: %s", (written) => {
  expect(WrittenNumbers.mayHoldOne(written)).toBe(false)
})
