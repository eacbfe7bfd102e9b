/** Why money cannot be promised to an award, paid to it, accounted for, or spent without one. */
import type { AwardId } from "../foundation/Id.ts"
import * as KeyedLog from "../foundation/KeyedLog.ts"
import { awarded, type Fund } from "./FundState.ts"
import { intended } from "./IntentReasons.ts"
import { type Context, type Findings, type Of, when, wrong } from "./Reason.ts"
import { isResolved } from "./ResolutionReasons.ts"

export const isOpenAward = (state: Fund, award: AwardId): Findings => {
  const known = state.awards.get(award)
  if (known === undefined) return [wrong("fund.no-award", { award })]
  return when(known.isClosed, () => wrong("fund.award-closed", { award }))
}

export const commit = (command: Of<"commit">, state: Fund, context: Context): Findings => {
  const { award, purpose, currency, parts } = command
  const amount = parts.reduce((sum, part) => sum + part.amount, 0)
  const known = state.awards.get(award)
  return [
    ...isResolved(state, command.resolution, { purpose, currency, amount }, ["committed"]),
    ...when(known?.isClosed === true, () => wrong("fund.award-closed", { award })),
    ...when(known !== undefined && (known.purpose !== purpose || known.currency !== currency), () =>
      wrong("fund.award-of-another", { award, purpose, currency })
    ),
    ...intended(
      command,
      parts.map(({ restriction }) => restriction),
      state,
      context
    )
  ]
}

export const pay = (command: Of<"pay">, state: Fund): Findings => {
  const { award, amount, resolution } = command
  const known = state.awards.get(award)
  return [
    ...isOpenAward(state, award),
    ...(known === undefined
      ? when(!state.resolutions.has(resolution), () => wrong("fund.no-resolution", { resolution }))
      : isResolved(state, resolution, { purpose: known.purpose, currency: known.currency, amount }, ["paid"]))
  ]
}

const isNewPurchase = (state: Fund, { purchase }: Of<"spend" | "account-for">): Findings =>
  when(KeyedLog.has(state.purchases, purchase), () => wrong("fund.purchase-twice", { purchase }))

export const spend = (command: Of<"spend">, state: Fund, context: Context): Findings => {
  const { purpose, currency, amount, restriction } = command
  return [
    ...isResolved(state, command.resolution, { purpose, currency, amount }, ["committed", "paid"]),
    ...intended(command, [restriction], state, context),
    ...isNewPurchase(state, command)
  ]
}

export const accountFor = (command: Of<"account-for">, state: Fund): Findings => [
  ...isOpenAward(state, command.award),
  ...isNewPurchase(state, command)
]

export const closeAward = ({ award }: Of<"close-award">, state: Fund): Findings => {
  const [committed, advanced] = [awarded(state, award, "committed"), awarded(state, award, "advanced")]
  const currency = state.awards.get(award)?.currency
  return [
    ...isOpenAward(state, award),
    ...when(committed + advanced !== 0, () => wrong("fund.award-not-settled", { award, committed, advanced }, { currency }))
  ]
}
