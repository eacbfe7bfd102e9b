/** What stands against merging one entry into another, each with what it is about and its provision. All people are made up. */
import { ClosingPeriods, Life, MergingPeople, PersonLives, TeamLives } from "@yanzhen/core/desk"
import { Day, type Finding, Id, Period } from "@yanzhen/core/foundation"
import { CountingParameters, Instruments, Pack } from "@yanzhen/core/law"
import { describe, expect, it } from "vitest"
import { given, policyWith } from "./policies.ts"
import { interruptible } from "./racing.ts"
import { clerk, facts, failure, listed, record, run, town, type Town } from "./world.ts"

const asPerson = Id.require<Id.PersonId>
const asVolunteer = Id.require<Id.VolunteerId>
const { guardianship, "social-worker": socialWorker, "person-merge": mergeLife } = PersonLives.lives
const [on, today] = ["2026-03-02", "2026-03-10"]

const two = async (setting: Parameters<typeof town>[0] = {}): Promise<Town> => {
  const world = town(setting)
  await listed(world)
  await record(world, facts("ann", "2026-03-01", "09:00", "10:00"))
  await record(world, facts("bo", "2026-03-01", "10:00", "11:00"))
  return world
}
const merging = (into = "ann", more: object = {}) =>
  ({ type: "merge", into: asPerson(into), by: clerk, reason: "重复登记", evidence: "核对", on: today, ...more }) as const
const against = async (world: Town, entry = "bo", into = "ann", more: object = {}): Promise<readonly Finding.Finding[]> => {
  const error = await failure(Life.give(world, mergeLife, entry, merging(into, more)))
  return (error as { readonly findings: readonly Finding.Finding[] }).findings
}

const separating = { type: "separate", by: clerk, reason: "不是同一人", on: today } as const

describe("against merging two entries stands", () => {
  it.each([
    ["bo", "ann"],
    ["ann", "bo"]
  ])("that %s is guarded by %s, while that lasts", async (ward, guardian) => {
    const world = await two()
    await run(Life.give(world, guardianship, ward, { type: "link", guardian: asPerson(guardian), relation: "parent", on }))
    expect(await against(world)).toMatchObject([
      {
        ...{ rule: "person-merge.guardian", severity: "error", facts: { ward, guardian } },
        citations: [Instruments.CC.article(27), Instruments.MPL.article(7)]
      }
    ])
    await run(
      Life.give(world, guardianship, ward, { type: "end", guardian: asPerson(guardian), reason: "有误", on: "2026-03-05" } as never)
    )
    expect((await run(Life.give(world, mergeLife, "bo", merging()))).findings).toEqual([])
  })
  it("no guardian whom neither of them is", async () => {
    const world = await two()
    await run(Life.give(world, guardianship, "bo", { type: "link", guardian: asPerson("eve"), relation: "parent", on }))
    expect((await run(Life.give(world, mergeLife, "bo", merging()))).findings).toEqual([])
  })
  it("that of one of them nothing is known", async () =>
    expect((await against(await two(), "bo", "ghost"))[0]).toMatchObject({ rule: "person-merge.unknown", facts: { person: "ghost" } }))
  it.each([
    ["bo", "ann"],
    ["ann", "bo"]
  ])("that %s has a name and %s has none", async (named, nameless) => {
    const world = await two()
    await world.people.put(world.tenant, [{ id: named, name: "安某" }])
    expect(await against(world)).toMatchObject([{ rule: "person-merge.no-identity", facts: { person: nameless } }])
  })
  it("another name and another number, each to be accepted; the same name and one number alone are no clash", async () => {
    const world = await two()
    const put = (ann: object, bo: object) =>
      world.people.put(world.tenant, [
        { id: "ann", name: "安某", ...ann },
        { id: "bo", name: "安某", ...bo }
      ])
    await put({ idHash: "1" }, { name: "安谋", idHash: "2" })
    const both = { entry: "bo", into: "ann" }
    expect(await against(world)).toMatchObject([
      { rule: "person-merge.other-name", severity: "error", outcome: "unmet", facts: both },
      { rule: "person-merge.other-number", severity: "error", outcome: "unmet", facts: both }
    ])
    await put({ idHash: "1" }, {})
    expect((await run(Life.give(world, mergeLife, "bo", merging()))).findings).toEqual([])
  })
  it("two registrations as a social worker", async () => {
    const world = await two()
    const certify = (who: string) =>
      run(Life.give(world, socialWorker, who, { type: "certify", level: "assistant", certificate: `证${who}`, on } as never))
    await certify("ann")
    await certify("bo")
    expect((await against(world)).map(({ rule }) => rule)).toContain("person-merge.two-registrations")
  })
  it("no registration that one of them alone has, under whichever of their entries", async () => {
    const world = await two()
    await world.people.put(
      world.tenant,
      ["ann", "bo", "cy"].map((id) => ({ id, name: "安某" }))
    )
    await run(Life.give(world, mergeLife, "cy", merging("bo")))
    const certify = (who: string) => run(Life.give(world, socialWorker, who, { type: "certify", level: "assistant", evidence: "证", on }))
    await certify("bo")
    expect((await run(Life.give(world, mergeLife, "bo", merging()))).findings).toEqual([])
    await run(Life.give(world, mergeLife, "bo", separating))
    await certify("ann")
    expect((await against(world)).map(({ rule }) => rule)).toEqual(["person-merge.two-registrations"])
  })
  it("figures of a closed period, of minutes or of people, with the unit", async () => {
    const world = await two({ today: "2026-04-02" })
    await run(ClosingPeriods.give(world, Period.require("2026-03"), { type: "close", approver: clerk }))
    expect(await against(world, "bo", "ann", { on: "2026-04-02" })).toMatchObject([
      { rule: "person-merge.closed-period", severity: "error", facts: { period: "2026-03", minutes: 0 }, units: { minutes: "minutes" } }
    ])
  })
})

