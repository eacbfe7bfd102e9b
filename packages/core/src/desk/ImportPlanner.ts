/**
 * Plans the rows of one import, a chunk at a time: which team and who is meant, whether the row is in already or changes what is, and what the
 * decider says. A preview and a commit plan with this one function. What a reader would get wrong: every row is decided here, on streams as
 * they were read; storing a chunk decides nothing, and if anything moved meanwhile the chunk is planned again.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../foundation/Day.ts"
import type { BatchId, PersonId } from "../foundation/Id.ts"
import { approvalLadder } from "../law/parameters/Recording.ts"
import { ask } from "./Ask.ts"
import * as ChangedRows from "./ChangedRows.ts"
import * as DayMinutes from "./DayMinutes.ts"
import type { DeskError } from "./DeskError.ts"
import * as ExistingRows from "./ExistingRows.ts"
import * as GroupPlan from "./GroupPlan.ts"
import * as ImportPeople from "./ImportPeople.ts"
import type { Agreement, Entry } from "./ImportPlan.ts"
import * as ImportTexts from "./ImportTexts.ts"
import type { IncomingRow } from "./IncomingRow.ts"
import * as KeySet from "./KeySet.ts"
import * as Pairing from "./Pairing.ts"
import * as PeopleLookup from "./PeopleLookup.ts"
import type { KnownNames } from "./PersonalText.ts"
import * as PersonMatching from "./PersonMatching.ts"
import * as Places from "./Places.ts"
import * as RecordPlan from "./RecordPlan.ts"
import * as Remarks from "./Remarks.ts"
import { held, known, notice, place, type ResolvedRow } from "./ResolvedRow.ts"
import { RowFacts } from "./RowFacts.ts"
import * as RowKey from "./RowKey.ts"
import type { Deciding } from "./RowPlan.ts"
import * as World from "./World.ts"

/** What only the whole file tells, from a reading of it. */
export interface WholeFile {
  /** Every row; undefined where nothing was stored that a row could be compared with. */
  readonly rows: KeySet.KeySet | undefined
  readonly names: KnownNames
}

export interface Options {
  readonly batch: BatchId
  readonly agreement: Agreement
  readonly enteredOn?: Day.Day
  /** Of an earlier reading; without it the rows read so far are all that is known. */
  readonly whole?: WholeFile
  /** Whether anything can be stored that a row of this file may say again. Default: whether anything is. */
  readonly hasRecords?: boolean
}

/** Stands for the batch while nothing is stored. */
export const previewBatch = "preview" as BatchId

/** A row that is resolved, and who served; a head-count has nobody. */
interface Meant {
  readonly resolved: ResolvedRow
  readonly volunteer: ImportPeople.Known | undefined
  readonly pair: ExistingRows.Like | undefined
}

export const make = Effect.fnUntraced(function* (world: World.World, options: Options): Effect.fn.Return<ImportPlanner, DeskError> {
  const places = yield* Places.load(world)
  const names = yield* ask("names", () => world.people.names(world.tenant))
  const hasRecords = options.hasRecords ?? (yield* ExistingRows.any(world))
  return new ImportPlanner(world, options, places, ImportTexts.of(names, options.whole?.names), hasRecords)
})

export class ImportPlanner {
  readonly texts: ImportTexts.ImportTexts
  readonly #world: World.World
  readonly #options: Options
  readonly #hasRecords: boolean
  readonly #places: Places.Places
  readonly #people = ImportPeople.none()
  readonly #seen = KeySet.make()
  readonly #hashes = new Map<string, string>()
  readonly #pairing: Pairing.Pairing
  readonly #deciding: Deciding

  constructor(world: World.World, options: Options, places: Places.Places, texts: ImportTexts.ImportTexts, hasRecords: boolean) {
    const { batch, agreement, enteredOn, whole } = options
    const moment = World.now(world)
    this.texts = texts
    this.#world = world
    this.#options = options
    this.#places = places
    this.#hasRecords = hasRecords
    this.#pairing = Pairing.of(batch, whole?.rows === undefined ? [this.#seen] : [this.#seen, whole.rows])
    this.#deciding = {
      moment,
      batch,
      agreement,
      enteredOn,
      by: world.actor as PersonId,
      remark: Remarks.of(world.policy, moment.calendar),
      facts: new RowFacts(world, texts),
      minutes: moment.view.valueOf(approvalLadder.id) === undefined ? undefined : DayMinutes.none(),
      newId: batch === previewBatch ? () => previewBatch : world.ids,
      keyOf: ({ rowKey, text }) => (rowKey === "" ? this.#lazyKey(text) : rowKey)
    }
  }

