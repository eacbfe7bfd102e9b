/** What rules answer of something recorded, as of a day. */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import type * as Asking from "../../law/Asking.ts"
import type { Rule } from "../../law/Rule.ts"
import type { AnyRegister, KeptRow } from "../../registers/Register.ts"
import type { DeskError } from "../DeskError.ts"
import { readRows } from "../ReadRows.ts"
import type { World } from "../World.ts"
import type { AskedKind } from "./AskedKind.ts"

export interface Thing {
  readonly kind: AskedKind
  readonly id: string
  /** Of a place in an activity: whose. */
  readonly volunteer?: string
  /** What lies behind the day that is asked about is asked for its own day: no rule of today speaks about a visit of last year. */
  readonly on: Day.Day
}

export interface Answers extends Thing {
  readonly asked: readonly Asking.Asked[]
}

/** One kind of what is recorded, and the rules that can be asked of it. */
export interface Reading {
  readonly kind: AskedKind
  readonly rules: readonly Rule[]
  /** Under the world's policy, as of a day: of everything that was there by then, in order of id. */
  readonly ask: (world: World, on: Day.Day) => Effect.Effect<readonly Answers[], DeskError>
}

type RowThing<R extends AnyRegister> = (row: KeptRow<R>, on: Day.Day) => Omit<Thing, "kind"> | undefined

/** Asks row by row: `thing` names what a row is about, and nothing of a row that is not asked. */
export const overRows = <R extends AnyRegister>(
  kind: AskedKind,
  rules: readonly Rule[],
  register: R,
  thing: RowThing<R>,
  ask: (world: World, thing: Thing) => Effect.Effect<readonly Asking.Asked[], DeskError>
): Reading => ({
  kind,
  rules,
  ask: (world, on) =>
    Effect.flatMap(thingsOf(world, on, kind, register, thing), (things) =>
      Effect.forEach(things, (one) => Effect.map(ask(world, one), (asked): Answers => ({ ...one, asked })))
    )
})

/** Asks of all rows at once, where there are many and what is known of them can be read together. */
export const atOnce = <R extends AnyRegister>(
  kind: AskedKind,
  rules: readonly Rule[],
  register: R,
  thing: RowThing<R>,
  ask: (world: World, on: Day.Day) => Effect.Effect<(id: string) => readonly Asking.Asked[], DeskError>
): Reading => ({
  kind,
  rules,
  ask: (world, on) =>
    Effect.zipWith(thingsOf(world, on, kind, register, thing), ask(world, on), (things, asked) =>
      things.map((one): Answers => ({ ...one, asked: asked(one.id) }))
    )
})

const thingsOf = <R extends AnyRegister>(
  world: World,
  on: Day.Day,
  kind: AskedKind,
  register: R,
  thing: RowThing<R>
): Effect.Effect<readonly Thing[], DeskError> =>
  Effect.map(readRows(world, register), (rows) =>
    rows.flatMap((row): readonly Thing[] => {
      const one = thing(row, on)
      return one === undefined ? [] : [{ ...one, kind }]
    })
  )
