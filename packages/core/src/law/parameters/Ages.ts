/**
 * The ages at which the law draws a line, and when a person born on 29 February reaches one.
 *
 * An age is a number of completed years (周岁), the birthday itself included. The lines are of different laws: a person of sixteen with
 * an income of their own has full capacity and is still a minor.
 */
import * as Options from "../../foundation/Options.ts"
import * as Parameter from "../Parameter.ts"

const age = (id: string, title: Parameter.Integer["title"]) => Parameter.integer(id, { title, unit: "years old", stricter: "none" })

export const limitedCapacityAge = age("person.limited-capacity-age", {
  "zh-CN": "限制民事行为能力起始年龄",
  en: "age of limited civil capacity"
})
export const adultAge = age("person.adult-age", { "zh-CN": "成年年龄", en: "age of majority" })
export const selfSupportingAge = age("person.self-supporting-age", {
  "zh-CN": "以自己的劳动收入为主要生活来源视为完全民事行为能力的年龄",
  en: "age from which one's own earnings give full civil capacity"
})
export const childDataAge = age("person.child-data-age", {
  "zh-CN": "个人信息一律为敏感信息的年龄界限",
  en: "age below which all personal data are sensitive"
})
export const leftBehindAge = age("person.left-behind-age", { "zh-CN": "留守儿童年龄界限", en: "age below which a child is left-behind" })
export const elderAge = age("person.elder-age", { "zh-CN": "老年人年龄", en: "age of an elder" })

const leapRules = Options.of("person.leap-rule", {
  "zh-CN": { "february-28": "2月28日", "march-1": "3月1日" },
  en: { "february-28": "28 February", "march-1": "1 March" }
})

/** For the lines that protect the young: the later day. */
export const leapBirthday = Parameter.choice("person.leap-birthday", {
  title: { "zh-CN": "2月29日出生者平年满岁日", en: "birthday of those born on 29 February, in other years" },
  options: leapRules,
  stricter: "none"
})
/** For the lines that favour the old: the earlier day. */
export const elderLeapBirthday = Parameter.choice("person.elder-leap-birthday", {
  title: { "zh-CN": "2月29日出生的老年人平年满岁日", en: "birthday of elders born on 29 February, in other years" },
  options: leapRules,
  stricter: "none"
})
