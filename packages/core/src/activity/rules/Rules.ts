/** Every rule about activities, in the order of the rule book, by what it is asked of. */
import type { Rule } from "../../law/Rule.ts"
import { backgroundChecks } from "../../person/rules/BackgroundChecks.ts"
import { noShows } from "../../service/rules/NoShow.ts"
import { agreement } from "./Agreement.ts"
import * as Elders from "./Elders.ts"
import { emergency, emergencyHeld } from "./Emergency.ts"
import { fitness, qualification } from "./Fitness.ts"
import { elders, insurance } from "./Insurance.ts"
import type { Joining } from "./Joining.ts"
import { ageSteps, consent, danger } from "./Minors.ts"
import { notice } from "./Notice.ts"
import type { Plan } from "./Plan.ts"
import { scope } from "./Scope.ts"
import { blocks, clashes, standings } from "./SignUp.ts"
import { registeredFirst } from "./Registered.ts"
import { teamScope } from "./TeamScope.ts"
import * as TwoAdults from "./TwoAdults.ts"
import { reimbursement, unpaid, voluntary } from "./Unpaid.ts"

/** Of an activity that is planned. */
export const ofPlan: readonly Rule<Plan>[] = [unpaid, reimbursement, scope, emergency]
/** Of an activity that was held. */
export const ofHeld: readonly Rule<Plan>[] = [unpaid, reimbursement, scope, emergencyHeld]

const ownOfJoining: readonly Rule<Joining>[] = [
  voluntary,
  fitness,
  qualification,
  insurance,
  consent,
  ageSteps,
  danger,
  elders,
  Elders.limits,
  TwoAdults.twoAdults,
  clashes,
  blocks,
  standings,
  teamScope,
  registeredFirst,
  agreement
]
/** Of a person who joins; the check of whoever works with minors is the person's rule, and no-shows are the service's, asked here. */
export const ofJoining: readonly Rule<Joining>[] = [...ownOfJoining, backgroundChecks, noShows]

const ofCompany: readonly Rule[] = [TwoAdults.ahead, TwoAdults.atBegin, TwoAdults.held]

export const all: readonly Rule[] = [
  ...[unpaid, reimbursement, notice, scope, emergency, emergencyHeld],
  ...ownOfJoining,
  ...ofCompany,
  Elders.limitsHeld
]
