/** Every rule of matching, in the order of the rule book. */
import type { Rule } from "../../law/Rule.ts"
import { fit } from "./Fit.ts"

export const all: readonly Rule[] = [fit]
