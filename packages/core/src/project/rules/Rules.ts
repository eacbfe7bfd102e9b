/** Every rule of ventures, in the order of the rule book. */
import type { Rule } from "../../law/Rule.ts"
import { applicants, bans } from "./Applicants.ts"
import { budgetShares } from "./BudgetShares.ts"
import { callTerms } from "./CallTerms.ts"
import { grantSize } from "./GrantSize.ts"
import { naming } from "./Naming.ts"
import { publicity, roles, scoring, tranches } from "./ProcedureRules.ts"

export const all: readonly Rule[] = [grantSize, callTerms, applicants, budgetShares, scoring, publicity, tranches, bans, naming, roles]
