import { type Desk, PersonLives } from "@yanzhen/core/desk"
import { Id, Minute } from "@yanzhen/core/foundation"
import type { GroupRecord, ServiceFacts } from "@yanzhen/core/service"
import * as Effect from "effect/Effect"
import { afterAll, describe, expect, it } from "vitest"
import { isYanzhenError, type YanzhenError } from "../src/index.ts"
import * as HonourDoor from "../src/team/HonourDoor.ts"
import * as Opened from "../src/Opened.ts"
import type { Options } from "../src/Options.ts"
import { Day, Instruments, over, Pack, RecordingParameters } from "../src/policies.ts"
import type { Operations } from "../src/Yanzhen.ts"
import { noon } from "./door.ts"

interface Station {
  readonly door: Operations
  readonly desk: Desk.Operations
  readonly setDay: (day: string) => void
}

const opened: Opened.Opened[] = []
afterAll(async () => {
  for (const one of opened) await one.close()
})

/** A door with a clock that is set and the desk behind it, where records are entered as forms of an app would. */
const open = async (options: Options = {}): Promise<Station> => {
  let today = "2026-03-10"
  const one = await Opened.open({ clock: () => noon(today), actor: "clerk", ...options })
  opened.push(one)
  const { desk } = one
  await desk.world.people.put(desk.world.tenant, [
    { id: "ann", name: "安一宁", phone: "13900001111" },
    { id: "annie", name: "安一宁" },
    { id: "leader", name: "周组长" }
  ])
  return { door: one.operations, desk, setDay: (day) => void (today = day) }
}

const minute = (on: string, clock: string) => Minute.require(`${on} ${clock}`)

const activity = {
  team: Id.require<Id.TeamId>("goose"),
  activity: Id.require<Id.ActivityId>("visit"),
  activityName: "入户探访",
  place: "学田社区",
  content: "陪伴老人",
  organiser: Id.require<Id.OrganisationId>("station"),
  leader: Id.require<Id.PersonId>("leader"),
  category: "elder-and-child-care",
  timeClass: "service",
  evidence: "photo"
} as const

const served = (volunteer: string, on = "2026-03-05", from = "09:00", to = "11:00"): ServiceFacts.ServiceFacts => ({
  ...activity,
  volunteer: Id.require<Id.VolunteerId>(volunteer),
  on,
  attended: [{ from: minute(on, from), to: minute(on, to) }]
})

const record = async ({ desk }: Station, facts: ServiceFacts.ServiceFacts): Promise<string> =>
  (await Effect.runPromise(desk.enterRecord({ type: "record", facts }))).record

const minutesOf = async ({ door }: Station): Promise<Readonly<Record<string, number>>> =>
  Object.fromEntries((await door.tally()).rows.map(({ key, minutes }) => [key.volunteer, minutes]))

const failure = async (asked: Promise<unknown>): Promise<YanzhenError> => {
  try {
    await asked
  } catch (error) {
    if (isYanzhenError(error)) return error
    throw error
  }
  throw new Error("nothing failed")
}

const codes = async (asked: Promise<unknown>): Promise<readonly string[]> => (await failure(asked)).reasons.map(({ code }) => code)

describe("an objection", () => {
  it("that is upheld with a correction changes the totals; the history keeps both", async () => {
    const station = await open()
    const { door } = station
    const id = await record(station, served("ann"))
    await door.object(id, "我做到了十二点")
    const facts = { attended: [{ from: "2026-03-05 09:00", to: "2026-03-05 12:00" }] }
    // While it is open the volunteer is owed an answer.
    expect(await codes(door.correctRecord(id, facts, "改正"))).toEqual(["service.stage"])
    await door.answerObjection(id, { upheld: true, words: "签到表可证", facts })
    expect(await minutesOf(station)).toEqual({ ann: 180 })
    const told = (await door.explain(id)).lines("en").join("\n")
    expect(told).toContain("service.objected")
    expect(told).toContain("service.corrected")
    expect(await door.verify()).toMatchObject({ holds: true })
  })

  it("that is upheld without facts voids the record; rejected, it leaves it", async () => {
    const station = await open()
    const [one, other] = [await record(station, served("ann")), await record(station, served("ann", "2026-03-06"))]
    for (const id of [one, other]) await station.door.object(id, "我没有去")
    await station.door.answerObjection(one, { upheld: true, words: "属实" })
    await station.door.answerObjection(other, { upheld: false, words: "签到表可证" })
    expect(await minutesOf(station)).toEqual({ ann: 120 })
    expect(await codes(station.door.answerObjection(other, { upheld: false, words: "再次" }))).toEqual(["service.stage"])
  })
})

