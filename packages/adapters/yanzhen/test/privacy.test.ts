import { readFileSync, statSync } from "node:fs"
import type { Journal } from "@yanzhen/core/ports"
import { Registers } from "@yanzhen/core/registers"
import { describe, expect, it } from "vitest"
import type { Kept, Keeping, Yanzhen } from "../src/index.ts"
import { memory } from "../src/Keeping.ts"
import { sheet } from "../src/sheet.ts"
import { sqlite } from "../src/sqlite.ts"
import { fresh, look, open, take } from "./door.ts"
import { idNumber, served, xlsx } from "./workbooks.ts"

/** People nobody has; wherever one of these strings turns up, something leaked. */
const wang = { 姓名: "端木测试萍", 身份证号: idNumber("19580304", "126"), 电话: "19912345678", 队伍: "银龄关爱小家" }
const li = { 姓名: "闻人试验国", 身份证号: idNumber("19721130", "213"), 电话: "19987654321", 队伍: "银龄关爱小家" }
const leader = "澹台组长甲"
const seeds = [wang.姓名, li.姓名, leader, wang.身份证号, li.身份证号, wang.电话, li.电话, "19955556666"]

const rows = [
  served(wang, { 负责人: leader, 服务内容: `${li.姓名}陪同，联系电话19955556666`, 地点: `${wang.姓名}家中`, 活动名称: `探望${wang.姓名}` }),
  served(li, { 负责人: leader, 日期: "2026-03-06", 服务内容: "清扫广场" })
]

const watched = (keeping: Keeping): { readonly keeping: Keeping; readonly kept: () => Kept } => {
  let kept: Kept | undefined
  return {
    keeping: { name: keeping.name, open: async () => (kept = await keeping.open()) },
    kept: () => {
      if (kept === undefined) throw new Error("not opened")
      return kept
    }
  }
}

const tenant = "local"

/** Every event, receipt and register row, in one text. */
const everything = async ({ store }: Kept): Promise<string> => {
  const events: Journal.Recorded[] = []
  for (;;) {
    const page = await store.journal(tenant, events.length, 1000)
    if (page.length === 0) break
    events.push(...page)
  }
  const registers = await Promise.all(Registers.all.map((register) => store.rows(tenant, register, undefined, [], { limit: 10_000 })))
  return JSON.stringify({ events, registers })
}

const leaks = (text: string): readonly string[] => seeds.filter((seed) => text.includes(seed))

const acted = async (door: Yanzhen): Promise<string> => {
  await take(door, rows)
  const record = (await look(door, rows)).recordAt({ sheet: "记录", row: 2 }) ?? ""
  await door.object(record, `${li.姓名}不在场，请打19955556666`)
  const other = (await look(door, rows)).recordAt({ sheet: "记录", row: 3 }) ?? ""
  await door.voidRecord(other, `${wang.姓名}重复填报`)
  await take(door, [served(li, { 负责人: leader, 日期: "2026-03-07", 服务内容: `与${wang.姓名}一起` })], { name: "又一份.xlsx" })
  return record
}

describe.each([
  ["memory", () => memory],
  ["sqlite", () => sqlite(fresh(".db"))]
])("nobody's name or number leaves the person directory over %s", (_, keeping) => {
  it("into events, registers, receipts or what is printed", async () => {
    const { keeping: store, kept } = watched(keeping())
    const printed: string[] = []
    const streams = [process.stdout, process.stderr] as const
    const writes = streams.map((stream) => stream.write.bind(stream))
    for (const stream of streams) stream.write = (text: string | Uint8Array) => printed.push(String(text)) > 0
    try {
      const door = open({ store })
      await acted(door)
      const failures = await Promise.all([
        door.safe.explain(`${wang.姓名}某`),
        door.safe.explain(wang.身份证号),
        door.safe.tally({ period: wang.电话 }),
        door.safe.withdraw(wang.姓名, "x"),
        door.safe.coverage(wang.身份证号),
        door.safe.voidRecord(wang.姓名, "x"),
        door.safe.verify({ head: wang.姓名 })
      ])
      for (const failure of failures) {
        if (failure.ok) throw new Error("it should have failed")
        const { error } = failure
        const words = [error.in("zh-CN"), error.in("en"), ...error.reasons.flatMap((reason) => [reason.in("zh-CN"), reason.in("en")])]
        expect(leaks(JSON.stringify([error.message, error.code, words]))).toEqual([])
      }
      const wrong = await door.preview(
        sheet(
          await xlsx([
            { ...served(wang), 身份证号: `${wang.身份证号.slice(0, -1)}*` },
            { ...served(li), 结束时间: "08:00" }
          ])
        )
      )
      expect(wrong.problemCount).toBeGreaterThan(1)
      expect(leaks(JSON.stringify(wrong.problems.flatMap((problem) => [problem, problem.in("zh-CN"), problem.in("en")])))).toEqual([])
    } finally {
      for (const [at, stream] of streams.entries()) stream.write = writes[at] ?? stream.write.bind(stream)
    }
    expect(leaks(printed.join(""))).toEqual([])
    const text = await everything(kept())
    expect(text).toContain("清扫广场")
    expect(leaks(text)).toEqual([])
    // The names are somewhere: in the one place where they may be.
    expect(await kept().people.names(tenant)).toEqual(expect.arrayContaining([wang.姓名, li.姓名, leader]))
  })

  it("and removing them there changes no head, no total and no replay", async () => {
    const { keeping: store, kept } = watched(keeping())
    const door = open({ store })
    const record = await acted(door)
    const before = {
      head: (await door.verify()).head,
      rows: (await door.tally({ by: ["team", "month"] })).rows,
      people: (await door.tally()).rows.map(({ key, minutes }) => [key, minutes])
    }
    const found = await kept().people.findByName(tenant, [wang.姓名, li.姓名, leader])
    expect(found.length).toBe(3)
    await kept().people.remove(
      tenant,
      found.map(({ id }) => id)
    )

    expect(await door.verify({ head: before.head.hash })).toMatchObject({ holds: true, head: before.head })
    expect((await door.tally({ by: ["team", "month"] })).rows).toEqual(before.rows)
    const after = (await door.tally()).rows
    expect(after.map(({ key, minutes }) => [key, minutes])).toEqual(before.people)
    expect(after.every(({ names }) => names.volunteer === undefined)).toBe(true)
    expect((await door.explain(record)).kind).toBe("record")
  })
})

it("the file of a database holds an ID number nowhere, and its key is its owner's alone", async () => {
  const path = fresh(".db")
  const door = open({ store: sqlite(path) })
  await take(door, rows)
  await door.close()
  const bytes = readFileSync(path, "latin1") + readFileSync(`${path}.key`, "latin1")
  expect([wang.身份证号, li.身份证号].filter((number) => bytes.includes(number))).toEqual([])
  const { mode } = statSync(`${path}.key`)
  expect((mode & 0o777).toString(8)).toBe("600")
})
