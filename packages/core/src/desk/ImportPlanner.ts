/**
 * Plans the rows of one import, a chunk at a time: who is meant, which team, whether the row is in already, what the decider says. Holds
 * what earlier rows proposed, so that one file speaks of one person and one team however often it names them.
 */
import * as Effect from "effect/Effect"
import * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { ActivityId, BatchId, CommunityId, GroupRecordId, OrganisationId, PersonId, RecordId, StationId, StreetId, TeamId, VolunteerId } from "../foundation/Id.ts"
import type { Person } from "../ports/PersonDirectory.ts"
import * as Projection from "../registers/Projection.ts"
import * as Category from "../service/Category.ts"
import * as GroupRecord from "../service/GroupRecord.ts"
import * as ServiceFacts from "../service/ServiceFacts.ts"
import { finding } from "../service/ServiceFinding.ts"
import * as ServiceRecord from "../service/ServiceRecord.ts"
import { approvalLadder } from "../law/parameters/Recording.ts"
import * as Assessment from "./Assessment.ts"
import { ask } from "./Ask.ts"
import type { DeskError, WorldFailed } from "./DeskError.ts"
import * as ExistingRows from "./ExistingRows.ts"
import * as ImportPeople from "./ImportPeople.ts"
import type { Agreement, Entry, Need, Planned } from "./ImportPlan.ts"
import * as ImportTexts from "./ImportTexts.ts"
import type { IncomingRow } from "./IncomingRow.ts"
import * as KeySet from "./KeySet.ts"
import * as PersonMatching from "./PersonMatching.ts"
import * as Places from "./Places.ts"
import * as RowKey from "./RowKey.ts"
import * as Step from "./Step.ts"
import * as World from "./World.ts"

export interface Options {
  readonly batch: BatchId
  readonly agreement: Agreement
  readonly enteredOn?: Day.Day
  /** Rows of the whole file, where a first reading has collected them: a record whose row is still in the file is not corrected by another. */
  readonly inFile?: KeySet.KeySet
  /** False where nothing stored can be older than this file: then no row of it corrects another. Default: whether anything is stored. */
  readonly mayCorrect?: boolean
}

export interface Planner {
  readonly plan: (rows: readonly IncomingRow[]) => Effect.Effect<readonly Entry[], DeskError>
  /** Every row seen so far. */
  readonly seen: KeySet.KeySet
  /** Whether anything was stored when planning began. */
  readonly hasRecords: boolean
  readonly texts: ImportTexts.ImportTexts
  /** Proposed so far, stored or not. */
  readonly newPeople: ReadonlySet<string>
  readonly newTeams: ReadonlySet<string>
  /** These people and teams are in the directory now. */
  readonly settle: (people: ReadonlySet<string>, teams: ReadonlySet<string>) => void
}

export const make = Effect.fnUntraced(function* (world: World.World, options: Options): Effect.fn.Return<Planner, DeskError> {
  const places = yield* Places.load(world)
  const names = yield* ask("names", () => world.people.names(world.tenant))
  const hasRecords = yield* ExistingRows.any(world)
  return new ImportPlanner(world, options, places, ImportTexts.of(names), hasRecords)
})

/** A row with everything that was looked up for it. */
interface Looked {
  readonly row: IncomingRow
  readonly text: string
  readonly rowKey: string
  readonly fingerprint: number
  readonly idHash: string | undefined
  readonly place: Places.Found | undefined
}

class ImportPlanner implements Planner {
  readonly seen = KeySet.make()
  readonly people = ImportPeople.none()
  readonly newPeople = new Set<string>()
  readonly newTeams = new Set<string>()
  readonly texts: ImportTexts.ImportTexts
  readonly hasRecords: boolean
  readonly #world: World.World
  readonly #options: Options
  readonly #places: Places.Places
  readonly #moment: World.Moment
  readonly #mayCorrect: boolean
  readonly #assess: ReturnType<typeof Assessment.of>
  readonly #hashes = new Map<string, string>()
  readonly #organisations = new Map<string, string>()
  readonly #activities = new Map<string, string>()
  readonly #corrected = new Set<string>()
  /** Minutes by person and day, where the policy asks for approval of long days. */
  readonly #minutes: Map<string, Map<Day.Day, number>> | undefined