describe("a correction", () => {
  it("changes what is stated, and nothing else", async () => {
    const station = await open()
    const { door, desk } = station
    const id = await record(station, {
      ...served("ann"),
      breaks: [{ from: minute("2026-03-05", "10:00"), to: minute("2026-03-05", "10:30") }]
    })
    const stated = {
      attended: [{ from: "2026-03-06 22:00", to: "2026-03-07 01:00" }],
      category: "社区服务",
      evidence: "roll-call",
      breaks: [],
      breakMinutes: 10,
      organiser: "相山区社会工作站",
      leader: "吴新来"
    } as const
    await door.correctRecord(id, stated, "录错了")
    const { state } = await Effect.runPromise(desk.explainRecord(id as Id.RecordId))
    const facts = state.stage === "none" ? undefined : state.facts
    const { tenant, people } = desk.world
    expect(facts).toMatchObject({
      activityName: "入户探访",
      on: "2026-03-06",
      attended: [{ from: minute("2026-03-06", "22:00"), to: minute("2026-03-06", "24:00") + 60 }],
      category: "community-service",
      evidence: "roll-call",
      breakMinutes: 10
    })
    expect(facts).not.toHaveProperty("breaks")
    expect((await people.getTexts(tenant, [facts?.organiser ?? ""])).get(facts?.organiser ?? "")).toBe("相山区社会工作站")
    expect((await people.get(tenant, [facts?.leader ?? ""])).get(facts?.leader ?? "")?.name).toBe("吴新来")
  })

  it("of the community brings its street, of the team its station, or none; the one does not touch the other", async () => {
    const station = await open()
    const { door, desk } = station
    const sheet = (name: string, ...lines: readonly string[]) => ({ name, bytes: new TextEncoder().encode(`${lines.join("\n")}\n`) })
    for (const one of [
      sheet("街道.csv", "街道代码,街道名称", "s-1,东街道", "s-2,西街道"),
      sheet("社区.csv", "社区代码,社区名称,街道代码,类型", "c-1,东社区,s-1,城市社区", "c-2,西社区,s-2,城市社区"),
      sheet("队伍.csv", "队伍代码,队伍名称,社工站代码", "t-1,红队,st-1", "t-2,蓝队,st-2", "t-3,白队,")
    ])
      await door.importDirectory(one)
    const id = await record(station, { ...served("ann"), station: Id.require("st-0"), street: Id.require("s-0") })
    const where = async () => {
      const { state } = await Effect.runPromise(desk.explainRecord(id as Id.RecordId))
      if (state.stage === "none") throw new Error("no record")
      const { rows } = await door.tally({ by: ["community", "street"] })
      expect(rows.map(({ key }) => [key.community, key.street])).toEqual([[state.facts.community, state.facts.street]])
      const { station: own, street } = state.facts
      return [own, street]
    }
    const [team, community] = [{ names: ["红队", "蓝队", "白队"] }, { names: ["东社区", "西社区"] }]
    await door.correctRecord(id, { community: community.names[0] ?? "" }, "社区错了")
    const [, east] = await where()
    await door.correctRecord(id, { community: community.names[1] ?? "" }, "社区错了")
    const [kept, west] = await where()
    expect([kept, new Set([east, west, "s-0"]).size]).toEqual(["st-0", 3])
    const stations: (string | undefined)[] = []
    for (const name of team.names) {
      await door.correctRecord(id, { team: name }, "队伍错了")
      const [own, street] = await where()
      expect(street).toBe(west)
      stations.push(own)
    }
    expect([new Set(stations).size, stations.at(-1)]).toEqual([3, undefined])
  })

  it("given by two at once leaves what both have stated", async () => {
    const station = await open()
    const { door, desk } = station
    const id = await record(station, served("ann"))
    await Promise.all([
      door.correctRecord(id, { evidence: "roll-call" }, "有签到表"),
      door.correctRecord(id, { breakMinutes: 10 }, "中间休息"),
      door.correctRecord(id, { category: "社区服务" }, "类别错了")
    ])
    const { state } = await Effect.runPromise(desk.explainRecord(id as Id.RecordId))
    expect(state).toMatchObject({ facts: { evidence: "roll-call", breakMinutes: 10, category: "community-service" } })
    expect((await door.explain(id)).version).toBe(4)
  })

  it("made on a version that is no more does nothing, and answers with what is there now", async () => {
    const station = await open()
    const { door } = station
    const id = await record(station, served("ann"))
    const { version } = await door.explain(id)
    expect(version).toBe(1)
    const expected = { expectedVersion: 1 }
    const both = await Promise.all([
      door.correctRecord(id, { evidence: "roll-call" }, "有签到表", expected).then(() => "done", String),
      door.correctRecord(id, { breakMinutes: 10 }, "中间休息", expected).then(() => "done", String)
    ])
    expect(both.filter((answer) => answer === "done")).toHaveLength(1)
    const error = await failure(door.correctRecord(id, { breakMinutes: 20 }, "中间休息", expected))
    expect(error).toMatchObject({ code: "YZ_CHANGED_SINCE", reasons: [{ code: "desk.changed-since" }], current: { id, version: 2 } })
    expect(error.current?.lines("en").join("\n")).toContain("service.corrected")
    expect((await door.explain(id)).version).toBe(2)
    await door.correctRecord(id, { breakMinutes: 20 }, "中间休息", { expectedVersion: 2 })
    expect((await door.explain(id)).version).toBe(3)
  })

  it("that cannot be read is refused with everything that is wrong, in both languages; nothing is stored", async () => {
    const station = await open()
    const { door, desk } = station
    const id = await record(station, served("ann"))
    const before = await door.verify()
    const error = await failure(
      door.correctRecord(
        id,
        {
          attended: [{ from: "9点", to: "2026-03-05 25:00" }],
          on: "2026-02-30",
          category: "晒太阳",
          evidence: "hearsay" as "none",
          breakMinutes: 1.5,
          team: "nowhere",
          community: "c-9",
          leader: "安一宁"
        },
        "改正"
      )
    )
    expect(error.code).toBe("YZ_FACTS_UNREADABLE")
    expect(error.reasons.map(({ code }) => code).toSorted()).toEqual(
      [
        "desk.not-found",
        "desk.not-found",
        "door.ambiguous",
        "door.choice",
        "door.choice",
        "door.day",
        "door.minutes",
        "door.time",
        "door.time"
      ].toSorted()
    )
    for (const locale of ["zh-CN", "en"] as const)
      for (const reason of error.reasons) for (const text of Object.values(reason.in(locale))) expect(text).not.toMatch(/[{}]|安一宁/)
    expect((await door.verify()).head).toEqual(before.head)
    // A leader made for an order that the rules refuse is forgotten again.
    const backwards = { leader: "吴新来", attended: [{ from: "2026-03-05 11:00", to: "2026-03-05 09:00" }] }
    expect(await codes(door.correctRecord(id, backwards, "改正"))).toContain("service.end-before-start")
    expect(await desk.world.people.findByName(desk.world.tenant, ["吴新来"])).toEqual([])
  })
})

