/**
 * The ledger of a fund, line by line, and what each month moved: a page of lines is read in the order of the key, and an opening balance is
 * the sum of the months before it, however many lines there are.
 *
 * What a reader would get wrong: a line is one move, out of an account and into another, so that it balances by itself. A booking that is
 * dated back stands in the month of its day; no line of it is ever changed, and no balance is kept that it would make wrong.
 */
import * as FundOptions from "../../fund/messages/options.ts"
import * as Day from "../../foundation/Day.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as KeyedLog from "../../foundation/KeyedLog.ts"
import * as Account from "../../fund/Account.ts"
import type { Entry, Fund } from "../../fund/FundState.ts"
import * as Pieces from "../../fund/Pieces.ts"
import { currency } from "../Currency.ts"
import * as Register from "../Register.ts"
import type { RowChange } from "../RowChange.ts"

const fund = Facts.text({ "zh-CN": "基金", en: "fund" })

export const lines = Register.define("fund_line", ["fund", "on", "number", "part"], {
  fund,
  on: Facts.day({ "zh-CN": "记账日", en: "on" }),
  /** In the order of booking, from one. */
  number: Facts.int({ "zh-CN": "序号", en: "number" }),
  part: Facts.int({ "zh-CN": "分录", en: "part" }),
  entry: Facts.text({ "zh-CN": "记账编号", en: "entry" }),
  type: Facts.text({ "zh-CN": "事项", en: "what" }, FundOptions.booked),
  currency,
  /** Unknown: the general pool. */
  restriction: Facts.text({ "zh-CN": "限定用途", en: "restriction" }),
  award: Facts.text({ "zh-CN": "项目", en: "award" }),
  from: Facts.text({ "zh-CN": "转出科目", en: "from" }, FundOptions.account),
  to: Facts.text({ "zh-CN": "转入科目", en: "to" }, FundOptions.account),
  amount: Facts.int({ "zh-CN": "金额", en: "amount" }, "fen")
})

export const months = Register.define(
  "fund_month",
  // An account's months stand together, so that a database adds them up as it walks along them, and sorts nothing.
  ["fund", "currency", "restriction", "account", "month", "street", "community", "station", "team"],
  {
    fund,
    /** First day of the month of the days that the bookings speak of. */
    month: Facts.day({ "zh-CN": "月份", en: "month" }),
    currency,
    /** An id, or "-": the general pool. */
    restriction: Facts.text<string>({ "zh-CN": "限定用途", en: "restriction" }, FundOptions.pool),
    account: Facts.text({ "zh-CN": "科目", en: "account" }, FundOptions.account),
    moved: Facts.int({ "zh-CN": "净变动", en: "moved" }, "fen")
  },
  ["moved"]
)

const linesOf = (of: string, { street, community }: Fund, { event, moves }: Entry, number: number) =>
  moves.map(({ from, to, pieces }, part) => {
    const [out, into] = [Account.of(from), Account.of(to)]
    return {
      fund: of,
      street,
      community,
      on: Day.require(event.on),
      number,
      part: part + 1,
      entry: event.entry,
      type: event.type,
      currency: out.currency,
      restriction: out.restriction,
      award: out.award ?? into.award,
      from: out.kind,
      to: into.kind,
      amount: Pieces.total(pieces)
    }
  })

type Line = ReturnType<typeof linesOf>[number]

const monthsOf = (all: readonly Line[]): readonly RowChange[] => {
  const sums = new Map<string, { readonly key: Record<string, string | number>; moved: number }>()
  for (const line of all) {
    const { on, from, to, amount, restriction = Register.none, street = Register.none, community = Register.none } = line
    for (const [account, moved] of [
      [from, -amount],
      [to, amount]
    ] as const) {
      const key = {
        fund: line.fund,
        currency: line.currency,
        restriction,
        account,
        month: Day.firstOfMonthIndex(Day.monthIndex(on)),
        street,
        community,
        station: Register.none,
        team: Register.none
      }
      const at = Register.keyText(months, key)
      const known = sums.get(at)
      if (known === undefined) sums.set(at, { key, moved })
      else known.moved += moved
    }
  }
  return [...sums.values()].flatMap(({ key, moved }) =>
    moved === 0 ? [] : [{ kind: "add", register: months.name, key, deltas: { moved } }]
  )
}

/** Of the bookings that came since, alone: those before stay what they are. */
export const project = (of: string, before: Fund, after: Fund): readonly RowChange[] => {
  const come = KeyedLog.since(after.entries, before.entries.size)
  const all = come.flatMap((entry, index) => linesOf(of, after, entry, before.entries.size + index + 1))
  return [...all.map((row): RowChange => ({ kind: "put", register: lines.name, row })), ...monthsOf(all)]
}
