import { type Activity, type Attendance, type Block, type Course } from "@yanzhen/core/activity"
import {
  ActivityLives,
  Booking,
  Life,
  ListedRows,
  Losing,
  MayJoin,
  MergingPeople,
  PersonLives,
  RecordCommands,
  Tallying,
  Verification
} from "@yanzhen/core/desk"
import { Day, Id, Minute } from "@yanzhen/core/foundation"
import { Registers } from "@yanzhen/core/registers"
import { MemoryStore } from "@yanzhen/memory"
import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import { plan, time } from "./cleanUp.ts"
import { row, take, verdicts } from "./importing.ts"
import { clerk, failure, journal, places, run, settled, tenant, town, type Town, write } from "./world.ts"

// Many cases; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 60_000 })

const { activity, attendance, course, block } = ActivityLives.lives
const volunteer = Id.require<Id.VolunteerId>
const id = Id.require<Id.ActivityId>("clean-up")
const [ann, ben, eve, kid] = ["ann", "ben", "eve", "kid"].map(volunteer) as [Id.VolunteerId, Id.VolunteerId, Id.VolunteerId, Id.VolunteerId]
const on = "2026-03-05"
const opened = (of: Activity.Plan = plan, number = 2): readonly Activity.Command[] => [
  { type: "plan", plan: of, on },
  { type: "set-position", position: { position: "sweep", name: "清扫", number, childFacing: false }, on },
  { type: "publish", notice: { conditions: "身体健康", signUp: "向队长报名", risks: [], safeguards: "手套" }, on },
  { type: "open-sign-up", on }
]
const signUp = (who: Id.VolunteerId): Activity.Command => ({
  type: "sign-up",
  volunteer: who,
  position: "sweep",
  on,
  stated: { willing: true }
})
const give = (world: Town, command: Activity.Command, of = id) => run(Life.give(world, activity, of, command))
const ages: readonly (readonly [Id.VolunteerId, string])[] = [
  [ann, "1990-01-01"],
  [ben, "1985-06-01"],
  [eve, "1950-06-01"],
  [kid, "2012-06-01"]
]

/** A town whose people have ages, and an activity that people can sign up for. */
const ready = async (world = town(), number = 2): Promise<Town> => {
  await places(world, { communities: ["c-1"], teams: ["goose", "others"] })
  await world.people.put(
    tenant,
    ages.map(([who, born]) => ({ id: who, name: `某${who}`, born: Day.require(born) }))
  )
  for (const command of opened(plan, number)) await give(world, command)
  return world
}
const findings = async (asked: Parameters<typeof failure>[0]): Promise<readonly string[]> =>
  ((await failure(asked)) as { readonly findings: readonly { readonly rule: string }[] }).findings.map(({ rule }) => rule)
const rows = async (world: Town) => (await run(ListedRows.list(world, Registers.signUp))).rows.map((row) => [row.volunteer, row.standing])

