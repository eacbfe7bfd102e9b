/**
 * One chunk of an import stored: names first, then everything else in one transaction. What a reader would get wrong: nothing is decided here.
 * Where somebody else wrote meanwhile, nothing is stored, and the chunk has to be planned again.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import * as Decision from "../../foundation/Decision.ts"
import type { BatchId } from "../../foundation/Id.ts"
import { mostChanges } from "../../ports/Batches.ts"
import type { Person, Text } from "../../ports/PersonDirectory.ts"
import * as Projection from "../../registers/Projection.ts"
import * as ImportBatch from "../../service/ImportBatch.ts"
import * as ImportChunk from "../../service/ImportChunk.ts"
import { ask } from "../Ask.ts"
import { Contended, type DeskError } from "../DeskError.ts"
import * as ChunkRoom from "./ChunkRoom.ts"
import * as DayMinutes from "./DayMinutes.ts"
import * as ImportGate from "./ImportGate.ts"
import type { Known, Told } from "./ImportPeople.ts"
import { type Entry, isStored, type Planned } from "./ImportPlan.ts"
import type { ImportPlanner } from "./ImportPlanner.ts"
import * as ImportTexts from "./ImportTexts.ts"
import * as Listings from "../directory/Listings.ts"
import type * as Places from "../directory/Places.ts"
import * as KeptTexts from "../person/KeptTexts.ts"
import * as Step from "../Step.ts"
import { submitOnce } from "../Submission.ts"
import type { World } from "../World.ts"

/** An import under way: what it stands on. */
export interface Work {
  readonly batch: BatchId
  readonly planner: ImportPlanner
  header: Step.Read<ImportBatch.ImportBatch>
  gate: number
}

/** A chunk as it was planned. */
export interface Chunk {
  readonly entries: readonly Entry[]
  /** Rows that the reader of the file refused. */
  readonly refused: number
  /** Personal texts that its rows say first. */
  readonly texts: readonly Text[]
  /** Whoever is new, or better known, as they were known when its last row was planned. */
  readonly people: readonly Told[]
}

/** To be called when its rows were planned, and no others after them. */
export const of = (planner: ImportPlanner, entries: readonly Entry[], refused: number): Chunk => {
  const people = new Map<Known, Person>()
  for (const entry of entries) if (isStored(entry)) for (const known of entry.planned.people) people.set(known, known.person)
  return {
    entries,
    refused,
    texts: ImportTexts.takeFresh(planner.texts),
    people: [...people].map(([known, person]) => ({ known, person }))
  }
}

interface Kept {
  readonly planned: readonly Planned[]
  /** Changes that its transaction has room for beside them. */
  readonly room: number
  readonly volunteers: ReadonlyMap<string, string>
  readonly teams: ReadonlyMap<string, { readonly team: Places.Team; readonly on: Day.Day | undefined }>
}

/** Who and what is to be listed with a chunk: of a plan made beforehand, earlier chunks have listed some. */
const keptOf = ({ resolver }: ImportPlanner, entries: readonly Entry[]): Kept => {
  const kept = entries.filter(isStored)
  const periods = new ChunkRoom.Periods()
  let corrections = 0
  const volunteers = new Map<string, string>()
  const teams = new Map<string, { readonly team: Places.Team; readonly on: Day.Day | undefined }>()
  for (const { planned, on } of kept) {
    periods.add(on)
    if (planned.changed !== undefined) corrections += 1
    const { team, volunteer } = planned
    if (volunteer !== undefined && !volunteers.has(volunteer.id) && !resolver.isListed(volunteer.id))
      volunteers.set(volunteer.id, volunteer.team)
    if (team?.proposed !== true) continue
    const first = teams.get(team.team)?.on
    teams.set(team.team, { team, on: first === undefined || (on !== undefined && on < first) ? on : first })
  }
  const room = ChunkRoom.left(kept.length - corrections, corrections, periods)
  return { planned: kept.map(({ planned }) => planned), room, volunteers, teams }
}

