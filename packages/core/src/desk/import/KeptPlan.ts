/**
 * What a preview planned, kept for the commit that follows it, so that a file is read and planned once and not twice. What a reader would get
 * wrong: it is kept in memory, because it holds names, and only of a file that is not very long; and it is void as soon as anything it rests on
 * has moved. Then the file is planned again.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import * as Decision from "../../foundation/Decision.ts"
import type { BatchId, RecordId } from "../../foundation/Id.ts"
import type { Person } from "../../ports/PersonDirectory.ts"
import * as Projection from "../../registers/Projection.ts"
import type { Event } from "../../service/ServiceRecord.ts"
import { ask } from "../Ask.ts"
import type { WorldFailed } from "../DeskError.ts"
import type { Agreement, Planned } from "./ImportPlan.ts"
import type { Chunk } from "./ImportChunk.ts"
import type { ImportPlanner } from "./ImportPlanner.ts"
import * as RowKey from "./RowKey.ts"
import * as Step from "../Step.ts"
import * as World from "../World.ts"

export interface KeptPlan {
  readonly batch: BatchId
  readonly agreement: Agreement
  readonly planner: ImportPlanner
  /** Rules of this day were asked. */
  readonly today: Day.Day
  /** Until somebody takes them to store them (`taken`). */
  chunks: KeptChunk[] | undefined
}

/** A chunk with no more than its rows need to be stored. */
export interface KeptChunk extends Omit<Chunk, "stored"> {
  readonly rows: readonly (Beginning | Planned)[]
}

/** A record that begins, which gets its id and its row key when it is stored. */
interface Beginning extends Pick<Planned, "on" | "served" | "volunteer" | "team"> {
  readonly begins: NonNullable<Planned["beginning"]>
}

/** Of the longest file that is kept: some 80 MB of plans. */
const mostRows = 120_000
/** A file that is larger has more rows than that; one of fewer, very long rows is planned again. */
const mostBytes = 2 ** 25

/**
 * Chunks as they are planned, while they are few enough. Of a file that is known to be too long nothing is kept from the beginning: what
 * lives on costs V8 more than what does not.
 */
export class Keeping {
  #chunks: KeptChunk[] | undefined
  #rows = 0

  constructor(bytes = 0) {
    this.#chunks = bytes > mostBytes ? undefined : []
  }

  keep({ stored, ...chunk }: Chunk): void {
    if (this.#chunks === undefined) return
    this.#rows += stored.length
    // What has become too long is let go at once.
    if (this.#rows > mostRows) this.#chunks = undefined
    else this.#chunks.push({ ...chunk, rows: stored.map(slim) })
  }

  /** Undefined where the file is too long. */
  plan(of: Omit<KeptPlan, "chunks">): KeptPlan | undefined {
    return this.#chunks === undefined ? undefined : { ...of, chunks: this.#chunks }
  }
}

const slim = (planned: Planned): Beginning | Planned => {
  const { beginning: begins, on, served, volunteer, team } = planned
  return begins === undefined ? planned : { begins, on, served, volunteer, team }
}

/** The chunks, for one who stores them: of two commits at once the other plans by itself. What is stored needs no memory any more, so they are a queue. */
export const taken = (plan: KeptPlan): KeptChunk[] | undefined => {
  const { chunks } = plan
  plan.chunks = undefined
  return chunks
}

const nobody: readonly never[] = []

/** The chunk as it was planned. */
export const chunkOf = (world: World.World, { rows, ...chunk }: KeptChunk): Chunk => ({
  ...chunk,
  stored: rows.map((row): Planned => {
    if (!("begins" in row)) return row
    const { begins, ...more } = row
    const record = world.ids() as RecordId
    const events = made(world, begins)
    const step = Step.of(Projection.kinds.record, "record", record, () => Decision.met(events), { isNew: true })
    return { ...more, step, record, people: nobody, newPeople: nobody }
  })
})

/** With the row key, where it was not made yet. The keys of an event stay in their order. */
const made = ({ identityKey }: World.World, { events, resolved }: Beginning["begins"]): readonly Event[] => {
  if (resolved.rowKey !== "") return events
  const rowKey = RowKey.of(resolved, identityKey)
  return events.map((event) =>
    "origin" in event && event.origin !== undefined ? { ...event, origin: { ...event.origin, rowKey } } : event
  )
}

/**
 * Whether it may be stored as it is, in a journal that nobody has written to since: under this agreement, on the same day, and with everybody
 * it speaks of in the directory as they were found. A person who was forgotten meanwhile is nobody the directory knows. A roster cannot be
 * asked whether it has changed.
 */
export const stands = Effect.fnUntraced(function* (
  world: World.World,
  { agreement, planner, today }: KeptPlan,
  asked: Agreement
): Effect.fn.Return<boolean, WorldFailed> {
  if (world.roster !== undefined || World.now(world).today !== today || !isSame(agreement, asked)) return false
  const found = planner.resolver.found()
  if (found.length === 0) return true
  const people = yield* ask("get", () =>
    world.people.get(
      world.tenant,
      found.map(({ id }) => id)
    )
  )
  return found.every((person) => isAlike(person, people.get(person.id)))
})

const isSame = (one: Agreement, other: Agreement): boolean =>
  one.newPeople === other.newPeople &&
  one.newTeams === other.newTeams &&
  one.corrections === other.corrections &&
  one.chosenPeople === other.chosenPeople

const isAlike = (one: Person, other: Person | undefined): boolean =>
  other !== undefined &&
  one.name === other.name &&
  one.phone === other.phone &&
  one.idHash === other.idHash &&
  one.idTail === other.idTail &&
  one.born === other.born
