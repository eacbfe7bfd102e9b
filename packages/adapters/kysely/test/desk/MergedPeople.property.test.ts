/**
 * People who were entered several times, merged in any order over both stores: as one person who had everything under one id all along; and
 * separated again, what they were. Nothing in the journal moves, so each store is sound throughout.
 */
import { AsKnown, Explaining, Life, ListedRows, PersonLives, Standing, Tallying, type World } from "@yanzhen/core/desk"
import { Day, Id } from "@yanzhen/core/foundation"
import { CountingParameters, type Policy } from "@yanzhen/core/law"
import { Registers } from "@yanzhen/core/registers"
import type { ServiceFacts } from "@yanzhen/core/service"
import { Merges } from "@yanzhen/core/testing"
import * as fc from "fast-check"
import { expect, it } from "vitest"
import { clerk, facts, record, run, town, type Town, write } from "../world.ts"
import * as BothStores from "./bothStores.ts"
import * as Policies from "./policies.ts"

const entries = ["ann", "anna", "anne"] as const
const everybody = [...entries, "bo"] as const
const merge = PersonLives.lives["person-merge"]
const at = "2026-03-10"
const open = BothStores.opening()
const id = Id.require

/** Caps that a day of theirs reaches, and a smallest unit: what falls away depends on who is one. */
const policy: Policy.Policy = Policies.over(
  Policies.value(CountingParameters.dayCapMinutes, 180),
  Policies.value(CountingParameters.minimumMinutes, 30)
)

type Service = readonly [who: (typeof everybody)[number], on: string, from: number, hours: number, team: string]

const services: fc.Arbitrary<readonly Service[]> = fc.array(
  fc.tuple(
    fc.constantFrom(...everybody),
    fc.constantFrom("2026-02-28", "2026-03-01"),
    fc.integer({ min: 8, max: 11 }),
    fc.integer({ min: 1, max: 3 }),
    fc.constantFrom("goose", "bridge")
  ),
  { minLength: 3, maxLength: 7 }
)

const listed = (world: Town, who: (of: string) => string): Promise<void> => {
  const days = { ann: "2025-03-01", anna: "2024-05-01", anne: "2025-06-01", bo: "2026-01-01" }
  const first = new Map<string, string>()
  for (const one of everybody) first.set(who(one), [first.get(who(one)) ?? days[one], days[one]].toSorted()[0] ?? "")
  return write(
    world,
    "listed",
    Object.fromEntries(
      [...first].map(([one, registeredOn]) => [`volunteer/${one}`, [{ type: "volunteer.listed", v: 1, volunteer: one, registeredOn }]])
    )
  )
}

const serve = async (world: Town, all: readonly Service[], who: (of: string) => string): Promise<void> => {
  await listed(world, who)
  for (const [one, on, from, hours, team] of all) {
    const clock = (hour: number): string => `${String(hour).padStart(2, "0")}:00`
    const served: ServiceFacts.ServiceFacts = facts(who(one), on, clock(from), clock(from + hours), { team: id(team) })
    await record(world, served)
  }
}

const explained = (world: World.World, who: readonly string[]) =>
  Promise.all(
    who.map(async (one) => {
      const found = await run(Explaining.volunteer(world, id<Id.VolunteerId>(one), { on: Day.require(at) }))
      const minutes = found.records.map(({ trace }) => [trace?.creditedMinutes, trace?.steps.map((step) => [step.step, step.minutes])])
      return { volunteer: found.volunteer, total: found.total, standing: found.standing, minutes }
    })
  )

/** Everything that is read of people: tallies by whatever, stars, lists, each person explained. */
const readings = async (world: World.World, who: readonly string[]) => ({
  tallies: (await run(Tallying.tallies(world, [{ by: ["volunteer"] }, { by: ["team", "month"] }, { by: [] }]))).map(({ cells }) => cells),
  standings: (await run(Standing.standings(world, { on: Day.require(at) }))).volunteers,
  records: (await run(ListedRows.list(world, Registers.serviceRecord))).rows.map((row) => [row.volunteer, row.attendedMinutes, row.on]),
  listed: (await run(ListedRows.list(world, Registers.volunteer))).rows,
  explained: await explained(world, who)
})

const give = async (world: World.World, entry: string, command: object) => {
  const { findings } = await run(Life.give(world, merge, entry, { by: clerk, reason: "核对", on: at, ...command } as never))
  return findings.reduce((sum, { rule, facts: { minutes } }) => {
    const sign = rule === "person-merge.minutes-lost" ? -1 : rule === "person-merge.minutes-gained" ? 1 : 0
    return sum + sign * Number(minutes ?? 0)
  }, 0)
}
const total = async (world: World.World): Promise<number> =>
  (await run(Tallying.tally(world, { by: [] }))).cells.reduce((sum, { creditedMinutes }) => sum + creditedMinutes, 0)

it("however they are merged they are the one person with all the records; separated, they are what they were", () =>
  fc.assert(
    fc.asyncProperty(services, Merges.ways(entries), fc.nat(), async (all, { merges, kept }, turn) => {
      const both = await open({ today: at, policy })
      const one = town({ today: at, policy })
      await serve(one, all, (who) => (who === "bo" ? who : kept))
      const whole = await readings(one, [kept, "bo"])
      await BothStores.each(both, async (world) => {
        world.setDay("2026-03-09")
        await serve(world, all, (who) => who)
        const apart = await readings(world, everybody)
        world.setDay(at)
        for (const [entry, into] of merges) {
          const before = await total(world)
          const changed = await give(world, entry, { type: "merge", into, evidence: "身份证" })
          expect((await total(world)) - before).toBe(changed)
        }
        expect(await readings(world, [kept, "bo"])).toEqual(whole)
        // Whichever of their ids somebody asks by.
        expect(await explained(world, entries)).toEqual(entries.map(() => whole.explained[0]))
        expect(await readings(await run(AsKnown.on(world, Day.require("2026-03-09"))), everybody)).toEqual(apart)
        const back = [...merges.slice(turn % merges.length), ...merges.slice(0, turn % merges.length)]
        for (const [entry] of back) await give(world, entry, { type: "separate" })
        expect(await readings(world, everybody)).toEqual(apart)
      })
      // The journals are one, the rows what it makes them, and each store is sound in itself.
      await BothStores.agree(both, [Registers.personMerge, Registers.serviceRecord, Registers.volunteer])
    }),
    { numRuns: 4 }
  ))
