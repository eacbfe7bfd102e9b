/**
 * The directory taken in: streets, communities, teams and volunteers as sheets list them. What is listed last holds; a row that says what
 * is known already changes nothing, and a cell that is empty takes nothing away. What a reader would get wrong: a code is the id of a street,
 * community or team, so that every file means the same one by it; a volunteer's id is random, and found again by the keyed hash of the ID number.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import * as Decision from "../../foundation/Decision.ts"
import type { Finding } from "../../foundation/Finding.ts"
import * as Directory from "../../place/Directory.ts"
import type { Person } from "../../ports/PersonDirectory.ts"
import * as PlaceLives from "../../registers/place/PlaceLives.ts"
import * as TeamLives from "../../registers/team/TeamLives.ts"
import type * as Registration from "../../team/Registration.ts"
import { finding } from "../../service/ServiceFinding.ts"
import { ask } from "../Ask.ts"
import type { DeskError } from "../DeskError.ts"
import * as ImportGate from "../ImportGate.ts"
import * as KnownListings from "./KnownListings.ts"
import * as PlaceListings from "./PlaceListings.ts"
import type { Place, PlacedFinding } from "../PlacedFinding.ts"
import * as Step from "../Step.ts"
import { submitOnce } from "../Submission.ts"
import * as VolunteerListings from "./VolunteerListings.ts"
import type { World } from "../World.ts"

export type { PlacedFinding } from "../PlacedFinding.ts"

interface Listing {
  readonly place: Place
  readonly code: string
  readonly name: string
  readonly from?: Day.Day
  readonly until?: Day.Day
}

export interface DirectoryRows {
  readonly streets: readonly Listing[]
  /** `street` by code or name. */
  readonly communities: readonly (Listing & { readonly street: string; readonly kind: string })[]
  readonly teams: readonly (Listing & {
    readonly community?: string
    readonly street?: string
    /** Whether it is registered as an organisation of its own. */
    readonly registered?: boolean
    /** The committee or unit that guides it, by its name. */
    readonly supervisor?: string
    /** The social work station that it belongs to, by its code. */
    readonly station?: string
  })[]
  readonly volunteers: readonly {
    readonly place: Place
    readonly name: string
    readonly idNumber?: string
    readonly phone?: string
    readonly born?: Day.Day
    readonly team?: string
    readonly registeredOn?: Day.Day
  }[]
}

export interface Listed {
  /** New or changed, by kind. */
  readonly streets: number
  readonly communities: number
  readonly teams: number
  readonly volunteers: number
  readonly unchanged: number
  readonly findings: readonly PlacedFinding[]
}

type Kind = "streets" | "communities" | "teams" | "volunteers"

const listingsPerCommit = 400

/** Reports what cannot be placed, and answers nothing in its place. */
export type Refuse = (place: Place, rule: string, facts: Finding["facts"]) => undefined

/** Lists everything at once that the rows say; rows that cannot be placed are reported and left out. */
export const list = (world: World, rows: DirectoryRows): Effect.Effect<Listed, DeskError> => {
  const changed = { streets: 0, communities: 0, teams: 0, volunteers: 0 }
  return Effect.retry(attempt(world, rows, changed, new Set()), again)
}

/** Another import that passes meanwhile may list the same: then everything is looked up anew. What is in by then stays in. */
const again = { times: 100, while: (error: DeskError) => error._tag === "Contended" }

const attempt = Effect.fnUntraced(function* (
  world: World,
  rows: DirectoryRows,
  changed: Record<Kind, number>,
  entering: Set<string>
): Effect.fn.Return<Listed, DeskError> {
  const gate = { at: yield* ImportGate.version(world) }
  const findings: PlacedFinding[] = []
  const refuse: Refuse = (place, rule, facts) => {
    findings.push({ place, finding: finding(rule, facts, { kind: "contradiction", citations: [] }) })
    return undefined
  }
  const known = yield* KnownListings.load(world)
  let listings = 0
  const submit = Effect.fnUntraced(function* (kind: Kind, events: readonly Directory.Event[]): Effect.fn.Return<void, DeskError> {
    listings += events.length
    const fresh = events.filter((event) => !KnownListings.isListed(known, event))
    for (let from = 0; from < fresh.length; from += listingsPerCommit) {
      const some = fresh.slice(from, from + listingsPerCommit)
      yield* submitSome(world, gate, some)
      changed[kind] += some.length
    }
  })
  const names = yield* ask("names", () => world.people.names(world.tenant))
  const places = PlaceListings.of(world, rows, known, names, refuse)
  // Names of units are shown from the directory, like those of organisers.
  if (places.texts.length > 0) yield* ask("putTexts", () => world.people.putTexts(world.tenant, places.texts))
  yield* submit("streets", places.streets)
  yield* submit("communities", places.communities)
  yield* submit("teams", places.teams)
  const volunteers = yield* VolunteerListings.of(world, rows.volunteers, known, entering, refuse)
  findings.push(...volunteers.findings)
  yield* put(world, volunteers.fresh)
  yield* submit("volunteers", volunteers.events)
  if (volunteers.learnt.length > 0) {
    yield* put(world, volunteers.learnt)
    yield* ImportGate.pass(world, gate.at, "directory")
  }
  const total = Object.values(changed).reduce((sum, count) => sum + count, 0)
  return { ...changed, unchanged: listings - total, findings }
})

const put = (world: World, people: readonly Person[]): Effect.Effect<void, DeskError> =>
  people.length === 0 ? Effect.void : ask("put", () => world.people.put(world.tenant, people))

const submitSome = Effect.fnUntraced(function* (
  world: World,
  gate: { at: number },
  events: readonly Directory.Event[]
): Effect.fn.Return<void, DeskError> {
  const key = `directory/${world.ids()}`
  const steps = events.map((event) => {
    const stream = Directory.streamOf(event)
    const slash = stream.indexOf("/")
    const [name, id] = [stream.slice(0, slash), stream.slice(slash + 1)]
    // A team has a life of its own on the stream of its listing.
    return event.type === "team.listed"
      ? Step.of(TeamLives.kinds.team, name, id, () => Decision.met<readonly Registration.Event[]>([event]))
      : Step.of(PlaceLives.directory, name, id, () => Decision.met<readonly Directory.Event[]>([event]))
  })
  yield* submitOnce(world, { key, input: key, steps: [ImportGate.step(gate.at, key), ...steps] })
  gate.at += 1
})
