import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as PersonalText from "../../src/desk/PersonalText.ts"
import * as NumbersInWords from "../../src/person/rules/NumbersInWords.ts"

const knowing = (...names: readonly string[]): PersonalText.KnownNames => {
  const known = PersonalText.known()
  for (const name of names) PersonalText.learn(known, name)
  return known
}

describe("text that names somebody is kept outside the journal", () => {
  it.each([
    ["陪护王桂兰老人散步", "a known name within a sentence"],
    ["王桂兰", "a name alone"],
    ["探望阿依古丽·买买提", "a name with a middle dot"],
    ["联系人13800000000", "a phone number"],
    ["电话 138 0000 0000", "a phone number written with spaces"],
    ["电话138-0000-0000", "a phone number written with hyphens"],
    ["身份证999999200803150024", "an ID number"],
    ["１３８００００００００", "full-width digits"],
    ["身份证999999-1990-01-01-1238", "an ID number whose birth is written as a date"],
    ["999999 1990年01月01日 1238", "and in words"],
    ["999999/1990/01/01/123x", "and with strokes"],
    ["999999-1990-13-01-1238", "an ID number with a slip in its birth"],
    ["138 - 1234 - 5678", "a phone number with blanks and hyphens"],
    ["138‑1234‑5678", "hyphens that do not break"]
  ])("%s", (text) => {
    expect(PersonalText.isPersonal(text, knowing("王桂兰", "李明", "阿依古丽·买买提"))).toBe(true)
  })

  it.each([
    ["清理楼道杂物", "no name"],
    ["2026年3月5日至2026年3月8日清扫", "dates are many digits and name nobody"],
    ["2026-03-05至2026-03-08", "dates with hyphens"],
    ["2026-03-05 09:00—11:30", "a day and its hours"],
    ["2026/3/5-2026/3/8", "a span of dates"],
    ["门牌12345，2026-03-05", "five digits and a date"],
    ["服务120人次，发放物资300份", "short numbers"],
    ["门牌123456", "six digits"],
    ["王老师讲课", "half a name"],
    ["", "nothing"]
  ])("%s may stand in an event", (text) => {
    expect(PersonalText.isPersonal(text, knowing("王桂兰", "李明"))).toBe(false)
  })

  it("whatever the rule about numbers in words recognises is kept outside, however its groups are set apart", () => {
    const groups = fc.constantFrom(["999999", "1990", "01", "01", "1238"], ["138", "1234", "5678"], ["0561", "3012345"])
    const mark = fc.constantFrom("", " ", "-", " - ", "－", "—", "·", "/", "年")
    fc.assert(
      fc.property(
        groups,
        fc.array(mark, { minLength: 4, maxLength: 4 }),
        fc.constantFrom("", "电话", "门牌12，"),
        (parts, marks, before) => {
          const text = before + parts.map((part, i) => part + (i === parts.length - 1 ? "" : marks[i])).join("")
          const { idNumbers, phoneNumbers } = NumbersInWords.inTexts([text])
          if (idNumbers !== NumbersInWords.none || phoneNumbers !== NumbersInWords.none)
            expect(PersonalText.isPersonal(text, knowing())).toBe(true)
        }
      )
    )
  })

  it("a name of one character is no name: it would be found everywhere", () => {
    const known = knowing("林")
    expect([PersonalText.isPersonal("林业宣传", known), PersonalText.isPersonal("林", known), known.names.size]).toEqual([false, false, 0])
  })

  it.each([
    ["李明", "李明", true],
    ["陪护李明", "李明", true],
    ["李明陪护", "李明", true],
    ["李民陪护", "李明", false],
    ["王桂香", "王桂兰", false],
    ["探望阿依古丽·买买提", "阿依古丽·买买提", true],
    ["探望阿依古丽", "阿依古丽·买买提", false]
  ])("%s, who is known being %s: %s, whoever else is known", (text, name, expected) => {
    expect(PersonalText.isPersonal(text, knowing(name, "周全"))).toBe(expected)
    expect(PersonalText.isPersonal(text, knowing("周全", "欧阳天一", name))).toBe(expected)
  })
})

describe("names that are only recognised, by keyed hashes", () => {
  const hashOf = (text: string): string => `#${text}`
  const recognising = (...names: readonly string[]): PersonalText.KnownNames => {
    const known = PersonalText.known()
    PersonalText.learnMarks(
      known,
      names.map((name) => ({ hash: hashOf(name), length: name.length })),
      hashOf
    )
    return known
  }
  it.each<[text: string, names: readonly string[], found: readonly string[]]>([
    ["李明", ["李明"], ["#李明"]],
    ["陪护李明", ["李明"], ["#李明"]],
    ["李明陪护王桂兰", ["王桂兰", "李明"], ["#王桂兰", "#李明"]],
    ["李明、李明", ["李明", "周全"], ["#李明"]],
    ["李", ["李明"], []],
    ["李民陪护", ["李明", "周全"], []],
    ["林业宣传", ["林"], []]
  ])("%s, of %j", (text, names, found) => {
    const known = recognising(...names)
    expect(PersonalText.marksIn(text, known)).toEqual(found)
    expect(PersonalText.isPersonal(text, known)).toBe(found.length > 0)
  })
  it("nobody is recognised where none are", () => expect(PersonalText.marksIn("陪护李明", PersonalText.known())).toEqual([]))
})
