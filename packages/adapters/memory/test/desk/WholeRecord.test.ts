/** The whole record of a volunteer, part by part: who it is by all entries, what stands beside services, what was granted, and what was said of it. */
import { Life, PersonLives, RecordCommands, RewardLives, WholeRecord } from "@yanzhen/core/desk"
import { Day, Id, Minute } from "@yanzhen/core/foundation"
import { expect, it } from "vitest"
import { facts, failure, listed, record, run, town, write } from "./world.ts"

const ann = Id.require<Id.VolunteerId>("ann")
const plan = {
  ...{ name: "入户探访", team: "goose", organiser: "station", leader: "leader", place: "学田社区", content: "陪伴老人" },
  ...{ category: "elder-and-child-care", emergency: false, dangerous: false, higherRisk: false, largeEvent: false, profitMaking: false },
  ...{ feeFen: 0, organiserKind: "volunteer-organisation" },
  time: { from: Minute.require("2026-03-05 09:00"), to: Minute.require("2026-03-05 11:00") }
}

it("REC-01: trainings, learning and meetings are one part, services another; paid duty is in neither, and no total has them", async () => {
  const world = town({ today: "2026-03-10" })
  await listed(world)
  const kinds = ["service", "training", "learning", "meeting", "paid-duty"] as const
  for (const [index, timeClass] of kinds.entries())
    await record(world, facts("ann", `2026-03-0${index + 1}`, "09:00", "11:00", { timeClass }))
  const { services, trainings, paidDuty, creditedMinutes } = await run(WholeRecord.read(world, ann))
  const classes = (all: typeof services) => all.map((one) => [one.facts.timeClass, one.trace?.creditedMinutes])
  expect(classes(services)).toEqual([["service", 120]])
  expect(classes(trainings)).toEqual([
    ["training", 120],
    ["learning", 120],
    ["meeting", 120]
  ])
  expect(classes(paidDuty)).toEqual([["paid-duty", 120]])
  expect(creditedMinutes).toBe(120)
})

it("an absence that was noted stands among evaluations, and one that was taken back does not; nor that of somebody else", async () => {
  const world = town({ today: "2026-03-10" })
  await listed(world)
  const on = "2026-03-05"
  const position = { position: "guide", name: "陪伴", number: 5, childFacing: false }
  const signedUp = (volunteer: string) => ({ type: "activity.place-taken", v: 1, volunteer, position: "guide", overrides: [], on })
  const noted = (volunteer: string, malicious: boolean) => ({
    type: "activity.no-show-noted",
    v: 1,
    volunteer,
    malicious,
    by: "leader",
    on
  })
  const of = (...noShows: readonly object[]) => [
    { type: "activity.planned", v: 1, plan, on },
    { type: "activity.position-set", v: 1, position, on },
    { type: "activity.notice-published", v: 1, notice: { conditions: "自愿", signUp: "报名", risks: [], safeguards: "有" }, on },
    { type: "activity.sign-up-opened", v: 1, on },
    ...["ann", "bo"].map(signedUp),
    { type: "activity.begun", v: 1, on },
    ...noShows
  ]
  await write(world, "absent", {
    "activity/visit": of(noted("ann", true), noted("bo", false)),
    "activity/round": of(noted("ann", false), {
      ...{ type: "activity.no-show-taken-back", v: 1, volunteer: "ann", by: "leader", reason: "因病", on }
    })
  } as never)
  const { evaluations } = await run(WholeRecord.read(world, ann))
  expect(evaluations).toEqual([{ kind: "no-show", activity: "visit", notedOn: Day.require(on), malicious: true }])
})

it("the coins of each account are among what was granted, in units", async () => {
  const world = town({ today: "2026-03-10" })
  await listed(world)
  const served = await record(world, facts("ann", "2026-03-05", "09:00", "11:00"))
  await run(RecordCommands.give(world, served, { type: "confirm" }))
  const { id: account } = await run(Life.begin(world, RewardLives.lives.points, { type: "open", on: "2026-01-01", holder: ann }))
  await run(
    Life.give(world, RewardLives.lives.points, account, { type: "earn", entry: "e-1", record: served, isGroupTime: false } as never)
  )
  const { awards } = await run(WholeRecord.read(world, ann))
  expect(awards).toEqual([{ kind: "time-coins", account, bank: undefined, keptUnits: 1_200_000, balanceUnits: 1_200_000 }])
})

