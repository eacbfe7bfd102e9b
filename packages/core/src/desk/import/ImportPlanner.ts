/**
 * Plans the rows of one import, a chunk at a time: which team and who is meant, whether the row is in already or changes what is, and what the
 * decider says. A preview and a commit plan with this one function. What a reader would get wrong: every row is decided here, on streams as
 * they were read; storing a chunk decides nothing, and if anything moved meanwhile the chunk is planned again.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import type { BatchId, PersonId } from "../../foundation/Id.ts"
import { ask } from "../Ask.ts"
import * as ChangedRows from "./ChangedRows.ts"
import * as DayMinutes from "./DayMinutes.ts"
import type { DeskError } from "../DeskError.ts"
import * as ExistingRows from "./ExistingRows.ts"
import * as GroupPlan from "./GroupPlan.ts"
import * as ImportPeople from "../person/ImportPeople.ts"
import type { Agreement, Entry } from "./ImportPlan.ts"
import type { Attendance } from "./ImportOccasions.ts"
import { ImportSurroundings } from "./ImportSurroundings.ts"
import * as ImportTexts from "./ImportTexts.ts"
import type { IncomingRow } from "./IncomingRow.ts"
import type * as KeySet from "./KeySet.ts"
import * as MinutesGate from "../record/MinutesGate.ts"
import * as OwnDuty from "../record/OwnDuty.ts"
import * as Pairing from "./Pairing.ts"
import type { KnownNames } from "../PersonalText.ts"
import * as Places from "../directory/Places.ts"
import * as RecordPlan from "./RecordPlan.ts"
import * as Remarks from "../record/Remarks.ts"
import { known, notice, type ResolvedRow } from "./ResolvedRow.ts"
import { RowFacts } from "./RowFacts.ts"
import * as RowKey from "./RowKey.ts"
import type { Deciding } from "./RowPlan.ts"
import { isEntry, type Meant, RowResolver } from "./RowResolver.ts"
import * as ProtectedNames from "../person/ProtectedNames.ts"
import * as Surroundings from "../record/Surroundings.ts"
import * as World from "../World.ts"

/** What only the whole file tells, from a reading of it. */
export interface WholeFile {
  /** Every row; undefined where nothing was stored that a row could be compared with. */
  readonly rows: KeySet.KeySet | undefined
  readonly names: KnownNames
  /** How many people each occasion has, where the policy asks. */
  readonly attendance: Attendance | undefined
}

export interface Options {
  readonly batch: BatchId
  readonly agreement: Agreement
  readonly enteredOn?: Day.Day
  /** Of an earlier reading; without it the rows read so far are all that is known. */
  readonly whole?: WholeFile
  /** Whether anything can be stored that a row of this file may say again. Default: whether anything is. */
  readonly hasRecords?: boolean
  /** Each chunk is stored before the next is planned. A preview plans the whole file before anything is stored, if it ever is. */
  readonly isStoredChunkByChunk: boolean
}

interface Paired extends Meant {
  /** The record or head-count that the row changes. */
  readonly pair?: ExistingRows.Like | undefined
  /** A record that is no longer in the file as it was, and says as much without a clock: the row may be it, changed. */
  readonly near?: ExistingRows.Like | undefined
}

export const make = Effect.fnUntraced(function* (world: World.World, options: Options): Effect.fn.Return<ImportPlanner, DeskError> {
  const places = yield* Places.load(world)
  const names = yield* ask("names", () => world.people.names(world.tenant))
  const hasRecords = options.hasRecords ?? (yield* ExistingRows.any(world))
  const texts = ImportTexts.of(names, World.now(world).view, options.whole?.names)
  yield* ProtectedNames.learn(world, texts.known)
  const resolver = new RowResolver(world, places, texts, hasRecords)
  const posts = Surroundings.asksOfDuty(world.policy) ? yield* OwnDuty.load(world) : OwnDuty.none
  return new ImportPlanner(world, options, resolver, hasRecords, posts)
})

export class ImportPlanner {
  readonly texts: ImportTexts.ImportTexts
  readonly resolver: RowResolver
  readonly #world: World.World
  readonly #hasRecords: boolean
  readonly #pairing: Pairing.Pairing
  readonly #deciding: Deciding
  readonly #surroundings: ImportSurroundings

