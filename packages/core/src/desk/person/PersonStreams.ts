/**
 * The streams that speak of a person under one of their ids: their records, their own lives, and those of teams, stations, wards and honours that name them. What a
 * reader would get wrong: registers find them, by random id; a stream that names nobody by id (a team's agreement) is not among them.
 */
import * as Effect from "effect/Effect"
import * as Registers from "../../registers/Registers.ts"
import type { WorldFailed } from "../DeskError.ts"
import { stored } from "../StoredRows.ts"
import type { World } from "../World.ts"

const { serviceRecord, membership, stationPost, guardianship, consent, honour } = Registers

/** Each once. Streams of the person's own may not have begun. */
export const of = (world: World, id: string): Effect.Effect<readonly string[], WorldFailed> =>
  Effect.map(
    Effect.all({
      records: stored(world, serviceRecord, serviceRecord.facts.volunteer.is(id)),
      memberships: stored(world, membership, membership.facts.person.is(id)),
      posts: stored(world, stationPost, stationPost.facts.person.is(id)),
      wards: stored(world, guardianship, guardianship.facts.guardian.is(id)),
      consents: stored(world, consent, consent.facts.guardian.is(id)),
      honours: stored(world, honour, honour.facts.volunteer.is(id))
    }),
    ({ records, memberships, posts, wards, consents, honours }) => [
      ...new Set([
        ...records.map(({ record }) => `record/${record}`),
        ...memberships.map(({ team }) => `membership/${team}/${id}`),
        ...posts.map(({ station }) => `station/${station}`),
        ...wards.map(({ ward }) => `guardianship/${ward}`),
        ...consents.map(({ person }) => `consent/${person}`),
        ...honours.map((one) => `honour/${one.honour}`),
        ...["background-check", "consent", "qualification", "guardianship", "person-name", "person-merge"].map((kind) => `${kind}/${id}`)
      ])
    ]
  )
