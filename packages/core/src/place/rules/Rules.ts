/**
 * Every rule of places, in the order of the rule book.
 */
import type { Rule } from "../../law/Rule.ts"
import { assessments } from "./AssessmentRule.ts"
import { servedInForce } from "./DaysInForce.ts"
import { divisions } from "./Division.ts"
import { communityFacility } from "./FacilityArea.ts"
import { linkage } from "./FiveParties.ts"
import { pairedCoverage } from "./PairedCoverage.ts"
import { serviceTargets } from "./ServiceTargets.ts"
import { stationHaves } from "./SixHaves.ts"
import { communityTraining, stationStaffing } from "./Staffing.ts"

export const all: readonly Rule[] = [
  stationHaves,
  stationStaffing,
  communityTraining,
  assessments,
  serviceTargets,
  communityFacility,
  divisions,
  pairedCoverage,
  servedInForce,
  linkage
]
