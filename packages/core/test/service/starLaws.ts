/**
 * What is always true of stars, each law as a function of what it is asked of, so that the mutants can be asked too. A law that does not hold
 * throws. Ladders are aimed at their bounds; standings are those of records, lifted to just below a bound. For tests only.
 */
import * as fc from "fast-check"
import { expect } from "vitest"
import * as Standing from "../../src/desk/tally/Standing.ts"
import * as Criterion from "../../src/foundation/Criterion.ts"
import * as Day from "../../src/foundation/Day.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import type { Rung } from "../../src/foundation/ParameterView.ts"
import * as Span from "../../src/foundation/Span.ts"
import * as Ladder from "../../src/law/Ladder.ts"
import * as Parameter from "../../src/law/Parameter.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as Policy from "../../src/law/Policy.ts"
import * as CountingRules from "../../src/service/CountingRules.ts"
import * as Star from "../../src/service/Star.ts"
import * as Tally from "../../src/service/tally/Tally.ts"
import type { TallyRecord } from "../../src/service/tally/TallyRecord.ts"
import type { Trace } from "../../src/service/tally/Trace.ts"
import * as Ladders from "../../src/testing/Ladders.ts"
import * as TallyRecords from "../../src/testing/TallyRecords.ts"
import { viewOf } from "../law/policies.ts"

export interface Subject {
  readonly reached: (rungs: readonly Rung[], measures: Ladder.Measures) => Ladder.Standing
  readonly criterionOf: (rung: Rung) => Criterion.Criterion<Ladder.Measures>
  readonly count: (records: readonly TallyRecord[], eras: CountingRules.CountingEras) => readonly Trace[]
  readonly measuresOf: typeof Standing.measuresOf
}

export const own: Subject = { reached: Ladder.reached, criterionOf: Star.criterionOf, count: Tally.count, measuresOf: Standing.measuresOf }

/** Every ladder of every shipped policy. */
export const shipped = Policies.names.flatMap((name) =>
  (["stars", "medals", "lifetime"] as const).flatMap((kind) => {
    const rungs = Parameter.valueIn(viewOf(name), Star.ladders[kind])
    return rungs === undefined ? [] : [{ name, kind, rungs }]
  })
)
const anyLadder = fc.constantFrom(...shipped)
/** Ladders with a second way to some rung, and those that say “超过”, come as often as all others. */
const anyWay = fc.oneof(
  anyLadder,
  fc.constantFrom(...shipped.filter(({ rungs }) => rungs.some((rung) => rung.or !== undefined))),
  fc.constantFrom(
    ...shipped.filter(({ rungs }) =>
      rungs.some((rung) =>
        Ladder.ways(rung)
          .flat()
          .every(({ is, value }) => is === "above" && value !== true)
      )
    )
  )
)

interface Counted {
  readonly name: Policies.Name
  readonly policy: Policy.Policy
  readonly eras: CountingRules.CountingEras
}
const counted: readonly Counted[] = Policies.names.map((name) => {
  const policy = Policies.byName(name)
  return { name, policy, eras: CountingRules.of(policy) }
})
/** Without minimum unit and cap of one activity, in every era. */
export const uncapped = counted.filter(({ eras }) =>
  eras.every(({ rules }) => rules.minimumMinutes === 0 && rules.activityCapMinutes === undefined)
)

/** The records begin on the days before an era of the policy begins, where it has more than one. */
const aroundEras = (records: readonly TallyRecord[], { eras }: Counted, which: number): readonly TallyRecord[] => {
  const borders = eras.slice(1).map(({ first }) => first)
  const border = borders[which % Math.max(borders.length, 1)]
  const first = records.reduce((least, { on }) => Math.min(least, on), Number.POSITIVE_INFINITY)
  if (border === undefined || records.length === 0) return records
  const days = border - 2 - first
  const moved = <S extends Span.Span>(span: S): S => ({
    ...span,
    from: Minute.plus(span.from, days * Minute.minutesPerDay),
    to: Minute.plus(span.to, days * Minute.minutesPerDay)
  })
  return records.map((record) => ({
    ...record,
    on: Day.plusDays(record.on, days),
    attended: record.attended.map(moved),
    ...(record.breaks === undefined ? {} : { breaks: record.breaks.map(moved) }),
    ...(record.travel === undefined ? {} : { travel: record.travel.map(moved) })
  }))
}

const summed = ["minutes", "annualMinutes", "communityMinutes", "activities"] as const

