/**
 * What the desk knows of people who want to join an activity. What a reader would get wrong: what nobody can know from the journal (health,
 * will, insurance) is stated with the sign-up. And somebody who stands in the directory twice is asked by both entries, merged or not yet.
 */
import * as Effect from "effect/Effect"
import * as Activity from "../../activity/Activity.ts"
import * as KnownVolunteer from "../../activity/KnownVolunteer.ts"
import type { Context } from "../../activity/Places.ts"
import type * as Day from "../../foundation/Day.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type { VolunteerId } from "../../foundation/Id.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import * as AgeClass from "../../person/rules/AgeClass.ts"
import type { DeskError } from "../DeskError.ts"
import * as Births from "../person/Births.ts"
import * as Merged from "../person/Merged.ts"
import type { Relied } from "../Step.ts"
import type { World } from "../World.ts"
import * as Entries from "./Entries.ts"
import * as WhoseActivity from "./WhoseActivity.ts"

export interface Known {
  readonly facts: Pick<Context, "volunteer" | "adultsAmong">
  /** What the facts rest on. */
  readonly relies: readonly Relied[]
  /** Facts about which the entries of one person contradict each other. */
  readonly contradictions: readonly Finding[]
}

const nobody: Known = { facts: { volunteer: () => ({}) }, relies: [], contradictions: [] }

/**
 * Those who are asked about, and those whose age matters because they are there already; without anybody asked about, those alone. `same`:
 * entries that are all the one person asked about.
 */
export const load = Effect.fnUntraced(function* (
  world: World,
  activity: string,
  state: Activity.Activity,
  asked: readonly VolunteerId[] | undefined,
  view: ParameterView,
  same: readonly VolunteerId[] = []
): Effect.fn.Return<Known, DeskError> {
  const { plan } = state
  if (plan === undefined || asked === undefined) return nobody
  const people = yield* Merged.people(world)
  const entriesOf = (one: VolunteerId) => OnePerson.entriesOf(people, one)
  const also = same.flatMap(entriesOf)
  const everybody = [...asked.flatMap(entriesOf), ...also]
  const entries = yield* Entries.load(world, everybody, activity, plan.team)
  const whose = yield* WhoseActivity.load(world, plan, everybody, view)
  const present = Activity.placed(state).map(({ volunteer }) => volunteer)
  const bornOn = yield* Births.of(world, present)
  const known = (own: readonly VolunteerId[]): KnownVolunteer.Known =>
    KnownVolunteer.of(
      own.flatMap((one) => {
        const entry = entries.of.get(one)
        return entry === undefined ? [] : [{ ...entry, ...whose.of(one) }]
      }),
      plan,
      (guardian) => OnePerson.keptOf(people, guardian)
    )
  const volunteerOf = (volunteer: VolunteerId) => known(also.includes(volunteer) ? also : entriesOf(volunteer)).volunteer
  const personOf = (one: VolunteerId) => (also.includes(one) ? undefined : OnePerson.keptOf(people, one))
  const adultsAmong = (volunteers: readonly VolunteerId[], on: Day.Day): number | undefined => {
    const each = new Map(volunteers.map((one) => [personOf(one), one]))
    const there = [...each.values()].map((one) => adultOn(entries.of.has(one) ? volunteerOf(one).bornOn : bornOn(one), on, view))
    return there.includes(undefined) ? undefined : there.filter(Boolean).length
  }
  return {
    relies: [...entries.relies, ...whose.relies],
    facts: { volunteer: (volunteer) => (entries.of.has(volunteer) ? volunteerOf(volunteer) : {}), adultsAmong },
    contradictions: known(also).contradictions
  }
})

const adultOn = (born: Day.Day | undefined, on: Day.Day, view: ParameterView): boolean | undefined => {
  const minor = born === undefined ? undefined : AgeClass.classesOn(born, on, view).minor
  return minor === undefined ? undefined : !minor
}