  constructor(world: World.World, options: Options, places: Places.Places, texts: ImportTexts.ImportTexts, hasRecords: boolean) {
    this.#world = world
    this.#options = options
    this.#places = places
    this.texts = texts
    this.hasRecords = hasRecords
    this.#mayCorrect = options.mayCorrect ?? hasRecords
    this.#moment = World.now(world)
    this.#assess = Assessment.of(world.policy, this.#moment.calendar)
    this.#minutes = this.#moment.view.valueOf(approvalLadder.id) === undefined ? undefined : new Map()
  }

  plan(rows: readonly IncomingRow[]): Effect.Effect<readonly Entry[], DeskError> {
    for (const { person, leader } of rows) {
      if (person !== undefined) ImportTexts.learn(this.texts, person.name)
      if (leader !== undefined) ImportTexts.learn(this.texts, leader)
    }
    const lookedUp = ImportPeople.lookUp(this.#world, this.people, rows, (idNumber) => this.#hashOf(idNumber))
    return Effect.flatMap(lookedUp, () => {
      const looked = rows.map((row) => this.#look(row))
      return Effect.map(this.#existing(looked), (existing) => looked.map((one) => this.#entry(one, existing)))
    })
  }

  /** What is stored of these rows already. An empty store is not asked. */
  #existing(looked: readonly Looked[]): Effect.Effect<ExistingRows.ExistingRows, WorldFailed> {
    if (!this.hasRecords) return Effect.succeed(ExistingRows.none)
    return ExistingRows.of(this.#world, {
      rowKeys: looked.map(({ rowKey }) => rowKey),
      volunteers: this.#mayCorrect ? this.#volunteersIn(looked) : [],
      days: looked.flatMap(({ row: { on } }) => (on === undefined ? [] : [on]))
    })
  }

  settle(people: ReadonlySet<string>, teams: ReadonlySet<string>): void {
    ImportPeople.settle(this.people, people)
    if (teams.size > 0) Places.settle(this.#places, teams)
  }

  /** The same number comes again and again; a hash is a microsecond. */
  #hashOf(idNumber: string): string {
    const known = this.#hashes.get(idNumber)
    if (known !== undefined) return known
    const hash = this.#world.identityKey.hash("id-number", idNumber)
    this.#hashes.set(idNumber, hash)
    return hash
  }

  #look(row: IncomingRow): Looked {
    const idHash = row.person?.idNumber === undefined ? undefined : this.#hashOf(row.person.idNumber)
    const text = RowKey.textOf(row, idHash)
    // An empty store knows no row: then the keyed hash is made only when the row is stored.
    const rowKey = this.hasRecords ? RowKey.of(text, this.#world.identityKey) : ""
    return { row, text, rowKey, idHash, fingerprint: this.hasRecords ? KeySet.ofHash(rowKey) : KeySet.ofText(text), place: Places.find(this.#places, row) }
  }

  #volunteersIn(looked: readonly Looked[]): readonly string[] {
    const ids = new Set<string>()
    for (const one of looked) {
      const found = this.#match(one, one.place?.kind === "found" ? one.place.team.team : undefined)
      if (found?.kind === "found" && !found.candidate.proposed) ids.add(found.candidate.person.id)
    }
    return [...ids]
  }

  #match({ row, idHash }: Looked, team: string | undefined): PersonMatching.Match | undefined {
    if (row.person === undefined) return undefined
    const chosen = this.#options.agreement.chosenPeople?.(row)
    const known = chosen === undefined ? undefined : this.people.byId.get(chosen)
    if (known !== undefined) return { kind: "found", candidate: known }
    return ImportPeople.match(this.people, PersonMatching.claimOf(row.person, idHash, team))
  }

  #entry(looked: Looked, existing: ExistingRows.ExistingRows): Entry {
    const { row, rowKey, fingerprint } = looked
    const own = row.findings.map((one) => one.finding)
    if (own.some((one) => one.severity === "error")) return { row, verdict: "refused", needs: [], findings: own }
    if (!KeySet.add(this.seen, fingerprint)) return { row, verdict: "known", needs: [], findings: [...own, notice("import.row-twice", "hint")] }
    const known = existing.byRowKey.get(rowKey)
    if (known !== undefined) return { row, verdict: "known", needs: [], findings: [...own, notice("import.row-known", "hint")], known }
    const team = this.#team(looked)
    if (team.kind === "several") return held(row, own, "choose-team", notice("import.several-teams", "warning", { team: row.team, count: team.teams.length }))
    if (row.person === undefined) return this.#group(looked, team, own)
    const person = this.#person(looked, team)
    if (person.kind === "several") return held(row, own, "choose-person", severalPeople(row, person.candidates))
    return this.#record(looked, team, person, existing, own)
  }

