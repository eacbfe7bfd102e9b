import { ErrorText, Explaining, ExplanationText, RecordCommands, WithdrawingImport } from "@yanzhen/core/desk"
import { Day, Id, Minute, Zone } from "@yanzhen/core/foundation"
import { Policies } from "@yanzhen/core/law"
import { TallyRecords } from "@yanzhen/core/testing"
import * as fc from "fast-check"
import { expect, it } from "vitest"
import { clerk, facts, failure, listed, record, run, town, write } from "./world.ts"

const ann = Id.require<Id.VolunteerId>("ann")

/** Ann: two hours in January, shared time in March, a draft, a voided record, a training. */
const served = async () => {
  const world = town({ today: "2026-03-10" })
  await listed(world)
  await world.people.put(world.tenant, [{ id: "ann", name: "安妮萍" }])
  const first = await record(world, facts("ann", "2026-03-05", "09:00", "11:00"))
  const second = await record(world, facts("ann", "2026-03-05", "10:00", "12:00", { team: Id.require("bridge"), breakMinutes: 15 }))
  const voided = await record(world, facts("ann", "2026-01-07", "09:00", "11:00"))
  await run(RecordCommands.give(world, voided, { type: "void", reason: "重复", by: clerk }))
  const { on: _, attended: __, ...undated } = facts("ann", "2026-01-08", "09:00", "11:00")
  const { record: draft } = await run(RecordCommands.enter(world, { type: "draft", facts: { ...undated, attended: [] } }))
  const training = await record(world, facts("ann", "2026-02-01", "09:00", "10:00", { timeClass: "training" }))
  return { world, first, second, voided, draft, training }
}

