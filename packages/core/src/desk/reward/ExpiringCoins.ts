/**
 * Coins whose term is over, or soon will be: to be told to whoever has them, and booked out where they are past it. What a reader would get
 * wrong: nothing expires by itself. Coins past their term can no longer be used, and are there until somebody books them as expired.
 */
import * as Effect from "effect/Effect"
import * as Day from "../../foundation/Day.ts"
import type { VolunteerId } from "../../foundation/Id.ts"
import * as Parameter from "../../law/Parameter.ts"
import * as Rewards from "../../law/parameters/Rewards.ts"
import * as Policy from "../../law/Policy.ts"
import { kinds } from "../../registers/reward/RewardLives.ts"
import * as Registers from "../../registers/Registers.ts"
import * as Lots from "../../reward/Lots.ts"
import type { DeskError } from "../DeskError.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import { seen } from "../Seen.ts"
import * as World from "../World.ts"

export interface Expiring {
  readonly account: string
  readonly holder: VolunteerId | undefined
  readonly cameOn: Day.Day
  /** The last day on which they can be used. */
  readonly lastDay: Day.Day
  readonly units: number
  readonly isOver: boolean
}
export interface ExpiringCoins {
  readonly at: number
  readonly on: Day.Day
  /** Those whose last day comes first stand first. */
  readonly coins: readonly Expiring[]
}

const { pointsAccount } = Registers

/** On a day, those past their term and those that are so within the notice of the policy; nothing where the policy has no term. */
export const list = (world: World.World, on: Day.Day = World.now(world).today): Effect.Effect<ExpiringCoins, DeskError> => {
  const view = Policy.on(world.policy, on)
  const latest = Day.plusDays(on, Parameter.valueIn(view, Rewards.expiryNoticeDays) ?? 0)
  const ofAccount = (account: string): Effect.Effect<readonly Expiring[], DeskError> =>
    Effect.map(seen(world, "points", account, kinds.points), ({ state: { holder, lots } }) =>
      lots.flatMap(({ on: cameOn, units }) => {
        const lastDay = Lots.lastDay(cameOn, view)
        return lastDay === undefined || lastDay > latest ? [] : [{ account, holder, cameOn, lastDay, units, isOver: lastDay < on }]
      })
    )
  const all = Effect.flatMap(readRows(world, pointsAccount, pointsAccount.facts.balance.above(0)), (rows) =>
    Effect.forEach(rows, ({ account }) => ofAccount(account))
  )
  return Effect.map(atOneMoment(world, all), ({ at, value }) => ({ at, on, coins: value.flat().toSorted((a, b) => a.lastDay - b.lastDay) }))
}
