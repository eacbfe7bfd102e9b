/**
 * Community funds, nationally: what an agreement says, what a resolution is, and warnings where only local measures have a rule.
 *
 * A special fund has no national measure of its own; each value is this library's, after the measure that it names.
 */
import * as Day from "../../../foundation/Day.ts"
import { CL, HUBEI_FUNDS, HUNAN_FUNDS, LIBRARY, SHANGHAI_FUNDS, SPECIAL_FUNDS15 } from "../../Instruments.ts"
import { value } from "../../Pack.ts"
import * as Funds from "../../parameters/Funds.ts"

const always = { from: Day.first, force: "default" } as const
const afterHunan = { ...always, citations: [LIBRARY.passage(), HUNAN_FUNDS.passage()] } as const
const convention = { ...always, citations: [LIBRARY.passage()] } as const

export const funds = [
  value(Funds.subFunds, {
    ...always,
    value: "warning",
    citations: [LIBRARY.passage(), SPECIAL_FUNDS15.passage(), SHANGHAI_FUNDS.article(4)]
  }),
  value(Funds.nameWithHost, { ...afterHunan, value: "warning" }),
  value(Funds.agreementClauses, {
    ...always,
    value: ["purpose", "use", "rights", "termination", "residue"],
    citations: [LIBRARY.passage(), SHANGHAI_FUNDS.article(5)]
  }),
  value(Funds.committee, { ...afterHunan, value: "warning" }),
  value(Funds.committeeMembers, { ...afterHunan, value: 5 }),
  value(Funds.committeeOdd, { ...afterHunan, value: true }),
  value(Funds.committeeUnpaid, { ...afterHunan, value: true }),
  value(Funds.supervisors, { ...afterHunan, value: 1 }),
  // Without a quorum and a majority a resolution would be whatever one person says.
  value(Funds.quorumNumerator, { ...convention, value: 2 }),
  value(Funds.quorumDenominator, { ...convention, value: 3 }),
  value(Funds.majorityAbovePercent, { ...convention, value: 50 }),
  value(Funds.idleWarnMonths, { ...always, value: 12, citations: [LIBRARY.passage(), HUBEI_FUNDS.passage()] }),
  value(Funds.idleEndMonths, { ...always, value: 24, citations: [LIBRARY.passage(), CL.article(17)] })
]
