/**
 * What kind of service it was: our own list, and its mapping to the lists that others use.
 *
 * Ours is the finer one: every code of every list has a category of its own here, so a code survives the way in and out again. The way
 * from ours to a list can be coarser or lead nowhere. A code that nobody knows becomes `other`, with a warning, never a refusal.
 */
import type { Finding } from "../foundation/Finding.ts"
import type { Text } from "../foundation/Message.ts"
import * as Options from "../foundation/Options.ts"
import { CL, OP24, RVM } from "../law/Instruments.ts"

export const categories = [
  "hardship-relief",
  "weak-and-disabled-aid",
  "elder-and-child-care",
  "elder-and-disabled-care",
  "community-service",
  "neighbourly-help",
  "environment",
  "large-events",
  "disaster-relief",
  "social-management",
  "public-safety",
  "mediation",
  "legal-education",
  "homeless-aid",
  "counselling",
  "health",
  "teaching",
  "culture",
  "science-education-culture-health-sport",
  "western-development",
  "overseas",
  "other"
] as const
export type Category = (typeof categories)[number]

export const isOne = (text: string): text is Category => categories.some((one) => one === text)

/** A list of categories in an official text. Its codes are the words of that text. */
export const lists = ["RVM", "OP24", "CL"] as const
export type List = (typeof lists)[number]

export const sources = {
  RVM: RVM.article(12),
  OP24: OP24.passage(),
  CL: CL.article(3)
} as const

interface Entry {
  readonly title: Text
  readonly codes: { readonly [L in List]?: string }
}

/** Each category with its nearest code in each list. */
export const table: { readonly [C in Category]: Entry } = {
  "hardship-relief": {
    title: { "zh-CN": "扶贫济困", en: "relief of hardship" },
    codes: { RVM: "扶贫济困", OP24: "济困解难", CL: "扶贫济困" }
  },
  "weak-and-disabled-aid": {
    title: { "zh-CN": "扶弱助残", en: "aid to the weak and disabled" },
    codes: { RVM: "助老助残", OP24: "扶弱助残", CL: "扶老救孤恤病助残优抚" }
  },
  "elder-and-child-care": {
    title: { "zh-CN": "扶老爱幼", en: "care of elders and children" },
    codes: { RVM: "助老助残", OP24: "扶老爱幼", CL: "扶老救孤恤病助残优抚" }
  },
  "elder-and-disabled-care": {
    title: { "zh-CN": "助老助残", en: "care of elders and the disabled" },
    codes: { RVM: "助老助残", OP24: "扶弱助残", CL: "扶老救孤恤病助残优抚" }
  },
  "community-service": {
    title: { "zh-CN": "社区服务", en: "community service" },
    codes: { RVM: "社区服务", OP24: "邻里守望", CL: "其他" }
  },
  "neighbourly-help": { title: { "zh-CN": "邻里守望", en: "neighbourly help" }, codes: { RVM: "社区服务", OP24: "邻里守望", CL: "其他" } },
  environment: { title: { "zh-CN": "生态建设", en: "environment" }, codes: { RVM: "生态建设", CL: "环保" } },
  "large-events": { title: { "zh-CN": "大型活动", en: "large events" }, codes: { RVM: "大型活动", CL: "其他" } },
  "disaster-relief": {
    title: { "zh-CN": "救灾援助", en: "disaster relief" },
    codes: { RVM: "抢险救灾", OP24: "救灾援助", CL: "突发事件救助" }
  },
  "social-management": {
    title: { "zh-CN": "社会管理", en: "social management" },
    codes: { RVM: "社会管理", OP24: "平安建设", CL: "其他" }
  },
  "public-safety": { title: { "zh-CN": "平安建设", en: "public safety" }, codes: { RVM: "社会管理", OP24: "平安建设", CL: "其他" } },
  mediation: {
    title: { "zh-CN": "信访矛盾化解", en: "settling of disputes" },
    codes: { RVM: "社会管理", OP24: "信访矛盾化解", CL: "其他" }
  },
  "legal-education": { title: { "zh-CN": "普法宣传", en: "legal education" }, codes: { RVM: "社会管理", OP24: "普法宣传", CL: "其他" } },
  "homeless-aid": {
    title: { "zh-CN": "流浪救助", en: "aid to the homeless" },
    codes: { RVM: "扶贫济困", OP24: "流浪救助", CL: "扶贫济困" }
  },
  counselling: { title: { "zh-CN": "心理疏导", en: "counselling" }, codes: { OP24: "心理疏导", CL: "其他" } },
  health: { title: { "zh-CN": "卫生健康", en: "health" }, codes: { OP24: "卫生健康", CL: "科教文卫体" } },
  teaching: { title: { "zh-CN": "支教助学", en: "teaching" }, codes: { OP24: "支教助学", CL: "科教文卫体" } },
  culture: { title: { "zh-CN": "文化惠民", en: "culture" }, codes: { RVM: "文化建设", OP24: "文化惠民", CL: "科教文卫体" } },
  "science-education-culture-health-sport": {
    title: { "zh-CN": "科教文卫体", en: "science, education, culture, health, sport" },
    codes: { CL: "科教文卫体" }
  },
  "western-development": { title: { "zh-CN": "西部开发", en: "development of the west" }, codes: { RVM: "西部开发", CL: "其他" } },
  overseas: { title: { "zh-CN": "海外服务", en: "service abroad" }, codes: { RVM: "海外服务", CL: "其他" } },
  other: { title: { "zh-CN": "其他", en: "other" }, codes: { CL: "其他" } }
}

