import { DatabaseSync, type SQLInputValue } from "node:sqlite"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Criterion from "../../src/foundation/Criterion.ts"
import type { Core } from "../../src/foundation/CriterionCore.ts"
import { lower } from "../../src/foundation/CriterionLowering.ts"
import * as Day from "../../src/foundation/Day.ts"
import { allOutcome, anyOutcome, type FactValue, notOutcome, type Outcome } from "../../src/foundation/Decision.ts"
import * as Facts from "../../src/foundation/Facts.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import * as WorkingCalendar from "../../src/foundation/WorkingCalendar.ts"
import * as Calendars from "../../src/testing/Calendars.ts"
import * as Criteria from "../../src/testing/Criteria.ts"
import { sameCases } from "../sameCases.ts"
import { named } from "../named.ts"

const title = { "zh-CN": "事实", en: "fact" }
const sheet = Facts.sheet("any", {
  age: Facts.int(title, "years old"),
  creditedMinutes: Facts.int(title, "minutes"),
  [`"];process.exit()//`]: Facts.int(title),
  startsOn: Facts.day(title),
  endedOn: Facts.day(title),
  from: Facts.minute(title),
  to: Facts.minute(title),
  blocked: Facts.bool(title),
  status: Facts.text(title, named("active", "left", `"];process.exit()//`)),
  "na'me\n": Facts.text(title),
  evidence: Facts.choice(title, named("none", "photo", "qr"))
})
type Row = Facts.RowOf<typeof sheet>
const fields = Object.values(sheet.fields)

/** Ends amid the arbitrary days, with a holiday on either side of the end. */
const calendar: WorkingCalendar.WorkingCalendar = {
  id: "test",
  coverage: { first: Day.require("2023-12-01"), last: Day.require("2026-01-31") },
  restDays: [Day.require("2026-01-01"), Day.require("2026-01-02")],
  workingDays: [Day.require("2026-01-04")],
  statutory: [Day.require("2026-02-16"), Day.require("2026-02-17")]
}

