/** One station, checked as of a day: every reason at once from what was noted of it and who worked there by then. */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import type * as Decision from "../../foundation/Decision.ts"
import type { StationId } from "../../foundation/Id.ts"
import * as Asking from "../../law/Asking.ts"
import * as Policy from "../../law/Policy.ts"
import * as StationCheck from "../../place/StationCheck.ts"
import type { DeskError } from "../DeskError.ts"
import * as Life from "../Life.ts"
import * as Certificates from "../person/Certificates.ts"
import * as There from "../There.ts"
import * as World from "../World.ts"
import { lives } from "./PlaceLives.ts"

export interface Question {
  /** Today where nothing is said. */
  readonly on?: Day.Day
  readonly stated?: StationCheck.Stated
}

export interface StationChecked extends StationCheck.Checked {
  readonly on: Day.Day
  readonly decision: Decision.Decision
}

export const check = Effect.fnUntraced(function* (
  world: World.World,
  station: StationId,
  { on = World.now(world).today, stated = {} }: Question = {}
): Effect.fn.Return<StationChecked, DeskError> {
  const { state } = yield* Life.look(world, lives.station, station)
  const view = Policy.on(world.policy, on)
  const people = state.posts.map(({ person }) => person)
  const { certificates } = yield* Certificates.read(world, view, people)
  const checked = StationCheck.check(state, stated, on, view, certificates)
  const open = { from: state.openedOn, until: state.closedOn }
  return {
    ...checked,
    on,
    decision: Asking.together([checked.haves, checked.staffing], There.there("station", station, open, on))
  }
})