describe("nothing is looked at", () => {
  const rules = async (world: Town, entry: string, into: string) => (await against(world, entry, into)).map(({ rule }) => rule)
  it("of an entry that is to be merged into itself, or is merged already", async () => {
    const world = await two()
    await record(world, facts("cy", "2026-03-01", "12:00", "13:00"))
    expect(await rules(world, "ann", "ann")).toEqual(["person-merge.itself"])
    await run(Life.give(world, mergeLife, "bo", merging()))
    await world.people.put(world.tenant, [{ id: "cy", name: "安某" }])
    expect(await rules(world, "bo", "cy")).toEqual(["person-merge.stage"])
    expect(await rules(world, "cy", "bo")).toEqual(["person.merged"])
    expect((await run(Life.give(world, mergeLife, "bo", separating))).findings).toEqual([])
  })
})

describe("known is", () => {
  it("whoever is in a team, and did nothing yet", async () => {
    const world = await two()
    await run(Life.give(world, TeamLives.lives.membership, "goose/cy", { type: "join", role: "member", on }))
    expect((await run(MergingPeople.asOnePerson(world, asVolunteer("ann"), asVolunteer("cy")))).lives.memberships).toHaveLength(1)
    expect((await run(Life.give(world, mergeLife, "cy", merging()))).findings).toEqual([])
  })
  it("whoever has a guardian, and nothing else", async () => {
    const world = await two()
    await run(Life.give(world, guardianship, "cy", { type: "link", guardian: asPerson("eve"), relation: "parent", on }))
    expect((await run(Life.give(world, mergeLife, "cy", merging()))).findings).toEqual([])
  })
  it("whoever is in the Party, and nothing else", async () => {
    const world = await two()
    await run(Life.give(world, PersonLives.lives["person-kinds"], "cy", { type: "become", kind: "party-member", on } as never))
    expect((await run(Life.give(world, mergeLife, "cy", merging()))).findings).toEqual([])
  })
  it("whoever has a life under one of their entries", async () => {
    const world = await two()
    await world.people.put(
      world.tenant,
      ["ann", "cy", "di"].map((id) => ({ id, name: "安某" }))
    )
    await run(
      Life.give(world, PersonLives.lives["background-check"], "di", {
        type: "record",
        unit: Id.require<Id.OrganisationId>("police"),
        on,
        answer: "clear"
      })
    )
    await run(Life.give(world, mergeLife, "di", merging("cy")))
    expect((await run(MergingPeople.asOnePerson(world, asVolunteer("ann"), asVolunteer("cy")))).minutesLost).toBe(0)
  })
  it("whom the directory names, who never served", async () => {
    const world = await two()
    await world.people.put(
      world.tenant,
      ["ann", "leader"].map((id) => ({ id, name: "安某" }))
    )
    expect((await run(Life.give(world, mergeLife, "leader", merging()))).findings).toEqual([])
  })
})

