/**
 * How a station is assessed: the grade that its points reach, and what the item of Party leadership does.
 *
 * A policy without grade lines gives no grade: customary lines shown to officials would look like policy. Where the item works as a veto,
 * nothing else counts once it is known to be nothing.
 */
import * as Facts from "../../foundation/Facts.ts"
import type { ParameterUse, ParameterView, Rung } from "../../foundation/ParameterView.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { LIBRARY, XIANGSHAN24 } from "../../law/Instruments.ts"
import * as Ladder from "../../law/Ladder.ts"
import * as Parameter from "../../law/Parameter.ts"
import * as Stations from "../../law/parameters/Stations.ts"
import * as Rule from "../../law/Rule.ts"
import * as Scorecard from "../Scorecard.ts"

export const assessment = Facts.sheet("place.assessment", {
  leadershipScore: Facts.int({ "zh-CN": "领导牵头指标得分", en: "score of the item of Party leadership" }, "points")
})
export type Assessment = Facts.RowOf<typeof assessment>

export const led = Requirement.require("place.party-leadership", assessment.leadershipScore.above(0), {
  citations: [LIBRARY.passage(), XIANGSHAN24.passage(undefined, "重要考核指标")]
})

export const assessments = Rule.define<Assessment>({
  id: "STN-05",
  title: { "zh-CN": "社工站评估", en: "assessment of stations" },
  parameters: [Stations.maxScore, Stations.modules, Stations.partyLeadership, Stations.gradeLines],
  clauses: [Rule.clause(led, { parameter: Stations.partyLeadership, includes: "veto" })]
})

export const measure = "score"

/** `fail` is below the lowest line, or vetoed. */
export type Grade =
  | { readonly known: true; readonly grade: Rung | "fail"; readonly by: "points" | "veto"; readonly uses: readonly ParameterUse[] }
  /** What is missing decides: the least and the most that it can be. */
  | { readonly known: false; readonly least: Rung | "fail"; readonly most: Rung | "fail"; readonly uses: readonly ParameterUse[] }

/** What a grade is called in events and registers. */
export const idOf = (grade: Rung | "fail"): string => (grade === "fail" ? grade : grade.id)

/** Undefined where the policy gives no lines and nothing is vetoed. */
export const gradeOf = (card: Scorecard.Card, view: ParameterView): Grade | undefined => {
  const uses = [Stations.partyLeadership, Stations.gradeLines].flatMap(({ id }) => view.valueOf(id) ?? [])
  const hasVeto = Parameter.valueIn(view, Stations.partyLeadership) === "veto"
  if (hasVeto && card.leadership === 0) return { known: true, grade: "fail", by: "veto", uses }
  const lines = Parameter.valueIn(view, Stations.gradeLines)
  if (lines === undefined) return undefined
  const reached = (points: Scorecard.Points) => Ladder.reached(lines, { [measure]: Scorecard.whole(points) }).rung ?? "fail"
  const least = hasVeto && card.leadership === undefined ? "fail" : reached(card.earned)
  const most = reached(card.possible)
  return least === most ? { known: true, grade: least, by: "points", uses } : { known: false, least, most, uses }
}