describe("signing up at the desk", () => {
  it("is decided on what is known of people, and gives rows that say who has a place", async () => {
    const world = await ready()
    await give(world, signUp(ann))
    expect(await findings(Life.give(world, activity, id, signUp(kid)))).toEqual(["activity.guardian-consent"])
    expect(await findings(Life.give(world, activity, id, signUp(eve)))).toEqual(["activity.elder-insurance"])
    await give(world, { type: "sign-up", volunteer: eve, position: "sweep", on, stated: { willing: true, insurerAccepts: true } })
    await give(world, signUp(ben))
    expect(await rows(world)).toEqual([
      ["ann", "place"],
      ["eve", "place"],
      ["ben", "waiting"]
    ])
    await give(world, { type: "withdraw", volunteer: ann, on })
    expect(await rows(world)).toEqual([
      ["ann", "withdrawn"],
      ["eve", "place"],
      ["ben", "place"]
    ])
    const { rows: listed } = await run(ListedRows.list(world, Registers.activityPosition))
    expect(listed.map(({ position, places, free, waiting, community }) => [position, places, free, waiting, community])).toEqual([
      ["sweep", 2, 0, 0, "c-1"]
    ])
    expect(await run(Verification.verify(world))).toMatchObject({ holds: true })
  })
  it("knows of sign-ups elsewhere and of blocks, by the team that imposed them only", async () => {
    const world = await ready()
    const other = Id.require<Id.ActivityId>("other")
    for (const command of opened({ ...plan, time: { from: Minute.plus(time.to, -30), to: Minute.plus(time.to, 60) } }))
      await give(world, command, other)
    await give(world, signUp(ann), other)
    expect(await findings(Life.give(world, activity, id, signUp(ann)))).toEqual(["activity.clash"])
    await give(world, { type: "cancel", reason: "下雨", on: "2026-03-06" }, other)
    expect((await run(MayJoin.ask(world, id, { volunteer: ann, position: "sweep", stated: { willing: true } }))).decision.outcome).toBe(
      "met"
    )
    const impose = (team: string): Block.Command => ({
      type: "impose",
      by: { team: Id.require(team) },
      reason: "多次缺席",
      officer: clerk,
      from: "2026-03-10",
      until: "2026-03-31"
    })
    await run(Life.give(world, block, ben, impose("others")))
    await give(world, { ...signUp(ben), on: "2026-03-10" })
    await run(Life.give(world, block, ann, impose("goose")))
    expect(await findings(Life.give(world, activity, id, { ...signUp(ann), on: "2026-03-10" }))).toEqual(["activity.blocked"])
  })
  it("whoever waits elsewhere is nowhere yet; with the place that falls free they are, and it is asked for here first", async () => {
    const world = await ready()
    const [full, same] = [Id.require<Id.ActivityId>("full"), Id.require<Id.ActivityId>("same")]
    for (const other of [full, same]) for (const command of opened(plan, 1)) await give(world, command, other)
    await give(world, signUp(ben), full)
    await give(world, signUp(ann), full)
    const clashes = async () => {
      const { decision } = await run(MayJoin.ask(world, id, { volunteer: ann, position: "sweep", stated: { willing: true } }))
      return decision.findings.map(({ rule }) => rule)
    }
    expect(await clashes()).toEqual([])
    await give(world, { type: "withdraw", volunteer: ben, on }, full)
    expect(await clashes()).toEqual(["activity.clash"])
    // Ben waits in one and takes a place in another at the same time: the one that falls free is not his any more.
    await give(world, signUp(ben), full)
    await give(world, signUp(ben), same)
    await give(world, { type: "withdraw", volunteer: ann, on }, full)
    const standings = (await rows(world)).map(([who, standing]) => `${who} ${standing}`)
    expect(standings.toSorted()).toEqual(["ann withdrawn", "ben place", "ben waiting", "ben withdrawn"])
  })
  it("a block that is known refuses a sign-up for an activity within it, before its first day too", async () => {
    const world = await ready()
    const days = (from: string, until: string): Block.Command => ({
      type: "impose",
      by: { team: Id.require("goose") },
      reason: "多次缺席",
      officer: clerk,
      from,
      until
    })
    const later = Id.require<Id.ActivityId>("later")
    const [from, to] = [time.from, time.to].map((minute) => Minute.plus(minute, 60 * 1440)) as [Minute.Minute, Minute.Minute]
    for (const command of opened({ ...plan, time: { from, to } })) await give(world, command, later)
    const asked = async (who: Id.VolunteerId) =>
      (await run(MayJoin.ask(world, later, { volunteer: who, position: "sweep", stated: { willing: true } }))).decision
    await run(Life.give(world, block, ann, days("2026-05-01", "2026-05-31")))
    await run(Life.give(world, block, ben, days("2026-05-10", "2026-05-31")))
    const [blocked, free] = [await asked(ann), await asked(ben)]
    expect([blocked.outcome, ...blocked.findings.map(({ rule }) => rule), free.outcome]).toEqual(["unmet", "activity.blocked", "met"])
    const overrides = [{ rule: "activity.blocked", reason: "已谈话", approver: clerk, until: "2026-05-31" }]
    const through = await run(MayJoin.ask(world, later, { volunteer: ann, position: "sweep", stated: { willing: true }, overrides }))
    expect([through.decision.outcome, through.change]).toEqual(["met", { kind: "none-needed" }])
    const lawful = overrides.map((one) => ({ ...one, rule: "activity.forced" }))
    const idle = await run(MayJoin.ask(world, later, { volunteer: ann, position: "sweep", stated: { willing: true }, overrides: lawful }))
    expect(idle.decision.findings.map(({ rule }) => rule)).toEqual(["activity.blocked", "activity.override-not-allowed"])
  })
  it("a renewal that was entered counts for an activity within it, before its first day too", async () => {
    const world = await ready()
    const later = Id.require<Id.ActivityId>("later")
    const [from, to] = [time.from, time.to].map((minute) => Minute.plus(minute, 60 * 1440)) as [Minute.Minute, Minute.Minute]
    for (const command of opened({ ...plan, time: { from, to } })) await give(world, command, later)
    const position = { position: "aid", name: "救护", number: 1, childFacing: false, licence: "first-aid", skills: ["first-aid"] } as const
    await give(world, { type: "set-position", position, on }, later)
    const asked = async () =>
      (await run(MayJoin.ask(world, later, { volunteer: ann, position: "aid", stated: { willing: true } }))).decision.findings.map(
        ({ rule }) => rule
      )
    const gain = (from: string, until: string) =>
      run(Life.give(world, PersonLives.lives.qualification, ann, { type: "gain", kind: "first-aid", from, until, evidence: "证书" }))
    await gain("2025-04-01", "2026-03-31")
    expect(await asked()).toEqual(["activity.skills", "activity.licence-expired"])
    await gain("2026-04-01", "2027-03-31")
    expect(await asked()).toEqual([])
  })
  it("whoever was a guardian when they consented and is none any more has not consented; whoever is one now is named", async () => {
    const world = await ready()
    const { guardianship, consent } = PersonLives.lives
    const [ward, mother, father] = ["kid", "mother", "father"].map(Id.require<Id.PersonId>) as [Id.PersonId, Id.PersonId, Id.PersonId]
    const link = (guardian: Id.PersonId) => ({ type: "link", guardian, relation: "parent", on: "2026-01-01" }) as const
    await run(Life.give(world, guardianship, ward, link(mother)))
    await run(Life.give(world, guardianship, ward, link(father)))
    await run(
      Life.give(world, consent, ward, { type: "give", purpose: "activity", manner: "separate", guardian: mother, on: "2026-01-05" })
    )
    const asked = async () => (await run(MayJoin.ask(world, id, { volunteer: kid, position: "sweep", stated: { willing: true } }))).decision
    const missing = async () => (await asked()).findings.map(({ rule }) => rule).filter((rule) => rule.startsWith("activity.guardian"))
    expect(await missing()).toEqual([])
    await run(Life.give(world, guardianship, ward, { type: "end", guardian: mother, reason: "法院判决", on: "2026-02-01" }))
    expect(await missing()).toEqual(["activity.guardian-consent", "activity.guardian-lapsed"])
    expect((await asked()).findings.find(({ rule }) => rule === "activity.guardian-lapsed")?.facts).toEqual({
      former: "mother",
      guardians: "father"
    })
  })
  it("an activity that was held stays in the way of another at its time, one that was called off does not", async () => {
    const world = await ready()
    const [held, off] = ["held", "off"].map(Id.require<Id.ActivityId>) as [Id.ActivityId, Id.ActivityId]
    for (const [which, who] of [
      [held, ann],
      [off, ben]
    ] as const)
      for (const command of [...opened(), signUp(who)]) await give(world, command, which)
    const over = { on: "2026-03-10" } as const
    for (const command of [
      { type: "begin", ...over },
      { type: "hold", ...over }
    ] satisfies readonly Activity.Command[])
      await give(world, command, held)
    await give(world, { type: "cancel", reason: "下雨", ...over }, off)
    expect(await findings(Life.give(world, activity, id, { ...signUp(ann), ...over }))).toEqual(["activity.clash"])
    await give(world, { ...signUp(ben), ...over })
    expect((await rows(world))[0]).toEqual(["ben", "place"])
  })
  it("one person who signs up for two clashing activities at one instant has one of them, at whichever desk", async () => {
    const store = MemoryStore.open()
    const [one, two] = [await ready(town({ store, desk: "one" })), town({ store, desk: "two" })]
    await two.people.put(tenant, [{ id: ann, name: "某", born: Day.require("1990-01-01") }])
    const other = Id.require<Id.ActivityId>("other")
    for (const command of opened()) await give(one, command, other)
    const answers = await Promise.allSettled([
      run(Life.give(one, activity, id, signUp(ann))),
      run(Life.give(two, activity, other, signUp(ann)))
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
    expect(await rows(one)).toEqual([["ann", "place"]])
    const diaries = (await journal(one)).filter(({ data }) => data.type === "diary.entered")
    expect(diaries.map(({ stream }) => stream)).toEqual(["diary/ann"])
    expect(await run(Verification.verify(one))).toMatchObject({ holds: true })
  })
  it("a move and a sign-up elsewhere at one instant: whoever is second sees the first", async () => {
    const store = MemoryStore.open()
    const [one, two] = [await ready(town({ store, desk: "one" })), town({ store, desk: "two" })]
    await two.people.put(tenant, [{ id: ann, name: "某", born: Day.require("1990-01-01") }])
    const other = Id.require<Id.ActivityId>("other")
    const later = { from: Minute.plus(time.from, 1440), to: Minute.plus(time.to, 1440) }
    for (const command of opened({ ...plan, time: later })) await give(one, command, other)
    await give(one, signUp(ann), other)
    const move = Life.give(one, activity, other, { type: "move", time, reason: "场地", on })
    const [moved, signed] = await Promise.allSettled([run(move), run(Life.give(two, activity, id, signUp(ann)))])
    if (moved.status === "rejected") throw moved.reason
    const named = moved.value.findings.map(({ rule, severity, facts }) => [rule, severity, facts["volunteer"], facts["position"]])
    expect(named).toEqual(signed.status === "rejected" ? [] : [["activity.loses-place", "warning", "ann", "sweep"]])
    const losing = await run(Losing.losing(one, other))
    expect(losing.map(({ signUp: of, decision }) => [of.volunteer, decision.findings.map(({ rule }) => rule)])).toEqual(
      signed.status === "rejected" ? [] : [["ann", ["activity.clash"]]]
    )
  })
  it("two who want the last place at one instant are given one place", async () => {
    const store = MemoryStore.open()
    const [one, other] = [await ready(town({ store, desk: "one" }), 1), town({ store, desk: "other" })]
    await other.people.put(tenant, [{ id: ben, name: "某", born: Day.require("1985-06-01") }])
    await Promise.all([run(Life.give(one, activity, id, signUp(ann))), run(Life.give(other, activity, id, signUp(ben)))])
    expect((await rows(one)).map(([, standing]) => standing)).toEqual(["place", "waiting"])
  })
  it("who may join is a question: all reasons, the smallest change, the places that are free, as of any day", async () => {
    const world = await ready()
    const asked = await run(MayJoin.ask(world, id, { volunteer: kid, position: "sweep", stated: { willing: true } }))
    expect(asked).toMatchObject({ decision: { outcome: "unmet" }, placesFree: 2, waiting: 0 })
    expect(asked.change).toMatchObject({ kind: "change", changes: [{ field: { name: "guardianConsent" }, to: true }] })
    expect(await failure(MayJoin.ask(world, Id.require("none"), { volunteer: kid, position: "sweep" }))).toMatchObject({
      _tag: "NotFound",
      kind: "activity"
    })
    expect(asked.met.map(({ rule }) => rule)).toContain("VOL-06")
    expect(await run(MayJoin.ask(world, id, { volunteer: kid, position: "cook" }))).toMatchObject({ met: [], change: undefined })
    expect(await failure(Losing.losing(world, Id.require("none")))).toMatchObject({ _tag: "NotFound", kind: "activity", id: "none" })
    expect((await journal(world)).filter(({ stream }) => stream.startsWith("activity/"))).toHaveLength(4)
  })
  it("what was closed, held or called off takes nobody, whoever asks; and nothing that could be changed would do", async () => {
    const world = await ready()
    const asked = async (volunteer = ann, asOf = "2026-03-10") => {
      const question = { volunteer, position: "sweep", stated: { willing: true }, asOf: Day.require(asOf) }
      const { decision, change } = await run(MayJoin.ask(world, id, question))
      return [decision.outcome, decision.findings.map(({ rule }) => rule), change]
    }
    const open = ["met", [], { kind: "none-needed" }]
    const refused = ["unmet", ["activity.takes-nobody"], { kind: "nothing", rules: ["activity.takes-nobody"] }]
    expect(await asked()).toEqual(open)
    await give(world, { type: "close-sign-up", on })
    expect(await asked()).toEqual(refused)
    expect(await asked(kid)).toEqual([
      "unmet",
      ["activity.guardian-consent", "activity.takes-nobody"],
      { kind: "nothing", rules: ["activity.takes-nobody"] }
    ])
    await give(world, { type: "open-sign-up", on })
    await give(world, { type: "begin", on: "2026-03-10" })
    expect(await asked()).toEqual(open)
    await give(world, { type: "hold", on: "2026-03-10" })
    expect(await asked()).toEqual(refused)
    const off = await ready()
    await give(off, { type: "cancel", reason: "下雨", on })
    expect((await run(MayJoin.ask(off, id, { volunteer: ann, position: "sweep", stated: { willing: true } }))).decision).toMatchObject({
      outcome: "unmet",
      findings: [{ rule: "activity.takes-nobody", facts: { stage: "cancelled" } }]
    })
  })
  it("before sign-up opens the question is answered as things stand; whoever signed up is told so", async () => {
    const world = town()
    await places(world, { communities: ["c-1"], teams: ["goose"] })
    await world.people.put(tenant, [{ id: ann, name: "某", born: Day.require("1990-01-01") }])
    const asked = async () => {
      const { decision, change } = await run(MayJoin.ask(world, id, { volunteer: ann, position: "sweep", stated: { willing: true } }))
      return [decision.outcome, decision.findings.map(({ rule, severity }) => `${rule} ${severity}`), change?.kind]
    }
    const [planned, positioned, published, open] = opened(plan)
    for (const command of [planned!, positioned!]) await give(world, command)
    const early = ["met", ["activity.not-open-yet hint"], "none-needed"]
    expect(await asked()).toEqual(early)
    await give(world, published!)
    expect(await asked()).toEqual(early)
    await give(world, open!)
    await give(world, signUp(ann))
    expect(await asked()).toEqual(["met", ["activity.signed-up-already hint"], "none-needed"])
  })
  it("nobody signs up for what is over by its days, though nobody has said that it was held", async () => {
    const world = await ready()
    const past = Id.require<Id.ActivityId>("past")
    const days = { from: Minute.require("2026-03-06 09:00"), to: Minute.require("2026-03-07 12:00") }
    for (const command of opened({ ...plan, time: days })) await give(world, command, past)
    const { decision, change } = await run(MayJoin.ask(world, past, { volunteer: ann, position: "sweep", stated: { willing: true } }))
    expect(decision.findings.map(({ rule }) => rule)).toEqual(["activity.over"])
    expect(change).toEqual({ kind: "nothing", rules: ["activity.over"] })
    expect(await findings(Life.give(world, activity, past, { ...signUp(ann), on: "2026-03-08" }))).toEqual(["activity.over"])
    await give(world, { ...signUp(ann), on: "2026-03-07" }, past)
  })
})

describe("somebody who stands in the directory twice", () => {
  const mother = Id.require<Id.PersonId>("mother")
  const [one, two, whole] = ["one", "two", "whole"].map(volunteer) as [Id.VolunteerId, Id.VolunteerId, Id.VolunteerId]
  const { lives: person } = PersonLives
  /** What happens to a person, under whichever entry it is recorded. */
  const happenings = {
    consent: async (world: Town, who: Id.VolunteerId) => {
      const ward = Id.require<Id.PersonId>(who)
      await run(
        Life.give(world, person.guardianship, ward, {
          type: "link",
          guardian: mother,
          relation: "parent",
          evidence: "户口簿",
          on: "2026-03-01"
        })
      )
      await run(
        Life.give(world, person.consent, ward, {
          type: "give",
          purpose: "activity",
          manner: "separate",
          guardian: mother,
          on: "2026-03-01"
        })
      )
    },
    check: (world: Town, who: Id.VolunteerId) =>
      run(
        Life.give(world, person["background-check"], who, {
          type: "record",
          unit: Id.require<Id.OrganisationId>("police"),
          answer: "clear",
          on: "2026-03-01"
        })
      ),
    block: (world: Town, who: Id.VolunteerId) =>
      run(
        Life.give(world, block, who, {
          type: "impose",
          by: { team: Id.require<Id.TeamId>("goose") },
          reason: "多次缺席",
          officer: clerk,
          from: "2026-03-12",
          until: "2026-03-31"
        })
      ),
    elsewhere: (world: Town, who: Id.VolunteerId) => give(world, signUp(who), Id.require("other"))
  } as const
  const withEntries = async (): Promise<Town> => {
    const world = await ready()
    for (const command of opened()) await give(world, command, Id.require("other"))
    await world.people.put(
      tenant,
      [one, two, whole].map((who) => ({ id: who, name: "某", born: Day.require("2012-06-01") }))
    )
    await write(world, "volunteers", {
      "volunteer/one": [{ type: "volunteer.listed", v: 1, volunteer: "one", registeredOn: "2026-01-01" }],
      "volunteer/two": [{ type: "volunteer.listed", v: 1, volunteer: "two", registeredOn: "2026-01-01" }]
    })
    return world
  }
  const asked = async (world: Town, who: Id.VolunteerId, alsoAs: readonly Id.VolunteerId[] = []) => {
    const { decision, change } = await run(MayJoin.ask(world, id, { volunteer: who, alsoAs, position: "sweep", stated: { willing: true } }))
    return { decision, change }
  }
  it("is asked by both entries, whichever is kept: as one person with everything", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom("consent", "check", "block"), fc.boolean()), { maxLength: 3 }),
        fc.option(fc.boolean(), { nil: undefined }),
        async (happened, signsUp) => {
          const world = await withEntries()
          const all = new Map([
            ...happened,
            ...(signsUp === undefined
              ? []
              : ([
                  ["consent", signsUp],
                  ["elsewhere", signsUp]
                ] as const))
          ])
          for (const [what, isFirst] of all)
            for (const who of [isFirst ? one : two, whole]) await happenings[what as keyof typeof happenings](world, who)
          const single = await asked(world, whole)
          expect(await asked(world, one, [two])).toEqual(single)
          expect(await asked(world, two, [one])).toEqual(single)
          const [kept, other] = [
            await run(MergingPeople.asOnePerson(world, one, two)),
            await run(MergingPeople.asOnePerson(world, two, one))
          ]
          expect(kept.lives).toEqual(other.lives)
          expect(kept.lives.lived).toEqual(
            new Set([one, two].filter((who) => [...all.values()].some((isFirst) => (who === one) === isFirst)))
          )
        }
      ),
      { numRuns: 12 }
    ))
  it("entries that contradict each other make the fact unknown, and say so; signed up for one activity twice is told", async () => {
    const world = await withEntries()
    await world.people.put(tenant, [{ id: two, name: "某", born: Day.require("1990-01-01") }])
    const { decision } = await asked(world, one, [two])
    expect([
      decision.outcome,
      decision.findings.filter(({ rule }) => rule === "activity.entries-contradict").map(({ facts }) => facts)
    ]).toEqual(["unknown", [{ fact: "bornOn" }]])
    await happenings.consent(world, one)
    await give(world, signUp(one))
    await give(world, signUp(two))
    const { lives } = await run(MergingPeople.asOnePerson(world, one, two))
    expect(lives).toMatchObject({
      signedUpTwice: ["clean-up"],
      volunteer: { guardianConsents: [{ on: Day.require("2026-03-01") }], signUps: [{ time }, { time }] },
      contradictions: [{ rule: "activity.entries-contradict", facts: { fact: "bornOn" } }],
      memberships: []
    })
  })
})

