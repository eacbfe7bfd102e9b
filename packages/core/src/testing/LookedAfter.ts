/**
 * Arbitrary people who are looked after: a file with its tags, a plan, visits and wishes; and residents' concerns. As events, which their deciders
 * gave for commands on days close to the edges of months. What a reader would get wrong: nothing here is checked against the directory, and nobody
 * is named; whoever wants names lists the ids.
 */
import * as fc from "fast-check"
import * as RecipientFile from "../care/RecipientFile.ts"
import * as Tag from "../care/Tag.ts"
import * as Visit from "../care/Visit.ts"
import * as VisitPlan from "../care/VisitPlan.ts"
import * as Wish from "../care/Wish.ts"
import * as Concern from "../concern/Concern.ts"
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Id from "../foundation/Id.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Policies from "../law/Policies.ts"
import * as Policy from "../law/Policy.ts"
import { dayIn } from "./Visits.ts"

/** Streams by their names, as they stand in a journal. */
export type Streams = Readonly<Record<string, readonly Event[]>>
export type Event = RecipientFile.Event | VisitPlan.Event | Visit.Event | Wish.Event | Concern.Event

export interface Range {
  /** No file is opened, and no concern reported, before. */
  readonly first: Day.Day
  readonly last: Day.Day
}

/** A command for a day that is not known yet. */
type Step<C> = (on: string) => C
/** A command on a day that is drawn. */
interface Dated<C> {
  readonly day: Day.Day
  readonly command: Step<C>
}

/** What comes of commands in the order of their days; those that cannot be then are passed over. */
const lived = <C, S, E, X>(decider: Decider<C, S, E, X>, commands: readonly Dated<C>[], context: X): readonly E[] => {
  let state = decider.initial
  const events: E[] = []
  for (const { day, command } of commands.toSorted((a, b) => a.day - b.day)) {
    const decision = decider.decide(command(Day.text(day)), state, context)
    if (decision.outcome !== "met") continue
    events.push(...decision.value)
    state = decision.value.reduce(decider.evolve, state)
  }
  return events
}

const dated = <C>({ first, last }: Range, of: fc.Arbitrary<Step<C>>): fc.Arbitrary<Dated<C>> =>
  fc.record({ day: dayIn(first, last), command: of })
const many = <C>(range: Range, of: fc.Arbitrary<Step<C>>, maxLength: number): fc.Arbitrary<readonly Dated<C>[]> =>
  fc.array(dated(range, of), { maxLength })
const constant = <C>(...all: readonly Step<C>[]): fc.Arbitrary<Step<C>> => fc.constantFrom(...all)

/** The way that leads on, or the first part of it. */
const way = <C>({ first, last }: Range, ...steps: readonly Step<C>[]): fc.Arbitrary<readonly Dated<C>[]> =>
  fc.array(dayIn(first, last), { maxLength: steps.length }).map((days) =>
    days
      .toSorted((a, b) => a - b)
      .flatMap((day, at): readonly Dated<C>[] => {
        const command = steps[at]
        return command === undefined ? [] : [{ day, command }]
      })
  )

const [worker, parent, visitors] = [
  Id.require<Id.PersonId>("worker"),
  Id.require<Id.PersonId>("parent"),
  [Id.require<Id.VolunteerId>("visitor-1"), Id.require<Id.VolunteerId>("visitor-2")] as const
]
const community = Id.require<Id.CommunityId>("c-1")
const consents = { own: true, guardian: true }
const unknown = { age: undefined, minor: undefined }

