/** Titles of the values that facts of service records, groups, imports and periods may have. */
import * as Options from "../../foundation/Options.ts"
import { minimumEvidence } from "../../law/parameters/Counting.ts"
import { exclusions, serviceFacts } from "../../law/parameters/Recording.ts"
import type { GroupRecord } from "../GroupRecord.ts"
import type { ImportBatch } from "../ImportBatch.ts"
import type { Reason } from "../LikelyDuplicate.ts"
import type { ServiceRecord, occasion as alike } from "../ServiceRecordState.ts"
import { titles as timeClasses } from "../TimeClass.ts"

export const evidence = minimumEvidence.options
export const timeClass = Options.titled("service.time-class", timeClasses)
export const stage = Options.of<ServiceRecord["stage"]>("service.stage", {
  "zh-CN": {
    none: "未登记",
    draft: "草稿",
    submitted: "已提交",
    recorded: "已记录",
    publicised: "公示中",
    objected: "有异议",
    confirmed: "已确认",
    voided: "已作废"
  },
  en: {
    none: "not begun",
    draft: "draft",
    submitted: "submitted",
    recorded: "recorded",
    publicised: "in publicity",
    objected: "objected to",
    confirmed: "confirmed",
    voided: "voided"
  }
})
export const groupStage = Options.of<GroupRecord["stage"]>("service.group-stage", {
  "zh-CN": { none: "未登记", recorded: "已记录", replaced: "已由个人记录替代", voided: "已作废" },
  en: { none: "not begun", recorded: "recorded", replaced: "replaced by records of people", voided: "voided" }
})
export const importStage = Options.of<ImportBatch["stage"]>("service.import-stage", {
  "zh-CN": { none: "未开始", open: "导入中", complete: "已完成", withdrawing: "撤回中", withdrawn: "已撤回" },
  en: { none: "not begun", open: "open", complete: "complete", withdrawing: "being withdrawn", withdrawn: "withdrawn" }
})
export const periodStage = Options.of("service.period-stage", {
  "zh-CN": { open: "未关账", closed: "已关账" },
  en: { open: "open", closed: "closed" }
})
const { titles } = exclusions.options
export const exclusion = Options.of("service.exclusion", {
  "zh-CN": { none: "没有", ...titles["zh-CN"] },
  en: { none: "none", ...titles.en }
})
export const purpose = Options.of("service.purpose", {
  "zh-CN": { service: "志愿服务", publication: "公开", commercial: "商业用途" },
  en: { service: "volunteer service", publication: "publication", commercial: "commerce" }
})
export const honouredBy = Options.of("service.honoured-by", {
  "zh-CN": { own: "本组织", government: "政府部门", other: "其他单位" },
  en: { own: "the organisation itself", government: "government", other: "others" }
})
/** Which of the facts of a service. */
export const fact = serviceFacts.options
/** By what two records are likely one. */
export const likelyDuplicate = Options.of<Reason>("service.likely-duplicate", {
  "zh-CN": { "same-activity": "同一活动", "shared-time": "时间重合", "same-name-and-day": "同日同名活动" },
  en: { "same-activity": "the same activity", "shared-time": "time in common", "same-name-and-day": "the same name on the same day" }
})
/** What a record and its group must say alike. */
export const occasion = Options.of<(typeof alike)[number]>("service.occasion", {
  "zh-CN": { team: "队伍", activity: "活动", timeClass: "时间类别", on: "日期" },
  en: { team: "team", activity: "activity", timeClass: "class of time", on: "day" }
})
