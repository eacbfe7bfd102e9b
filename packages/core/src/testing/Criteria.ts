/**
 * Arbitrary criteria over a sheet of facts, rows for them, and views of the parameters in them.
 *
 * Constants, facts and parameters are drawn from the same few values and their neighbours, because two values drawn at large are hardly
 * ever equal and no boundary would be met. A fact is unknown in one case of seven.
 */
import * as fc from "fast-check"
import * as Criterion from "../foundation/Criterion.ts"
import type * as Day from "../foundation/Day.ts"
import * as DayOf from "../foundation/Day.ts"
import type { FactValue } from "../foundation/Decision.ts"
import * as Facts from "../foundation/Facts.ts"
import type * as Minute from "../foundation/Minute.ts"
import * as ParameterView from "../foundation/ParameterView.ts"
import * as Quantity from "../foundation/Quantity.ts"
import * as Days from "./Days.ts"

type Any = Criterion.Criterion<never>
/** Whole facts: what they are called does not matter here. */
type Row = { readonly [name: string]: FactValue | undefined }

const neighbour = (values: readonly number[]): fc.Arbitrary<number> =>
  fc.tuple(fc.constantFrom(...values), fc.constantFrom(0, 0, 0, -1, 1)).map(([value, shift]) => value + shift)

/** The limit of exact integers, its half and its hundredth: where sums and shares would begin to round. */
const large = [Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, 2 ** 52, 90_071_992_547_409, 2 ** 46]

/** Small amounts, ages, minutes, and now and then one at the edge of what is exact. */
export const amount = (): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 6, arbitrary: neighbour([0, 2, 10, 18, 60, 100]) },
    { weight: 1, arbitrary: fc.constantFrom(...large) },
    { weight: 1, arbitrary: fc.integer({ min: -1000, max: 1000 }) }
  )

/** As a criterion's author would write it: large enough to matter, not so large that the criterion itself is refused. */
export const constant = (): fc.Arbitrary<number> =>
  fc.oneof({ weight: 8, arbitrary: neighbour([0, 2, 10, 18, 60, 100]) }, { weight: 1, arbitrary: fc.constantFrom(2 ** 36, -(2 ** 36)) })

const monthEnds = [
  "2023-12-31",
  "2024-01-31",
  "2024-02-29",
  "2024-03-31",
  "2025-01-31",
  "2025-02-28",
  "2025-12-31",
  "2026-01-31",
  "2026-02-28"
]

export const day = (): fc.Arbitrary<Day.Day> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.tuple(neighbour(monthEnds.map(DayOf.require)), fc.constantFrom(0, 0, -2, 2)).map(([at, more]) => (at + more) as Day.Day)
    },
    { weight: 1, arbitrary: Days.day() }
  )

export const minute = (): fc.Arbitrary<Minute.Minute> =>
  fc.tuple(day(), fc.constantFrom(0, 1, 540, 1439)).map(([on, at]) => (on * 1440 + at) as Minute.Minute)

/** Texts that break what is built by gluing strings, and texts that a careless database takes for equal. */
export const texts = [
  "",
  "a",
  "A",
  "甲",
  "é",
  "e\u0301",
  "a ",
  "%",
  "_",
  "null",
  "0",
  `'`,
  `"];process.exit()//`,
  "');DROP TABLE t;--",
  "${a}",
  "\\",
  "\u2028",
  "😀"
] as const

const text = (field: Facts.Field): fc.Arbitrary<string> => fc.constantFrom(...(field.options?.codes ?? texts))

/** A known value of a fact. */
export const value = (field: Facts.Field): fc.Arbitrary<FactValue> => {
  switch (field.kind) {
    case "int":
      return amount()
    case "day":
      return day()
    case "minute":
      return minute()
    case "bool":
      return fc.boolean()
    case "text":
    case "choice":
      return text(field)
  }
}

