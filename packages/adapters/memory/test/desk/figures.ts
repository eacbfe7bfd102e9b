/**
 * The law of every figure of a report, over registers that hold any rows: it is the number of rows that its definition finds in the store, and
 * opens to these and no others; where the definition is unknown of a row, so is the figure. Definitions are written anew, as criteria.
 */
import { Criterion, Day } from "@yanzhen/core/foundation"
import type { Register, RowChange } from "@yanzhen/core/registers"
import type { Figure } from "@yanzhen/core/report"
import * as fc from "fast-check"
import { expect } from "vitest"
import { clerk, instantOf, tenant, town, type Town } from "./world.ts"

export const maybe = <T>(arb: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arb, { nil: undefined })
/** Any of the values that a fact can have. */
export const one = <R extends Register.AnyRegister, N extends Register.NameOf<R>>(
  register: R,
  fact: N
): fc.Arbitrary<NonNullable<Register.RowOf<R>[N]>> =>
  fc.constantFrom(...((register.facts.fields[fact]?.options?.codes ?? expect.unreachable(fact)) as NonNullable<Register.RowOf<R>[N]>[]))

/** Rows of a register, each with a key of its own. */
export const rows = <R extends Register.AnyRegister>(
  register: R,
  key: keyof Register.RowOf<R> & string,
  cells: { readonly [N in keyof Register.RowOf<R>]?: fc.Arbitrary<Register.RowOf<R>[N]> }
): fc.Arbitrary<readonly RowChange.RowChange[]> =>
  fc
    .array(fc.record(cells as Record<string, fc.Arbitrary<RowChange.Cell>>), { maxLength: 8 })
    .map((many) => many.map((row, at) => ({ kind: "put", register: register.name, row: { ...row, [key]: `${key}-${at}` } })))

export const filled = async (today: string, ...changes: readonly (readonly RowChange.RowChange[])[]): Promise<Town> => {
  const world = town({ today })
  const batch = { tenant, key: "fill", inputHash: "", recordedAt: instantOf(today), actor: clerk, appends: [], changes: changes.flat() }
  expect(await world.store.commit([batch])).toMatchObject([{ ok: true }])
  return world
}

const keyText = ({ register, key }: Figure.At): string => `${register} ${JSON.stringify(key)}`

/** Keys of the rows for which the criterion is met. */
export const found = async <R extends Register.AnyRegister>(
  { store }: Town,
  register: R,
  where: Criterion.Criterion<Register.RowOf<R>>
): Promise<readonly string[]> => {
  const { rows: met } = await store.rows(tenant, register, where, [], { limit: 1000 })
  return met.map((row) =>
    keyText({
      register: register.name,
      key: Object.fromEntries(register.key.map((name) => [name, (row as RowChange.Row)[name] ?? expect.unreachable(name)]))
    })
  )
}

/** Of the rows within `scope`. */
export const counts = async <R extends Register.AnyRegister>(
  world: Town,
  { value, atLeast, records, unknown, id }: Figure.Figure,
  register: R,
  scope: Criterion.Criterion<Register.RowOf<R>>,
  definition: Criterion.Criterion<Register.RowOf<R>>
): Promise<void> => {
  const [those, within] = await Promise.all([found(world, register, Criterion.all(scope, definition)), found(world, register, scope)])
  const without = await found(world, register, Criterion.all(scope, Criterion.not(definition)))
  const open = within.filter((key) => !those.includes(key) && !without.includes(key))
  expect([id, value, atLeast, records.map(keyText), unknown.map(keyText)]).toEqual([
    id,
    open.length === 0 ? those.length : undefined,
    those.length,
    those,
    open
  ])
  expect(records.every(({ adds }) => adds === 1)).toBe(true)
}

export const daysAround = (...days: readonly string[]): fc.Arbitrary<Day.Day> =>
  fc.constantFrom(...days.map(Day.require).flatMap((day) => [Day.plusDays(day, -1), day, Day.plusDays(day, 1)]))
