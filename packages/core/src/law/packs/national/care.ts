/**
 * Care, nationally. Who is a left-behind or unattended child is the law's to say; two visitors, a carer in the house and a supervisor who
 * is told are this library's, and are on because they protect. No interval is set for children, no cap for wishes.
 */
import * as Day from "../../../foundation/Day.ts"
import { DFC, ELV, LBC, LIBRARY, MPL, PIPL, VSR } from "../../Instruments.ts"
import { value } from "../../Pack.ts"
import * as Care from "../../parameters/Care.ts"

const always = { from: Day.first, force: "default" } as const
const unattended = { from: Day.require("2020-01-01"), force: "rule" } as const
const ours = { ...always, citations: [LIBRARY.passage(), VSR.article(21, "尊重…人格尊严")] } as const

export const care = [
  value(Care.detentionMonths, { ...unattended, value: 6, citations: [DFC.passage("§1")] }),
  value(Care.severeGrade, { ...unattended, value: 2, citations: [DFC.passage("§1")] }),
  value(Care.severeMentalGrade, { ...unattended, value: 4, citations: [DFC.passage("§1")] }),
  // The rate is of each month, hence a visit in each.
  value(Care.elderVisitMonths, {
    from: Day.require("2025-12-31"),
    force: "rule",
    value: 1,
    citations: [ELV.passage(undefined, "月探访率")]
  }),
  value(Care.elderVisitRate, {
    from: Day.require("2025-12-31"),
    force: "rule",
    value: 100,
    citations: [ELV.passage(undefined, "月探访率达到100%")]
  }),
  value(Care.minVisitors, { ...ours, value: 2 }),
  value(Care.carerPresent, { ...ours, value: true }),
  value(Care.consentBeforehand, { ...ours, value: true }),
  value(Care.noClosedDoor, { ...ours, value: true }),
  value(Care.homeVisitForce, { ...ours, value: "warning" }),
  // The photo has been taken by then: a visit that is refused for it would be one that nobody knows of.
  value(Care.photoForce, { ...ours, value: "warning" }),
  // The law asks for the consent; that a note without it is flagged and not refused is ours: a child without a guardian is looked after all the same.
  value(Care.fileConsentForce, { ...always, value: "warning", citations: [LIBRARY.passage(), PIPL.article(29), PIPL.article(31)] }),
  value(Care.reportAddressees, {
    from: Day.require("2021-06-01"),
    force: "rule",
    value: ["police", "civil-affairs", "education"],
    citations: [MPL.article(11, "立即向公安、民政、教育等有关部门报告"), LBC.passage("§4(1)", "第一时间向公安机关报告")]
  }),
  value(Care.reportNumbers.police, { ...always, value: ["110"], citations: [LIBRARY.passage()] }),
  value(Care.reportMinutes, { ...always, value: 30, citations: [LIBRARY.passage(), MPL.article(11, "立即")] }),
  value(Care.barredClaimNone, { ...always, value: true, citations: [LIBRARY.passage(), MPL.article(62)] }),
  // 大都在100元以内 describes and limits nothing: where a place names a cap it warns, unless the place says otherwise.
  value(Care.wishCapForce, { ...always, value: "warning", citations: [LIBRARY.passage()] })
]
