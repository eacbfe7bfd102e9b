/**
 * Ages, background checks and sensitive data, nationally. The lines are the law's; that a check is asked of volunteers too is this library's.
 */
import * as Day from "../../../foundation/Day.ts"
import { CC, ELD, LBC, LIBRARY, MPL, PIPL, VSR } from "../../Instruments.ts"
import { value } from "../../Pack.ts"
import * as Ages from "../../parameters/Ages.ts"
import * as Protection from "../../parameters/Protection.ts"

const civilCode = { from: Day.require("2021-01-01"), force: "rule" } as const
const minors = { from: Day.require("2021-06-01"), force: "rule" } as const
const personalData = { from: Day.require("2021-11-01"), force: "rule" } as const
const always = { from: Day.first, force: "default" } as const

export const protection = [
  value(Ages.limitedCapacityAge, { ...civilCode, value: 8, citations: [CC.article(19, "八周岁以上"), CC.article(20)] }),
  value(Ages.adultAge, { ...civilCode, value: 18, citations: [CC.article(17, "不满十八周岁"), MPL.article(2)] }),
  value(Ages.selfSupportingAge, {
    ...civilCode,
    value: 16,
    citations: [CC.article(18, "以自己的劳动收入为主要生活来源"), MPL.article(61)]
  }),
  value(Ages.childDataAge, { ...personalData, value: 14, citations: [PIPL.article(28), PIPL.article(31), MPL.article(72)] }),
  value(Ages.leftBehindAge, { from: Day.require("2016-02-01"), force: "rule", value: 16, citations: [LBC.passage("§1")] }),
  value(Ages.elderAge, { from: Day.require("2013-07-01"), force: "rule", value: 60, citations: [ELD.article(2, "六十周岁以上")] }),
  // 民法典 art. 202 ends a period with the month's last day. Whom the line protects is protected to the end of that day.
  value(Ages.leapBirthday, { ...always, value: "march-1", citations: [LIBRARY.passage(), CC.article(202)] }),
  value(Ages.elderLeapBirthday, { ...always, value: "february-28", citations: [LIBRARY.passage(), CC.article(202)] }),
  value(Protection.recheckNoticeDays, { from: Day.first, force: "default", value: 30, citations: [LIBRARY.passage()] }),
  value(Protection.recheckMonths, { ...minors, value: 12, citations: [MPL.article(62, "应当每年定期…查询"), MPL.article(126)] }),
  value(Protection.checkedPeople, {
    from: minors.from,
    force: "default",
    value: "everyone",
    citations: [LIBRARY.passage(), MPL.article(62), MPL.article(130)]
  }),
  // No provision names a number; that a figure of one or two children points at them is why there is one.
  value(Protection.leastPublishedPeople, { ...always, value: 5, citations: [LIBRARY.passage(), PIPL.article(28)] }),
  value(Protection.numbersInWords, {
    ...always,
    value: "warning",
    citations: [LIBRARY.passage(), VSR.article(20, "不得公开或者泄露"), VSR.article(21)]
  }),
  value(Protection.assessmentYears, { ...personalData, value: 3, citations: [PIPL.article(56, "至少保存三年"), PIPL.article(55)] })
]