  /** What the file told so far; of the whole of it once all is planned. */
  whole(): WholeFile {
    return { rows: this.#hasRecords ? this.#seen : undefined, names: this.texts.known }
  }

  /** Nothing that was learnt further down in the file would have changed what was planned further up. */
  holds(): boolean {
    return (
      !Pairing.isDisproved(this.#pairing) && !Places.proposedNames(this.#places).some((name) => ImportTexts.isPersonal(this.texts, name))
    )
  }

  /** These people and teams are in the directory now, and these volunteers are listed. */
  settle(people: Iterable<string>, volunteers: Iterable<string>, teams: ReadonlySet<string>): void {
    ImportPeople.settle(this.#people, people, volunteers)
    if (teams.size > 0) Places.settle(this.#places, teams)
  }

  /** What becomes of these rows, in their order. */
  plan(rows: readonly IncomingRow[]): Effect.Effect<readonly Entry[], DeskError> {
    return Effect.gen({ self: this }, function* () {
      const world = this.#world
      const names = yield* PeopleLookup.lookUp(world, this.#people, rows, (idNumber) => this.#hashOf(idNumber))
      for (const name of names) ImportTexts.learn(this.texts, name)
      const looked = rows.map((row) => this.#resolve(row))
      const stored = this.#hasRecords
        ? yield* ExistingRows.byRowKey(
            world,
            looked.flatMap((one) => ("rowKey" in one ? [one.rowKey] : []))
          )
        : nothingStored
      const open = stored.size === 0 ? looked : looked.map((one) => this.#unlessStored(one, stored))
      if (this.#hasRecords)
        yield* PeopleLookup.lookInto(
          world,
          this.#people,
          open.flatMap((one) => this.#claim(one) ?? [])
        )
      const meant = open.map((one) => ("verdict" in one ? one : this.#who(one)))
      if (!this.#hasRecords) return meant.map((one) => ("verdict" in one ? one : this.#decide(one, ChangedRows.none)))
      const paired = yield* this.#pair(meant)
      const changed = yield* this.#changed(paired)
      return paired.map((one) => ("verdict" in one ? one : this.#decide(one, changed)))
    })
  }

  /** The same number comes again and again; a hash is a microsecond. */
  #hashOf(idNumber: string): string {
    const before = this.#hashes.get(idNumber)
    if (before !== undefined) return before
    const hash = this.#world.identityKey.hash("id-number", idNumber)
    this.#hashes.set(idNumber, hash)
    return hash
  }

  #resolve(row: IncomingRow): ResolvedRow | Entry {
    const placed = place(this.#places, this.texts, row, this.#world.ids)
    if ("verdict" in placed) return placed
    const { team, where, findings } = placed
    const idHash = row.person?.idNumber === undefined ? undefined : this.#hashOf(row.person.idNumber)
    const text = RowKey.textOf(row, idHash, team.team, where)
    // Where no row can be stored already, the keyed hash is made only when this one is.
    const rowKey = this.#hasRecords ? RowKey.of(text, this.#world.identityKey) : ""
    const isFirst = KeySet.add(this.#seen, this.#hasRecords ? KeySet.ofHash(rowKey) : KeySet.ofText(text))
    return isFirst ? { row, team, where, findings, idHash, text, rowKey } : known(row, findings, "import.row-twice")
  }

  #unlessStored(one: ResolvedRow | Entry, stored: ReadonlyMap<string, string>): ResolvedRow | Entry {
    const id = "rowKey" in one ? stored.get(one.rowKey) : undefined
    return id === undefined || !("rowKey" in one) ? one : known(one.row, one.findings, "import.row-known", id)
  }

  #claim(one: ResolvedRow | Entry): PersonMatching.Claim | undefined {
    return "verdict" in one || one.row.person === undefined ? undefined : PersonMatching.claimOf(one.row.person, one.idHash, one.team.team)
  }

  /** Who served: found, chosen, or proposed; held where several fit. */
  #who(resolved: ResolvedRow): Meant | Entry {
    const { row } = resolved
    const claim = this.#claim(resolved)
    if (claim === undefined) return { resolved, volunteer: undefined, pair: undefined }
    const chosen = this.#people.byId.get(this.#options.agreement.chosenPeople?.(row) ?? "")
    const found: ImportPeople.Found = chosen === undefined ? ImportPeople.match(this.#people, claim) : { kind: "found", known: chosen }
    if (found.kind === "several") {
      return {
        ...held(row, resolved.findings, "choose-person", notice("import.several-people", "warning", { count: found.ids.length })),
        candidates: found.ids
      }
    }
    const volunteer = found.kind === "found" ? found.known : ImportPeople.propose(this.#people, this.#world.ids(), claim)
    ImportPeople.learn(this.#people, volunteer, claim)
    return { resolved, volunteer, pair: undefined }
  }

  #pair(meant: readonly (Meant | Entry)[]): Effect.Effect<readonly (Meant | Entry)[], DeskError> {
    return Effect.gen({ self: this }, function* () {
      const some = meant.flatMap((one) => ("verdict" in one ? [] : [one]))
      const likes = yield* ExistingRows.likes(this.#world, {
        volunteers: [
          ...new Set(some.flatMap(({ volunteer }) => (volunteer === undefined || volunteer.proposed ? [] : [volunteer.person.id])))
        ],
        teamsOfGroups: [
          ...new Set(
            some.flatMap(({ volunteer, resolved }) => (volunteer === undefined && !resolved.team.proposed ? [resolved.team.team] : []))
          )
        ],
        days: some.flatMap(({ resolved }) => resolved.row.on ?? [])
      })
      return meant.map((one) => ("verdict" in one ? one : { ...one, pair: Pairing.take(this.#pairing, this.#likesOf(one, likes)) }))
    })
  }

  /** A draft is completed before a record is corrected; only a whole row can correct one. */
  #likesOf({ resolved: { row, team }, volunteer }: Meant, likes: ExistingRows.Likes): readonly ExistingRows.Like[] {
    const occasion = {
      team: team.team,
      activity: this.#deciding.facts.activity(team.team, row.activityName ?? ""),
      ...(row.on === undefined ? {} : { on: row.on })
    }
    const { on } = row
    const id = volunteer?.person.id
    if (id === undefined) return on === undefined ? [] : likes.groups({ ...occasion, on })
    return [...likes.drafts(id, occasion), ...(on === undefined || !isWhole(row) ? [] : likes.records(id, { ...occasion, on }))]
  }

  #changed(paired: readonly (Meant | Entry)[]): Effect.Effect<ChangedRows.ChangedRows, DeskError> {
    const ids = (isGroup: boolean): readonly string[] =>
      paired.flatMap((one) =>
        "verdict" in one || one.pair === undefined || (one.volunteer === undefined) !== isGroup ? [] : [one.pair.id]
      )
    const { minutes } = this.#deciding
    const met = paired.flatMap((one) => ("verdict" in one || one.volunteer === undefined ? [] : [one.volunteer.person.id]))
    const load = ChangedRows.load(this.#world, ids(false), ids(true))
    return minutes === undefined ? load : Effect.andThen(DayMinutes.meet(this.#world, minutes, [...new Set(met)]), load)
  }

  #decide({ resolved, volunteer, pair }: Meant, changed: ChangedRows.ChangedRows): Entry {
    const { row, team } = resolved
    const id = pair?.id ?? ""
    const [record, group] = [changed.records.get(id), changed.groups.get(id)]
    const leader = row.leader === undefined ? undefined : this.#leader(row.leader, team.team, record?.state ?? group?.state)
    return volunteer === undefined
      ? GroupPlan.plan(this.#deciding, resolved, leader, group)
      : RecordPlan.plan(this.#deciding, resolved, volunteer, leader, record)
  }

  /** Whoever led the record under this name still does. */
  #leader(
    name: string,
    team: string,
    changed: ChangedRows.ChangedRecord["state"] | ChangedRows.ChangedGroup["state"] | undefined
  ): ImportPeople.Known {
    const before = changed === undefined || changed.stage === "none" ? undefined : this.#people.byId.get(changed.facts.leader ?? "")
    return before?.person.name === name ? before : ImportPeople.leader(this.#people, name, team, this.#world.ids)
  }

  /** A preview where nothing is stored asks for no keyed hash at all. */
  #lazyKey(text: string): string {
    return this.#options.batch === previewBatch ? previewBatch : RowKey.of(text, this.#world.identityKey)
  }
}

const nothingStored: ReadonlyMap<string, string> = new Map()

/** All seven facts stand in the row (art. 7). */
const isWhole = ({ activityName, on, location, content, organiser, leader, attended, untimedMinutes }: IncomingRow): boolean =>
  [activityName, on, location, content, organiser, leader].every((fact) => fact !== undefined) &&
  (attended.length > 0 || untimedMinutes !== undefined)
