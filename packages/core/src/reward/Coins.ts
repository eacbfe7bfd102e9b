/**
 * Time coins in whole units, so that no minute and no weight is ever lost: a coin is sixty minutes at the plain rate.
 *
 * What a reader would get wrong: weights act here and nowhere else. The minutes that a record says stay what they are; night or hardship
 * only makes the same minutes worth more coins.
 */
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Rewards from "../law/parameters/Rewards.ts"
import type { Part } from "./PointsAccount.schema.ts"

/** Weights are hundredths of a percent: 10,000 is the plain rate. */
export const plain = 10_000
/** Units of a coin. */
export const coin = 60 * plain

const weightOf = ({ percent, ratePercent }: Part): number => percent * ratePercent

export const minutesOf = (parts: readonly Part[]): number => parts.reduce((sum, { minutes }) => sum + minutes, 0)

/**
 * What minutes earn, in units: exact, whatever the weights. Where a policy pays by the item of service, the whole record is one item, at its
 * highest weight.
 */
export const unitsOf = (parts: readonly Part[], view: ParameterView): number => {
  const perItem = Parameter.valueIn(view, Rewards.coinsPerItem)
  if (perItem !== undefined) return parts.length === 0 ? 0 : perItem * 60 * Math.max(...parts.map(weightOf))
  return parts.reduce((sum, part) => sum + unitsOfPart(part, view), 0)
}

/** Of minutes that are paid by the hour. */
export const unitsOfPart = (part: Part, view: ParameterView): number =>
  part.minutes * weightOf(part) * (Parameter.valueIn(view, Rewards.coinsPerHour) ?? 1)

/** A number of coins that a policy names, in units; undefined where it names none. */
export const unitsIn = (view: ParameterView, parameter: Parameter.Integer): number | undefined => {
  const coins = Parameter.valueIn(view, parameter)
  return coins === undefined ? undefined : coins * coin
}

/**
 * The most that an account may have, in units: as many coins as the cap, or fewer than it, which is a coin less where only whole ones are paid.
 * Undefined where a policy has none.
 */
export const mostIn = (view: ParameterView): number | undefined => {
  const cap = unitsIn(view, Rewards.capCoins)
  if (cap === undefined || Parameter.valueIn(view, Rewards.capBound) !== "exclusive") return cap
  return Math.max(0, cap - (Parameter.valueIn(view, Rewards.wholeCoins) === true ? coin : 1))
}

export const whole = (units: number): number => Math.floor(units / coin)

/** Coins as people type them, "1.5" or "2"; undefined for what is no number, or is finer than five decimals, which would be rounded. */
export const ofText = (typed: string): number | undefined => {
  const [, whole = "", decimals = ""] = /^(\d{1,9})(?:\.(\d{1,5}))?$/.exec(typed) ?? []
  return whole === "" ? undefined : Number(whole) * coin + Number(decimals.padEnd(5, "0")) * (coin / 100_000)
}

/** Coins with two decimals, half-up, for people; no rule reads them back. */
export const text = (units: number): string => {
  const hundredths = Math.floor((Math.abs(units) * 100 + coin / 2) / coin)
  const rest = hundredths % 100
  return `${Math.sign(units) * hundredths < 0 ? "-" : ""}${(hundredths - rest) / 100}.${rest < 10 ? "0" : ""}${rest}`
}

/**
 * Minutes of service that count for stars where a place takes spent coins from them. The recorded minutes are what they were; this is a
 * figure beside them, and never below nothing.
 */
export const starMinutes = (recordedMinutes: number, spentUnits: number, view: ParameterView): number =>
  Parameter.valueIn(view, Rewards.reducesStarHours) === true
    ? Math.max(0, recordedMinutes - Math.floor(spentUnits / (plain * (Parameter.valueIn(view, Rewards.coinsPerHour) ?? 1))))
    : recordedMinutes
