/**
 * 合肥学院: “超过”, so the number itself is not enough. One star looks at the year, the others at all hours.
 *
 * The upper stars also ask for a large event and an award; the excerpt does not say from which on, so four and five are taken.
 */
import * as Day from "../../foundation/Day.ts"
import { HEFEI_UNIVERSITY } from "../Instruments.ts"
import * as Ladder from "../Ladder.ts"
import * as Pack from "../Pack.ts"
import * as Stars from "../parameters/Stars.ts"

const moreThan = (hours: number) => Ladder.above("minutes", Ladder.hours(hours))

export const hefeiUniversity = Pack.define({
  id: "hefei-university",
  version: "1",
  title: { "zh-CN": "合肥学院", en: "Hefei University" },
  layer: "organisation",
  jurisdiction: "合肥学院",
  status: "excerpt",
  values: [
    Pack.value(Stars.stars, {
      from: Day.first,
      value: Ladder.stars([
        [Ladder.above("annualMinutes", Ladder.hours(20))],
        [moreThan(50)],
        [moreThan(100)],
        [moreThan(150), Ladder.holds("largeEvent"), Ladder.holds("award")],
        [moreThan(200), Ladder.holds("largeEvent"), Ladder.holds("award")]
      ]),
      force: "default",
      citations: [HEFEI_UNIVERSITY.passage(undefined, "年度…超过20")]
    })
  ]
})
