/**
 * A file taken in: first looked at (`preview`, nothing stored), then committed in chunks, each of them whole or absent. What a reader would
 * get wrong: a commit interrupted at any moment is finished by running it again. Which chunk is the first that is missing stands in the
 * import's own stream, written in the same commit as the chunk's records.
 */
import * as Effect from "effect/Effect"
import * as Day from "../foundation/Day.ts"
import * as Decision from "../foundation/Decision.ts"
import type { BatchId, CommunityId, StreetId, TeamId, VolunteerId } from "../foundation/Id.ts"
import type * as Directory from "../place/Directory.ts"
import type { Person } from "../ports/PersonDirectory.ts"
import * as Projection from "../registers/Projection.ts"
import * as Registers from "../registers/Registers.ts"
import * as ImportBatch from "../service/ImportBatch.ts"
import { ask } from "./Ask.ts"
import * as Chunks from "./Chunks.ts"
import type { DeskError } from "./DeskError.ts"
import * as ImportPlan from "./ImportPlan.ts"
import * as ImportPlanner from "./ImportPlanner.ts"
import * as ImportTexts from "./ImportTexts.ts"
import type { RowSource } from "./IncomingRow.ts"
import * as KeySet from "./KeySet.ts"
import type * as Places from "./Places.ts"
import { readRows } from "./ReadRows.ts"
import * as Step from "./Step.ts"
import * as Submission from "./Submission.ts"
import type { World } from "./World.ts"

/** Rows of one transaction, at most: every engine takes so many at once. */
export const rowsPerChunk = 500

const chunkOf = (source: RowSource): number => Math.max(1, Math.min(source.rowsPerChunk ?? rowsPerChunk, rowsPerChunk))

export interface Preview {
  readonly fingerprint: string
  readonly counts: ImportPlan.Counts
  /** Every row of the file, to tell a changed row from one that is still there. */
  readonly inFile: KeySet.KeySet
  /** Whether anything was stored before this file. */
  readonly hadRecords: boolean
  readonly chunks: number
}

export interface Watcher {
  /** Every row with what becomes of it, in order; corrections last. */
  readonly entries?: (entries: readonly ImportPlan.Entry[]) => void
  /** Rows done so far. */
  readonly progress?: (rows: number) => void
}

/** Who agrees to everything that needs no choice. */
export const agreed: ImportPlan.Agreement = { newPeople: true, newTeams: true, corrections: true }

/** What taking in the file would mean. Stores nothing. */
export const preview = Effect.fnUntraced(function* (
  world: World,
  source: RowSource,
  watcher: Watcher = {},
  agreement: ImportPlan.Agreement = agreed
): Effect.fn.Return<Preview, DeskError> {
  const fingerprint = yield* ask("fingerprint", source.fingerprint)
  const planner = yield* ImportPlanner.make(world, { batch: ImportPlanner.previewBatch, agreement, ...entered(source) })
  const counter = counting()
  const corrections: ImportPlan.Entry[] = []
  const chunks = yield* Chunks.each(source, chunkOf(source), 0, ({ rows, refused }) =>
    Effect.map(planner.plan(rows), (entries) => {
      const settled = entries.filter((entry) => entry.corrects === undefined)
      for (const entry of entries) if (entry.corrects !== undefined) corrections.push(entry)
      for (const entry of settled) counter.count(entry)
      counter.refuse(refused)
      watcher.entries?.(settled)
      watcher.progress?.(counter.rows())
      ImportTexts.takeFresh(planner.texts)
    })
  )
  const settled = corrections.map((entry) => (isStillThere(entry, planner.seen) ? asNew(entry) : entry))
  for (const entry of settled) counter.count(entry)
  if (settled.length > 0) watcher.entries?.(settled)
  return { fingerprint, counts: counter.counts(planner), inFile: planner.seen, hadRecords: planner.hasRecords, chunks }
})

const entered = ({ enteredOn }: RowSource): Pick<ImportPlanner.Options, "enteredOn"> => (enteredOn === undefined ? {} : { enteredOn })