/** Service long ago that lifts somebody to `below` minutes under the bounds of a rung; what else it asks for is there. */
const lifted = (measures: Star.Measures, lift: Partial<Record<(typeof summed)[number], number>>): Star.Measures => ({
  ...measures,
  points: 100_000,
  tenureMonths: 999,
  membershipMonths: 999,
  fullTimeMonths: undefined,
  largeEvent: true,
  award: true,
  outstandingDeeds: true,
  activeMonths: measures.activeMonths === undefined ? undefined : measures.activeMonths + 5,
  ...Object.fromEntries(summed.map((name) => [name, measures[name] === undefined ? undefined : measures[name] + (lift[name] ?? 0)]))
})

const liftTo = (rung: Rung, measures: Star.Measures, below: number): Partial<Record<(typeof summed)[number], number>> =>
  Object.fromEntries(
    summed.map((name) => {
      const bound = rung.when.find(({ measure }) => measure === name)
      // Only minutes are left a little below: what else is asked for is just there.
      const short = name === "activities" ? 0 : below
      return [name, bound === undefined ? 0 : Math.max(0, Ladder.least(bound) - (measures[name] ?? 0) - short)]
    })
  )

export interface Seen {
  /** How often the change did raise a star, so that the test is no play with constants. */
  raised: number
}

/** Every ladder's count before and after, just below a rung of it. */
const neverLower = (
  { count, measuresOf, reached }: Subject,
  { policy, eras }: Counted,
  [before, after]: readonly [readonly TallyRecord[], readonly TallyRecord[]],
  {
    volunteer,
    below,
    kinds,
    seen
  }: { readonly volunteer: string; readonly below: number; readonly kinds: readonly Star.Kind[]; readonly seen: Seen }
): void => {
  const last = after.reduce((day, { on }) => Math.max(day, on), 0)
  const on = Day.plusDays(last as Day.Day, 10)
  const view = Policy.on(policy, on)
  const measured = (records: readonly TallyRecord[]): Star.Measures =>
    measuresOf(
      count(records, eras).filter(({ record }) => record.volunteer === volunteer),
      undefined,
      on,
      view
    )
  const [one, other] = [measured(before), measured(after)]
  for (const kind of kinds) {
    const rungs = Parameter.valueIn(view, Star.ladders[kind]) ?? []
    for (const rung of rungs) {
      const lift = liftTo(rung, one, below)
      const stars = (measures: Star.Measures) => rungs.findIndex(({ id }) => id === reached(rungs, lifted(measures, lift)).rung?.id)
      if (stars(other) > stars(one)) seen.raised++
      expect(stars(other), `${rung.id} under ${policy.id}`).toBeGreaterThanOrEqual(stars(one))
    }
  }
}

/** The one that asks for activities too comes often. */
const anyUncapped = fc.oneof(fc.constantFrom(...uncapped), fc.constantFrom(...uncapped.filter(({ name }) => name === "zhiyuanhui")))

const allKinds = Object.keys(Star.ladders) as readonly Star.Kind[]
const stated = (record: TallyRecord): readonly Span.Span[] => Span.union(record.attended, record.travel ?? [])
/** 0 stands on the rung, so that it can be lost; more stands just below, so that it can be reached. */
const fewMinutes = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 }))

