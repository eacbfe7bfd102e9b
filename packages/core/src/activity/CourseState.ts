/** What a course is after its events: its dates, who teaches, who learns, and who came to which session. */
import * as Day from "../foundation/Day.ts"
import type { PersonId, VolunteerId } from "../foundation/Id.ts"
import { isInForce } from "../foundation/InForce.ts"
import { ended, isOpen, type Tenure } from "../foundation/Tenure.ts"
import type { Event, Plan } from "./Course.schema.ts"
import * as Series from "./Series.ts"

export interface Helper extends Tenure {
  readonly volunteer: VolunteerId
  readonly part: "teaches" | "helps"
}
export interface Learner extends Tenure {
  readonly learner: PersonId
}
export interface Session {
  readonly day: Day.Day
  readonly learners: readonly PersonId[]
  /** How many more came of whom nobody has a name. */
  readonly unnamed: number
}

export interface Course {
  readonly stage: "none" | "open" | "closed"
  readonly plan?: Plan
  readonly skipped: readonly Day.Day[]
  readonly added: readonly Day.Day[]
  readonly helpers: readonly Helper[]
  readonly learners: readonly Learner[]
  /** Those that were held, in the order in which that was said. */
  readonly sessions: readonly Session[]
  /** The latest day that anything is known of: nothing comes before it. */
  readonly latest?: Day.Day
}

export const initial: Course = { stage: "none", skipped: [], added: [], helpers: [], learners: [], sessions: [] }

/** Whether there is a session on a day. */
export const isSession = (course: Course, day: Day.Day): course is Course & { readonly plan: Plan } => {
  const { plan, skipped, added } = course
  return plan !== undefined && !skipped.includes(day) && (added.includes(day) || Series.isDay(plan.series, day))
}

export const sessionOn = ({ sessions }: Course, day: Day.Day): Session | undefined => sessions.find((one) => one.day === day)

export const helpersOn = ({ helpers }: Course, day: Day.Day): readonly Helper[] => helpers.filter((one) => isInForce(one, day))
export const learnersOn = ({ learners }: Course, day: Day.Day): readonly PersonId[] =>
  learners.filter((one) => isInForce(one, day)).map(({ learner }) => learner)

export const openHelper = ({ helpers }: Course, volunteer: VolunteerId): Helper | undefined =>
  helpers.find((one) => isOpen(one) && one.volunteer === volunteer)
export const openLearner = ({ learners }: Course, learner: PersonId): Learner | undefined =>
  learners.find((one) => isOpen(one) && one.learner === learner)

/** What an event asks of the state, beside that the course is open. */
export const fits = (state: Course, event: Event): boolean => {
  if (event.type === "course.opened") return state.stage === "none"
  if (state.stage !== "open") return false
  switch (event.type) {
    case "course.session-skipped":
      return isSession(state, Day.require(event.day)) && sessionOn(state, Day.require(event.day)) === undefined
    case "course.session-added":
      return !isSession(state, Day.require(event.day))
    case "course.helper-named":
      return openHelper(state, event.volunteer) === undefined
    case "course.helper-released":
      return openHelper(state, event.volunteer)?.part === event.part
    case "course.learner-enrolled":
      return openLearner(state, event.learner) === undefined
    case "course.learner-left":
      return openLearner(state, event.learner) !== undefined
    case "course.session-held":
      return isSession(state, Day.require(event.day)) && sessionOn(state, Day.require(event.day)) === undefined
    case "course.session-corrected":
      return sessionOn(state, Day.require(event.day)) !== undefined
    default:
      return true
  }
}

export const types: readonly Event["type"][] = [
  "course.opened",
  "course.prolonged",
  "course.session-skipped",
  "course.session-added",
  "course.helper-named",
  "course.helper-released",
  "course.learner-enrolled",
  "course.learner-left",
  "course.session-held",
  "course.session-corrected",
  "course.closed"
]

export const evolve = (state: Course, event: Event): Course =>
  fits(state, event) ? changed({ ...state, latest: Day.require(event.on) }, event, Day.require(event.on)) : state

const changed = (state: Course, event: Event, on: Day.Day): Course => {
  switch (event.type) {
    case "course.opened":
      return { ...state, stage: "open", plan: event.plan }
    case "course.prolonged":
      return state.plan === undefined ? state : { ...state, plan: { ...state.plan, series: { ...state.plan.series, until: event.until } } }
    case "course.session-skipped": {
      const day = Day.require(event.day)
      return { ...state, added: state.added.filter((one) => one !== day), skipped: [...state.skipped, day] }
    }
    case "course.session-added": {
      const day = Day.require(event.day)
      return { ...state, skipped: state.skipped.filter((one) => one !== day), added: [...state.added, day] }
    }
    case "course.helper-named":
      return { ...state, helpers: [...state.helpers, { volunteer: event.volunteer, part: event.part, from: on }] }
    case "course.helper-released":
      return { ...state, helpers: ended(state.helpers, on, ({ volunteer }) => volunteer === event.volunteer) }
    case "course.learner-enrolled":
      return { ...state, learners: [...state.learners, { learner: event.learner, from: on }] }
    case "course.learner-left":
      return { ...state, learners: ended(state.learners, on, ({ learner }) => learner === event.learner) }
    case "course.session-held":
      return { ...state, sessions: [...state.sessions, sessionOf(event)] }
    case "course.session-corrected": {
      const session = sessionOf(event)
      return { ...state, sessions: state.sessions.map((one) => (one.day === session.day ? session : one)) }
    }
    case "course.closed":
      return { ...state, stage: "closed", helpers: ended(state.helpers, on, () => true), learners: ended(state.learners, on, () => true) }
  }
}

const sessionOf = ({ day, learners, unnamed }: Extract<Event, { readonly learners: unknown }>): Session => ({
  day: Day.require(day),
  learners,
  unnamed
})
