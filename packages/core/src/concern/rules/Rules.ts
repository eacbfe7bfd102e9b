/** Every rule of concerns, in the order of the rule book. */
import type { Rule } from "../../law/Rule.ts"
import { responseTime } from "./ResponseTime.ts"
import { confirmed, measured } from "./Settling.ts"

export const all: readonly Rule[] = [responseTime, confirmed, measured]
