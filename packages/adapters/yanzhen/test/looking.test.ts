/** What looks odd, and what the rules say of each record: through the door, on both stores, in both languages, and on the workbook's pages. */
import { describe, expect, it } from "vitest"
import { open, stores, take } from "./door.ts"
import { people, served } from "./workbooks.ts"

const night = served(people.wang, { 日期: "2026-03-05", 开始时间: "08:00", 结束时间: "17:00" })
const elsewhere = served(people.wang, { 日期: "2026-03-05", 开始时间: "10:00", 结束时间: "11:00", 活动名称: "河道清洁", 地点: "相山公园" })

describe.each(stores)("on $name", ({ options }) => {
  it("odd records are pointed out with their reasons, and keep every minute", async () => {
    const door = open(options())
    await take(door, [night, elsewhere, served(people.li)])
    const { found, policy, at } = await door.anomalies()
    expect(found.map(({ code, name, on }) => [code, name, on])).toEqual([
      ["service.anomaly-day", "王桂兰", "2026-03-05"],
      ["service.anomaly-two-places", "王桂兰", "2026-03-05"]
    ])
    expect({ policy, at }).toEqual({ policy: (await door.tally()).policy, at: (await door.tally()).at })
    for (const one of found)
      for (const locale of ["zh-CN", "en"] as const) {
        const { title, why, fix, basis } = one.in(locale)
        expect(`${title} ${why} ${fix} ${basis}`).not.toMatch(/[{}]|undefined|\.why/)
      }
    expect((await door.anomalies({ period: "2025" })).found).toEqual([])
    expect(
      (await door.tally()).rows
        .map(({ minutes }) => minutes)
        .toSorted((a, b) => a - b)
        .at(-1)
    ).toBe(540)
  })
  it("remarks say of each record what entering it would have said", async () => {
    const door = open(options())
    await take(door, [night, elsewhere, served(people.li, { 日期: "2026-02-02" })])
    const { found } = await door.remarks()
    expect(found.map(({ code, name }) => `${name} ${code}`).toSorted()).toEqual([
      "李建国 service.record-deadline",
      "王桂兰 service.overlap",
      "王桂兰 service.overlap"
    ])
    const strict = await door.remarks({ policy: "i-zhiyuan", period: "2026-02" })
    expect(strict.found.map(({ code }) => code)).toEqual(["service.record-deadline"])
    await expect(door.remarks({ period: "?" })).rejects.toMatchObject({ code: "YZ_PERIOD_UNREADABLE" })
    expect(await door.safe.anomalies({ policy: "nowhere" })).toMatchObject({ ok: false })
  })
})

it("a roster given to the door is asked", async () => {
  const asked: string[] = []
  const duties = (_: string, volunteers: readonly string[]) => {
    asked.push(...volunteers)
    return Promise.resolve(new Map())
  }
  const door = open({ roster: { duties } })
  await take(door, [night])
  await door.remarks()
  expect(asked).toHaveLength(1)
})
