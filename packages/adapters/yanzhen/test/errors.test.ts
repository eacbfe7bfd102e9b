import { writeFileSync } from "node:fs"
import type { Finding } from "@yanzhen/core/foundation"
import { Refusal } from "@yanzhen/core/law"
import { describe, expect, it } from "vitest"
import { isYanzhenError, type YanzhenError, yanzhen } from "../src/index.ts"
import * as Failures from "../src/Failures.ts"
import { calendarWith } from "../src/policies.ts"
import { sheet } from "../src/sheet.ts"
import { sqlite } from "../src/sqlite.ts"
import { fresh, open, take } from "./door.ts"
import { station, xlsx } from "./workbooks.ts"

const failure = async (asked: Promise<unknown>): Promise<YanzhenError> => {
  try {
    await asked
  } catch (error) {
    if (isYanzhenError(error)) return error
    throw error
  }
  throw new Error("nothing failed")
}

const noDatabase = (): string => {
  const path = fresh(".db")
  writeFileSync(path, "this is no database, and long enough to be looked at as if it were one".repeat(20))
  return path
}

/** A database that is not there yet, beside something that says it is its key. */
const withKey = (text: string): string => {
  const path = fresh(".db")
  writeFileSync(`${path}.key`, text)
  return path
}

describe("every failure is one error, with its code, in both languages", () => {
  const failures: readonly (readonly [code: string, ask: () => Promise<unknown>])[] = [
    ["YZ_POLICY_UNKNOWN", () => open({ policy: "nowhere" }).tally()],
    ["YZ_POLICY_UNKNOWN", () => open().tally({ policy: "nowhere" })],
    ["YZ_POLICY_UNKNOWN", () => open().retally({ under: "nowhere" })],
    ["YZ_PERIOD_UNREADABLE", () => open().tally({ period: "last year" })],
    ["YZ_KEY_UNKNOWN", () => open().tally({ by: ["colour" as "team"] })],
    ["YZ_DAY_UNREADABLE", () => open().coverage("2026-02-30")],
    ["YZ_DAY_UNREADABLE", () => open().preview(sheet({ name: "a.csv", bytes: new Uint8Array() }, { enteredOn: "yesterday" }))],
    ["YZ_HEAD_UNREADABLE", () => open().verify({ head: "abc" })],
    ["YZ_DAY_UNREADABLE", () => open().recordDue("2026-02-30")],
    ["YZ_CALENDAR_UNREADABLE", () => Promise.resolve().then(() => calendarWith(["{"]))],
    [
      "YZ_CALENDAR_UNFIT",
      () => Promise.resolve().then(() => calendarWith([JSON.stringify({ coverage: "2027", restDays: [], workingDays: [] })]))
    ],
    ["YZ_CALENDAR_UNFIT", () => Promise.resolve().then(() => calendarWith([JSON.stringify({ coverage: "next year" })]))],
    ["YZ_TENANT_UNKNOWN", () => open().verify()],
    ["YZ_ID_UNFIT", () => open({ actor: "王桂兰" }).tally()],
    ["YZ_NOT_FOUND", () => open().explain("nobody")],
    ["YZ_NOT_FOUND", () => open().voidRecord("nothing", "reason")],
    ["YZ_NOT_FOUND", () => open().object("nothing", "words")],
    ["YZ_NOT_FOUND", () => open().withdraw("nothing", "reason")],
    ["YZ_NOT_FOUND", () => open().correctRecord("nothing", {}, "reason")],
    ["YZ_NOT_FOUND", () => open().completeRecord("nothing", {})],
    ["YZ_NOT_FOUND", () => open().answerObjection("nothing", { upheld: false, words: "words" })],
    ["YZ_NOT_FOUND", () => open().confirmRecord("nothing")],
    ["YZ_NOT_FOUND", () => open().replaceGroup("nothing", ["a"])],
    ["YZ_NOT_FOUND", () => open().samePerson("nobody", "no-one")],
    ["YZ_NOT_FOUND", () => open().forget("nobody")],
    ["YZ_POLICY_UNKNOWN", () => open().samePerson("a", "b", { policy: "nowhere" })],
    ["YZ_PERIOD_UNREADABLE", () => open().closePeriod("last month")],
    ["YZ_ID_UNFIT", () => open().reopenPeriod("2026-01", { reason: "reason", approver: "王桂兰" })],
    ["YZ_FACTS_UNREADABLE", () => open().correctRecord("nothing", { on: "yesterday" }, "reason")],
    ["YZ_NOT_A_SHEET", () => open().preview({ name: "a.xlsx" })],
    ["YZ_FILE_NOT_FOUND", () => open().preview(sheet(fresh(".xlsx")))],
    ["YZ_FILE_NOT_FOUND", () => open().importDirectory(fresh(".xlsx"))],
    ["YZ_XLSX_EMPTY", () => open().preview(sheet({ name: "空.xlsx", bytes: new Uint8Array() }))],
    ["YZ_XLSX_NO_HEADER", () => open().preview(sheet({ name: "无表头.csv", bytes: new TextEncoder().encode("甲,乙\n1,2\n") }))],
    ["YZ_NO_DIRECTORY", () => open().importDirectory({ name: "无.csv", bytes: new TextEncoder().encode("甲,乙\n1,2\n") })],
    ["YZ_DATABASE_CORRUPT", () => open({ store: sqlite(noDatabase()) }).tally()],
    ["YZ_DATABASE_INPUT_OUTPUT", () => open({ store: sqlite("/nowhere/at/all/yanzhen.db") }).tally()],
    ["YZ_KEY_FILE_UNFIT", () => open({ store: sqlite(withKey("")) }).tally()],
    ["YZ_KEY_FILE_UNFIT", () => open({ store: sqlite(withKey("ab".repeat(31))) }).tally()],
    ["YZ_UNEXPECTED", () => open({ store: { name: "broken", open: () => Promise.reject(new TypeError("no")) } }).tally()]
  ]
  it.each(failures)("%s", async (code, ask) => {
    const error = await failure(ask())
    expect(error.code).toBe(code)
    expect(error.reasons.length).toBeGreaterThan(0)
    for (const locale of ["zh-CN", "en"] as const) {
      for (const words of [error.in(locale), ...error.reasons.map((reason) => reason.in(locale))]) {
        for (const text of [words.title, words.why, words.fix]) expect(text).toMatch(/^[^{}]+$/)
      }
    }
    expect(error.in("en").title).not.toBe(error.in("zh-CN").title)
    expect(error.message).toContain(code)
  })
})

