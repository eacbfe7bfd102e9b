/** Why a gift cannot be taken, receipted, charged for, or turned to another purpose. */
import * as KeyedLog from "../foundation/KeyedLog.ts"
import { CL } from "../law/Instruments.ts"
import * as Fee from "./Fee.ts"
import { feePercent, type Fund } from "./FundState.ts"
import { consented, isKnown, isOpen } from "./IntentReasons.ts"
import { type Context, type Findings, type Of, when, wrong } from "./Reason.ts"
import * as Unused from "./Unused.ts"

export const receive = (command: Of<"receive">, state: Fund): Findings => [
  ...when(KeyedLog.has(state.gifts, command.donation), () => wrong("fund.donation-twice", { donation: command.donation })),
  ...command.parts.flatMap(({ restriction }) => isOpen(state, restriction, command.on)),
  ...when(new Set(command.parts.map(({ restriction }) => restriction)).size < command.parts.length, () =>
    wrong("fund.part-twice", { donation: command.donation })
  ),
  ...when(command.form === "money" && command.goods !== undefined, () => wrong("fund.goods-of-money", { donation: command.donation })),
  ...when(command.donor === undefined && command.publicName === "named", () => wrong("fund.nobody-to-name", { donation: command.donation }))
]

export const isGift = (state: Fund, donation: Of<"refund">["donation"]): Findings =>
  when(!KeyedLog.has(state.gifts, donation), () => wrong("fund.no-donation", { donation }))

export const issueReceipt = ({ donation }: Of<"issue-receipt">, state: Fund): Findings => {
  const gift = KeyedLog.get(state.gifts, donation)
  return [
    ...isGift(state, donation),
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
