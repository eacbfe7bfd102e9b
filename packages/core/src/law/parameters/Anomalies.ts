/**
 * From where on recorded time looks odd enough for a person to look at it. Nothing here refuses a record or takes a minute away.
 *
 * No law gives these figures. They are this library's, and switched on because they protect the truth of the records.
 */
import * as Parameter from "../Parameter.ts"

export const dayMinutes = Parameter.integer("service.anomaly-day-minutes", {
  title: { "zh-CN": "单日时长提示线", en: "minutes of one person in one day above which it is pointed out" },
  unit: "minutes",
  stricter: "lower"
})
export const signOutMinutes = Parameter.integer("service.anomaly-sign-out-minutes", {
  title: { "zh-CN": "连续时长提示线(疑似忘记签退)", en: "minutes of one stretch above which a sign-out may have been forgotten" },
  unit: "minutes",
  stricter: "lower"
})
export const sittingMinutes = Parameter.integer("service.anomaly-sitting-minutes", {
  title: { "zh-CN": "间隔不超过此时长的录入视为一次录入", en: "longest pause between two entries of one sitting" },
  unit: "minutes",
  stricter: "higher"
})
export const roundRecords = Parameter.integer("service.anomaly-round-records", {
  title: { "zh-CN": "一次录入中整数时长记录数的提示线", en: "records of round duration in one sitting from which it is pointed out" },
  unit: "records",
  stricter: "lower"
})
export const roundUnitMinutes = Parameter.integer("service.anomaly-round-unit-minutes", {
  title: { "zh-CN": "整数时长的单位", en: "what a round duration is a multiple of" },
  unit: "minutes",
  stricter: "lower",
  least: 1
})
export const twoPlacesMinutes = Parameter.integer("service.anomaly-two-places-minutes", {
  title: { "zh-CN": "同一人同时在两处的提示线", en: "minutes of one person in two places at once from which it is pointed out" },
  unit: "minutes",
  stricter: "lower"
})
export const bulkMinutes = Parameter.integer("service.anomaly-bulk-minutes", {
  title: { "zh-CN": "一次后台补录时长的提示线", en: "minutes entered by the office in one sitting from which it is pointed out" },
  unit: "minutes",
  stricter: "lower"
})
