/**
 * Who says that a concern is settled, and by what it is seen. Both are this library's: no provision asks for either.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { LIBRARY } from "../../law/Instruments.ts"
import * as Concerns from "../../law/parameters/Concerns.ts"
import * as Rule from "../../law/Rule.ts"

const citations = [LIBRARY.passage()]

export const word = Facts.sheet("concern.word", {
  solved: Facts.int({ "zh-CN": "确认已解决的居民", en: "residents who say that it is solved" }, "people")
})
export type Word = Facts.RowOf<typeof word>

export const confirmed = Rule.define<Word>({
  id: "concern.confirmed",
  title: { "zh-CN": "由居民确认解决", en: "residents say that it is solved" },
  parameters: [Concerns.confirmations],
  clauses: [
    Rule.clause(Requirement.require("concern.too-few-confirm", word.solved.atLeast(Concerns.confirmations), { citations }), {
      parameter: Concerns.confirmations
    })
  ]
})

export const change = Facts.sheet("concern.change", {
  ofProject: Facts.bool({ "zh-CN": "属于创投项目", en: "belongs to a venture" }),
  measured: Facts.bool({ "zh-CN": "有前后对比", en: "measured before and after" }),
  directed: Facts.bool({ "zh-CN": "已说明升高还是降低为好", en: "it is said whether higher or lower is better" }),
  worse: Facts.bool({ "zh-CN": "办理后未好转", en: "no better afterwards" })
})
export type Change = Facts.RowOf<typeof change>

export const measured = Rule.define<Change>({
  id: "concern.measured",
  title: { "zh-CN": "项目中的诉求须有前后对比", en: "a venture shows what it changed" },
  parameters: [Concerns.measuredProjects],
  clauses: [
    Rule.clause(
      Requirement.require("concern.not-measured", Criterion.any(change.ofProject.is(false), change.measured.is(true)), { citations }),
      { parameter: Concerns.measuredProjects }
    ),
    Rule.clause(
      Requirement.require("concern.no-better", Criterion.any(change.ofProject.is(false), change.worse.is(false)), { citations }),
      { parameter: Concerns.measuredProjects }
    ),
    Rule.clause(
      Requirement.require("concern.direction-unsaid", Criterion.any(change.ofProject.is(false), change.directed.is(true)), {
        citations,
        severity: "warning"
      }),
      { parameter: Concerns.measuredProjects }
    )
  ]
})
