import { Table } from "@yanzhen/spreadsheet"
import { describe, expect, it } from "vitest"
import { look, noon, open, refusal, stores, take } from "./door.ts"
import { station } from "./workbooks.ts"

describe.each(stores)("what was known, over $name", ({ options }) => {
  const town = async () => {
    let day = "2026-03-10"
    const door = open({ ...options(), clock: () => noon(day) })
    await take(door, station)
    day = "2026-03-12"
    const changed = station.map((row, at) => (at === 2 ? { ...row, 结束时间: "11:30" } : row))
    expect(await (await look(door, changed)).commit()).toMatchObject({ corrections: 1 })
    day = "2026-03-15"
    return door
  }
  const minutes = (answer: { readonly rows: readonly { readonly minutes: number }[] }): number =>
    answer.rows.reduce((sum, row) => sum + row.minutes, 0)

  it("is asked of a day: before anything, before a correction, after it; today is now", async () => {
    const door = await town()
    const now = await door.tally()
    const asked = async (asKnownOn: string) => {
      const answer = await door.tally({ asKnownOn })
      expect((await door.tallies([{}], { asKnownOn }))[0]?.rows).toEqual(answer.rows)
      return answer
    }
    expect((await asked("2026-03-09")).rows).toEqual([])
    const before = await asked("2026-03-11")
    expect(before).toMatchObject({ asKnownOn: "2026-03-11" })
    expect(minutes(before)).not.toBe(minutes(now))
    expect((await asked("2026-03-12")).rows).toEqual(now.rows)
    const today = await asked("2026-03-15")
    expect({ ...today, toXlsx: undefined }).toEqual({ ...now, toXlsx: undefined })
    expect(today).not.toHaveProperty("asKnownOn")
    const cells: unknown[] = []
    for await (const { rows } of (await Table.open({ name: "结果.xlsx", bytes: await before.toXlsx() })).pages()) cells.push(...rows.flat())
    expect(cells).toContain("2026-03-11")
  })

  it("is asked of explanations, looks, comparisons and the directory too", async () => {
    const door = await town()
    const known = { asKnownOn: "2026-03-11" }
    const [then, now] = [await door.explain("王桂兰", known), await door.explain("王桂兰")]
    expect(then.lines().join("\n")).not.toContain("更正")
    expect(then.kind).toBe(now.kind)
    for (const answer of [await door.remarks(known), await door.anomalies(known)]) expect(answer.at).toBe((await door.tally(known)).at)
    expect((await door.retally({ under: "jiaozhou", ...known })).beforeMinutes).toBe(minutes(await door.tally(known)))
    expect(await door.coverage("2026-03-05", known)).toMatchObject({ on: "2026-03-05" })
    await expect(door.explain("王桂兰", { asKnownOn: "2026-03-01" })).rejects.toMatchObject({ code: "YZ_NOT_FOUND" })
  })

  it("is asked of the whole record of a volunteer: what was recorded, granted and noted by then, as it counted then", async () => {
    const door = await town()
    const id = (await door.tally({ by: ["volunteer"] })).rows.find(({ names }) => names.volunteer === station[2]?.姓名)?.key.volunteer ?? ""
    const now = await door.people.record(id)
    const before = await door.people.record(id, { asKnownOn: "2026-03-11" })
    expect([before.on, before.at < now.at, before.creditedMinutes]).toEqual(["2026-03-11", true, 120])
    expect(before.creditedMinutes).not.toBe(now.creditedMinutes)
    expect(before.lines("zh-CN")[0]).toContain("2026-03-11")
    expect(before.services.length).toBe(now.services.length)
    // Who it is, is of today: the directory keeps no past.
    expect(before.personal).toEqual(now.personal)
    const [service] = now.services
    await door.records.give(service?.record ?? "", { type: "void", reason: "重复", by: "clerk" })
    expect(JSON.stringify(await door.people.record(id, { asKnownOn: "2026-03-12" }))).toBe(JSON.stringify({ ...now, on: "2026-03-12" }))
    expect((await door.people.record(id)).services.find(({ record }) => record === service?.record)?.stage).toBe("voided")
    expect((await refusal(door.people.record(id, { asKnownOn: "2026-03-01" }))).code).toBe("YZ_NOT_FOUND")
    expect((await refusal(door.people.record(id, { asKnownOn: "2026-03-16" }))).code).toBe("YZ_DAY_AHEAD")
  })

  it("is not asked of a day to come, nor of none", async () => {
    const door = await town()
    await expect(door.tally({ asKnownOn: "2026-03-16" })).rejects.toMatchObject({ code: "YZ_DAY_AHEAD" })
    await expect(door.tally({ asKnownOn: "2026-02-30" })).rejects.toMatchObject({ code: "YZ_DAY_UNREADABLE" })
  })
})