describe("two entries of one person that contradict each other", () => {
  const person = PersonLives.lives
  const [one, two] = [volunteer("one"), volunteer("two")]
  const aunt = Id.require<Id.PersonId>("aunt")
  const licensed = (world: Town, who: Id.VolunteerId, until: string) =>
    run(Life.give(world, person.qualification, who, { type: "gain", kind: "first-aid", from: "2026-01-01", until, evidence: "证书" }))
  const linked = (world: Town, who: Id.VolunteerId, relation: "other-guardian" | "entrusted-carer") =>
    run(Life.give(world, person.guardianship, who, { type: "link", guardian: aunt, relation, evidence: "委托书", on: "2026-02-01" }))
  const cadre = async (world: Town, who: Id.VolunteerId, ...ended: readonly string[]): Promise<void> => {
    await run(Life.give(world, person["person-kinds"], who, { type: "become", kind: "cadre", on: "2026-01-01" }))
    for (const on of ended) await run(Life.give(world, person["person-kinds"], who, { type: "cease", kind: "cadre", on }))
  }
  it("about kinds, guardians and qualifications: each is told, the same whichever is kept", async () => {
    const world = await ready()
    await licensed(world, one, "2026-03-09")
    await licensed(world, two, "2026-12-31")
    await linked(world, one, "other-guardian")
    await linked(world, two, "entrusted-carer")
    await cadre(world, one)
    await cadre(world, two, "2026-03-01")
    const told = async (kept: Id.VolunteerId, other: Id.VolunteerId) =>
      (await run(MergingPeople.asOnePerson(world, kept, other))).lives.contradictions
    const findings = await told(one, two)
    expect(findings.map(({ rule, outcome, severity }) => [rule, outcome, severity])).toEqual(
      ["qualification.clash", "person-kind.clash", "guardianship.clash"].map((rule) => [rule, "unknown", "warning"])
    )
    expect(await told(two, one)).toEqual(findings)
  })
})

