/**
 * How long a record is kept, and what may be done with it.
 *
 * GB/T 40143-2021 5.2.2: “至少保存10年”, so the tenth anniversary is the first day on which it may go; 个人信息保护法 art. 19 asks for the
 * shortest necessary time, which these ten years state. Publication needs consent (志愿服务条例 art. 20); commercial use is never allowed.
 */
import * as ServiceOptions from "../messages/options.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import * as Criterion from "../../foundation/Criterion.ts"
import { GB40143, PIPL, VRM, VSR } from "../../law/Instruments.ts"
import { retentionYears } from "../../law/parameters/Recording.ts"
import * as Rule from "../../law/Rule.ts"

export const keeping = Facts.sheet("service.keeping", {
  recordedOn: Facts.day({ "zh-CN": "记录日", en: "day of the record" }),
  purgedOn: Facts.day({ "zh-CN": "拟删除日", en: "day of deletion" })
})
export type Keeping = Facts.RowOf<typeof keeping>

export const kept = Requirement.require("service.retention", keeping.purgedOn.hasReachedYears(retentionYears, keeping.recordedOn), {
  citations: [GB40143.passage("5.2.2", "至少保存10年"), PIPL.article(19)]
})

export const retention = Rule.define<Keeping>({
  id: "REC-13",
  title: { "zh-CN": "记录保存年限", en: "retention" },
  parameters: [retentionYears],
  clauses: [Rule.clause(kept, { parameter: retentionYears })]
})

export const use = Facts.sheet("service.use", {
  purpose: Facts.text({ "zh-CN": "用途", en: "purpose" }, ServiceOptions.purpose),
  publishConsent: Facts.bool({ "zh-CN": "本人同意公开", en: "consent to publication" })
})
export type Use = Facts.RowOf<typeof use>

export const notCommercial = Requirement.require("service.commercial-use", Criterion.not(use.purpose.is("commercial")), {
  citations: [VRM.article(16, "不得…用于商业目的")]
})

export const consented = Requirement.require(
  "service.publish-consent",
  Criterion.any(Criterion.not(use.purpose.is("publication")), use.publishConsent.is(true)),
  { citations: [VSR.article(20, "未经志愿者本人同意，不得公开或者泄露"), VRM.article(16)] }
)

export const secrecy = Rule.define<Use>({
  id: "REC-14",
  title: { "zh-CN": "保密与禁止商业使用", en: "secrecy and no commercial use" },
  parameters: [],
  clauses: [Rule.clause(notCommercial), Rule.clause(consented)]
})

/** A name as it may be published: whole with consent, else the first character and one `*`, which hides its length too. */
export const publicName = (name: string, consent: boolean | undefined): string => {
  const [first] = name
  return consent === true || first === undefined ? name : `${first}*`
}
