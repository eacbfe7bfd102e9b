/**
 * What makes a group an association, a volunteer team, a team of a selection or of a brand.
 *
 * Only the first has figures in national law. A least size of a volunteer team and who must be in it are options: off until a pack has them.
 */
import * as Options from "../../foundation/Options.ts"
import * as ByForce from "../ByForce.ts"
import * as Parameter from "../Parameter.ts"
import { integer, people } from "./Titled.ts"

const count = (id: string, unit: string, zh: string, en: string) => integer(id, unit, "higher", zh, en)

export const associationIndividuals = people(
  "team.association-individuals",
  "社会团体最少个人会员",
  "least individual members of an association"
)
export const associationUnits = count("team.association-units", "units", "社会团体最少单位会员", "least unit members of an association")
export const associationMixed = count(
  "team.association-mixed",
  "members",
  "个人和单位混合时最少会员",
  "least members of an association of both kinds"
)
export const associationFundFen = count(
  "team.association-fund-fen",
  "fen",
  "地方性社会团体最低活动资金",
  "least activity fund of a local association"
)

export const minMembers = people("team.min-members", "志愿服务队最少成员", "least members of a volunteer team")
export const minSocialWorkers = people("team.min-social-workers", "志愿服务队最少社会工作者", "least social workers of a volunteer team")
export const needsLeader = Parameter.yesNo("team.needs-leader", {
  title: { "zh-CN": "志愿服务队须有队长", en: "a volunteer team must have a leader" },
  stricter: "higher"
})
export const standingLimits = Parameter.set("team.standing-limits", {
  title: { "zh-CN": "试用期、暂停期队员不得", en: "what members on probation or paused may not do" },
  options: Options.of("team.standing-limits", {
    "zh-CN": {
      "probation-signs-up": "试用期报名本队活动",
      "probation-leads": "试用期任队长、副队长",
      "probation-counts": "试用期计入队伍人数",
      "paused-signs-up": "暂停期报名本队活动",
      "paused-leads": "暂停期任队长、副队长",
      "paused-counts": "暂停期计入队伍人数"
    },
    en: {
      "probation-signs-up": "on probation, sign up for what the team does",
      "probation-leads": "on probation, lead or deputise",
      "probation-counts": "on probation, be counted in the team",
      "paused-signs-up": "paused, sign up for what the team does",
      "paused-leads": "paused, lead or deputise",
      "paused-counts": "paused, be counted in the team"
    }
  }),
  stricter: "higher"
})
export const admissionLowestAge = count("team.admission-lowest-age", "years old", "正式队员最低年龄", "least age of a full member")
export const admissionServiceMinutes = count(
  "team.admission-service-minutes",
  "minutes-as-hours",
  "成为正式队员须有的服务时长",
  "service before full membership"
)
export const admissionServices = count(
  "team.admission-services",
  "records",
  "成为正式队员须有的服务次数",
  "services before full membership"
)
export const admissionTrainingMinutes = count(
  "team.admission-training-minutes",
  "minutes-as-hours",
  "成为正式队员须有的培训时间",
  "training before full membership"
)
export const partyBranchMembers = Parameter.integer("team.party-branch-members", {
  title: { "zh-CN": "应当成立党支部的正式党员数", en: "full Party members from which a branch is set up" },
  unit: "people",
  stricter: "lower"
})

/** Above it a lead or mentoring team is listed, so that others can take some over; nothing is refused. */
export const mostLearners = Parameter.integer("team.most-learners", {
  title: { "zh-CN": "一支队伍同时带动的队伍数提示线", en: "how many teams one team mentors at once before it is listed" },
  unit: "teams",
  stricter: "lower"
})

export const selectionYears = count("selection.organisation-years", "years", "参评组织成立年限", "age of an organisation for selection")
export const selectionMembers = people(
  "selection.organisation-members",
  "参评组织最少志愿者",
  "least volunteers of an organisation for selection"
)
export const ordinaryMembers = people(
  "selection.ordinary-organisation-members",
  "事迹不突出的参评组织最少志愿者",
  "least volunteers of an organisation that is not outstanding"
)
export const cleanRecord = Parameter.yesNo("selection.clean-record", {
  title: { "zh-CN": "参评组织无不良记录", en: "an organisation for selection has no bad record" },
  stricter: "higher"
})
export const projectYears = count("selection.project-years", "years", "参评项目实施年限", "age of a project for selection")
export const projectPeople = people("selection.project-people", "参评项目最少志愿者", "least volunteers of a project for selection")
export const individualMinutes = count(
  "selection.individual-minutes",
  "minutes-as-hours",
  "参评个人当年服务时长",
  "service of a person for selection in the year"
)
export const individualCommunityMinutes = count(
  "selection.individual-community-minutes",
  "minutes-as-hours",
  "参评个人当年至少一次社区服务的时长",
  "one service in a community, of a person for selection in the year"
)
/** The legal “超过”: the share itself is not enough. */
export const residentsAbovePercent = Parameter.integer("selection.residents-above-percent", {
  title: { "zh-CN": "参评社区志愿者占居民比例须超过", en: "share of residents that volunteers of a community must exceed" },
  unit: "percent",
  stricter: "higher"
})
export const residentsAtLeastPercent = Parameter.integer("selection.residents-at-least-percent", {
  title: { "zh-CN": "参评社区志愿者占居民比例不低于", en: "least share of residents that are volunteers of a community" },
  unit: "percent",
  stricter: "higher"
})
export const activityClasses = count(
  "selection.activity-classes",
  "classes",
  "参评社区最少活动类别",
  "least classes of activities of a community"
)
export const communityTeams = count("selection.community-teams", "teams", "参评社区最少队伍", "least teams of a community")

/** Of what a place asks of those it selects, where an honour is granted to them; without it granting does not ask. */
export const selectionForce = ByForce.parameter(
  "selection.force",
  "授予荣誉时不符合评选条件的处理",
  "whether conditions of selection warn or refuse where an honour is granted"
)

export const brandCriteria = Parameter.set("team.brand-criteria", {
  title: { "zh-CN": "品牌评定标准", en: "criteria of a brand" },
  options: Options.of("team.brand-criteria", {
    "zh-CN": { distinctive: "特色鲜明", effective: "成效突出", exemplary: "示范作用" },
    en: { distinctive: "distinctive", effective: "effective", exemplary: "exemplary" }
  }),
  stricter: "higher"
})
/** Rungs ask for kinds of honours (`team-honour`, `brand-team`, …), for any brand (`brand`) or any honour of people and teams (`honour`). */
export const honourApprovers = Parameter.ladder("team.honour-approvers", {
  title: { "zh-CN": "荣誉认定权限", en: "who grants which honour" }
})
export const honourPublicityDays = Parameter.integer("team.honour-publicity-working-days", {
  title: { "zh-CN": "荣誉公示期", en: "publicity before an honour is granted" },
  unit: "working days",
  stricter: "higher",
  least: 1
})
export const honourPublicityCountsFirstDay = Parameter.yesNo("team.honour-publicity-counts-first-day", {
  title: { "zh-CN": "荣誉公示期计入起始日", en: "the first day of an honour's publicity counts" },
  stricter: "lower"
})
export const daysInForce = Parameter.set("directory.days-in-force", {
  title: { "zh-CN": "服务日与名录启停日核对的对象", en: "whose days in the directory a service is held against" },
  options: Options.of("directory.days-in-force", {
    "zh-CN": { team: "团队", community: "社区", volunteer: "志愿者注册" },
    en: { team: "team", community: "community", volunteer: "registration of the volunteer" }
  }),
  stricter: "higher"
})
