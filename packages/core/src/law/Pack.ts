/**
 * A policy pack: what one place or organisation says, as dated values with their sources. A pack is data and does nothing.
 *
 * `force` is about those below: a `rule` may only be tightened by a lower layer, a `default` may be replaced by it. And the days
 * are both included: a value whose `until` is 2021-12-31 still holds on that day.
 */
import type { Citation } from "../foundation/Citation.ts"
import * as Day from "../foundation/Day.ts"
import { isInForce, shareDay } from "../foundation/InForce.ts"
import type { Text } from "../foundation/Message.ts"
import type { ParameterValue } from "../foundation/ParameterView.ts"
import * as Parameter from "./Parameter.ts"

/** From the most general to the most particular; last what a tenant has entered itself. */
export const layers = ["national", "province", "city", "district", "organisation", "tenant"] as const
export type Layer = (typeof layers)[number]

export type Force = "rule" | "default"

/** How well the pack as a whole is known. Each value's own citations may be better or worse. */
export type Status = "reviewed" | "excerpt" | "unverified"

export interface Value {
  readonly parameter: Parameter.Parameter
  readonly from: Day.Day
  readonly until?: Day.Day
  readonly value: ParameterValue
  readonly force: Force
  readonly citations: readonly [Citation, ...Citation[]]
}

export interface Pack {
  readonly id: string
  readonly version: string
  readonly title: Text
  readonly layer: Layer
  /** Division code, or the name of the organisation. */
  readonly jurisdiction: string
  readonly status: Status
  readonly values: readonly Value[]
}

/** A value of the parameter's own type. Throws a RangeError when the value is not one the parameter can have, or ends before it begins. */
export const value = <P extends Parameter.Parameter>(
  parameter: P,
  of: Omit<Value, "parameter" | "value"> & { readonly value: Parameter.ValueOf<P> }
): Value => {
  if (!Parameter.accepts(parameter, of.value as ParameterValue)) {
    throw new RangeError(`${parameter.id} cannot have the value ${JSON.stringify(of.value)}`)
  }
  if ((of.until ?? of.from) < of.from) throw new RangeError(`${parameter.id} ends before it begins`)
  return { ...of, parameter, value: of.value as ParameterValue }
}

/** Throws a RangeError when two values of one parameter hold on the same day: then nobody could say which one does. */
export const define = (pack: Pack): Pack => {
  pack.values.forEach((one, index) => {
    const other = pack.values.slice(index + 1).find((later) => later.parameter.id === one.parameter.id && shareDay(one, later))
    if (other === undefined) return
    const both = Day.later(one.from, other.from)
    throw new RangeError(`pack ${pack.id}: two values of ${one.parameter.id} hold on ${Day.text(both)}`)
  })
  return pack
}

/** `jiaozhou@2015.1`: how a finding, an event and a certificate name the pack. */
export const name = (pack: Pack): string => `${pack.id}@${pack.version}`

/** The pack's own value on a day; undefined when it says nothing then. */
export const valueOn = (pack: Pack, parameter: string, day: Day.Day): Value | undefined =>
  pack.values.find((one) => one.parameter.id === parameter && isInForce(one, day))
