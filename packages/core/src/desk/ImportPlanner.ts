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
  readonly #organisations = new Map<string, OrganisationId>()
  /** By team, then by name. */
  readonly #activities = new Map<string, Map<string, ActivityId>>()
  readonly #categories = new Map<string, Category.Recognised>()
  readonly #days = new Map<Day.Day, string>()
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
    const lookedUp = ImportPeople.lookUp(this.#world, this.people, rows, (idNumber) => this.#hashOf(idNumber))
    return Effect.flatMap(lookedUp, (names) => {
      for (const name of names) ImportTexts.learn(this.texts, name)
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
    const own = row.findings.length === 0 ? none : row.findings.map((one) => one.finding)
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

  #recognise(category: string): Category.Recognised {
    const known = this.#categories.get(category)
    if (known !== undefined) return known
    const recognised = Category.recognise(category)
    this.#categories.set(category, recognised)
    return recognised
  }

  /**
   * What a row states, but for who served. Set one by one, in the order in which facts are written (`ServiceFacts.normal`), so that they
   * are not put in order again for each of a million rows.
   */
  #facts(row: IncomingRow, team: Places.Team | undefined, category: Category.Category, leader: PersonMatching.Candidate | undefined): Stated {
    const { activityName, content, location, organiser, on } = row
    const activity = this.#activity(team?.team ?? "", activityName ?? "")
    const facts = { activity } as Stated
    if (activityName !== undefined) facts.activityName = ImportTexts.name(this.texts, activityName, activity)
    facts.attended = row.attended
    if (row.breakMinutes !== undefined) facts.breakMinutes = row.breakMinutes
    if (row.breaks !== undefined) facts.breaks = row.breaks
    facts.category = category
    if (team?.community !== undefined) facts.community = team.community as CommunityId
    if (content !== undefined) facts.content = ImportTexts.words(this.texts, content, this.#world.ids)
    // A sheet that says nothing of sign-in was filled in by the office.
    facts.evidence = row.evidence ?? "back-office"
    if (leader !== undefined) facts.leader = leader.person.id as PersonId
    if (on !== undefined) facts.on = this.#dayText(on)
    if (organiser !== undefined) facts.organiser = this.#organisation(organiser)
    if (location !== undefined) facts.place = ImportTexts.words(this.texts, location, this.#world.ids)
    if (row.plannedMinutes !== undefined) facts.plannedMinutes = row.plannedMinutes
    if (team?.station !== undefined) facts.station = team.station as StationId
    if (team?.street !== undefined) facts.street = team.street as StreetId
    facts.team = (team?.team ?? "-") as TeamId
    facts.timeClass = row.timeClass ?? "service"
    if (row.travel !== undefined) facts.travel = row.travel
    if (row.travelMinutes !== undefined) facts.travelMinutes = row.travelMinutes
    if (row.untimedMinutes !== undefined) facts.untimedMinutes = row.untimedMinutes
    return facts
  }

  #dayText(day: Day.Day): string {
    const known = this.#days.get(day)
    if (known !== undefined) return known
    const text = Day.text(day)
    this.#days.set(day, text)
    return text
  }

  /** The same name in the same team is the same activity, in every file. */
  #activity(team: string, name: string): ActivityId {
    let ofTeam = this.#activities.get(team)
    if (ofTeam === undefined) {
      ofTeam = new Map()
      this.#activities.set(team, ofTeam)
    }
    const known = ofTeam.get(name)
    if (known !== undefined) return known
    const id = this.#named("a", `${team}\n${name}`) as ActivityId
    ofTeam.set(name, id)
    return id
  }

  #organisation(name: string): OrganisationId {
    const known = this.#organisations.get(name)
    if (known !== undefined) return known
    const id = this.#named("o", name) as OrganisationId
    this.#organisations.set(name, id)
    // Its name is shown from the directory, beside the texts.
    this.texts.fresh.push({ id, text: name })
    return id
  }

  #named(letter: string, text: string): string {
    return `${letter}-${this.#world.digest(text).slice(0, 32)}`
  }

  #group(looked: Looked, { team }: { readonly team: Places.Team | undefined }, own: readonly Finding[]): Entry {
    const { row } = looked
    const { category, findings } = row.category === undefined ? otherCategory : this.#recognise(row.category)
    const leader = row.leader === undefined ? undefined : this.#leader(row.leader, team?.team)
    // What interrupts a service is each person's own; a head-count has none.
    const { breaks: _breaks, breakMinutes: _rest, travel: _ways, travelMinutes: _way, plannedMinutes: _planned, ...facts } = this.#facts(row, team, category, leader)
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
    return this.#decided(row, step, "group", team, { group: id, people: newOnes(leader) }, joined(own, findings))
  }

  #record(
    looked: Looked,
    { team }: { readonly team: Places.Team | undefined },
    { candidate }: { readonly candidate: PersonMatching.Candidate },
    existing: ExistingRows.ExistingRows,
    own: readonly Finding[]
  ): Entry {
    const { row } = looked
    const { category, findings } = row.category === undefined ? otherCategory : this.#recognise(row.category)
    const leader = row.leader === undefined ? undefined : this.#leader(row.leader, team?.team)
    const stated = this.#facts(row, team, category, leader)
    stated.volunteer = candidate.person.id as VolunteerId
    const facts: ServiceFacts.DraftFacts = stated
    if (team !== undefined) ImportPeople.learnTeam(this.people, candidate.person.id, team.team)
    const corrects = this.#corrects(facts, existing)
    const origin = { batch: this.#options.batch, rowKey: this.#keyOf(looked) }
    const id = (corrects?.record ?? (this.#options.batch === previewBatch ? previewBatch : this.#world.ids())) as RecordId
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
    const more: Omit<Planned, "step" | "team"> = {
      record: id,
      people: newOnes(candidate, leader),
      ...(candidate.proposed && team !== undefined ? { volunteer: { id: candidate.person.id, team: team.team } } : {})
    }
    const needs = joined(candidate.proposed ? newPerson : noNeed, corrects === undefined ? noNeed : correction)
    const verdict = isDraft ? "draft" : corrects === undefined ? "new" : "correction"
    const change = corrects === undefined ? none : [notice("import.correction", "hint", { record: corrects.record })]
    const entry = this.#decided(row, step, verdict, team, more, joined(joined(own, findings), change), needs, corrects)
    this.#addMinutes(facts)
    return entry
  }

  /** Decides a new stream at once; what is there already is decided when it is loaded. */
  #decided(
    row: IncomingRow,
    step: Step.First,
    verdict: Entry["verdict"],
    team: Places.Team | undefined,
    more: Omit<Planned, "step" | "team">,
    findings: readonly Finding[],
    needs: readonly Need[] = [],
    corrects?: Entry["corrects"]
  ): Entry {
    const decision = step.isNew ? step.begin(this.#moment) : undefined
    const all = decision === undefined ? findings : joined(findings, decision.findings)
    if (decision !== undefined && decision.outcome !== "met") return { row, verdict: "refused", needs: [], findings: all }
    const isNewTeam = team?.proposed === true
    return {
      row,
      verdict,
      needs: isNewTeam ? [...needs, "new-team"] : needs,
      findings: isNewTeam ? [...all, notice("import.new-team", "hint", { team: team.name })] : all,
      planned: { ...more, step: decision === undefined ? step : Step.begun(step, decision), ...(isNewTeam ? { team } : {}) },
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

/** The facts of a row on their way to being complete; who served comes last. */
type Stated = { -readonly [F in keyof ServiceFacts.DraftFacts]: ServiceFacts.DraftFacts[F] }

const otherCategory: Category.Recognised = { category: "other", findings: [] }

// Most rows find nothing and need nothing: these stand for all of them.
const none: readonly Finding[] = []
const noNeed: readonly Need[] = []
const newPerson: readonly Need[] = ["new-person"]
const correction: readonly Need[] = ["correction"]
const nobodyNew: readonly Person[] = []

/** One list after the other; the lists themselves where one is empty. */
const joined = <T>(first: readonly T[], second: readonly T[]): readonly T[] =>
  second.length === 0 ? first : first.length === 0 ? second : [...first, ...second]

const newOnes = (one: PersonMatching.Candidate | undefined, other?: PersonMatching.Candidate): readonly Person[] =>
  joined(one?.proposed === true ? [one.person] : nobodyNew, other?.proposed === true ? [other.person] : nobodyNew)

const notice = (rule: string, severity: Finding["severity"], facts: Finding["facts"] = {}): Finding => finding(rule, facts, { kind: "notice", severity, citations: [] })

const held = (row: IncomingRow, own: readonly Finding[], need: Need, why: Finding): Entry => ({ row, verdict: "held", needs: [need], findings: [...own, why] })

/** Enough to choose by: tails only. */
const severalPeople = (row: IncomingRow, candidates: readonly PersonMatching.Candidate[]): Finding =>
  notice("import.several-people", "warning", {
    name: row.person?.name,
    candidates: candidates.map(({ person }) => `${person.id} (${person.idTail ?? PersonMatching.phoneTail(person.phone) ?? "-"})`).join(", ")
  })
