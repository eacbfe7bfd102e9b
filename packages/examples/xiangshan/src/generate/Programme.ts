/**
 * Twenty-two months of work: what every team does from January 2025 to October 2026, line by line, 60 000 lines in all.
 * Each team and month draws from a stream of its own, so one team's change leaves the others as they were.
 */
import * as Activity from "./Activity.ts"
import * as ActivityKind from "./ActivityKind.ts"
import * as CivilDay from "./CivilDay.ts"
import type { Person } from "./Person.ts"
import * as Random from "./Random.ts"
import * as Service from "./Service.ts"
import * as Stating from "./Stating.ts"
import * as Team from "./Team.ts"

export const lines = 60_000

export interface Month {
  readonly year: number
  readonly month: number
}
export const months: readonly Month[] = Array.from({ length: 22 }, (_, at) => ({ year: 2025 + Math.floor(at / 12), month: (at % 12) + 1 }))

interface Roster {
  readonly team: Team.Team
  readonly members: readonly Person[]
  readonly leader: Person
}

const rosters = (teams: readonly Team.Team[], people: readonly Person[]): ReadonlyMap<Team.Team, Roster> =>
  new Map(
    teams.map((team) => {
      const members = people.filter((person) => person.team === team || person.secondTeam === team)
      const leader = members.find((person) => person.team === team && CivilDay.ageOn(person.born, CivilDay.of(2025, 1, 1)) >= 18)
      if (leader === undefined) throw new RangeError(`${team.name} has nobody to lead it`)
      return [team, { team, members, leader }]
    })
  )

const dayOf = ({ year, month }: Month, random: Random.Random): CivilDay.CivilDay =>
  CivilDay.of(year, month, random.between(1, CivilDay.daysInMonth(year, month)))

const kindFor = (team: Team.Team, { month }: Month, random: Random.Random): ActivityKind.ActivityKind => {
  if (random.chance(6)) return random.pick(ActivityKind.besideService)
  return random.pick(ActivityKind.kinds[team.theme].filter((kind) => kind.months === undefined || kind.months.includes(month)))
}

/** 桥头志愿服务队 keeps its article's word: one visit a month, and two events a month, so at least 12 and 20 a year. */
const kindsOf = (team: Team.Team, month: Month, random: Random.Random): readonly ActivityKind.ActivityKind[] => {
  if (team.name === Team.bridgehead)
    return [ActivityKind.bridgeheadVisit, random.pick(ActivityKind.bridgeheadEvents), random.pick(ActivityKind.bridgeheadEvents)]
  const duty = team.name.endsWith("网格先锋志愿服务队") ? [ActivityKind.gridDuty] : []
  return [...duty, ...Array.from({ length: team.pace }, () => kindFor(team, month, random))]
}

const take = (activity: Activity.Activity, { members }: Roster, count: number, random: Random.Random): readonly Service.Service[] => {
  const states = Stating.of(activity.team.street.name)
  if (activity.kind === ActivityKind.gridDuty)
    return Service.eligible(activity, members)
      .filter((person) => person.isGridWorker)
      .map((person) => Service.attend(activity, person, random))
  if (states.headCount && activity.kind.timeClass === "志愿服务" && activity.team.name !== Team.bridgehead && random.chance(14))
    return [Service.attendAsGroup(activity, random)]
  return random
    .draw(Service.eligible(activity, members), count, (person) => (person.secondTeam === undefined ? person.zeal : person.zeal + 4))
    .map((person) => Service.attend(activity, person, random))
}

/**
 * Now and then the other team of somebody present meets while this one is still at work, and lists the same people: the overlaps
 * across teams that must be counted once.
 */
const elsewhere = (
  services: readonly Service.Service[],
  all: ReadonlyMap<Team.Team, Roster>,
  random: Random.Random
): readonly Service.Service[] => {
  const activity = services[0]?.activity
  if (activity === undefined || activity.kind.timeClass !== "志愿服务" || activity.to > 1320) return []
  const shared = services.flatMap(({ person }) => (person?.secondTeam === undefined ? [] : [person]))
  const first = shared[0]
  if (first?.secondTeam === undefined || Stating.of(activity.team.street.name).clock === "none" || !random.chance(20)) return []
  const other = all.get(first.team === activity.team ? first.secondTeam : first.team)
  if (other === undefined) return []
  const kind = random.pick(
    ActivityKind.kinds[other.team.theme].filter((each) => each.months === undefined && !each.adultsOnly).concat(fallback)
  )
  const meeting = Activity.plan(other.team, kind, activity.on, other.leader, random, activity.from + 30)
  const both = Service.eligible(meeting, shared).filter((person) => person.team === other.team || person.secondTeam === other.team)
  const others = random.draw(
    Service.eligible(meeting, other.members).filter((person) => !shared.includes(person)),
    random.between(2, 4),
    (person) => person.zeal
  )
  return [...both, ...others].map((person) => Service.attend(meeting, person, random))
}
const fallback = ActivityKind.kinds.邻里.slice(1, 2)

export const services = (
  seed: number,
  teams: readonly Team.Team[],
  people: readonly Person[],
  count: number = lines
): readonly Service.Service[] => {
  const all = rosters(teams, people)
  const written: Service.Service[] = []
  const hold = (roster: Roster, kind: ActivityKind.ActivityKind, month: Month, random: Random.Random): void => {
    const activity = Activity.plan(roster.team, kind, dayOf(month, random), roster.leader, random)
    const present = take(activity, roster, random.between(3, 8), random)
    written.push(...present, ...elsewhere(present, all, random))
  }
  for (const month of months)
    for (const roster of all.values()) {
      const random = Random.stream(seed, `programme ${roster.team.code} ${month.year} ${month.month}`)
      for (const kind of kindsOf(roster.team, month, random)) hold(roster, kind, month, random)
    }
  if (written.length > count) throw new RangeError(`the teams' ordinary months already fill ${written.length} lines`)
  // Busy weeks here and there bring the district to its number of lines, without favouring the end of the time.
  const random = Random.stream(seed, "programme more")
  const ordinary = [...all.values()].filter(({ team }) => team.size === undefined)
  while (written.length < count) {
    const roster = random.pick(ordinary)
    const month = random.pick(months)
    hold(roster, kindFor(roster.team, month, random), month, random)
  }
  return written.slice(0, count)
}
