/** Two entries of the directory that are merged: what stands against it, how every area reads and takes commands of the one person afterwards. */
import {
  ActivityLives,
  Booking,
  CareLives,
  ClosingPeriods,
  Explaining,
  ForgettingPeople,
  GroupCommands,
  type ImportPlan,
  Life,
  ListedRows,
  MayJoin,
  MergingPeople,
  PersonLives,
  PlaceLives,
  RecordCommands,
  RewardLives,
  SocialWorkers,
  Standing,
  TeamLives,
  VolunteerChecks
} from "@yanzhen/core/desk"
import type { Activity } from "@yanzhen/core/activity"
import { Day, Id, Minute, Period } from "@yanzhen/core/foundation"
import type { Register } from "@yanzhen/core/registers"
import { Registers } from "@yanzhen/core/registers"
import { MemoryStore } from "@yanzhen/memory"
import { describe, expect, it } from "vitest"
import { plan as cleanUp } from "./cleanUp.ts"
import { ids, list, look, newFile, records, row, take, verdicts } from "./importing.ts"
import { clerk, facts, failure, journal, listed, places, record, run, town, type Town } from "./world.ts"

const id = Id.require
const [community, street, team] = [id<Id.CommunityId>("xuetian"), id<Id.StreetId>("north"), id<Id.TeamId>("goose")]
const [asPerson, unit] = [id<Id.PersonId>, id<Id.OrganisationId>]
const [ann, bo] = [id<Id.VolunteerId>("ann"), id<Id.VolunteerId>("bo")]
const officer = id<Id.PersonId>("officer")
const on = "2026-03-02"
const { membership, honour } = TeamLives.lives
const { consent, qualification, guardianship, "person-kinds": kinds, "background-check": checks } = PersonLives.lives
const mergeLife = PersonLives.lives["person-merge"]
const { activity, attendance, block } = ActivityLives.lives

const merging = (into: string, more: object = {}) =>
  ({
    type: "merge",
    into: id<Id.PersonId>(into),
    by: clerk,
    reason: "重复登记",
    evidence: "核对身份证",
    on: "2026-03-10",
    ...more
  }) as const
const separating = { type: "separate", by: clerk, reason: "不是同一人", on: "2026-03-10" } as const
const merge = (world: Town, entry = "bo", into = "ann", more: object = {}) => run(Life.give(world, mergeLife, entry, merging(into, more)))
const separate = (world: Town, entry = "bo") => run(Life.give(world, mergeLife, entry, separating))

type Asked = Parameters<typeof failure>[0]
const refusals = async (asked: Asked): Promise<readonly string[]> => {
  const error = await failure(asked).catch(() => undefined)
  const { findings = [] } = (error ?? {}) as { readonly findings?: readonly { readonly rule: string; readonly severity: string }[] }
  return findings.flatMap(({ rule, severity }) => (severity === "error" ? [rule] : []))
}
/** Ann and Bo are listed in one team, with a record each. */
const two = async (setting: Parameters<typeof town>[0] = {}): Promise<Town> => {
  const world = town(setting)
  await listed(world)
  await record(world, facts("ann", "2026-03-01", "09:00", "11:00"))
  await record(world, facts("bo", "2026-03-01", "10:00", "12:00"))
  return world
}
const merged = async (): Promise<Town> => {
  const world = await two()
  await merge(world)
  return world
}
const rowsOf = async <R extends Register.AnyRegister>(world: Town, register: R) => (await run(ListedRows.list(world, register))).rows

/** Without a community, which these towns do not list. */
const { community: _community, ...placed } = cleanUp
const plan: Activity.Plan = {
  ...placed,
  time: { from: Minute.require("2026-03-20 09:00"), to: Minute.require("2026-03-20 12:00") }
}
const willing = { willing: true, healthFits: true } as const
const signUp = (volunteer: Id.VolunteerId) =>
  ({ type: "sign-up", volunteer, position: "sweep", on: "2026-03-10", stated: willing }) as const
/** An activity of two places that is open. */
const open = async (world: Town): Promise<void> => {
  for (const command of [
    { type: "plan", plan, on },
    { type: "set-position", position: { position: "sweep", name: "清扫", number: 2, childFacing: false }, on },
    { type: "publish", notice: { conditions: "无", signUp: "向队长报名", risks: [], safeguards: "手套" }, on },
    { type: "open-sign-up", on }
  ] as const)
    await run(Life.give(world, activity, "a-1", command as Activity.Command))
  const born = Day.require("1990-01-01")
  await world.people.put(world.tenant, [
    { id: "ann", name: "安某", born },
    { id: "bo", name: "安某", born }
  ])
}

