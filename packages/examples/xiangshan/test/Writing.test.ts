import { describe, expect, it } from "vitest"
import * as CivilDay from "../src/generate/CivilDay.ts"
import * as IdentityNumber from "../src/generate/IdentityNumber.ts"
import * as Cell from "../src/write/Cell.ts"
import * as Csv from "../src/write/Csv.ts"
import * as Gb18030 from "../src/write/Gb18030.ts"
import * as Wording from "../src/write/Wording.ts"
import * as Workbook from "../src/write/Workbook.ts"
import * as ZipTime from "../src/write/ZipTime.ts"

describe("GB 11643-1999, the standard's own samples", () => {
  it.each([
    ["11010519491231002", "X"],
    ["44052418800101001", "4"]
  ])("%s ends in %s", (body, digit) => expect(IdentityNumber.checkDigit(body)).toBe(digit))
  it("the fixtures of the rule book", () => {
    expect(IdentityNumber.of(CivilDay.of(2008, 3, 15), 2)).toBe("999999200803150024")
    expect(IdentityNumber.of(CivilDay.of(1964, 8, 8), 3)).toBe("999999196408080039")
  })
})

describe("age", () => {
  it.each([
    ["2024-03-14", 59],
    ["2024-03-15", 60],
    ["2024-12-31", 60]
  ])("born 1964-03-15, on %s: %i", (on, age) => {
    const [year = 0, month = 0, dayOfMonth = 0] = on.split("-").map(Number)
    expect(CivilDay.ageOn(CivilDay.of(1964, 3, 15), CivilDay.of(year, month, dayOfMonth))).toBe(age)
  })
})

describe("times as people write them", () => {
  it.each([
    [0, "00:00", "凌晨0点"],
    [540, "09:00", "上午9点"],
    [720, "12:00", "中午12点"],
    [870, "14:30", "下午2点半"],
    [1_215, "20:15", "晚上8点15分"],
    [1_440, "次日00:00", "次日凌晨0点"],
    [1_560, "次日02:00", "次日凌晨2点"]
  ])("%i: %s, %s", (minute, clock, spoken) => {
    expect(Wording.clock(minute)).toBe(clock)
    expect(Wording.spokenClock(minute)).toBe(spoken)
  })
  it.each([
    [45, "45分钟"],
    [120, "2小时"],
    [150, "2小时30分"]
  ])("%i minutes: %s", (minutes, text) => expect(Wording.spokenDuration(minutes)).toBe(text))
  it("days", () => {
    const day = CivilDay.of(2026, 3, 5)
    expect([Wording.slashed(day), Wording.dotted(day), Wording.inChinese(day), CivilDay.text(day)]).toEqual([
      "2026/3/5",
      "2026.3.5",
      "2026年3月5日",
      "2026-03-05"
    ])
    expect(Cell.date(day).serial).toBe(46_086)
  })
})

describe("GB18030", () => {
  it("what is encoded decodes to the same text", () => {
    const text = "志愿服务 ABC,123\r\n桥头志愿服务队：“次日02:00”（合成）"
    expect(new TextDecoder("gb18030", { fatal: true }).decode(Gb18030.encode(text))).toBe(text)
  })
  it("known bytes", () => expect([...Gb18030.encode("啊A")]).toEqual([0xb0, 0xa1, 0x41]))
  it("a character of four bytes is refused by name", () => expect(() => Gb18030.encode("𬭊")).toThrow(/𬭊/))
})

describe("CSV", () => {
  it("quotes what must be quoted and fills a short line", () => {
    const text = new TextDecoder().decode(Csv.utf8([[{ title: "题", columns: 3 }], ['a"b', "c,d", 1.5]]))
    expect(text).toBe('题,,\r\n"a""b","c,d",1.5\r\n')
  })
})

describe("the stopped clock of a zip archive", () => {
  it("leaves no other time in the workbook", async () => {
    const bytes = Buffer.from(await Workbook.bytes([{ name: "一", rows: [["甲"]] }]))
    expect(bytes.readUInt32LE(10)).toBe(0x0021_0000)
    expect(bytes.readUInt32LE(bytes.indexOf("PK\u0001\u0002", 0, "latin1") + 12)).toBe(0x0021_0000)
  })
  it("refuses what is no archive", () => expect(() => ZipTime.stopped(new Uint8Array(100))).toThrow(RangeError))
})
