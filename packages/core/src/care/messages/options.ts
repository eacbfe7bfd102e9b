/** Titles of the values that facts of people served, visits, escalations, reports and wishes may have. */
import * as Options from "../../foundation/Options.ts"
import type { Escalation } from "../Escalation.ts"
import type { MandatoryReport } from "../MandatoryReport.ts"
import type { RecipientFile } from "../RecipientFile.ts"
import type { Group, Tag } from "../Tag.ts"
import type { VisitPlan } from "../VisitPlan.ts"
import type { Visit } from "../VisitState.ts"
import type { Wish } from "../WishState.ts"

export const fileStage = Options.of<RecipientFile["stage"]>("care.file-stage", {
  "zh-CN": { none: "未建档", open: "在档", closed: "已结档", anonymised: "已匿名" },
  en: { none: "no file", open: "open", closed: "closed", anonymised: "anonymised" }
})
export const planStage = Options.of<VisitPlan["stage"]>("care.plan-stage", {
  "zh-CN": { none: "未制定", running: "执行中", ended: "已结束" },
  en: { none: "not begun", running: "running", ended: "ended" }
})
export const visitStage = Options.of<Visit["stage"]>("care.visit-stage", {
  "zh-CN": { none: "未安排", planned: "已安排", kept: "已走访", attempted: "未遇", excused: "事出有因未走访", cancelled: "已取消" },
  en: { none: "not planned", planned: "planned", kept: "kept", attempted: "attempted", excused: "excused", cancelled: "cancelled" }
})
export const visitMode = Options.of("care.visit-mode", {
  "zh-CN": { home: "入户", "phone-or-video": "电话或视频", "remote-monitoring": "远程监测" },
  en: { home: "home visit", "phone-or-video": "phone or video", "remote-monitoring": "remote monitoring" }
})
export const escalationStage = Options.of<Escalation["stage"]>("care.escalation-stage", {
  "zh-CN": { none: "未提出", raised: "已提出", "taken-up": "已接手", closed: "已办结" },
  en: { none: "not raised", raised: "raised", "taken-up": "taken up", closed: "closed" }
})
export const risk = Options.of("care.risk", {
  "zh-CN": { ordinary: "一般", raised: "较高", urgent: "紧急" },
  en: { ordinary: "ordinary", raised: "raised", urgent: "urgent" }
})
export const reportStage = Options.of<MandatoryReport["stage"]>("care.report-stage", {
  "zh-CN": { none: "未提出", open: "未办结", closed: "已办结" },
  en: { none: "not raised", open: "open", closed: "closed" }
})
export const wishStage = Options.of<Wish["stage"]>("care.wish-stage", {
  "zh-CN": {
    none: "未收集",
    collected: "已收集",
    rejected: "核实未通过",
    verified: "已核实",
    published: "已发布",
    claimed: "已认领",
    fulfilled: "已实现",
    confirmed: "已确认",
    withdrawn: "已撤回"
  },
  en: {
    none: "not collected",
    collected: "collected",
    rejected: "rejected",
    verified: "verified",
    published: "published",
    claimed: "claimed",
    fulfilled: "fulfilled",
    confirmed: "confirmed",
    withdrawn: "withdrawn"
  }
})
export const tag = Options.of<Tag>("care.tag", {
  "zh-CN": {
    "left-behind-child": "农村留守儿童",
    "child-of-poor-family": "困难家庭儿童",
    "child-with-disability": "残疾儿童",
    "child-without-proper-guardian": "监护缺失或不当的儿童",
    "unattended-child": "事实无人抚养儿童",
    "elder-living-alone": "独居老年人",
    "elder-empty-nest": "空巢老年人",
    "elder-left-behind": "留守老年人",
    "elder-disabled": "失能老年人",
    "elder-severely-disabled": "重残老年人",
    "elder-special-family": "计划生育特殊家庭老年人",
    "subsistence-allowance": "最低生活保障对象",
    "extreme-poverty-support": "特困人员",
    "monitored-against-poverty": "防止返贫监测对象",
    "allowance-margin": "最低生活保障边缘家庭成员",
    "rigid-expenditure": "刚性支出困难家庭成员",
    "other-low-income": "其他低收入人口"
  },
  en: {
    "left-behind-child": "child left behind",
    "child-of-poor-family": "child of a poor family",
    "child-with-disability": "child with a disability",
    "child-without-proper-guardian": "child without a proper guardian",
    "unattended-child": "unattended child",
    "elder-living-alone": "elder living alone",
    "elder-empty-nest": "elder of an empty nest",
    "elder-left-behind": "elder left behind",
    "elder-disabled": "elder who needs care",
    "elder-severely-disabled": "elder with a severe disability",
    "elder-special-family": "elder of a special family-planning family",
    "subsistence-allowance": "receives subsistence allowance",
    "extreme-poverty-support": "in extreme poverty",
    "monitored-against-poverty": "monitored against a return to poverty",
    "allowance-margin": "on the margin of the allowance",
    "rigid-expenditure": "in difficulty by unavoidable spending",
    "other-low-income": "other low income"
  }
})
export const group = Options.of<Group>("care.group", {
  "zh-CN": { child: "儿童", elder: "老年人", assistance: "低收入人口" },
  en: { child: "children", elder: "elders", assistance: "people with low income" }
})
export const source = Options.of("care.source", {
  "zh-CN": {
    "authority-list": "主管部门名单",
    "community-check": "社区排查",
    school: "学校",
    medical: "医疗机构",
    family: "家属",
    self: "本人"
  },
  en: {
    "authority-list": "list of an authority",
    "community-check": "check by the community",
    school: "school",
    medical: "medical institution",
    family: "family",
    self: "the person"
  }
})
/** Of a father or a mother. */
export const situation = Options.of("care.situation", {
  "zh-CN": {
    able: "有抚养能力",
    dead: "死亡",
    missing: "失踪",
    disabled: "残疾",
    "gravely-ill": "重病",
    prison: "服刑",
    "compulsory-treatment": "强制隔离戒毒",
    custody: "其他限制人身自由",
    "no-contact": "失联"
  },
  en: {
    able: "able to care",
    dead: "dead",
    missing: "missing",
    disabled: "disabled",
    "gravely-ill": "gravely ill",
    prison: "in prison",
    "compulsory-treatment": "in compulsory treatment",
    custody: "otherwise in custody",
    "no-contact": "out of contact"
  }
})