it("a draft is completed step by step, and recorded with its last fact", async () => {
  const station = await open()
  const { attended: _, leader: __, place: ___, ...known } = served("ann")
  const entered = await Effect.runPromise(station.desk.enterRecord({ type: "draft", facts: { ...known, attended: [] } }))
  expect(await station.door.completeRecord(entered.record, { place: "学田社区" })).toMatchObject({ missing: ["time", "leader"] })
  expect(await station.door.completeRecord(entered.record, { minutes: 90 })).toMatchObject({ missing: ["leader"] })
  expect(await minutesOf(station)).toEqual({})
  expect(await station.door.completeRecord(entered.record, { leader: "周组长" })).toMatchObject({ missing: [] })
  expect((await station.door.tally()).rows).toMatchObject([{ key: { volunteer: "ann" }, attendedMinutes: 90 }])
  expect(await codes(station.door.completeRecord(entered.record, { place: "别处" }))).toEqual(["service.stage"])
})

describe("a long day", () => {
  it("is approved by a rung of the ladder of i志愿", async () => {
    const station = await open({ policy: "i-zhiyuan" })
    const { door, desk } = station
    const facts = served("ann", "2026-03-05", "08:00", "17:30")
    const id = (await Effect.runPromise(desk.enterRecord({ type: "enter", facts }))).record
    const approve = (rung: string, minutes: number, approver: string) => door.approveRecord(id, { rung, minutes, approver })
    expect(await codes(approve("nobody", 600, "director"))).toEqual(["service.no-such-rung"])
    expect(await codes(approve("affiliate", 600, "ann"))).toEqual(["person.own-matter"])
    expect((await failure(approve("affiliate", 600, "王主任"))).code).toBe("YZ_ID_UNFIT")
    expect((await door.tally()).rows).toEqual([])
    expect((await approve("affiliate", 569, "director")).reasons.map(({ code }) => code)).toEqual(["service.approval-needed"])
    expect((await approve("affiliate", 570, "director")).reasons).toEqual([])
    expect((await door.tally()).rows).toMatchObject([{ key: { volunteer: "ann" }, attendedMinutes: 570 }])
  })
  it("whoever was merged with the volunteer is the volunteer", async () => {
    const { door, desk } = await open({ policy: "i-zhiyuan" })
    const { record } = await Effect.runPromise(desk.enterRecord({ type: "enter", facts: served("ann", "2026-03-05", "08:00", "17:30") }))
    await Effect.runPromise(
      desk.give(PersonLives.lives["person-merge"], "annie", {
        type: "merge",
        into: Id.require<Id.PersonId>("ann"),
        reason: "同一人",
        by: Id.require<Id.PersonId>("director"),
        evidence: "核对",
        on: "2026-03-09"
      })
    )
    expect(await codes(door.approveRecord(record, { rung: "affiliate", minutes: 600, approver: "annie" }))).toEqual([
      "person.own-matter",
      "person.merged"
    ])
  })
  it("a draft whose day is long waits for its approval, and counts with it", async () => {
    const { door, desk } = await open({ policy: "i-zhiyuan" })
    const { leader: _, ...known } = served("ann", "2026-03-05", "08:00", "17:30")
    const { record } = await Effect.runPromise(desk.enterRecord({ type: "draft", facts: known }))
    const completed = await door.completeRecord(record, { leader: "周组长" })
    expect([completed.missing, completed.reasons.map(({ code }) => code)]).toEqual([[], ["service.approval-needed"]])
    expect((await door.tally()).rows).toEqual([])
    await door.approveRecord(record, { rung: "province", minutes: 600, approver: "director" })
    expect((await door.tally()).rows).toMatchObject([{ attendedMinutes: 570 }])
  })
})