describe("nobody decides on their own matter, under whichever of their entries", () => {
  const [asBo, byAnn] = [asPerson("bo"), asPerson("ann")]
  it("a star that was proposed for an entry which is another one's by now", async () => {
    const world = await two()
    const subject = { kind: "star", volunteer: bo, stars: 1 } as const
    const { id: star } = await run(Life.begin(world, honour, { type: "propose", subject, way: "applied", by: clerk, evidence: [] }))
    await merge(world)
    expect(await refusals(Life.give(world, honour, star, { type: "check", by: byAnn }))).toEqual(["person.own-matter"])
    expect(await refusals(Life.give(world, honour, star, { type: "check", by: officer }))).toEqual([])
    await separate(world)
    expect(await refusals(Life.give(world, honour, star, { type: "publicise", by: byAnn }))).toEqual([])
    expect(await refusals(Life.give(world, honour, star, { type: "grant", by: asBo }))).toContain("person.own-matter")
  })
  it("a block, a check that is voided, a team that was proposed", async () => {
    const world = await two()
    const imposing = { type: "impose", by: { team }, reason: "缺席", officer, from: "2026-03-10", until: "2026-03-31" } as const
    await run(Life.give(world, block, bo, imposing))
    await run(Life.give(world, checks, "bo", { type: "record", unit: unit("police"), on, answer: "not-clear" }))
    await run(
      Life.give(world, TeamLives.lives.team, "swans", {
        ...{ type: "propose", name: "天鹅队", by: asBo, on },
        founders: [{ person: asBo, role: "leader" }]
      })
    )
    await merge(world)
    const lifting = { type: "lift", block: 1, reason: "已谈话", on: "2026-03-10" } as const
    const voiding = { type: "void", check: 1, reason: "同名", on: "2026-03-10" } as const
    const filing = { type: "register", route: "file-with-street", on: "2026-03-10" } as const
    const asked = async (by: Id.PersonId) => [
      await refusals(Life.give(world, block, bo, { ...lifting, officer: by })),
      await refusals(Life.give(world, checks, "bo", { ...voiding, by })),
      await refusals(Life.give(world, TeamLives.lives.team, "swans", { ...filing, by }))
    ]
    expect(await asked(byAnn)).toEqual([["person.own-matter"], ["person.own-matter"], ["person.own-matter"]])
    expect(await asked(officer)).toEqual([[], [], []])
  })
  it("what is set aside for a sign-up, asked and given", async () => {
    const world = await two()
    await open(world)
    const rule = "activity.clash"
    const asks = async (approver: Id.PersonId, alsoAs: readonly Id.VolunteerId[] = []) => {
      const overrides = [{ rule, reason: "人手不足", approver, until: "2026-03-31" }] as const
      const { decision } = await run(
        MayJoin.ask(world, id<Id.ActivityId>("a-1"), { volunteer: ann, position: "sweep", stated: willing, overrides, alsoAs })
      )
      return [
        decision.findings.flatMap((one) => (one.severity === "error" ? [one.rule] : [])),
        await refusals(Life.give(world, activity, "a-1", { ...signUp(ann), overrides }))
      ]
    }
    expect(await asks(byAnn)).toEqual([["person.own-matter"], ["person.own-matter"]])
    expect((await asks(asBo, [bo]))[0]).toEqual(["person.own-matter"])
    expect((await asks(asBo))[0]).toEqual([])
  })
})

