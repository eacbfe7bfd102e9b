/** Why a command on a fund cannot be: every reason at once, so that whoever wants to pay learns in one answer all that is missing. */
import * as Day from "../foundation/Day.ts"
import * as KeyedLog from "../foundation/KeyedLog.ts"
import * as Turn from "../law/Turn.ts"
import * as Appeals from "./AppealReasons.ts"
import * as Ending from "./EndingReasons.ts"
import * as Founding from "./FoundingReasons.ts"
import type { Command } from "./Fund.schema.ts"
import type { Fund } from "./FundState.ts"
import * as Gifts from "./GiftReasons.ts"
import * as Ledger from "./LedgerReasons.ts"
import { type Context, type Findings, when, wrong } from "./Reason.ts"
import * as Publicity from "./PublicityReasons.ts"
import * as Resolutions from "./ResolutionReasons.ts"
import * as Sharing from "./Sharing.ts"
import * as Spending from "./SpendingReasons.ts"

/** Of what came in, was planned, happened or was published one hears when one does. */
const told: ReadonlySet<Command["type"]> = new Set(["receive", "plan-raising", "note-occurrence", "publish"])

/** Days: nothing of tomorrow, nothing before the fund was, and money goes out no earlier than the latest that is known. */
export const daysOf = (command: Command, state: Fund, { today }: Context): Findings => {
  const on = Day.require(command.on)
  const { latest, setUpOn } = state
  const original = command.type === "reverse" ? KeyedLog.get(state.entries, command.reverses)?.event.on : undefined
  const mayBeEarlier = told.has(command.type) || original === command.on
  return [
    ...Turn.inOrder("fund", { on, today, latest: mayBeEarlier ? undefined : latest }),
    ...when(on < (setUpOn ?? on), () => wrong("fund.before-set-up", { on, setUpOn }))
  ]
}

export const reasons = (command: Command, state: Fund, context: Context): Findings => {
  switch (command.type) {
    case "set-up":
      return Founding.setUp(command, context)
    case "set-committee":
      return Founding.committee(command, context)
    case "restrict":
      return Founding.restrict(command, state)
    case "activate":
      return Founding.activate(state, context)
    case "receive":
      return Gifts.receive(command, state, context)
    case "split":
      return Sharing.reasons(command, state)
    case "issue-receipt":
      return Gifts.issueReceipt(command, state)
    case "charge-fee":
      return Gifts.chargeFee(command, state)
    case "redirect":
      return Gifts.redirect(command, state, context)
    case "refund":
      return Gifts.refund(command, state)
    case "resolve":
      return Resolutions.resolve(command, state, context)
    case "commit":
      return Spending.commit(command, state, context)
    case "pay":
      return Spending.pay(command, state)
    case "account-for":
      return Spending.accountFor(command, state)
    case "close-award":
      return Spending.closeAward(command, state)
    case "release":
    case "return-unspent":
      return Spending.isOpenAward(state, command.award)
    case "spend":
      return Spending.spend(command, state, context)
    case "reverse":
      return Ledger.reverse(command, state)
    case "appeal":
      return Appeals.appeal(command, state, context)
    case "plan-raising":
      return Publicity.planRaising(command, state, context)
    case "note-occurrence":
      return when(state.occurrences.has(command.occurrence), () => wrong("fund.occurrence-twice", { occurrence: command.occurrence }))
    case "publish":
      return Publicity.publish(command, state, context)
    case "warn-idle":
      return Ending.warnIdle(command, state, context)
    case "close":
      return Ending.close(command, state)
  }
}