/** A row of the sheet; one fact in seven is unknown. */
export const row = <S extends Facts.AnySheet>(sheet: S): fc.Arbitrary<Facts.RowOf<S>> => {
  const cells: Record<string, fc.Arbitrary<FactValue | undefined>> = {}
  for (const field of Object.values(sheet.fields)) cells[field.name] = fc.option(value(field), { nil: undefined, freq: 7 })
  return fc.record(cells).map((facts: Row) => facts as Facts.RowOf<S>)
}

const title = { "zh-CN": "参数", en: "parameter" }
const reference = <K extends ParameterView.ParameterKind>(id: string, kind: K): ParameterView.ParameterReference<K> => ({ id, kind, title })

/** The parameters that arbitrary criteria refer to. */
export const parameters = {
  amounts: [reference("p.amount", "integer"), reference("p.other-amount", "integer")],
  weight: reference("p.weight", "integer"),
  /** Positive: a denominator, or a length. */
  length: reference("p.length", "integer"),
  day: reference("p.day", "day"),
  flag: reference("p.flag", "yes-no"),
  /** One of the values of a fact: `p.choice.<fact>`, `p.set.<fact>`. */
  choice: (field: Facts.Field) => reference(`p.choice.${field.name}`, "choice"),
  set: (field: Facts.Field) => reference(`p.set.${field.name}`, "set")
} as const

/** A value for every parameter that an arbitrary criterion over this sheet may name. */
export const view = (sheet: Facts.AnySheet): fc.Arbitrary<ParameterView.ParameterView> => {
  const values: Record<string, fc.Arbitrary<ParameterView.ParameterValue>> = {
    "p.amount": constant(),
    "p.other-amount": constant(),
    "p.weight": fc.integer({ min: -3, max: 12 }),
    "p.length": fc.integer({ min: 1, max: 24 }),
    "p.day": day(),
    "p.flag": fc.boolean()
  }
  for (const field of Object.values(sheet.fields)) {
    if (field.kind !== "text" && field.kind !== "choice") continue
    values[parameters.choice(field).id] = text(field)
    values[parameters.set(field).id] = fc.uniqueArray(text(field), { minLength: 1, maxLength: 3 })
  }
  return fc.record(values).map((all) => ParameterView.fixed(DayOf.require("2026-03-05"), "test@1", all))
}

export interface Shape {
  /** Only criteria that can be asked in SQL: no distance in months, years or working days between two facts. */
  readonly pushable?: boolean
  /** Distances in working days too; then a calendar is needed to compile. */
  readonly workingDays?: boolean
}

const members = <A>(of: fc.Arbitrary<A>): fc.Arbitrary<readonly [A, ...A[]]> =>
  fc.tuple(of, fc.array(of, { maxLength: 2 })).map(([first, more]) => [first, ...more] as const)

const relations = ["atLeast", "above", "atMost", "below", "equals"] as const

const amountsOf = (fields: readonly Facts.Field[]): fc.Arbitrary<Quantity.Amount<never>> => {
  const fact = fc.constantFrom(...fields).map((field) => new Facts.IntFact<never>(field))
  const whole: fc.Arbitrary<Quantity.Whole> = fc.oneof(constant(), fc.constantFrom(...parameters.amounts))
  const factor: fc.Arbitrary<Quantity.Whole> = fc.oneof(fc.integer({ min: -3, max: 12 }), fc.constant(parameters.weight))
  const term = fc.oneof(
    fact,
    fc.tuple(fact, factor).map(([one, by]) => one.times(by))
  )
  return fc.oneof(
    { weight: 3, arbitrary: term },
    { weight: 1, arbitrary: fc.tuple(term, whole).map(([one, other]) => one.plus(other)) },
    { weight: 1, arbitrary: fc.tuple(term, term).map(([one, other]) => one.minus(other)) },
    { weight: 1, arbitrary: fc.array(term, { minLength: 0, maxLength: 3 }).map((terms) => Facts.sum(...terms)) }
  )
}

