/**
 * Arbitrary districts, whole: streets with their communities, teams in these, volunteers in the teams, and services that each of them did for
 * their team. What a reader would get wrong: everything that is named is listed, and nothing speaks against the facts; whoever wants faults adds
 * them. It shrinks to one street with one team of `scale` volunteers who did nothing.
 */
import * as fc from "fast-check"
import type { DayText } from "../foundation/Day.schema.ts"
import * as Id from "../foundation/Id.ts"
import type { Event } from "../place/Directory.schema.ts"
import type { ServiceFacts } from "../service/ServiceFacts.schema.ts"
import * as ServiceRecords from "./ServiceRecords.ts"

export interface District {
  /** In an order in which they can be listed: what is named by another comes first. */
  readonly listed: readonly Event[]
  /** Before `ServiceRecords.firstToday`. */
  readonly services: readonly ServiceFacts[]
}

type Listed<T extends Event["type"]> = Extract<Event, { readonly type: T }>

interface Drawn {
  readonly members: number
  /** Whose it is, counted around the members. */
  readonly services: readonly (readonly [number, ServiceFacts])[]
}

const from: typeof DayText.Type = "2020-01-01"
const common = { v: 1, from } as const

const team = (scale: number): fc.Arbitrary<Drawn> =>
  fc.record({
    members: fc.integer({ min: scale, max: 4 * scale }),
    services: fc.array(fc.tuple(fc.nat({ max: 4 * scale }), ServiceRecords.soundFacts()), { maxLength: 6 * scale })
  })

/** Where a team stands, by numbers: they make every code and id another's. */
interface Place {
  readonly street: Listed<"street.listed">
  readonly community: Listed<"community.listed">
}

const teamOf = ({ street, community }: Place, at: number, { members, services }: Drawn): District => {
  const code = `${community.code}T${at + 1}`
  const id = Id.require<Id.TeamId>(code)
  const volunteers = Array.from({ length: members }, (_, number) => Id.require<Id.VolunteerId>(`${code}-${number + 1}`))
  return {
    listed: [
      { ...common, type: "team.listed", team: id, code, name: `队伍${code}`, community: community.community, street: street.street },
      ...volunteers.map((volunteer): Event => ({ v: 1, type: "volunteer.listed", volunteer, team: id, registeredOn: from }))
    ],
    services: services.flatMap(([whose, facts]) => {
      const volunteer = volunteers[whose % members]
      return volunteer === undefined ? [] : [{ ...facts, volunteer, team: id, community: community.community, street: street.street }]
    })
  }
}

const together = (...parts: readonly District[]): District => ({
  listed: parts.flatMap(({ listed }) => listed),
  services: parts.flatMap(({ services }) => services)
})
const only = (event: Event): District => ({ listed: [event], services: [] })

const communityOf = (street: Place["street"], at: number, teams: readonly Drawn[]): District => {
  const code = `${street.code}C${at + 1}`
  const community: Place["community"] = {
    ...common,
    type: "community.listed",
    community: Id.require(code),
    code,
    name: `社区${code}`,
    street: street.street,
    kind: "社区"
  }
  return together(only(community), ...teams.map((drawn, number) => teamOf({ street, community }, number, drawn)))
}

const streetOf = (at: number, communities: readonly (readonly Drawn[])[]): District => {
  const code = `S${at + 1}`
  const street: Place["street"] = { ...common, type: "street.listed", street: Id.require(code), code, name: `街道${code}` }
  return together(only(street), ...communities.map((teams, number) => communityOf(street, number, teams)))
}

/** `scale`: so many times the volunteers and the services of each team. */
export const district = (scale = 1): fc.Arbitrary<District> => {
  const teams = fc.array(team(scale), { minLength: 1, maxLength: 2 })
  const communities = fc.array(teams, { minLength: 1, maxLength: 3 })
  return fc
    .array(communities, { minLength: 1, maxLength: 2 })
    .map((streets) => together(...streets.map((drawn, at) => streetOf(at, drawn))))
}
