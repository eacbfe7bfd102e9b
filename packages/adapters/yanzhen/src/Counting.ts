/** The tally in the words and shapes of the front door: rows with names, hours beside minutes, stars where people are asked for. */
import { type Names, Snapshot, Standing, Tallying } from "@yanzhen/core/desk"
import { type Day, Minutes, type Period, Zone } from "@yanzhen/core/foundation"
import type { Policy } from "@yanzhen/core/law"
import { Category, type Star, Totals } from "@yanzhen/core/service"
import { Failure } from "./Failure.ts"
import * as Failures from "./Failures.ts"
import * as Quote from "./Quote.ts"
import { asKnown, periodOf, policyOf, type Room, run } from "./Room.ts"
import type { Key, Known, StarStanding, TallyAnswer, TallyQuestion, TallyRow } from "./operations/Tallies.ts"

export const tally = async (room: Room, question: TallyQuestion & Known = {}): Promise<TallyAnswer> => {
  const [answer] = await tallies(room, [question], question)
  return answer as TallyAnswer
}

/** Read once and counted for each question. */
export const tallies = async (now: Room, questions: readonly TallyQuestion[], known: Known = {}): Promise<readonly TallyAnswer[]> => {
  const room = await asKnown(now, known)
  const asked = questions.map((question) => askedOf(room, question))
  const { world } = room.desk
  const hasStars = asked.some(({ by }) => isByVolunteer(by))
  const snapshot: Counted = await run(
    hasStars ? Snapshot.read(world, "loaded", "heads", "registered", "coins") : Snapshot.read(world, "loaded", "heads")
  )
  return answers(room, asked, snapshot)
}

/** A question as it is counted. */
export interface Asked {
  readonly by: readonly Key[]
  readonly policy: Policy.Policy
  readonly period?: Period.Period
}

const askedOf = (room: Room, { by, policy, period: text }: TallyQuestion): Asked => {
  const period = periodOf(room, text)
  return { by: keysOf(room, by ?? ["volunteer"]), policy: policyOf(room, policy), ...(period === undefined ? {} : { period }) }
}

/** Who is registered is asked where stars are. */
type Counted = Snapshot.Snapshot<"loaded" | "heads"> & Partial<Pick<Snapshot.Parts, "registered" | "coins">>

export const answers = async (room: Room, asked: readonly Asked[], snapshot: Counted): Promise<readonly TallyAnswer[]> => {
  const counted = asked.map((one) => Tallying.of(snapshot, one))
  const cells = counted.flatMap((one) => [one.cells, ...Object.values(one.beside)].flat())
  const names = await namesOf(room, cells)
  const rowOf = (cell: Tallying.Cell): TallyRow => row(cell, names, room)
  return asked.map((one, index): TallyAnswer => {
    const { at, policy, cells = [], beside = {} } = counted[index] ?? { at: snapshot.at, policy: one.policy.id }
    const { registered, coins = [] } = snapshot
    const stars = registered !== undefined && isByVolunteer(one.by) ? starsOf(room, one, { ...snapshot, registered, coins }) : undefined
    return {
      policy,
      at,
      ...(room.asKnownOn === undefined ? {} : { asKnownOn: room.asKnownOn }),
      by: one.by,
      rows: cells.map((cell): TallyRow => {
        const star = stars?.get(cell.key.volunteer ?? "")
        return star === undefined ? rowOf(cell) : { ...rowOf(cell), star }
      }),
      beside: Object.fromEntries(Object.entries(beside).map(([timeClass, its]) => [timeClass, its.map(rowOf)])),
      toXlsx: (locale = room.locale) =>
        Failures.guarded(room.locale, async () => (await import("./ResultWorkbook.ts")).write(room, one, locale))
    }
  })
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

export const categoryName = (id: string, locale: "zh-CN" | "en"): string | undefined =>
  Category.isOne(id) ? Category.table[id].title[locale] : undefined

const namesOf = async (room: Room, cells: readonly Totals.Cell[]): Promise<Names.Names> => {
  const people = new Set(cells.flatMap(({ key }) => key.volunteer ?? []))
  const [places, named] = await Promise.all([
    run(room.desk.namesOfPlaces()),
    people.size === 0 ? new Map<string, string>() : run(room.desk.namesOfPeople([...people]))
  ])
  return new Map([...places, ...named])
}

/** As of the end of the period, where it is over. */
const starsOf = (
  { desk }: Room,
  { policy, period }: Asked,
  snapshot: Snapshot.Snapshot<"loaded" | "registered" | "coins">
): ReadonlyMap<string, StarStanding> => {
  const now = today(desk)
  const on = period === undefined || period.last > now ? now : period.last
  return new Map(
    Standing.of(snapshot, { policy, on }).volunteers.flatMap(({ volunteer, standings }) => {
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