/** The record that the row would correct stands in the file itself, further down: then this row is another session of that day. */
const isStillThere = ({ corrects }: ImportPlan.Entry, seen: KeySet.KeySet): boolean =>
  corrects !== undefined && corrects.rowKey !== "" && KeySet.has(seen, KeySet.ofHash(corrects.rowKey))

const asNew = ({ row, needs, findings, on }: ImportPlan.Entry): ImportPlan.Entry => ({
  row,
  verdict: "new",
  needs: needs.filter((need) => need !== "correction"),
  findings: findings.filter(({ rule }) => rule !== "import.correction"),
  ...(on === undefined ? {} : { on })
})

export interface Imported {
  /** Undefined where there was nothing to store. */
  readonly batch: BatchId | undefined
  readonly counts: ImportPlan.Counts
  /** Chunks that an earlier, interrupted run had stored. */
  readonly resumedAfter: number
}

/** Stores what was agreed to. Run again after a crash it goes on with the first missing chunk; run again after success it changes nothing. */
export const commit = Effect.fnUntraced(function* (
  world: World,
  source: RowSource,
  previewed: Preview,
  agreement: ImportPlan.Agreement = agreed,
  watcher: Watcher = {}
): Effect.fn.Return<Imported, DeskError> {
  const started = yield* open(world, previewed)
  if (started === undefined) return { batch: undefined, counts: previewed.counts, resumedAfter: 0 }
  const counter = counting()
  const planner = yield* ImportPlanner.make(world, { batch: started.batch, agreement, inFile: previewed.inFile, mayCorrect: previewed.hadRecords, ...entered(source) })
  let index = started.chunks
  yield* Chunks.each(source, chunkOf(source), started.chunks, ({ rows, refused }) =>
    Effect.gen(function* () {
      const entries = (yield* planner.plan(rows)).map((entry) => heldBack(entry, agreement))
      for (const entry of entries) counter.count(entry)
      counter.refuse(refused)
      yield* store(world, started.batch, index, entries, refused, planner)
      index += 1
      watcher.entries?.(entries)
      watcher.progress?.(counter.rows())
    })
  )
  return { batch: started.batch, counts: counter.counts(planner), resumedAfter: started.chunks }
})

/** An interrupted import of the same file goes on; otherwise a new one is opened, if there is anything to store. */
const open = Effect.fnUntraced(function* (
  world: World,
  { fingerprint, counts, chunks }: Preview
): Effect.fn.Return<{ readonly batch: BatchId; readonly chunks: number } | undefined, DeskError> {
  const file = world.identityKey.hash("row", fingerprint)
  const { importBatch } = Registers
  const before = yield* readRows(world, importBatch, importBatch.facts.file.is(file))
  const interrupted = before.find(({ stage, chunks: expected }) => stage === "open" && expected === chunks)
  if (interrupted?.batch !== undefined) return { batch: interrupted.batch as BatchId, chunks: interrupted.chunksIn ?? 0 }
  if (toStore(counts) === 0) return undefined
  const batch = world.ids() as BatchId
  yield* Submission.submit(world, {
    key: `import/${batch}/open`,
    input: file,
    steps: [Step.of(Projection.imports, "import", batch, (state) => ImportBatch.decide({ type: "open", file, rows: counts.rows, chunks }, state), { isNew: true })]
  })
  return { batch, chunks: 0 }
})

/** A row whose need nobody agreed to waits; it is planned again when the file is brought in again. */
const heldBack = (entry: ImportPlan.Entry, agreement: ImportPlan.Agreement): ImportPlan.Entry =>
  entry.needs.every((need) => ImportPlan.agreesTo(agreement, need)) ? entry : { ...entry, verdict: "held" }

const isStored = (entry: ImportPlan.Entry): entry is ImportPlan.Entry & { readonly planned: ImportPlan.Planned } =>
  entry.planned !== undefined && (entry.verdict === "new" || entry.verdict === "draft" || entry.verdict === "group" || entry.verdict === "correction")

