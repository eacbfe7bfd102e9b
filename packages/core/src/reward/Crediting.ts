/**
 * Coins that a service earns: told by the account, checked by enough people, and then credited, as far as caps let them in. Where only whole
 * coins are paid they go into the month, and the cap of the day is asked there and then: a month that is paid knows no days.
 */
import * as Parameter from "../law/Parameter.ts"
import * as Rewards from "../law/parameters/Rewards.ts"
import * as Rule from "../law/Rule.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import type { EntryId } from "../foundation/Id.ts"
import { type Context, type Of, type Outcome, when, wrong } from "./Booking.ts"
import * as Caps from "./Caps.ts"
import * as Coins from "./Coins.ts"
import type { Event } from "./PointsAccount.schema.ts"
import { openMonth, type PointsAccount } from "./PointsState.ts"
import * as Earning from "./rules/Earning.ts"
import * as Worth from "./Worth.ts"

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
  const { within, overDay } = Caps.ofDay(state, on, units, view)
  if (Parameter.valueIn(view, Rewards.wholeCoins) !== true)
    return { type: "points.credited", v: 1, entry, on, overDay, ...Caps.ofAccount(state, within, view) }
  const month = openMonth(state, on)
  return { type: "points.accrued", v: 1, entry, on, month, units: within, ...(overDay === 0 ? {} : { overDay }) }
}

const isChecked = (people: number, view: ParameterView): boolean => Rule.findings(Earning.checked, { checkedBy: people }, view).length === 0

const unknownHolder: Earning.Holder = { age: undefined, isTrained: undefined, isResident: undefined, isWoman: undefined }

/** By the policy of its day; what the caps leave of it, by that of today. */
export const earn = (command: Of<"earn">, state: PointsAccount, context: Context): Outcome => {
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

export const check = ({ entry, on, by }: Of<"check">, state: PointsAccount, context: Context): Outcome => {
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
