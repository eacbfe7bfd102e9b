/**
 * Arbitrary facts of services, sound and unsound, and arbitrary commands on records. Few people, teams and days, so that commands meet.
 * What a reader would get wrong: sound facts are sound on every day from `firstToday` on.
 */
import * as fc from "fast-check"
import * as Day from "../foundation/Day.ts"
import * as Id from "../foundation/Id.ts"
import * as Minute from "../foundation/Minute.ts"
import { categories } from "../service/Category.ts"
import { grades } from "../service/Evidence.ts"
import type { DraftFacts, ServiceFacts } from "../service/ServiceFacts.schema.ts"
import type { Command } from "../service/ServiceRecord.schema.ts"
import { timeClasses } from "../service/TimeClass.ts"

/** The services lie before this day. */
export const firstToday = Day.require("2026-04-08")

export const volunteers = ["v-1", "v-2"].map(Id.require<Id.VolunteerId>)
export const teams = ["t-1", "t-2"].map(Id.require<Id.TeamId>)
export const batches = ["b-1", "b-2"].map(Id.require<Id.BatchId>)
export const groups = ["g-1", "g-2"].map(Id.require<Id.GroupRecordId>)
export const officer = Id.require<Id.PersonId>("p-9")

/** Disjoint spans of one day and the night after it, some of them touching. */
const attended = (on: Day.Day): fc.Arbitrary<ServiceFacts["attended"]> =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: 28 }), { minLength: 1, maxLength: 3 })
    .map((hours) => hours.toSorted((a, b) => a - b))
    .map((hours) => {
      // The first span decides the day, so it begins on it.
      const [first = 0, ...rest] = hours
      return [first % 24, ...rest.filter((hour) => hour > first % 24)].map((hour) => ({
        from: Minute.at(on, hour * 60),
        to: Minute.at(on, hour * 60 + 60)
      }))
    })