export const laws = {
  "a rung as a criterion and the ladder itself give the same answer, both ways of compiling too": ({ criterionOf }) => {
    let unknown = 0
    fc.assert(
      fc.property(
        anyWay.chain(({ rungs }) => fc.tuple(fc.constantFrom(...rungs), Ladders.measuresAround(rungs))),
        ([rung, measures]) => {
          const expected = Ladder.outcomeOf(rung, measures)
          if (expected === "unknown") unknown++
          const criterion = criterionOf(rung)
          expect(Criterion.evaluate(criterion, measures, ParameterView.none).outcome).toBe(expected)
          for (const by of ["code", "closures"] as const)
            expect(Criterion.compileOutcome(criterion, ParameterView.none, { by })(measures)).toBe(expected)
        }
      ),
      { numRuns: 500 }
    )
    expect(unknown).toBeGreaterThan(20)
  },

  "more of anything never lowers a star, nor does a fact that turns out true": ({ reached }) => {
    let up = 0
    fc.assert(
      fc.property(
        anyLadder.chain(({ rungs }) => fc.tuple(fc.constant(rungs), Ladders.measuresAround(rungs), fc.integer({ min: 0, max: 60 * 60 }))),
        ([rungs, measures, more]) => {
          const count = (known: Ladder.Measures) => rungs.findIndex(({ id }) => id === reached(rungs, known).rung?.id)
          const raised = Object.fromEntries(
            Object.entries(measures).map(([name, value]) => [
              name,
              typeof value === "number" ? value + more : value === undefined ? undefined : true
            ])
          )
          if (count(raised) > count(measures)) up++
          expect(count(raised)).toBeGreaterThanOrEqual(count(measures))
        }
      ),
      { numRuns: 500 }
    )
    expect(up).toBeGreaterThan(20)
  },

  "what the next rung lacks, added, reaches it; one less does not": ({ reached }) => {
    fc.assert(
      fc.property(
        anyLadder.chain(({ rungs }) => fc.tuple(fc.constant(rungs), Ladders.measuresAround(rungs))),
        ([rungs, measures]) => {
          const { next } = reached(rungs, measures)
          if (next === undefined) return
          const added = Object.fromEntries(
            next.lacks.map(({ bound, has, short }) => [
              bound.measure,
              short === undefined ? (bound.value === true ? true : Ladder.least(bound)) : Number(has) + short
            ])
          )
          expect(Ladder.outcomeOf(next.rung, { ...measures, ...added })).toBe("met")
          for (const { bound, has, short } of next.lacks) {
            if (short === undefined) continue
            expect(short).toBeGreaterThan(0)
            expect(Ladder.outcomeOf({ ...next.rung, when: [bound] }, { [bound.measure]: Number(has) + short - 1 })).not.toBe("met")
          }
        }
      ),
      { numRuns: 300 }
    )
  },

  "what is open could be reached: knowing the missing facts settles it": ({ reached }) => {
    let open = 0
    fc.assert(
      fc.property(
        anyLadder.chain(({ rungs }) => fc.tuple(fc.constant(rungs), Ladders.measuresAround(rungs))),
        ([rungs, measures]) => {
          for (const { rung, missing } of reached(rungs, measures).open) {
            open++
            const bounds = Ladder.ways(rung).flat()
            const known = Object.fromEntries(
              missing.map((name) => [name, Math.max(...bounds.filter((bound) => bound.measure === name).map(Ladder.least))])
            )
            const truths = Object.fromEntries(
              bounds.filter(({ value, measure }) => value === true && missing.includes(measure)).map(({ measure }) => [measure, true])
            )
            expect(missing.length).toBeGreaterThan(0)
            expect(Ladder.outcomeOf(rung, { ...measures, ...known, ...truths })).toBe("met")
          }
        }
      ),
      { numRuns: 300 }
    )
    expect(open).toBeGreaterThan(20)
  },

  "lengthening a record that then overlaps no other never lowers a star or medal, under every shipped policy": (subject) => {
    const seen: Seen = { raised: 0 }
    fc.assert(
      fc.property(
        TallyRecords.records(6),
        fc.constantFrom(...counted),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 120 }),
        fewMinutes,
        (drawn, pack, which, border, minutes, below) => {
          const records = aroundEras(drawn, pack, border)
          const old = records[which % records.length]
          const last = old?.attended.at(-1)
          fc.pre(old !== undefined && last !== undefined && old.timeClass === "service")
          if (old === undefined || last === undefined) return
          const longer = { ...old, attended: [...old.attended.slice(0, -1), { from: last.from, to: Minute.plus(last.to, minutes) }] }
          const others = records.filter((record) => record !== old && record.volunteer === old.volunteer)
          fc.pre(others.every((other) => Span.intersect(stated(longer), stated(other)).length === 0))
          const after = records.map((record) => (record === old ? longer : record))
          neverLower(subject, pack, [records, after], { volunteer: old.volunteer, below, kinds: allKinds, seen })
        }
      ),
      { numRuns: 200, maxSkipsPerRun: 1000 }
    )
    expect(seen.raised).toBeGreaterThan(20)
  },

  // Of stars only: a medal that asks for community service can be lost to an earlier record that keeps the shared minutes under its own category.
  "adding a record never lowers a star, under policies without minimum unit or cap of an activity": (subject) => {
    const seen: Seen = { raised: 0 }
    fc.assert(
      fc.property(TallyRecords.records(), anyUncapped, fc.nat(), fc.nat(), fewMinutes, (drawn, pack, which, border, below) => {
        const records = aroundEras(drawn, pack, border)
        const added = records[which % records.length]
        if (added === undefined) return
        const without = records.filter((record) => record !== added)
        neverLower(subject, pack, [without, records], { volunteer: added.volunteer, below, kinds: ["stars"], seen })
      }),
      { numRuns: 1500 }
    )
    expect(seen.raised).toBeGreaterThan(20)
  }
} as const satisfies Record<string, (subject: Subject) => void>

export type Law = keyof typeof laws
