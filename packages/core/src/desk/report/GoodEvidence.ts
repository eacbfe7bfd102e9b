/** From which grade on evidence is good, as the policy of a day says; every grade where it says nothing. */
import type * as Day from "../../foundation/Day.ts"
import * as Parameter from "../../law/Parameter.ts"
import { goodEvidence } from "../../law/parameters/Reports.ts"
import * as Policy from "../../law/Policy.ts"
import { type EvidenceGrade, grades } from "../../service/Evidence.ts"

export const leastOn = (policy: Policy.Policy, on: Day.Day): EvidenceGrade => {
  const grade = Parameter.valueIn(Policy.on(policy, on), goodEvidence)
  return grades.find((one) => one === grade) ?? "none"
}