it("a person whom the directory names and nobody recorded or listed is no volunteer", async () => {
  const world = town({ today: "2026-03-10" })
  await listed(world)
  await world.people.put(world.tenant, [{ id: "leader", name: "周组长" }])
  expect(await failure(WholeRecord.read(world, Id.require("leader")))).toMatchObject({ _tag: "NotFound", kind: "volunteer", id: "leader" })
  await record(world, facts("cy", "2026-03-05", "09:00", "11:00"))
  const recorded = await run(WholeRecord.read(world, Id.require("cy")))
  expect([recorded.personal.registeredOn, recorded.services.length]).toEqual([undefined, 1])
  // Listed, and never served: every part is there.
  const { services, awards, personal } = await run(WholeRecord.read(world, Id.require("bo")))
  expect([services, awards, personal.name, personal.registeredOn]).toEqual([[], [], undefined, Day.require("2026-01-15")])
})

const on = "2026-03-10"
const clerks = ["p-1", "p-2"] as const
const honour = (subject: object, ...more: readonly object[]) => [
  { type: "honour.proposed", v: 1, subject, way: "applied", by: clerks[0], evidence: [], on },
  { type: "honour.checked", v: 1, by: clerks[1], on },
  ...more
]
const grantedOn = (day: string) => ({ type: "honour.granted", v: 1, by: clerks[1], level: "district", on: day })
const title = (volunteer: string, said: string) => ({ kind: "person-honour", volunteer, title: said })

it("stars and honours stand in order of their days, one's own alone; withdrawn ones say when and why", async () => {
  const world = town({ today: on })
  await listed(world)
  await write(world, "honours", {
    "honour/h-1": honour({ kind: "star", volunteer: "ann", stars: 2 }, grantedOn("2026-03-09")),
    "honour/h-2": honour(title("ann", "先进个人"), grantedOn("2026-03-08"), {
      ...{ type: "honour.withdrawn", v: 1, by: clerks[0], reason: { text: "text-1" }, on }
    }),
    "honour/h-3": honour(title("bo", "先进个人"), grantedOn("2026-03-08")),
    "honour/h-6": honour(title("ann", "text-2"), grantedOn("2026-03-10")),
    "honour/h-4": honour(title("ann", "十佳")),
    "honour/h-5": honour(title("ann", "标兵"), { type: "honour.refused", v: 1, by: clerks[0], reason: "不符", on })
  } as never)
  await world.people.putTexts(world.tenant, [
    { id: "text-1", text: "材料不实" },
    { id: "text-2", text: "以端木测试萍命名的称号" }
  ])
  const { awards, names } = await run(WholeRecord.read(world, ann))
  const common = { level: "district", stars: undefined, title: undefined, withdrawn: undefined }
  expect(awards).toEqual([
    {
      ...common,
      kind: "person-honour",
      honour: "h-2",
      title: "先进个人",
      grantedOn: Day.require("2026-03-08"),
      withdrawn: { on: "2026-03-01", reason: { text: "text-1" } }
    },
    { ...common, kind: "star", honour: "h-1", stars: 2, grantedOn: Day.require("2026-03-09") },
    { ...common, kind: "person-honour", honour: "h-6", title: "text-2", grantedOn: Day.require("2026-03-10") }
  ])
  expect([names.get("text-1"), names.get("text-2")]).toEqual(["材料不实", "以端木测试萍命名的称号"])
})

it("each objection has the answer that came after it; the last may wait", async () => {
  const world = town({ today: on })
  await listed(world)
  const first = await record(world, facts("ann", "2026-03-05", "09:00", "11:00"))
  const give = (command: object) => run(RecordCommands.give(world, first, command as never))
  const words = [{ text: "text-1" }, { text: "text-2" }, "还是少记了", "属实", "又少了"]
  await give({ type: "object", by: ann, words: words[0] })
  await give({ type: "answer", upheld: false, words: words[1], by: clerks[0] })
  await give({ type: "object", by: ann, words: words[2] })
  const corrected = facts("ann", "2026-03-05", "09:00", "12:00")
  await give({ type: "answer", upheld: true, words: words[3], by: clerks[0], facts: corrected })
  await give({ type: "object", by: ann, words: words[4] })
  await world.people.putTexts(
    world.tenant,
    ["少记了", "签到表可证"].map((text, index) => ({ id: `text-${index + 1}`, text }))
  )
  const told = await run(WholeRecord.read(world, ann))
  expect([told.names.get("text-1"), told.names.get("text-2")]).toEqual(["少记了", "签到表可证"])
  const common = { kind: "objection", record: first, on }
  expect(told.evaluations).toEqual([
    { ...common, words: words[0], answer: { on, upheld: false, words: words[1] } },
    { ...common, words: words[2], answer: { on, upheld: true, words: words[3] } },
    { ...common, words: words[4], answer: undefined }
  ])
  // Whatever stands there: what others thought of the service is not kept, and the rule says so.
  expect(told.parts.decision.findings.map(({ rule }) => rule)).toEqual(["service.record-part.evaluations"])
})