describe("merging two entries", () => {
  it("lists the minutes that fall away, by record, and the entry says whose it is", async () => {
    const world = await two()
    const { findings } = await merge(world)
    expect(findings).toMatchObject([
      { rule: "person-merge.minutes-lost", severity: "warning", facts: { minutes: 60, on: Day.require("2026-03-01") } }
    ])
    expect(await rowsOf(world, Registers.personMerge)).toMatchObject([{ person: "bo", into: "ann", since: Day.require("2026-03-10") }])
  })
  it("is refused for every reason at once", async () => {
    const world = await two()
    await run(Life.give(world, CareLives.lives.recipient, "file", { type: "open", community, on }))
    await run(Life.give(world, guardianship, "bo", { type: "link", guardian: asPerson("ann"), relation: "parent", on }))
    for (const who of ["ann", "bo"]) await run(Life.give(world, membership, `goose/${who}`, { type: "join", role: "member", on }))
    expect(await refusals(Life.give(world, mergeLife, "bo", merging("ann", { on: "2026-03-11", by: asPerson("ann") })))).toEqual([
      "person-merge.future",
      "person.own-matter",
      "person-merge.guardian",
      "person-merge.member-twice"
    ])
    expect(await refusals(Life.give(world, mergeLife, "bo", merging("file")))).toEqual(["person-merge.unknown", "care.id-of-file"])
    expect(await refusals(Life.give(world, mergeLife, "file", merging("ann")))).toEqual(["person-merge.unknown", "care.id-of-file"])
    expect(await refusals(Life.give(world, mergeLife, "bo", merging("ghost")))).toContain("person-merge.unknown")
  })
  it("whoever leads or guards, and never served, is somebody all the same; a mistyped id is nobody", async () => {
    const world = await two()
    await run(Life.give(world, guardianship, "cy", { type: "link", guardian: asPerson("dee"), relation: "parent", on }))
    expect(await refusals(Life.give(world, mergeLife, "cy", merging("ann")))).toEqual([])
    expect(await refusals(Life.give(world, mergeLife, "anm", merging("ann")))).toEqual(["person-merge.unknown"])
    await world.people.put(
      world.tenant,
      ["leader", "bo"].map((one) => ({ id: one, name: "安某" }))
    )
    await merge(world, "leader", "bo")
  })
  it("a merged entry is not merged again, and nobody into it: it says whom to use instead", async () => {
    const world = await merged()
    await record(world, facts("cy", on, "09:00", "10:00"))
    expect(await refusals(Life.give(world, mergeLife, "bo", merging("cy")))).toEqual(["person-merge.stage"])
    expect(await failure(Life.give(world, mergeLife, "cy", merging("bo")))).toMatchObject({
      findings: [{ rule: "person.merged", facts: { id: "bo", into: "ann" } }]
    })
    // In a ring nobody would be kept.
    expect(await refusals(Life.give(world, mergeLife, "ann", merging("bo")))).toEqual(["person.merged"])
    await merge(world, "ann", "cy")
    expect(await failure(RecordCommands.enter(world, { type: "record", facts: facts("bo", on, "14:00", "15:00") }))).toMatchObject({
      findings: [{ rule: "person.merged", facts: { id: "bo", into: "cy" } }]
    })
    expect(await failure(MergingPeople.asOnePerson(world, bo, id("cy")))).toMatchObject({ findings: [{ rule: "person.merged" }] })
  })
  it("two that are merged into each other at the same moment: one is, the other is refused", async () => {
    const store = MemoryStore.open()
    const [here, there] = [await two({ store }), town({ store, desk: "b" })]
    const answers = await Promise.allSettled([
      run(Life.give(here, mergeLife, "bo", merging("ann"))),
      run(Life.give(there, mergeLife, "ann", merging("bo")))
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
    expect(await rowsOf(here, Registers.personMerge)).toHaveLength(1)
  })
  it("somebody who was forgotten is not tied to a name again", async () => {
    const world = await two()
    await world.people.put(world.tenant, [
      { id: "ann", name: "安某" },
      { id: "bo", name: "安某" }
    ])
    await run(ForgettingPeople.forget(world, "bo"))
    expect(await refusals(Life.give(world, mergeLife, "bo", merging("ann")))).toEqual(["person-merge.no-identity"])
    expect(await refusals(Life.give(world, mergeLife, "ann", merging("bo")))).toEqual(["person-merge.no-identity"])
  })
  it("another name, another number: each is accepted by its name, and the journal keeps that it was", async () => {
    const world = await two()
    await world.people.put(world.tenant, [
      { id: "ann", name: "安某", idHash: "1" },
      { id: "bo", name: "安谋", idHash: "2" }
    ])
    const rules = ["person-merge.other-name", "person-merge.other-number"]
    expect(await refusals(Life.give(world, mergeLife, "bo", merging("ann")))).toEqual(rules)
    expect(await refusals(Life.give(world, mergeLife, "bo", merging("ann", { accepted: rules.slice(0, 1) })))).toEqual(rules.slice(1))
    const { findings } = await merge(world, "bo", "ann", { accepted: rules })
    expect(findings.map(({ rule }) => rule)).toEqual([...rules, "person-merge.minutes-lost"])
    expect((await journal(world)).find(({ stream }) => stream === "person-merge/bo")?.data["accepted"]).toEqual(rules)
  })
  it("an entry in whose matters the other one decided is merged only by whoever accepts that", async () => {
    const world = await two()
    await run(
      Life.give(world, block, "bo", {
        type: "impose",
        by: { team },
        reason: "缺席",
        officer: asPerson("ann"),
        from: "2026-03-10",
        until: "2026-03-20"
      })
    )
    expect(await failure(Life.give(world, mergeLife, "bo", merging("ann")))).toMatchObject({
      findings: [{ rule: "person-merge.acted-on-own", facts: { stream: "block/bo", by: "ann" } }, { rule: "person-merge.minutes-lost" }]
    })
    await run(
      Life.give(world, honour, "h-1", {
        type: "propose",
        subject: { kind: "star", volunteer: bo, stars: 1 },
        way: "nominated",
        by: asPerson("ann"),
        evidence: []
      } as never)
    )
    const told = await failure(Life.give(world, mergeLife, "bo", merging("ann")))
    expect("findings" in told ? told.findings.flatMap(({ facts: of }) => of["stream"] ?? []) : []).toEqual(["honour/h-1", "block/bo"])
    // Leading what oneself served in is no such thing.
    await record(world, facts("bo", "2026-03-03", "09:00", "10:00", { leader: asPerson("ann") }))
    await merge(world, "bo", "ann", { accepted: ["person-merge.acted-on-own"] })
  })
  it("figures of a closed period do not change unnoticed, neither minutes nor people", async () => {
    const world = await two({ today: "2026-04-02" })
    await record(world, facts("ann", "2026-02-03", "09:00", "10:00"))
    await record(world, facts("bo", "2026-02-04", "09:00", "10:00"))
    await record(world, facts("bo", "2026-01-04", "09:00", "10:00"))
    for (const month of ["2026-01", "2026-02", "2026-03"])
      await run(ClosingPeriods.give(world, Period.require(month), { type: "close", approver: clerk }))
    const asked = Life.give(world, mergeLife, "bo", merging("ann", { on: "2026-04-02" }))
    expect(await failure(asked)).toMatchObject({
      findings: [
        { rule: "person-merge.closed-period", facts: { period: "2026-02", minutes: 0, people: -1 } },
        { rule: "person-merge.closed-period", facts: { period: "2026-03", minutes: -60, people: -1 } },
        { rule: "person-merge.minutes-lost" }
      ]
    })
    await run(Life.give(world, mergeLife, "bo", merging("ann", { on: "2026-04-02", accepted: ["person-merge.closed-period"] })))
  })
  it("what one person holds once is settled before: a place in an activity, a team, a post; two accounts are accepted", async () => {
    const world = await two()
    await open(world)
    for (const who of [ann, bo]) await run(Life.give(world, activity, "a-1", signUp(who)))
    for (const who of ["ann", "bo"]) await run(Life.give(world, membership, `goose/${who}`, { type: "join", role: "member", on }))
    await run(Life.give(world, PlaceLives.lives.station, "s-1", { type: "open", street, on }))
    for (const person of ["ann", "bo"])
      await run(
        Life.give(world, PlaceLives.lives.station, "s-1", {
          type: "take-post",
          person: asPerson(person),
          post: "social-worker",
          isLicensed: true,
          on
        } as never)
      )
    for (const holder of [ann, bo]) await run(Life.give(world, RewardLives.lives.points, `p-${holder}`, { type: "open", holder, on }))
    expect(await refusals(Life.give(world, mergeLife, "bo", merging("ann")))).toEqual([
      "person-merge.signed-up-twice",
      "person-merge.member-twice",
      "person-merge.post-twice",
      "person-merge.account-twice"
    ])
    const told = await failure(Life.give(world, mergeLife, "bo", merging("ann")))
    expect("findings" in told ? told.findings.map(({ facts: of }) => of) : []).toEqual(
      expect.arrayContaining([{ activity: "a-1" }, { team: "goose" }, { station: "s-1" }, { accounts: 2 }])
    )
    await run(Life.give(world, activity, "a-1", { type: "withdraw", volunteer: bo, on: "2026-03-10" } as Activity.Command))
    await run(Life.give(world, membership, "goose/bo", { type: "leave", on: "2026-03-09", reason: "重复登记" }))
    await run(Life.give(world, PlaceLives.lives.station, "s-1", { type: "leave-post", person: asPerson("bo"), on: "2026-03-09" }))
    await merge(world, "bo", "ann", { accepted: ["person-merge.account-twice"] })
  })
})

describe("what is asked of the one person", () => {
  it("is answered from everything that stands under either entry, by whichever id", async () => {
    const world = await two()
    await run(Life.give(world, consent, "bo", { type: "give", purpose: "registration", manner: "separate", on: "2026-01-02" }))
    await run(Life.give(world, qualification, "bo", { type: "gain", kind: "first-aid", from: "2026-01-01", evidence: "证" }))
    await run(Life.give(world, kinds, "bo", { type: "become", kind: "party-member", on: "2026-01-01" }))
    await run(Life.give(world, checks, "bo", { type: "record", unit: unit("unit"), on, answer: "clear" }))
    await run(Life.give(world, membership, "goose/bo", { type: "join", role: "social-worker", on }))
    await run(
      Life.give(world, honour, "h-1", {
        type: "propose",
        subject: { kind: "star", volunteer: bo, stars: 1 },
        way: "applied",
        by: officer,
        evidence: []
      } as never)
    )
    await run(Life.give(world, RewardLives.lives.points, "p-1", { type: "open", holder: bo, on }))
    expect((await run(VolunteerChecks.check(world, bo))).consent.decision.outcome).toBe("met")
    await merge(world)
    for (const register of [
      Registers.consent,
      Registers.qualification,
      Registers.personKind,
      Registers.backgroundCheck,
      Registers.membership
    ] as const)
      expect((await rowsOf(world, register)).map((one) => ("person" in one ? one.person : undefined))).toEqual(["ann"])
    expect((await rowsOf(world, Registers.honour)).map(({ volunteer }) => volunteer)).toEqual(["ann"])
    expect((await rowsOf(world, Registers.pointsAccount)).map(({ holder }) => holder)).toEqual(["ann"])
    for (const who of [ann, bo]) {
      const explained = await run(Explaining.volunteer(world, who))
      expect(explained).toMatchObject({ volunteer: "ann", total: { creditedMinutes: 180, people: 1 } })
      expect(explained.records).toHaveLength(2)
      expect((await run(Standing.standings(world, { volunteers: [who] }))).volunteers).toMatchObject([
        { volunteer: "ann", measures: { minutes: 180, activities: 1, tenureMonths: 6 } }
      ])
      // Registered since the first of the two days; by then nobody had consented under either entry.
      expect((await run(VolunteerChecks.check(world, who))).consent.decision.outcome).toBe("unknown")
    }
    await separate(world)
    expect((await rowsOf(world, Registers.consent)).map(({ person }) => person)).toEqual(["bo"])
    expect((await run(Explaining.volunteer(world, bo))).total).toMatchObject({ creditedMinutes: 120 })
    expect((await run(SocialWorkers.socialWorkers(world))).teams).toHaveLength(1)
  })
  it("who may join: a block, a consent and a sign-up of either entry are the person's", async () => {
    const world = await two()
    await open(world)
    await run(Life.give(world, activity, "a-1", signUp(bo)))
    await run(
      Life.give(world, block, "bo", {
        type: "impose",
        by: { team },
        reason: "缺席",
        officer,
        from: "2026-03-10",
        until: "2026-12-31"
      })
    )
    const may = async (volunteer: Id.VolunteerId) =>
      (await run(MayJoin.ask(world, id("a-1"), { volunteer, position: "sweep", stated: willing }))).decision.outcome
    expect([await may(ann), await may(bo)]).toEqual(["met", "unmet"])
    await merge(world)
    expect([await may(ann), await may(bo)]).toEqual(["unmet", "unmet"])
    await separate(world)
    expect([await may(ann), await may(bo)]).toEqual(["met", "unmet"])
  })
})

type Door = readonly [name: string, ask: (world: Town) => Asked | Promise<Asked>]
const { volunteer: _, ...group } = { ...facts("ann", on, "09:00", "11:00"), heads: 5 }

/** Everything that begins something new, or names somebody who acts. */
const doors: readonly Door[] = [
  ["a record", (world) => RecordCommands.enter(world, { type: "record", facts: facts("bo", on, "09:00", "11:00") })],
  [
    "a record that somebody led",
    (world) => RecordCommands.enter(world, { type: "record", facts: facts("ann", on, "14:00", "15:00", { leader: asPerson("bo") }) })
  ],
  ["the leader of a head-count", (world) => GroupCommands.enter(world, { type: "record", facts: { ...group, leader: asPerson("bo") } })],
  ["whoever closes a month", (world) => ClosingPeriods.give(world, Period.require("2026-02"), { type: "close", approver: id("bo") })],
  ["a sign-up", (world) => Life.give(world, activity, "a-9", signUp(bo))],
  ["a consent", (world) => Life.give(world, consent, "bo", { type: "give", purpose: "photo", manner: "separate", on })],
  ["a guardian", (world) => Life.give(world, guardianship, "child", { type: "link", guardian: asPerson("bo"), relation: "parent", on })],
  ["a member", (world) => Life.give(world, membership, "goose/bo", { type: "join", role: "member", on })],
  ["a qualification", (world) => Life.give(world, qualification, "bo", { type: "gain", kind: "first-aid", from: on, evidence: "证" })],
  ["a Party member", (world) => Life.give(world, kinds, "bo", { type: "become", kind: "party-member", on })],
  ["a background check", (world) => Life.give(world, checks, "bo", { type: "record", unit: unit("unit"), on, answer: "clear" })],
  ["an account of coins", (world) => Life.give(world, RewardLives.lives.points, "p-9", { type: "open", on, holder: bo })]
]

describe("a command in the name of an entry that was merged", () => {
  it.each(doors)("%s says whom to use instead, and nothing is written", async (_name, ask) => {
    const world = await merged()
    const asked = await ask(world)
    const before = (await journal(world)).length
    expect(await failure(asked)).toMatchObject({
      _tag: "Refused",
      findings: expect.arrayContaining([expect.objectContaining({ rule: "person.merged", facts: { id: "bo", into: "ann" } })])
    })
    expect(await journal(world)).toHaveLength(before)
  })
  it.each(doors)("%s: separated, it is asked about everything else", async (_name, ask) => {
    const world = await merged()
    await separate(world)
    const answer = await run(await ask(world)).catch((error: unknown) => error)
    expect(JSON.stringify(answer)).not.toContain("person.merged")
  })
  it("a merge while a record under the entry is on its way wins; the record is decided anew, and refused", async () => {
    const inner = MemoryStore.open()
    await two({ store: inner })
    let commits = 0
    const store = {
      ...inner,
      commit: async (batches: Parameters<typeof inner.commit>[0]) => {
        if (commits++ === 0) await merge(town({ store: inner, desk: "b" }))
        return inner.commit(batches)
      }
    }
    const asked = RecordCommands.enter(town({ store, desk: "c" }), { type: "record", facts: facts("bo", on, "09:00", "11:00") })
    expect(await refusals(asked)).toEqual(["person.merged"])
  })
})

it("every life whose streams are named by somebody who serves says what begins in it", () => {
  const lives = Object.entries({ ...PersonLives.lives, ...TeamLives.lives, ...ActivityLives.lives })
  const named = lives.filter(([, life]) => "server" in life && !("ofEntries" in life))
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter(([, life]) => !("begins" in life))).toEqual([])
})

describe("a command on what stands under the other entry", () => {
  it("is given by the kept id: ended where it stands, and not begun twice", async () => {
    const world = await two()
    await run(Life.give(world, membership, "goose/bo", { type: "join", role: "member", on }))
    await run(Life.give(world, consent, "bo", { type: "give", purpose: "photo", manner: "separate", on }))
    await run(Life.give(world, qualification, "bo", { type: "gain", kind: "first-aid", from: on, evidence: "证" }))
    await merge(world)
    const joining = Life.give(world, membership, "goose/ann", { type: "join", role: "member", on: "2026-03-09" })
    expect(await refusals(joining)).toEqual(["membership.stage"])
    const giving = Life.give(world, consent, "ann", { type: "give", purpose: "photo", manner: "separate", on: "2026-03-09" })
    expect(await refusals(giving)).toEqual(["consent.already-given"])
    const gaining = Life.give(world, qualification, "ann", { type: "gain", kind: "first-aid", from: "2026-03-09", evidence: "证" })
    expect(await refusals(gaining)).toEqual(["qualification.held-already"])
    await run(Life.give(world, membership, "goose/ann", { type: "leave", on: "2026-03-09" }))
    await run(Life.give(world, consent, "ann", { type: "withdraw", purpose: "photo", on: "2026-03-09" }))
    expect((await rowsOf(world, Registers.membership)).map(({ person, until }) => [person, until])).toEqual([
      ["ann", Day.require("2026-03-09")]
    ])
    // Now it begins anew, under the entry that was kept.
    await run(Life.give(world, membership, "goose/ann", { type: "join", role: "member", on: "2026-03-10" }))
    await run(giving)
    await separate(world)
    expect((await rowsOf(world, Registers.membership)).map(({ person, until }) => [person, until])).toEqual([
      ["ann", undefined],
      ["bo", Day.require("2026-03-09")]
    ])
    expect((await rowsOf(world, Registers.consent)).map(({ person, withdrawnOn }) => [person, withdrawnOn])).toEqual([
      ["ann", undefined],
      ["bo", Day.require("2026-03-09")]
    ])
  })
  it("what is numbered can be ended under its own entry too", async () => {
    const world = await two()
    for (const [who, of] of [
      ["ann", "one"],
      ["bo", "two"]
    ] as const)
      await run(Life.give(world, checks, who, { type: "record", unit: unit(of), on, answer: "clear" }))
    await merge(world)
    await run(Life.give(world, checks, "bo", { type: "void", check: 1, reason: "误录", by: officer, on: "2026-03-10" }))
    expect((await rowsOf(world, Registers.backgroundCheck)).map(({ unit, stage }) => [unit, stage])).toEqual([
      ["one", "standing"],
      ["two", "voided"]
    ])
  })
  it("in a sign-up, an attendance and its record: one person, whichever entry signed up", async () => {
    const world = await two()
    await open(world)
    await run(Life.give(world, activity, "a-1", signUp(bo)))
    await merge(world)
    expect(await refusals(Life.give(world, activity, "a-1", signUp(ann)))).toContain("activity.signed-up-already")
    world.setDay("2026-03-20")
    await run(Life.give(world, activity, "a-1", { type: "begin", on: "2026-03-20" } as Activity.Command))
    const at = (clock: string) => Minute.require(`2026-03-20 ${clock}`)
    await run(Life.give(world, attendance, "a-1", { type: "sign-in", volunteer: ann, at: at("09:00"), evidence: "photo" }))
    await run(Life.give(world, attendance, "a-1", { type: "sign-out", volunteer: ann, at: at("11:00"), evidence: "photo" } as never))
    const booked = await run(Booking.book(world, id("a-1"), ann))
    expect((await records(world)).find((one) => one.record === booked.record)).toMatchObject({ volunteer: "ann", attendedMinutes: 120 })
  })
  it("a correction by the kept id leaves the record with its entry; nobody answers an objection of their own", async () => {
    const world = await two()
    const own = await record(world, facts("bo", on, "14:00", "16:00"))
    await merge(world)
    const corrected = { type: "correct", facts: facts("ann", on, "14:00", "15:00"), reason: "时长有误", by: clerk } as const
    await run(RecordCommands.give(world, own, corrected))
    expect((await records(world)).find((one) => one.record === own)).toMatchObject({ volunteer: "bo", attendedMinutes: 60 })
    expect((await rowsOf(world, Registers.serviceRecord)).find((one) => one.record === own)).toMatchObject({ volunteer: "ann" })
  })
  it("coins of a record under the other entry are the holder's", async () => {
    const world = await two()
    const own = await record(world, facts("bo", on, "14:00", "16:00"))
    await run(Life.give(world, RewardLives.lives.points, "p-1", { type: "open", holder: ann, on }))
    const earning = Life.give(world, RewardLives.lives.points, "p-1", {
      type: "earn",
      entry: id<Id.EntryId>("e-1"),
      record: own,
      isGroupTime: false
    })
    expect(await refusals(earning)).toContain("desk.coins-of-another")
    await merge(world)
    expect(await refusals(earning)).not.toContain("desk.coins-of-another")
  })
  it("a post that the other entry took is the person's: not taken twice, and left by the kept id", async () => {
    const world = await two()
    const { station } = PlaceLives.lives
    await run(Life.give(world, station, "s-1", { type: "open", street, on }))
    const taking = (person: string) => ({ type: "take-post", person: asPerson(person), post: "head", isLicensed: true, on }) as const
    await run(Life.give(world, station, "s-1", taking("bo")))
    await merge(world)
    expect(await refusals(Life.give(world, station, "s-1", taking("ann")))).toEqual(["station.has-post"])
    await run(Life.give(world, station, "s-1", { type: "leave-post", person: asPerson("ann"), on: "2026-03-09" }))
    await run(Life.give(world, station, "s-1", { ...taking("ann"), on: "2026-03-10" }))
    await separate(world)
    expect((await rowsOf(world, Registers.stationPost)).map(({ person, until }) => [person, until])).toEqual([
      ["ann", undefined],
      ["bo", Day.require("2026-03-09")]
    ])
  })
  it("a guardian who was entered twice consents by the kept id, for a ward who was too", async () => {
    const world = await two()
    await run(Life.give(world, guardianship, "child", { type: "link", guardian: asPerson("bo"), relation: "parent", on }))
    const giving = (guardian: string) =>
      Life.give(world, consent, "child", { type: "give", purpose: "photo", guardian: asPerson(guardian), manner: "separate", on })
    expect(await refusals(giving("ann"))).toEqual(["consent.not-guardian"])
    await merge(world)
    await run(giving("ann"))
  })
})

describe("a file that names somebody who was merged", () => {
  const wang = { name: "王小明", idNumber: ids.wang, phone: "13800001234" }
  /** Two entries: one with number and telephone in 志愿队, one by name alone elsewhere. */
  const known = async () => {
    const world = town()
    await places(world, { communities: ["c-1"] })
    await take(world, [row({ person: wang, day: "2026-03-01" })])
    await take(world, [row({ person: { name: "王晓明" }, team: "二队", day: "2026-03-02" })])
    const [first, second] = (await records(world)).map(({ volunteer }) => volunteer ?? "")
    return { world, numbered: first ?? "", named: second ?? "" }
  }
  const accepted = { accepted: ["person-merge.other-name"] }
  const planned = async (world: Town, ...rows: readonly ReturnType<typeof row>[]) => {
    const entries: ImportPlan.Entry[] = []
    await look(world, newFile(rows), entries)
    return entries.map(({ verdict }) => verdict)
  }

  it("means the kept entry, by the number and by the name of either; the same rows again are in already", async () => {
    const { world, numbered, named } = await known()
    await merge(world, numbered, named, accepted)
    await take(world, [row({ person: wang, day: "2026-03-03" }), row({ person: { name: "王晓明" }, team: "二队", day: "2026-03-04" })])
    await take(world, [row({ person: { name: "王晓明", idNumber: ids.wang }, team: "三队", day: "2026-03-05" })])
    expect((await records(world)).map(({ volunteer }) => volunteer)).toEqual([numbered, named, named, named, named])
    expect(await planned(world, row({ person: wang, day: "2026-03-01" }), row({ person: wang, day: "2026-03-03" }))).toEqual([
      "known",
      "known"
    ])
  })
  it("a row that corrects a record of the other entry leaves it there, and what it does not change is no change", async () => {
    const { world, numbered, named } = await known()
    await merge(world, numbered, named, accepted)
    const longer = await take(world, [row({ person: wang, day: "2026-03-01", to: 12 })], {
      newPeople: true,
      newTeams: true,
      corrections: true
    })
    expect(verdicts(longer)).toEqual(["correction"])
    expect((await records(world)).map(({ volunteer, attendedMinutes }) => [volunteer, attendedMinutes])).toEqual([
      [numbered, 180],
      [named, 120]
    ])
  })
  it("two of one name in one team are one after the merge, and no choice is asked for", async () => {
    const world = town()
    await take(world, [row({ person: { name: "李某", phone: "13800000001" }, day: "2026-03-01" })])
    await take(world, [row({ person: { name: "李某", phone: "13800000002" }, day: "2026-03-02" })])
    const [one = "", other = ""] = (await records(world)).map(({ volunteer }) => volunteer ?? "")
    const unclear = row({ person: { name: "李某" }, day: "2026-03-03" })
    expect(await planned(world, unclear)).toEqual(["held"])
    await merge(world, one, other)
    expect(await planned(world, unclear)).toEqual(["new"])
    await take(world, [unclear])
    expect((await records(world)).at(-1)).toMatchObject({ volunteer: other })
  })
  it("a list of volunteers lists each entry as before, and says nothing new", async () => {
    const world = town()
    const both = {
      volunteers: [
        { name: "李某", phone: "13800000001", registeredOn: Day.require("2025-01-01") },
        { name: "李某", phone: "13800000002", registeredOn: Day.require("2025-06-01") }
      ]
    }
    await list(world, both)
    const [one = "", other = ""] = (await rowsOf(world, Registers.volunteer)).map(({ volunteer }) => volunteer)
    await merge(world, other, one)
    expect(await rowsOf(world, Registers.volunteer)).toMatchObject([{ volunteer: one, registeredOn: Day.require("2025-01-01") }])
    const before = (await journal(world)).length
    await list(world, both)
    expect((await journal(world)).slice(before).filter(({ stream }) => stream.startsWith("volunteer/"))).toEqual([])
  })
})

it("who is forgotten is forgotten by every entry", async () => {
  const world = await two()
  await world.people.put(world.tenant, [
    { id: "ann", name: "安某" },
    { id: "bo", name: "安谋" }
  ])
  await merge(world, "bo", "ann", { accepted: ["person-merge.other-name"], reason: "安谋即安某" })
  expect((await run(ForgettingPeople.forget(world, "bo"))).texts).toBeGreaterThan(0)
  expect(await world.people.get(world.tenant, ["ann", "bo"])).toEqual(new Map())
})
