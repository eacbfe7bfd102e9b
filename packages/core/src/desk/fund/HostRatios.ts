/**
 * The yearly ratios of a host (年度慈善活动支出和管理费用比例) on a day, with where the year ends at its present pace.
 *
 * What a reader would get wrong: they bind the host, never one fund; of a fund only its part of the host's spending is shown. Each figure says whether
 * it was declared or is recorded here, and a figure that nobody knows leaves the answer open.
 */
import * as Effect from "effect/Effect"
import * as Day from "../../foundation/Day.ts"
import type { Decision } from "../../foundation/Decision.ts"
import * as Period from "../../foundation/Period.ts"
import * as HostAccounts from "../../fund/HostAccounts.ts"
import * as Ratios from "../../fund/rules/Ratios.ts"
import * as Parameter from "../../law/Parameter.ts"
import * as Charities from "../../law/parameters/Charities.ts"
import * as Policy from "../../law/Policy.ts"
import * as Registers from "../../registers/Registers.ts"
import { type DeskError, NotFound } from "../DeskError.ts"
import * as Life from "../Life.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import * as World from "../World.ts"
import { lives } from "./FundLives.ts"

export interface Asked {
  readonly class: Ratios.Class
  /** Default today; figures of the year are up to this day. */
  readonly on?: Day.Day
  readonly declared?: HostAccounts.Said
  /** The host keeps no other accounts than those of its funds here. */
  readonly isWhole?: boolean
}

export interface Answer extends HostAccounts.Together {
  readonly at: number
  readonly host: string
  readonly class: Ratios.Class
  readonly on: Day.Day
  /** What the host's funds recorded here, whatever was declared. */
  readonly recorded: HostAccounts.Said
  readonly funds: readonly { readonly fund: string; readonly name: string | undefined; readonly charitableFen: number }[]
  /** Undefined while a figure is missing, or where no rule holds. */
  readonly limits: Ratios.Limits | undefined
  /** Of the year as it is on the day. */
  readonly ratios: Decision
  readonly forecast: Ratios.Forecast | undefined
  readonly raising: Decision
}

export const ratios = (world: World.World, host: string, asked: Asked): Effect.Effect<Answer, DeskError> => {
  const { class: of, on = World.now(world).today, declared = {}, isWhole = false } = asked
  const view = Policy.on(world.policy, on)
  const averageYears = Parameter.valueIn(view, Charities.averageYears)
  const { fund: funds } = Registers
  const read = Effect.gen(function* () {
    const rows = yield* readRows(world, funds, funds.facts.host.is(host))
    if (rows.length === 0) return yield* new NotFound({ kind: "organisation", id: host })
    return yield* Effect.forEach(rows, ({ fund, name }) =>
      Effect.map(Life.look(world, lives.fund, fund), ({ state }) => ({ fund, name, state }))
    )
  })
  return Effect.map(atOneMoment(world, read), ({ at, value }) => {
    const recorded = HostAccounts.recorded(
      value.map(({ state }) => state),
      on,
      averageYears
    )
    const put = HostAccounts.together(declared, recorded, isWhole)
    const accounts: Ratios.Accounts = { class: of, ...put.said }
    const year = Period.yearOf(on)
    return {
      at,
      host,
      class: of,
      on,
      recorded,
      funds: value.map(({ fund, name, state }) => ({
        fund,
        name,
        charitableFen: HostAccounts.recorded([state], on, averageYears).charitableFen ?? 0
      })),
      ...put,
      limits: Ratios.limitsOf(accounts, view),
      ratios: Ratios.decide(accounts, view),
      forecast: Ratios.forecast(accounts, on - year.first + 1, Period.days(year), view),
      raising: Ratios.raisingCost(put.said.raisedFen, put.said.raisingCostFen, view)
    }
  })
}
