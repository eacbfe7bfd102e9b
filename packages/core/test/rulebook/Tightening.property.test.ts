/**
 * A policy layer that tightens never admits more: of every rule in the book, and every parameter by which a layer may tighten it. Where a value
 * turns into one that binds more, by the direction that the parameter itself declares, nobody who was refused or asked is admitted.
 */
import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import type { Core } from "../../src/foundation/CriterionCore.ts"
import * as CriterionLowering from "../../src/foundation/CriterionLowering.ts"
import * as Criterion from "../../src/foundation/Criterion.ts"
import { CriterionError } from "../../src/foundation/CriterionError.ts"
import { mentioned } from "../../src/foundation/CriterionNode.ts"
import * as Decision from "../../src/foundation/Decision.ts"
import type * as Facts from "../../src/foundation/Facts.ts"
import type { ParameterUse, ParameterValue, ParameterView } from "../../src/foundation/ParameterView.ts"
import * as Requirement from "../../src/foundation/Requirement.ts"
import { turningPoints } from "../../src/foundation/TurningPoints.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import * as Parameter from "../../src/law/Parameter.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as Rule from "../../src/law/Rule.ts"
import { rules } from "../../src/rulebook/Rooms.ts"
import * as Criteria from "../../src/testing/Criteria.ts"
import { viewOf } from "../law/policies.ts"

// Many cases; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 60_000 })

type Row = Readonly<Record<string, unknown>>
type Required = Requirement.Requirement<never>

const options = { calendar: china }
const views = Policies.names.map((name) => viewOf(name))

const under = (view: ParameterView, { id }: Parameter.Parameter, value: ParameterValue): ParameterView => ({
  ...view,
  valueOf: (asked) => (asked === id ? ({ ...view.valueOf(id), parameter: id, value } as ParameterUse) : view.valueOf(asked))
})

/** A value that binds more than this one, by what the parameter declares. */
const stricterThan = (parameter: Parameter.Parameter, value: ParameterValue): readonly ParameterValue[] => {
  const { stricter } = parameter
  switch (parameter.kind) {
    case "integer":
    case "day": {
      const sign = stricter === "higher" ? 1 : -1
      return [1, 2, 7].map((more) => Number(value) + sign * more)
    }
    case "yes-no":
      return value === (stricter === "higher") ? [] : [stricter === "higher"]
    case "choice":
      return parameter.options.codes.slice(parameter.options.codes.indexOf(value as string) + 1)
    case "set": {
      const members = value as readonly string[]
      if (stricter === "fewer") return members.length < 2 ? [] : members.map((out) => members.filter((one) => one !== out))
      return (parameter.options?.codes ?? ["x"]).filter((one) => !members.includes(one)).map((one) => [...members, one])
    }
    case "ladder":
      return []
  }
}

const requirementsOf = (rule: Rule.Rule, view: ParameterView) => Rule.requirementsIn(rule, view) as readonly Required[]

/** A lax value, for a place that has none yet. */
const first = (parameter: Parameter.Parameter): ParameterValue => {
  switch (parameter.kind) {
    case "yes-no":
      return parameter.stricter !== "higher"
    case "choice":
      return parameter.options.codes[0] ?? ""
    case "set":
      if (parameter.options === undefined) return ["y"]
      return parameter.stricter === "fewer" ? parameter.options.codes : parameter.options.codes.slice(0, 1)
    default:
      return 10
  }
}

interface Pair {
  readonly lax: ParameterView
  readonly strict: ParameterView
}

/** Places that differ in what they ask by the rule, or in the value. */
const placesOf = (rule: Rule.Rule, parameter: Parameter.Parameter): readonly ParameterView[] => {
  const known = views.filter(({ valueOf }) => valueOf(parameter.id) !== undefined)
  const asks = (view: ParameterView): string =>
    JSON.stringify([view.valueOf(parameter.id)?.value, ...requirementsOf(rule, view).map(({ id }) => id)])
  return [...new Map((known.length === 0 ? views : known).map((view) => [asks(view), view])).values()]
}

