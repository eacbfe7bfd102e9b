/**
 * Whether somebody is a licensed social worker on a day, and whether a team has one. What a reader would get wrong: a certificate and a post may each say it, and what neither
 * says is unknown, not no.
 */
import type * as Day from "../foundation/Day.ts"
import { type InForce, isInForce } from "../foundation/InForce.ts"

/** A social worker in a team. */
export interface Member extends InForce {
  readonly team: string
  readonly person: string
}

/** A post at a station; `licensed` as the station states it. */
export interface Post extends InForce {
  readonly person: string
  readonly licensed?: boolean | undefined
}

export interface Worker {
  readonly person: string
  /** The day of the certificate; none yet where it is not known. */
  readonly certificateOn?: Day.Day | undefined
}

/** Of a person; undefined where nobody says it. */
export const among = (posts: readonly Post[], workers: readonly Worker[]): ((person: string, day: Day.Day) => boolean | undefined) => {
  const certificate = new Map(workers.map(({ person, certificateOn }) => [person, certificateOn]))
  const postsOf = Map.groupBy(posts, ({ person }) => person)

  return (person, day) => {
    const since = certificate.get(person)
    const said = (postsOf.get(person) ?? []).filter((post) => isInForce(post, day)).map(({ licensed }) => licensed)
    if ((since !== undefined && since <= day) || said.includes(true)) return true
    return certificate.has(person) || said.includes(false) ? false : undefined
  }
}

/** Of a team; undefined where it hangs on somebody of whom nobody says it. */
export const of = (
  members: readonly Member[],
  posts: readonly Post[],
  workers: readonly Worker[]
): ((team: string, day: Day.Day) => boolean | undefined) => {
  const isLicensed = among(posts, workers)
  const membersOf = Map.groupBy(members, ({ team }) => team)
  return (team, day) => {
    const found = (membersOf.get(team) ?? []).filter((one) => isInForce(one, day)).map(({ person }) => isLicensed(person, day))
    return found.includes(true) ? true : found.includes(undefined) ? undefined : false
  }
}
