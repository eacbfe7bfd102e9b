/**
 * One chunk of an import stored: names first, then everything else in one transaction. What a reader would get wrong: nothing is decided here.
 * Where somebody else wrote meanwhile, nothing is stored, and the chunk has to be planned again.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import * as Decision from "../../foundation/Decision.ts"
import type { BatchId } from "../../foundation/Id.ts"
import { mostChanges } from "../../ports/Batches.ts"
import type { Text } from "../../ports/PersonDirectory.ts"
import * as Projection from "../../registers/Projection.ts"
import * as ImportBatch from "../../service/ImportBatch.ts"
import * as ImportChunk from "../../service/ImportChunk.ts"
import { ask } from "../Ask.ts"
import { Contended, type DeskError } from "../DeskError.ts"
import { begun, isBeginning } from "./BegunRecords.ts"
import * as ChunkRoom from "./ChunkRoom.ts"
import * as DayMinutes from "./DayMinutes.ts"
import * as ImportCounts from "./ImportCounts.ts"
import * as ImportGate from "../ImportGate.ts"
import type { Known, Told } from "../person/ImportPeople.ts"
import { type Beginning, type Entry, isStored, type Planned } from "./ImportPlan.ts"
import type { ImportPlanner } from "./ImportPlanner.ts"
import * as ImportTexts from "./ImportTexts.ts"
import * as Listings from "../directory/Listings.ts"
import type * as Places from "../directory/Places.ts"
import * as KeptTexts from "../person/KeptTexts.ts"
import * as Step from "../Step.ts"
import * as Submission from "../Submission.ts"
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
  /** Row by row. */
  readonly stored: readonly (Beginning | Planned)[]
  readonly tally: ImportCounts.Tally
  /** Rows that the reader of the file refused. */
  readonly refused: number
  /** Personal texts that its rows say first. */
  readonly texts: readonly Text[]
  /** Whoever is new, or better known than by the chunks before; as they were known when its last row was planned. */
  readonly people: readonly Told[]
}

/** To be called when its rows were planned, and no others after them. */
export const of = (planner: ImportPlanner, entries: readonly Entry[], refused: number): Chunk => {
  const stored: (Beginning | Planned)[] = []
  const people: Told[] = []
  for (const entry of entries) {
    if (!isStored(entry)) continue
    stored.push(entry.planned)
    for (const known of entry.people ?? nobody) {
      if (known.handed === known.told) continue
      known.handed = known.told
      people.push({ known, person: known.told })
    }
  }
  return {
    stored,
    tally: ImportCounts.of(entries, refused),
    refused,
    texts: ImportTexts.takeFresh(planner.texts),
    people
  }
}

const nobody: readonly Known[] = []

interface Listed {
  /** Changes that its transaction has room for beside its rows. */
  readonly room: number
  readonly volunteers: ReadonlyMap<string, string>
  readonly teams: ReadonlyMap<string, { readonly team: Places.Team; readonly on: Day.Day | undefined }>
}

/** Who and what is to be listed with a chunk: of a plan made beforehand, earlier chunks have listed some. */
const listedWith = ({ resolver }: ImportPlanner, { stored }: Pick<Chunk, "stored">): Listed => {
  const periods = new ChunkRoom.Periods()
  let corrections = 0
  const volunteers = new Map<string, string>()
  const teams = new Map<string, { readonly team: Places.Team; readonly on: Day.Day | undefined }>()
  for (const one of stored) {
    const { team, volunteer, on } = one
    periods.add(on)
    if (!isBeginning(one) && one.changed !== undefined) corrections += 1
    if (volunteer !== undefined && !volunteers.has(volunteer.id) && !resolver.isListed(volunteer.id))
      volunteers.set(volunteer.id, volunteer.team)
    if (team?.proposed !== true) continue
    const first = teams.get(team.team)?.on
    teams.set(team.team, { team, on: first === undefined || (on !== undefined && on < first) ? on : first })
  }
  return { room: ChunkRoom.left(stored.length - corrections, corrections, periods), volunteers, teams }
}

