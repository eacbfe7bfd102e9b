/**
 * Who must be in a volunteer team: how many, how many social workers, a leader. Options of packs; nationally none is law.
 *
 * Beside it the Party element: it is only ever a hint. A team without a branch is a team.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { LIBRARY, OP24, PARTY_CONSTITUTION, VSR } from "../../law/Instruments.ts"
import { countedBy } from "../../law/parameters/SocialWorkers.ts"
import * as Teams from "../../law/parameters/Teams.ts"
import * as Rule from "../../law/Rule.ts"

export const composition = Facts.sheet("team.composition", {
  members: Facts.int({ "zh-CN": "队员", en: "members" }, "people"),
  socialWorkers: Facts.int({ "zh-CN": "其中社会工作者", en: "social workers among them" }, "people"),
  hasLeader: Facts.bool({ "zh-CN": "有队长", en: "has a leader" }),
  partyMembers: Facts.int({ "zh-CN": "正式党员", en: "full Party members" }, "people"),
  hasPartyBranch: Facts.bool({ "zh-CN": "已设党组织", en: "has a Party branch" })
})
export type Composition = Facts.RowOf<typeof composition>

const citations = [LIBRARY.passage()]

export const enough = Requirement.require("team.too-few-members", composition.members.atLeast(Teams.minMembers), { citations })
export const withSocialWorkers = Requirement.require(
  "team.too-few-social-workers",
  composition.socialWorkers.atLeast(Teams.minSocialWorkers),
  { citations }
)
export const withLeader = Requirement.require("team.no-leader", composition.hasLeader.is(true), { citations })

export const volunteerTeam = Rule.define<Composition>({
  id: "TEAM-02",
  title: { "zh-CN": "志愿服务队的组成", en: "composition of a volunteer team" },
  parameters: [Teams.minMembers, Teams.minSocialWorkers, Teams.needsLeader, countedBy],
  clauses: [
    Rule.clause(enough, { parameter: Teams.minMembers }),
    Rule.clause(withSocialWorkers, { parameter: Teams.minSocialWorkers }),
    Rule.clause(withLeader, { parameter: Teams.needsLeader })
  ]
})

export const withBranch = Requirement.require(
  "team.party-branch",
  Criterion.any(composition.partyMembers.below(Teams.partyBranchMembers), composition.hasPartyBranch.is(true)),
  {
    severity: "hint",
    kind: "notice",
    citations: [VSR.article(10), OP24.passage("§九.2"), PARTY_CONSTITUTION.article(30, "正式党员三人以上")]
  }
)

export const partyElement = Rule.define<Composition>({
  id: "TEAM-04",
  title: { "zh-CN": "党的组织", en: "Party organisation" },
  parameters: [Teams.partyBranchMembers],
  clauses: [Rule.clause(withBranch, { parameter: Teams.partyBranchMembers })]
})
