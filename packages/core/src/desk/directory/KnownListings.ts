/** What is listed already, as the events would say it again, by stream: each entry of a person by itself. */
import * as Effect from "effect/Effect"
import * as Canonical from "../../foundation/Canonical.ts"
import * as Day from "../../foundation/Day.ts"
import * as Directory from "../../place/Directory.ts"
import * as Registers from "../../registers/Registers.ts"
import type { WorldFailed } from "../DeskError.ts"
import { readRows } from "../ReadRows.ts"
import { stored } from "../StoredRows.ts"
import type { World } from "../World.ts"

export type KnownListings = ReadonlyMap<string, Directory.Event>

export const load = Effect.fnUntraced(function* (world: World): Effect.fn.Return<KnownListings, WorldFailed> {
  const [streets, communities, teams, volunteers] = yield* Effect.all([
    readRows(world, Registers.street),
    readRows(world, Registers.community),
    readRows(world, Registers.team),
    stored(world, Registers.volunteer)
  ])
  const known = new Map<string, Directory.Event>()
  const note = (type: Directory.Event["type"], row: Readonly<Record<string, unknown>>): void => {
    const event = eventOf(type, row)
    known.set(Directory.streamOf(event), event)
  }
  for (const row of streets) note("street.listed", row)
  for (const row of communities) note("community.listed", row)
  for (const row of teams) note("team.listed", row)
  for (const row of volunteers) note("volunteer.listed", row)
  return known
})

const days = new Set(["from", "until", "registeredOn"])

/** A row has the columns that its event has fields, with days as numbers and what is not said as unknown. */
const eventOf = (type: Directory.Event["type"], row: Readonly<Record<string, unknown>>): Directory.Event => {
  const event: Record<string, unknown> = { type, v: 1 }
  for (const [name, value] of Object.entries(row)) {
    if (value !== undefined) event[name] = days.has(name) && typeof value === "number" ? Day.text(value as Day.Day) : value
  }
  return event as unknown as Directory.Event
}

type Of<T extends Directory.Event["type"]> = Extract<Directory.Event, { readonly type: T }>

/** The listing of a stream, if it is of this kind. */
export const get = <T extends Directory.Event["type"]>(known: KnownListings, type: T, stream: string): Of<T> | undefined => {
  const event = known.get(stream)
  return event?.type === type ? (event as Of<T>) : undefined
}

/** Whether it says what is listed already. */
export const isListed = (known: KnownListings, event: Directory.Event): boolean => {
  const before = known.get(Directory.streamOf(event))
  return before !== undefined && Canonical.text({ ...before }) === Canonical.text({ ...event })
}