/** The same place twice, once bound more. */
const pairsOf = (rule: Rule.Rule, parameter: Parameter.Parameter): readonly Pair[] => {
  const values = (view: ParameterView) => [view.valueOf(parameter.id)?.value ?? first(parameter), first(parameter)]
  const all = placesOf(rule, parameter).flatMap((view) =>
    values(view).flatMap((value) =>
      stricterThan(parameter, value).map((more) => ({ lax: under(view, parameter, value), strict: under(view, parameter, more) }))
    )
  )
  return all.filter(({ lax, strict }) => isPossible(rule, lax) && isPossible(rule, strict))
}

/** Whether the rule can be asked with these values: no length is negative, no share of nothing. */
const isPossible = (rule: Rule.Rule, view: ParameterView): boolean => {
  try {
    coresOf(requirementsOf(rule, view), view)
    return true
  } catch (error) {
    if (error instanceof CriterionError) return false
    throw error
  }
}

/** A remark counts as much as a refusal here: what was remarked on stays remarked on. */
const outcomeOf = (requirements: readonly Required[], row: Row, view: ParameterView): Decision.Outcome =>
  Decision.allOutcome(requirements.map(({ criterion }) => Criterion.evaluate(criterion, row as never, view, options).outcome))

const weights: readonly Decision.Severity[] = ["hint", "warning", "error"]
const weightOf = (requirements: readonly Required[]): number => Math.max(...requirements.map(({ severity }) => weights.indexOf(severity)))

/** What was no yes is one now; or what refused only remarks; or what is asked no more is asked by nothing instead. */
const loosens = (rule: Rule.Rule, { lax, strict }: Pair, row: Row): boolean => {
  const [asked, after] = [requirementsOf(rule, lax), requirementsOf(rule, strict)]
  const instead = after.filter(({ id }) => asked.every((before) => before.id !== id))
  return asked.some((before) => {
    if (outcomeOf([before], row, lax) === "met") return false
    const same = after.filter(({ id }) => id === before.id)
    const now = same.length === 0 ? instead : same
    return outcomeOf(now, row, strict) === "met" || weightOf(now) < weightOf([before])
  })
}

const coresOf = (requirements: readonly Required[], view: ParameterView): readonly Core[] =>
  requirements.map(({ criterion }) => CriterionLowering.lower(criterion.node, view, options))

/** Amounts are counts of something: none is below nothing, and none so large that nobody can multiply it. */
const valueOf = (field: Facts.Field): fc.Arbitrary<unknown> =>
  field.kind === "int" ? Criteria.value(field).map((amount) => Math.min(Math.abs(Number(amount)), 10 ** 12)) : Criteria.value(field)

/** Facts of whatever the rule asks, each beside a point at which it turns, in the lax place or in the strict one. */
const rowsOf = (rule: Rule.Rule, parameter: Parameter.Parameter, { lax, strict }: Pair): fc.Arbitrary<Row> => {
  const [before, after] = [requirementsOf(rule, lax), requirementsOf(rule, strict)]
  const cores = [...coresOf(before, lax), ...coresOf(after, strict)]
  const fields = [
    ...new Map([...before, ...after].flatMap(({ criterion }) => mentioned(criterion.node).fields.map((field) => [field.name, field])))
  ].map(([, field]) => field)
  const plain = fc.record(Object.fromEntries(fields.map((field) => [field.name, fc.option(valueOf(field), { nil: undefined, freq: 9 })])))
  /** Amounts that the two values part. */
  const parted = [lax, strict].flatMap(({ valueOf: of }): readonly number[] => {
    const value = of(parameter.id)?.value
    return typeof value === "number" ? [value - 1, value] : []
  })
  const turn = (row: Row, turns: readonly (readonly [Facts.Field | undefined, number])[]): Row => {
    const turned: Record<string, unknown> = { ...row }
    for (const [field, point] of turns) {
      if (field === undefined) continue
      const all = turningPoints(cores, field, turned as never, {})
      const points = field.kind === "int" && parted.length > 0 && point % 2 === 0 ? parted : all
      const value = points[Math.floor(point / 2) % points.length]
      turned[field.name] = typeof value === "number" && field.kind === "int" ? Math.max(0, value) : value
    }
    return turned
  }
  const some = fc
    .array(fc.tuple(fc.nat(), fc.nat()), { minLength: fields.length, maxLength: fields.length * 2 })
    .map((turns) => turns.map(([which, point]) => [fields[which % fields.length], point] as const))
  // Of a rule of many cases (who may sit which examination) a row tells two places apart only where every fact belongs to the one case.
  const every = fc
    .tuple(
      fc.shuffledSubarray(fields, { minLength: fields.length }),
      fc.array(fc.nat(), { minLength: fields.length, maxLength: fields.length })
    )
    .map(([order, points]) => order.map((field, at) => [field, points[at] ?? 0] as const))
  return fc.tuple(plain, fc.oneof(some, every)).map(([row, turns]) => turn(row, turns))
}

