/** What registers are told of one stream, event by event. For tests only. */
import * as Schema from "effect/Schema"
import { expect } from "vitest"
import { shapes } from "../../src/desk/verification/EventShapes.ts"
import type { Instant } from "../../src/foundation/Instant.ts"
import type { Kind } from "../../src/registers/Kind.ts"
import * as Projection from "../../src/registers/Projection.ts"
import * as Registers from "../../src/registers/Registers.ts"
import type { Key, Row, RowChange } from "../../src/registers/RowChange.ts"
import * as Tables from "../../src/registers/Tables.ts"

export { require as day } from "../../src/foundation/Day.ts"
export { require as minute } from "../../src/foundation/Minute.ts"

const every = Tables.of(Registers.all)

/** As a journal writes it, but for its version. */
interface Told {
  readonly type: string
  readonly [more: string]: unknown
}

/** A row that is new or changed, whole: a column that is not named is unknown. */
export const put = (register: string, row: Row): RowChange => ({ kind: "put", register, row })
export const gone = (register: string, key: Key): RowChange => ({ kind: "remove", register, key })

/**
 * Holds each event of a stream against the changes that registers must be told of it, those of one register in the order of its rows. Every
 * event must be one that a journal may hold there, every change one that its register takes; and the rows that the changes leave are those
 * of the last state.
 */
export const tells = (
  name: Projection.KindName,
  id: string,
  steps: readonly (readonly [event: Told, ...changes: readonly RowChange[]])[]
): void => {
  const kind = Projection.kinds[name] as unknown as Kind<unknown, { readonly type: string }>
  const decode = Schema.decodeUnknownSync(shapes[name] as Schema.Codec<{ readonly type: string }, unknown>)
  const folded = Tables.of(kind.feeds)
  let state = kind.initial
  for (const [index, [told, ...changes]] of steps.entries()) {
    const at = `${String(index)}: ${JSON.stringify(told)}`
    const event = decode({ v: 1, ...told })
    expect(kind.types, at).toContain(event.type)
    expect(kind.fits(state, event), at).toBe(true)
    const next = kind.evolve(state, event, 0 as Instant)
    const said = kind.project(id, state, next)
    expect(inOrder(said), at).toEqual(inOrder(changes))
    for (const change of said) {
      expect(Tables.misfit(every, change), at).toBeUndefined()
      Tables.apply(folded, change)
    }
    state = next
  }
  // Of a stream that has not begun no register says anything.
  expect(kind.project(id, state, kind.initial).filter((change) => change.kind !== "remove")).toEqual([])
  const atOnce = Tables.of(kind.feeds)
  for (const change of kind.project(id, kind.initial, state)) Tables.apply(atOnce, change)
  for (const register of kind.feeds) expect(Tables.rowsOf(folded, register)).toEqual(Tables.rowsOf(atOnce, register))
}

/** By register, and as they came within each. */
const inOrder = (changes: readonly RowChange[]): readonly RowChange[] =>
  changes.toSorted((a, b) => (a.register < b.register ? -1 : a.register > b.register ? 1 : 0))