const ofAmounts = (fields: readonly Facts.Field[]): readonly fc.Arbitrary<Any>[] => {
  const sum = amountsOf(fields)
  const operand = fc.oneof(constant(), fc.constantFrom(...parameters.amounts), sum)
  const part: fc.Arbitrary<Quantity.Whole> = fc.oneof(fc.constantFrom(0, 1, 2, 50, 70, 100), fc.constant(parameters.weight))
  const whole: fc.Arbitrary<Quantity.Whole> = fc.oneof(fc.constantFrom(1, 3, 100, 1000), fc.constant(parameters.length))
  return [
    fc.tuple(sum, fc.constantFrom(...relations), operand).map(([left, relation, right]) => left[relation](right)),
    fc
      .tuple(sum, sum, fc.constantFrom("atLeast" as const, "above" as const, "atMost" as const, "below" as const), part, whole)
      .map(([a, b, relation, numerator, denominator]) => Facts.share(a, b)[relation](numerator, denominator)),
    fc.tuple(fc.constantFrom(...fields), members(amount())).map(([field, values]) => new Facts.IntFact<never>(field).isOneOf(values))
  ]
}

type DayOperand = Quantity.DayQuantity<never>

const ofDays = (fields: readonly Facts.Field[], amounts: readonly Facts.Field[], shape: Shape): readonly fc.Arbitrary<Any>[] => {
  const fact: fc.Arbitrary<Facts.DayFact<never>> = fc.constantFrom(...fields).map((field) => new Facts.DayFact<never>(field))
  const fixed: fc.Arbitrary<DayOperand> = fc.oneof(day(), fc.constant(parameters.day)).map((at) => Facts.constantDay(at))
  const shift: fc.Arbitrary<Quantity.Operand<never, "int">> = fc.oneof(
    fc.integer({ min: -2, max: 2 }),
    ...(amounts.length === 0 ? [] : [fc.constantFrom(...amounts).map((field) => new Facts.IntFact<never>(field))])
  )
  const shifted = fc.tuple(fact, shift).map(([of, by]): DayOperand => of.plusDays(by))
  const factual: fc.Arbitrary<DayOperand> = fc.oneof({ weight: 3, arbitrary: fact }, { weight: 1, arbitrary: shifted })
  const operand = fc.oneof(factual, fixed)
  const ends = fc.tuple(operand, operand)
  const length: fc.Arbitrary<Quantity.Whole> = fc.oneof(fc.constantFrom(0, 1, 2, 3, 11, 12, 13), fc.constant(parameters.length))
  const far = fc.constantFrom("Months", "Years", ...(shape.workingDays === true ? (["WorkingDays"] as const) : ([] as const)))
  const relation = fc.constantFrom("isWithin" as const, "hasReached" as const)
  const pairs = shape.pushable === true ? fc.oneof(fc.tuple(factual, fixed), fc.tuple(fixed, factual)) : fc.tuple(operand, operand)
  const distance = fc.tuple(pairs, relation, far, length).map(([[on, since], how, unit, n]) => on[`${how}${unit}`](n, since))
  return [
    distance,
    distance,
    distance,
    fc.tuple(operand, fc.constantFrom(...relations), operand).map(([left, how, right]) => left[how](right)),
    fc.tuple(fact, members(day())).map(([of, values]) => of.isOneOf(values)),
    fc.tuple(operand, relation, length, operand).map(([on, how, n, since]) => on[`${how}Days`](n, since)),
    fc.tuple(factual, factual, constant()).map(([a, b, n]) => a.daysSince(b).atMost(n)),
    fc.tuple(ends, ends).map(([a, b]) => Criterion.within(a, b)),
    fc.tuple(ends, ends).map(([a, b]) => Criterion.overlaps(a, b))
  ]
}