/** By which a layer may tighten the rule: those that a criterion or a gate of it names. */
const tightening = rules.flatMap((rule) => {
  const named = new Set(
    rule.clauses.flatMap(({ requirement, gates }) => [
      ...mentioned(requirement.criterion.node).parameters.map(({ id }) => id),
      // A gate that is open while there is any value is closed by none.
      ...gates.flatMap(({ parameter, includes }) => (includes === undefined && parameter.kind !== "yes-no" ? [] : [parameter.id]))
    ])
  )
  return rule.parameters.flatMap((parameter) =>
    parameter.stricter === "none" || !named.has(parameter.id)
      ? []
      : [[`${rule.id} ${rule.title.en}`, parameter.id, rule, parameter] as const]
  )
})

/** What is said of a row: of each requirement whether it is met, and how much it weighs. */
const said = (rule: Rule.Rule, view: ParameterView, row: Row): string =>
  requirementsOf(rule, view)
    .map((one) => `${one.id} ${outcomeOf([one], row, view) === "met" ? "met" : `${outcomeOf([one], row, view)} ${one.severity}`}`)
    .join()

/** A row, of so many, by which somebody would be admitted that was not; and whether any row tells the two places apart. */
const tried = (rule: Rule.Rule, parameter: Parameter.Parameter, cases: { readonly numRuns: number; readonly seed?: number }) => {
  const pairs = pairsOf(rule, parameter)
  let told = 0
  const { counterexample, errorInstance, failed } = fc.check(
    fc.property(
      fc.constantFrom(...pairs).chain((pair) => fc.tuple(fc.constant(pair), rowsOf(rule, parameter, pair))),
      ([pair, row]) => {
        if (said(rule, pair.lax, row) !== said(rule, pair.strict, row)) told++
        return !loosens(rule, pair, row)
      }
    ),
    cases
  )
  return { loosened: failed ? (counterexample?.[0][1] ?? errorInstance) : undefined, told }
}

describe("a value that binds more", () => {
  it.each(tightening)("%s, by %s: admits nobody who was not admitted", (_rule, _parameter, rule, parameter) => {
    let told = 0
    // Values between which no row can tell would prove nothing: it is tried until one does.
    for (let round = 0; round < 100 && (round === 0 || told === 0); round++) {
      const found = tried(rule, parameter, { numRuns: 40, seed: round })
      expect(found.loosened).toBeUndefined()
      told += found.told
    }
    expect(told).toBeGreaterThan(0)
  })
})

/** The same parameter, said to bind more where it binds less. */
const turned = (parameter: Parameter.Parameter): Parameter.Parameter => {
  switch (parameter.kind) {
    case "choice":
      return { ...parameter, options: { ...parameter.options, codes: parameter.options.codes.toReversed() } }
    case "set":
      return { ...parameter, stricter: parameter.stricter === "fewer" ? "higher" : "fewer" }
    default:
      return { ...parameter, stricter: parameter.stricter === "higher" ? "lower" : "higher" } as Parameter.Parameter
  }
}

describe("a parameter that declares the wrong direction is found", () => {
  const kinds = [...Map.groupBy(tightening, ([, , , { kind, stricter }]) => `${kind} ${stricter}`)]
  it("there is one of every kind that has a direction", () => expect(kinds.length).toBeGreaterThan(5))
  it.each(kinds.map(([kind, [one]]) => [kind, one!] as const))("%s", (_, [, , rule, parameter]) => {
    let loosened: unknown
    for (let round = 0; round < 40 && loosened === undefined; round++)
      loosened = tried(rule, turned(parameter), { numRuns: 40, seed: round }).loosened
    expect(loosened).toBeDefined()
  })
})
