/** What stands against merging one entry into another, each with what it is about and its provision. All people are made up. */
import { ClosingPeriods, Life, PersonLives } from "@yanzhen/core/desk"
import { Day, type Finding, Id, Period } from "@yanzhen/core/foundation"
import { Instruments } from "@yanzhen/core/law"
import { describe, expect, it } from "vitest"
import { clerk, facts, failure, listed, record, run, town, type Town } from "./world.ts"

const asPerson = Id.require<Id.PersonId>
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
  it("figures of a closed period, of minutes or of people, with the unit", async () => {
    const world = await two({ today: "2026-04-02" })
    await run(ClosingPeriods.give(world, Period.require("2026-03"), { type: "close", approver: clerk }))
    expect(await against(world, "bo", "ann", { on: "2026-04-02" })).toMatchObject([
      { rule: "person-merge.closed-period", severity: "error", facts: { period: "2026-03", minutes: 0 }, units: { minutes: "minutes" } }
    ])
  })
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