it("a refusal by a rule brings every reason", async () => {
  const door = open()
  await take(door, station)
  const record = (await door.preview(sheet(await xlsx(station)))).recordAt({ sheet: "记录", row: 2 }) ?? ""
  await door.voidRecord(record, "重复")
  const error = await failure(door.voidRecord(record, "再来一次"))
  expect(error.code).toBe("YZ_REFUSED")
  expect(error.reasons.map(({ code }) => code)).toEqual(["service.stage"])
  expect(error.in("en").why).toContain("voided")
})

it("a refusal is headed by what refused it, not by what only accompanies it", () => {
  const stage = Refusal.finding("wish.stage", { command: "verify", stage: "confirmed" })
  const told = Refusal.finding("person.id-number-in-words", { idNumbers: "0024" })
  const of = (...findings: readonly Finding.Finding[]) => Failures.refused("YZ_REFUSED", findings)
  const headed = of({ ...told, severity: "warning" }, stage)
  expect(headed.in("zh-CN")).toEqual(of(stage).in("zh-CN"))
  expect(headed.reasons?.map(({ code }) => code)).toEqual([told.rule, stage.rule])
  expect(of({ ...told, severity: "warning" }).in("en")).toEqual(of(told).in("en"))
})

it("`safe` answers instead of throwing", async () => {
  const door = open()
  expect(await door.safe.tally()).toMatchObject({ ok: true, value: { rows: [] } })
  const refused = await door.safe.tally({ period: "?" })
  expect(refused.ok ? "" : refused.error.code).toBe("YZ_PERIOD_UNREADABLE")
})

it("English where English is asked for", async () => {
  expect((await failure(open({ locale: "en" }).explain("t-1"))).message).toBe(
    "Not found (volunteer or record: t-1). Check the id (YZ_NOT_FOUND)"
  )
})

describe("closing", () => {
  it("ends everything, once, and whoever asks later is told", async () => {
    const door = open()
    await door.tally()
    await door.close()
    await door.close()
    expect((await failure(door.tally())).code).toBe("YZ_CLOSED")
    expect(await door.safe.tally()).toMatchObject({ ok: false, error: { code: "YZ_CLOSED" } })
  })

  it("comes at the end of a block, and closes the store", async () => {
    let closed = 0
    const path = fresh(".db")
    const store = {
      name: path,
      open: async () => {
        const kept = await sqlite(path).open()
        return { ...kept, store: { ...kept.store, close: async () => void (closed += 1) } }
      }
    }
    {
      await using door = yanzhen({ store })
      await door.tally()
      expect(closed).toBe(0)
    }
    expect(closed).toBe(1)
  })

  it("needs nothing to have been opened", async () => {
    await using door = yanzhen({ store: { name: "never", open: () => Promise.reject(new Error("opened")) } })
    expect(typeof door.tally).toBe("function")
  })

  it("a store that could not be opened is tried again", async () => {
    let tries = 0
    const path = fresh(".db")
    const door = open({ store: { name: path, open: () => (++tries === 1 ? Promise.reject(new Error("busy")) : sqlite(path).open()) } })
    expect((await failure(door.tally())).code).toBe("YZ_UNEXPECTED")
    expect((await door.tally()).rows).toEqual([])
  })
})
