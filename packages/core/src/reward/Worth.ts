/**
 * Why an entry is worth what it is: each part of its minutes with its day, its weight, the rate of its position and the parameters that say so.
 *
 * What a reader would get wrong: these are notices, and refuse nothing. They are made of what the entry keeps, so that it is explained as it
 * was booked, also under a policy that says something else today; a parameter is named while it says what was booked.
 */
import type { FactValue } from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { ParameterUse, ParameterView } from "../foundation/ParameterView.ts"
import * as Day from "../foundation/Day.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Rewards from "../law/parameters/Rewards.ts"
import * as Refusal from "../law/Refusal.ts"
import * as Coins from "./Coins.ts"
import type { Part } from "./PointsAccount.schema.ts"
import * as Weights from "./Weights.ts"

const units = {
  day: "day",
  from: "minute",
  minutes: "minutes",
  units: "coin-units",
  because: "reward.because",
  percent: "percent",
  ratePercent: "percent"
}

/** `view`: of the day of the service. */
export const reasons = (parts: readonly Part[], view: ParameterView): readonly Finding[] => {
  const perItem = Parameter.useIn(view, Rewards.coinsPerItem)
  if (perItem === undefined) return parts.map((part) => ofPart(part, view))
  const worth = Coins.unitsOf(parts, view)
  const best = parts.find((part) => Coins.unitsOf([part], view) === worth)
  if (best === undefined) return []
  return [Refusal.finding("reward.worth-of-item", factsOf(best, worth), notice([perItem, ...weightOf(best, view)]))]
}

const ofPart = (part: Part, view: ParameterView): Finding => {
  const perHour = Parameter.useIn(view, Rewards.coinsPerHour)
  const facts = factsOf(part, Coins.unitsOfPart(part, view))
  const more = notice([...(perHour === undefined ? [] : [perHour]), ...weightOf(part, view)])
  return part.from === undefined ? Refusal.finding("reward.worth-of-day", facts, more) : Refusal.finding("reward.worth", facts, more)
}

const weightOf = ({ because, percent }: Part, view: ParameterView): readonly ParameterUse[] => {
  if (because === "plain") return []
  const use = Parameter.useIn(view, Weights.parameterOf[because])
  return use?.value === percent ? [use] : []
}

const factsOf = ({ day, ...part }: Part, worth: number): Record<string, FactValue> => ({ ...part, day: Day.require(day), units: worth })

const notice = (parameters: readonly ParameterUse[]): Refusal.More => ({
  outcome: "met",
  severity: "hint",
  kind: "notice",
  parameters,
  citations: parameters.flatMap(({ citations }) => citations),
  units
})

/** A weight hangs on whether this day is worked, and nobody knows yet. */
export const unannounced = (day: Day.Day): Finding =>
  Refusal.finding("reward.day-unannounced", { day }, { outcome: "unknown", kind: "requirement", units: { day: "day" } })
