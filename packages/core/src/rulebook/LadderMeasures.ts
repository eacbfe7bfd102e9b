/**
 * What the rungs of a ladder ask about, and who knows it: a measure that nobody counts leaves its rung open for everybody, for good.
 *
 * What a reader would get wrong: a ladder of stars may name a measure of a place's own, which somebody has to state of each person. So it is told
 * and not refused: a name that was mistyped looks just the same.
 */
import type { Rung } from "../foundation/ParameterView.ts"
import type * as Parameter from "../law/Parameter.ts"
import * as Charities from "../law/parameters/Charities.ts"
import { approvalLadder } from "../law/parameters/Recording.ts"
import { approvers } from "../law/parameters/Stars.ts"
import { gradeLines } from "../law/parameters/Stations.ts"
import { honourApprovers } from "../law/parameters/Teams.ts"
import type { Policy } from "../law/Policy.ts"
import * as AssessmentRule from "../place/rules/AssessmentRule.ts"
import * as Approval from "../service/rules/Approval.ts"
import * as Star from "../service/Star.ts"
import { honourKind } from "../team/messages/options.ts"

const ofStars = Object.keys(Star.measures.fields)

const known: readonly (readonly [Parameter.Ladder, readonly string[]])[] = [
  ...Object.values(Star.ladders).map((ladder) => [ladder, ofStars] as const),
  [approvers, ["star"]],
  [honourApprovers, [...honourKind.codes, "brand", "honour"]],
  [approvalLadder, [Approval.measure]],
  [gradeLines, [AssessmentRule.measure]],
  [Charities.foundationTiers, ["netAssetsFen"]],
  [Charities.serviceTiers, ["netAssetsFen"]]
]

export interface Strange {
  readonly parameter: string
  readonly rung: string
  readonly measure: string
  /** What the library knows of whoever is measured by this ladder. */
  readonly known: readonly string[]
}

/** In the order of the ladders, then of days and rungs; each once. */
export const strange = ({ timelines }: Policy): readonly Strange[] => {
  const found = new Map<string, Strange>()
  for (const [{ id: parameter }, measures] of known) {
    for (const { value } of timelines.get(parameter) ?? []) {
      for (const { id: rung, when, or = [] } of (value?.value ?? []) as readonly Rung[]) {
        for (const { measure } of [...when, ...or])
          if (!measures.includes(measure)) found.set(`${parameter} ${rung} ${measure}`, { parameter, rung, measure, known: measures })
      }
    }
  }
  return [...found.values()]
}
