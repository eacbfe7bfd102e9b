import { describe, expect, it } from "vitest"
import { type ActivityCommand, isYanzhenError } from "../src/index.ts"
import { settled, stores } from "./door.ts"

const plan = {
  name: "清洁家园",
  team: "t-1",
  organiser: "o-1",
  leader: "p-1",
  place: "西街道",
  content: "清理楼道杂物",
  category: "community-service",
  time: { from: "2026-03-10 09:00", to: "2026-03-10 11:00" },
  organiserKind: "volunteer-organisation",
  feeFen: 0,
  profitMaking: false,
  emergency: false,
  dangerous: false,
  higherRisk: false,
  largeEvent: false
} as const
const on = "2026-03-05"
const commands: readonly ActivityCommand[] = [
  { type: "plan", plan, on },
  { type: "set-position", position: { position: "sweep", name: "清扫", number: 1, childFacing: false }, on },
  { type: "publish", notice: { conditions: "身体健康", signUp: "向队长报名", risks: [], safeguards: "手套" }, on },
  { type: "open-sign-up", on }
]
const adult = { willing: true, selfSupporting: true, insurerAccepts: true, healthFits: true }

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "an answer",
    (error: unknown) => error
  )

describe.each(stores)("activities over $name", ({ options }) => {
  it("are planned, signed up for, attended and recorded; each person once", async () => {
    const yz = await settled(options())
    for (const command of commands) await yz.activities.give("clean-up", command)
    const unknown = await yz.activities.mayJoin("clean-up", { volunteer: "v-1", position: "sweep", stated: adult })
    // Nobody knows how old somebody is of whom the directory has no birthday.
    expect([unknown.outcome, unknown.placesFree, unknown.waiting]).toEqual(["unknown", 1, 0])
    expect(unknown.lines("zh-CN")[0]).toBe("尚待核实")
    expect(unknown.lines("en").at(-1)).toBe("Places free: 1; waiting: 0")
    // No birthday can be changed: what stands in the way is told by its title.
    expect(unknown.change).toMatchObject({ kind: "nothing" })
    const told = unknown.lines("zh-CN").find((line) => line.startsWith("在可改变的事项中"))
    const rules = unknown.change?.kind === "nothing" ? unknown.change.rules : []
    const titles = rules.map((rule) => unknown.reasons.find(({ code }) => code === rule)?.in("zh-CN").title)
    expect(told).toBe(`在可改变的事项中没有办法可行，未满足的规则：${titles.join("，")}`)
    expect([titles.length > 0, titles.includes(undefined)]).toEqual([true, false])
    const signUp = (volunteer: string): ActivityCommand => ({ type: "sign-up", volunteer, position: "sweep", stated: adult, on })
    const refused = await failure(yz.activities.give("clean-up", signUp("v-1")))
    if (!isYanzhenError(refused)) throw new Error("no error")
    expect([refused.code, refused.reasons.length > 0]).toEqual(["YZ_REFUSED", true])
    expect((await yz.activities.list()).rows).toEqual([
      {
        team: "t-1",
        activity: "clean-up",
        name: "清洁家园",
        stage: "open",
        category: "community-service",
        organiser: "o-1",
        leader: "p-1",
        from: "2026-03-10 09:00",
        to: "2026-03-10 11:00",
        dangerous: false,
        places: 1,
        taken: 0,
        waiting: 0,
        noShows: 0
      }
    ])
    const listed = await yz.activities.list()
    expect([listed.inWords(), listed.inWords("en")].map(([row]) => row)).toMatchObject([
      { activity: "clean-up", from: "2026-03-10 09:00", stage: "报名中", dangerous: "否" },
      { activity: "clean-up", from: "2026-03-10 09:00", stage: "open for sign-up", dangerous: "no" }
    ])
    // What a row says, in words or not, under the same names.
    expect(listed.inWords().map((row) => Object.keys(row).toSorted())).toEqual(listed.rows.map((row) => Object.keys(row).toSorted()))
    expect((await yz.verify()).holds).toBe(true)
  })

  it("times that are none, and questions that cannot be read, are told with their place", async () => {
    const yz = await settled(options())
    const wrong = { type: "plan", plan: { ...plan, time: { from: "9点", to: "2026-03-10 11:00" } }, on } as ActivityCommand
    const error = await failure(yz.activities.give("clean-up", wrong))
    if (!isYanzhenError(error)) throw new Error("no error")
    expect(error.reasons.map((reason) => [reason.code, reason.in("en").where])).toEqual([["command.minute", "plan.time.from"]])
    const unread = await failure(yz.activities.mayJoin("clean-up", { volunteer: "张三", position: "sweep" }))
    expect(unread).toMatchObject({ code: "YZ_COMMAND_UNREADABLE" })
    expect(await failure(yz.activities.mayJoin("clean-up", { volunteer: "v-1", position: "sweep" }))).toMatchObject({
      code: "YZ_NOT_FOUND"
    })
  })
})

