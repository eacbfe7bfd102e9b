/**
 * Every figure of every report is the sum of what the rows add that it opens to. Which figures there are nobody lists: whatever is named under
 * `report/messages` has to be met here, but for what is public and opens to nothing.
 */
import { readdirSync } from "node:fs"
import * as fc from "fast-check"
import { expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Period from "../../src/foundation/Period.ts"
import * as Aims from "../../src/report/Aims.ts"
import * as DataQuality from "../../src/report/DataQuality.ts"
import type * as Figure from "../../src/report/Figure.ts"
import * as GoalsByQuarter from "../../src/report/GoalsByQuarter.ts"
import * as aims from "../../src/report/messages/aims.ts"
import * as figures from "../../src/report/messages/figures.ts"
import * as people from "../../src/report/messages/people.ts"
import * as quality from "../../src/report/messages/quality.ts"
import * as PeopleServed from "../../src/report/PeopleServed.ts"
import * as targets from "../../src/report/messages/targets.ts"
import { targetMeasure } from "../../src/place/messages/options.ts"
import * as TargetsByQuarter from "../../src/report/TargetsByQuarter.ts"
import * as TeamYear from "../../src/report/TeamYear.ts"
import * as VisitRate from "../../src/report/VisitRate.ts"
import * as YearOnYear from "../../src/report/YearOnYear.ts"
import { grades } from "../../src/service/Evidence.ts"
import type { Trace } from "../../src/service/tally/Trace.ts"
import { columns } from "./columns.ts"

const period = Period.year(2026)
const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined })
const day = fc.constantFrom(...["2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01", "2026-12-31", "2027-01-01"].map(Day.require))
const row = { register: fc.constantFrom("r", "s"), key: fc.record({ id: fc.nat(5) }), street: maybe(fc.constantFrom("n", "s")) }
const placed = { ...row, team: maybe(fc.constantFrom("a", "b")) }
const who = maybe(fc.constantFrom("ann", "bo"))
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 6 })
const days = { from: maybe(day), until: maybe(day) }

const record = fc.record({
  ...placed,
  stage: fc.constantFrom("draft", "submitted", "recorded", "voided"),
  on: maybe(day),
  evidence: maybe(fc.constantFrom(...grades)),
  isOnTime: maybe(fc.boolean()),
  isOdd: fc.boolean(),
  volunteer: who,
  service: fc.constantFrom("x", "y"),
  counts: maybe(fc.boolean()),
  minutes: maybe(fc.constantFrom(200, 300, 301)),
  isOfTeam: maybe(fc.boolean())
})
const done = fc.record({ ...placed, on: maybe(day), who, minutes: maybe(fc.nat(90)) })
const served = fc.record({ ...placed, recipient: who, on: maybe(day) })
const rows = fc.record({
  records: some(record),
  needs: some(
    fc.record({ ...row, stage: fc.constantFrom("raised", "rejected"), raisedOn: maybe(day), met: fc.constantFrom("wholly", "not") })
  ),
  teams: some(fc.record({ ...placed, ...days, hasWorker: maybe(fc.boolean()), trainedOn: fc.array(day, { maxLength: 1 }) })),
  qualifications: some(fc.record({ ...row, ...days, withdrawnOn: maybe(day) })),
  links: some(fc.record({ ...placed, ...days, result: maybe(fc.constantFrom("lifted", "ended")) })),
  honours: some(
    fc.record({
      ...placed,
      kind: fc.constantFrom("brand-team", "brand-project"),
      stage: fc.constantFrom("granted", "publicised"),
      publicisedOn: maybe(day),
      grantedOn: maybe(day)
    })
  ),
  goals: some(
    fc.record({
      ...row,
      station: fc.constantFrom("st-1", "st-2"),
      goal: fc.uuid(),
      stage: fc.constantFrom("open", "reached", "dropped"),
      servesNone: maybe(fc.boolean()),
      reachedOn: maybe(day)
    })
  ),
  work: some(
    fc.record({ ...row, station: fc.constant("st-1"), item: fc.uuid(), struck: maybe(fc.boolean()), served: maybe(fc.boolean()) })
  ),
  workOfStreets: some(
    fc.record({ ...row, street: fc.constant("s-1"), item: fc.uuid(), struck: maybe(fc.boolean()), goals: maybe(fc.nat(1)) })
  ),
  events: some(fc.record({ ...placed, stage: fc.constantFrom("held", "cancelled"), endedOn: maybe(day) })),
  done: some(done),
  visits: some(served),
  wishes: some(served),
  tagged: some(
    fc.record({ ...placed, recipient: who, tag: fc.constantFrom("t", "u"), from: maybe(day), over: maybe(day), closedOn: maybe(day) })
  ),
  learned: some(fc.record({ ...placed, on: maybe(day), learner: who, times: fc.nat(3) })),
  traces: some(
    fc
      .record({ id: fc.nat(5), on: day, minutes: fc.nat(90), timeClass: fc.constantFrom("service", "training") })
      .map(
        ({ id, on, minutes, timeClass }) =>
          ({ record: { record: String(id), timeClass }, days: [{ day: on, creditedMinutes: minutes }] }) as unknown as Trace
      )
  )
})
type Rows = typeof rows extends fc.Arbitrary<infer R> ? R : never

