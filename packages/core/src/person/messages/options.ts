/** Titles of the values that facts of people may have. */
import * as Options from "../../foundation/Options.ts"
import type { PersonMerge } from "../PersonMerge.ts"

export const level = Options.of("person.level", {
  "zh-CN": { assistant: "助理社会工作师", "social-worker": "社会工作师", senior: "高级社会工作师" },
  en: { assistant: "assistant social worker", "social-worker": "social worker", senior: "senior social worker" }
})
export const ownPart = Options.of("person.own-part", {
  "zh-CN": { subject: "当事人", proposer: "申请人或申报人", decider: "作出原决定的人", objector: "提出异议的人" },
  en: {
    subject: "whom it is about",
    proposer: "who proposed it",
    decider: "who took the first decision",
    objector: "who objected"
  }
})
export const education = Options.of("person.education", {
  "zh-CN": { secondary: "中专或高中", college: "大专", bachelor: "本科或学士", master: "硕士", doctor: "博士" },
  en: { secondary: "secondary school", college: "college", bachelor: "bachelor", master: "master", doctor: "doctor" }
})
export const answer = Options.of("person.check-answer", {
  "zh-CN": { clear: "无相关记录", "not-clear": "有相关记录" },
  en: { clear: "clear", "not-clear": "not clear" }
})
export const checkStage = Options.of("person.check-stage", {
  "zh-CN": { standing: "有效", voided: "已作废" },
  en: { standing: "standing", voided: "voided" }
})
export const consent = Options.of("person.consent", {
  "zh-CN": { none: "没有同意", general: "一般同意", separate: "单独同意" },
  en: { none: "none", general: "general consent", separate: "separate consent" }
})
export const consentPurpose = Options.of("person.consent-purpose", {
  "zh-CN": {
    registration: "注册",
    activity: "参加活动",
    publication: "公开发布",
    photo: "拍照",
    "sensitive-data": "处理敏感个人信息",
    transfer: "转移志愿服务信息"
  },
  en: {
    registration: "registration",
    activity: "taking part",
    publication: "publication",
    photo: "photos",
    "sensitive-data": "use of sensitive data",
    transfer: "transfer of service data"
  }
})
export const use = Options.of("person.data-use", {
  "zh-CN": { storage: "仅存储", other: "其他处理" },
  en: { storage: "storage only", other: "other use" }
})
export const kind = Options.of("person.kind", {
  "zh-CN": {
    "party-member": "党员",
    "retired-party-member": "离退休党员",
    cadre: "干部",
    "social-worker": "社会工作者",
    volunteer: "志愿者"
  },
  en: {
    "party-member": "Party member",
    "retired-party-member": "retired Party member",
    cadre: "cadre",
    "social-worker": "social worker",
    volunteer: "volunteer"
  }
})
export const guardianRelation = Options.of("person.guardian-relation", {
  "zh-CN": { parent: "父母", "other-guardian": "其他监护人", "entrusted-carer": "受委托照护人" },
  en: { parent: "parent", "other-guardian": "other guardian", "entrusted-carer": "entrusted carer" }
})
export const mergeStage = Options.of<PersonMerge["stage"]>("person.merge-stage", {
  "zh-CN": { apart: "未合并", merged: "已并入他人" },
  en: { apart: "not merged", merged: "merged" }
})
