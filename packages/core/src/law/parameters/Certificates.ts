/**
 * What decides whether a certificate of volunteer service may be issued, and what it must state.
 */
import * as Options from "../../foundation/Options.ts"
import * as Parameter from "../Parameter.ts"

export const feeFen = Parameter.integer("certificate.fee-fen", {
  title: { "zh-CN": "出具证明收费", en: "fee for a certificate" },
  unit: "fen",
  stricter: "lower"
})
export const content = Parameter.set("certificate.required-content", {
  title: { "zh-CN": "证明必须载明", en: "what a certificate must state" },
  options: Options.of("certificate.required-content", {
    "zh-CN": { serviceHours: "服务时长", serviceContent: "服务内容", recordingOrganisation: "记录单位" },
    en: { serviceHours: "service hours", serviceContent: "service content", recordingOrganisation: "recording organisation" }
  }),
  stricter: "higher"
})
export const sealRequired = Parameter.yesNo("certificate.seal-required", {
  title: { "zh-CN": "必须加盖印章", en: "a seal is required" },
  stricter: "higher"
})
export const issueWithin = Parameter.integer("certificate.issue-within-working-days", {
  title: { "zh-CN": "出具证明期限", en: "time for issuing a certificate" },
  unit: "working days",
  stricter: "lower",
  least: 1
})
export const supersedes = Parameter.yesNo("certificate.superseded-by-correction", {
  title: { "zh-CN": "依据的记录更正或作废后，原证明标为已被替代", en: "a certificate is superseded when one of its records changes" },
  stricter: "higher"
})