/** `Contended` where the plan is void. Answers whether it was stored now, and not at some earlier time under the same key. */
export const store = Effect.fnUntraced(function* (
  world: World,
  work: Work,
  index: number,
  { entries, refused: refusedByReader, texts, people }: Chunk
): Effect.fn.Return<boolean, DeskError> {
  const { batch, planner } = work
  const kept = keptOf(planner, entries)
  const fresh = people.filter(({ known }) => known.proposed)
  const learnt = people.filter(({ known, person }) => !known.proposed && known.held !== person)
  // Names first: a crash in between leaves names that nobody needs, which the next import takes up, never an event that points to nothing.
  // Whoever comes second notices it before that already.
  if (fresh.length > 0 && (yield* ImportGate.version(world)) !== work.gate) return yield* new Contended({ streams: [ImportGate.stream] })
  yield* KeptTexts.put(world, texts)
  if (fresh.length > 0)
    yield* ask("put", () =>
      world.people.put(
        world.tenant,
        fresh.map(({ person }) => person)
      )
    )
  const listings = [
    ...[...kept.teams.values()].map(({ team, on }) => Listings.team(team, on)),
    ...[...kept.volunteers].map(([id, team]) => Listings.volunteer(id, team))
  ]
  if (listings.length > kept.room) yield* listBefore(world, work, listings)
  const { header, chunk } = described(work, index, entries, kept, refusedByReader)
  const { minutes } = planner
  const served = new Set(kept.planned.flatMap((one) => one.served ?? []))
  const { done } = yield* submitOnce(world, {
    key: `import/${batch}/${index}`,
    input: `${index}/${entries.length}/${refusedByReader}`,
    steps: [
      ImportGate.step(work.gate, chunk.stream),
      header.step,
      chunk,
      ...(minutes === undefined ? [] : DayMinutes.gates(minutes, served, chunk.stream)),
      ...(listings.length > kept.room ? [] : listings),
      ...kept.planned.map(({ step }) => step)
    ]
  })
  if (done.replayed) return false
  work.gate += 1
  if (minutes !== undefined) DayMinutes.pass(minutes, served)
  work.header = header.after
  planner.resolver.settle(fresh, kept.volunteers.keys(), new Set(kept.teams.keys()))
  if (learnt.length > 0) yield* putLearnt(world, work, learnt)
  return true
})

/** More new people and teams than one transaction takes are listed in transactions of their own, before the chunk that speaks of them. */
const listBefore = Effect.fnUntraced(function* (
  world: World,
  work: Work,
  listings: readonly Step.Step[]
): Effect.fn.Return<void, DeskError> {
  for (let from = 0; from < listings.length; from += mostChanges) {
    const key = `listing/${world.ids()}`
    yield* submitOnce(world, { key, input: key, steps: [ImportGate.step(work.gate, key), ...listings.slice(from, from + mostChanges)] })
    work.gate += 1
  }
})

/**
 * Only once the chunk is in: an ID number that somebody took would otherwise stay with a person whose row was never stored. The gate is
 * passed once more, so that nobody's plan rests on what the person was before. Whoever was given another name meanwhile keeps it, and whoever
 * was forgotten stays so.
 */
const putLearnt = Effect.fnUntraced(function* (world: World, work: Work, learnt: readonly Told[]): Effect.fn.Return<void, DeskError> {
  const now = yield* ask("get", () =>
    world.people.get(
      world.tenant,
      learnt.map(({ person }) => person.id)
    )
  )
  yield* ask("put", () =>
    world.people.put(
      world.tenant,
      learnt.flatMap(({ person }) => {
        const known = now.get(person.id)
        return known === undefined ? [] : [{ ...person, name: known.name }]
      })
    )
  )
  work.planner.resolver.settle(learnt, [], new Set())
  yield* ImportGate.pass(world, work.gate, `import/${work.batch}`)
  work.gate += 1
})

/** What is noted of the chunk: counts in the import, ids in a stream of its own. */
const described = (work: Work, index: number, entries: readonly Entry[], { planned }: Kept, refusedByReader: number) => {
  const contents: ImportChunk.Contents = {
    records: planned.flatMap(({ record }) => record ?? []),
    groups: planned.flatMap(({ group }) => group ?? []),
    changed: planned.flatMap(({ changed }) => changed ?? [])
  }
  const counts: ImportBatch.ChunkCounts = {
    index,
    records: contents.records.length,
    groups: contents.groups.length,
    corrected: contents.changed.length,
    refused: refusedByReader + entries.filter(({ verdict }) => verdict === "refused" || verdict === "held").length,
    known: entries.filter(({ verdict }) => verdict === "known").length
  }
  const decision = ImportBatch.decide({ type: "note-chunk", chunk: counts }, work.header.state)
  const events = decision.outcome === "met" ? decision.value : []
  let state = work.header.state
  for (const event of events) state = ImportBatch.evolve(state, event)
  return {
    header: {
      step: Step.on(Projection.kinds.import, "import", work.batch, work.header, () => decision),
      after: { version: work.header.version + events.length, state }
    },
    chunk: Step.of(
      Projection.kinds.chunk,
      "chunk",
      ImportChunk.idOf(work.batch, index),
      () => Decision.met([ImportChunk.stored(work.batch, index, contents)]),
      {
        isNew: true
      }
    )
  }
}
