/**
 * How the records came in: when, by whose hand, out of a file or not, and at what place they were served. Read from the journal, since no
 * register holds it. What a reader would get wrong: when is the *first* recording, where is as the last correction says.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import type { ActorId, RecordId } from "../../foundation/Id.ts"
import type { Instant } from "../../foundation/Instant.ts"
import type { Recorded } from "../../ports/Journal.ts"
import type { WorldFailed } from "../DeskError.ts"
import * as WholeJournal from "../WholeJournal.ts"
import * as Entry from "./Entry.ts"
import type { World } from "../World.ts"

export interface Entered {
  readonly at: Instant
  readonly by: ActorId
  readonly day: Day.Day
  /** The sheet stated the day. */
  readonly isStated: boolean
  readonly fromFile: boolean
  /** Where it was served; unknown where the words are kept elsewhere, under an id for each record. */
  readonly place: string | undefined
  readonly organiser: string | undefined
  /** The station that the service was for, where it says so. */
  readonly station: string | undefined
}

const prefix = "record/"

/** Of everything that was ever recorded, by record. */
export const read = (world: World): Effect.Effect<ReadonlyMap<string, Entered>, WorldFailed> =>
  Effect.suspend(() => {
    const entries = new Map<string, Entered>()
    return Effect.as(
      WholeJournal.follow(world, (event) => take(world, entries, event)),
      entries
    )
  })

const take = (world: World, entries: Map<string, Entered>, event: Recorded): void => {
  if (!event.stream.startsWith(prefix)) return
  const record = event.stream.slice(prefix.length) as RecordId
  const known = entries.get(record)
  if (event.type === Entry.type) entries.set(record, known ?? entered(world, event))
  else if (event.type === "service.corrected" && known !== undefined) entries.set(record, { ...known, ...said(event) })
}

const entered = (world: World, event: Recorded): Entered => ({
  at: event.recordedAt,
  by: event.actor as ActorId,
  day: Entry.dayOf(event, world.zone),
  isStated: Entry.statedDay(event) !== undefined,
  fromFile: event.data["origin"] !== undefined,
  ...said(event)
})

const said = ({ data: { facts } }: Recorded): Pick<Entered, "place" | "organiser" | "station"> => {
  const { place, organiser, station } =
    typeof facts === "object" && facts !== null ? (facts as { readonly [K in "place" | "organiser" | "station"]?: unknown }) : {}
  return {
    place: placeKey(place),
    organiser: typeof organiser === "string" ? organiser : undefined,
    station: typeof station === "string" ? station : undefined
  }
}

/** Two ids of kept words say nothing of two places. */
const placeKey = (place: unknown): string | undefined => (typeof place === "string" ? place : undefined)
