/**
 * Which team, which row and which person the rows of a file mean, and what earlier rows proposed, so that one file speaks of one person and
 * one team however often it names them. What a reader would get wrong: the order matters. First the team, then what is in already, then
 * the person: a row that is in already asks for nobody.
 */
import * as Effect from "effect/Effect"
import type { Person } from "../../ports/PersonDirectory.ts"
import type { WorldFailed } from "../DeskError.ts"
import { Fingerprint } from "./Fingerprint.ts"
import * as ImportPeople from "../person/ImportPeople.ts"
import type { Agreement, Entry } from "./ImportPlan.ts"
import * as ImportTexts from "./ImportTexts.ts"
import type { IncomingRow } from "./IncomingRow.ts"
import * as KeySet from "./KeySet.ts"
import * as PeopleLookup from "../person/PeopleLookup.ts"
import * as PersonMatching from "../person/PersonMatching.ts"
import * as Places from "../directory/Places.ts"
import { held, known, notice, place, type Placing, type ResolvedRow } from "./ResolvedRow.ts"
import * as RowKey from "./RowKey.ts"
import * as UnknownPlaces from "./UnknownPlaces.ts"
import type { World } from "../World.ts"

/** A row with who served; a head-count has nobody. */
export interface Meant {
  readonly resolved: ResolvedRow
  readonly volunteer: ImportPeople.Known | undefined
  /** What the row says of them; undefined where somebody else is kept for whom it names. */
  readonly claim?: PersonMatching.Claim
  /** Who led, where the row says it. */
  readonly leader?: ImportPeople.Known
}

export const isEntry = <T extends object>(one: T | Entry): one is Entry => "verdict" in one

/** Of this process only; a keyed hash costs far more. */
const fingerprintOf = (said: RowKey.Said): number => {
  const fingerprint = new Fingerprint()
  RowKey.say(said, fingerprint)
  return fingerprint.value()
}

export class RowResolver {
  readonly texts: ImportTexts.ImportTexts
  /** Every row so far. */
  readonly seen = KeySet.make()
  readonly #world: World
  readonly #placing: Placing
  readonly #people = ImportPeople.none()
  readonly #hashes = new Map<string, string>()
  /** Whether anything is stored that a row may say again; else no keyed hash is made. */
  readonly #hasRecords: boolean

  constructor(world: World, places: Places.Places, texts: ImportTexts.ImportTexts, hasRecords: boolean) {
    this.texts = texts
    this.#world = world
    this.#placing = { places, texts, unknown: UnknownPlaces.told(texts), newId: world.ids }
    this.#hasRecords = hasRecords
  }