/** One chunk: the names it needs, then everything else in one transaction. */
const store = Effect.fnUntraced(function* (
  world: World,
  batch: BatchId,
  index: number,
  entries: readonly ImportPlan.Entry[],
  refusedByReader: number,
  planner: ImportPlanner.Planner
): Effect.fn.Return<void, DeskError> {
  const kept = entries.filter(isStored)
  const people = new Map<string, Person>()
  const volunteers = new Map<string, NonNullable<ImportPlan.Planned["volunteer"]>>()
  const teams = new Map<string, { readonly team: Places.Team; readonly on: Day.Day | undefined }>()
  for (const { planned, on } of kept) {
    for (const person of planned.people) people.set(person.id, person)
    if (planned.volunteer !== undefined) volunteers.set(planned.volunteer.id, planned.volunteer)
    if (planned.team !== undefined && !teams.has(planned.team.team)) teams.set(planned.team.team, { team: planned.team, on })
  }
  // Names first: a crash in between leaves a name that nobody needs, never an event that points to nothing.
  const texts = ImportTexts.takeFresh(planner.texts)
  if (texts.length > 0) yield* ask("putTexts", () => world.people.putTexts(world.tenant, texts))
  if (people.size > 0) yield* ask("put", () => world.people.put(world.tenant, [...people.values()]))
  const chunk: ImportBatch.Chunk = {
    index,
    records: kept.flatMap(({ planned, verdict }) => (planned.record === undefined || verdict === "correction" ? [] : [planned.record])),
    groups: kept.flatMap(({ planned }) => (planned.group === undefined ? [] : [planned.group])),
    refused: refusedByReader + entries.filter(({ verdict }) => verdict === "refused" || verdict === "held").length,
    known: entries.filter(({ verdict }) => verdict === "known").length
  }
  yield* Submission.submit(world, {
    key: `import/${batch}/${index}`,
    input: `${index}/${entries.length}/${refusedByReader}`,
    steps: [
      Step.of(Projection.imports, "import", batch, (state) => ImportBatch.decide({ type: "note-chunk", chunk }, state)),
      ...[...teams.values()].map(listTeam),
      ...[...volunteers.values()].map(listVolunteer),
      ...kept.map(({ planned }) => planned.step)
    ]
  })
  planner.settle(new Set(people.keys()), new Set(teams.keys()))
})

/** In force from the first day on which it is seen to serve. */
const listTeam = ({ team, on }: { readonly team: Places.Team; readonly on: Day.Day | undefined }): Step.Step =>
  Step.of(
    Projection.directory, "team", team.team,
    (_, { todayText }) =>
      Decision.met<readonly Directory.Event[]>([
        {
          type: "team.listed",
          v: 1,
          team: team.team as TeamId,
          code: team.team,
          name: team.name,
          from: on === undefined ? todayText : Day.text(on),
          ...(team.community === undefined ? {} : { community: team.community as CommunityId }),
          ...(team.street === undefined ? {} : { street: team.street as StreetId })
        }
      ]),
    { isNew: true }
  )

const listVolunteer = ({ id, team }: NonNullable<ImportPlan.Planned["volunteer"]>): Step.Step =>
  Step.of(
    Projection.directory, "volunteer", id,
    () => Decision.met<readonly Directory.Event[]>([{ type: "volunteer.listed", v: 1, volunteer: id as VolunteerId, team: team as TeamId }]),
    { isNew: true }
  )

const toStore = ({ verdicts }: ImportPlan.Counts): number => verdicts.new + verdicts.draft + verdicts.group + verdicts.correction

/** Adds up what becomes of the rows. */
const counting = () => {
  const verdicts = { new: 0, draft: 0, group: 0, correction: 0, known: 0, held: 0, refused: 0 }
  const findings: Record<string, number> = {}
  const rows = (): number => Object.values(verdicts).reduce((sum, count) => sum + count, 0)
  return {
    rows,
    count: ({ verdict, findings: own }: ImportPlan.Entry): void => {
      verdicts[verdict] += 1
      for (const { rule } of own) findings[rule] = (findings[rule] ?? 0) + 1
    },
    refuse: (count: number): void => void (verdicts.refused += count),
    counts: ({ newPeople, newTeams }: ImportPlanner.Planner): ImportPlan.Counts => ({
      rows: rows(),
      verdicts: { ...verdicts },
      newPeople: newPeople.size,
      newTeams: newTeams.size,
      findings
    })
  }
}
