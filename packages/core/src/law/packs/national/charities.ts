/**
 * Charities, nationally: raising, publishing, and how much is spent on what. The host's duties, never those of one fund.
 *
 * The ratios of foundations that may not raise publicly rest partly on memory, and each value says so. Before 2024-09-05 the law counted
 * its articles otherwise; nothing here reaches back.
 */
import * as Day from "../../../foundation/Day.ts"
import { CL, DIS, EXP, FMR, LIBRARY, PFM } from "../../Instruments.ts"
import * as Ladder from "../../Ladder.ts"
import { value } from "../../Pack.ts"
import * as Charities from "../../parameters/Charities.ts"

const law = { from: Day.require("2024-09-05"), force: "rule" } as const
const raising = { ...law, citations: [PFM.passage()] } as const
const dis = { from: Day.require("2026-01-01"), force: "rule", citations: [DIS.passage()] } as const
const exp = { from: Day.require("2016-10-20"), force: "rule" } as const
const foundations = { from: Day.require("2004-06-01"), force: "rule" } as const

const million = 100_000_000
const from = (fen: number) => [Ladder.atLeast("netAssetsFen", fen)]
/** Rungs ascend, so the tiers stand from the smallest; no lower bound is below every net assets there can be. */
const rungs = (...bounds: readonly [number, number, number]) => [
  Ladder.rung("smallest", { "zh-CN": "第一档", en: "smallest" }, from(-Number.MAX_SAFE_INTEGER)),
  Ladder.rung("small", { "zh-CN": "第二档", en: "small" }, from(bounds[0])),
  Ladder.rung("middle", { "zh-CN": "第三档", en: "middle" }, from(bounds[1])),
  Ladder.rung("large", { "zh-CN": "第四档", en: "large" }, from(bounds[2]))
]

export const charities = [
  value(Charities.raisingPlanDays, { ...raising, value: 10 }),
  value(Charities.emergencyPlanDays, { ...raising, value: 10 }),
  value(Charities.raisingYears, { ...raising, value: 3 }),
  value(Charities.emergencyYears, { ...raising, value: 1 }),
  value(Charities.qualificationYears, { ...law, value: 1, citations: [CL.article(22)] }),
  value(Charities.publicName, { ...law, value: true, citations: [CL.article(82)] }),
  value(Charities.surplusMonths, { ...dis, value: 3 }),
  value(Charities.interimOverMonths, { ...law, value: 6, citations: [CL.article(79, "超过六个月")] }),
  value(Charities.interimEveryMonths, { ...law, value: 3, citations: [CL.article(79, "每三个月")] }),
  value(Charities.finalMonths, { ...law, value: 3, citations: [CL.article(79, "三个月内")] }),
  value(Charities.emergencyEveryDays, { ...law, value: 5, citations: [CL.article(72)] }),
  value(Charities.eventDays, { ...dis, value: 30 }),
  value(Charities.annualBy, { ...dis, value: 531 }),
  value(Charities.annualToRegistrarBy, { ...foundations, value: 331, citations: [FMR.article(36)] }),
  value(Charities.periodsRoll, { from: Day.first, force: "default", value: true, citations: [LIBRARY.passage()] }),
  value(Charities.fixedDaysRoll, { from: Day.first, force: "default", value: false, citations: [LIBRARY.passage()] }),

  value(Charities.publicFoundationSpending, { ...law, value: 70, citations: [CL.article(61, "百分之七十")] }),
  value(Charities.publicFoundationAdministration, { ...law, value: 10, citations: [CL.article(61, "百分之十")] }),
  value(Charities.publicServiceSpending, { ...exp, value: 70, citations: [EXP.passage(undefined, undefined, "memory")] }),
  value(Charities.publicServiceAdministration, { ...exp, value: 13, citations: [EXP.passage(undefined, undefined, "memory")] }),
  value(Charities.foundationTiers, { ...exp, value: rungs(4 * million, 8 * million, 60 * million), citations: [EXP.passage()] }),
  value(Charities.serviceTiers, { ...exp, value: rungs(1 * million, 5 * million, 10 * million), citations: [EXP.article(9, "含本数")] }),
  value(Charities.foundation.smallest.spending, { ...exp, value: 8, citations: [EXP.passage()] }),
  value(Charities.foundation.smallest.administration, { ...exp, value: 20, citations: [EXP.passage()] }),
  value(Charities.foundation.small.spending, { ...exp, value: 7, citations: [EXP.passage(undefined, undefined, "memory")] }),
  value(Charities.foundation.small.administration, { ...exp, value: 15, citations: [EXP.passage(undefined, undefined, "memory")] }),
  value(Charities.foundation.middle.spending, { ...exp, value: 6, citations: [EXP.passage()] }),
  value(Charities.foundation.middle.administration, { ...exp, value: 13, citations: [EXP.passage()] }),
  value(Charities.foundation.large.spending, { ...exp, value: 6, citations: [EXP.passage(undefined, undefined, "memory")] }),
  value(Charities.foundation.large.administration, { ...exp, value: 12, citations: [EXP.passage(undefined, undefined, "memory")] }),
  value(Charities.service.smallest.spending, { ...exp, value: 8, citations: [EXP.article(9)] }),
  value(Charities.service.smallest.administration, { ...exp, value: 20, citations: [EXP.article(9)] }),
  value(Charities.service.small.spending, { ...exp, value: 8, citations: [EXP.article(9)] }),
  value(Charities.service.small.administration, { ...exp, value: 15, citations: [EXP.article(9)] }),
  value(Charities.service.middle.spending, { ...exp, value: 7, citations: [EXP.article(9)] }),
  value(Charities.service.middle.administration, { ...exp, value: 14, citations: [EXP.article(9)] }),
  value(Charities.service.large.spending, { ...exp, value: 6, citations: [EXP.article(9)] }),
  value(Charities.service.large.administration, { ...exp, value: 13, citations: [EXP.article(9)] }),
  value(Charities.smallestIncomePercent, { ...exp, value: 50, citations: [EXP.article(9)] }),
  value(Charities.averageYears, { ...exp, value: 3, citations: [EXP.article(10)] }),
  value(Charities.administrationExemptFen, { ...exp, value: 20_000_000, citations: [EXP.article(11, "低于20万元")] }),
  value(Charities.idleYears, { ...law, value: 2, citations: [CL.article(17)] }),
  value(Charities.originalFundNational, { ...foundations, value: 8 * million, citations: [FMR.article(8)] }),
  value(Charities.originalFundLocal, { ...foundations, value: 4 * million, citations: [FMR.article(8)] }),
  value(Charities.originalFundOther, { ...foundations, value: 2 * million, citations: [FMR.article(8)] })
]