describe("publicity", () => {
  it("runs for the working days of the policy before a record is confirmed", async () => {
    const shown = Pack.define({
      id: "our-station",
      version: "2026.1",
      title: { "zh-CN": "本站规则", en: "rules of our station" },
      layer: "organisation",
      jurisdiction: "our-station",
      status: "reviewed",
      values: [
        Pack.value(RecordingParameters.publicityWorkingDays, {
          from: Day.require("2026-01-01"),
          value: 3,
          force: "rule",
          citations: [Instruments.LIBRARY.passage()]
        })
      ]
    })
    const station = await open({ policy: over(shown) })
    const id = await record(station, served("ann"))
    await station.door.publiciseRecord(id)
    // Tuesday the 10th is not counted: Wednesday, Thursday, Friday.
    station.setDay("2026-03-13")
    expect(await codes(station.door.confirmRecord(id))).toEqual(["service.publicity-runs"])
    station.setDay("2026-03-14")
    await station.door.confirmRecord(id)
    expect((await station.door.explain(id)).lines("en").join("\n")).toContain("service.confirmed")
  })

  it("is not there where no policy asks for it; the record is confirmed all the same", async () => {
    const station = await open()
    const id = await record(station, served("ann"))
    expect(await codes(station.door.publiciseRecord(id))).toEqual(["service.no-publicity"])
    await station.door.confirmRecord(id)
    expect(await codes(station.door.confirmRecord(id))).toEqual(["service.stage"])
  })
})