/** Its codes with their titles, as facts show them. */
export const options = Options.titled(
  "service.category",
  Object.fromEntries(categories.map((one) => [one, table[one].title])) as { readonly [C in Category]: Text }
)

/** Whether the ministry's list calls it 社区服务. A record that names a community is not one for that: parks are swept in communities too. */
export const isCommunityService = (category: Category): boolean => table[category].codes.RVM === "社区服务"

/** What a code of each list becomes. Where several of our categories share a code, the one closest to its own words. */
const inward: { readonly [L in List]: { readonly [code: string]: Category } } = {
  RVM: {
    扶贫济困: "hardship-relief",
    助老助残: "elder-and-disabled-care",
    社区服务: "community-service",
    生态建设: "environment",
    大型活动: "large-events",
    抢险救灾: "disaster-relief",
    社会管理: "social-management",
    文化建设: "culture",
    西部开发: "western-development",
    海外服务: "overseas"
  },
  OP24: {
    济困解难: "hardship-relief",
    扶弱助残: "weak-and-disabled-aid",
    扶老爱幼: "elder-and-child-care",
    救灾援助: "disaster-relief",
    卫生健康: "health",
    支教助学: "teaching",
    文化惠民: "culture",
    邻里守望: "neighbourly-help",
    信访矛盾化解: "mediation",
    普法宣传: "legal-education",
    流浪救助: "homeless-aid",
    心理疏导: "counselling",
    平安建设: "public-safety"
  },
  CL: {
    扶贫济困: "hardship-relief",
    扶老救孤恤病助残优抚: "elder-and-disabled-care",
    突发事件救助: "disaster-relief",
    科教文卫体: "science-education-culture-health-sport",
    环保: "environment",
    其他: "other"
  }
}

/** The nearest code of a list; undefined where the list has none. */
export const codeIn = (list: List, category: Category): string | undefined => table[category].codes[list]

export interface Recognised {
  readonly category: Category
  /** One warning when the code is unknown. */
  readonly findings: readonly Finding[]
}

const lookedUp = (codes: { readonly [code: string]: Category }, code: string): Category | undefined =>
  Object.hasOwn(codes, code) ? codes[code] : undefined

const byName = (name: string): Category | undefined => categories.find((one) => one === name)

/** The category of a code of one list; without a list, of any of them, our own words first. Spaces around the code mean nothing. */
export const recognise = (code: string, list?: List): Recognised => {
  const bare = code.trim()
  const category =
    list === undefined
      ? (byName(bare) ?? lookedUp(inward.RVM, bare) ?? lookedUp(inward.OP24, bare) ?? lookedUp(inward.CL, bare))
      : lookedUp(inward[list], bare)
  return category === undefined ? { category: "other", findings: [unknown(code, list)] } : { category, findings: [] }
}

const unknown = (code: string, list: List | undefined): Finding => ({
  rule: "service.category-unknown",
  outcome: "unmet",
  severity: "warning",
  kind: "notice",
  facts: { code },
  parameters: [],
  citations: list === undefined ? Object.values(sources) : [sources[list]]
})
