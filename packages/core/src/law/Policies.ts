/**
 * The shipped policies, by name: the national default alone, or with one local pack over it.
 */
import * as Policy from "./Policy.ts"
import { hailin } from "./packs/hailin.ts"
import { jiaozhou } from "./packs/jiaozhou.ts"
import { national } from "./packs/national.ts"

const locals = { jiaozhou, hailin }

export type Name = "national" | keyof typeof locals

export const names = ["national", ...Object.keys(locals)] as readonly Name[]

export const byName = (name: Name): Policy.Policy => Policy.of(name === "national" ? [national] : [national, locals[name]])
