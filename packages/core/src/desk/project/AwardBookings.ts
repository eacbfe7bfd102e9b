/**
 * What a command on an award books in the fund that pays for it: a part that is paid, a purchase accounted for, what comes back, what is no
 * longer promised. The desk commits both streams together, so that an award's accounts and the fund's ledger agree to the fen.
 *
 * What a reader would get wrong: a payment and a return have the day of the bank; everything else is booked when it becomes known, and never
 * before what the fund has booked already. No more stays promised to an award than it can still be paid.
 */
import * as Day from "../../foundation/Day.ts"
import * as Decision from "../../foundation/Decision.ts"
import type { Finding } from "../../foundation/Finding.ts"
import * as Id from "../../foundation/Id.ts"
import * as KeyedLog from "../../foundation/KeyedLog.ts"
import * as Money from "../../foundation/Money.ts"
import * as Fund from "../../fund/Fund.ts"
import * as Refusal from "../../law/Refusal.ts"
import type { Words } from "../../foundation/Words.schema.ts"
import type { Ids } from "../../ports/Ids.ts"
import * as Award from "../../project/Award.ts"

/** Commands on an award that move money of its fund, or the promise of it. */
const moving: ReadonlySet<Award.Command["type"]> = new Set([
  "pay",
  "spend",
  "disallow",
  "take-back",
  "cancel-tranche",
  "terminate",
  "close"
])
export const isMoving = ({ type }: Award.Command): boolean => moving.has(type)

export interface Asked {
  readonly award: Id.AwardId
  readonly command: Award.Command
  /** The award before the command. */
  readonly state: Award.Award
}

/** What the fund is asked, in this order. Without a resolution it cannot be asked to pay; the award refuses then. */
export const of = ({ award, command, state }: Asked, fund: Fund.Fund, ids: Ids): readonly Fund.Command[] => {
  const on = Day.text(Math.max(Day.require(command.on), fund.latest ?? 0) as Day.Day)
  const booked = () => ({ entry: Id.require<Id.EntryId>(ids()), on })
  const reversed = (purchases: Iterable<Id.PurchaseId>, reason: Words): readonly Fund.Command[] =>
    [...purchases].flatMap((purchase) => {
      const reverses = KeyedLog.get(fund.purchases, purchase)
      return reverses === undefined || KeyedLog.has(fund.reversals, reverses) ? [] : [{ type: "reverse", ...booked(), reverses, reason }]
    })
  /** What is promised above what can still be paid. */
  const released = (stillOpenFen: number): readonly Fund.Command[] => {
    const amount = Fund.awarded(fund, award, "committed") - stillOpenFen
    return amount > 0 ? [{ type: "release", ...booked(), award, amount }] : []
  }
  switch (command.type) {
    case "pay": {
      const { entry, resolution, amountFen: amount } = command
      return resolution === undefined ? [] : [{ type: "pay", entry, on: command.on, award, resolution, amount }]
    }
    case "spend": {
      const { purchase, groups, amountFen: amount } = command
      return [{ type: "account-for", ...booked(), award, purchase, groups, amount }]
    }
    case "disallow":
      return reversed([command.purchase], command.reason)
    case "take-back":
      return [{ type: "return-unspent", entry: command.entry, on: command.on, award, amount: command.amountFen }]
    case "cancel-tranche": {
      const cancelled = state.tranches.find(({ tranche }) => tranche === command.tranche)
      return released(Award.openFen(state) - (cancelled?.amountFen ?? 0))
    }
    case "terminate":
      return [...(command.cause === "false-material" ? reversed(state.purchases.keys(), command.reason) : []), ...released(0)]
    case "close":
      return [...released(0), ...(fund.awards.has(award) ? [{ type: "close-award", award, on } as const] : [])]
    default:
      return []
  }
}

/** The commitment that a payment names is one of this fund to this award, in the award's currency, and stands. */
const commitmentReasons = ({ award, command }: Asked, fund: Fund.Fund): readonly Finding[] => {
  if (command.type !== "pay" || command.commitment === undefined) return []
  const { commitment } = command
  const booked = KeyedLog.get(fund.entries, commitment)?.event
  const isStanding =
    booked?.type === "fund.committed" &&
    booked.award === award &&
    booked.currency === Money.renminbi &&
    !KeyedLog.has(fund.reversals, commitment)
  return isStanding ? [] : [Refusal.finding("desk.not-committed", { commitment }, { kind: "requirement" })]
}

/** What the fund says to all of it: one booking after the other, and every reason against any. */
export const decide = (asked: Asked, fund: Fund.Fund, context: Fund.Context, ids: Ids): Decision.Decision<readonly Fund.Event[]> => {
  let state = fund
  const decisions = of(asked, fund, ids).map((command) => {
    const decision = Fund.decide(command, state, context)
    if (decision.outcome === "met") for (const event of decision.value) state = Fund.evolve(state, event)
    return decision
  })
  const unfounded = Decision.from<readonly Fund.Event[]>([], commitmentReasons(asked, fund))
  return Decision.map(Decision.all([unfounded, ...decisions]), (events) => events.flat())
}