const withoutUndefined = <T extends object>(record: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T

/** Facts that nothing speaks against. */
export const soundFacts = (): fc.Arbitrary<ServiceFacts> =>
  fc.integer({ min: 1, max: 40 }).chain((before) => {
    const on = Day.plusDays(firstToday, -before - 2)
    return fc
      .record({
        volunteer: fc.constantFrom(...volunteers),
        team: fc.constantFrom(...teams),
        community: fc.option(fc.constant(Id.require<Id.CommunityId>("c-1")), { nil: undefined }),
        street: fc.option(fc.constant(Id.require<Id.StreetId>("s-1")), { nil: undefined }),
        activity: fc.constantFrom("a-1", "a-2").map(Id.require<Id.ActivityId>),
        category: fc.constantFrom(...categories),
        timeClass: fc.constantFrom(...timeClasses),
        evidence: fc.constantFrom(...grades),
        time: fc.oneof(
          attended(on).map((spans) => ({ attended: spans })),
          fc.integer({ min: 1, max: 800 }).map((untimedMinutes) => ({ attended: [], untimedMinutes }))
        ),
        plannedMinutes: fc.option(fc.integer({ min: 0, max: 600 }), { nil: undefined }),
        activityName: fc.constantFrom("敬老陪伴", "河道清洁"),
        place: fc.constantFrom<ServiceFacts["place"]>("相山公园", { text: Id.require<Id.TextId>("x-1") }),
        content: fc.constantFrom<ServiceFacts["content"]>("陪伴", { text: Id.require<Id.TextId>("x-2") })
      })
      .map(({ time, ...rest }) =>
        withoutUndefined<ServiceFacts>({
          ...rest,
          ...time,
          on: Day.text(on),
          organiser: Id.require<Id.OrganisationId>("o-1"),
          leader: officer
        })
      )
  })

/** What is wrong with facts, each by itself. */
const faults: readonly ((facts: ServiceFacts) => ServiceFacts)[] = [
  (facts) => ({ ...facts, attended: [{ from: Minute.require(`${facts.on} 11:00`), to: Minute.require(`${facts.on} 09:00`) }] }),
  (facts) => ({ ...facts, attended: [{ from: Minute.require(`${facts.on} 09:00`), to: Minute.require(`${facts.on} 09:00`) }] }),
  (facts) => ({
    ...facts,
    attended: [9, 10].map((hour) => ({
      from: Minute.at(Day.require(facts.on), hour * 60),
      to: Minute.at(Day.require(facts.on), hour * 60 + 90)
    }))
  }),
  (facts) => ({
    ...facts,
    attended: [{ from: Minute.require(`${facts.on} 09:00`), to: Minute.require(`${facts.on} 10:00`) }],
    untimedMinutes: 60
  }),
  (facts) => ({ ...facts, breakMinutes: -1 }),
  (facts) => ({ ...facts, plannedMinutes: -1 }),
  (facts) => ({ ...facts, breakMinutes: 10_000 }),
  (facts) => {
    const { untimedMinutes: _untimed, ...timed } = facts
    return { ...timed, on: "2026-12-31", attended: [{ from: Minute.require("2026-12-31 09:00"), to: Minute.require("2026-12-31 10:00") }] }
  }
]

/** Facts that contradict themselves in one way. */
export const unsoundFacts = (): fc.Arbitrary<ServiceFacts> =>
  fc.tuple(soundFacts(), fc.constantFrom(...faults)).map(([facts, spoil]) => spoil(facts))

const losable = ["activityName", "on", "place", "content", "organiser", "leader"] as const

/** Sound facts of which some of the seven are missing. */
export const draftFacts = (): fc.Arbitrary<DraftFacts> =>
  fc.tuple(soundFacts(), fc.subarray([...losable], { minLength: 1 })).map(([facts, lost]) => {
    const kept: Record<string, unknown> = { ...facts }
    for (const fact of lost) delete kept[fact]
    return kept as unknown as DraftFacts
  })

const origin = (): fc.Arbitrary<{ readonly batch: Id.BatchId; readonly rowKey: string }> =>
  fc.record({ batch: fc.constantFrom(...batches), rowKey: fc.constantFrom("row-1", "row-2") })

/** A command as it may come at any moment; most facts are sound. */
export const command = (): fc.Arbitrary<Command> => {
  const facts = fc.oneof({ weight: 6, arbitrary: soundFacts() }, { weight: 1, arbitrary: unsoundFacts() })
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
  const by = officer
  const words = fc.constantFrom<ServiceFacts["content"]>("签退忘记", { text: Id.require<Id.TextId>("x-3") })
  const made = <C extends Command>(fields: { readonly [K in keyof C]: fc.Arbitrary<C[K] | undefined> }): fc.Arbitrary<Command> =>
    fc.record<Record<string, unknown>>(fields).map((command) => withoutUndefined<Record<string, unknown>>(command) as unknown as Command)
  type Of<T extends Command["type"]> = Extract<Command, { readonly type: T }>
  const type = <T extends Command["type"]>(name: T) => fc.constant(name)
  return fc.oneof(
    made<Of<"approve">>({
      type: type("approve"),
      rung: fc.constantFrom("affiliate", "province", "nobody"),
      minutes: fc.constantFrom(0, 480, 600, 800),
      // Somebody else, or the volunteers themselves.
      approver: fc.constantFrom(by, by, ...volunteers.map((one) => Id.require<Id.PersonId>(one)))
    }),
    made<Of<"name-head">>({ type: type("name-head"), group: fc.constantFrom(...groups) }),
    made<Of<"correct-by-file">>({
      type: type("correct-by-file"),
      facts,
      by: fc.constant(by),
      batch: fc.constantFrom(...batches),
      rowKey: fc.constant("row-3")
    }),
    made<Of<"draft">>({ type: type("draft"), facts: fc.oneof(draftFacts(), facts), origin: maybe(origin()) }),
    made<Of<"complete">>({
      type: type("complete"),
      facts: soundFacts().map(({ activityName, on, place, content, organiser, leader, attended, untimedMinutes }) => ({
        activityName,
        on,
        place,
        content,
        organiser,
        leader,
        attended,
        ...(untimedMinutes === undefined ? {} : { untimedMinutes })
      }))
    }),
    made<Of<"submit">>({ type: type("submit"), facts: maybe(facts), origin: maybe(origin()) }),
    made<Of<"enter">>({ type: type("enter"), facts: maybe(facts), origin: maybe(origin()) }),
    { weight: 3, arbitrary: made<Of<"record">>({ type: type("record"), facts: maybe(facts), origin: maybe(origin()) }) },
    { weight: 3, arbitrary: made<Of<"publicise">>({ type: type("publicise") }) },
    { weight: 2, arbitrary: made<Of<"object">>({ type: type("object"), by: fc.constantFrom(...volunteers), words }) },
    {
      weight: 2,
      arbitrary: made<Of<"answer">>({ type: type("answer"), upheld: fc.boolean(), words, by: fc.constant(by), facts: maybe(facts) })
    },
    { weight: 3, arbitrary: made<Of<"confirm">>({ type: type("confirm") }) },
    {
      weight: 2,
      arbitrary: made<Of<"correct">>({
        type: type("correct"),
        facts,
        reason: words,
        by: fc.constant(by),
        rowKey: maybe(fc.constant("row-3"))
      })
    },
    made<Of<"void">>({ type: type("void"), reason: words, by: fc.constant(by) }),
    made<Of<"withdraw-import">>({ type: type("withdraw-import"), batch: fc.constantFrom(...batches), reason: words, by: fc.constant(by) })
  )
}