describe("courses, blocks and listings", () => {
  it("a course counts people and times apart, and its teacher signs in under its session", async () => {
    const yz = await settled(stores[0].options())
    const {
      time: _,
      organiserKind: _kind,
      feeFen: _fee,
      profitMaking: _profit,
      emergency: _emergency,
      dangerous: _danger,
      higherRisk: _risk,
      largeEvent: _large,
      ...where
    } = plan
    const series = { first: "2026-03-03", until: "2026-03-31", weekdays: [2], everyWeeks: 1, from: 540, to: 630 } as const
    await yz.listings.put("f-1", { type: "list-facility", kind: "teaching-point", code: "1", name: "教学点", from: "2026-01-01" })
    await yz.courses.give("dance", {
      type: "open",
      plan: { ...where, name: "广场舞", category: "culture", facility: "f-1", series },
      on: "2026-03-01"
    })
    await yz.courses.give("dance", { type: "name-helper", volunteer: "v-1", part: "teaches", on: "2026-03-01" })
    await yz.courses.give("dance", { type: "hold", day: "2026-03-03", learners: ["p-7"], unnamed: 9, on: "2026-03-03" })
    await yz.activities.attend("dance.2026-03-03", {
      type: "call-roll",
      present: ["v-1"],
      time: { from: "2026-03-03 09:00", to: "2026-03-03 10:30" },
      evidence: "roll-call",
      by: "p-1"
    })
    const { record } = await yz.activities.record("dance.2026-03-03", "v-1", { key: "once" })
    expect((await yz.activities.record("dance.2026-03-03", "v-1", { key: "once" })).record).toBe(record)
    expect((await yz.activities.attendance("dance.2026-03-03")).rows).toMatchObject([{ volunteer: "v-1", attendedMinutes: 90, record }])
    expect((await yz.courses.list()).rows).toMatchObject([{ course: "dance", sessions: 1, people: 1, personTimes: 10, unnamedTimes: 9 }])
    expect((await yz.courses.show("dance")).tables.course_session).toMatchObject([{ day: "2026-03-03", activity: "dance.2026-03-03" }])
    expect(await failure(yz.activities.record("dance.2026-03-03", "v-1"))).toMatchObject({ code: "YZ_REFUSED" })
  })
  it("a social worker is registered, and is several things at once", async () => {
    const yz = await settled(stores[0].options())
    await yz.socialWorkers.give("p-1", { type: "certify", level: "assistant", on: "2022-01-10", evidence: "证书" })
    await yz.socialWorkers.give("p-1", { type: "register", on: "2022-06-01" })
    await yz.socialWorkers.give("p-1", { type: "educate", on: "2023-01-01", minutes: 71 * 60, subject: "个案工作" })
    expect(await failure(yz.socialWorkers.give("p-1", { type: "register", on: "2025-06-01" }))).toMatchObject({
      code: "YZ_REFUSED",
      reasons: [{ code: "person.assistant-education" }]
    })
    expect((await yz.socialWorkers.list()).rows).toEqual([
      {
        person: "p-1",
        level: "assistant",
        certificateOn: "2022-01-10",
        registeredOn: "2022-06-01",
        registrations: 1,
        educationMinutes: 4260,
        degrees: 0
      }
    ])
    await yz.socialWorkers.become("p-1", { type: "become", kind: "party-member", on: "2020-07-01" })
    await yz.socialWorkers.become("p-1", { type: "become", kind: "cadre", on: "2021-01-01" })
    await yz.socialWorkers.become("p-1", { type: "cease", kind: "cadre", on: "2024-12-31" })
    expect((await yz.socialWorkers.kinds()).rows.map(({ kind, from, until }) => [kind, from, until])).toEqual([
      ["party-member", "2020-07-01", undefined],
      ["cadre", "2021-01-01", "2024-12-31"]
    ])
  })
  it("a block is imposed, appealed against, and lifted; a grid has people with days", async () => {
    const yz = await settled(stores[0].options())
    await yz.blocks.give("v-1", {
      type: "impose",
      by: { team: "t-1" },
      reason: "多次缺席",
      officer: "p-1",
      from: "2026-03-10",
      until: "2026-03-31"
    })
    await yz.blocks.give("v-1", { type: "appeal", block: 1, volunteer: "v-1", words: "当天住院", on: "2026-03-10" })
    await yz.blocks.give("v-1", { type: "answer", block: 1, upheld: true, words: "属实", officer: "p-2", on: "2026-03-10" })
    expect((await yz.blocks.list()).rows).toMatchObject([
      { volunteer: "v-1", number: 1, team: "t-1", stage: "lifted", liftedOn: "2026-03-10" }
    ])
    await yz.listings.put("g-1", { type: "list-grid", code: "1", name: "第一网格", community: "c-1", from: "2026-01-01" })
    await yz.listings.assign("g-1", { type: "assign", person: "v-1", role: "volunteer", on: "2026-02-01" })
    expect((await yz.listings.list("grid")).rows).toEqual([
      { community: "c-1", grid: "g-1", code: "1", name: "第一网格", from: "2026-01-01" }
    ])
    expect((await yz.listings.assignments()).rows).toEqual([
      { grid: "g-1", number: 1, person: "v-1", role: "volunteer", from: "2026-02-01" }
    ])
    expect(await failure(yz.listings.put("x", { type: "list-planet" } as never))).toMatchObject({ code: "YZ_COMMAND_UNREADABLE" })
    expect((await yz.verify()).holds).toBe(true)
  })
})
