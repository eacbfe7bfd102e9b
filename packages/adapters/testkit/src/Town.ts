/**
 * A small district for tests of the desk, over any store: a world with a clock that is set and ids that count, so that every test reads the
 * same. All people are made up.
 */
import { hash } from "node:crypto"
import { GroupCommit, RecordCommands, type World } from "@yanzhen/core/desk"
import { Day, Id, type Instant, Minute, Zone } from "@yanzhen/core/foundation"
import { Calendars, Policies, type Policy } from "@yanzhen/core/law"
import type { Journal, PersonDirectory, ProtectedPeople, Store } from "@yanzhen/core/ports"
import { Projection, type RowChange } from "@yanzhen/core/registers"
import type { ServiceFacts } from "@yanzhen/core/service"
import * as Effect from "effect/Effect"

export const tenant = "340603"
export const clerk = Id.require<Id.PersonId>("clerk")

export interface Setting {
  readonly store: Store.Store
  readonly people: PersonDirectory.PersonDirectory
  readonly protectedPeople: ProtectedPeople.ProtectedPeople
  readonly policy?: Policy.Policy
  readonly today?: string
  /** What its ids begin with: two desks over one store make different ones. */
  readonly desk?: string
}

export interface Town extends World.World {
  /** Sets the clock to the last minute of a day: what was served on it is over. */
  readonly setDay: (day: string) => void
}

export const instantOf = (day: string): Instant.Instant => Zone.instantOf(Minute.at(Day.require(day), Minute.minutesPerDay - 1), Zone.china)

const digest = (text: string): string => hash("sha256", text)

export const town = ({
  store,
  people,
  protectedPeople,
  policy = Policies.byName("national"),
  today = "2026-03-10",
  desk = "id"
}: Setting): Town => {
  let at = instantOf(today)
  let made = 0
  return {
    tenant,
    actor: clerk,
    policy,
    zone: Zone.china,
    store,
    commit: GroupCommit.over(store),
    people,
    protectedPeople,
    calendar: { calendar: () => Calendars.china },
    clock: () => at,
    ids: () => `${desk}-${`${++made}`.padStart(6, "0")}`,
    digest,
    identityKey: { hash: (purpose, text) => digest(`secret ${purpose} ${text}`) },
    setDay: (day) => void (at = instantOf(day))
  }
}

const clock = (day: Day.Day, text: string): Minute.Minute => {
  const [hour = 0, minute = 0] = text.split(":").map(Number)
  return Minute.at(day, hour * 60 + minute)
}

/** Facts of a service: `facts("ann", "2026-03-05", "09:00", "11:00")`. An end at or before the start is on the next day. */
export const facts = (
  volunteer: string,
  on: string,
  from: string,
  to: string,
  more: Partial<ServiceFacts.ServiceFacts> = {}
): ServiceFacts.ServiceFacts => {
  const day = Day.require(on)
  const [start, end] = [clock(day, from), clock(day, to)]
  return {
    volunteer: Id.require<Id.VolunteerId>(volunteer),
    team: Id.require<Id.TeamId>("goose"),
    activity: Id.require<Id.ActivityId>("visit"),
    activityName: "入户探访",
    on,
    place: "学田社区",
    content: "陪伴老人",
    organiser: Id.require<Id.OrganisationId>("station"),
    leader: Id.require<Id.PersonId>("leader"),
    category: "elder-and-child-care",
    timeClass: "service",
    evidence: "photo",
    attended: [{ from: start, to: end > start ? end : Minute.plus(end, Minute.minutesPerDay) }],
    ...more
  }
}

export const run = <A, E>(effect: Effect.Effect<A, E>): Promise<A> => Effect.runPromise(effect)
/** The failure of an effect that should fail. */
export const failure = <A, E>(effect: Effect.Effect<A, E>): Promise<E> => Effect.runPromise(Effect.flip(effect))

/** Records a service and says under which id. */
export const record = async (world: World.World, served: ServiceFacts.ServiceFacts, key?: string): Promise<Id.RecordId> =>
  (await run(RecordCommands.enter(world, { type: "record", facts: served }, key))).record

type Written = { readonly type: string; readonly v: 1 } & Journal.EventData

/** Events on streams as an earlier program would have left them, with their rows: for what has no command of its own. */
export const write = async (world: World.World, key: string, streams: Readonly<Record<string, readonly Written[]>>): Promise<void> => {
  const changes: RowChange.RowChange[] = []
  const appends: Store.Append[] = []
  for (const [stream, events] of Object.entries(streams)) {
    const parts = Projection.streamParts(stream)
    if (parts === undefined) throw new RangeError(`no stream: ${stream}`)
    const kind = Projection.kinds[parts.kind] as unknown as Projection.Kind<unknown, Written>
    let after = kind.initial
    for (const event of events) after = kind.evolve(after, event, world.clock())
    changes.push(...kind.project(parts.id, kind.initial, after))
    appends.push({ stream, expected: 0, events: events.map((data) => ({ on: "2026-03-01", policy: world.policy.id, data })) })
  }
  const answer = await world.commit({
    tenant: world.tenant,
    key,
    inputHash: key,
    recordedAt: world.clock(),
    actor: world.actor,
    appends,
    changes
  })
  if (!answer.ok) throw new RangeError(`${key} was refused: ${answer.because}`)
}

/** Streets, communities and teams by these ids, so that commands may name them. */
export const places = (
  world: World.World,
  { streets = [], communities = [], teams = [] }: Readonly<Partial<Record<"streets" | "communities" | "teams", readonly string[]>>>
): Promise<void> => {
  const from = "2020-01-01"
  const street = streets[0] ?? "street"
  return write(world, "places", {
    ...Object.fromEntries(streets.map((id) => [`street/${id}`, [{ type: "street.listed", v: 1, street: id, code: id, name: id, from }]])),
    ...Object.fromEntries(
      communities.map((id) => [
        `community/${id}`,
        [{ type: "community.listed", v: 1, community: id, street, code: id, name: id, kind: "城市社区", from }]
      ])
    ),
    ...Object.fromEntries(teams.map((id) => [`team/${id}`, [{ type: "team.listed", v: 1, team: id, code: id, name: id, from }]]))
  })
}

/** A street, a community, a team, and two volunteers registered on a day. */
export const listed = (world: World.World): Promise<void> =>
  write(world, "directory", {
    "street/north": [{ type: "street.listed", v: 1, street: "north", code: "340603001", name: "北街道", from: "2020-01-01" }],
    "community/xuetian": [
      {
        type: "community.listed",
        v: 1,
        community: "xuetian",
        code: "340603001001",
        name: "学田社区",
        street: "north",
        kind: "城市社区",
        from: "2020-01-01"
      }
    ],
    "team/goose": [
      {
        type: "team.listed",
        v: 1,
        team: "goose",
        code: "T001",
        name: "银龄关爱小家",
        community: "xuetian",
        street: "north",
        from: "2024-01-01"
      }
    ],
    "volunteer/ann": [{ type: "volunteer.listed", v: 1, volunteer: "ann", team: "goose", registeredOn: "2025-09-01" }],
    "volunteer/bo": [{ type: "volunteer.listed", v: 1, volunteer: "bo", team: "goose", registeredOn: "2026-01-15" }]
  })

/** Everything that the journal holds. */
export const journal = (world: World.World): Promise<readonly Journal.Recorded[]> => world.store.journal(world.tenant, 0, 100_000)
