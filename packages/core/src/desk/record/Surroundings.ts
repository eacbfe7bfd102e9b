/**
 * What other records, the directory and the duty roster say around a record: what `Remarks` cannot know from its facts. What a reader would
 * get wrong: only what the policy asks about is looked up for a single record; and the people of an occasion are those recorded so far.
 */
import * as Effect from "effect/Effect"
import * as Day from "../../foundation/Day.ts"
import * as Minute from "../../foundation/Minute.ts"
import * as Span from "../../foundation/Span.ts"
import * as Policy from "../../law/Policy.ts"
import { overlapWarning, sessionsPerActivityDay } from "../../law/parameters/Counting.ts"
import { activityDays, exclusions, selfSignInPeople } from "../../law/parameters/Recording.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import type { DutyRoster } from "../../ports/DutyRoster.ts"
import type { ServiceFacts } from "../../service/ServiceFacts.ts"
import type { TimeClass } from "../../service/TimeClass.ts"
import type { TallyRecord } from "../../service/tally/TallyRecord.ts"
import { ask } from "../Ask.ts"
import type { WorldFailed } from "../DeskError.ts"
import * as Merged from "../person/Merged.ts"
import * as ActivityDays from "./ActivityDays.ts"
import * as Listed from "./Listed.ts"
import * as OwnDuty from "./OwnDuty.ts"
import * as Remarks from "./Remarks.ts"
import * as TallyRecords from "./TallyRecords.ts"
import type { World } from "../World.ts"

/** Who served when in what: of a record, or of facts that are about to become one. */
type Served = Pick<TallyRecord, "volunteer" | "activity" | "timeClass" | "on" | "attended"> & { readonly record?: string }

/** Around every one of these records, as all of them together say it. */
export const among = (records: readonly Served[]): ((record: Served) => Remarks.Around) => {
  const days = new Map<string, Served[]>()
  for (const record of records) {
    for (const key of daysOf(record)) {
      const there = days.get(key)
      if (there === undefined) days.set(key, [record])
      else there.push(record)
    }
  }
  const occasions = Map.groupBy(records, occasion)
  const activities = new Map<string, ActivityDays.ActivityDays>()
  for (const record of records)
    activities.set(record.activity, ActivityDays.together(activities.get(record.activity), ActivityDays.of(record)))
  return (record) => ({
    ...ofPerson(record, [...new Set(daysOf(record).flatMap((key) => days.get(key) ?? []))]),
    people: new Set([record, ...(occasions.get(occasion(record)) ?? [])].map(({ volunteer }) => volunteer)).size,
    activity: ActivityDays.together(activities.get(record.activity), ActivityDays.of(record))
  })
}

/** Whoever shares time or an occasion with a record shares one of these days with it; so nobody is held against all records of a busy person. */
const daysOf = ({ volunteer, on, attended }: Served): readonly string[] => {
  const touched = new Set<Day.Day>([on])
  for (const span of attended) {
    const last = Span.lastDay(span)
    for (let day = Minute.dayOf(span.from); day <= last; day = Day.plusDays(day, 1)) touched.add(day)
  }
  return [...touched].map((day) => `${volunteer} ${day}`)
}

const occasion = ({ activity, on }: Served): string => `${activity} ${on}`

/** What the other records of the same person say. */
const ofPerson = (record: Served, own: readonly Served[]): Pick<Remarks.Around, "sessions" | "overlapMinutes" | "paidDutyMinutes"> => {
  const others = own.filter((other) => other.record !== record.record)
  const sharedWith = (timeClass: TimeClass): number => {
    const there = others.filter((other) => other.timeClass === timeClass).flatMap(({ attended }) => attended)
    return Span.minutes(Span.intersect(Span.union(record.attended), Span.union(there)))
  }
  const sessions = others.filter((other) => occasion(other) === occasion(record)).reduce((sum, { attended }) => sum + attended.length, 0)
  const opposed = opposedTo(record.timeClass)
  const paidDutyMinutes = opposed === undefined ? 0 : sharedWith(opposed)
  return {
    overlapMinutes: sharedWith(record.timeClass),
    sessions: sessions + record.attended.length,
    ...(paidDutyMinutes === 0 ? {} : { paidDutyMinutes })
  }
}

