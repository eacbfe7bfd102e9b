/**
 * Income by gift. What a reader would get wrong: a donor stands here by random id only, and is shown to the public only where `publicName`
 * says so (`desk/fund/PublicGifts`); whether there is a receipt is another choice. What was refunded is kept beside the gift, which stays
 * what it was.
 */
import * as FundOptions from "../../fund/messages/options.ts"
import * as Day from "../../foundation/Day.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as KeyedLog from "../../foundation/KeyedLog.ts"
import type { Booked, Fund, Gift } from "../../fund/FundState.ts"
import { currency } from "../Currency.ts"
import * as Register from "../Register.ts"
import type { RowChange } from "../RowChange.ts"

export const donations = Register.define("donation", ["fund", "donation"], {
  fund: Facts.text({ "zh-CN": "基金", en: "fund" }),
  donation: Facts.text({ "zh-CN": "捐赠", en: "donation" }),
  on: Facts.day({ "zh-CN": "收到日", en: "received on" }),
  source: Facts.text({ "zh-CN": "来源", en: "source" }, FundOptions.source),
  form: Facts.text({ "zh-CN": "形式", en: "form" }, FundOptions.form),
  currency,
  amount: Facts.int({ "zh-CN": "金额", en: "amount" }, "fen"),
  refunded: Facts.int({ "zh-CN": "已退回", en: "refunded" }, "fen"),
  /** Booked by mistake, and taken back. */
  reversed: Facts.bool({ "zh-CN": "已冲正", en: "reversed" }),
  donor: Facts.person({ "zh-CN": "捐赠人", en: "donor" }),
  publicName: Facts.text({ "zh-CN": "公开方式", en: "shown to the public" }, FundOptions.publicName),
  receipt: Facts.text({ "zh-CN": "票据", en: "receipt" }, FundOptions.receipt)
})

const rowOf = (fund: string, state: Fund, gift: Gift) => ({
  fund,
  street: state.street,
  community: state.community,
  donation: gift.donation,
  on: Day.require(gift.on),
  source: gift.source,
  form: gift.form,
  currency: gift.currency,
  amount: gift.parts.reduce((sum, { amount }) => sum + amount, 0),
  refunded: state.refunded.get(gift.donation) ?? 0,
  reversed: KeyedLog.has(state.reversals, gift.entry),
  donor: gift.donor,
  publicName: gift.publicName,
  receipt: KeyedLog.has(state.receipts, gift.donation) ? "issued" : gift.receipt.kind
})

/** The gift whose row a booking changes; a reversal changes that of what it reverses. */
const giftOf = (state: Fund, event: Booked | undefined): Gift | undefined => {
  switch (event?.type) {
    case "fund.received":
    case "fund.refunded":
      return KeyedLog.get(state.gifts, event.donation)
    case "fund.reversed":
      return giftOf(state, KeyedLog.get(state.entries, event.reverses)?.event)
    default:
      return undefined
  }
}

/** Of the gifts that something was said of since, alone. */
export const project = (of: string, before: Fund, after: Fund): readonly RowChange[] => {
  const touched = new Set([
    ...KeyedLog.since(after.entries, before.entries.size).map(({ event }) => giftOf(after, event)),
    ...KeyedLog.since(after.receipts, before.receipts.size).map(({ donation }) => KeyedLog.get(after.gifts, donation))
  ])
  return [...touched].flatMap((gift) =>
    gift === undefined ? [] : [{ kind: "put", register: donations.name, row: rowOf(of, after, gift) }]
  )
}
