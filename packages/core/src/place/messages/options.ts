/** Titles of the values that facts of places, stations, agreements and assessments may have. */
import type * as CreditCode from "../../foundation/CreditCode.ts"
import * as Options from "../../foundation/Options.ts"
import type { FeatureProject } from "../FeatureProject.ts"
import type { PartnershipAgreement } from "../PartnershipAgreement.ts"
import type { Station } from "../Station.ts"
import type { Stage } from "../StationAssessmentState.ts"
import type { Goal } from "../YearlyGoals.ts"

/** What is listed, or opened, in a place. */
export const kind = Options.of("place.kind", {
  "zh-CN": {
    street: "街道",
    community: "社区",
    team: "队伍",
    station: "社工站",
    compound: "小区",
    building: "楼栋",
    grid: "网格",
    facility: "场所",
    organisation: "单位"
  },
  en: {
    street: "street",
    community: "community",
    team: "team",
    station: "station",
    compound: "compound",
    building: "building",
    grid: "grid",
    facility: "facility",
    organisation: "organisation"
  }
})
export const facilityKind = Options.of("place.facility-kind", {
  "zh-CN": { "practice-station": "实践站", "teaching-point": "教学点", other: "其他" },
  en: { "practice-station": "practice station", "teaching-point": "teaching point", other: "other" }
})
export const organisationKind = Options.of("place.organisation-kind", {
  "zh-CN": { committee: "居民委员会", "social-organisation": "社会组织", "partner-unit": "共建单位", charity: "慈善组织" },
  en: {
    committee: "residents' committee",
    "social-organisation": "social organisation",
    "partner-unit": "partner unit",
    charity: "charity"
  }
})
export const codeFault = Options.of("place.code-fault", {
  "zh-CN": { none: "没有错误", length: "位数不对", character: "有非数字字符", gap: "上级代码为空而下级不为空" },
  en: { none: "none", length: "length", character: "a character that is no digit", gap: "a lower part without the part above it" }
})
/** Parts of a unified social credit code that can be wrong. */
export const creditPart = Options.of("place.credit-part", {
  "zh-CN": {
    length: "位数",
    character: "字符（不用I、O、S、V、Z）",
    division: "登记机关行政区划",
    "organisation-check": "主体标识码校验位",
    check: "末位校验码"
  },
  en: {
    length: "length",
    character: "characters (no I, O, S, V or Z)",
    division: "division of the registering authority",
    "organisation-check": "check character of the organisation code",
    check: "check character at the end"
  }
} satisfies Record<"zh-CN" | "en", Record<CreditCode.Part, string>>)
export const indicator = Options.of("place.indicator", {
  "zh-CN": { case: "个案服务", group: "小组活动", community: "社区活动", visit: "走访" },
  en: { case: "casework", group: "group work", community: "community work", visit: "visits" }
})
export const communityRole = Options.of("place.community-role", {
  "zh-CN": { "party-secretary": "社区党组织书记", "committee-head": "居民委员会主任", worker: "社区工作者" },
  en: { "party-secretary": "Party secretary", "committee-head": "head of the committee", worker: "community worker" }
})
export const gridRole = Options.of("place.grid-role", {
  "zh-CN": { volunteer: "网格志愿者", "building-head": "楼栋长", worker: "网格员" },
  en: { volunteer: "grid volunteer", "building-head": "head of the building", worker: "grid worker" }
})
export const party = Options.of("place.party", {
  "zh-CN": {
    community: "社区",
    organisation: "社会组织",
    "social-worker": "社会工作者",
    volunteer: "社区志愿者",
    charity: "社会慈善资源"
  },
  en: {
    community: "community",
    organisation: "social organisation",
    "social-worker": "social worker",
    volunteer: "community volunteers",
    charity: "charitable resources"
  }
})
export const stationStage = Options.of<Station["stage"]>("place.station-stage", {
  "zh-CN": { none: "未设立", open: "已设立", closed: "已撤销" },
  en: { none: "not opened", open: "open", closed: "closed" }
})
export const post = Options.of("place.post", {
  "zh-CN": { head: "站长", staff: "工作人员" },
  en: { head: "head", staff: "staff" }
})
export const goalStage = Options.of<Goal["stage"]>("place.goal-stage", {
  "zh-CN": { open: "进行中", reached: "已完成", dropped: "已取消" },
  en: { open: "open", reached: "reached", dropped: "dropped" }
})
/** What a target of a goal may be counted in; how each is counted stands with its figure (`report/messages/targets`). */
export const targetMeasure = Options.of("place.target-measure", {
  "zh-CN": {
    "credited-minutes": "认定时长",
    "visits-kept": "走访人次",
    "people-served": "受益人数",
    "events-held": "举办活动",
    "volunteers-gained": "新增志愿者",
    "training-times": "培训人次"
  },
  en: {
    "credited-minutes": "credited time",
    "visits-kept": "visits kept",
    "people-served": "people served",
    "events-held": "events held",
    "volunteers-gained": "volunteers gained",
    "training-times": "person-times of training"
  }
})
export const agreementStage = Options.of<PartnershipAgreement["stage"]>("place.agreement-stage", {
  "zh-CN": { none: "未起草", drafted: "已起草", signed: "已签订", ended: "已终止" },
  en: { none: "not drafted", drafted: "drafted", signed: "signed", ended: "ended" }
})
/** Whose duty it is. */
export const side = Options.of("place.side", {
  "zh-CN": { community: "社区", partner: "共建单位" },
  en: { community: "community", partner: "partner" }
})
export const featureStage = Options.of<FeatureProject["stage"]>("place.feature-stage", {
  "zh-CN": { none: "未命名", named: "实施中", ended: "已结束" },
  en: { none: "not named", named: "named", ended: "ended" }
})
export const assessmentStage = Options.of<Stage>("place.assessment-stage", {
  "zh-CN": { none: "未开始", open: "评估中", concluded: "已定级", reopened: "重新评估中", withdrawn: "已撤回" },
  en: { none: "not begun", open: "open", concluded: "concluded", reopened: "reopened", withdrawn: "withdrawn" }
})
export const decidedBy = Options.of("place.decided-by", {
  "zh-CN": { points: "得分", veto: "一票否决" },
  en: { points: "points", veto: "a veto" }
})
export const lacks = Options.of("place.lacks", {
  "zh-CN": { score: "评分", evidence: "佐证" },
  en: { score: "a score", evidence: "evidence" }
})
