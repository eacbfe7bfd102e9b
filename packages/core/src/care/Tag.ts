/**
 * Why somebody is on a list of whom to look after. Codes, never words: what is written in a file about a person is as little as will do.
 */
export const children = [
  "left-behind-child",
  "child-of-poor-family",
  "child-with-disability",
  "child-without-proper-guardian",
  "unattended-child"
] as const
/** 独居、空巢、留守、失能、重残、计划生育特殊家庭. */
export const elders = [
  "elder-living-alone",
  "elder-empty-nest",
  "elder-left-behind",
  "elder-disabled",
  "elder-severely-disabled",
  "elder-special-family"
] as const
/** 低保对象、特困人员、防止返贫监测对象、低保边缘家庭成员、刚性支出困难家庭成员、其他. */
export const assistance = [
  "subsistence-allowance",
  "extreme-poverty-support",
  "monitored-against-poverty",
  "allowance-margin",
  "rigid-expenditure",
  "other-low-income"
] as const

export const all = [...children, ...elders, ...assistance] as const
export type Tag = (typeof all)[number]
export type Group = "child" | "elder" | "assistance"

const within = (tags: readonly Tag[], tag: Tag): boolean => tags.includes(tag)
export const groupOf = (tag: Tag): Group => (within(children, tag) ? "child" : within(elders, tag) ? "elder" : "assistance")

/** 医疗健康 (个人信息保护法 art. 28). */
const ofHealth: ReadonlySet<Tag> = new Set(["child-with-disability", "elder-disabled", "elder-severely-disabled"])
export const isOfHealth = (tag: Tag): boolean => ofHealth.has(tag)
