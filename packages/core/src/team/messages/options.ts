/** Titles of the values that facts of memberships, formations and honours may have. */
import * as Options from "../../foundation/Options.ts"
import type { Formation } from "../FormationState.ts"
import type { Stage } from "../HonourState.ts"
import type { Membership } from "../Membership.ts"
import type { Registration } from "../Registration.ts"
import type { Route } from "../rules/LegalForm.ts"

export const role = Options.of("team.role", {
  "zh-CN": { leader: "队长", deputy: "副队长", member: "队员", "social-worker": "责任社工", liaison: "联络员" },
  en: { leader: "leader", deputy: "deputy", member: "member", "social-worker": "responsible social worker", liaison: "liaison" }
})
export const membershipStage = Options.of<Membership["stage"]>("team.membership-stage", {
  "zh-CN": { none: "未加入", probation: "试用期", full: "正式队员", paused: "暂停中", left: "已退队" },
  en: { none: "not joined", probation: "on probation", full: "full member", paused: "paused", left: "left" }
})
export const teamStage = Options.of<Registration["stage"]>("team.stage", {
  "zh-CN": {
    none: "未申请",
    proposed: "已申请",
    withdrawn: "已撤回",
    registered: "在册",
    suspended: "暂停活动",
    dissolved: "已解散",
    merged: "已并入他队"
  },
  en: {
    none: "not proposed",
    proposed: "proposed",
    withdrawn: "withdrawn",
    registered: "registered",
    suspended: "suspended",
    dissolved: "dissolved",
    merged: "merged into another"
  }
})
export const route = Options.of<Route>("team.route", {
  "zh-CN": { register: "登记", "file-with-street": "街道（乡镇）备案", "guided-by-community": "社区（村）指导管理" },
  en: { register: "registered", "file-with-street": "filed with the street", "guided-by-community": "guided by the community" }
})
export const formationStage = Options.of<Formation["stage"]>("team.formation-stage", {
  "zh-CN": { none: "未组建", flying: "飞行中", dissolved: "已解散" },
  en: { none: "not formed", flying: "flying", dissolved: "dissolved" }
})
export const formationPlace = Options.of("team.formation-place", {
  "zh-CN": { lead: "头雁", wing: "两翼" },
  en: { lead: "lead", wing: "wing" }
})
export const linkResult = Options.of("team.link-result", {
  "zh-CN": { lifted: "已带起来", ended: "已结束" },
  en: { lifted: "lifted", ended: "ended" }
})
export const honourKind = Options.of("team.honour-kind", {
  "zh-CN": {
    star: "星级",
    "person-honour": "个人荣誉",
    "team-honour": "队伍荣誉",
    "brand-team": "品牌队伍",
    "brand-project": "品牌项目",
    "feature-project": "特色项目"
  },
  en: {
    star: "star",
    "person-honour": "honour of a person",
    "team-honour": "honour of a team",
    "brand-team": "brand team",
    "brand-project": "brand project",
    "feature-project": "feature project"
  }
})
export const honourStage = Options.of<Stage>("team.honour-stage", {
  "zh-CN": {
    none: "未申报",
    proposed: "已申报",
    checked: "已审核",
    publicised: "公示中",
    objected: "有异议",
    granted: "已授予",
    refused: "未授予",
    withdrawn: "已撤回"
  },
  en: {
    none: "not proposed",
    proposed: "proposed",
    checked: "checked",
    publicised: "in publicity",
    objected: "objected to",
    granted: "granted",
    refused: "refused",
    withdrawn: "withdrawn"
  }
})
