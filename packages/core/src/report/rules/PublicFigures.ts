/**
 * No public figure of fewer people than a few: who knows the place knows the child.
 *
 * No provision names a number; this library's default protects. That a figure must not follow from others either is no matter of one row:
 * `Suppression` sees to it.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { LIBRARY, PIPL } from "../../law/Instruments.ts"
import * as Protection from "../../law/parameters/Protection.ts"
import * as Rule from "../../law/Rule.ts"

export const figure = Facts.sheet("report.public-figure", {
  people: Facts.int({ "zh-CN": "公开数字中的人数", en: "people in a public figure" }, "people")
})
export type Figure = Facts.RowOf<typeof figure>

export const enough = Requirement.require(
  "report.small-number",
  Criterion.any(figure.people.equals(0), figure.people.atLeast(Protection.leastPublishedPeople)),
  { citations: [LIBRARY.passage(), PIPL.article(28)] }
)

export const publicFigures = Rule.define<Figure>({
  id: "report.small-numbers",
  title: { "zh-CN": "公开数字不显示过少的人数", en: "no public figure of too few people" },
  parameters: [Protection.leastPublishedPeople],
  clauses: [Rule.clause(enough, { parameter: Protection.leastPublishedPeople })]
})
