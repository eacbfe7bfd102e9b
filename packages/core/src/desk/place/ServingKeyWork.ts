/**
 * Between the goals of a station and the key work of its street, in one commit: a goal that serves an item stands with the item too, and an
 * item that is struck is struck with the goals that serve it. What a reader would get wrong: where a goal served before, it is left there,
 * even if the station has come to another street since.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import * as Decision from "../../foundation/Decision.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type { StationId } from "../../foundation/Id.ts"
import * as GoalsOfStation from "../../place/GoalsOfStation.ts"
import * as InYear from "../../place/InYear.ts"
import * as KeyWork from "../../place/KeyWork.ts"
import type * as Station from "../../place/Station.ts"
import * as Goals from "../../place/YearlyGoals.ts"
import { kinds } from "../../registers/place/PlaceLives.ts"
import type { DeskError } from "../DeskError.ts"
import type * as Life from "../Life.ts"
import { type Seen, seen } from "../Seen.ts"
import * as Step from "../Step.ts"
import type { World } from "../World.ts"

export interface AroundGoals {
  readonly reasons: readonly Finding[]
  readonly ofStreet: Goals.OfStreet | undefined
}

/** The street of a station: its own, or that of its community. */
const streetOf = Effect.fnUntraced(function* (
  world: World,
  { street, community }: Pick<Station.Station, "street" | "community">
): Effect.fn.Return<Seen<string | undefined>, DeskError> {
  if (street !== undefined) return { state: street, relies: [] }
  const { state, relies } = yield* seen(world, "community", community, kinds.community)
  return { state: state.listed?.type === "community.listed" ? state.listed.street : undefined, relies }
})

const keyWorkOf = (world: World, street: string | undefined, year: number) =>
  seen(world, "key-work", street === undefined ? undefined : InYear.idOf(street, year), kinds["key-work"])

/** `id`: "station/year". */
export const goals = Effect.fnUntraced(function* (
  world: World,
  { id, command }: Life.Asked<Goals.Command>,
  today: Day.Day
): Effect.fn.Return<Life.Gathered<AroundGoals>, DeskError> {
  const { name, year } = InYear.of(id)
  const station = yield* seen(world, "station", name, kinds.station)
  const reasons = GoalsOfStation.reasonsAgainst(command, name, station.state, today)
  const street = yield* streetOf(world, station.state)
  const keyWork = yield* keyWorkOf(world, street.state, year)
  const own = yield* seen(world, "goals", id, kinds.goals)
  const ofStreet = street.state === undefined ? undefined : { street: street.state as Goals.OfStreet["street"], items: keyWork.state.items }
  const before = "goal" in command ? Goals.goalOf(own.state, command.goal) : undefined
  const isMoved = command.type === "set-goal" || command.type === "point-goal" || command.type === "drop-goal"
  const after = command.type === "set-goal" || command.type === "point-goal" ? command.serves : undefined
  const others = !isMoved
    ? []
    : yield* stepsOf(world, year, {
        by: { station: name as StationId, goal: command.goal },
        left: before?.street === undefined ? undefined : { street: before.street, item: before.serves },
        served: { ...Goals.streetOf(after, ofStreet), item: after }
      })
  return {
    facts: { reasons, ofStreet },
    relies: [...station.relies, ...street.relies, ...keyWork.relies, ...own.relies],
    others
  }
})

interface Place {
  readonly street?: string
  readonly item: string | undefined
}

const stepsOf = Effect.fnUntraced(function* (
  world: World,
  year: number,
  { by, left, served }: { readonly by: KeyWork.Serving; readonly left: Place | undefined; readonly served: Place }
): Effect.fn.Return<readonly Step.Step[], DeskError> {
  const streets = [...new Set([left?.street, served.street])].filter((street) => street !== undefined)
  return yield* Effect.forEach(streets, (street) =>
    Effect.map(keyWorkOf(world, street, year), ({ state, relies }) => {
      const at = (place: Place | undefined) => (place?.street === street ? place.item : undefined)
      const events = KeyWork.moved(state, { ...by, left: at(left), served: at(served) })
      return stepOn("key-work", InYear.idOf(street, year), { state, relies }, kinds["key-work"], events)
    })
  )
})

const stepOn = <State, Event extends { readonly type: string }>(
  name: string,
  id: string,
  { state, relies: [at] }: Seen<State>,
  kind: Parameters<typeof Step.on<State, Event>>[0],
  events: readonly Event[]
): Step.Step => Step.on(kind, name, id, { state, version: at?.version ?? 0 }, () => Decision.met(events))

/** What striking an item does to the goals that serve it. `id`: "street/year". */
export const strike = Effect.fnUntraced(function* (
  world: World,
  { id, command }: Life.Asked<KeyWork.Command>
): Effect.fn.Return<Required<Pick<Life.Gathered<undefined>, "relies" | "others">>, DeskError> {
  if (command.type !== "strike") return { relies: [], others: [] }
  const { name, year } = InYear.of(id)
  const { state, relies } = yield* seen(world, "key-work", id, kinds["key-work"])
  const stations = [...new Set(KeyWork.servedBy(state, command.item).map(({ station }) => station))]
  const others = yield* Effect.forEach(stations, (station) => {
    const goalsOf = InYear.idOf(station, year)
    return Effect.map(seen(world, "goals", goalsOf, kinds.goals), (found) =>
      stepOn(
        "goals",
        goalsOf,
        found,
        kinds.goals,
        Goals.struck(found.state, { street: name as Goals.OfStreet["street"], item: command.item })
      )
    )
  })
  return { relies, others }
})