describe("attendance and the record that comes of it", () => {
  const roll = (...present: readonly [Id.VolunteerId, ...Id.VolunteerId[]]): Attendance.Command => ({
    type: "call-roll",
    present,
    time,
    evidence: "roll-call",
    by: clerk
  })
  const held = async (): Promise<Town> => {
    const world = await ready()
    for (const command of [signUp(ann), signUp(ben), { type: "begin", on: "2026-03-10" }] satisfies readonly Activity.Command[])
      await give(world, command)
    return world
  }
  it("one person has one record of one activity, linked to its source, and it counts", async () => {
    const world = await held()
    await run(Life.give(world, attendance, id, roll(ann, ben)))
    const { record } = await run(Booking.book(world, id, ann, { key: "k" }))
    expect((await run(Booking.book(world, id, ann, { key: "k" }))).record).toBe(record)
    expect(await findings(Booking.book(world, id, ann))).toEqual(["attendance.recorded-already"])
    const { rows: records } = await run(ListedRows.list(world, Registers.serviceRecord))
    expect(records.map((row) => [row.record, row.volunteer, row.activity, row.attendedMinutes, row.stage])).toEqual([
      [record, "ann", "clean-up", 180, "recorded"]
    ])
    const { rows: there } = await run(ListedRows.list(world, Registers.attendance))
    expect(there.map((row) => [row.team, row.community, row.street, row.volunteer, row.attendedMinutes, row.evidence, row.record])).toEqual(
      [
        ["goose", "c-1", undefined, "ann", 180, "roll-call", record],
        ["goose", "c-1", undefined, "ben", 180, "roll-call", undefined]
      ]
    )
    expect(await run(Tallying.tally(world, { by: ["volunteer"] }))).toMatchObject({
      cells: [{ key: { volunteer: "ann" }, creditedMinutes: 180 }]
    })
    expect(await run(Verification.verify(world))).toMatchObject({ holds: true })
  })
  it("at two desks at one instant one of them is made", async () => {
    const world = await held()
    await run(Life.give(world, attendance, id, roll(ann)))
    const answers = await Promise.allSettled([run(Booking.book(world, id, ann)), run(Booking.book(world, id, ann))])
    expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
    expect((await run(ListedRows.list(world, Registers.serviceRecord))).rows).toHaveLength(1)
  })
  it("once it was voided, another can be made", async () => {
    const world = await held()
    await run(Life.give(world, attendance, id, roll(ann)))
    const { record } = await run(Booking.book(world, id, ann))
    await run(RecordCommands.give(world, record, { type: "void", reason: "误记", by: clerk }))
    const again = await run(Booking.book(world, id, ann))
    expect(again.record).not.toBe(record)
    expect(await findings(Booking.book(world, id, ann))).toEqual(["attendance.recorded-already"])
  })
  it("nothing is recorded of somebody who was not there; nobody was at what does not exist", async () => {
    const world = await held()
    expect(await findings(Booking.book(world, id, ann))).toEqual(["attendance.nothing-to-record"])
    expect(await failure(Booking.book(world, Id.require("none"), ann))).toMatchObject({ _tag: "NotFound", kind: "activity", id: "none" })
    expect((await run(ListedRows.list(world, Registers.serviceRecord))).rows).toEqual([])
  })
})

