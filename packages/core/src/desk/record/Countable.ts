/**
 * Which records count at all under a policy: recorded (or, where the policy says so, confirmed), and shown well enough. What a reader would
 * get wrong: like everything about a record, this is asked of the policy of its own day. A head-count is shown well enough or not; nobody
 * confirms one, since it is no volunteer's record.
 */
import type { Day } from "../../foundation/Day.ts"
import type { Finding } from "../../foundation/Finding.ts"
import { LIBRARY, VRM } from "../../law/Instruments.ts"
import * as Parameter from "../../law/Parameter.ts"
import { countsFrom, minimumEvidence } from "../../law/parameters/Counting.ts"
import * as Policy from "../../law/Policy.ts"
import * as Evidence from "../../service/Evidence.ts"
import { enoughEvidence } from "../../service/rules/Limits.ts"
import { finding } from "../../service/ServiceFinding.ts"
import type { Row } from "../../registers/service/ServiceRecords.ts"
import type { HeadCount } from "../../service/tally/HeadCount.ts"

export type Asked = Pick<Row, "record" | "stage" | "standing" | "counts" | "evidence" | "on">

/** Why a record counts for nothing; undefined where it counts. */
export const of = (policy: Policy.Policy): ((row: Asked) => Finding | undefined) => {
  const isEach = (parameter: string, harmless: string): boolean =>
    (policy.timelines.get(parameter) ?? []).every(({ value }) => value === undefined || value.value === harmless)
  const fromRecorded = isEach(countsFrom.id, "recorded")
  const anyEvidence = isEach(minimumEvidence.id, "none")
  return (row) => {
    if (row.counts !== true) return notRecorded(row)
    if (row.on === undefined) return undefined
    return (
      (fromRecorded ? undefined : notConfirmed(row, row.on, policy)) ??
      (anyEvidence ? undefined : tooWeak(row.evidence, row.on, policy, where(row)))
    )
  }
}

/** Why the heads of a head-count count for nothing; undefined where they count. */
export const ofHeads =
  (policy: Policy.Policy): ((head: Pick<HeadCount, "group" | "on" | "evidence">) => Finding | undefined) =>
  ({ group, on, evidence }) =>
    tooWeak(evidence, on, policy, { where: group })

const where = ({ record }: Asked): Pick<Finding, "where"> => (record === undefined ? {} : { where: record })

const notRecorded = (row: Asked): Finding => ({
  ...finding("desk.not-recorded", { stage: row.stage }, { kind: "notice", severity: "hint", citations: [VRM.article(7)] }),
  ...where(row)
})

const notConfirmed = (row: Asked, on: Day, policy: Policy.Policy): Finding | undefined => {
  const use = Parameter.useIn(Policy.on(policy, on), countsFrom)
  if (use?.value !== "confirmed" || row.standing === "confirmed") return undefined
  return {
    ...finding(
      "desk.not-confirmed",
      { stage: row.stage },
      { kind: "requirement", severity: "hint", parameters: [use], citations: [LIBRARY.passage()] }
    ),
    ...where(row)
  }
}

const tooWeak = (evidence: Asked["evidence"], on: Day, policy: Policy.Policy, place: Pick<Finding, "where">): Finding | undefined => {
  const use = Parameter.useIn(Policy.on(policy, on), minimumEvidence)
  if (use === undefined || evidence === undefined || Evidence.isAtLeast(evidence, use.value)) return undefined
  return {
    ...finding(
      enoughEvidence.id,
      { evidence },
      { kind: "requirement", severity: "hint", parameters: [use], citations: enoughEvidence.citations }
    ),
    ...place
  }
}
