/**
 * The gate of a tenant's imports. Whatever an import decides rests on who and what is there: which person a row means, whether it is in
 * already. So every commit of an import passes this one stream, and of two that were planned at the same moment the second is planned again.
 * What a reader would get wrong: it holds nothing. That it has moved is all it says.
 */
import type { Event } from "./ImportGate.schema.ts"

export type { Event } from "./ImportGate.schema.ts"

export interface ImportGate {
  readonly passed: number
}

export const initial: ImportGate = { passed: 0 }
export const upcasts = {}
export const types: readonly Event["type"][] = ["gate.passed"]

/** One for each tenant. */
export const id = "imports"

export const passed = (by: string): Event => ({ type: "gate.passed", v: 1, by })

export const fits = (): boolean => true

export const evolve = (state: ImportGate): ImportGate => ({ passed: state.passed + 1 })