describe("a closed month", () => {
  it("lists what was corrected in it, until it is closed again", async () => {
    const station = await open()
    const { door, desk, setDay } = station
    const id = await record(station, served("ann"))
    for (const who of ["bo", "cy"]) await record(station, served(who))
    expect(await door.periods()).toEqual([])
    expect(await codes(door.closePeriod("2026-03"))).toEqual(["period.not-over"])
    setDay("2026-04-02")
    await door.closePeriod("2026-03", { approver: "director" })
    expect(await door.periods()).toEqual([
      {
        period: "2026-03",
        first: "2026-03-01",
        last: "2026-03-31",
        stage: "closed",
        closedOn: "2026-04-02",
        approver: "director",
        changes: []
      }
    ])
    await door.correctRecord(id, { attended: [{ from: "2026-03-05 09:00", to: "2026-03-05 10:00" }] }, "提前离开")
    const change = { record: id, minutesBefore: 120, minutesAfter: 60, timesBefore: 1, timesAfter: 1 }
    expect(await door.periods()).toMatchObject([{ stage: "closed", changes: [change] }])
    expect(await minutesOf(station)).toEqual({ ann: 60, bo: 120, cy: 120 })
    await door.reopenPeriod("2026-03", { reason: "补录" })
    expect(await door.periods()).toMatchObject([{ stage: "open", approver: "clerk", changes: [change] }])
    expect(await codes(door.reopenPeriod("2026-03", { reason: "补录" }))).toEqual(["period.stage"])
    await door.closePeriod("2026-03")
    expect(await door.periods()).toMatchObject([{ stage: "closed", changes: [] }])
    await Effect.runPromise(
      desk.give(PersonLives.lives["person-merge"], "bo", {
        ...{ type: "merge", into: "cy", by: "clerk", reason: "重复登记", evidence: "核对", on: "2026-04-02" },
        accepted: ["person-merge.closed-period"]
      } as never)
    )
    expect((await door.periods())[0]?.changes).toMatchObject([
      { person: "bo", minutesBefore: 0, minutesAfter: 0, moved: [{ team: "goose", creditedMinutes: -120 }], people: -1 }
    ])
    expect((await door.periods())[0]?.changes[0]).not.toHaveProperty("record")
    expect((await failure(door.closePeriod("last month"))).code).toBe("YZ_PERIOD_UNREADABLE")
    expect(await door.verify()).toMatchObject({ holds: true })
  })
})

it("stars that were granted and whose hours no longer suffice are told with their records, in both languages", async () => {
  const station = await open()
  const { door, desk, setDay } = station
  const honours = HonourDoor.over({ desk, locale: "zh-CN" })
  const records: string[] = []
  for (let day = 11; day <= 20; day++) records.push(await record(station, served("ann", `2026-02-${day}`, "08:00", "18:00")))
  const star = async (volunteer: string) => {
    const subject = { kind: "star", volunteer, stars: 1 } as const
    const { id } = await honours.propose({ type: "propose", subject, way: "nominated", by: "p-1", evidence: [] })
    await honours.give(id, { type: "check", by: "p-2" })
    await honours.give(id, { type: "grant", by: "p-2" })
    return id
  }
  await record(station, served("bo"))
  const [ofAnn, ofBo] = [await star("ann"), await star("bo")]
  setDay("2026-03-12")
  await door.voidRecord(records[0] ?? "", "重复")
  expect(await honours.below("2026-03-09")).toMatchObject({ on: "2026-03-09", granted: 0, unknown: 0, below: [] })
  const told = await honours.below()
  expect(told).toMatchObject({
    ...{ on: "2026-03-12", granted: 2, unknown: 0 },
    below: [
      {
        ...{ honour: ofAnn, volunteer: "ann", name: "安一宁", stars: 1, grantedOn: "2026-03-10", knownThen: "met" },
        reasons: [{ code: "honour.star-fallen-below", severity: "warning" }],
        records: [{ record: records[0], minutesThen: 600, minutes: 0, stage: "voided" }]
      },
      { honour: ofBo, volunteer: "bo", knownThen: "unmet", records: [] }
    ]
  })
  expect(told.below[1]).not.toHaveProperty("name")
  expect(told.lines()[0]).toBe("2026-03-12：已授予星级 2 项，时长条件现已不足的 2 项，无从核实的 0 项；只列出，不撤销")
  for (const locale of ["zh-CN", "en"] as const) {
    const lines = told.lines(locale).join("\n")
    expect(lines).toContain(records[0])
    expect(lines).toContain(ofBo)
    expect(lines).not.toMatch(/[{}]/)
  }
  expect(told.lines("en").filter((line) => line.startsWith("  no record"))).toHaveLength(1)
  expect(told.lines("en").filter((line) => line.startsWith("  by the records of the day"))).toHaveLength(1)
})