describe("a file that says again what came of signing in", () => {
  it("is shown as a likely duplicate and not added; another service of the same day is", async () => {
    const world = await settled()
    await take(world, [row({ day: "2026-03-01" })])
    const [stored] = (await run(ListedRows.list(world, Registers.serviceRecord))).rows
    const wang = volunteer(stored?.volunteer ?? "")
    const known = await world.people.get(tenant, [wang])
    await world.people.put(tenant, [{ ...known.get(wang)!, born: Day.require("1990-01-01") }])
    for (const command of [...opened(), signUp(wang), { type: "begin", on: "2026-03-10" } as const]) await give(world, command)
    await run(Life.give(world, attendance, id, { type: "call-roll", present: [wang], time, evidence: "roll-call", by: clerk }))
    const { record } = await run(Booking.book(world, id, wang))
    const again = await take(world, [
      row({ day: "2026-03-10", from: 11, to: 13 }),
      row({ day: "2026-03-10", from: 12, to: 13 }),
      row({ day: "2026-03-10", attended: [], untimedMinutes: 180 }),
      row({ day: "2026-03-10", attended: [], untimedMinutes: 180, activityName: "清洁 家园", team: "goose" })
    ])
    expect(verdicts(again).slice(0, 3)).toEqual(["known", "new", "new"])
    expect(again.entries[0]).toMatchObject({
      known: record,
      needs: [],
      findings: [{ rule: "import.likely-duplicate", severity: "warning", facts: { record, reason: "shared-time", minutes: 60 } }]
    })
    const { rows: all } = await run(ListedRows.list(world, Registers.serviceRecord))
    expect(all.filter((one) => one.from === Minute.require("2026-03-10 11:00"))).toEqual([])
    // What has a record of its own is that record's correction, whatever else it shares time with.
    expect(verdicts(await take(world, [row({ day: "2026-03-10", from: 11, to: 14 })]))).toEqual(["correction"])
  })
})

