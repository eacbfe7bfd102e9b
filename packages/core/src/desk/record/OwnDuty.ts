/**
 * Who is paid for what they do, by the library's own registers: grid workers in the community of their grid, people with a post at a station, and
 * social workers of whom no post is known. What a reader would get wrong: no hours stand there. A roster that knows somebody says more and is
 * believed alone; without one, service for the own employer on a working day is 待核实 and nothing is refused.
 */
import * as Effect from "effect/Effect"
import * as Criterion from "../../foundation/Criterion.ts"
import type * as Day from "../../foundation/Day.ts"
import { type InForce, isInForce } from "../../foundation/InForce.ts"
import * as Registers from "../../registers/Registers.ts"
import type { WorldFailed } from "../DeskError.ts"
import { readRows } from "../ReadRows.ts"
import type { World } from "../World.ts"

interface Post extends InForce {
  /** The id under which records name the employer; undefined where nobody knows it. */
  readonly employer: string | undefined
}

/** By person. */
export type Posts = ReadonlyMap<string, readonly Post[]>

export const none: Posts = new Map()

const { gridAssignment, grid, personKind, stationPost } = Registers

/** Of one person; of everybody without one. */
export const load = (world: World, person?: string): Effect.Effect<Posts, WorldFailed> => {
  const worker = gridAssignment.facts.role.is("worker")
  const social = personKind.facts.kind.is("social-worker")
  return Effect.gen(function* () {
    const [grids, posts, kinds] = yield* Effect.all([
      readRows(world, gridAssignment, person === undefined ? worker : Criterion.all(worker, gridAssignment.facts.person.is(person))),
      readRows(world, stationPost, person === undefined ? undefined : stationPost.facts.person.is(person)),
      readRows(world, personKind, person === undefined ? social : Criterion.all(social, personKind.facts.person.is(person)))
    ])
    const places = grids.length === 0 ? [] : yield* readRows(world, grid)
    const communityOf = new Map(places.map((one) => [one.grid, one.community]))
    const held = [
      ...grids.map((one) => ({ ...one, employer: communityOf.get(one.grid) })),
      ...posts.map((one) => ({ ...one, employer: one.station as string | undefined })),
      ...kinds.map((one) => ({ ...one, employer: undefined }))
    ]
    return Map.groupBy(held, ({ person: of = "" }) => of)
  })
}

/** Whether one of these ids is the person's employer on a day: undefined where that is not known; nothing of whoever is paid nowhere. */
export const on = (
  posts: Posts,
  volunteer: string,
  day: Day.Day,
  ids: readonly (string | undefined)[]
): { readonly forOwnEmployer: boolean | undefined } | undefined => {
  const held = (posts.get(volunteer) ?? []).filter((one) => isInForce(one, day))
  if (held.length === 0) return undefined
  const employers = held.flatMap(({ employer }) => employer ?? [])
  if (employers.some((employer) => ids.includes(employer))) return { forOwnEmployer: true }
  return { forOwnEmployer: employers.length === 0 ? undefined : false }
}
