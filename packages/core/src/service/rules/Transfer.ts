/**
 * When records may be passed on to another organisation.
 *
 * 个人信息保护法 art. 23: the person is told the receiver's name and contact, the purpose, the way and the kinds of data, and gives a
 * *separate* consent (“单独同意”): a general one given at registration is not enough. A record keeps its id on the way, so its hours
 * count once wherever both copies meet.
 */
import * as PersonOptions from "../../person/messages/options.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import * as Criterion from "../../foundation/Criterion.ts"
import { PIPL, VRM12 } from "../../law/Instruments.ts"
import * as Rule from "../../law/Rule.ts"

export const transfer = Facts.sheet("service.transfer", {
  consent: Facts.text({ "zh-CN": "同意方式", en: "kind of consent" }, PersonOptions.consent),
  receiverTold: Facts.bool({ "zh-CN": "已告知接收方名称和联系方式", en: "told who receives it and how to reach them" }),
  purposeTold: Facts.bool({ "zh-CN": "已告知处理目的和方式", en: "told the purpose and the way" }),
  kindsTold: Facts.bool({ "zh-CN": "已告知个人信息种类", en: "told the kinds of data" })
})
export type Transfer = Facts.RowOf<typeof transfer>

export const separateConsent = Requirement.require("service.separate-consent", transfer.consent.is("separate"), {
  citations: [PIPL.article(23, "单独同意"), VRM12.passage(undefined, "转移和共享")]
})

export const told = Requirement.require(
  "service.transfer-notice",
  Criterion.all(transfer.receiverTold.is(true), transfer.purposeTold.is(true), transfer.kindsTold.is(true)),
  { citations: [PIPL.article(23)] }
)

export const transfers = Rule.define<Transfer>({
  id: "REC-15",
  title: { "zh-CN": "记录的转移和共享", en: "data shared or moved between organisations" },
  parameters: [],
  clauses: [Rule.clause(separateConsent), Rule.clause(told)]
})
