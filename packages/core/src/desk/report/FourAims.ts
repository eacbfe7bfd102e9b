/** The four aims (精准、规范、专业、品牌) of a district, its streets and its teams, and what rose or fell since the last closed period. */
import * as Effect from "effect/Effect"
import * as Day from "../../foundation/Day.ts"
import * as Period from "../../foundation/Period.ts"
import * as Aims from "../../report/Aims.ts"
import type { DeskError } from "../DeskError.ts"
import { atOneMoment } from "../OneMoment.ts"
import * as World from "../World.ts"
import * as AimRows from "./AimRows.ts"
import * as GoodEvidence from "./GoodEvidence.ts"

export interface FourAims {
  readonly at: number
  readonly period: Period.Period
  /** Whatever stands, stands as of this day. */
  readonly on: Day.Day
  readonly district: Aims.Part
  readonly streets: readonly Aims.Part[]
  readonly teams: readonly Aims.Part[]
  /** Against the last period that was closed before this one; undefined where none was. */
  readonly since: (Aims.Since & { readonly period: Period.Period }) | undefined
}

/** Default: the year of today. */
export const aims = (
  world: World.World,
  period: Period.Period = Period.yearOf(World.now(world).today)
): Effect.Effect<FourAims, DeskError> => {
  const { today } = World.now(world)
  const askedOf = (of: Period.Period): Aims.Asked => {
    const on = Day.earlier(of.last, today)
    return { period: of, on, leastEvidence: GoodEvidence.leastOn(world.policy, on) }
  }
  return Effect.map(atOneMoment(world, AimRows.read(world)), ({ at, value: { on, closed } }) => {
    const asked = askedOf(period)
    const now = Aims.report(on(asked.on), asked)
    const before = Aims.lastClosed(closed, period)
    const then = before === undefined ? undefined : askedOf(before)
    return {
      at,
      period,
      on: asked.on,
      district: now.district,
      streets: now.parts("street"),
      teams: now.parts("team"),
      since: then === undefined ? undefined : { period: then.period, ...Aims.since(Aims.report(on(then.on), then), now) }
    }
  })
}
