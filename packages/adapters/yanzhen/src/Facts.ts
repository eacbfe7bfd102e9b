/**
 * Stated facts as the desk takes them: texts read, names looked up. What a reader would get wrong: whatever cannot be read is told all at
 * once, and nothing was stored by then. What the directory lacks (a leader, the name of an organisation) is handed on, to be put there first.
 */
import { Organisations } from "@yanzhen/core/desk"
import { Criterion, Day, Id, Minute, type Span } from "@yanzhen/core/foundation"
import type { PersonDirectory } from "@yanzhen/core/ports"
import { Registers } from "@yanzhen/core/registers"
import { Category, Evidence, type ServiceFacts, TimeClass } from "@yanzhen/core/service"
import { Failure } from "./Failure.ts"
import * as Failures from "./Failures.ts"
import * as Quote from "./Quote.ts"
import type { Room } from "./Room.ts"
import type { MissingFacts, StatedFacts, StatedSpan } from "./StatedFacts.ts"
import type { Reason, Words } from "./Reason.ts"

export type Known = Partial<Omit<ServiceFacts.ServiceFacts, "volunteer" | "activity">>

export interface Read<F> {
  readonly facts: F
  readonly people: readonly PersonDirectory.Person[]
  readonly texts: readonly PersonDirectory.Text[]
}

export const missing = async (room: Room, stated: MissingFacts): Promise<Read<ServiceFacts.Completion>> => {
  const reader = new Reader(room)
  return reader.read(await reader.missing(stated))
}

/** What the directory says of the places that are stated: it comes with them, and is not stated by itself. */
export interface Places {
  readonly station?: Id.StationId | undefined
  readonly street?: Id.StreetId | undefined
}

export interface ReadAll extends Read<Known> {
  /** A team brings its station or none, a community its street or none; left out where neither is stated. */
  readonly places: Places
}

export const all = async (room: Room, stated: StatedFacts): Promise<ReadAll> => {
  const reader = new Reader(room)
  const [team, community] = [await reader.team(stated.team), await reader.community(stated.community)]
  const facts = {
    ...(await reader.missing(stated)),
    team: team?.team as Id.TeamId | undefined,
    community: community?.community as Id.CommunityId | undefined,
    category: reader.category(stated.category),
    timeClass: reader.oneOf(TimeClass.timeClasses, stated.timeClass),
    evidence: reader.oneOf(Evidence.grades, stated.evidence),
    breaks: reader.spans(stated.breaks),
    breakMinutes: reader.minutes(stated.breakMinutes),
    travelMinutes: reader.minutes(stated.travelMinutes),
    plannedMinutes: reader.minutes(stated.plannedMinutes)
  }
  const places = {
    ...(team === undefined ? {} : { station: team.station as Id.StationId | undefined }),
    ...(community === undefined ? {} : { street: community.street as Id.StreetId | undefined })
  }
  return { ...reader.read(facts), places }
}

type Stated<F> = { readonly [K in keyof F]?: F[K] | undefined }

/** Reads what is stated; undefined where nothing is, or where it cannot be read, which is then among the problems. */
class Reader {
  readonly #room: Room
  readonly #problems: Reason[] = []
  readonly #people: PersonDirectory.Person[] = []
  readonly #texts: PersonDirectory.Text[] = []

  constructor(room: Room) {
    this.#room = room
  }

