/**
 * What a preview planned, kept for the commit that follows it, so that a file is read and planned once and not twice. What a reader would get
 * wrong: it is kept in memory, because it holds names, and only of a file that is not very long; and it is void as soon as anything it rests on
 * has moved. Then the file is planned again.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import type { BatchId } from "../../foundation/Id.ts"
import type { Person } from "../../ports/PersonDirectory.ts"
import { ask } from "../Ask.ts"
import type { WorldFailed } from "../DeskError.ts"
import type { Agreement } from "./ImportPlan.ts"
import type { Chunk } from "./ImportChunk.ts"
import type { ImportPlanner } from "./ImportPlanner.ts"
import * as PackedRows from "./PackedRows.ts"
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

/** A chunk, its rows packed. */
export interface KeptChunk extends Omit<Chunk, "stored"> {
  readonly packed: PackedRows.PackedRows
}

/** Of the longest file that is kept: some 80 MB of plans and what they rest on. */
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
  readonly #packer = new PackedRows.Packer()

  constructor(bytes = 0) {
    this.#chunks = bytes > mostBytes ? undefined : []
  }

  keep({ stored, ...chunk }: Chunk): void {
    if (this.#chunks === undefined) return
    this.#rows += stored.length
    // What has become too long is let go at once.
    if (this.#rows > mostRows) this.#chunks = undefined
    else this.#chunks.push({ ...chunk, packed: this.#packer.pack(stored) })
  }

  /** Undefined where the file is too long. */
  plan(of: Omit<KeptPlan, "chunks">): KeptPlan | undefined {
    return this.#chunks === undefined ? undefined : { ...of, chunks: this.#chunks }
  }
}

/** The chunks, for one who stores them: of two commits at once the other plans by itself. What is stored needs no memory any more, so they are a queue. */
export const taken = (plan: KeptPlan): KeptChunk[] | undefined => {
  const { chunks } = plan
  plan.chunks = undefined
  return chunks
}

/** The chunk as it was planned. */
export const chunkOf = ({ packed, ...chunk }: KeptChunk): Chunk => ({ ...chunk, stored: PackedRows.unpacked(packed) })

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
