/**
 * The volunteers. Nobody here exists: names are drawn from lists, identity numbers have division 999999, telephone numbers all
 * begin with 199000. One thing is planted, not drawn: two people of the same name in one team, whom name and team cannot tell apart.
 */
import * as CivilDay from "./CivilDay.ts"
import * as IdentityNumber from "./IdentityNumber.ts"
import * as PersonName from "./PersonName.ts"
import * as Random from "./Random.ts"
import * as Team from "./Team.ts"

export interface Person {
  readonly name: string
  readonly sex: "男" | "女"
  readonly born: CivilDay.CivilDay
  readonly idNumber: string
  readonly phone: string
  readonly team: Team.Team
  /** About one in eight also serves in another team of the same community or street. */
  readonly secondTeam: Team.Team | undefined
  readonly registeredOn: CivilDay.CivilDay
  /** How readily the person comes along, 1 … 90: a few carry most of the work. */
  readonly zeal: number
  /** Paid to keep a grid; time on duty is never volunteer time. */
  readonly isGridWorker: boolean
}

export const headCount = 5_000
const smallestTeam = 11
/** The name two members of one team share. */
export const sharedName = "周晓燕"

const youngestElder = CivilDay.of(1964, 6, 30)

const teamOfEach = (teams: readonly Team.Team[], count: number, random: Random.Random): readonly Team.Team[] => {
  const open = teams.filter((team) => team.size === undefined)
  const settled = teams.flatMap((team) => Array.from({ length: team.size ?? smallestTeam }, () => team))
  const late = Array.from({ length: count - settled.length }, () => random.pick(open))
  return [...settled, ...late]
}

const birthday = (team: Team.Team, random: Random.Random): CivilDay.CivilDay => {
  if (team.name === Team.silverCircle) return youngestElder - random.below(15 * 365)
  const year =
    team.theme === "文艺" || team.theme === "扶老"
      ? random.between(1948, 1990)
      : random.chance(4)
        ? random.between(2009, 2013)
        : random.between(1952, 2006)
  return CivilDay.of(year, random.between(1, 12), random.between(1, 28))
}

const registration = (team: Team.Team, random: Random.Random): CivilDay.CivilDay => {
  const first = Math.max(team.foundedOn, CivilDay.of(2016, 1, 1))
  const newcomer = team.name !== Team.silverCircle && random.chance(8)
  return newcomer ? random.between(CivilDay.of(2025, 1, 5), CivilDay.of(2026, 8, 31)) : random.between(first, CivilDay.of(2024, 12, 20))
}

const zeals = [1, 1, 2, 2, 3, 3, 4, 6, 9, 16, 40, 90]

/** Blocks of ten thousand: nobody has another's number. */
const phoneOf = (at: number): string => {
  const block = Math.floor(at / 10_000)
  // 7 919 has no factor in common with 10 000, so the last four digits are all different and look unordered.
  return `199${String(block).padStart(4, "0")}${String((at * 7_919 + 137) % 10_000).padStart(4, "0")}`
}

export const people = (seed: number, teams: readonly Team.Team[], count: number = headCount): readonly Person[] => {
  const random = Random.stream(seed, "person")
  const taken = new Set<string>()
  const isTaken = (number: string): boolean => taken.size === taken.add(number).size
  const numberFor = (born: CivilDay.CivilDay, sex: Person["sex"]): string => {
    for (;;) {
      const number = IdentityNumber.of(born, random.below(500) * 2 + (sex === "男" ? 1 : 0))
      if (!isTaken(number)) return number
    }
  }
  const partners = new Map(
    teams.map((team) => [
      team,
      teams.filter(
        (other) =>
          other !== team &&
          other.size === undefined &&
          other.street === team.street &&
          (other.community ?? team.community) === team.community
      )
    ])
  )
  const membersSoFar = new Map<Team.Team, number>()
  return teamOfEach(teams, count, random).map((team, at) => {
    const nth = (membersSoFar.get(team) ?? 0) + 1
    membersSoFar.set(team, nth)
    const isNamesake = team.name === "曲阳街道楼栋善治志愿服务队" && nth <= 2
    const sex = isNamesake || random.chance(58) ? "女" : "男"
    const born = birthday(team, random)
    const others = partners.get(team) ?? []
    return {
      name: isNamesake ? sharedName : PersonName.draw(sex, random),
      sex,
      born,
      idNumber: numberFor(born, sex),
      phone: phoneOf(at),
      team,
      secondTeam: team.name !== Team.silverCircle && others.length > 0 && random.chance(13) ? random.pick(others) : undefined,
      registeredOn: isNamesake ? CivilDay.of(2020, 5, nth) : registration(team, random),
      zeal: random.pick(zeals),
      isGridWorker: team.name.endsWith("网格先锋志愿服务队") && nth <= 7
    }
  })
}
