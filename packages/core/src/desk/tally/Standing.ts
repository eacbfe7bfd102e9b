/**
 * Where volunteers stand on the ladders of stars and medals: which *hour conditions* they have reached, and what the next one still lacks.
 * What a reader would get wrong: nothing here is stored and nothing is granted. A measure that nobody knows leaves rungs open, it does not
 * refuse them.
 */
import * as Effect from "effect/Effect"
import * as Day from "../../foundation/Day.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import * as Parameter from "../../law/Parameter.ts"
import { activeMonthsWindow } from "../../law/parameters/Stars.ts"
import * as Policy from "../../law/Policy.ts"
import * as Registers from "../../registers/Registers.ts"
import * as Coins from "../../reward/Coins.ts"
import * as Category from "../../service/Category.ts"
import * as CountingRules from "../../service/CountingRules.ts"
import * as Star from "../../service/Star.ts"
import * as Tally from "../../service/tally/Tally.ts"
import type { Trace } from "../../service/tally/Trace.ts"
import type { DeskError } from "../DeskError.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import * as Snapshot from "../Snapshot.ts"
import * as StarCoins from "./StarCoins.ts"
import { countable } from "./Tallying.ts"
import * as TallyRecords from "../record/TallyRecords.ts"
import * as World from "../World.ts"

export interface Question {
  /** Default: today. Minutes after it do not count, tenure is counted up to it, and its ladders hold. */
  readonly on?: Day.Day
  /** Default: the world's own. */
  readonly policy?: Policy.Policy
  /** Default: everybody who is registered or has a record. */
  readonly volunteers?: readonly [string, ...string[]]
  /** What records and time banks do not say, by volunteer: membership, an award, points that are counted elsewhere. */
  readonly known?: ReadonlyMap<string, Partial<Star.Measures>>
}

export interface VolunteerStanding {
  readonly volunteer: string
  /** All measures, unknown as `undefined`. */
  readonly measures: Star.Measures
  /** One for each ladder that the policy has on the day: stars, medals, lifetime. */
  readonly standings: readonly Star.Standing[]
}

export interface Standings {
  readonly at: number
  readonly policy: string
  readonly on: Day.Day
  /** In order of id. */
  readonly volunteers: readonly VolunteerStanding[]
}

export const standings = (world: World.World, question: Question = {}): Effect.Effect<Standings, DeskError> => {
  const on = question.on ?? World.now(world).today
  const asked = { policy: world.policy, ...question, on }
  const { volunteers } = question
  if (volunteers === undefined) return Effect.map(Snapshot.read(world, "loaded", "registered", "coins"), (snapshot) => of(snapshot, asked))
  return Effect.map(snapshotOf(world, volunteers), (snapshot) => of(snapshot, asked))
}

/** Of these people alone. */
export const snapshotOf = (
  world: World.World,
  volunteers: readonly [string, ...string[]]
): Effect.Effect<Snapshot.Snapshot<"loaded" | "registered" | "coins">, DeskError> => {
  const read = Effect.all({
    loaded: TallyRecords.load(world, volunteers),
    registered: readRows(world, Registers.volunteer, Registers.volunteer.facts.volunteer.isOneOf(volunteers)),
    coins: readRows(world, Registers.pointsLine, Registers.pointsLine.facts.holder.isOneOf(volunteers))
  })
  return Effect.map(atOneMoment(world, read), ({ at, value }) => ({ at, ...value }))
}

type Asked = Question & {
  readonly policy: Policy.Policy
  readonly on: Day.Day
  /** The records of the snapshot that count, as the policy counted them; counted here where nobody has. */
  readonly counted?: readonly Trace[]
}

/** Of everybody in the snapshot. */
export const of = (snapshot: Snapshot.Snapshot<"loaded" | "registered" | "coins">, asked: Asked): Standings => {
  const { policy, on } = asked
  const volunteers = [...measured(snapshot, asked)].map(([volunteer, measures]) => ({
    volunteer,
    measures,
    standings: standingsOf(measures, policy, on)
  }))
  return { at: snapshot.at, policy: policy.id, on, volunteers }
}