/** Who is new with a chunk, and of whom more is known than the directory holds. */
const putWith = (people: readonly Told[]) => ({
  fresh: people.filter(({ known }) => known.proposed),
  learnt: people.filter(({ known, person }) => !known.proposed && known.held !== person)
})

/**
 * Whether it brings people or teams, or learns more of somebody: nothing else of its import may be on its way with it, since what comes
 * after rests on what is in only when it is.
 */
export const isAlone = ({ planner }: Work, chunk: Chunk): boolean => {
  const { fresh, learnt } = putWith(chunk.people)
  const { volunteers, teams } = listedWith(planner, chunk)
  return fresh.length + learnt.length + volunteers.size + teams.size > 0
}

/** A chunk on its way into the store. */
export interface Begun {
  readonly request: Submission.Request
  readonly submitted: Submission.Begun
  /** What is to be done once it is in. */
  readonly settle: Effect.Effect<void, DeskError>
}

/**
 * Hands a chunk to the store. What comes after it is planned as if it were in: where it turns out that it is not, whoever asks (`isIn`) begins
 * anew, with another planner. `Contended` where its plan is void.
 */
export const begin = Effect.fnUntraced(function* (
  world: World,
  work: Work,
  index: number,
  planned: Chunk
): Effect.fn.Return<Begun, DeskError> {
  const { batch, planner } = work
  const { tally, refused, texts, people } = planned
  const { room, volunteers, teams } = listedWith(planner, planned)
  const { fresh, learnt } = putWith(people)
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
    ...[...teams.values()].map(({ team, on }) => Listings.team(team, on)),
    ...[...volunteers].map(([id, team]) => Listings.volunteer(id, team))
  ]
  if (listings.length > room) yield* listBefore(world, work, listings)
  const stored = begun(world, planned.stored)
  const { header, chunk } = described(work, index, stored, tally)
  const { minutes } = planner
  const served = new Set(stored.flatMap((one) => one.served ?? []))
  const request: Submission.Request = {
    key: `import/${batch}/${index}`,
    input: `${index}/${tally.rows - refused}/${refused}`,
    steps: [
      ImportGate.step(work.gate, chunk.stream),
      header.step,
      chunk,
      ...(minutes === undefined ? [] : DayMinutes.gates(minutes, served, chunk.stream)),
      ...(listings.length > room ? [] : listings),
      ...stored.map(({ step }) => step)
    ]
  }
  const submitted = yield* Submission.begin(world, request)
  work.gate += 1
  if (minutes !== undefined) DayMinutes.pass(minutes, served)
  work.header = header.after
  const settle = Effect.suspend(() => {
    planner.resolver.settle(fresh, volunteers.keys(), new Set(teams.keys()))
    return learnt.length > 0 ? putLearnt(world, work, learnt) : Effect.void
  })
  return { request, submitted, settle }
})

/**
 * Whether it was stored now, and not at some earlier time under the same key. `Contended` where the plan is void. In a closed month the chunk
 * before has moved what this one was submitted on: that alone makes no plan void.
 */
export const isIn = Effect.fnUntraced(function* (
  world: World,
  { request, submitted, settle }: Begun
): Effect.fn.Return<boolean, DeskError> {
  const { done } = yield* Effect.catchTag(Submission.answered(submitted), "Contended", () => Submission.submitOnce(world, request))
  if (done.replayed) return false
  yield* settle
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
    yield* Submission.submitOnce(world, {
      key,
      input: key,
      steps: [ImportGate.step(work.gate, key), ...listings.slice(from, from + mostChanges)]
    })
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
const described = (work: Work, index: number, stored: readonly Planned[], { verdicts }: ImportCounts.Tally) => {
  const contents: ImportChunk.Contents = {
    records: stored.flatMap(({ record }) => record ?? []),
    groups: stored.flatMap(({ group }) => group ?? []),
    changed: stored.flatMap(({ changed }) => changed ?? [])
  }
  const counts: ImportBatch.ChunkCounts = {
    index,
    records: contents.records.length,
    groups: contents.groups.length,
    corrected: contents.changed.length,
    refused: verdicts.refused + verdicts.held,
    known: verdicts.known
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
