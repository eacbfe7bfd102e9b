/**
 * Whether a station reached what it had promised for a year: so many cases, groups, community activities, visits.
 *
 * No verified national number exists, so targets come with the facts. A rate is shown rounded *down*: 23,999 of 24,000 is 99.99 %, and only
 * what is reached reads 100.
 */
import * as PlaceOptions from "../messages/options.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Ratio from "../../foundation/Ratio.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { LIBRARY } from "../../law/Instruments.ts"
import * as Rule from "../../law/Rule.ts"

/** 个案、小组、社区活动、走访. */
export const indicators = PlaceOptions.indicator.codes
export type Indicator = (typeof indicators)[number]

export const target = Facts.sheet("place.service-target", {
  indicator: Facts.text({ "zh-CN": "指标", en: "indicator" }, PlaceOptions.indicator),
  target: Facts.int({ "zh-CN": "年度目标", en: "target of the year" }, "times"),
  actual: Facts.int({ "zh-CN": "实际完成", en: "done" }, "times")
})
export type Target = Facts.RowOf<typeof target>

export const reached = Requirement.require("place.service-target", target.actual.atLeast(target.target), {
  citations: [LIBRARY.passage()]
})

export const serviceTargets = Rule.define<Target>({
  id: "STN-06",
  title: { "zh-CN": "服务指标", en: "service indicators" },
  parameters: [],
  clauses: [Rule.clause(reached)]
})

/** In hundredths of a percent, rounded down; undefined of a target of nothing. */
export const rate = (actual: number, of: number): number | undefined => (of === 0 ? undefined : Ratio.divide(actual, 10_000, of).quotient)