  #team({ place }: Looked): { readonly kind: "one"; readonly team: Places.Team | undefined } | { readonly kind: "several"; readonly teams: readonly Places.Team[] } {
    if (place === undefined) return { kind: "one", team: undefined }
    if (place.kind === "found") return { kind: "one", team: place.team }
    if (place.kind === "several") return place
    // An earlier row of the same chunk may have proposed it since it was looked for.
    const again = Places.find(this.#places, { team: place.name })
    if (again?.kind === "found" && again.team.proposed) return { kind: "one", team: again.team }
    const team = Places.propose(this.#places, this.#world.ids(), place)
    this.newTeams.add(team.team)
    return { kind: "one", team }
  }

  #person(looked: Looked, { team }: { readonly team: Places.Team | undefined }): Exclude<PersonMatching.Match, { readonly kind: "nobody" }> {
    const match = this.#match(looked, team?.team)
    if (match !== undefined && match.kind !== "nobody") return match
    const claim = PersonMatching.claimOf(looked.row.person ?? { name: "" }, looked.idHash, team?.team)
    const candidate = ImportPeople.propose(this.people, this.#world.ids(), claim)
    this.newPeople.add(candidate.person.id)
    return { kind: "found", candidate }
  }

  #leader(name: string, team: string | undefined): PersonMatching.Candidate {
    return ImportPeople.leader(this.people, name, team) ?? ImportPeople.propose(this.people, this.#world.ids(), { name })
  }

  /** What a named record and a head-count have in common. */
  #shared(row: IncomingRow, team: Places.Team | undefined) {
    const category = row.category === undefined ? { category: "other" as const, findings: [] } : Category.recognise(row.category)
    const { activityName, location, content, organiser, leader } = row
    const activity = this.#activity(team?.team ?? "", activityName ?? "")
    const led = leader === undefined ? undefined : this.#leader(leader, team?.team)
    return {
      findings: category.findings,
      leader: led,
      facts: {
        team: (team?.team ?? "-") as TeamId,
        ...(team?.community === undefined ? {} : { community: team.community as CommunityId }),
        ...(team?.street === undefined ? {} : { street: team.street as StreetId }),
        ...(team?.station === undefined ? {} : { station: team.station as StationId }),
        activity,
        category: category.category,
        timeClass: row.timeClass ?? "service",
        // A sheet that says nothing of sign-in was filled in by the office.
        evidence: row.evidence ?? "back-office",
        attended: row.attended,
        ...(row.untimedMinutes === undefined ? {} : { untimedMinutes: row.untimedMinutes }),
        ...(activityName === undefined ? {} : { activityName: ImportTexts.name(this.texts, activityName, activity) }),
        ...(row.on === undefined ? {} : { on: Day.text(row.on) }),
        ...(location === undefined ? {} : { place: ImportTexts.words(this.texts, location, this.#world.ids) }),
        ...(content === undefined ? {} : { content: ImportTexts.words(this.texts, content, this.#world.ids) }),
        ...(organiser === undefined ? {} : { organiser: this.#organisation(organiser) }),
        ...(led === undefined ? {} : { leader: led.person.id as PersonId })
      }
    } as const
  }

  /** The same name in the same team is the same activity, in every file. */
  #activity(team: string, name: string): ActivityId {
    return this.#named(this.#activities, "a", `${team}\n${name}`) as ActivityId
  }

  #organisation(name: string): OrganisationId {
    const known = this.#organisations.get(name)
    if (known !== undefined) return known as OrganisationId
    const id = this.#named(this.#organisations, "o", name)
    // Its name is shown from the directory, beside the texts.
    this.texts.fresh.push({ id, text: name })
    return id as OrganisationId
  }

  #named(index: Map<string, string>, letter: string, text: string): string {
    const known = index.get(text)
    if (known !== undefined) return known
    const id = `${letter}-${this.#world.digest(text).slice(0, 32)}`
    index.set(text, id)
    return id
  }

  #group(looked: Looked, { team }: { readonly team: Places.Team | undefined }, own: readonly Finding[]): Entry {
    const { row } = looked
    const { facts, findings, leader } = this.#shared(row, team)
    const { activityName, on, place, content, organiser } = facts
    const missing = ServiceFacts.missingFindings({ ...facts, volunteer: "" as VolunteerId }, "error")
    if (activityName === undefined || on === undefined || place === undefined || content === undefined || organiser === undefined || facts.leader === undefined) {
      return { row, verdict: "refused", needs: [], findings: [...own, ...missing] }
    }
    const id = this.#world.ids() as GroupRecordId
    const origin = { batch: this.#options.batch, rowKey: this.#keyOf(looked) }
    const step = Step.of(
      Projection.groupRecords, "group", id,
      (state, { today, view }) =>
        GroupRecord.decide(
          { type: "record", facts: { ...facts, activityName, on, place, content, organiser, leader: facts.leader as PersonId, heads: row.headCount ?? 0 }, origin },
          state,
          { today, view }
        ),
      { isNew: true }
    )
    return this.#decided(row, step, "group", team, { group: id, people: newOnes([leader]) }, [...own, ...findings])
  }

  #record(
    looked: Looked,
    { team }: { readonly team: Places.Team | undefined },
    { candidate }: { readonly candidate: PersonMatching.Candidate },
    existing: ExistingRows.ExistingRows,
    own: readonly Finding[]
  ): Entry {
    const { row } = looked
    const { facts: shared, findings, leader } = this.#shared(row, team)
    const facts: ServiceFacts.DraftFacts = {
      ...shared,
      volunteer: candidate.person.id as VolunteerId,
      ...(row.breaks === undefined ? {} : { breaks: row.breaks }),
      ...(row.breakMinutes === undefined ? {} : { breakMinutes: row.breakMinutes }),
      ...(row.travel === undefined ? {} : { travel: row.travel }),
      ...(row.travelMinutes === undefined ? {} : { travelMinutes: row.travelMinutes }),
      ...(row.plannedMinutes === undefined ? {} : { plannedMinutes: row.plannedMinutes })
    }
    if (team !== undefined) ImportPeople.learnTeam(this.people, candidate.person.id, team.team)
    const corrects = this.#corrects(facts, existing)
    const origin = { batch: this.#options.batch, rowKey: this.#keyOf(looked) }
    const id = (corrects?.record ?? this.#world.ids()) as RecordId
    const enteredOn = row.enteredOn ?? this.#options.enteredOn ?? this.#moment.today
    const isDraft = !ServiceFacts.isComplete(facts)
    const step = Step.of(
      Projection.serviceRecords, "record", id,
      (state, moment) => {
        const context: ServiceRecord.Context = {
          today: moment.today,
          view: moment.view,
          calendar: moment.calendar,
          assess: (complete) => this.#assess(complete, enteredOn),
          ...this.#otherMinutes(facts.volunteer)
        }
        if (!ServiceFacts.isComplete(facts)) return ServiceRecord.decide({ type: "draft", facts, origin }, state, context)
        if (corrects !== undefined) {
          return ServiceRecord.decide(
            { type: "correct", facts, reason: correctedByFile, by: this.#world.actor as PersonId, rowKey: origin.rowKey },
            state,
            context
          )
        }
        const recorded = ServiceRecord.decide({ type: "record", facts, origin }, state, context)
        // A day that somebody must approve is handed in, and takes effect when it is approved.
        return recorded.outcome !== "met" && recorded.findings.every(isAskingForApproval) ? ServiceRecord.decide({ type: "submit", facts, origin }, state, context) : recorded
      },
      { isNew: corrects === undefined }
    )
    const more = {
      record: id,
      people: newOnes([candidate, leader]),
      ...(candidate.proposed && team !== undefined ? { volunteer: { id: candidate.person.id, team: team.team } } : {})
    }
    const needs: readonly Need[] = [...(candidate.proposed ? (["new-person"] as const) : []), ...(corrects === undefined ? [] : (["correction"] as const))]
    const verdict = isDraft ? "draft" : corrects === undefined ? "new" : "correction"
    const change = corrects === undefined ? [] : [notice("import.correction", "hint", { record: corrects.record })]
    const entry = this.#decided(row, step, verdict, team, more, [...own, ...findings, ...change], needs, corrects)
    this.#addMinutes(facts)
    return entry
  }

  /** Decides a new stream at once; what is there already is decided when it is loaded. */
  #decided(
    row: IncomingRow,
    step: Step.Step,
    verdict: Entry["verdict"],
    team: Places.Team | undefined,
    more: Omit<Planned, "step" | "team">,
    findings: readonly Finding[],
    needs: readonly Need[] = [],
    corrects?: Entry["corrects"]
  ): Entry {
    const decision = step.isNew ? step.run([], this.#moment) : undefined
    const isNewTeam = team?.proposed === true
    if (decision !== undefined && decision.outcome !== "met") return { row, verdict: "refused", needs: [], findings: [...findings, ...decision.findings] }
    return {
      row,
      verdict,
      needs: isNewTeam ? [...needs, "new-team"] : needs,
      findings: [...findings, ...(decision?.findings ?? []), ...(isNewTeam ? [notice("import.new-team", "hint", { team: team.name })] : [])],
      planned: { ...more, step: decision === undefined ? step : Step.decided(step, decision), ...(isNewTeam ? { team } : {}) },
      ...(corrects === undefined ? {} : { corrects }),
      ...(row.on === undefined ? {} : { on: row.on })
    }
  }

  /**
   * The record that this row replaces: of the same person, team, activity and day, and no longer in the file as it was. Records and rows are
   * paired in order; a row left over is a new record.
   */
  #corrects(facts: ServiceFacts.DraftFacts, existing: ExistingRows.ExistingRows): Entry["corrects"] {
    if (facts.on === undefined || !ServiceFacts.isComplete(facts)) return undefined
    const inFile = this.#options.inFile
    const match = existing
      .like(facts.volunteer, facts.team, facts.activity, Day.require(facts.on))
      .find(({ record, rowKey }) => !this.#corrected.has(record) && !(inFile !== undefined && rowKey !== "" && KeySet.has(inFile, KeySet.ofHash(rowKey))))
    if (match === undefined) return undefined
    this.#corrected.add(match.record)
    return match
  }

  #keyOf({ rowKey, text }: Looked): string {
    return rowKey === "" ? this.#lazyKey(text) : rowKey
  }

  /** A preview of an empty store asks for no keyed hash at all; see `Options.batch`. */
  #lazyKey(text: string): string {
    return this.#options.batch === previewBatch ? previewBatch : RowKey.of(text, this.#world.identityKey)
  }

  #otherMinutes(volunteer: string): Pick<ServiceRecord.Context, "otherMinutes"> {
    const minutes = this.#minutes?.get(volunteer)
    return minutes === undefined ? {} : { otherMinutes: minutes }
  }

  #addMinutes(facts: ServiceFacts.DraftFacts): void {
    if (this.#minutes === undefined || !ServiceFacts.isComplete(facts)) return
    const own = this.#minutes.get(facts.volunteer) ?? new Map<Day.Day, number>()
    for (const [day, minutes] of ServiceFacts.minutesByDay(facts)) own.set(day, (own.get(day) ?? 0) + minutes)
    this.#minutes.set(facts.volunteer, own)
  }
}

/** Stands for the batch while nothing is stored. */
export const previewBatch = "preview" as BatchId

/** A key, not prose: events keep no sentence of any language. */
const correctedByFile = "import.corrected-by-file"

const isAskingForApproval = (one: Finding): boolean => one.severity !== "error" || one.rule === "service.approval-needed"

const newOnes = (candidates: readonly (PersonMatching.Candidate | undefined)[]): readonly Person[] =>
  candidates.flatMap((one) => (one?.proposed === true ? [one.person] : []))

const notice = (rule: string, severity: Finding["severity"], facts: Finding["facts"] = {}): Finding => finding(rule, facts, { kind: "notice", severity, citations: [] })

const held = (row: IncomingRow, own: readonly Finding[], need: Need, why: Finding): Entry => ({ row, verdict: "held", needs: [need], findings: [...own, why] })

/** Enough to choose by: tails only. */
const severalPeople = (row: IncomingRow, candidates: readonly PersonMatching.Candidate[]): Finding =>
  notice("import.several-people", "warning", {
    name: row.person?.name,
    candidates: candidates.map(({ person }) => `${person.id} (${person.idTail ?? PersonMatching.phoneTail(person.phone) ?? "-"})`).join(", ")
  })
