/**
 * Care of children and elders: how often they are visited, by whom, what danger asks for, and how a wish is granted.
 *
 * National texts say 定期走访 and give no number for children; where a place visits monthly its pack says so.
 */
import * as ByForce from "../ByForce.ts"
import * as Options from "../../foundation/Options.ts"
import * as Parameter from "../Parameter.ts"

export const detentionMonths = Parameter.integer("care.detention-months", {
  title: { "zh-CN": "失联、服刑等限制人身自由的期限", en: "months out of contact or in custody" },
  unit: "months",
  stricter: "none"
})
/** 一级 is the most severe: a grade up to this one is 重残. */
export const severeGrade = Parameter.integer("care.severe-disability-grade", {
  title: { "zh-CN": "重残等级（含）以内", en: "disability of up to this grade is severe" },
  unit: "grade",
  stricter: "none"
})
export const severeMentalGrade = Parameter.integer("care.severe-mental-disability-grade", {
  title: { "zh-CN": "精神、智力重残等级（含）以内", en: "mental or intellectual disability of up to this grade is severe" },
  unit: "grade",
  stricter: "none"
})
export const childVisitMonths = Parameter.integer("care.child-visit-interval-months", {
  title: { "zh-CN": "儿童走访间隔", en: "months from visit to visit of a child" },
  unit: "months",
  stricter: "lower"
})
export const elderVisitMonths = Parameter.integer("care.elder-visit-interval-months", {
  title: { "zh-CN": "特殊困难老年人探访间隔", en: "months from visit to visit of an elder in special difficulty" },
  unit: "months",
  stricter: "lower"
})
export const elderVisitRate = Parameter.integer("care.elder-monthly-visit-rate-percent", {
  title: { "zh-CN": "特殊困难老年人月探访率目标", en: "monthly visit rate of elders in special difficulty" },
  unit: "percent",
  stricter: "higher"
})

export const minVisitors = Parameter.integer("care.home-visit-visitors", {
  title: { "zh-CN": "入户走访未成年人的最少人数", en: "fewest visitors at a home visit to a minor" },
  unit: "people",
  stricter: "higher"
})
/** A parent who works elsewhere cannot be there: an entrusted carer is as good. */
export const carerPresent = Parameter.yesNo("care.carer-present", {
  title: { "zh-CN": "入户走访未成年人时监护人或受委托人在场", en: "a guardian or entrusted carer is present at a home visit to a minor" },
  stricter: "higher"
})
export const consentBeforehand = Parameter.yesNo("care.visit-consent", {
  title: {
    "zh-CN": "入户走访未成年人须监护人事先同意（可远程）",
    en: "a guardian consents beforehand to a home visit to a minor, remotely if need be"
  },
  stricter: "higher"
})
export const noClosedDoor = Parameter.yesNo("care.no-closed-door", {
  title: { "zh-CN": "不与未成年人单独共处封闭房间", en: "nobody is alone with a minor behind a closed door" },
  stricter: "higher"
})
export const homeVisitForce = ByForce.parameter(
  "care.home-visit-force",
  "入户走访要求的效力",
  "whether the terms of a home visit warn or refuse"
)
/** Of whoever is visited or granted a wish. */
export const photoForce = ByForce.parameter(
  "care.photo-consent-force",
  "未经同意拍照的处理",
  "whether a photo without consent warns or refuses"
)

/** Of a child whose guardian is missing nobody can have it. */
export const fileConsentForce = ByForce.parameter(
  "care.file-consent-force",
  "档案登记未经同意的处理",
  "whether a note in a file without consent warns or refuses"
)

export const reportAddressees = Parameter.set("care.report-addressees", {
  title: { "zh-CN": "强制报告对象", en: "to whom harm or danger is reported" },
  options: Options.of("care.report-addressees", {
    "zh-CN": { police: "公安机关", "civil-affairs": "民政部门", education: "教育部门" },
    en: { police: "police", "civil-affairs": "civil affairs department", education: "education department" }
  }),
  stricter: "higher"
})
export type Addressee = Parameter.ValueOf<typeof reportAddressees>[number]
const numbersOf = (addressee: Addressee) =>
  Parameter.names(`care.report-numbers-${addressee}`, {
    title: {
      "zh-CN": `强制报告电话（${reportAddressees.options.titles["zh-CN"][addressee]}）`,
      en: `numbers to call for a mandatory report: ${reportAddressees.options.titles.en[addressee]}`
    },
    stricter: "none"
  })
/** Of each addressee by itself, as a place has them and says where they come from; where none is said, whoever reports has to find it out. */
export const reportNumbers = {
  police: numbersOf("police"),
  "civil-affairs": numbersOf("civil-affairs"),
  education: numbersOf("education")
} as const satisfies { readonly [A in Addressee]: ReturnType<typeof numbersOf> }
export const reportMinutes = Parameter.integer("care.report-escalation-minutes", {
  title: { "zh-CN": "强制报告未处理时提醒督导的时限", en: "minutes until a supervisor is told of an open report" },
  unit: "minutes",
  stricter: "lower"
})
export const escalationDays = Parameter.integer("care.escalation-working-days", {
  title: { "zh-CN": "转介专业人员的受理时限", en: "time for a professional to take up a case" },
  unit: "working days",
  stricter: "lower"
})
export const urgentEscalationDays = Parameter.integer("care.urgent-escalation-days", {
  title: { "zh-CN": "紧急转介的受理时限", en: "time for a professional to take up an urgent case" },
  unit: "days",
  stricter: "lower"
})

export const wishCap = Parameter.integer("care.wish-cap-fen", {
  title: { "zh-CN": "微心愿金额上限", en: "highest value of a micro-wish" },
  unit: "fen",
  stricter: "lower"
})
export const wishCapForce = ByForce.parameter(
  "care.wish-cap-force",
  "微心愿金额上限的效力",
  "whether the cap of a micro-wish warns or refuses"
)
export const wishLowestAge = Parameter.integer("care.wish-lowest-age", {
  title: { "zh-CN": "微心愿最低年龄", en: "lowest age for a micro-wish" },
  unit: "years old",
  stricter: "none"
})
export const wishHighestAge = Parameter.integer("care.wish-highest-age", {
  title: { "zh-CN": "微心愿最高年龄", en: "highest age for a micro-wish" },
  unit: "years old",
  stricter: "none"
})
export const wishesPerRound = Parameter.integer("care.wishes-per-round", {
  title: { "zh-CN": "每名儿童每轮未完成的心愿数", en: "open wishes of one child in a round" },
  unit: "times",
  stricter: "lower"
})
export const claimDays = Parameter.integer("care.wish-claim-days", {
  title: { "zh-CN": "认领后完成心愿的期限", en: "days from claiming a wish to granting it" },
  unit: "days",
  stricter: "lower"
})
export const barredClaimNone = Parameter.yesNo("care.wish-claimers-not-barred", {
  title: {
    "zh-CN": "被禁止从事密切接触未成年人工作的人不得认领儿童心愿",
    en: "whoever is barred from work with minors claims no child's wish"
  },
  stricter: "higher"
})
