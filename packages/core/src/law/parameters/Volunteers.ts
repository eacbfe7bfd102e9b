/**
 * What is asked of a person who registers as a volunteer, and in each year after that.
 *
 * No national law sets a least age: that of fourteen is the Youth League's, for its own register.
 */
import * as Parameter from "../Parameter.ts"

export const registrationLowestAge = Parameter.integer("volunteer.registration-lowest-age", {
  title: { "zh-CN": "注册最低年龄", en: "least age at registration" },
  unit: "years old",
  stricter: "higher"
})
export const registrationConsentBelow = Parameter.integer("volunteer.registration-consent-below-age", {
  title: { "zh-CN": "注册须监护人同意的年龄界限", en: "age below which registration needs a guardian's consent" },
  unit: "years old",
  stricter: "higher"
})
export const yearlyPromise = Parameter.integer("volunteer.yearly-promise-minutes", {
  title: { "zh-CN": "每年累计服务时间承诺", en: "service promised for each year" },
  unit: "minutes-as-hours",
  stricter: "higher"
})
export const awardLowestAge = Parameter.integer("volunteer.award-lowest-age", {
  title: { "zh-CN": "评选最低年龄", en: "least age for the award" },
  unit: "years old",
  stricter: "higher"
})
export const awardHighestAge = Parameter.integer("volunteer.award-highest-age", {
  title: { "zh-CN": "评选最高年龄", en: "greatest age for the award" },
  unit: "years old",
  stricter: "lower"
})
