/**
 * What counting and looking ask of a tenant's records, as it stood at one position of the journal. Whatever is asked of one snapshot fits
 * together. What a reader would get wrong: only the parts that are named are read; each is a pass over a whole register, or the journal. What
 * was read last is kept as long as nothing is written, for whoever asks next, under whichever policy: no part rests on one.
 */
import * as Effect from "effect/Effect"
import type { KeptRow } from "../registers/Register.ts"
import * as Registers from "../registers/Registers.ts"
import type { Row } from "../registers/service/ServiceRecords.ts"
import type { HeadCount } from "../service/tally/HeadCount.ts"
import { ask } from "./Ask.ts"
import type { DeskError } from "./DeskError.ts"
import * as Entries from "./record/Entries.ts"
import { atOneMoment } from "./OneMoment.ts"
import { readRows } from "./ReadRows.ts"
import * as Listed from "./record/Listed.ts"
import * as TallyRecords from "./record/TallyRecords.ts"
import type { World } from "./World.ts"

export interface Parts {
  /** Recorded and not voided, in order of id. */
  readonly loaded: readonly TallyRecords.Loaded[]
  readonly heads: readonly HeadCount[]
  /** Drafts, and what was handed in and not recorded. */
  readonly waiting: readonly Row[]
  readonly registered: readonly KeptRow<typeof Registers.volunteer>[]
  /** What time banks booked. */
  readonly coins: readonly KeptRow<typeof Registers.pointsLine>[]
  /** How each record came in. */
  readonly entries: ReadonlyMap<string, Entries.Entered>
  /** Teams and communities of the directory. */
  readonly listed: Listed.Listed
}

export type Part = keyof Parts

export type Snapshot<P extends Part = Part> = Pick<Parts, P> & {
  /** Position of the journal at which all of it is true. */
  readonly at: number
}

const { serviceRecord } = Registers

const readers: { readonly [P in Part]: (world: World) => Effect.Effect<Parts[P], DeskError> } = {
  loaded: (world) => TallyRecords.load(world),
  heads: TallyRecords.loadHeads,
  waiting: (world) => readRows(world, serviceRecord, serviceRecord.facts.stage.isOneOf(["draft", "submitted"])),
  registered: (world) => readRows(world, Registers.volunteer),
  coins: (world) => readRows(world, Registers.pointsLine),
  entries: Entries.read,
  listed: Listed.all
}

export const read = <P extends Part>(world: World, ...parts: readonly P[]): Effect.Effect<Snapshot<P>, DeskError> =>
  Effect.map(
    atOneMoment(world, readParts(world, parts)),
    // One entry for each part that was asked for.
    ({ at, value }) => ({ ...value, at }) as unknown as Snapshot<P>
  )

interface Kept {
  /** The end of the journal at which it was read: what stands before it never changes. */
  readonly hash: string
  readonly parts: Partial<Parts>
}

/** By store, then by tenant. */
const kept = new WeakMap<World["store"], Map<World["tenant"], Kept>>()

const keptOf = ({ store }: World): Map<World["tenant"], Kept> => {
  const known = kept.get(store) ?? new Map<World["tenant"], Kept>()
  kept.set(store, known)
  return known
}

/** Records, or events of them, of a district; what is larger is read anew. */
const mostKept = 100_000

const isSmall = ({ loaded, entries }: Partial<Parts>): boolean => (loaded?.length ?? 0) <= mostKept && (entries?.size ?? 0) <= mostKept

/** To be run at one moment, so that the end of the journal is that of everything read. */
const readParts = Effect.fnUntraced(function* (world: World, parts: readonly Part[]): Effect.fn.Return<Partial<Parts>, DeskError> {
  const { hash } = yield* ask("head", () => world.store.head(world.tenant))
  const known = keptOf(world)
  const before = known.get(world.tenant)
  const there = before?.hash === hash ? before.parts : {}
  const missing = parts.filter((part) => there[part] === undefined)
  const fresh = yield* Effect.forEach(missing, (part) => Effect.map(readers[part](world), (value: Parts[Part]) => [part, value] as const))
  const all: Partial<Parts> = { ...there, ...Object.fromEntries(fresh) }
  if (isSmall(all)) known.set(world.tenant, { hash, parts: all })
  else known.delete(world.tenant)
  return all
})