it("every record of a volunteer is there, counted or not, and the steps add up to the total", async () => {
  const { world, first, second, voided, draft, training } = await served()
  const explained = await run(Explaining.volunteer(world, ann))
  expect(explained.records.map(({ row }) => row.record)).toEqual([draft, voided, training, first, second])
  expect(explained.records.map(({ trace, findings }) => trace?.creditedMinutes ?? findings[0]?.rule)).toEqual([
    "desk.not-recorded",
    "desk.not-recorded",
    60,
    120,
    45
  ])
  expect(explained.total).toMatchObject({ attendedMinutes: 240, excludedMinutes: 75, creditedMinutes: 165, personTimes: 2 })
  expect(explained.beside).toMatchObject({ training: { creditedMinutes: 60 } })
  const steps = explained.records.flatMap(({ trace }) => (trace?.record.timeClass === "service" ? trace.steps : []))
  expect(steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(explained.total?.creditedMinutes)
  // What was taken was taken by a value of the policy, by the record that keeps it.
  expect(
    steps.filter(({ minutes }) => minutes < 0).map(({ step, minutes, keptBy, use }) => [step, minutes, keptBy, use?.parameter, use?.pack])
  ).toEqual([
    ["break", -15, undefined, "service.breaks-counted", "national@2026.1"],
    ["overlap", -60, first, "service.overlap", "national@2026.1"]
  ])
  expect(explained.standing.standings).toMatchObject([{ kind: "stars", count: 0 }])
})

it("reads in both languages, with names, provisions and nothing left open", async () => {
  const { world, second } = await served()
  const explained = await run(Explaining.volunteer(world, ann))
  const zh = ExplanationText.ofVolunteer(explained, "zh-CN").map(({ text }) => text)
  const en = ExplanationText.ofVolunteer(explained, "en").map(({ text }) => text)
  expect(zh[0]).toBe(`安妮萍：截至 2026-03-10，依据政策 ${world.policy.id}（日志第 ${explained.at} 条）`)
  expect(zh).toContain("记入 2.75 小时（165 分钟）= 到场 240 分钟 − 剔除 75 分钟 + 补足 0 分钟 − 超额 0 分钟")
  expect(zh.some((line) => line.includes("银龄关爱小家"))).toBe(true)
  // Values by their titles, not by their codes.
  expect(zh.some((line) => line.includes("重叠时间计几次 = 只计一次（"))).toBe(true)
  expect([...zh, ...en].join()).not.toMatch(/service\.[a-z-]+ =|= once/)
  expect(zh.some((line) => line.includes("休息") && line.includes("national@2026.1"))).toBe(true)
  expect(zh.some((line) => line.includes("距1星") || line.includes("距一星"))).toBe(true)
  expect(en.some((line) => line.includes(second))).toBe(true)
  for (const line of [...zh, ...en]) expect(line).not.toMatch(/[{}]|undefined|explain\.|desk\./)
  expect(en).toHaveLength(zh.length)
})

it("STAR-06: where a place has gifts that start over, how many are due is told, with its provision; elsewhere nothing", async () => {
  const world = town({ today: "2026-03-10", policy: Policies.byName("zhangjiagang") })
  await write(
    world,
    "import",
    Object.fromEntries(
      Array.from({ length: 66 }, (_, day) => {
        const on = Day.text(Day.plusDays(Day.require("2026-01-01"), day))
        return [`record/r${day}`, [{ type: "service.recorded", v: 1, facts: facts("ann", on, "09:00", "14:00") }]]
      })
    )
  )
  const explained = await run(Explaining.volunteer(world, ann))
  // 330 hours: five gifts of the first 300, and the first of the next round.
  expect(explained.gifts).toMatchObject({ count: 6, use: { parameter: "star.gift-round-minutes", value: 18_000 } })
  const lines = ExplanationText.ofVolunteer(explained, "zh-CN").map(({ text }) => text)
  const at = lines.indexOf("按时长累计应得纪念品 6 份；发放由组织决定")
  expect(lines[at + 1]).toMatch(/纪念品重复发放的时长周期 = 18000 分钟.*zhangjiagang@2014\.1.*张家港/)
  const elsewhere = await run(Explaining.volunteer(world, ann, { policy: Policies.byName("national") }))
  expect(elsewhere.gifts).toBeUndefined()
  expect(ExplanationText.ofVolunteer(elsewhere, "zh-CN").some(({ text }) => text.includes("纪念品"))).toBe(false)
})

it("a record is explained by its history: who, when, under which policy, in which words", async () => {
  const { world, second } = await served()
  await run(RecordCommands.give(world, second, { type: "object", by: ann, words: "安妮萍说少记了" }))
  const explained = await run(Explaining.record(world, second))
  expect(explained.history.map(({ type, actor, policy }) => [type, actor, policy])).toEqual([
    ["service.recorded", clerk, world.policy.id],
    ["service.objected", clerk, world.policy.id]
  ])
  expect(explained.record.trace?.creditedMinutes).toBe(45)
  expect(explained.state.stage).toBe("objected")
  const lines = ExplanationText.ofRecord(explained, Zone.china, "zh-CN").map(({ text }) => text)
  expect(lines).toContain("“安妮萍说少记了”")
  await world.people.removeTexts(world.tenant, [...(await texts(world))])
  expect(ExplanationText.ofRecord(await run(Explaining.record(world, second)), Zone.china, "en").map(({ text }) => text)).toContain(
    "“(deleted or protected)”"
  )
})

it("of everything that it names it knows the name: who served, who led, who did it, what it was called, what was said", async () => {
  const { world, first } = await served()
  await world.people.put(world.tenant, [
    { id: "leader", name: "雷队长" },
    { id: clerk, name: "柯干事" }
  ])
  const visit = await record(
    world,
    facts("ann", "2026-03-06", "09:00", "11:00", { activityName: "探望安妮萍", leader: Id.require("leader"), content: "陪安妮萍散步" })
  )
  await run(RecordCommands.give(world, visit, { type: "object", by: ann, words: "安妮萍说少记了" }))
  const { names } = await run(Explaining.record(world, visit))
  const known = new Set(names.values())
  for (const name of ["安妮萍", "雷队长", "柯干事", "探望安妮萍", "陪安妮萍散步", "安妮萍说少记了", "银龄关爱小家"])
    expect(known).toContain(name)
  expect(new Set((await run(Explaining.volunteer(world, ann))).names.values())).toContain("探望安妮萍")
  expect([...(await run(Explaining.record(world, first))).names.values()]).not.toContain("探望安妮萍")
})

it("whoever served once and is listed once is found, under their own key, and beside it stands only what is beside it", async () => {
  const world = town({ today: "2026-03-10" })
  await listed(world)
  await record(world, facts("ann", "2026-03-05", "09:00", "11:00"))
  const { total, beside } = await run(Explaining.volunteer(world, ann))
  expect([total?.key, Object.keys(beside)]).toEqual([{ volunteer: "ann" }, []])
  await record(world, facts("ann", "2026-03-06", "09:00", "11:00", { timeClass: "training" }))
  const more = await run(Explaining.volunteer(world, ann))
  expect(more.beside).toEqual({ training: expect.objectContaining({ key: { volunteer: "ann" } }) })
})

it("a draft and a voided record are asked about nothing; of a record's sign-ins its own are counted once", async () => {
  const { world, draft, voided } = await served()
  for (const id of [draft, voided]) expect((await run(Explaining.record(world, Id.require(id)))).assessed).toEqual([])
  const three = town({ policy: Policies.byName("i-zhiyuan") })
  const attended = [9, 11].map((hour) => ({
    from: Minute.at(Day.require("2026-03-05"), hour * 60),
    to: Minute.at(Day.require("2026-03-05"), hour * 60 + 30)
  }))
  const twice = await record(three, facts("ann", "2026-03-05", "09:00", "10:00", { attended }))
  expect((await run(Explaining.record(three, twice))).assessed).toEqual([])
})

it("a record that was entered late says so, with the provision, and keeps its minutes", async () => {
  const world = town({ today: "2026-06-30" })
  const late = await record(world, facts("ann", "2026-03-05", "09:00", "11:00"))
  await run(RecordCommands.give(world, late, { type: "confirm" }))
  const explained = await run(Explaining.record(world, late))
  expect(explained.assessed.map(({ rule }) => rule)).toEqual(["service.record-deadline"])
  expect(explained.record.trace?.creditedMinutes).toBe(120)
  expect(ExplanationText.ofRecord(explained, Zone.china, "zh-CN").some(({ text }) => text.includes("第11条"))).toBe(true)
})

const texts = async (world: Parameters<typeof Explaining.record>[0]) =>
  [...JSON.stringify(await world.store.journal(world.tenant, 0, 1000)).matchAll(/\{"text":"([^"]+)"\}/g)].map(([, id]) => id ?? "")

it("who is registered and never served has an explanation too; who is neither has none", async () => {
  const { world } = await served()
  const explained = await run(Explaining.volunteer(world, Id.require("bo"), { on: Day.require("2026-04-15") }))
  expect(explained).toMatchObject({ records: [], total: undefined, standing: { measures: { minutes: 0, tenureMonths: 3 } } })
  expect(await failure(Explaining.volunteer(world, Id.require("ghost")))).toMatchObject({ _tag: "NotFound", kind: "volunteer" })
  expect(await failure(Explaining.record(world, Id.require("ghost")))).toMatchObject({ _tag: "NotFound", kind: "record" })
})

it("for any records, under any shipped policy, no minute is without its step and no taken minute without its reason", async () => {
  await fc.assert(
    fc.asyncProperty(TallyRecords.records(), fc.constantFrom(...Policies.names), async (records, name) => {
      const world = town({ policy: Policies.byName(name) })
      const streams = records.map(({ record: id, on, ...rest }) => {
        const base = facts("x", Day.text(on), "00:00", "01:00")
        return [`record/${id}`, [{ type: "service.recorded", v: 1, facts: { ...base, ...rest, on: Day.text(on) } } as never]] as const
      })
      await write(world, "all", Object.fromEntries(streams))
      for (const volunteer of new Set(records.map((one) => one.volunteer))) {
        const explained = await run(Explaining.volunteer(world, volunteer))
        const own = explained.records.flatMap(({ trace }) => trace ?? [])
        expect(own.length).toBe(records.filter((one) => one.volunteer === volunteer).length)
        const service = own.filter(({ record: one }) => one.timeClass === "service").flatMap(({ steps }) => steps)
        expect(service.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(explained.total?.creditedMinutes ?? 0)
        expect(service.filter(({ step, minutes, use }) => step !== "attended" && minutes !== 0 && use === undefined)).toEqual([])
      }
    }),
    { numRuns: 40 }
  )
})

it("an error reads as a sentence in both languages, every reason of a refusal with its provision", async () => {
  const { world, first } = await served()
  const refused = await failure(RecordCommands.give(world, first, { type: "record" }))
  for (const locale of ["zh-CN", "en"] as const) {
    const told = ErrorText.of(refused, locale)
    expect(told.findings).toHaveLength(1)
    for (const line of [told.title, told.fix, ...told.findings.flatMap(({ title, why, fix }) => [title, why, fix])])
      expect(line).not.toMatch(/[{}]|undefined|^service\./)
  }
  const missing = await failure(WithdrawingImport.withdraw(world, Id.require("b"), { reason: "x", by: clerk }))
  expect(ErrorText.of(missing, "en")).toEqual({ title: "Not found (import: b)", fix: "Check the id", findings: [] })
})
