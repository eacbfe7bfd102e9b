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

/** The earlier of both, where the first is known. */
export const until = (own: Day.Day | undefined, on: Day.Day): Day.Day => (own === undefined || on < own ? on : own)

/** Asks row by row: `thing` names what a row is about, and nothing of a row that is not asked. */
export const overRows = <R extends AnyRegister>(
  kind: AskedKind,
  rules: readonly Rule[],
  register: R,
  thing: (row: KeptRow<R>, on: Day.Day) => Omit<Thing, "kind"> | undefined,
  ask: (world: World, thing: Thing) => Effect.Effect<readonly Asking.Asked[], DeskError>
): Reading => ({
  kind,
  rules,
  ask: (world, on) =>
    Effect.flatMap(readRows(world, register), (rows) => {
      const things = rows.flatMap((row): readonly Thing[] => {
        const one = thing(row, on)
        return one === undefined ? [] : [{ ...one, kind }]
      })
      return Effect.forEach(things, (one) => Effect.map(ask(world, one), (asked): Answers => ({ ...one, asked })))
    })
})
