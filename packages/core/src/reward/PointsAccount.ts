/**
 * One person's account of time coins: earned, checked, capped, spent, given, donated, expired.
 *
 * What a reader would get wrong: it is a ledger of its own. It names service records and changes none; whatever is spent, the hours stay.
 * And a coin that a cap refuses is told in the event, with what became of it, so that nobody finds it missing later.
 */
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { AccountId } from "../foundation/Id.ts"
import * as KeyedLog from "../foundation/KeyedLog.ts"
import * as Rewards from "../law/parameters/Rewards.ts"
import * as Turn from "../law/Turn.ts"
import { type Context, type Findings, type Outcome, when, wrong } from "./Booking.ts"
import * as Caps from "./Caps.ts"
import * as Coins from "./Coins.ts"
import * as Crediting from "./Crediting.ts"
import * as Parting from "./Parting.ts"
import type { Command, Event } from "./PointsAccount.schema.ts"
import { evolve } from "./PointsEvolution.ts"
import { balanceOf, initial, type PointsAccount } from "./PointsState.ts"
import * as Reversing from "./Reversing.ts"
import * as Settling from "./Settling.ts"

export type { Around, Context } from "./Booking.ts"
export type { Asked, Command, Event, Typed } from "./PointsAccount.schema.ts"
export type { Earned, PointsAccount } from "./PointsState.ts"
export { evolve, fits, stagesOf } from "./PointsEvolution.ts"
export { balanceOf, initial, outs } from "./PointsState.ts"

export const streamOf = (account: AccountId): string => `points/${account}`
export const upcasts = {}

const daysOf = (state: PointsAccount, command: Command, { today }: Context): Findings => {
  const on = Day.require(command.on)
  const mayBeEarlier = command.type === "earn" || command.type === "check"
  return Turn.inOrder("reward", { on, today, latest: mayBeEarlier ? undefined : state.latest })
}

const outcome = (command: Command, state: PointsAccount, context: Context): Outcome => {
  const v = 1
  switch (command.type) {
    case "open":
      return [[{ ...command, type: "points.opened", v, bonus: Coins.unitsIn(context.view, Rewards.joinBonus) ?? 0 }], []]
    case "earn":
      return Crediting.earn(command, state, context)
    case "check":
      return Crediting.check(command, state, context)
    case "settle":
      return Settling.settle(command, state, context)
    case "spend":
      return Parting.spend(command, state, context)
    case "receive":
      return Parting.receive(command, state, context)
    case "give":
      return Parting.give(command, state, context)
    case "take":
      return Parting.take(command, state, context)
    case "donate":
      return Parting.donate(command, state, context)
    case "expire":
      return Parting.expire(command, state, context)
    case "reverse":
      return Reversing.reverse(command, state)
    case "set-right":
      return Reversing.setRight(command, state, context)
    case "close":
      return [
        [{ ...command, type: "points.closed", v }],
        when(balanceOf(state) > 0 || state.accrued.size > 0, () => wrong("reward.coins-left", { coins: Coins.text(balanceOf(state)) }))
      ]
  }
}

const entryTwice = (command: Command, state: PointsAccount): Findings =>
  when(command.type !== "check" && "entry" in command && KeyedLog.has(state.entries, command.entry), () =>
    wrong("reward.entry-twice", { entry: "entry" in command ? command.entry : "" })
  )

export const decide = (command: Command, state: PointsAccount, context: Context): Decision.Decision<readonly Event[]> => {
  if (state.stage !== (command.type === "open" ? "none" : "open"))
    return { outcome: "unmet", findings: [wrong("reward.stage", { command: command.type, stage: state.stage })] }
  const [events, findings] = outcome(command, state, context)
  const all = [...daysOf(state, command, context), ...entryTwice(command, state), ...findings]
  const against = all.filter((one) => one.outcome !== "met")
  // What coins are worth, and that they are over a cap, is told where they are booked.
  const isRefused = against.some(({ severity }) => severity === "error")
  return Decision.from<readonly Event[]>(events, isRefused ? against : [...all, ...Caps.flags(events, state, context.view)])
}

export const decider: Decider<Command, PointsAccount, Event, Context> = { initial, decide, evolve }