/** Whether somebody's own duty is no service under the policy of a day; or of any day at all. */
export const asksOfDuty = (policy: Policy.Policy, on?: Day.Day): boolean =>
  (on === undefined ? (policy.timelines.get(exclusions.id) ?? []) : [{ value: Policy.valueOn(policy, exclusions.id, on) }]).some(
    ({ value }) => Array.isArray(value?.value) && value.value.includes("own-duty")
  )

/** Nobody is paid for time of their own free will: one of these two classes is wrong where they share time. */
export const opposedTo = (timeClass: TimeClass): TimeClass | undefined =>
  timeClass === "service" ? "paid-duty" : timeClass === "paid-duty" ? "service" : undefined

/**
 * Around one record, as `among` says it, asking the store for what the policy of its day wants to know. `record` is left out of the others: what
 * it said before it is corrected stands around nothing.
 */
export const of = Effect.fnUntraced(function* (
  world: World,
  facts: ServiceFacts,
  { policy = world.policy, record }: { readonly policy?: Policy.Policy; readonly record?: string } = {}
): Effect.fn.Return<Remarks.Around, WorldFailed> {
  const on = Day.require(facts.on)
  const asks = ({ id }: { readonly id: string }): boolean => {
    const value = Policy.valueOn(policy, id, on)?.value
    return value !== undefined && value !== false
  }
  const asksOfPerson = asks(overlapWarning) || asks(sessionsPerActivityDay) || asksOfDuty(policy, on)
  const asksOfActivity = asks(activityDays) || (asks(selfSignInPeople) && facts.evidence === "self-sign-in")
  const own = asksOfPerson ? yield* TallyRecords.load(world, [facts.volunteer]) : []
  const there = asksOfActivity ? yield* TallyRecords.ofActivity(world, facts.activity) : []
  const others = new Map([...own, ...there].map((one) => [String(one.record.record), one.record]))
  others.delete(record ?? "")
  // The others stand under the entry that was kept.
  const volunteer = OnePerson.keptOf(yield* Merged.people(world), facts.volunteer)
  const listed = Listed.around(yield* Listed.named(world, facts), { ...facts, on }, yield* Listed.registeredOn(world, facts.volunteer))
  const duty = asksOfDuty(policy, on) ? yield* dutyOf(world, facts) : undefined
  // What the policy does not ask about was not read, and is not asked.
  return { ...among([...others.values()])({ ...facts, volunteer, on }), ...listed, duty }
})

const dutyOf = (world: World, facts: ServiceFacts): Effect.Effect<Remarks.Duty | undefined, WorldFailed> => {
  const { roster } = world
  if (facts.timeClass !== "service") return Effect.succeed(undefined)
  const days = { first: Day.require(facts.on), last: Remarks.lastDay(facts) }
  return Effect.zipWith(
    roster === undefined ? Effect.succeed(nobody) : ask("duties", () => roster.duties(world.tenant, [facts.volunteer], days)),
    OwnDuty.load(world, facts.volunteer),
    (duties, posts) => dutyFor(facts, duties, posts, days.first)
  )
}

type Duties = Awaited<ReturnType<DutyRoster["duties"]>>
const nobody: Duties = new Map()

interface Places extends Pick<ServiceFacts, "team" | "community"> {
  readonly volunteer: string
  readonly station?: string | undefined
  readonly organiser?: string | undefined
}

/**
 * Of somebody on the roster, or else of whom the registers say that they are paid; the employer is whoever organises, or the place, the station or
 * the team that is served.
 */
export const dutyFor = (
  { volunteer, team, community, station, organiser }: Places,
  duties: Duties,
  posts: OwnDuty.Posts,
  on: Day.Day
): Remarks.Duty | undefined => {
  const duty = duties.get(volunteer)
  const served = [organiser, community, station, team]
  if (duty === undefined) {
    const paid = OwnDuty.on(posts, volunteer, on, served)
    return paid === undefined ? undefined : { ...paid, paidWorker: true }
  }
  const forOwnEmployer = served.some((one) => one !== undefined && duty.employers.includes(one))
  return { forOwnEmployer, ...(duty.hours === undefined ? {} : { hours: duty.hours }) }
}
