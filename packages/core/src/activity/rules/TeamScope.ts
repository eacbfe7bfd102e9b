/**
 * Whom a team's activity is open to, where its plan says so: everybody, its own members, or members of the teams of the community where it is.
 *
 * What a reader would get wrong: this is the organiser's own choice, as an age or a skill that a position asks for, and no law's. Where a team
 * may be active is another rule (VOL-09); it never speaks against those who come.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { LIBRARY } from "../../law/Instruments.ts"
import * as Rule from "../../law/Rule.ts"
import { joining, type Joining } from "./Joining.ts"

export const ofTeam = Requirement.require(
  "activity.members-only",
  Criterion.any(joining.openTo.isOneOf(["everybody", "community"]), joining.member.is(true)),
  { citations: [LIBRARY.passage()] }
)
export const ofCommunity = Requirement.require(
  "activity.community-only",
  Criterion.any(joining.openTo.isOneOf(["everybody", "members"]), joining.memberInCommunity.is(true)),
  { citations: [LIBRARY.passage()] }
)

export const teamScope = Rule.define<Joining>({
  id: "activity.team-scope",
  title: { "zh-CN": "活动面向的范围", en: "whom an activity is open to" },
  parameters: [],
  clauses: [Rule.clause(ofTeam), Rule.clause(ofCommunity)]
})
