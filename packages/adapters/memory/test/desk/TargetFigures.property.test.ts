/** The law of figures, for what goals ask for in numbers: each actual opens to what its definition finds in the registers, and to nothing else. */
import { Reporting } from "@yanzhen/core/desk"
import { Criterion, Day, Period } from "@yanzhen/core/foundation"
import { type Register, Registers } from "@yanzhen/core/registers"
import type { Figure } from "@yanzhen/core/report"
import * as fc from "fast-check"
import { expect, it } from "vitest"
import { counts, daysAround, filled, found, rows } from "./figures.ts"
import { run, type Town } from "./world.ts"

const { all } = Criterion
const { visit, wish, activity, serviceRecord, membership, yearlyGoal, goalTarget, station } = Registers

const day = daysAround("2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01", "2026-12-31")
const placed = { street: fc.constantFrom("north", "south"), team: fc.constantFrom("goose", "wild") }
const who = fc.constantFrom("ann", "bo")
const visits = rows(visit, "visit", { ...placed, stage: fc.constantFrom("kept", "kept", "attempted"), on: day, recipient: who })
const wishes = rows(wish, "wish", {
  street: placed.street,
  stage: fc.constantFrom("confirmed", "fulfilled"),
  confirmedOn: day,
  recipient: who
})
const activities = rows(activity, "activity", { ...placed, stage: fc.constantFrom("held", "held", "cancelled"), endedOn: day })
const records = rows(serviceRecord, "record", {
  ...placed,
  timeClass: fc.constantFrom("training", "training", "service"),
  counts: fc.boolean(),
  on: day
})
const members = rows(membership, "person", { ...placed, role: fc.constantFrom("member", "deputy", "liaison", "social-worker"), from: day })

const put = (register: Register.AnyRegister, row: object) => ({ kind: "put" as const, register: register.name, row: { ...row } })
const ofYear = { station: "st-1", year: 2026, goal: "g-1" }
const asked = ["visits-kept", "people-served", "events-held", "volunteers-gained", "training-times"].flatMap((measure) =>
  ["-", "goose"].map((team) => put(goalTarget, { ...ofYear, measure, team, q1: 1, q2: 1, q3: 1, q4: 1 }))
)
const there = [
  put(station, { station: "st-1", street: "north", stage: "open" }),
  put(yearlyGoal, { ...ofYear, stage: "open", servesNone: true }),
  ...asked
]

const keys = ({ records: all }: Figure.Figure) => all.map(({ register, key }) => `${register} ${JSON.stringify(key)}`).toSorted()

it("what was done in a quarter, of the station's street and of a team", async () => {
  await fc.assert(
    fc.asyncProperty(visits, wishes, activities, records, members, async (...some) => {
      const world: Town = await filled("2027-01-01", there, ...some)
      const { stations } = await run(Reporting.goalsByQuarter(world, 2026))
      const targets = stations[0]?.targets ?? []
      expect(targets.length).toBe(asked.length)
      for (const { measure, team, quarters } of targets) {
        for (const { quarter, actual } of quarters) {
          if (actual === undefined) continue
          const { first, last } = Period.quarter(2026, quarter)
          const whose = <R extends typeof visit | typeof wish | typeof activity | typeof serviceRecord | typeof membership>({ facts }: R) =>
            (team === undefined ? facts.street.is("north") : facts.team.is(team)) as Criterion.Criterion<Register.RowOf<R>>
          const keptIn = all(visit.facts.stage.is("kept"), Criterion.within([visit.facts.on, visit.facts.on], [first, last]))
          const grantedIn = all(
            wish.facts.stage.is("confirmed"),
            Criterion.within([wish.facts.confirmedOn, wish.facts.confirmedOn], [first, last])
          )
          switch (measure) {
            case "visits-kept":
              await counts(world, actual, visit, whose(visit), keptIn)
              break
            case "events-held": {
              const { stage, endedOn } = activity.facts
              await counts(
                world,
                actual,
                activity,
                whose(activity),
                all(stage.is("held"), Criterion.within([endedOn, endedOn], [first, last]))
              )
              break
            }
            case "training-times": {
              const { timeClass, counts: does, on } = serviceRecord.facts
              const definition = all(timeClass.is("training"), does.is(true), Criterion.within([on, on], [first, last]))
              await counts(world, actual, serviceRecord, whose(serviceRecord), definition)
              break
            }
            case "volunteers-gained": {
              // Everybody has one row here: whoever joined did so for the first time.
              const { role, from } = membership.facts
              const definition = all(role.isOneOf(["member", "deputy"]), Criterion.within([from, from], [first, last]))
              await counts(world, actual, membership, whose(membership), definition)
              break
            }
            default: {
              const visited = await found(world, visit, all(whose(visit), keptIn))
              const granted = team === undefined ? await found(world, wish, all(whose(wish), grantedIn)) : []
              expect(keys(actual)).toEqual([...visited, ...granted].toSorted())
              const { rows: ofVisits } = await world.store.rows(world.tenant, visit, all(whose(visit), keptIn), [], { limit: 100 })
              const { rows: ofWishes } = await world.store.rows(world.tenant, wish, all(whose(wish), grantedIn), [], { limit: 100 })
              const people = [...ofVisits, ...(team === undefined ? ofWishes : [])].map(({ recipient }) => recipient)
              expect(actual.value).toBe(new Set(people).size)
            }
          }
        }
      }
    }),
    { numRuns: 40 }
  )
})

it("a row that names no street lies in its team's; what was done at the ends of the year counts, and the days beside them do not", async () => {
  const at = (more: object) => ({ team: "goose", ...more })
  const ends = ["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"].map((text) => Day.require(text))
  const some = ends.flatMap((on, n) => [
    put(visit, at({ visit: `v-${n}`, stage: "kept", on, recipient: `ann-${n}` })),
    put(wish, { wish: `w-${n}`, street: "north", stage: "confirmed", confirmedOn: on, recipient: `bo-${n}` }),
    put(activity, at({ activity: `a-${n}`, stage: "held", endedOn: on })),
    put(serviceRecord, at({ record: `r-${n}`, timeClass: "training", counts: true, on })),
    put(membership, at({ person: `p-${n}`, role: "leader", from: on }))
  ])
  const world = await filled("2027-01-02", there, some, [put(Registers.team, { team: "goose", street: "north" })])
  const { stations } = await run(Reporting.goalsByQuarter(world, 2026))
  expect(stations[0]?.targets.map(({ measure, team, quarters }) => [measure, team, quarters.map(({ actual }) => actual?.value)])).toEqual([
    ["events-held", undefined, [1, 0, 0, 1]],
    ["events-held", "goose", [1, 0, 0, 1]],
    ["people-served", undefined, [2, 0, 0, 2]],
    ["people-served", "goose", [1, 0, 0, 1]],
    ["training-times", undefined, [1, 0, 0, 1]],
    ["training-times", "goose", [1, 0, 0, 1]],
    ["visits-kept", undefined, [1, 0, 0, 1]],
    ["visits-kept", "goose", [1, 0, 0, 1]],
    ["volunteers-gained", undefined, [1, 0, 0, 1]],
    ["volunteers-gained", "goose", [1, 0, 0, 1]]
  ])
})
