/** How funds sustain themselves: received, committed, paid, months covered, donors; which lie idle. */
import * as Effect from "effect/Effect"
import * as Day from "../../foundation/Day.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type { Period } from "../../foundation/Period.ts"
import * as Use from "../../fund/rules/Use.ts"
import * as FundStatement from "../../fund/Statement.ts"
import * as Policy from "../../law/Policy.ts"
import * as Rule from "../../law/Rule.ts"
import * as Registers from "../../registers/Registers.ts"
import type { DeskError } from "../DeskError.ts"
import * as Life from "../Life.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import * as World from "../World.ts"
import { lives } from "./FundLives.ts"

export interface Sustainability {
  readonly at: number
  /** As far as it has come. */
  readonly period: Period
  readonly currency: string
  readonly now: FundStatement.Figures
  /** The same figures one year before. */
  readonly before: FundStatement.Figures
}

/** A period that has not ended ends today: the pace is of the months that were, and the year before has as many. */
const sofar = ({ first, last }: Period, today: Day.Day): Period => ({ first, last: last > today && first <= today ? today : last })

/** In one currency: two are never added. */
export const sustainability = (
  world: World.World,
  fund: string,
  asked: Period,
  currency = "CNY"
): Effect.Effect<Sustainability, DeskError> => {
  const period = sofar(asked, World.now(world).today)
  return Effect.map(atOneMoment(world, Life.look(world, lives.fund, fund)), ({ at, value: { state } }) => ({
    at,
    period,
    currency,
    ...FundStatement.yearOnYear(state, period, currency)
  }))
}

export interface Idle {
  readonly fund: string
  readonly name: string | undefined
  readonly activeOn: Day.Day | undefined
  readonly warnedOn: Day.Day | undefined
  /** To warn, or to advise that it be ended: for people to decide. */
  readonly findings: readonly Finding[]
}

/** Active funds that have done nothing for longer than the policy of the day lets pass. */
export const idle = (
  world: World.World,
  on: Day.Day = World.now(world).today
): Effect.Effect<{ readonly at: number; readonly on: Day.Day; readonly funds: readonly Idle[] }, DeskError> => {
  const view = Policy.on(world.policy, on)
  const rows = readRows(world, Registers.fund, Registers.fund.facts.stage.is("active"))
  return Effect.map(atOneMoment(world, rows), ({ at, value }) => ({
    at,
    on,
    funds: value.flatMap(({ fund, name, activeOn, warnedOn }) => {
      const findings = Rule.findings(Use.idle, { on, activeOn }, view)
      return findings.length === 0 ? [] : [{ fund, name, activeOn, warnedOn, findings }]
    })
  }))
}
