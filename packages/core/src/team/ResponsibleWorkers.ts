/**
 * Which social worker of its station is responsible for a team, as of any day, and which teams have none. A gap to work on; it refuses
 * nothing.
 *
 * What a reader would get wrong: a link to somebody of another station is no answer to the gap, and is told apart from no link at all. A
 * team whose station nobody knows has a gap of its own.
 */
import type { Day } from "../foundation/Day.ts"
import { type InForce, isInForce } from "../foundation/InForce.ts"

export interface Team extends InForce {
  readonly team: string
  readonly station?: string | undefined
}
/** Somebody is responsible for a team, on behalf of a station. */
export interface Link extends InForce {
  readonly team: string
  readonly worker: string
  readonly station: string
}

export interface Responsible {
  readonly team: string
  /** Those of the team's own station, each once. */
  readonly workers: readonly string[]
  readonly gap?: "no-worker" | "another-station" | "no-station"
}

const answer = ({ team, station }: Team, links: readonly Link[]): Responsible => {
  const workers = [...new Set(links.filter((link) => link.station === station).map(({ worker }) => worker))]
  if (station === undefined) return { team, workers: [], gap: "no-station" }
  if (workers.length > 0) return { team, workers }
  return { team, workers, gap: links.length > 0 ? "another-station" : "no-worker" }
}

/** Of one team, whether or not it is there on the day. */
export const ofTeam = (team: Team, links: readonly Link[], on: Day): Responsible =>
  answer(
    team,
    links.filter((link) => link.team === team.team && isInForce(link, on))
  )

/** The teams of a day, in the order they came. */
export const responsible = (teams: readonly Team[], links: readonly Link[], on: Day): readonly Responsible[] => {
  const linked = Map.groupBy(
    links.filter((link) => isInForce(link, on)),
    ({ team }) => team
  )
  return teams.filter((team) => isInForce(team, on)).map((team) => answer(team, linked.get(team.team) ?? []))
}

export const gaps = (found: readonly Responsible[]): readonly Responsible[] => found.filter(({ gap }) => gap !== undefined)
