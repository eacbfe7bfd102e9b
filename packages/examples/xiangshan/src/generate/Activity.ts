/**
 * One activity of one team: what, where, when, led by whom. Times are minutes of the first day; an end above 1 440 lies on the
 * next day. A stated break stands between two clock times or, where the station writes only its length, nowhere in particular.
 */
import type { ActivityKind } from "./ActivityKind.ts"
import type { CivilDay } from "./CivilDay.ts"
import type { Person } from "./Person.ts"
import type { Random } from "./Random.ts"
import * as Stating from "./Stating.ts"
import type { Team } from "./Team.ts"

export interface Activity {
  readonly team: Team
  readonly kind: ActivityKind
  readonly on: CivilDay
  readonly from: number
  readonly to: number
  readonly breakMinutes: number
  readonly breakFrom: number | undefined
  readonly travelMinutes: number
  readonly place: string
  readonly content: string
  readonly organiser: string
  readonly leader: Person
}

/** The organising unit (REC-03): the residents' or villagers' committee, for a street's team its station. */
const organiserOf = (team: Team): string =>
  team.community === undefined
    ? `${team.street.name}社会工作服务站`
    : team.community.kind === "社区"
      ? `${team.community.name}居民委员会`
      : `${team.community.name}村民委员会`

export const plan = (team: Team, kind: ActivityKind, on: CivilDay, leader: Person, random: Random, startsAt?: number): Activity => {
  const states = Stating.of(team.street.name)
  const [earliest, latest] = kind.starts
  const from = startsAt ?? earliest + 30 * random.below((latest - earliest) / 30 + 1)
  const length = random.pick(kind.lengths) + (states.travel ? kind.travelMinutes : 0)
  const hasBreak = states.break !== "none" && length >= 180 && random.chance(60)
  return {
    team,
    kind,
    on,
    from,
    to: from + length,
    breakMinutes: hasBreak ? random.pick([15, 20, 30, 30]) : 0,
    breakFrom: hasBreak && states.break === "clock" ? from + 90 : undefined,
    travelMinutes: states.travel ? kind.travelMinutes : 0,
    place: `${(team.community ?? team.street).name}${kind.spot}`,
    content: random.pick(kind.contents),
    organiser: organiserOf(team),
    leader
  }
}
