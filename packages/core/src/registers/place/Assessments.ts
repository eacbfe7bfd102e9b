/**
 * Assessments of stations by year, and their leaves one by one. What a reader would get wrong: a grade stands only while the assessment is
 * concluded; what it was before a reopening is another column. Points are hundredths here, rounded down.
 */
import * as PlaceOptions from "../../place/messages/options.ts"
import * as Options from "../../foundation/Options.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Scorecard from "../../place/Scorecard.ts"
import * as StationAssessment from "../../place/StationAssessment.ts"
import * as StationYear from "../../place/StationYear.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"
import * as WordsCell from "../WordsCell.ts"

const year = Facts.int({ "zh-CN": "年度", en: "year" })

export const assessments = Register.define("station_assessment", ["station", "year"], {
  year,
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, Options.without(PlaceOptions.assessmentStage, "none")),
  scheme: Facts.text({ "zh-CN": "评估方案", en: "scheme" }),
  points: Facts.int({ "zh-CN": "总分", en: "points in all" }, "points"),
  earned: Facts.int({ "zh-CN": "已得分", en: "earned" }, "point-hundredths"),
  possible: Facts.int({ "zh-CN": "可能得分", en: "possible" }, "point-hundredths"),
  missing: Facts.int({ "zh-CN": "未评或缺佐证的指标", en: "indicators without score or evidence" }, "items"),
  leadership: Facts.int({ "zh-CN": "领导牵头指标得分", en: "score of the item of Party leadership" }),
  grade: Facts.text({ "zh-CN": "等级", en: "grade" }),
  decidedBy: Facts.text({ "zh-CN": "等级由何决定", en: "decided by" }, PlaceOptions.decidedBy),
  formerGrade: Facts.text({ "zh-CN": "重开前的等级", en: "grade before it was reopened" }),
  concludedOn: Facts.day({ "zh-CN": "结论日", en: "concluded on" })
})

export const items = Register.define("station_assessment_item", ["station", "year", "indicator"], {
  year,
  module: Facts.text({ "zh-CN": "模块", en: "module" }),
  indicator: Facts.text({ "zh-CN": "指标", en: "indicator" }),
  title: Facts.text({ "zh-CN": "指标名称", en: "title" }),
  leadership: Facts.bool({ "zh-CN": "领导牵头指标", en: "item of Party leadership" }),
  points: Facts.int({ "zh-CN": "分值", en: "points" }, "points"),
  score: Facts.int({ "zh-CN": "评分", en: "score" }),
  max: Facts.int({ "zh-CN": "满分", en: "highest score" }),
  done: Facts.int({ "zh-CN": "完成", en: "done" }),
  of: Facts.int({ "zh-CN": "目标", en: "of" }),
  evidence: Facts.int({ "zh-CN": "佐证", en: "pieces of evidence" }, "items"),
  lacks: Facts.text({ "zh-CN": "缺少", en: "lacks" }, PlaceOptions.lacks)
})

const hundredths = ({ numerator, denominator }: Scorecard.Points): number => Scorecard.whole({ numerator: numerator * 100, denominator })

const rowOf = (id: string, state: StationAssessment.StationAssessment) => {
  if (state.stage === "none") return []
  const { stage, scheme, conclusion, street, community } = state
  const card = StationAssessment.cardOf(state)
  const [standing, former] = stage === "concluded" ? [conclusion, undefined] : [undefined, conclusion]
  return [
    {
      ...StationYear.of(id),
      street,
      community,
      stage,
      scheme: scheme.id,
      points: scheme.points,
      earned: hundredths(card.earned),
      possible: hundredths(card.possible),
      missing: card.missing.length,
      leadership: card.leadership,
      grade: standing?.grade,
      decidedBy: standing?.decidedBy,
      formerGrade: former?.grade,
      concludedOn: standing?.on
    }
  ]
}

const itemsOf = (id: string, state: StationAssessment.StationAssessment) => {
  if (state.stage === "none") return []
  const { missing } = StationAssessment.cardOf(state)
  return state.scheme.modules.flatMap(({ id: module, indicators }) =>
    indicators.map(({ id: indicator, title, leadership = false, points, max }) => {
      const answer = state.answers.find((one) => one.indicator === indicator)
      return {
        ...StationYear.of(id),
        street: state.street,
        community: state.community,
        module,
        indicator,
        title: WordsCell.of(title),
        leadership,
        points,
        max,
        score: answer?.score,
        done: answer?.counted?.done,
        of: answer?.counted?.of,
        evidence: answer?.evidence.length ?? 0,
        lacks: missing.find((one) => one.indicator === indicator)?.lacks
      }
    })
  )
}

export const kind = Kind.of<StationAssessment.StationAssessment, StationAssessment.Event>(
  { ...StationAssessment, types: Kind.typesOf(StationAssessment.stagesOf) },
  [Kind.sheet(assessments, rowOf), Kind.sheet(items, itemsOf)]
)
