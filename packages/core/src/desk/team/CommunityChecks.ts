/** One community, checked as of a day: what the directory and the activities held there say of it. Read from registers. */
import * as Effect from "effect/Effect"
import * as Day from "../../foundation/Day.ts"
import type * as Decision from "../../foundation/Decision.ts"
import type { CommunityId } from "../../foundation/Id.ts"
import * as Period from "../../foundation/Period.ts"
import * as Asking from "../../law/Asking.ts"
import * as Policy from "../../law/Policy.ts"
import { isInForce } from "../../foundation/InForce.ts"
import * as Registers from "../../registers/Registers.ts"
import * as CommunityCheck from "../../team/CommunityCheck.ts"
import { type DeskError, NotFound } from "../DeskError.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import * as There from "../There.ts"
import * as World from "../World.ts"

export interface Question {
  /** Today where nothing is said. */
  readonly on?: Day.Day
  readonly stated?: CommunityCheck.Stated
}

export interface CommunityChecked extends CommunityCheck.Checked {
  readonly at: number
  readonly on: Day.Day
  readonly name: string
  readonly decision: Decision.Decision
}

const { community: listed, team, volunteer, activity } = Registers

export const check = Effect.fnUntraced(function* (
  world: World.World,
  community: CommunityId,
  { on = World.now(world).today, stated = {} }: Question = {}
): Effect.fn.Return<CommunityChecked, DeskError> {
  const read = Effect.all({
    rows: readRows(world, listed, listed.facts.community.is(community)),
    teams: readRows(world, team, team.facts.community.is(community)),
    volunteers: readRows(world, volunteer),
    activities: readRows(world, activity, activity.facts.community.is(community))
  })
  const { at, value } = yield* atOneMoment(world, read)
  const [row] = value.rows
  if (row === undefined) return yield* new NotFound({ kind: "community", id: community })
  const teams = new Set(value.teams.filter((one) => isInForce(one, on)).map((one) => one.team))
  const volunteers = value.volunteers.filter((one) => one.team !== undefined && teams.has(one.team))
  const { first } = Period.year(Day.parts(on).year)
  const held = value.activities.filter(
    ({ stage, endedOn }) => stage === "held" && endedOn !== undefined && first <= endedOn && endedOn <= on
  )
  const classes = new Set(held.flatMap(({ category }) => category ?? []))
  const known = {
    teams: teams.size,
    residentVolunteers:
      volunteers.length === 0
        ? undefined
        : volunteers.filter(({ registeredOn }) => registeredOn === undefined || registeredOn <= on).length,
    // Of an activity without a category nobody knows which class it is.
    activityClasses: classes.size === 0 ? undefined : classes.size,
    stated
  }
  const checked = CommunityCheck.check(known, Policy.on(world.policy, on))
  return {
    ...checked,
    at,
    on,
    name: row.name ?? community,
    decision: Asking.together([checked.facility, checked.selection], There.there("community", community, row, on))
  }
})
