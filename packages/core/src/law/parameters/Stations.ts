/**
 * What is asked of a station, of the communities around it, and how a station is assessed.
 *
 * No national text says how many a station must have on its staff, and none gives grade lines: both exist only where a pack has them.
 */
import * as Options from "../../foundation/Options.ts"
import * as Parameter from "../Parameter.ts"

export const communityWorkersPer10k = Parameter.integer("station.community-workers-per-10000", {
  title: { "zh-CN": "每万名城镇常住人口的社区工作者", en: "community workers for each 10,000 urban residents" },
  unit: "people",
  stricter: "higher"
})
export const headTrainingYears = Parameter.integer("station.head-training-years", {
  title: { "zh-CN": "社区党组织书记和居委会主任的轮训周期", en: "years in which Party secretaries and committee heads are trained once" },
  unit: "years",
  stricter: "lower"
})
export const workerTrainingYears = Parameter.integer("station.worker-training-years", {
  title: { "zh-CN": "其他社区工作者的轮训周期", en: "years in which other community workers are trained once" },
  unit: "years",
  stricter: "lower"
})
export const minStaff = Parameter.integer("station.min-staff", {
  title: { "zh-CN": "社工站最少工作人员", en: "least staff of a station" },
  unit: "people",
  stricter: "higher"
})
export const minLicensed = Parameter.integer("station.min-licensed", {
  title: { "zh-CN": "社工站最少持证社会工作者", en: "least number of licensed social workers of a station" },
  unit: "people",
  stricter: "higher"
})

export const facilities = Parameter.set("station.facilities", {
  title: { "zh-CN": "站点“六有”", en: "what a station must have" },
  options: Options.of("station.facilities", {
    "zh-CN": { premises: "有场所", team: "有队伍", projects: "有项目", equipment: "有设备", rules: "有制度", sign: "有标识" },
    en: { premises: "premises", team: "a team", projects: "projects", equipment: "equipment", rules: "rules", sign: "a sign" }
  }),
  stricter: "higher"
})
export const functions = Parameter.set("station.functions", {
  title: { "zh-CN": "站点功能", en: "functions of a station" },
  options: Options.of("station.functions", {
    "zh-CN": { needs: "需求征集", projects: "项目发布", recruitment: "招募", activities: "活动开展", records: "记录", publicity: "宣传" },
    en: {
      needs: "collecting needs",
      projects: "publishing projects",
      recruitment: "recruitment",
      activities: "activities",
      records: "records",
      publicity: "publicity"
    }
  }),
  stricter: "higher"
})

export const maxScore = Parameter.integer("station.assessment-max-score", {
  title: { "zh-CN": "评估总分", en: "points of the assessment in all" },
  unit: "points",
  stricter: "none"
})
export const modules = Parameter.set("station.assessment-modules", {
  title: { "zh-CN": "评估模块", en: "modules of the assessment" },
  options: Options.of("station.assessment-modules", {
    "zh-CN": {
      foundations: "基础建设",
      rules: "制度建设",
      investment: "投入保障",
      management: "运行管理",
      services: "服务开展",
      results: "服务成效"
    },
    en: {
      foundations: "foundations",
      rules: "rules",
      investment: "investment",
      management: "management",
      services: "services",
      results: "results"
    }
  }),
  stricter: "none"
})
/** What the item of Party leadership does: it weighs like any other, or without it everything else is nothing. */
export const partyLeadership = Parameter.choice("station.party-leadership", {
  title: { "zh-CN": "领导牵头指标的作用", en: "how the item of Party leadership works" },
  options: Options.of("station.party-leadership", {
    "zh-CN": { weight: "按权重计分", veto: "一票否决" },
    en: { weight: "weighs like any other", veto: "a veto" }
  }),
  stricter: "higher"
})
/** Over the measure `score`, in points of the scheme. */
export const gradeLines = Parameter.ladder("station.grade-lines", {
  title: { "zh-CN": "评估等级线", en: "grade lines of the assessment" }
})

export const facilityArea = Parameter.integer("station.facility-square-metres-per-100-households", {
  title: { "zh-CN": "每百户居民的社区综合服务设施面积", en: "area of community facilities for each hundred households" },
  unit: "square metres",
  stricter: "higher"
})
