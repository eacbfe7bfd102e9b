/**
 * What the front door says of anything that lives through time, in one shape for all areas: a command given, a life looked at, a list. What a
 * reader would get wrong: days are text here, and ids are plain strings; whatever does not fit is said at once, all of it.
 */
import type { Day, Minute } from "@yanzhen/core/foundation"
import type { Register } from "@yanzhen/core/registers"
import type { Locale, Reason } from "../Reason.ts"

/** As it is written outside: days `YYYY-MM-DD`, ids without their kind. */
export type Plain<T> = T extends Day.Day | Minute.Minute
  ? string
  : T extends string
    ? // A text that is one of a kind of ids, and not one of a few words.
      Record<never, never> extends Record<T, 1>
      ? string
      : T
    : T extends object
      ? { readonly [K in keyof T]: Plain<T[K]> }
      : T

/**
 * As `Plain`, where an amount may also be typed as people write it, in renminbi: "1,000.00元", "1.5 万元", full-width; as a number it is whole fen.
 * Under a name that ends in `Fen` the text has to say its unit.
 */
export type Typed<T> = T extends object
  ? { readonly [K in keyof T]: K extends "amount" | `${string}Fen` ? Exclude<T[K], number> | number | string : Typed<T[K]> }
  : T

/** A row of a register, unknown columns left out. */
export type RowOf<R extends Register.AnyRegister> = { readonly [N in keyof Register.RowOf<R>]?: Plain<Register.RowOf<R>[N]> }

export interface Giving {
  /** Idempotency key: the same command under the same key is given once. */
  readonly key?: string
  /** `version` of what was looked at; where anything has happened since, nothing is done (`YZ_CHANGED_SINCE`). */
  readonly expectedVersion?: number
}

/** A command that was carried out, with what is worth knowing about it. */
export interface Given {
  readonly reasons: readonly Reason[]
}

export interface Begun extends Given {
  readonly id: string
}

/** A street or a community of the directory, each by code, id or name. */
export interface Place {
  readonly street?: string
  readonly community?: string
}

/** One event of a life. */
export interface Happened {
  readonly type: string
  /** The day it speaks of. */
  readonly on: string
  /** RFC 3339. */
  readonly recordedAt: string
  readonly actor: string
  readonly policy: string
  /** As it stands in the journal; kept texts stand by their ids. */
  readonly data: { readonly [name: string]: unknown }
}

/** A life as it is now: its rows in each register, by the names of these, and how it came to be so. */
export interface Looked<T extends { readonly [table: string]: object }> {
  readonly id: string
  readonly version: number
  readonly tables: { readonly [K in keyof T]: readonly T[K][] }
  /** What ids are called, where somebody may know. */
  readonly names: { readonly [id: string]: string }
  readonly history: readonly Happened[]
  readonly lines: (locale?: Locale) => readonly string[]
}

/** What several registers say of one thing, all of it true at one position of the journal. */
export interface Tables<T extends { readonly [table: string]: object }> {
  readonly at: number
  readonly tables: { readonly [K in keyof T]: readonly T[K][] }
  readonly names: { readonly [id: string]: string }
  readonly lines: (locale?: Locale) => readonly string[]
}

/** Rows that are true at one position of the journal. */
export interface Listed<Row> {
  readonly at: number
  readonly rows: readonly Row[]
  readonly names: { readonly [id: string]: string }
  /** The same rows as people read them: codes by their titles, ids by their names, amounts with their units. */
  readonly inWords: (locale?: Locale) => readonly { readonly [N in keyof Row]?: string }[]
  readonly lines: (locale?: Locale) => readonly string[]
}
