/**
 * Why a purchase of an award cannot be accounted for: it is more than was paid or than its line holds, serves others than the project, or is of a day
 * before the project began or after it has ended early.
 *
 * What a reader would get wrong: an early end does not make what was spent honestly before it come back. Whoever says on which day it was spent may
 * still account for it, within the days that the policy gives, and without any as long as the award is not closed; no provision says so, and this
 * library does. What is not accounted for by then comes back. After false material nothing is kept, so nothing is accounted for.
 */
import * as Day from "../foundation/Day.ts"
import * as Deadline from "../foundation/Deadline.ts"
import type { Finding } from "../foundation/Finding.ts"
import { LIBRARY, ZHONGSHAN_VENTURES } from "../law/Instruments.ts"
import * as Refusal from "../law/Refusal.ts"
import type { Application } from "./Application.ts"
import type { Command } from "./Award.schema.ts"
import * as AwardMoney from "./AwardMoney.ts"
import type { Award } from "./AwardState.ts"
import * as Schedule from "./Schedule.ts"

type Spend = Extract<Command, { readonly type: "spend" }>
const units = { amountFen: "fen", leftFen: "fen", on: "day", spentOn: "day", startsOn: "day", terminatedOn: "day", dueBy: "day" }

interface Around extends Schedule.Around {
  /** What the award answers; it says whom the project serves. */
  readonly application: Application
}

export const accountingReasons = (command: Spend, state: Award, around: Around): readonly Finding[] => [
  ...dayReasons(command, state),
  ...groupReasons(command, state, around.application),
  ...(state.stage === "terminated" ? endedReasons(command, state, around) : []),
  ...spendingReasons(command, state)
]

/** Told once it is bought; and bought for the project, so from the first day of its agreement on. No provision says so, and this library does. */
const dayReasons = ({ on, spentOn: text = on }: Spend, { startsOn }: Award): readonly Finding[] => {
  const spentOn = Day.require(text)
  return [
    ...(spentOn <= Day.require(on) ? [] : [Refusal.finding("award.spent-later", { on: Day.require(on), spentOn }, { units })]),
    ...(startsOn === undefined || startsOn <= spentOn
      ? []
      : [Refusal.finding("award.spent-before-the-start", { spentOn, startsOn }, { kind: "requirement", units })])
  ]
}

/** Those whom a purchase serves are the project's: of its plan, or reported since. Of a plan that is kept elsewhere nothing is asked. */
const groupReasons = ({ groups }: Spend, { served }: Award, { plan }: Application): readonly Finding[] => {
  if (plan === undefined) return []
  const known = new Set([...plan.served, ...served].map(({ group }) => group))
  return groups.filter((group) => !known.has(group)).map((group) => Refusal.finding("award.group-not-served", { group }))
}

/** What was spent up to the last day, and told in time. */
const endedReasons = ({ on, spentOn }: Spend, { cause, terminatedOn }: Award, around: Schedule.Around): readonly Finding[] => {
  if (cause === "false-material")
    return [
      Refusal.finding("award.nothing-kept", {}, { kind: "requirement", citations: [LIBRARY.passage(), ZHONGSHAN_VENTURES.passage()] })
    ]
  const due = Schedule.accountBy(terminatedOn, around)
  const isLate = due !== undefined && Deadline.isBreached(due.deadline, Day.require(on)) === true
  const day = spentOn === undefined ? undefined : Day.require(spentOn)
  return [
    ...(day === undefined
      ? [Refusal.finding("award.no-day-of-purchase", { terminatedOn }, { kind: "requirement", units })]
      : day <= (terminatedOn ?? day)
        ? []
        : [Refusal.finding("award.spent-after-the-end", { spentOn: day, terminatedOn }, { kind: "requirement", units })]),
    ...(isLate
      ? [
          Refusal.finding(
            "award.accounted-late",
            { on: Day.require(on), dueBy: due.deadline.known ? due.deadline.breachAfter : undefined },
            { kind: "requirement", parameters: [due.use], citations: due.use.citations, units }
          )
        ]
      : [])
  ]
}

/** Out of what was paid, on a line of the grant, no more than the line holds. */
const spendingReasons = ({ purchase, line, amountFen }: Spend, state: Award): readonly Finding[] => {
  const granted = state.lines.find((one) => one.line === line && one.source === "grant")
  const leftFen = AwardMoney.unspentFen(state) - state.outstandingFen
  const lineFen = (granted?.amountFen ?? 0) - AwardMoney.spentFen(state, line)
  return [
    ...(state.purchases.has(purchase) ? [Refusal.finding("award.purchase-twice", { purchase })] : []),
    ...(granted === undefined
      ? [Refusal.finding("award.no-line", { line })]
      : amountFen <= lineFen
        ? []
        : [Refusal.finding("award.line-empty", { line, amountFen, leftFen: lineFen }, { units })]),
    ...(amountFen <= leftFen ? [] : [Refusal.finding("award.not-paid-yet", { amountFen, leftFen }, { units })])
  ]
}