  /** The teams of these rows, and the rows that are the same as others further up. */
  resolve(rows: readonly IncomingRow[]): Effect.Effect<readonly (ResolvedRow | Entry)[], WorldFailed> {
    const hashes = rows.map(({ person }) => (person?.idNumber === undefined ? undefined : this.#hashOf(person.idNumber)))
    return Effect.map(PeopleLookup.lookUp(this.#world, this.#people, rows, hashes), (names) => {
      for (const name of names) ImportTexts.learn(this.texts, name)
      return rows.map((row, at) => this.#resolve(row, hashes[at]))
    })
  }

  /** Who is meant by the rows that are not in yet. */
  meet(open: readonly (ResolvedRow | Entry)[], agreement: Agreement): Effect.Effect<readonly (Meant | Entry)[], WorldFailed> {
    const who = (): readonly (Meant | Entry)[] => open.map((one) => (isEntry(one) ? one : this.#meetRow(one, agreement)))
    if (!this.#hasRecords) return Effect.sync(who)
    const claims = open.flatMap((one) => (isEntry(one) ? [] : (this.#claim(one) ?? [])))
    return Effect.map(PeopleLookup.lookInto(this.#world, this.#people, claims), who)
  }

  /** Who led; under the name of a record's leader it is that leader still. */
  leader({ resolved: { row, team }, leader }: Meant, before: string | undefined): ImportPeople.Known | undefined {
    if (leader === undefined || before === undefined) return leader
    this.#people.led.add(ImportPeople.pairOf(before, team.team))
    const same = this.#people.byId.get(before)
    return same?.person.name === row.leader ? same : leader
  }

  /** No proposed team is called after anybody whom the file names, and no text that was taken as it stands names them. */
  holds(): boolean {
    return (
      ImportTexts.holds(this.texts) && !Places.proposedNames(this.#placing.places).some((name) => ImportTexts.isPersonal(this.texts, name))
    )
  }

  /** These people and teams are in the directory now, and these volunteers are listed. */
  settle(put: Iterable<ImportPeople.Told>, volunteers: Iterable<string>, teams: ReadonlySet<string>): void {
    ImportPeople.settle(this.#people, put, volunteers)
    if (teams.size > 0) Places.settle(this.#placing.places, teams)
  }

  isListed(volunteer: string): boolean {
    return this.#people.byId.get(volunteer)?.isListed === true
  }

  /** Whom it found in the directory, as they were found. */
  found(): readonly Person[] {
    return [...this.#people.byId.values()].flatMap(({ held }) => held ?? [])
  }

  /** The same number comes again and again; a hash is a microsecond. */
  #hashOf(idNumber: string): string {
    const before = this.#hashes.get(idNumber)
    if (before !== undefined) return before
    const hash = this.#world.identityKey.hash("id-number", idNumber)
    this.#hashes.set(idNumber, hash)
    return hash
  }

  #resolve(row: IncomingRow, idHash: string | undefined): ResolvedRow | Entry {
    const placed = place(this.#placing, row)
    if (isEntry(placed)) return placed
    const { team, where, listed, findings } = placed
    const said = RowKey.said({ row, idHash, team, where })
    const rowKey = this.#hasRecords ? RowKey.of(said, this.#world.identityKey) : ""
    const isFirst = KeySet.add(this.seen, this.#hasRecords ? KeySet.ofHash(rowKey) : fingerprintOf(said))
    return isFirst ? { row, team, where, listed, findings, idHash, said, rowKey } : known(row, findings, "import.row-twice")
  }

  #claim({ row: { person }, idHash, team }: ResolvedRow): PersonMatching.Claim | undefined {
    return person === undefined ? undefined : PersonMatching.claimOf(person, idHash, team.team)
  }

  /** Who led is settled with the row that says it: rows further down make nobody else of it. */
  #meetRow(resolved: ResolvedRow, agreement: Agreement): Meant | Entry {
    const meant: { -readonly [K in keyof Meant]: Meant[K] } | Entry = this.#who(resolved, agreement)
    const { row, team } = resolved
    if (!isEntry(meant) && row.leader !== undefined)
      meant.leader = ImportPeople.leader(this.#people, row.leader, team.team, this.#world.ids)
    return meant
  }

  /** Found, chosen, or proposed; held where several fit. */
  #who(resolved: ResolvedRow, { chosenPeople }: Agreement): Meant | Entry {
    const { row, findings } = resolved
    const claim = this.#claim(resolved)
    if (claim === undefined) return { resolved, volunteer: undefined }
    const chosen = chosenPeople === undefined ? undefined : ImportPeople.chosen(this.#people, claim, chosenPeople(row))
    const found: ImportPeople.Found = chosen === undefined ? ImportPeople.match(this.#people, claim) : { kind: "found", known: chosen }
    if (found.kind === "several" || found.kind === "another") {
      const why =
        found.kind === "several"
          ? notice("import.several-people", "warning", { count: found.ids.length })
          : notice("import.id-of-another", "warning")
      return { ...held(row, findings, "choose-person", why), candidates: found.ids }
    }
    const volunteer = found.kind === "found" ? found.known : ImportPeople.propose(this.#people, this.#world.ids(), claim)
    ImportPeople.learn(this.#people, volunteer, claim)
    const kept = ImportPeople.keptOf(this.#people, volunteer)
    return kept === volunteer ? { resolved, volunteer, claim } : { resolved, volunteer: kept }
  }
}