const file = (range: Range): fc.Arbitrary<readonly RecipientFile.Event[]> => {
  const tag = fc.constantFrom(...Tag.all)
  const step = fc.oneof<fc.MaybeWeightedArbitrary<Step<RecipientFile.Command>>[]>(
    { weight: 4, arbitrary: tag.map((one) => (on) => ({ type: "note", tag: one, source: "community-check", on })) },
    { weight: 2, arbitrary: tag.map((one) => (on) => ({ type: "end", tag: one, reason: "情况有变", on })) },
    { weight: 1, arbitrary: constant<RecipientFile.Command>((on) => ({ type: "review", by: worker, on })) },
    { weight: 1, arbitrary: constant<RecipientFile.Command>((on) => ({ type: "advise", words: "听力不好", on })) },
    { weight: 1, arbitrary: constant<RecipientFile.Command>((on) => ({ type: "close", reason: "迁出", on })) }
  )
  const open: Dated<RecipientFile.Command> = { day: range.first, command: (on) => ({ type: "open", community, on }) }
  return many(range, step, 8).map((steps) =>
    lived(RecipientFile.decider, [open, ...steps], {
      today: range.last,
      view: viewOf(range),
      isVolunteer: false,
      of: { ...unknown, ownConsent: "separate", guardianConsent: "separate" }
    })
  )
}

const views = new Map<Day.Day, ParameterView>()
/** One for each day: what rules prepare for a view they prepare once. */
const viewOf = ({ last }: Range): ParameterView => {
  const known = views.get(last) ?? Policy.on(Policies.byName("national"), last)
  views.set(last, known)
  return known
}

const plan = (range: Range, recipient: Id.PersonId): fc.Arbitrary<readonly VisitPlan.Event[]> => {
  const months = fc.integer({ min: 1, max: 3 })
  const step = fc.oneof<fc.MaybeWeightedArbitrary<Step<VisitPlan.Command>>[]>(
    months.map((every) => (on) => ({ type: "begin", whose: "child", months: every, on })),
    months.map((every) => (on) => ({ type: "change", months: every, on })),
    constant<VisitPlan.Command>((on) => ({ type: "end", reason: "迁出", on }))
  )
  const context = { today: range.last, view: viewOf(range), recipient, file: { openedOn: range.first }, minor: true }
  return fc
    .tuple(
      dated(
        range,
        months.map((every) => (on: string): VisitPlan.Command => ({ type: "begin", whose: "child", months: every, on }))
      ),
      many(range, step, 4)
    )
    .map(([begin, steps]) => lived(VisitPlan.decider, [begin, ...steps], context))
}

/** Planned for a day before or after what came of it: an excuse may be given ahead. */
const visit = (range: Range, recipient: Id.PersonId): fc.Arbitrary<readonly Visit.Event[]> => {
  const end = constant<Visit.Command>(
    (on) => ({ type: "keep", visitors, present: [], closedDoor: false, minutes: 30, dangers: [], on }),
    (on) => ({ type: "attempt", reason: "不在家", on }),
    (on) => ({ type: "excuse", reason: "外出", evidence: "短信", on }),
    (on) => ({ type: "cancel", reason: "改期", on })
  )
  const context: Visit.Context = {
    ...{ today: range.last, view: viewOf(range), ...unknown, minor: false, photoConsents: consents, guardians: [parent], carers: [] },
    ...{ file: { openedOn: range.first }, going: new Map(visitors.map((id) => [id, { ...outside, person: id }])) }
  }
  return fc
    .tuple(
      dayIn(range.first, range.last),
      dated(
        range,
        fc.constant((on: string) => on)
      ),
      many(range, end, 2)
    )
    .map(([day, planned, ends]) => {
      const begin: Dated<Visit.Command> = {
        day: planned.day,
        command: (on) => ({ type: "plan", recipient, community, mode: "home", visitors, for: Day.text(day), on })
      }
      return lived(Visit.decider, [begin, ...ends], context)
    })
}
const outside = { isFamily: false, isListed: true, isBlocked: false, age: 30, checks: [] }

