/** Why a gift cannot be taken, receipted, charged for, or turned to another purpose. */
import * as KeyedLog from "../foundation/KeyedLog.ts"
import * as Money from "../foundation/Money.ts"
import { CL } from "../law/Instruments.ts"
import * as Rule from "../law/Rule.ts"
import * as Fee from "./Fee.ts"
import type { Command } from "./Fund.schema.ts"
import { feePercent, type Fund, type Gift, moneyReceived } from "./FundState.ts"
import { consented, isKnown, isOpen } from "./IntentReasons.ts"
import { type Context, type Findings, type Of, when, wrong } from "./Reason.ts"
import * as StartUp from "./rules/StartUp.ts"
import * as Unused from "./Unused.ts"

/** Of matching money in renminbi, how much there is in all with this. */
const matched = ({ source, form, currency, parts }: Of<"receive">, state: Fund, { view }: Context): Findings => {
  if (source !== "matching" || form !== "money" || currency !== Money.renminbi) return []
  const matchedFen = parts.reduce((sum, { amount }) => sum + amount, moneyReceived(state, currency, "matching"))
  return Rule.findings(StartUp.matchingAmount, { matchedFen }, view)
}

export const receive = (command: Of<"receive">, state: Fund, context: Context): Findings => [
  ...matched(command, state, context),
  ...when(KeyedLog.has(state.gifts, command.donation), () => wrong("fund.donation-twice", { donation: command.donation })),
  ...command.parts.flatMap(({ restriction }) => isOpen(state, restriction, command.on)),
  ...when(new Set(command.parts.map(({ restriction }) => restriction)).size < command.parts.length, () =>
    wrong("fund.part-twice", { donation: command.donation })
  ),
  ...when(command.form === "money" && command.goods !== undefined, () => wrong("fund.goods-of-money", { donation: command.donation })),
  ...when(command.donor === undefined && command.publicName === "named", () => wrong("fund.nobody-to-name", { donation: command.donation }))
]

/**
 * Not all that comes in was given by a donor. No fee is taken of what matches others' gifts, or less would be matched than was promised; nobody gave
 * interest, so nobody gets it back or a receipt for it; and what a fund began with stays in it once it has begun (before that it may go back).
 * All of it lies in the pool and may be split. No provision says so: these are this library's conventions.
 */
const notOf = {
  "charge-fee": ({ source }) => source === "matching",
  refund: ({ source }, { stage }) => source === "interest" || (source === "start-up" && stage === "active"),
  "issue-receipt": ({ source }) => source === "interest"
} satisfies Partial<Record<Command["type"], (gift: Gift, fund: Fund) => boolean>>

const ofItsSource = ({ type, donation }: Of<keyof typeof notOf>, state: Fund): Findings => {
  const gift = KeyedLog.get(state.gifts, donation)
  const not: (gift: Gift, fund: Fund) => boolean = notOf[type]
  return gift !== undefined && not(gift, state) ? [wrong("fund.not-of-its-source", { donation, source: gift.source })] : []
}

export const refund = (command: Of<"refund">, state: Fund): Findings => [...isGift(state, command.donation), ...ofItsSource(command, state)]

export const isGift = (state: Fund, donation: Of<"refund">["donation"]): Findings =>
  when(!KeyedLog.has(state.gifts, donation), () => wrong("fund.no-donation", { donation }))

export const issueReceipt = (command: Of<"issue-receipt">, state: Fund): Findings => {
  const { donation } = command
  const gift = KeyedLog.get(state.gifts, donation)
  return [
    ...isGift(state, donation),
    ...ofItsSource(command, state),
    ...when(gift !== undefined && (gift.receipt.kind === "issued" || KeyedLog.has(state.receipts, donation)), () =>
      wrong("fund.receipt-twice", { donation })
    ),
    ...when(gift?.receipt.kind === "waived", () => wrong("fund.receipt-waived", { donation }, { citations: [CL.article(38)] }))
  ]
}

const unfunded = ({ donation }: Of<"charge-fee">, state: Fund): Findings => {
  const [fee, left] = [Fee.amountOf(state, donation), Unused.left(state, donation)]
  const currency = KeyedLog.get(state.gifts, donation)?.currency
  return when(fee > left, () => wrong("fund.fee-unfunded", { donation, fee, left }, { currency }))
}

export const chargeFee = (command: Of<"charge-fee">, state: Fund): Findings => [
  ...isGift(state, command.donation),
  ...ofItsSource(command, state),
  ...when(feePercent(state) === 0, () => wrong("fund.no-fee", {}, { citations: [CL.article(61)] })),
  ...when(KeyedLog.has(state.fees, command.donation), () => wrong("fund.fee-twice", { donation: command.donation })),
  ...unfunded(command, state),
  ...when(KeyedLog.get(state.gifts, command.donation)?.form === "goods", () => wrong("fund.fee-of-goods", { donation: command.donation }))
]

export const redirect = (command: Of<"redirect">, state: Fund, context: Context): Findings => [
  ...isGift(state, command.donation),
  ...isKnown(state, command.from),
  ...isOpen(state, command.to, command.on),
  ...when(command.from === command.to, () => wrong("fund.redirected-nowhere", { donation: command.donation })),
  ...consented(command, context)
]
