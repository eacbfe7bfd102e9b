/** What was known on a day: nothing recorded later changes it, and as known today is what is known. All people are made up. */
import { AsKnown, Explaining, RecordCommands, Remarking, Standing, Tallying, World } from "@yanzhen/core/desk"
import { Day, Id } from "@yanzhen/core/foundation"
import { Registers, type RowChange } from "@yanzhen/core/registers"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { clerk, facts, instantOf, journal, listed, record, run, town, type Town } from "./world.ts"

const days = ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"] as const

/** Something that happens on a day: a service is recorded, or one of those before is corrected, voided or objected to. */
const deed = fc.record({
  on: fc.nat(days.length - 1),
  what: fc.constantFrom("record", "record", "correct", "void", "object"),
  who: fc.constantFrom("ann", "bo"),
  hour: fc.integer({ min: 8, max: 16 }),
  of: fc.nat(9)
})
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never

const two = (hour: number): string => String(hour).padStart(2, "0")

/** What is refused changes nothing: that is part of the life of a town. */
const live = async (world: Town, deeds: readonly Deed[]): Promise<void> => {
  const records: Id.RecordId[] = []
  for (const { on, what, who, hour, of } of deeds.toSorted((a, b) => a.on - b.on)) {
    world.setDay(days[on] ?? "")
    const served = facts(who, "2026-03-01", `${two(hour)}:00`, `${two(hour + 1)}:30`)
    const known = records[of % Math.max(1, records.length)]
    if (what === "record" || known === undefined) records.push(await record(world, served))
    else {
      const command =
        what === "correct"
          ? ({ type: "correct", facts: served, reason: "记错", by: clerk } as const)
          : what === "void"
            ? ({ type: "void", reason: "误录", by: clerk } as const)
            : ({ type: "object", words: "少记了", by: Id.require<Id.VolunteerId>(who) } as const)
      await run(RecordCommands.give(world, known, command)).catch(() => {})
    }
  }
}

/** Every answer, and every row of every register. */
const answers = async (world: World.World) => ({
  tally: await run(Tallying.tally(world, { by: ["volunteer", "month"] })),
  standings: await run(Standing.standings(world)),
  remarks: await run(Remarking.remarks(world)),
  ann: await run(Explaining.volunteer(world, Id.require<Id.VolunteerId>("ann"))).catch(() => "nobody"),
  rows: await Promise.all(
    Registers.all.map(async (register) => {
      const { at, rows } = await world.store.rows(world.tenant, register, undefined, [], { limit: 1000 })
      return [
        at,
        (rows as readonly RowChange.Row[]).filter((row) => register.summed.length === 0 || register.summed.some((sum) => row[sum] !== 0))
      ]
    })
  ),
  records: (await world.store.sums(world.tenant, Registers.teamMonth, undefined, ["team"], { records: { of: "records" } })).groups.filter(
    ({ sums }) => sums.records !== 0
  ),
  head: await world.store.head(world.tenant),
  journal: await journal(world)
})

const begun = async (): Promise<Town> => {
  const world = town({ today: days[0] })
  await listed(world)
  return world
}

describe("as known on a day", () => {
  it("is what the world answered in the last moment of that day, whatever was recorded later", async () => {
    let changed = 0
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 10 }), fc.nat(2), async (deeds, at) => {
        const [then, now] = [await begun(), await begun()]
        await live(
          then,
          deeds.filter(({ on }) => on <= at)
        )
        await live(now, deeds)
        now.setDay("2026-03-06")
        const day = Day.require(days[at] ?? "")
        const known = await run(AsKnown.on(now, day))
        // The clock of that evening.
        const evening = { ...then, clock: known.clock }
        expect(World.now(known).today).toBe(day)
        expect(await answers(known)).toEqual(await answers(evening))
        if ((await now.store.head(now.tenant)).position > (await known.store.head(known.tenant)).position) changed += 1
      }),
      { numRuns: 30 }
    )
    expect(changed).toBeGreaterThan(10)
  })

  it("is everything, as known today and on any day to come", async () => {
    const world = await begun()
    await live(world, [{ on: 3, what: "record", who: "ann", hour: 9, of: 0 }])
    for (const day of ["2026-03-05", "2026-03-06"]) expect(await run(AsKnown.on(world, Day.require(day)))).toBe(world)
  })

  it("ends with the first event that was recorded later, also where a clock went back behind it", async () => {
    const world = await begun()
    world.setDay("2026-03-05")
    await record(world, facts("ann", "2026-03-01", "09:00", "10:00"))
    world.setDay("2026-03-03")
    await record(world, facts("bo", "2026-03-01", "09:00", "10:00"))
    world.setDay("2026-03-06")
    const known = await run(AsKnown.on(world, Day.require("2026-03-04")))
    expect((await known.store.head(known.tenant)).position).toBe(5)
    expect(await run(Tallying.tally(known, { by: ["volunteer"] }))).toMatchObject({ at: 5, cells: [] })
  })

  it("knows an event of the last millisecond, and none of the next day", async () => {
    const world = await begun()
    const midnight = instantOf("2026-03-03") + 60_000
    for (const [minutes, at] of [
      ["09:30", midnight - 1],
      ["10:30", midnight]
    ] as const)
      await record({ ...world, clock: () => at as never }, facts("ann", "2026-03-01", "09:00", minutes))
    world.setDay("2026-03-06")
    const known = await run(AsKnown.on(world, Day.require("2026-03-03")))
    expect((await run(Tallying.tally(known, { by: ["volunteer"] }))).cells.map(({ attendedMinutes }) => attendedMinutes)).toEqual([30])
  })

  it("nothing can be written into it, and it is of one tenant", async () => {
    const world = await begun()
    await record(world, facts("ann", "2026-03-01", "09:00", "10:00"))
    world.setDay("2026-03-06")
    const known = await run(AsKnown.on(world, Day.require("2026-03-04")))
    await expect(record(known, facts("bo", "2026-03-01", "09:00", "10:00"))).rejects.toThrow()
    expect((await journal(world)).length).toBe(6)
    await expect(known.store.head("340604")).rejects.toThrow(RangeError)
  })
})