it("who becomes the guardian of the other at that moment is not merged with them", async () => {
  const races = interruptible()
  const world = await two({ store: races.store })
  races.arm((store) =>
    run(
      Life.give(town({ store, desk: "colleague" }), guardianship, "bo", {
        ...{ type: "link", guardian: asPerson("ann"), relation: "parent", on }
      } as never)
    )
  )
  expect((await against(world)).map(({ rule }) => rule)).toEqual(["person-merge.guardian"])
})

it("one of several names of a person is enough to be called the same", async () => {
  const world = await two()
  const called = (names: Readonly<Record<string, string>>) =>
    world.people.put(
      world.tenant,
      Object.entries(names).map(([id, name]) => ({ id, name }))
    )
  await called({ bo: "安某", cy: "安某" })
  await run(Life.give(world, mergeLife, "cy", merging("bo")))
  await called({ ann: "安某", bo: "安某", cy: "安谋" })
  expect((await run(Life.give(world, mergeLife, "bo", merging()))).findings).toEqual([])
})

it("a closed month is another figure where both served in it, or minutes of it fall away", async () => {
  const closedPeriods = async (world: Town): Promise<readonly unknown[]> =>
    (await against(world, "bo", "ann", { on: "2026-06-10" })).flatMap(({ rule, facts: of }) =>
      rule === "person-merge.closed-period" ? [[of["period"], of["minutes"]]] : []
    )
  const world = await two({ today: "2026-06-10" })
  await record(world, facts("bo", "2026-02-04", "09:00", "10:00"))
  // Both begin in April and end in May.
  await record(world, facts("ann", "2026-04-30", "22:00", "02:00"))
  await record(world, facts("bo", "2026-04-30", "22:00", "02:00"))
  for (const month of ["2026-02", "2026-03", "2026-05"])
    await run(ClosingPeriods.give(world, Period.require(month), { type: "close", approver: clerk }))
  expect(await closedPeriods(world)).toEqual([
    ["2026-03", 0],
    ["2026-05", -120]
  ])
})

it("a record gains what a cap has room for, where an earlier one of the same activity falls away", async () => {
  const world = town({ policy: policyWith(Pack.value(CountingParameters.activityCapMinutes, { ...given, value: 180 })) })
  await listed(world)
  await record(world, facts("bo", "2026-03-01", "08:00", "11:00", { activity: Id.require<Id.ActivityId>("other") }))
  const lost = await record(world, facts("ann", "2026-03-01", "09:00", "11:00"))
  const gained = await record(world, facts("ann", "2026-03-01", "12:00", "14:00"))
  const { findings } = await run(Life.give(world, mergeLife, "bo", merging()))
  expect(findings.map(({ rule, facts: of }) => [rule, of["record"], of["minutes"]])).toEqual([
    ["person-merge.minutes-lost", lost, 120],
    ["person-merge.minutes-gained", gained, 60]
  ])
})

it("minutes that fall away, and those that come back to another record, are told; they stand against nothing", async () => {
  const world = town()
  await listed(world)
  await record(world, facts("ann", "2026-03-01", "09:00", "11:00"))
  const later = await record(world, facts("bo", "2026-03-01", "10:00", "12:00"))
  const { findings } = await run(Life.give(world, mergeLife, "bo", merging()))
  expect(findings).toMatchObject([
    {
      rule: "person-merge.minutes-lost",
      severity: "warning",
      kind: "notice",
      facts: { record: later, minutes: 60, on: Day.require("2026-03-01") }
    }
  ])
})