  constructor(world: World.World, options: Options, resolver: RowResolver, hasRecords: boolean, posts: OwnDuty.Posts) {
    const { batch, agreement, enteredOn, whole, isStoredChunkByChunk } = options
    const moment = World.now(world)
    this.texts = resolver.texts
    this.resolver = resolver
    this.#world = world
    this.#hasRecords = hasRecords
    this.#pairing = Pairing.of(batch, whole?.rows === undefined ? [resolver.seen] : [resolver.seen, whole.rows])
    this.#surroundings = new ImportSurroundings(world, {
      posts,
      attendance: whole?.attendance,
      isStoredChunkByChunk: hasRecords && isStoredChunkByChunk
    })
    this.#deciding = {
      surroundings: this.#surroundings,
      moment,
      batch,
      agreement,
      enteredOn,
      by: world.actor as PersonId,
      remark: Remarks.of(world.policy, moment.calendar),
      facts: new RowFacts(world, resolver.texts),
      minutes: MinutesGate.isKept(world) ? DayMinutes.none() : undefined,
      newId: world.ids,
      keyOf: (resolved) => (resolved.rowKey !== "" ? resolved.rowKey : RowKey.of(resolved.said, world.identityKey)),
      unkeyed: new Map()
    }
  }

  /** It asks the store for nothing that the chunks before put there: nothing was stored before this file. */
  get plansAhead(): boolean {
    return !this.#hasRecords
  }

  /** Where long days are approved: the minutes that the rows were planned on. */
  get minutes(): DayMinutes.DayMinutes | undefined {
    return this.#deciding.minutes
  }

  /** What the file told so far; of the whole of it once all is planned. */
  whole(): WholeFile {
    return {
      rows: this.#hasRecords ? this.resolver.seen : undefined,
      names: this.texts.known,
      attendance: this.#surroundings.attendance()
    }
  }

  /** Nothing that was learnt further down in the file would have changed what was planned further up. */
  holds(): boolean {
    return !Pairing.isDisproved(this.#pairing) && this.resolver.holds() && this.#surroundings.holds()
  }

  /** What becomes of these rows, in their order. */
  plan(rows: readonly IncomingRow[]): Effect.Effect<readonly Entry[], DeskError> {
    return Effect.gen({ self: this }, function* () {
      const { agreement } = this.#deciding
      const resolved = yield* this.resolver.resolve(rows)
      if (!this.#hasRecords) {
        const meant = yield* this.resolver.meet(resolved, agreement)
        yield* this.#meet(meant, ExistingRows.none)
        return meant.map((one) => (isEntry(one) ? one : this.#decide(one, ChangedRows.none)))
      }
      const stored = yield* ExistingRows.byRowKey(
        this.#world,
        resolved.flatMap((one) => (isEntry(one) ? [] : [one.rowKey]))
      )
      const open = resolved.map((one) => unlessStored(one, stored))
      const paired = yield* this.#pair(yield* this.resolver.meet(open, agreement))
      const changed = yield* this.#changed(paired)
      return paired.map((one) => (isEntry(one) ? one : this.#decide(one, changed)))
    })
  }

  #pair(meant: readonly (Meant | Entry)[]): Effect.Effect<readonly (Paired | Entry)[], DeskError> {
    const some = meant.flatMap((one) => (isEntry(one) ? [] : [one]))
    const volunteers = some.flatMap(({ volunteer }) => (volunteer === undefined || volunteer.proposed ? [] : [volunteer.person.id]))
    const teams = some.flatMap(({ volunteer, resolved: { team } }) => (volunteer === undefined && !team.proposed ? [team.team] : []))
    const asked = {
      volunteers: [...new Set(volunteers)],
      teamsOfGroups: [...new Set(teams)],
      days: some.flatMap(({ resolved }) => resolved.row.on ?? [])
    }
    return Effect.flatMap(ExistingRows.likes(this.#world, asked), (likes) =>
      Effect.as(
        this.#meet(meant, likes),
        meant.map((one) => {
          if (isEntry(one)) return one
          const pair = Pairing.take(this.#pairing, this.#likesOf(one, likes))
          return pair === undefined ? { ...one, pair, near: this.#near(one, likes) } : { ...one, pair }
        })
      )
    )
  }

  #meet(meant: readonly (Meant | Entry)[], { stored }: ExistingRows.Likes): Effect.Effect<void, DeskError> {
    const some = meant.flatMap((one) => (isEntry(one) || one.volunteer === undefined ? [] : [one]))
    return this.#surroundings.meet(stored, {
      hasRecords: this.#hasRecords,
      activities: () => some.map(({ resolved: { row, team } }) => this.#deciding.facts.activity(team.team, row.activityName ?? "")),
      volunteers: () => [
        ...new Set(some.flatMap(({ volunteer }) => (volunteer === undefined || volunteer.proposed ? [] : [volunteer.person.id])))
      ],
      days: () => some.flatMap(({ resolved }) => resolved.row.on ?? [])
    })
  }

  /** A draft is completed before a record is corrected; only a whole row can correct one, and one that lacks a fact may be what was completed. */
  #likesOf({ resolved: { row, team }, volunteer }: Meant, likes: ExistingRows.Likes): readonly ExistingRows.Like[] {
    const activity = this.#deciding.facts.activity(team.team, row.activityName ?? "")
    const { on } = row
    const occasion = on === undefined ? undefined : { team: team.team, activity, on }
    const id = volunteer?.person.id
    if (id === undefined) return occasion === undefined ? [] : likes.groups(occasion)
    const drafts = likes.drafts(id, occasion ?? { team: team.team, activity })
    return occasion === undefined ? drafts : [...drafts, ...likes.records(id, occasion, isWhole(row) ? undefined : row)]
  }

  /** Without a clock nothing tells two services of a day from one under another name, and nobody guesses: it is said. */
  #near({ resolved: { row }, volunteer }: Meant, likes: ExistingRows.Likes): ExistingRows.Like | undefined {
    const { on, untimedMinutes, timeClass = "service" } = row
    if (volunteer === undefined || on === undefined || untimedMinutes === undefined) return undefined
    return Pairing.near(this.#pairing, likes.untimed(volunteer.person.id, on, timeClass, untimedMinutes))
  }

  /** The streams that are to be changed; and where long days are approved, what everybody has served already. */
  #changed(paired: readonly (Paired | Entry)[]): Effect.Effect<ChangedRows.ChangedRows, DeskError> {
    const some = paired.flatMap((one) => (isEntry(one) ? [] : [one]))
    const records = some.flatMap(({ pair, volunteer }) => (pair === undefined || volunteer === undefined ? [] : [pair.id]))
    const groups = some.flatMap(({ pair, volunteer }) => (pair === undefined || volunteer !== undefined ? [] : [pair.id]))
    const load = ChangedRows.load(this.#world, records, groups)
    const { minutes } = this.#deciding
    if (minutes === undefined) return load
    const met = new Set(some.flatMap(({ volunteer }) => volunteer?.person.id ?? []))
    return Effect.andThen(DayMinutes.meet(this.#world, minutes, [...met]), load)
  }

  #decide(paired: Paired, changed: ChangedRows.ChangedRows): Entry {
    const { resolved, volunteer, claim, pair, near } = paired
    const [record, group] = pair === undefined ? [] : [changed.records.get(pair.id), changed.groups.get(pair.id)]
    const state = record?.state ?? group?.state
    const before = state === undefined || state.stage === "none" ? undefined : state.facts.leader
    const leader = this.resolver.leader(paired, before)
    if (volunteer === undefined) return GroupPlan.plan(this.#deciding, resolved, leader, group)
    const { told } = volunteer
    if (claim !== undefined) ImportPeople.tell(volunteer, claim)
    const entry = RecordPlan.plan(this.#deciding, resolved, volunteer, leader, record)
    if (entry.planned === undefined) volunteer.told = told
    return near === undefined || entry.verdict !== "new"
      ? entry
      : { ...entry, findings: [...entry.findings, notice("import.may-be-changed", "warning", { record: near.id })] }
  }
}

const unlessStored = (one: ResolvedRow | Entry, { stored, voided }: ExistingRows.ByRowKey): ResolvedRow | Entry => {
  if (isEntry(one)) return one
  const [id, gone] = [stored.get(one.rowKey), voided.get(one.rowKey)]
  if (id !== undefined) return known(one.row, one.findings, "import.row-known", id)
  if (gone === undefined) return one
  // What was decided is not undone by a file that does not know of it.
  return {
    row: one.row,
    verdict: "known",
    needs: [],
    findings: [...one.findings, notice("import.row-voided", "warning", { record: gone })],
    known: gone
  }
}

/** All seven facts stand in the row (art. 7). */
const isWhole = ({ activityName, on, location, content, organiser, leader, attended, untimedMinutes }: IncomingRow): boolean =>
  [activityName, on, location, content, organiser, leader].every((fact) => fact !== undefined) &&
  (attended.length > 0 || untimedMinutes !== undefined)
