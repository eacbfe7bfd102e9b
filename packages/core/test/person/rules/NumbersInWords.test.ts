import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Finding from "../../../src/foundation/Finding.ts"
import * as CitizenId from "../../../src/foundation/CitizenId.ts"
import * as Protection from "../../../src/law/parameters/Protection.ts"
import { rules as texts } from "../../../src/person/messages/rules.ts"
import { inTexts, none, numbersInWords } from "../../../src/person/rules/NumbersInWords.ts"
import { decide, said, viewOf, viewWith } from "../../law/policies.ts"

const national = viewOf("national")
const strict = viewWith(Protection.numbersInWords, "strict")
const [id, phone] = ["unmet person.id-number-in-words", "unmet person.phone-number-in-words"]

describe("志愿服务条例 art. 20, 21: a number in free text", () => {
  it.each<[string, string, string]>([
    ["身份证999999200803150024", "0024", id],
    ["999999 20080315 0024", "0024", id],
    ["999999-20120301-001x", "001X", id],
    ["９９９９９９２０１２０３０１００１４", "0014", id],
    ["999999-1990-01-01-1238", "1238", id],
    ["999999 - 1990年01月01日 1238", "1238", id],
    ["138 - 0000 - 1234", "1234", phone],
    ["99999920080315002X（末位写错）", "002X", id],
    ["联系人13800001234", "1234", phone],
    ["138 0000 1234", "1234", phone],
    ["138-0000-1234", "1234", phone],
    ["+86 13800001234", "1234", phone],
    ["8613800001234", "1234", phone],
    ["家里0561-3012345", "2345", phone],
    ["（0561）3012345", "2345", phone],
    ["01012345678", "5678", phone],
    ["13800001234、13800001234", "1234", phone],
    ["9 9 9 9 9 9 2 0 0 8 0 3 1 5 0 0 2 x", "002X", id],
    ["9-9-9-9-9-9-2-0-1-2-0-3-0-1-0-0-1-4", "0014", id],
    ["1 3 8 0 0 0 0 1 2 3 4", "1234", phone],
    ["电话一三八零零〇〇幺二三四", "1234", phone],
    ["一三八 ○○○○ 一二三四", "1234", phone],
    ["请送三13800001234一", "1234", phone],
    ["九九九九九九二〇〇八〇三一五〇〇二X", "002X", id]
  ])("REC-14: %s is told by %s: %s", (text, lastFour, expected) => {
    const row = inTexts([text])
    expect([row.idNumbers === none ? row.phoneNumbers : row.idNumbers, said(decide(numbersInWords, row, national))]).toEqual([
      lastFour,
      expected
    ])
  })
  it.each([
    ["99999920081315002", "seventeen digits"],
    ["9999992008031500245", "nineteen digits"],
    ["999999200813150024", "the thirteenth month"],
    ["999999200803320024", "the thirty-second day"],
    ["1380000123", "ten digits"],
    ["138000012345", "twelve digits"],
    ["12800001234", "no such mobile number"],
    ["发票33012345", "the number of an invoice"],
    ["票据0012345678", "the number of a receipt, which begins with noughts"],
    ["2026年3月5日至2026年3月8日清扫", "dates"],
    ["2026-03-05 09:00—11:30，服务120人次", "a time"],
    ["周一三五、二四六各一次，二〇二六年三月五日起", "days of the week and a year in characters"],
    ["1 3 5 7 9 11 13 15", "numbers of houses"],
    ["1 3 8 0 0 0 0 1 2 3 4 5", "twelve digits, each by itself"],
    ["", "nothing"]
  ])("REC-14: %s is none: %s", (text) => expect(said(decide(numbersInWords, inTexts([text]), strict))).toBe(""))
  it("REC-14: all are told at once, those of an ID number are not taken for a phone's, and a strict place refuses", () => {
    const row = inTexts(["999999200803150024，999999201203010014", "13800001234", "没有号码"])
    expect(row).toEqual({ idNumbers: "0024 0014", phoneNumbers: "1234" })
    const [warned, refused] = [decide(numbersInWords, row, national), decide(numbersInWords, row, strict)]
    expect([warned.outcome, said(warned)]).toEqual(["met", `${id}, ${phone}`])
    expect([refused.outcome, said(refused)]).toEqual(["unmet", `${id}-refused, ${phone}-refused`])
    expect(refused.findings.map((one) => Finding.text(one, "zh-CN", texts))).toMatchObject([
      { title: "文字中写有身份证号", why: "身份证号末四位：0024 0014", fix: "请删去身份证号；身份信息只登记在人员名录中" },
      { title: "文字中写有电话", why: "电话末四位：1234" }
    ])
  })
  it("REC-14: any ID number is found in any words, and no more of it than four characters is said", () => {
    const number = fc
      .tuple(
        fc.integer({ min: 110000, max: 999999 }),
        fc.date({ min: new Date("1900-01-01"), max: new Date("2026-01-01"), noInvalidDate: true }),
        fc.integer({ min: 0, max: 999 })
      )
      .map(([division, born, sequence]) => {
        const digits = `${division}${born.toISOString().slice(0, 10).replaceAll("-", "")}${String(sequence).padStart(3, "0")}`
        return `${digits}${CitizenId.checkCharacter(digits)}`
      })
    const around = fc.stringMatching(/^[\u4e00-\u4eff，。 ]{0,8}$/)
    fc.assert(
      fc.property(number, around, around, (one, before, after) => {
        expect(CitizenId.read(one).valid).toBe(true)
        const { findings } = decide(numbersInWords, inTexts([`${before}${one}${after}`]), national)
        expect(findings.map(({ facts }) => facts)).toEqual([{ idNumbers: one.slice(-4) }])
        expect(JSON.stringify(findings)).not.toContain(one.slice(-5))
      })
    )
  })
})
