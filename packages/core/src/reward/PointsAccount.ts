/**
 * One person's account of time coins: earned, checked, capped, spent, given, donated, expired.
 *
 * What a reader would get wrong: it is a ledger of its own. It names service records and changes none; whatever is spent, the hours stay.
 * And a coin that a cap refuses is told in the event, with what became of it, so that nobody finds it missing later.
 */
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { AccountId, EntryId } from "../foundation/Id.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as KeyedLog from "../foundation/KeyedLog.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Rewards from "../law/parameters/Rewards.ts"
import * as Refusal from "../law/Refusal.ts"
import * as Turn from "../law/Turn.ts"
import * as Rule from "../law/Rule.ts"
import * as Caps from "./Caps.ts"
import * as Coins from "./Coins.ts"
import type { Command, Event } from "./PointsAccount.schema.ts"
import { balanceOf, evolve, initial, monthAfter, movedBy, openMonth, type PointsAccount } from "./PointsState.ts"
import * as Earning from "./rules/Earning.ts"
import * as Worth from "./Worth.ts"

export type { Asked, Command, Event, Typed } from "./PointsAccount.schema.ts"
export type { Earned, Lot, PointsAccount } from "./PointsState.ts"
export { balanceOf, evolve, fits, initial, outs, stagesOf } from "./PointsState.ts"

/** What is known of the people around an account, where somebody keeps it; a fact that nobody gives is unknown. */
export interface Around {
  readonly holder?: Earning.Holder
  readonly recordedMinutes?: number
  readonly clientAge?: number
  readonly recipientAge?: number
}

export interface Context extends Around {
  readonly today: Day.Day
  /** Of today. */
  readonly view: ParameterView
  /** Of the day of the service that earns; default: today's. */
  readonly servedView?: ParameterView
}

export const streamOf = (account: AccountId): string => `points/${account}`
export const upcasts = {}

type Findings = readonly Finding[]
type Of<T extends Command["type"]> = Extract<Command, { readonly type: T }>

const wrong = (rule: string, facts: Finding["facts"]): Finding =>
  Refusal.finding(rule, facts, { units: { on: "day", today: "day", latest: "day", coins: "coins", asked: "coins" } })
const when = (is: boolean, finding: () => Finding): Findings => (is ? [finding()] : [])

/**
 * What follows once an entry has been checked by enough people. Where time of a group can only be donated it goes to the pool at once, and
 * into no month, so that none of it is ever there to be spent or given.
 */
const credited = (
  state: PointsAccount,
  { entry, on, units, isGroupTime }: { entry: EntryId; on: string; units: number; isGroupTime: boolean },
  { view }: Context
): Event => {
  if (isGroupTime && Parameter.valueIn(view, Rewards.groupTimeDonated) === true)
    return { type: "points.credited", v: 1, entry, on, kept: 0, overDay: 0, overCap: 0, donated: units }
  return Parameter.valueIn(view, Rewards.wholeCoins) === true
    ? { type: "points.accrued", v: 1, entry, on, month: openMonth(state, on), units }
    : { type: "points.credited", v: 1, entry, on, ...Caps.share(state, on, units, view) }
}

const isChecked = (people: number, view: ParameterView): boolean => Rule.findings(Earning.checked, { checkedBy: people }, view).length === 0

const daysOf = (state: PointsAccount, command: Command, { today }: Context): Findings => {
  const on = Day.require(command.on)
  const mayBeEarlier = command.type === "earn" || command.type === "check"
  return Turn.inOrder("reward", { on, today, latest: mayBeEarlier ? undefined : state.latest })
}

const isEnough = (state: PointsAccount, units: number): Findings =>
  when(units > balanceOf(state), () => wrong("reward.too-few-coins", { asked: Coins.text(units), coins: Coins.text(balanceOf(state)) }))

type Outcome = readonly [readonly Event[], Findings]

const unknownHolder: Earning.Holder = { age: undefined, isTrained: undefined, isResident: undefined }

/** By the policy of its day; what the caps leave of it, by that of today. */
const earn = (command: Of<"earn">, state: PointsAccount, context: Context): Outcome => {
  const { entry, on, isGroupTime, parts, record } = command
  const { servedView = context.view } = context
  const units = Coins.unitsOf(parts, servedView)
  const known = [...state.earned.values()].some((one) => one.record === record && one.stage !== "reversed")
  const earned: Event = { ...command, type: "points.earned", v: 1, units }
  const isDone = isChecked(0, context.view)
  return [
    isDone ? [earned, credited(state, { entry, on, units, isGroupTime }, context)] : [earned],
    [
      ...when(known, () => wrong("reward.record-twice", { record })),
      ...when(units === 0, () => wrong("reward.earns-nothing", { record })),
      ...Rule.findings(Earning.earners, context.holder ?? unknownHolder, servedView),
      ...Worth.reasons(parts, servedView)
    ]
  ]
}

const check = ({ entry, on, by }: Of<"check">, state: PointsAccount, context: Context): Outcome => {
  const waiting = state.earned.get(entry)
  if (waiting?.stage !== "waiting") return [[], [wrong("reward.nothing-to-check", { entry })]]
  const checked: Event = { type: "points.checked", v: 1, entry, on, by }
  const { units, isGroupTime } = waiting
  const isDone = isChecked(waiting.checkedBy.length + 1, context.view)
  return [
    isDone ? [checked, credited(state, { entry, on: waiting.on, units, isGroupTime }, context)] : [checked],
    [
      ...when(waiting.checkedBy.includes(by), () => wrong("reward.checked-twice", { by })),
      ...when(String(by) === String(state.holder), () => wrong("reward.checks-own", { by }))
    ]
  ]
}

