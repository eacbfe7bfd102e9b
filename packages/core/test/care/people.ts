/** Who and when in tests of care: invented people, one day. For tests only. */
import * as Day from "../../src/foundation/Day.ts"
import type * as Decision from "../../src/foundation/Decision.ts"
import * as Id from "../../src/foundation/Id.ts"
import { viewOf } from "../law/policies.ts"

export const today = Day.require("2026-06-30")
export const view = viewOf("xiangshan")
export const [li, wang, zhao] = [Id.require<Id.PersonId>("p-1"), Id.require<Id.PersonId>("p-2"), Id.require<Id.PersonId>("p-3")]
export const reasons = (decision: Decision.Decision<unknown>) => decision.findings.map(({ rule, facts }) => [rule, facts])
