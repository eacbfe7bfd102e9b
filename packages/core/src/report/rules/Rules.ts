/** Every rule of reports, in the order of the rule book. */
import type { Rule } from "../../law/Rule.ts"
import { publicFigures } from "./PublicFigures.ts"

export const all: readonly Rule[] = [publicFigures]