const ofMinutes = (fields: readonly Facts.Field[]): readonly fc.Arbitrary<Any>[] => {
  const fact = fc.constantFrom(...fields).map((field) => new Facts.MinuteFact<never>(field))
  const operand = fc.oneof(fact, minute())
  const ends = fc.tuple(fact, operand)
  return [
    fc.tuple(fact, fc.constantFrom(...relations), operand).map(([left, how, right]) => left[how](right)),
    fc.tuple(fact, fact, fc.constantFrom(0, 1, 60, 1440)).map(([a, b, n]) => a.minutesSince(b).atLeast(n)),
    fc.tuple(ends, ends).map(([a, b]) => Criterion.overlaps(a, b)),
    fc.tuple(ends, ends).map(([a, b]) => Criterion.within(a, b))
  ]
}

const ofTexts = (fields: readonly Facts.Field[]): readonly fc.Arbitrary<Any>[] => {
  const field = fc.constantFrom(...fields)
  const fact = (of: Facts.Field) => new Facts.TextFact<never>(of)
  return [
    field.chain((of) => text(of).map((one) => fact(of).is(one))),
    field.chain((of) => members(text(of)).map((some) => fact(of).isOneOf(some))),
    field.map((of) => fact(of).is(parameters.choice(of))),
    field.map((of) => fact(of).isOneOf(parameters.set(of))),
    fc.tuple(field, field).map(([a, b]) => fact(a).is(fact(b)))
  ]
}

const ofChoices = (fields: readonly Facts.Field[]): readonly fc.Arbitrary<Any>[] => [
  fc
    .constantFrom(...fields)
    .chain((of) =>
      fc
        .tuple(fc.constantFrom("isAtLeast" as const, "isAtMost" as const), fc.oneof(text(of), fc.constant(parameters.choice(of))))
        .map(([how, bound]) => new Facts.ChoiceFact<never, string>(of)[how](bound))
    )
]

const ofTruths = (fields: readonly Facts.Field[]): readonly fc.Arbitrary<Any>[] => [
  fc
    .tuple(fc.constantFrom(...fields), fc.oneof(fc.boolean(), fc.constant(parameters.flag)))
    .map(([of, truth]) => new Facts.BoolFact<never>(of).is(truth))
]

/** A criterion over the sheet, up to four levels deep, every kind of condition in it. */
export const criterion = <S extends Facts.AnySheet>(sheet: S, shape: Shape = {}): fc.Arbitrary<Criterion.Criterion<Facts.RowOf<S>>> => {
  const fields = Object.values(sheet.fields)
  const of = (...kinds: readonly Facts.Kind[]) => fields.filter(({ kind }) => kinds.includes(kind))
  const when = (some: readonly Facts.Field[], conditions: (some: readonly Facts.Field[]) => readonly fc.Arbitrary<Any>[]) =>
    some.length === 0 ? [] : conditions(some)
  const leaf = fc.oneof(
    fc.constantFrom(...fields).map((field) => new Facts.BoolFact<never>(field).isKnown()),
    ...when(of("int"), ofAmounts),
    ...when(of("day"), (days) => ofDays(days, of("int"), shape)),
    ...when(of("minute"), ofMinutes),
    ...when(of("text", "choice"), ofTexts),
    ...when(of("choice"), ofChoices),
    ...when(of("bool"), ofTruths)
  )
  const { node } = fc.letrec<{ node: Any; some: Any[] }>((tie) => ({
    some: fc.oneof(
      { weight: 9, arbitrary: fc.array(tie("node"), { minLength: 1, maxLength: 3, size: "max" }) },
      { weight: 1, arbitrary: fc.constant<Any[]>([]) }
    ),
    node: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      { weight: 4, arbitrary: leaf },
      { weight: 1, arbitrary: tie("some").map((some) => Criterion.all(...some)) },
      { weight: 1, arbitrary: tie("some").map((some) => Criterion.any(...some)) },
      { weight: 1, arbitrary: tie("node").map(Criterion.not) }
    )
  }))
  return node as fc.Arbitrary<Criterion.Criterion<Facts.RowOf<S>>>
}