  /** The facts that are stated, or all that cannot be read. */
  read<F extends object>(stated: Stated<F>): Read<F> {
    const [first] = this.#problems
    if (first !== undefined) throw new Failure({ code: "YZ_FACTS_UNREADABLE", reasons: this.#problems, in: first.in }, this.#room.locale)
    const facts = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined)) as F
    return { facts, people: this.#people, texts: this.#texts }
  }

  async missing(stated: MissingFacts): Promise<Stated<ServiceFacts.Completion>> {
    const attended = this.spans(stated.attended)
    return {
      activityName: stated.activityName,
      on: this.#day(stated.on) ?? firstDay(attended),
      place: stated.place,
      content: stated.content,
      organiser: this.#organiser(stated.organiser),
      leader: await this.#leader(stated.leader),
      attended,
      untimedMinutes: this.minutes(stated.minutes)
    }
  }

  spans(stated: readonly StatedSpan[] | undefined): readonly Span.Span[] | undefined {
    return stated?.flatMap((span) => {
      const [from, to] = [this.#minute(span.from), this.#minute(span.to)]
      return from === undefined || to === undefined ? [] : [{ from, to }]
    })
  }

  minutes(stated: number | undefined): number | undefined {
    return stated === undefined || Number.isSafeInteger(stated) ? stated : this.#unread("door.minutes", `${stated}`)
  }

  oneOf<T extends string>(known: readonly T[], stated: T | undefined): T | undefined {
    return stated === undefined || known.includes(stated) ? stated : this.#unread("door.choice", stated)
  }

  category(stated: string | undefined): Category.Category | undefined {
    if (stated === undefined) return undefined
    const { category, findings } = Category.recognise(stated)
    return findings.length === 0 ? category : this.#unread("door.choice", stated)
  }

  async team(stated: string | undefined) {
    if (stated === undefined) return undefined
    const { facts } = Registers.team
    const { rows } = await this.#store.rows(
      this.#tenant,
      Registers.team,
      Criterion.any(facts.team.is(stated), facts.name.is(stated)),
      [],
      two
    )
    return this.#oneRow("team", stated, rows, ({ team }) => team)
  }

  async community(stated: string | undefined) {
    if (stated === undefined) return undefined
    const { facts } = Registers.community
    const where = Criterion.any(facts.community.is(stated), facts.name.is(stated))
    const { rows } = await this.#store.rows(this.#tenant, Registers.community, where, [], two)
    return this.#oneRow("community", stated, rows, ({ community }) => community)
  }

  #organiser(name: string | undefined): Id.OrganisationId | undefined {
    if (name === undefined) return undefined
    const id = Organisations.idOf(this.#room.desk.world, name)
    this.#texts.push({ id, text: name })
    return id
  }

  /** By id, or by a name that one person bears. Who only led earns nothing by it, so a new one is made without asking. */
  async #leader(stated: string | undefined): Promise<Id.PersonId | undefined> {
    if (stated === undefined) return undefined
    const { people, ids } = this.#room.desk.world
    if ((await people.get(this.#tenant, [stated])).has(stated)) return stated as Id.PersonId
    const named = (await people.findByName(this.#tenant, [stated])).map(({ id }) => id)
    if (named.length > 0 || looksLikeId(stated)) return this.#one("person", stated, named) as Id.PersonId | undefined
    const person = { id: ids(), name: stated }
    this.#people.push(person)
    return person.id as Id.PersonId
  }

  #minute(text: string): Minute.Minute | undefined {
    return Minute.fromText(text) ?? this.#unread("door.time", text)
  }

  #day(text: string | undefined): string | undefined {
    return text === undefined || Day.fromText(text) !== undefined ? text : this.#unread("door.day", text)
  }

  #oneRow<R>(kind: string, stated: string, rows: readonly R[], idOf: (row: R) => string | undefined): R | undefined {
    const one = this.#one(
      kind,
      stated,
      rows.flatMap((row) => idOf(row) ?? [])
    )
    return one === undefined ? undefined : rows.find((row) => idOf(row) === one)
  }

  #one(kind: string, stated: string, found: readonly string[]): string | undefined {
    const [one, ...more] = found
    if (one === undefined) return this.#problem("desk.not-found", Failures.notFound(kind, stated).in)
    return more.length === 0 ? one : this.#problem("door.ambiguous", Failures.words("door.ambiguous", { candidates: found }))
  }

  #unread(key: "door.time" | "door.day" | "door.minutes" | "door.choice", text: string): undefined {
    return this.#problem(key, Failures.words(key, { text: Quote.text(text) }))
  }

  #problem(code: string, words: (locale: "zh-CN" | "en") => Words): undefined {
    this.#problems.push({ code, severity: "error", in: words })
    return undefined
  }

  get #store() {
    return this.#room.desk.world.store
  }

  get #tenant() {
    return this.#room.desk.world.tenant
  }
}

/** Enough to see whether there is one, none or several. */
const two = { limit: 2 }

const firstDay = (attended: readonly Span.Span[] = []): string | undefined => {
  const [first] = attended.toSorted((a, b) => a.from - b.from)
  return first === undefined ? undefined : Day.text(Minute.dayOf(first.from))
}

/** An id that this library made, misspelt perhaps: nobody's name. */
const looksLikeId = (text: string): boolean => Id.isId(text) && /\d/.test(text)