it("heads are replaced by names, and nobody is counted twice", async () => {
  const station = await open()
  const { door, desk } = station
  const on = "2026-03-05"
  const facts: GroupRecord.GroupFacts = { ...activity, heads: 20, on, attended: [{ from: minute(on, "09:00"), to: minute(on, "11:00") }] }
  const { group } = await Effect.runPromise(desk.enterGroup({ type: "record", facts }))
  const team = async () => (await door.tally({ by: ["team"] })).rows[0]
  expect(await team()).toMatchObject({ personTimes: 20, personMinutes: 2400 })
  const named = [await record(station, served("ann", on)), await record(station, served("annie", on))]
  expect(await team()).toMatchObject({ personTimes: 22 })
  await door.replaceGroup(group, named)
  expect(await team()).toMatchObject({ personTimes: 20, personMinutes: 2400, minutes: 240 })
  expect((await codes(door.replaceGroup(group, named))).length).toBeGreaterThan(0)
  expect(await codes(door.replaceGroup("nothing", named))).toEqual(["YZ_NOT_FOUND"])
  expect(await door.verify()).toMatchObject({ holds: true })
})

it("two entries that may be one person: what would fall away is told, and nothing is merged", async () => {
  const station = await open()
  const kept = await record(station, served("ann", "2026-03-05", "09:00", "11:00"))
  const shared = await record(station, served("annie", "2026-03-05", "10:00", "12:00"))
  const answer = await station.door.samePerson("ann", "annie")
  expect(answer).toMatchObject({ minutesApart: 240, minutesTogether: 180, records: [{ record: shared, minutes: -60 }] })
  expect(answer.records.map(({ record: one }) => one)).not.toContain(kept)
  expect(answer.lives).toEqual({
    memberships: 0,
    consents: 0,
    qualifications: 0,
    checks: 0,
    signUps: 0,
    blocks: 0,
    signedUpTwice: [],
    contradictions: []
  })
  for (const locale of ["zh-CN", "en"] as const) {
    expect(answer.lines(locale).length).toBe(3)
    expect(answer.lines(locale).join("\n")).not.toMatch(/[{}]|undefined/)
  }
  expect(await minutesOf(station)).toEqual({ ann: 120, annie: 120 })
  expect((await failure(station.door.samePerson("ann", "nobody"))).code).toBe("YZ_NOT_FOUND")
})

it("a person is forgotten: no name, no text; the totals and the chain stay", async () => {
  const station = await open()
  const { door } = station
  const id = await record(station, { ...served("ann"), content: "安一宁陪伴老人" })
  const [before, { head }] = [await minutesOf(station), await door.verify()]
  expect((await door.tally()).rows[0]?.names.volunteer).toBe("安一宁")
  expect(await door.forget("ann")).toEqual({ texts: 1, scrubbed: 0 })
  expect((await door.tally()).rows[0]?.names.volunteer).toBeUndefined()
  expect((await door.explain(id)).lines().join("\n")).not.toContain("安一宁")
  expect(await minutesOf(station)).toEqual(before)
  expect(await door.verify({ head: head.hash })).toMatchObject({ holds: true, head })
  expect((await failure(door.forget("nobody"))).code).toBe("YZ_NOT_FOUND")
})