const settle = (command: Of<"settle">, state: PointsAccount, { view }: Context): Outcome => {
  const { entry, on, month } = command
  const units = state.accrued.get(month) ?? 0
  const rest = units % Coins.coin
  const earlier = [...state.accrued.keys()].filter((one) => one < month)
  const settled: Event = {
    type: "points.settled",
    v: 1,
    entry,
    on,
    month,
    next: monthAfter(month),
    carried: rest,
    ...Caps.share(state, on, units - rest, view)
  }
  return [
    [settled],
    [
      ...when(state.settled.has(month), () => wrong("reward.settled", { month })),
      ...when(on.slice(0, 7) <= month, () => wrong("reward.month-not-over", { month, on: Day.require(on) })),
      ...earlier.map((one) => wrong("reward.earlier-month", { month, earlier: one }))
    ]
  ]
}

const give = (command: Of<"give">, state: PointsAccount, context: Context): Findings => [
  ...isEnough(state, command.units),
  // Where no policy says whom coins may be given to, they are given to nobody.
  ...when(context.view.valueOf(Rewards.recipients.id) === undefined, () => wrong("reward.no-gifts", {})),
  ...Rule.findings(Earning.gifts, { to: command.relation, age: context.recipientAge }, context.view)
]

/** Units of lots that are older than coins may be. */
export const expired = (state: PointsAccount, on: Day.Day, view: ParameterView): number => {
  const months = Parameter.valueIn(view, Rewards.expiryMonths)
  if (months === undefined) return 0
  return state.lots.reduce((sum, lot) => sum + (Day.plusMonths(lot.on, months) < on ? lot.units : 0), 0)
}

const reverse = ({ entry, on, reverses }: Omit<Of<"reverse">, "type">, state: PointsAccount): Outcome => {
  const earned = state.earned.get(reverses)
  if (earned === undefined) return [[], [wrong("reward.no-entry", { reverses })]]
  return [
    [{ type: "points.reversed", v: 1, entry, on, reverses, units: earned.kept }],
    [
      ...when(earned.stage === "reversed", () => wrong("reward.reversed-twice", { reverses })),
      ...when(state.settled.has(earned.month ?? ""), () => wrong("reward.settled", { month: earned.month })),
      ...isEnough(state, earned.kept)
    ]
  ]
}

/** The opposite entry, and the one that the record bears now, if it bears any. */
const setRight = ({ anew, ...back }: Of<"set-right">, state: PointsAccount, context: Context): Outcome => {
  const [gone, against] = reverse(back, state)
  if (anew === undefined || gone.length === 0) return [gone, against]
  const [come, more] = earn(
    { type: "earn", ...anew },
    gone.reduce((so, event) => movedBy(so, event, Day.require(event.on)), state),
    context
  )
  const isTwice = anew.entry === back.entry || KeyedLog.has(state.entries, anew.entry)
  return [
    [...gone, ...come],
    [...against, ...when(isTwice, () => wrong("reward.entry-twice", { entry: anew.entry })), ...more]
  ]
}

const spent = (
  command: Omit<Extract<Event, { readonly type: "points.spent" }>, "type" | "v">,
  isHomePlace: boolean,
  state: PointsAccount,
  context: Context
): Outcome => {
  const facts: Earning.Redeemed = {
    recordedMinutes: context.recordedMinutes,
    isHomePlace,
    wholeCoins: Coins.whole(balanceOf(state)),
    clientAge: context.clientAge
  }
  return [
    [{ ...command, type: "points.spent", v: 1 }],
    [...isEnough(state, command.units), ...Rule.findings(Earning.redemption, facts, context.view)]
  ]
}

/** One service received, at the policy's price. Where no policy has one, it is spent like anything else. */
const receive = (command: Of<"receive">, state: PointsAccount, { view }: Context): Outcome => {
  const units = Coins.unitsIn(view, Rewards.receivedCoins)
  if (units === undefined) return [[], [wrong("reward.no-price", {})]]
  return [[{ ...command, type: "points.spent", v: 1, units }], isEnough(state, units)]
}

const outcome = (command: Command, state: PointsAccount, context: Context): Outcome => {
  const v = 1
  switch (command.type) {
    case "open":
      return [[{ ...command, type: "points.opened", v, bonus: Coins.unitsIn(context.view, Rewards.joinBonus) ?? 0 }], []]
    case "earn":
      return earn(command, state, context)
    case "check":
      return check(command, state, context)
    case "settle":
      return settle(command, state, context)
    case "spend": {
      const { type: _, isHomePlace, ...rest } = command
      return spent(rest, isHomePlace, state, context)
    }
    case "receive":
      return receive(command, state, context)
    case "give": {
      const { relation: _, ...rest } = command
      return [[{ ...rest, type: "points.given", v }], give(command, state, context)]
    }
    case "take": {
      const isOver = Caps.refuses(state, command.units, context.view)
      return [[{ ...command, type: "points.taken", v }], when(isOver, () => wrong("reward.over-cap", { asked: Coins.text(command.units) }))]
    }
    case "donate":
      return [[{ ...command, type: "points.donated", v }], isEnough(state, command.units)]
    case "expire": {
      const units = expired(state, Day.require(command.on), context.view)
      return [[{ ...command, type: "points.expired", v, units }], when(units === 0, () => wrong("reward.nothing-expired", {}))]
    }
    case "reverse":
      return reverse(command, state)
    case "set-right":
      return setRight(command, state, context)
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
  return Decision.from<readonly Event[]>(events, against.length === 0 ? [...all, ...Caps.flags(events, state, context.view)] : against)
}

export const decider: Decider<Command, PointsAccount, Event, Context> = { initial, decide, evolve }