/** The measures of one person, without asking any ladder; undefined of whoever is not registered and has no record. */
export const measuresOn = (world: World.World, volunteer: string, on: Day.Day): Effect.Effect<Star.Measures | undefined, DeskError> =>
  Effect.map(snapshotOf(world, [volunteer]), (snapshot) => measured(snapshot, { policy: world.policy, on }).get(volunteer))

/** The measures of everybody in the snapshot, in order of id. */
export const measured = (
  { loaded, registered, coins }: Snapshot.Snapshot<"loaded" | "registered" | "coins">,
  { policy, on, known, counted = Tally.count(countable(loaded, policy), CountingRules.of(policy)) }: Asked
): ReadonlyMap<string, Star.Measures> => {
  const view = Policy.on(policy, on)
  const traces = Map.groupBy(counted, ({ record }) => record.volunteer as string)
  const registeredOn = new Map(registered.map((row) => [row.volunteer, row.registeredOn] as const))
  const held = StarCoins.on(coins, on)
  const everybody = [...new Set([...registeredOn.keys(), ...traces.keys()])].sort()
  return new Map(
    everybody.map((one) => [one, measuresOf(traces.get(one) ?? [], registeredOn.get(one), on, view, held.get(one), known?.get(one))])
  )
}

/** Where somebody with these measures stands, on each ladder of the policy. */
export const standingsOf = (measures: Star.Measures, policy: Policy.Policy, on: Day.Day): readonly Star.Standing[] => {
  const view = Policy.on(policy, on)
  return (Object.keys(Star.ladders) as readonly Star.Kind[]).flatMap((kind) => Star.standing(kind, measures, view) ?? [])
}

/**
 * The measures that records and registration say, as of the end of the day. `activities` are occasions (one activity on one day, 每次活动)
 * at which the person was present: one whose minutes another record keeps has still taken part, and one more record never makes them fewer.
 * `activeMonths` looks back over the policy's window, which ends with the month of `on`; without a window it is unknown. `communityMinutes`
 * are those of records whose category is 社区服务. No notice that asks for them says what they are, so until a record says it of itself they
 * are unknown, not none. `held`: what time banks say; where the place takes spent coins from the hours of stars, `minutes` are fewer than were
 * credited.
 */
export const measuresOf = (
  traces: readonly Trace[],
  registeredOn: Day.Day | undefined,
  on: Day.Day,
  view: ParameterView,
  held?: StarCoins.Held,
  known: Partial<Star.Measures> = {}
): Star.Measures => {
  const year = Day.parts(on).year
  const window = Parameter.valueIn(view, activeMonthsWindow)
  const months = new Set<number>()
  const occasions = new Set<string>()
  let [minutes, annualMinutes, communityMinutes] = [0, 0, 0]
  for (const { record, days } of traces) {
    if (record.timeClass !== "service") continue
    for (const { day, attendedMinutes, creditedMinutes } of days) {
      if (day > on) continue
      if (attendedMinutes > 0) occasions.add(`${record.activity} ${record.on}`)
      if (creditedMinutes === 0) continue
      minutes += creditedMinutes
      if (Day.parts(day).year === year) annualMinutes += creditedMinutes
      if (Category.isCommunityService(record.category)) communityMinutes += creditedMinutes
      if (window !== undefined && Day.monthIndex(day) > Day.monthIndex(on) - window) months.add(Day.monthIndex(day))
    }
  }
  return {
    minutes: Coins.starMinutes(minutes, held?.spent ?? 0, view),
    annualMinutes,
    communityMinutes: communityMinutes === 0 ? undefined : communityMinutes,
    points: undefined,
    tenureMonths: registeredOn === undefined ? undefined : Star.fullMonths(registeredOn, on),
    membershipMonths: undefined,
    fullTimeMonths: undefined,
    activities: occasions.size,
    activeMonths: window === undefined ? undefined : months.size,
    largeEvent: undefined,
    award: undefined,
    outstandingDeeds: undefined,
    ...StarCoins.points(held),
    ...known
  }
}