describe("a course at the desk", () => {
  it("counts learners as people and times, and records only those who teach", async () => {
    const world = await settled()
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
    const open: Course.Command = {
      type: "open",
      plan: {
        ...where,
        name: "书法",
        category: "culture",
        facility: Id.require("f-1"),
        series: { first: "2026-03-03", until: "2026-03-31", weekdays: [2], everyWeeks: 1, from: 540, to: 630 }
      },
      on: "2026-03-01"
    }
    await write(world, "point", {
      "facility/f-1": [
        { type: "facility.listed", v: 1, facility: "f-1", kind: "teaching-point", code: "1", name: "教学点", from: "2026-01-01" }
      ]
    })
    const learners = [Id.require<Id.PersonId>("li"), Id.require<Id.PersonId>("wang")]
    const commands: readonly Course.Command[] = [
      open,
      { type: "name-helper", volunteer: ann, part: "teaches", on: "2026-03-01" },
      { type: "hold", day: "2026-03-03", learners, unnamed: 4, on: "2026-03-03" },
      { type: "hold", day: "2026-03-10", learners: learners.slice(0, 1), unnamed: 0, on: "2026-03-10" }
    ]
    for (const command of commands) await run(Life.give(world, course, "writing", command))
    const session = Id.require<Id.ActivityId>("writing.2026-03-03")
    const hours = { from: Minute.require("2026-03-03 09:00"), to: Minute.require("2026-03-03 10:30") }
    const there = (who: Id.VolunteerId): Attendance.Command => ({
      type: "call-roll",
      present: [who],
      time: hours,
      evidence: "roll-call",
      by: clerk
    })
    expect(await findings(Life.give(world, attendance, session, there(volunteer("li"))))).toEqual(["attendance.no-place"])
    await run(Life.give(world, attendance, session, there(ann)))
    await run(Booking.book(world, session, ann))
    const { rows: courses } = await run(ListedRows.list(world, Registers.course))
    expect(courses.map((row) => [row.course, row.sessions, row.people, row.personTimes, row.unnamedTimes, row.helpers])).toEqual([
      ["writing", 2, 2, 7, 4, 1]
    ])
    const { rows: sessions } = await run(ListedRows.list(world, Registers.courseSession))
    expect(sessions.map((row) => [row.activity, row.people, row.personTimes])).toEqual([
      ["writing.2026-03-03", 2, 6],
      ["writing.2026-03-10", 1, 1]
    ])
    expect((await run(ListedRows.list(world, Registers.serviceRecord))).rows.map((row) => [row.volunteer, row.activity])).toEqual([
      ["ann", "writing.2026-03-03"]
    ])
    expect(await failure(Life.give(world, attendance, Id.require("writing.2026-03-04"), there(ann)))).toMatchObject({ _tag: "NotFound" })
    expect(await run(Verification.verify(world))).toMatchObject({ holds: true })
  })
})
