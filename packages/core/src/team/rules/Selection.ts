/**
 * Selections of organisations, projects, people and communities, where a place has one.
 *
 * “Two years since registration” is reached on the second anniversary, at the latest on the closing day. Ages of people for selection stand
 * with the rules about persons.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { BOZHOU, HUIZHOU17, LANZHOU, MODEL_COMMUNITY } from "../../law/Instruments.ts"
import * as Teams from "../../law/parameters/Teams.ts"
import * as Rule from "../../law/Rule.ts"

const closesOn = Facts.day({ "zh-CN": "申报截止日", en: "closing day" })

export const organisation = Facts.sheet("team.selected-organisation", {
  closesOn,
  registeredOn: Facts.day({ "zh-CN": "登记日", en: "day of registration" }),
  volunteers: Facts.int({ "zh-CN": "注册志愿者", en: "registered volunteers" }, "people"),
  isOutstanding: Facts.bool({ "zh-CN": "事迹突出", en: "outstanding deeds" }),
  hasBadRecord: Facts.bool({ "zh-CN": "有不良记录", en: "has a bad record" })
})
export type Organisation = Facts.RowOf<typeof organisation>

const organisations = [BOZHOU.passage(), LANZHOU.passage()]

export const oldEnough = Requirement.require(
  "team.selection-organisation-years",
  organisation.closesOn.hasReachedYears(Teams.selectionYears, organisation.registeredOn),
  { citations: organisations }
)
export const largeEnough = Requirement.require(
  "team.selection-organisation-members",
  organisation.volunteers.atLeast(Teams.selectionMembers),
  {
    citations: organisations
  }
)
/** Only outstanding organisations may be smaller than this. */
export const largeOrOutstanding = Requirement.require(
  "team.selection-ordinary-members",
  Criterion.any(organisation.isOutstanding.is(true), organisation.volunteers.atLeast(Teams.ordinaryMembers)),
  { citations: [LANZHOU.passage()] }
)
export const clean = Requirement.require("team.selection-bad-record", organisation.hasBadRecord.is(false), {
  citations: [BOZHOU.passage()]
})

export const selectedOrganisations = Rule.define<Organisation>({
  id: "TEAM-03",
  title: { "zh-CN": "组织评选", en: "selection of organisations" },
  parameters: [Teams.selectionYears, Teams.selectionMembers, Teams.ordinaryMembers, Teams.cleanRecord, Teams.selectionForce],
  clauses: [
    Rule.clause(oldEnough, { parameter: Teams.selectionYears }),
    Rule.clause(largeEnough, { parameter: Teams.selectionMembers }),
    Rule.clause(largeOrOutstanding, { parameter: Teams.ordinaryMembers }),
    Rule.clause(clean, { parameter: Teams.cleanRecord })
  ]
})

export const project = Facts.sheet("team.selected-project", {
  closesOn,
  startedOn: Facts.day({ "zh-CN": "项目开始日", en: "first day of the project" }),
  volunteers: Facts.int({ "zh-CN": "参与志愿者", en: "volunteers of the project" }, "people")
})
export type Project = Facts.RowOf<typeof project>

export const projectOldEnough = Requirement.require(
  "team.selection-project-years",
  project.closesOn.hasReachedYears(Teams.projectYears, project.startedOn),
  { citations: [LANZHOU.passage()] }
)
export const projectLargeEnough = Requirement.require("team.selection-project-people", project.volunteers.atLeast(Teams.projectPeople), {
  citations: [LANZHOU.passage()]
})

export const selectedProjects = Rule.define<Project>({
  id: "TEAM-03",
  title: { "zh-CN": "项目评选", en: "selection of projects" },
  parameters: [Teams.projectYears, Teams.projectPeople, Teams.selectionForce],
  clauses: [
    Rule.clause(projectOldEnough, { parameter: Teams.projectYears }),
    Rule.clause(projectLargeEnough, { parameter: Teams.projectPeople })
  ]
})

export const individual = Facts.sheet("team.selected-individual", {
  yearMinutes: Facts.int({ "zh-CN": "当年服务时长", en: "service in the year" }, "minutes-as-hours"),
  longestCommunityMinutes: Facts.int(
    { "zh-CN": "当年最长一次社区服务", en: "longest service in a community in the year" },
    "minutes-as-hours"
  )
})
export type Individual = Facts.RowOf<typeof individual>

export const served = Requirement.require("team.selection-individual-hours", individual.yearMinutes.atLeast(Teams.individualMinutes), {
  citations: [BOZHOU.passage(), HUIZHOU17.passage()]
})
export const servedInCommunity = Requirement.require(
  "team.selection-individual-community",
  individual.longestCommunityMinutes.atLeast(Teams.individualCommunityMinutes),
  { citations: [HUIZHOU17.passage()] }
)

export const selectedIndividuals = Rule.define<Individual>({
  id: "TEAM-03",
  title: { "zh-CN": "个人评选", en: "selection of people" },
  parameters: [Teams.individualMinutes, Teams.individualCommunityMinutes],
  clauses: [
    Rule.clause(served, { parameter: Teams.individualMinutes }),
    Rule.clause(servedInCommunity, { parameter: Teams.individualCommunityMinutes })
  ]
})

export const community = Facts.sheet("team.selected-community", {
  residents: Facts.int({ "zh-CN": "居民", en: "residents" }, "people"),
  residentVolunteers: Facts.int({ "zh-CN": "社区志愿者", en: "volunteers of the community" }, "people"),
  activityClasses: Facts.int({ "zh-CN": "活动类别", en: "classes of activities" }, "classes"),
  teams: Facts.int({ "zh-CN": "队伍", en: "teams" }, "teams")
})
export type SelectedCommunity = Facts.RowOf<typeof community>

const share = Facts.share(community.residentVolunteers, community.residents)
const hundred = 100
const model = [MODEL_COMMUNITY.passage()]

export const shareAbove = Requirement.require("team.selection-residents-above", share.above(Teams.residentsAbovePercent, hundred), {
  citations: [LANZHOU.passage()]
})
export const shareAtLeast = Requirement.require(
  "team.selection-residents-at-least",
  share.atLeast(Teams.residentsAtLeastPercent, hundred),
  {
    citations: model
  }
)
export const enoughClasses = Requirement.require("team.selection-classes", community.activityClasses.atLeast(Teams.activityClasses), {
  citations: model
})
export const enoughTeams = Requirement.require("team.selection-teams", community.teams.atLeast(Teams.communityTeams), { citations: model })

export const selectedCommunities = Rule.define<SelectedCommunity>({
  id: "TEAM-03",
  title: { "zh-CN": "社区评选", en: "selection of communities" },
  parameters: [Teams.residentsAbovePercent, Teams.residentsAtLeastPercent, Teams.activityClasses, Teams.communityTeams],
  clauses: [
    Rule.clause(shareAbove, { parameter: Teams.residentsAbovePercent }),
    Rule.clause(shareAtLeast, { parameter: Teams.residentsAtLeastPercent }),
    Rule.clause(enoughClasses, { parameter: Teams.activityClasses }),
    Rule.clause(enoughTeams, { parameter: Teams.communityTeams })
  ]
})
