/**
 * What counts, nationally: the law says “实际付出的时间” and little more, so most of these are this library's conventions.
 *
 * All are defaults: a place may decide otherwise. Caps have no national value, hence no cap.
 */
import * as Day from "../../../foundation/Day.ts"
import { LIBRARY, VRM, VRM12, ZHIYUANHUI } from "../../Instruments.ts"
import { value } from "../../Pack.ts"
import * as Counting from "../../parameters/Counting.ts"

const always = { from: Day.first, force: "default" } as const

export const counting = [
  value(Counting.order, { ...always, value: "segments-union-split-sum-minimum-caps", citations: [LIBRARY.passage()] }),
  value(Counting.countsFrom, { ...always, value: "recorded", citations: [LIBRARY.passage()] }),
  value(Counting.seconds, { ...always, value: "floor-ends", citations: [LIBRARY.passage()] }),
  value(Counting.hoursShown, {
    ...always,
    value: "two-decimals-half-up",
    citations: [LIBRARY.passage(), VRM.article(7, "以小时为计量单位")]
  }),
  value(Counting.overlap, { ...always, value: "once", citations: [LIBRARY.passage(), VRM.article(3, "真实、准确")] }),
  value(Counting.overlapWarning, { ...always, value: true, citations: [LIBRARY.passage(), VRM.article(3, "真实、准确")] }),
  value(Counting.breaksCounted, {
    ...always,
    value: false,
    citations: [LIBRARY.passage(), ZHIYUANHUI.passage("2024", "不含非活动时间,如休息、就餐")]
  }),
  value(Counting.travelCounted, {
    ...always,
    value: "none",
    citations: [LIBRARY.passage(), VRM12.passage(undefined, "不包括往返交通时间")]
  }),
  value(Counting.untimedCounted, { ...always, value: true, citations: [LIBRARY.passage()] }),
  value(Counting.minimumMinutes, { ...always, value: 0, citations: [LIBRARY.passage(), VRM.article(7, "实际付出的时间")] }),
  value(Counting.capPeriod, { ...always, value: "month", citations: [LIBRARY.passage()] }),
  value(Counting.minimumEvidence, { ...always, value: "none", citations: [LIBRARY.passage()] })
]
