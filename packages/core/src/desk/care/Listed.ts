/**
 * Whether somebody is listed among those who serve or work here on a day: as a volunteer in the directory, as a volunteer, cadre or social worker by what
 * they are, as a certified social worker, in a team, at a station.
 *
 * What a reader would get wrong: a background check, a block or a record says something of an id and lists nobody. And a listing in the directory has no
 * end; whoever ceased to be a volunteer is none, also where it still stands.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import type { TeamId } from "../../foundation/Id.ts"
import { type InForce, isInForce } from "../../foundation/InForce.ts"
import * as PersonKinds from "../../person/PersonKinds.ts"
import * as SocialWorker from "../../person/SocialWorker.ts"
import { kinds } from "../../registers/person/PersonLives.ts"
import { directory } from "../../registers/place/PlaceLives.ts"
import * as Registers from "../../registers/Registers.ts"
import type { DeskError } from "../DeskError.ts"
import type * as Life from "../Life.ts"
import * as PostsOf from "../place/PostsOf.ts"
import { seen } from "../Seen.ts"
import { stored } from "../StoredRows.ts"
import * as TeamsOf from "../team/TeamsOf.ts"
import type { World } from "../World.ts"

const serving: ReadonlySet<string> = new Set(["volunteer", "social-worker", "cadre"])

/** It rests on the streams that would say so. */
export const on = Effect.fnUntraced(function* (
  world: World,
  id: string,
  day: Day.Day
): Effect.fn.Return<Life.Gathered<boolean>, DeskError> {
  const listing = yield* seen(world, "volunteer", id, directory)
  const been = yield* seen(world, "person-kinds", id, kinds["person-kinds"])
  const worker = yield* seen(world, "social-worker", id, kinds["social-worker"])
  const relies = [...listing.relies, ...been.relies, ...worker.relies]
  const are = PersonKinds.kindsOn(been.state, day)
  const hasCeased = been.state.been.some(({ kind, until = day }) => kind === "volunteer" && until < day) && !are.includes("volunteer")
  const isInDirectory = listing.state.listed !== undefined && !hasCeased
  if (isInDirectory || are.some((kind) => serving.has(kind)) || SocialWorker.levelOn(worker.state, day) !== undefined)
    return { facts: true, relies }
  const places = yield* inTeamOrPost(world, id, day)
  return { facts: places.facts, relies: [...relies, ...places.relies] }
})

/** The rows say where to look, the streams there what holds: whoever leaves one meanwhile is asked about anew. */
const inTeamOrPost = Effect.fnUntraced(function* (
  world: World,
  id: string,
  day: Day.Day
): Effect.fn.Return<Required<Pick<Life.Gathered<boolean>, "facts" | "relies">>, DeskError> {
  const { membership, stationPost } = Registers
  const joined = yield* stored(world, membership, membership.facts.person.is(id))
  const taken = yield* stored(world, stationPost, stationPost.facts.person.is(id))
  const isThen = (tenure: InForce): boolean => isInForce(tenure, day)
  const inTeams = yield* TeamsOf.among(world, [id], [...new Set(joined.map(({ team }) => team as TeamId))], isThen)
  const inPosts = yield* PostsOf.among(world, id, [...new Set(taken.map(({ station }) => station))], isThen)
  return { facts: inTeams.facts.length + inPosts.facts.length > 0, relies: [...inTeams.relies, ...inPosts.relies] }
})