describe("what is missing or blank is told like that of any other command, and nothing is done", () => {
  const given = async (name: string, door: Operations, id: string, reason: string): Promise<unknown> => {
    switch (name) {
      case "void":
        return door.voidRecord(id, reason)
      case "correct":
        return door.correctRecord(id, { content: "量血压" }, reason)
      case "object":
        return door.object(id, reason)
      case "reopen":
        return door.reopenPeriod("2026-02", { reason })
      default:
        return door.withdraw(id, reason)
    }
  }
  it.each(
    ["void", "correct", "object", "reopen", "withdraw"].flatMap((name) =>
      (
        [
          ["", "command.blank"],
          [" \u3000", "command.blank"],
          [undefined, "command."]
        ] as const
      ).map(([text, code]) => [name, text, code] as const)
    )
  )("%s because of %j", async (name, text, code) => {
    const station = await open()
    const id = await record(station, served("ann"))
    await station.door.closePeriod("2026-02")
    const before = await station.door.explain(id)
    const error = await failure(given(name, station.door, id, text as string))
    expect(error.code).toBe("YZ_COMMAND_UNREADABLE")
    expect(error.reasons).toHaveLength(1)
    expect(error.reasons[0]?.code.startsWith(code)).toBe(true)
    expect(error.reasons[0]?.in("zh-CN").fix).not.toBe("")
    expect((await station.door.explain(id)).kind === "record" && (await station.door.explain(id))).toMatchObject({
      version: "version" in before ? before.version : 0
    })
    expect((await station.door.periods())[0]?.stage).toBe("closed")
  })
})

describe("objections that wait", () => {
  const promising = over(
    Pack.define({
      id: "prompt",
      version: "1",
      title: { "zh-CN": "限时答复", en: "prompt" },
      layer: "organisation",
      jurisdiction: "999999",
      status: "unverified",
      values: [
        Pack.value(RecordingParameters.correctionReview, {
          from: Day.first,
          force: "default",
          citations: [Instruments.LIBRARY.passage()],
          value: 5
        })
      ]
    })
  )
  it("the answer of the objection and the list tell the day; late is told of the list and of the answer", async () => {
    const station = await open({ policy: promising })
    const [first, second] = [await record(station, served("ann")), await record(station, served("ann", "2026-03-06"))]
    expect(await station.door.object(first, "少记了")).toMatchObject({ answerBy: "2026-03-17", reasons: [{ code: "service.answer-due" }] })
    station.setDay("2026-03-11")
    expect(await station.door.object(second, "多记了")).toMatchObject({ answerBy: "2026-03-18" })
    station.setDay("2026-03-18")
    expect(await station.door.objections()).toEqual([
      {
        record: first,
        volunteer: "ann",
        team: "goose",
        on: "2026-03-05",
        objectedOn: "2026-03-10",
        words: "少记了",
        answerBy: "2026-03-17",
        isLate: true
      },
      {
        record: second,
        volunteer: "ann",
        team: "goose",
        on: "2026-03-06",
        objectedOn: "2026-03-11",
        words: "多记了",
        answerBy: "2026-03-18",
        isLate: false
      }
    ])
    expect((await station.door.answerObjection(first, { upheld: false, words: "不属实" })).reasons.map(({ code }) => code)).toEqual([
      "service.answered-late"
    ])
    expect((await station.door.objections()).map(({ record: id }) => id)).toEqual([second])
  })
  it("where no day is promised there is none, and nothing is late", async () => {
    const station = await open()
    const id = await record(station, served("ann"))
    expect(await station.door.object(id, "少记了")).not.toHaveProperty("answerBy")
    const [listed] = await station.door.objections()
    expect(listed).toEqual({ record: id, volunteer: "ann", team: "goose", on: "2026-03-05", objectedOn: "2026-03-10", words: "少记了" })
  })
})

it("a period that is opened again says why and by whom; closed again, what moved in it since", async () => {
  const station = await open()
  const id = await record(station, served("ann", "2026-02-05"))
  await station.door.closePeriod("2026-02")
  await station.door.reopenPeriod("2026-02", { reason: "补报漏记", approver: "director" })
  expect(await station.door.periods()).toMatchObject([{ stage: "open", reopenedFor: "补报漏记", approver: "director" }])
  await station.door.closePeriod("2026-02")
  await station.door.correctRecord(id, { breakMinutes: 30 }, "有休息")
  const [period] = await station.door.periods()
  expect(period).not.toHaveProperty("reopenedFor")
  expect(period?.changes).toMatchObject([
    {
      record: id,
      minutesBefore: 120,
      minutesAfter: 120,
      moved: [{ team: "goose", personMinutes: -30, creditedMinutes: -30, excludedMinutes: 30 }]
    }
  ])
})
