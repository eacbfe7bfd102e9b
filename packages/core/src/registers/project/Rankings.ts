/** Where each application stands in its review. What a reader would get wrong: a place moves while scores still come in. Reviewers are not named. */
import * as ProjectOptions from "../../project/messages/options.ts"
import * as Options from "../../foundation/Options.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Ranking from "../../project/Ranking.ts"
import * as Review from "../../project/Review.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const rankings = Register.define("venture_ranking", ["call", "application"], {
  call: Facts.text({ "zh-CN": "征集", en: "call" }),
  application: Facts.text({ "zh-CN": "申报", en: "application" }),
  stage: Facts.text({ "zh-CN": "评审状态", en: "stage of the review" }, Options.without(ProjectOptions.reviewStage, "none")),
  place: Facts.int({ "zh-CN": "名次", en: "place" }),
  outcome: Facts.text({ "zh-CN": "结果", en: "outcome" }, ProjectOptions.reviewOutcome),
  projectHundredths: Facts.int({ "zh-CN": "项目分(百分之一分)", en: "project score (hundredths)" }),
  totalHundredths: Facts.int({ "zh-CN": "总分(百分之一分)", en: "total (hundredths)" }),
  bonus: Facts.int({ "zh-CN": "加分", en: "bonus" }, "points"),
  reviewers: Facts.int({ "zh-CN": "计分人数", en: "reviewers counted" }, "people"),
  recused: Facts.int({ "zh-CN": "回避人数", en: "reviewers recused" }, "people")
})

const rowsOf = (call: string, state: Review.Review) => {
  const { stage } = state
  if (stage === "none") return []
  return Ranking.rank(state).map(({ application, place, outcome, projectScore, total, bonus, counted, recused }) => ({
    call,
    application,
    stage,
    place,
    outcome,
    projectHundredths: Ranking.hundredths(projectScore),
    totalHundredths: Ranking.hundredths(total),
    bonus,
    reviewers: counted.length,
    recused: recused.length
  }))
}

const types = Kind.everyType<Review.Event["type"]>()(
  "review.convened",
  "review.declared",
  "review.scored",
  "review.bonus-added",
  "review.concluded"
)

export const kind = Kind.of<Review.Review, Review.Event>({ ...Review, types }, [Kind.sheet(rankings, rowsOf)])