/** A table that holds rows of the sheet, with days in either way. */
const table = (days: "integer" | "text") => {
  const database = new DatabaseSync(":memory:")
  const quoted = (name: string) => `"${name.replaceAll(`"`, `""`)}"`
  const type = (field: Facts.Field) =>
    field.kind === "text" || field.kind === "choice" || (field.kind === "day" && days === "text") ? "TEXT" : "INTEGER"
  database.exec(`CREATE TABLE t (${fields.map((field) => `${quoted(field.column)} ${type(field)}`).join(", ")})`)
  const insert = database.prepare(`INSERT INTO t VALUES (${fields.map(() => "?").join(", ")})`)
  const cell = (field: Facts.Field, value: FactValue | undefined): SQLInputValue => {
    if (value === undefined) return null
    if (typeof value === "boolean") return value ? 1 : 0
    // As a BigInt it is stored as an integer, whatever its size.
    if (typeof value === "number") return field.kind === "day" && days === "text" ? Day.text(value as Day.Day) : BigInt(value)
    return value
  }
  return (criterion: Criterion.Criterion<Row>, rows: readonly Row[], view: ParameterView.ParameterView): readonly Outcome[] => {
    const { text, parameters } = Criterion.sql(criterion, view, { days, calendar })
    database.exec("DELETE FROM t")
    for (const row of rows) insert.run(...fields.map((field) => cell(field, row[field.name as keyof Row])))
    const answer = (where: string) =>
      new Set(
        database
          .prepare(`SELECT rowid AS n FROM t WHERE ${where}`)
          .all(...parameters)
          .map(({ n }) => Number(n))
      )
    const [met, unmet, unknown] = [answer(text), answer(`NOT (${text})`), answer(`(${text}) IS NULL`)]
    const first = Number(database.prepare("SELECT min(rowid) AS n FROM t").get()?.n)
    return rows.map((_, index) => {
      const found: Outcome[] = []
      if (met.has(first + index)) found.push("met")
      if (unmet.has(first + index)) found.push("unmet")
      if (unknown.has(first + index)) found.push("unknown")
      expect(found).toHaveLength(1)
      return found[0] ?? "unknown"
    })
  }
}

const outcomes = (criterion: Criterion.Criterion<Row>, rows: readonly Row[], view: ParameterView.ParameterView) =>
  rows.map((row) => Criterion.evaluate(criterion, row, view, { calendar }).outcome)

const rows = fc.array(Criteria.row(sheet), { minLength: 1, maxLength: 6 })
const runs = { numRuns: 1000 }

describe("four readings of one criterion are equal", () => {
  it("generated code and closures answer as the evaluation does", () => {
    const seen = { met: 0, unmet: 0, unknown: 0 }
    fc.assert(
      fc.property(Criteria.criterion(sheet, { workingDays: true }), rows, Criteria.view(sheet), (criterion, some, view) => {
        const expected = outcomes(criterion, some, view)
        for (const outcome of expected) seen[outcome]++
        for (const by of ["code", "closures"] as const) {
          const outcome = Criterion.compileOutcome(criterion, view, { calendar, by })
          expect(some.map((row) => outcome(row))).toEqual(expected)
          const test = Criterion.compile(criterion, view, { calendar, by })
          expect(some.map((row) => test(row))).toEqual(expected.map((one) => one === "met"))
        }
      }),
      runs
    )
    const total = seen.met + seen.unmet + seen.unknown
    for (const count of Object.values(seen)) expect(count / total).toBeGreaterThan(0.08)
  })

  it.each(["integer", "text"] as const)("SQLite answers as the evaluation does, days held as %s", (days) => {
    const ask = table(days)
    fc.assert(
      fc.property(Criteria.criterion(sheet, { workingDays: true, pushable: true }), rows, Criteria.view(sheet), (criterion, some, view) => {
        expect(ask(criterion, some, view)).toEqual(outcomes(criterion, some, view))
      }),
      runs
    )
  })

  it("what cannot be pushed down is refused, and only that", () => {
    let refused = 0
    fc.assert(
      fc.property(Criteria.criterion(sheet, { workingDays: true }), Criteria.view(sheet), (criterion, view) => {
        const isFar = (core: Core): boolean =>
          core.kind === "all" || core.kind === "any"
            ? core.of.some(isFar)
            : core.kind === "not"
              ? isFar(core.of)
              : core.kind === "months" || core.kind === "working-days"
        if (isFar(lower(criterion.node, view, { calendar }))) {
          refused++
          expect(() => Criterion.sql(criterion, view, { calendar })).toThrow(Criterion.NotPushable)
        } else expect(() => Criterion.sql(criterion, view, { calendar })).not.toThrow()
      }),
      { numRuns: 1000 }
    )
    expect(refused).toBeGreaterThan(8)
  })

  it("a description says something in both languages, without an unfilled place", () => {
    fc.assert(
      fc.property(
        Criteria.criterion(sheet, { workingDays: true }),
        fc.option(Criteria.view(sheet), { nil: undefined }),
        (criterion, view) => {
          for (const locale of ["zh-CN", "en"] as const) {
            const text = Criterion.describe(criterion, locale, view)
            expect(text).not.toBe("")
            expect(text.replaceAll("${a}", "")).not.toMatch(/\{|\}|undefined|NaN/)
          }
        }
      ),
      { numRuns: 500 }
    )
  })
})

describe("working days are pushed down against a constant exactly as they are evaluated", () => {
  const days = Facts.sheet("days", { on: Facts.day(title) })
  const pushed = fc.record({
    of: Calendars.withDay(),
    n: fc.integer({ min: 0, max: 30 }),
    isWithin: fc.boolean(),
    isFactFirst: fc.boolean()
  })
  it("under arbitrary calendars, on every day around", () => {
    fc.assert(
      fc.property(pushed, ({ of: [known, constant], n, isWithin, isFactFirst }) => {
        const [on, since] = isFactFirst ? [days.on, Facts.constantDay(constant)] : [Facts.constantDay(constant), days.on]
        const criterion = isWithin ? on.isWithinWorkingDays(n, since) : on.hasReachedWorkingDays(n, since)
        const outcome = Criterion.compileOutcome(criterion, ParameterView.none, { calendar: known })
        for (let shift = -130; shift <= 130; shift++) {
          const row = { on: Day.plusDays(constant, shift) }
          expect(outcome(row)).toBe(Criterion.evaluate(criterion, row, ParameterView.none, { calendar: known }).outcome)
        }
      }),
      { numRuns: 100 }
    )
  })
})

// ── the main laws, each of which a deliberately broken variant fails

/** The definition again, small enough to break one law at a time. */
interface Laws {
  readonly not: (of: Outcome) => Outcome
  readonly all: (of: readonly Outcome[]) => Outcome
  readonly any: (of: readonly Outcome[]) => Outcome
  /** The earliest day from which so many months reach `limit`. */
  readonly earliestPlus: (months: number, limit: Day.Day) => number
  readonly latestPlus: (months: number, limit: Day.Day) => number
  readonly share: (part: number, whole: number, numerator: number, denominator: number) => Outcome
}

const said = (truth: boolean): Outcome => (truth ? "met" : "unmet")

const shareLimit = (numerator: number, denominator: number) => Math.floor(Number.MAX_SAFE_INTEGER / (numerator + denominator))

const laws: Laws = {
  not: notOutcome,
  all: allOutcome,
  any: anyOutcome,
  earliestPlus: Day.earliestPlus,
  latestPlus: Day.latestPlus,
  share: (part, whole, numerator, denominator) => {
    const limit = shareLimit(numerator, denominator)
    if (Math.abs(part) > limit || Math.abs(whole) > limit) return "unknown"
    return said(part * denominator >= whole * numerator)
  }
}

const mutants: readonly (readonly [name: string, law: string, broken: Partial<Laws>])[] = [
  ["not: the opposite of unknown is met", "kleene", { not: (of) => (of === "met" ? "unmet" : "met") }],
  ["not: the opposite of unknown is unmet", "kleene", { not: (of) => (of === "unmet" ? "met" : "unmet") }],
  ["all: unknown wins over unmet", "kleene", { all: (of) => (of.includes("unknown") ? "unknown" : allOutcome(of)) }],
  ["all: of none it is unmet", "kleene", { all: (of) => (of.length === 0 ? "unmet" : allOutcome(of)) }],
  ["any: of none it is met", "kleene", { any: (of) => (of.length === 0 ? "met" : anyOutcome(of)) }],
  ["any: unknown counts as unmet", "kleene", { any: (of) => said(of.includes("met")) }],
  ["months: minus n months undoes plus n months", "adjoint", { latestPlus: (n, limit) => Day.plusMonths(limit, -n) }],
  ["months: the day before the end is in time no more", "adjoint", { latestPlus: (n, limit) => Day.latestPlus(n, limit) - 1 }],
  ["months: the earliest start is one day late", "adjoint", { earliestPlus: (n, limit) => Day.earliestPlus(n, limit) + 1 }],
  ["months: a plain n months back", "adjoint", { earliestPlus: (n, limit) => Day.plusMonths(limit, -n) }],
  [
    "share: divided and compared as fractions",
    "share",
    { share: (p, w, n, d) => (laws.share(p, w, n, d) === "unknown" ? "unknown" : said(p / w >= n / d)) }
  ],
  [
    "share: rounded to whole percents",
    "share",
    {
      share: (p, w, n, d) =>
        laws.share(p, w, n, d) === "unknown" ? "unknown" : said(Math.round((p * 100) / w) >= Math.round((n * 100) / d))
    }
  ],
  [
    "share: more than, not at least",
    "share",
    { share: (p, w, n, d) => (laws.share(p, w, n, d) === "unknown" ? "unknown" : said(p * d > w * n)) }
  ],
  ["share: rounded where it is too large", "share", { share: (p, w, n, d) => said(p * d >= w * n) }]
]

const outcome = fc.constantFrom<Outcome>("met", "unmet", "unknown")
const flags = Facts.sheet("flags", { a: Facts.bool(title), b: Facts.bool(title), c: Facts.bool(title) })
const flagOf = (of: Outcome) => (of === "unknown" ? undefined : of === "met")

const monthEnds = fc
  .tuple(fc.integer({ min: Day.require("2023-01-01"), max: Day.require("2028-12-31") }), fc.integer({ min: -3, max: 3 }))
  .map(([day, shift]) => Day.plusDays(Day.lastOfMonth(day as Day.Day), shift))

const agree = (criterion: Criterion.Criterion<never>, row: object, expected: Outcome, options = {}) => {
  const some = criterion as Criterion.Criterion<unknown>
  expect(Criterion.evaluate(some, row, ParameterView.none, options).outcome).toBe(expected)
  for (const by of ["code", "closures"] as const)
    expect(Criterion.compileOutcome(some, ParameterView.none, { by, ...options })(row)).toBe(expected)
}

const properties: Readonly<Record<string, (law: Laws) => void>> = {
  kleene: (law) =>
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 3 }), (some) => {
        const facts = [flags.a, flags.b, flags.c].slice(0, some.length)
        const row = { a: flagOf(some[0] ?? "unknown"), b: flagOf(some[1] ?? "unknown"), c: flagOf(some[2] ?? "unknown") }
        const parts = facts.map((fact) => fact.is(true))
        agree(Criterion.all(...parts), row, law.all(some))
        agree(Criterion.any(...parts), row, law.any(some))
        agree(Criterion.not(Criterion.all(...parts)), row, law.not(law.all(some)))
      })
    ),
  adjoint: (law) =>
    fc.assert(
      fc.property(monthEnds, fc.integer({ min: 0, max: 25 }), monthEnds, (limit, months, near) => {
        const facts = Facts.sheet("dates", { on: Facts.day(title) })
        const constant = Facts.constantDay(limit)
        for (const on of [
          near,
          Day.plusMonths(limit, -months),
          Day.plusDays(Day.plusMonths(limit, -months), 1),
          Day.latestPlus(months, limit)
        ]) {
          agree(constant.isWithinMonths(months, facts.on), { on }, said(on >= law.earliestPlus(months, limit)))
          agree(constant.hasReachedMonths(months, facts.on), { on }, said(on <= law.latestPlus(months, limit)))
        }
      }),
      { numRuns: 1000 }
    ),
  share: (law) => {
    const facts = Facts.sheet("share", { part: Facts.int(title), whole: Facts.int(title) })
    const ratio = fc.constantFrom([2, 3], [70, 100], [1, 10], [665, 1000], [1, 3])
    const near = fc.tuple(
      ratio,
      fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 2 ** 43, max: 2 ** 53 - 1000 })),
      fc.constantFrom(-1, 0, 0, 1),
      fc.boolean()
    )
    fc.assert(
      fc.property(near, ([[numerator = 1, denominator = 1], size, shift, isExact]) => {
        const whole = isExact && size < 2 ** 45 ? size * denominator : size
        const part = isExact && size < 2 ** 45 ? size * numerator + shift : Math.floor((size / denominator) * numerator) + shift
        agree(
          Facts.share(facts.part, facts.whole).atLeast(numerator, denominator),
          { part, whole },
          law.share(part, whole, numerator, denominator)
        )
      }),
      { numRuns: 1000 }
    )
  }
}

describe("the laws hold, and a broken law is noticed", () => {
  it.each(Object.keys(properties))("%s", (name) => properties[name]?.(laws))
  it.each(mutants)("mutant: %s", (_, name, broken) => expect(() => sameCases(() => properties[name]?.({ ...laws, ...broken }))).toThrow())
})
