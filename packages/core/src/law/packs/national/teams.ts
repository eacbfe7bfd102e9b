/**
 * Teams, nationally: what the regulations ask of an association, and when the Party constitution asks for a branch.
 *
 * A least size of volunteer teams, who must be in them, selections and publicity of honours have no national figure.
 */
import * as Day from "../../../foundation/Day.ts"
import { LIBRARY, PARTY_CONSTITUTION, SOCIAL_ORGANISATIONS, VRM, VSR, XIANGSHAN24 } from "../../Instruments.ts"
import { value } from "../../Pack.ts"
import * as Teams from "../../parameters/Teams.ts"

const association = {
  from: Day.require("1998-10-25"),
  force: "rule",
  citations: [SOCIAL_ORGANISATIONS.article(10, "50个以上的个人会员或者30个以上的单位会员")]
} as const
const convention = { from: Day.first, force: "default" } as const

export const teams = [
  value(Teams.associationIndividuals, { ...association, value: 50 }),
  value(Teams.associationUnits, { ...association, value: 30 }),
  value(Teams.associationMixed, { ...association, value: 50 }),
  value(Teams.associationFundFen, {
    ...association,
    value: 3_000_000,
    citations: [SOCIAL_ORGANISATIONS.article(10)]
  }),
  value(Teams.partyBranchMembers, {
    from: Day.require("2017-12-01"),
    force: "default",
    value: 3,
    citations: [VSR.article(10), PARTY_CONSTITUTION.article(30, "正式党员三人以上")]
  }),
  value(Teams.brandCriteria, {
    ...convention,
    value: ["distinctive", "effective", "exemplary"],
    citations: [LIBRARY.passage(), XIANGSHAN24.passage(undefined, "特色鲜明、成效突出、示范作用")]
  }),
  value(Teams.standingLimits, {
    ...convention,
    value: ["probation-leads", "probation-counts", "paused-signs-up", "paused-leads", "paused-counts"],
    citations: [LIBRARY.passage()]
  }),
  value(Teams.honourPublicityCountsFirstDay, { ...convention, value: false, citations: [LIBRARY.passage()] }),
  // Days long past are asked about too. None of these takes a minute away.
  value(Teams.daysInForce, {
    ...convention,
    value: ["team", "community", "volunteer"],
    citations: [LIBRARY.passage(), VRM.article(3, "真实、准确")]
  })
]
