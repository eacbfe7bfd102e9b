/** The law of figures, for the goals of stations by quarter. */
import { Reporting } from "@yanzhen/core/desk"
import { Criterion, Period } from "@yanzhen/core/foundation"
import { type Register, Registers } from "@yanzhen/core/registers"
import type { Figure } from "@yanzhen/core/report"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { counts, daysAround, filled, found, maybe, rows } from "./figures.ts"
import { run } from "./world.ts"

const { all, not } = Criterion

describe("goals of stations by quarter", () => {
  const { yearlyGoal, keyWork, streetKeyWork } = Registers
  const ofYear = { station: fc.constantFrom("st-1", "st-2"), year: fc.constantFrom(2025, 2026) }
  const goals = rows(yearlyGoal, "goal", {
    ...ofYear,
    stage: fc.constantFrom("open", "reached", "reached", "dropped"),
    servesNone: maybe(fc.boolean()),
    reachedOn: maybe(daysAround("2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01", "2026-12-31"))
  })
  const work = rows(keyWork, "item", { ...ofYear, struck: maybe(fc.boolean()), served: maybe(fc.boolean()) })
  const ofStreets = rows(streetKeyWork, "item", {
    street: fc.constantFrom("s-1", "s-2"),
    year: ofYear.year,
    struck: maybe(fc.boolean()),
    goals: maybe(fc.constantFrom(0, 0, 1, 2))
  })

  it("count what their definitions find", async () => {
    await fc.assert(
      fc.asyncProperty(goals, work, ofStreets, async (someGoals, someWork, someStreets) => {
        const world = await filled("2026-03-10", someGoals, someWork, someStreets)
        const { stage, servesNone, reachedOn, station, year } = yearlyGoal.facts
        const { stations, streets } = await run(Reporting.goalsByQuarter(world, 2026))
        const reachedIn = ({ first, last }: Period.Period) =>
          all(stage.is("reached"), Criterion.within([reachedOn, reachedOn], [first, last]))
        for (const report of stations) {
          const own = all(station.is(report.station), year.equals(2026))
          const goal = (figure: Figure.Figure, definition: Criterion.Criterion<Register.RowOf<typeof yearlyGoal>>) =>
            counts(world, figure, yearlyGoal, own, definition)
          await goal(report.set, stage.isOneOf(["open", "reached"]))
          for (const [at, figure] of report.quarters.entries())
            await goal(figure, reachedIn(Period.quarter(2026, (at + 1) as 1 | 2 | 3 | 4)))
          await goal(report.outside, all(stage.is("reached"), not(reachedIn(Period.year(2026)))))
          await goal(report.open, stage.is("open"))
          await goal(report.dropped, stage.is("dropped"))
          await goal(report.servingNone, all(not(stage.is("dropped")), servesNone.is(true)))
          const { facts } = keyWork
          const ofStation = all(facts.station.is(report.station), facts.year.equals(2026))
          await counts(world, report.unserved, keyWork, ofStation, all(facts.struck.is(false), facts.served.is(false)))
        }
        const { facts: listed } = streetKeyWork
        for (const report of streets) {
          const ofStreet = all(listed.street.is(report.street), listed.year.equals(2026))
          await counts(world, report.listed, streetKeyWork, ofStreet, listed.struck.is(false))
          await counts(world, report.unserved, streetKeyWork, ofStreet, all(listed.struck.is(false), listed.goals.equals(0)))
        }
        const streetsNamed = (await found(world, streetKeyWork, listed.year.equals(2026))).join()
        expect(streets.map(({ street }) => street)).toEqual(["s-1", "s-2"].filter((id) => streetsNamed.includes(id)))
        const named = [
          ...(await found(world, yearlyGoal, year.equals(2026))),
          ...(await found(world, keyWork, keyWork.facts.year.equals(2026)))
        ]
        expect(stations.map(({ station: id }) => id)).toEqual(["st-1", "st-2"].filter((id) => named.some((key) => key.includes(id))))
      })
    )
  })
})
