/**
 * The holiday notices that a tenant announced for itself, in the order in which it did. Announced once, a notice holds for every answer from then on.
 *
 * What a reader would get wrong: nothing is taken back. A notice that was typed wrongly is announced again as it is right, and what is announced last
 * holds for its days. What this release comes to know by itself is laid below, so that a tenant's own notice still holds.
 */
import * as Day from "../../foundation/Day.ts"
import { type Decider, happened } from "../../foundation/Decider.ts"
import * as Decision from "../../foundation/Decision.ts"
import * as Period from "../../foundation/Period.ts"
import * as WorkingCalendar from "../../foundation/WorkingCalendar.ts"
import * as Refusal from "../Refusal.ts"
import * as Turn from "../Turn.ts"
import * as Announcing from "./Announcing.ts"
import type { Command, Event } from "./OwnNotices.schema.ts"

export type { Command, Event } from "./OwnNotices.schema.ts"

export interface OwnNotices {
  readonly notices: readonly Event[]
}

export interface Context {
  readonly today: Day.Day
  /** What is known without the tenant's own. */
  readonly base: WorkingCalendar.WorkingCalendar
}

export const initial: OwnNotices = { notices: [] }
/** One for each tenant. */
export const stream = "calendar/own"
export const upcasts = {}

type Said = Pick<Event, "first" | "last" | "restDays" | "workingDays">

const noticeOf = ({ first, last, restDays, workingDays }: Said): WorkingCalendar.Notice => ({
  coverage: { first: Day.require(first), last: Day.require(last) },
  restDays: restDays.map(Day.require),
  workingDays: workingDays.map(Day.require)
})

/** The calendar with all of them laid over it; one that leaves a gap to what is known by now waits until there is none. */
export const over = ({ notices }: OwnNotices, base: WorkingCalendar.WorkingCalendar): WorkingCalendar.WorkingCalendar =>
  notices.reduce((calendar, notice) => WorkingCalendar.announce(calendar, noticeOf(notice)) ?? calendar, base)

const units = { first: "day", last: "day" }

export const decide = (command: Command, state: OwnNotices, { today, base }: Context): Decision.Decision<readonly Event[]> => {
  const [on, latest] = [Day.require(command.on), state.notices.at(-1)?.on]
  const notice = noticeOf(command)
  const known = over(state, base)
  const { first, last } = notice.coverage
  const reasons =
    last < first
      ? [Refusal.finding("calendar.ends-before-it-begins", { first, last }, { units })]
      : [
          ...Announcing.announce(known, notice).findings,
          ...(saysNothing(known, notice) ? [Refusal.finding("calendar.known", { first, last }, { units })] : [])
        ]
  return Decision.from<readonly Event[]>(
    [happened(command, { announce: "calendar.announced" })],
    [...Turn.inOrder("calendar", { on, today, latest: latest === undefined ? undefined : Day.require(latest) }), ...reasons]
  )
}

/** Every day that it settles is known already, and as what it says. */
const saysNothing = (known: WorkingCalendar.WorkingCalendar, notice: WorkingCalendar.Notice): boolean => {
  const then = WorkingCalendar.announce(known, notice)
  const days = Array.from({ length: Period.days(notice.coverage) }, (_, at) => Day.plusDays(notice.coverage.first, at))
  return then !== undefined && days.every((day) => WorkingCalendar.kindOf(then, day) === WorkingCalendar.kindOf(known, day))
}

/** A notice stands by itself. */
export const fits = (): boolean => true

export const evolve = ({ notices }: OwnNotices, event: Event): OwnNotices => ({ notices: [...notices, event] })

export const decider: Decider<Command, OwnNotices, Event, Context> = { initial, decide, evolve }