/** Every report, of one and the same rows. */
const reports = (all: Rows): readonly unknown[] => {
  const {
    records,
    needs,
    teams,
    qualifications,
    links,
    honours,
    goals,
    work,
    workOfStreets,
    traces,
    tagged,
    visits,
    wishes,
    learned,
    events,
    done: did
  } = all
  const asked = { period, on: period.last, leastEvidence: "roll-call" } as const
  const aimsOf = Aims.report({ needs, records: columns(records), teams, qualifications, links, honours }, asked)
  const qualityOf = DataQuality.report(records, asked)
  const cuts = [aimsOf, qualityOf].flatMap(({ district, parts }) => [district, ...parts("street"), ...parts("team")])
  const targets = { events: 1, visits: 1, activeMinutes: 300 }
  const rowsOfTeams = { events, served: records, visits, incomplete: records, learned }
  const ofTargets = targetMeasure.codes.flatMap((measure) =>
    [undefined, "a"].map((team) => ({ station: "st", goal: "g", measure, team, q1: 1, q2: 1, q3: 1, q4: 1 }))
  )
  const whenTargets = { year: 2026, today: Day.require("2027-01-01") }
  return [
    ...cuts,
    TargetsByQuarter.report(
      whenTargets,
      ofTargets,
      new Map([["st", "n"]]),
      Object.fromEntries(targetMeasure.codes.map((measure) => [measure, did]))
    ),
    GoalsByQuarter.report(2026, goals, work),
    GoalsByQuarter.streets(workOfStreets),
    TeamYear.report(2026, targets, ["a", "b"], rowsOfTeams),
    YearOnYear.compare({ earlier: Period.year(2025), later: period }, { old: traces, new: traces.slice(1) }),
    PeopleServed.report(period, { tagged, visits, wishes, learned }),
    VisitRate.of(tagged, visits, Day.require("2026-06-30"))
  ]
}

const isFigure = (one: object): one is Figure.Figure => "records" in one && "atLeast" in one && "unknown" in one
const figuresIn = (one: unknown): readonly Figure.Figure[] =>
  typeof one !== "object" || one === null ? [] : isFigure(one) ? [one] : Object.values(one).flatMap(figuresIn)

const holds = ({ value, atLeast, records, unknown }: Figure.Figure): boolean =>
  records.reduce((sum, { adds }) => sum + adds, 0) === atLeast &&
  value === (unknown.length === 0 ? atLeast : undefined) &&
  [...records, ...unknown].every(({ register, key }) => typeof register === "string" && typeof key === "object")

const isName = (one: object): one is Figure.Name => "definition" in one && "unit" in one
const idsIn = (one: unknown): readonly string[] =>
  typeof one !== "object" || one === null ? [] : isName(one) ? [one.id] : Object.values(one).flatMap(idsIn)
const ofShares = (names: object): readonly string[] => Object.keys(names).flatMap((id) => [`${id}.part`, `${id}.whole`])

it("every report figure is the count of the rows that it opens to, and unknown while one of them is", () => {
  fc.assert(
    fc.property(rows, (all) => {
      expect(figuresIn(reports(all)).filter((figure) => !holds(figure))).toEqual([])
    }),
    { numRuns: 60 }
  )
})

it("and there is no figure beside these: what has a name under report/messages is met", () => {
  const met = new Set<string>()
  for (const all of fc.sample(rows, { numRuns: 120, seed: 5 }))
    // Everything twice, so that something is there twice.
    for (const figure of figuresIn(reports({ ...all, records: [...all.records, ...all.records] }))) {
      if (figure.atLeast > 0) met.add(figure.id)
    }
  const { publicCounts, ...ofFigures } = figures
  expect(idsIn(publicCounts).length).toBeGreaterThan(0)
  const named = [...idsIn(ofFigures), ...idsIn(people), ...idsIn(targets), ...ofShares(aims.names), ...ofShares(quality.names)]
  expect([...met].toSorted()).toEqual(named.toSorted())
  const files = readdirSync(new URL("../../src/report/messages", import.meta.url)).toSorted()
  expect(files).toEqual(["aims.ts", "figures.ts", "lives.ts", "people.ts", "quality.ts", "rules.ts", "targets.ts"])
})