const wish = (range: Range, recipient: Id.PersonId): fc.Arbitrary<readonly Wish.Event[]> => {
  const claim =
    (volunteer: Id.VolunteerId): Step<Wish.Command> =>
    (day) => ({ type: "claim", by: { type: "volunteer", volunteer }, on: day })
  const granted: readonly Step<Wish.Command>[] = [
    (day) => ({ type: "verify", by: worker, holds: true, on: day }),
    (day) => ({ type: "publish", alias: "小星", identifying: false, labelling: false, linksToDonation: false, on: day }),
    claim(visitors[0]),
    (day) => ({ type: "fulfil", evidence: "签收单", on: day }),
    (day) => ({ type: "confirm", by: recipient, on: day })
  ]
  const step = constant<Wish.Command>(
    claim(visitors[1]),
    (day) => ({ type: "verify", by: worker, holds: false, reason: "已有", on: day }),
    (day) => ({ type: "release", reason: "调动", on: day }),
    (day) => ({ type: "withdraw", reason: "不需要了", on: day })
  )
  const context: Wish.Context = {
    ...{ today: range.last, view: viewOf(range), ...unknown, photoConsents: consents, consents, openWishes: 0 },
    ...{ isOfClaimer: false, isKnown: true, isAppealedFor: false },
    ...{ file: { openedOn: range.first }, claimer: { listed: true, ofClaimer: true, barred: false } }
  }
  const collect: Dated<Wish.Command> = {
    day: range.first,
    command: (on) => ({ type: "collect", recipient, of: "child", round: "spring", community, words: "一盏台灯", valueFen: 8_000, on })
  }
  return fc
    .tuple(way(range, ...granted), many(range, step, 4))
    .map(([all, more]) => lived(Wish.decider, [collect, ...all, ...more], context))
}

/** One person under this id, with everything that is theirs. */
export const recipient = (range: Range, name: string): fc.Arbitrary<Streams> => {
  const id = Id.require<Id.PersonId>(name)
  return fc
    .record({
      file: file(range),
      plan: fc.option(plan(range, id), { nil: [] }),
      visits: fc.array(visit(range, id), { maxLength: 6 }),
      wishes: fc.array(wish(range, id), { maxLength: 2 })
    })
    .map(({ file: own, plan: ofPlan, visits, wishes }) =>
      begun({
        [RecipientFile.streamOf(id)]: own,
        [VisitPlan.streamOf(id)]: ofPlan,
        ...Object.fromEntries(visits.map((events, at) => [`visit/${name}-${at + 1}`, events])),
        ...Object.fromEntries(wishes.map((events, at) => [`wish/${name}-${at + 1}`, events]))
      })
    )
}

/** One concern under this id, of a reporter and with residents who say how it is. */
export const concern = (range: Range, name: string): fc.Arbitrary<Streams> => {
  const [resident, neighbour] = [Id.require<Id.PersonId>("resident-1"), Id.require<Id.PersonId>("resident-2")]
  const count = fc.record({ moment: fc.constantFrom("before", "after"), value: fc.integer({ min: 0, max: 20 }) })
  const settled: readonly Step<Concern.Command>[] = [
    (on) => ({ type: "assign", to: { type: "organisation", organisation: Id.require("o-1") }, on }),
    (on) => ({ type: "coordinate", parties: [{ type: "person", person: worker }], agreed: true, words: "碰头", on }),
    (on) => ({ type: "handle", words: "已清理", on }),
    (on) => ({ type: "confirm", by: resident, solved: true, on })
  ]
  const step = fc.oneof<fc.MaybeWeightedArbitrary<Step<Concern.Command>>[]>(
    {
      weight: 2,
      arbitrary: count.map(({ moment, value }) => (on) => ({ type: "measure", moment, measure: "垃圾袋", value, better: "lower", on }))
    },
    constant<Concern.Command>(
      (on) => ({ type: "confirm", by: neighbour, solved: false, on }),
      (on) => ({ type: "reopen", reason: "又有了", on }),
      (on) => ({ type: "withdraw", reason: "已不需要", on })
    )
  )
  const report: Dated<Concern.Command> = {
    day: range.first,
    command: (on) => ({ type: "report", topic: "rubbish", community, words: "垃圾乱放", on })
  }
  return fc.tuple(way(range, ...settled), many(range, step, 4)).map(([all, more]) =>
    begun({
      [`concern/${name}`]: lived(Concern.decider, [report, ...all, ...more], {
        today: range.last,
        view: viewOf(range),
        speaker: undefined
      })
    })
  )
}

/** A stream that nothing came of is none. */
const begun = (streams: Streams): Streams => Object.fromEntries(Object.entries(streams).filter(([, events]) => events.length > 0))
