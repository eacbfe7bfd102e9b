/** The tally in the words and shapes of the front door: rows with names, hours beside minutes, stars where people are asked for. */
import type { Names, Tallying } from "@yanzhen/core/desk"
import { type Day, Minutes, type Period, Zone } from "@yanzhen/core/foundation"
import type { Policy } from "@yanzhen/core/law"
import { Category, type Star, Totals } from "@yanzhen/core/service"
import { Failure } from "./Failure.ts"
import * as Failures from "./Failures.ts"
import * as Quote from "./Quote.ts"
import { periodOf, policyOf, type Room, run } from "./Room.ts"
import type { Key, StarStanding, TallyAnswer, TallyQuestion, TallyRow } from "./Yanzhen.ts"

export const tally = async (room: Room, question: TallyQuestion = {}): Promise<TallyAnswer> => {
  const policy = policyOf(room, question.policy)
  const period = periodOf(room, question.period)
  const by = keysOf(room, question.by ?? ["volunteer"])
  const asked = { by, policy, ...(period === undefined ? {} : { period }) }
  const { at, policy: id, cells, beside } = await run(room.desk.tally(asked))
  const names = await namesOf(room, [cells, ...Object.values(beside)].flat())
  const stars = isByVolunteer(by) ? await starsOf(room, policy, period) : undefined
  const rowOf = (cell: Tallying.Cell): TallyRow => row(cell, names, room)
  const answer = {
    policy: id,
    at,
    by,
    rows: cells.map((cell): TallyRow => {
      const star = stars?.get(cell.key.volunteer ?? "")
      return star === undefined ? rowOf(cell) : { ...rowOf(cell), star }
    }),
    beside: Object.fromEntries(Object.entries(beside).map(([timeClass, its]) => [timeClass, its.map(rowOf)]))
  }
  return {
    ...answer,
    toXlsx: (locale = room.locale) =>
      Failures.guarded(room.locale, async () => (await import("./ResultWorkbook.ts")).write(room, answer, { policy, period }, locale))
  }
}

const isByVolunteer = (by: readonly Key[]): boolean => by.length === 1 && by[0] === "volunteer"

const keysOf = ({ locale }: Room, by: readonly Key[]): readonly Key[] => {
  const unknown = by.find((key) => !Totals.keys.includes(key))
  if (unknown === undefined) return [...new Set(by)]
  throw new Failure(Failures.told("YZ_KEY_UNKNOWN", "door.key", { text: Quote.text(String(unknown)), keys: Totals.keys }), locale)
}

const row = (cell: Tallying.Cell, names: Names.Names, { locale }: Room): TallyRow => ({
  key: cell.key,
  names: Object.fromEntries(
    Object.entries(cell.key).flatMap(([key, id]) => {
      const name = key === "category" ? categoryName(id, locale) : key === "month" ? id : names.get(id)
      return name === undefined ? [] : [[key, name]]
    })
  ),
  minutes: cell.creditedMinutes,
  hours: hoursText(cell.creditedMinutes),
  ...(cell.plannedMinutes === undefined ? {} : { plannedMinutes: cell.plannedMinutes }),
  attendedMinutes: cell.attendedMinutes,
  excludedMinutes: cell.excludedMinutes,
  overageMinutes: cell.overageMinutes,
  people: cell.people,
  personTimes: cell.personTimes,
  personMinutes: cell.personMinutes
})

export const hoursText = (minutes: number): string => Minutes.hoursText(minutes as Minutes.Minutes)

const isCategory = (text: string): text is Category.Category => Category.categories.some((one) => one === text)

export const categoryName = (id: string, locale: "zh-CN" | "en"): string | undefined =>
  isCategory(id) ? Category.table[id].title[locale] : undefined

const namesOf = async (room: Room, cells: readonly Totals.Cell[]): Promise<Names.Names> => {
  const people = new Set(cells.flatMap(({ key }) => key.volunteer ?? []))
  const [places, named] = await Promise.all([
    run(room.desk.namesOfPlaces()),
    people.size === 0 ? new Map<string, string>() : run(room.desk.namesOfPeople([...people]))
  ])
  return new Map([...places, ...named])
}

/** As of the end of the period, where it is over. */
export const starsOf = async (
  { desk }: Room,
  policy: Policy.Policy,
  period: Period.Period | undefined
): Promise<ReadonlyMap<string, StarStanding>> => {
  const { volunteers } = await run(
    desk.standings({ policy, ...(period === undefined || period.last > today(desk) ? {} : { on: period.last }) })
  )
  return new Map(
    volunteers.flatMap(({ volunteer, standings }) => {
      const stars = standings.find(({ kind }) => kind === "stars") ?? standings[0]
      return stars === undefined ? [] : [[volunteer, standing(stars)] as const]
    })
  )
}

const today = ({ world: { clock, zone } }: Room["desk"]): Day.Day => Zone.dayOf(clock(), zone)

const standing = ({ count, rung, next }: Star.Standing): StarStanding => {
  const lack = next?.lacks.length === 1 ? next.lacks[0] : undefined
  return {
    reached: count,
    title: rung?.title,
    next: next?.rung.title,
    minutesToNext: lack !== undefined && minuteMeasures.has(lack.bound.measure) ? lack.short : undefined
  }
}

const minuteMeasures = new Set(["minutes", "annualMinutes", "communityMinutes"])