it("REC-02: what one entry lacks another of the same person says; two days of birth are none", async () => {
  const world = town({ today: on })
  await listed(world)
  const born = Day.require("1990-01-01")
  await world.people.put(world.tenant, [
    { id: "ann", name: "安一宁", born },
    { id: "bo", name: "安一宁", phone: "13900001111", idTail: "002X" }
  ])
  const fields = async () => {
    const { personal } = await run(WholeRecord.read(world, ann))
    const { name, idTail, phoneTail, entries } = personal
    return [name, personal.born, idTail, phoneTail, entries, personal.fields.decision.findings.map(({ rule }) => rule.split(".").at(-1))]
  }
  const never = ["sex", "residentialArea", "skills", "serviceCategories"]
  expect(await fields()).toEqual([
    "安一宁",
    born,
    undefined,
    undefined,
    ["ann"],
    ["sex", "idNumber", "residentialArea", "contact", ...never.slice(2)]
  ])
  const merge = { type: "merge", into: ann, by: clerks[0], reason: "重复登记", evidence: "核对身份证", on }
  await run(Life.give(world, PersonLives.lives["person-merge"], "bo", merge as never))
  expect(await fields()).toEqual(["安一宁", born, "002X", "1111", ["ann", "bo"], never])
  await world.people.put(world.tenant, [{ id: "bo", name: "安一宁", born: Day.require("1990-01-02") }])
  expect(await fields()).toEqual([
    "安一宁",
    undefined,
    undefined,
    undefined,
    ["ann", "bo"],
    expect.arrayContaining(["birthDate", "idNumber", "contact"])
  ])
})

it.each([
  ["from its first day", "2026-03-10", "2026-12-31", undefined, ["first-aid"]],
  ["not before", "2026-03-11", "2026-12-31", undefined, []],
  ["on its last day", "2026-01-01", "2026-03-10", undefined, ["first-aid"]],
  ["not after", "2026-01-01", "2026-03-09", undefined, []],
  ["without an end", "2026-01-01", undefined, undefined, ["first-aid"]],
  ["not from the day on which it was withdrawn", "2026-01-01", undefined, "2026-03-10", []],
  ["until then", "2026-01-01", undefined, "2026-03-11", ["first-aid"]]
] as const)("a qualification is a skill %s", async (_, from, until, withdrawnOn, skills) => {
  const world = town({ today: on })
  await listed(world)
  const gained = {
    type: "qualification.gained",
    v: 1,
    kind: "first-aid",
    from,
    evidence: "证书",
    ...(until === undefined ? {} : { until })
  }
  const end = { type: "qualification.withdrawn", v: 1, kind: "first-aid", on: withdrawnOn, reason: "作废", by: clerks[0] }
  await write(world, "held", { "qualification/ann": [gained, ...(withdrawnOn === undefined ? [] : [end])] } as never)
  const { personal } = await run(WholeRecord.read(world, ann))
  expect(personal.skills).toEqual(skills)
})

it("what is named has its name: leaders, organisers known by name only, places and contents that are kept texts", async () => {
  const world = town({ today: on })
  await listed(world)
  await world.people.put(world.tenant, [{ id: "leader", name: "周组长" }])
  await world.people.putTexts(world.tenant, [
    { id: "station", text: "相山区社会工作站" },
    { id: "text-1", text: "端木家中" }
  ])
  await record(
    world,
    facts("ann", "2026-03-05", "09:00", "11:00", { place: { text: Id.require("text-1") }, content: { text: Id.require("text-2") } })
  )
  const { names, services } = await run(WholeRecord.read(world, ann))
  expect(["leader", "station", "text-1", "text-2", "goose"].map((one) => names.get(one))).toEqual([
    ...["周组长", "相山区社会工作站", "端木家中", undefined, "银龄关爱小家"]
  ])
  expect(services[0]?.seven.decision.outcome).toBe("met")
})

it("REC-03: a draft is asked for what it lacks under the law of its day; without a day, under that of today", async () => {
  const world = town({ today: on })
  await listed(world)
  const { leader: _, ...old } = facts("ann", "2021-01-31", "09:00", "11:00")
  const { leader: __, on: ___, ...undated } = facts("ann", "2026-03-05", "09:00", "11:00")
  for (const one of [old, { ...undated, attended: [] }]) await run(RecordCommands.enter(world, { type: "draft", facts: one }))
  const { services } = await run(WholeRecord.read(world, ann))
  const lacks = services.map(({ facts: { on: day }, seven }) => [day, seven.decision.findings.map(({ rule }) => rule.split(".").at(-1))])
  expect(new Map(lacks as [string | undefined, string[]][])).toEqual(
    new Map([
      ["2021-01-31", []],
      [undefined, ["on", "time", "leader"]]
    ])
  )
})
