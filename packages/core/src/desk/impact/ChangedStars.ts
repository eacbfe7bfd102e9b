/**
 * Who would stand on another rung of a ladder of stars, medals or the lifetime award under another policy, because it counts other minutes or
 * has another ladder. What a reader would get wrong: these are conditions of hours; a star that was granted is nobody's to take away here.
 */
import type * as Day from "../../foundation/Day.ts"
import type { ParameterUse, Rung } from "../../foundation/ParameterView.ts"
import type { Policy } from "../../law/Policy.ts"
import * as PolicyDifference from "../../law/PolicyDifference.ts"
import * as Star from "../../service/Star.ts"
import type { Trace } from "../../service/tally/Trace.ts"
import type * as Snapshot from "../Snapshot.ts"
import * as Standing from "../tally/Standing.ts"

export interface Side {
  readonly rung: Rung | undefined
  readonly minutes: number
  /** The ladder; undefined where the policy has none. */
  readonly use: ParameterUse | undefined
}

export interface ChangedStar {
  readonly volunteer: string
  readonly kind: Star.Kind
  readonly on: Day.Day
  readonly before: Side
  readonly after: Side
}

const kinds = Object.keys(Star.ladders) as readonly Star.Kind[]

/** Under one policy: the policy, and the records that count under it. */
export interface Under {
  readonly policy: Policy
  readonly counted: readonly Trace[]
}

/** As of today, or of the next day on which ladders differ. In order of the volunteers, then of the ladders. */
export const between = (
  snapshot: Snapshot.Snapshot<"loaded" | "registered" | "coins">,
  { policy: before, counted: then }: Under,
  { policy: after, counted: now }: Under,
  today: Day.Day
): readonly ChangedStar[] => {
  const changes = PolicyDifference.between(before, after)
  const dayOf = (parameters: Parameters<typeof PolicyDifference.dayToAsk>[1]["parameters"]) =>
    PolicyDifference.dayToAsk(changes, { parameters }, today)
  const on = dayOf(Object.values(Star.ladders)) ?? dayOf(changes.map(({ parameter }) => parameter))
  if (on === undefined) return []
  const was = Standing.of(snapshot, { policy: before, on, counted: then }).volunteers
  const is = new Map(Standing.of(snapshot, { policy: after, on, counted: now }).volunteers.map((one) => [one.volunteer, one]))
  return was.flatMap((one) =>
    kinds.flatMap((kind): readonly ChangedStar[] => {
      const [side, other] = [sideOf(one, kind), sideOf(is.get(one.volunteer) ?? one, kind)]
      return side.rung?.id === other.rung?.id ? [] : [{ volunteer: one.volunteer, kind, on, before: side, after: other }]
    })
  )
}

const sideOf = ({ measures, standings }: Standing.VolunteerStanding, kind: Star.Kind): Side => {
  const standing = standings.find((one) => one.kind === kind)
  return { rung: standing?.rung, minutes: Number(measures.minutes ?? 0), use: standing?.use }
}
