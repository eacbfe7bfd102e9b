/**
 * A course at a teaching point (教学点): sessions that come again, taught by volunteers, for people who come to learn.
 *
 * What a reader would get wrong: learners are people served. They are counted as people and as times, never as service; only those who teach
 * or help serve, and each session is an occasion of its own to them.
 */
import * as Day from "../foundation/Day.ts"
import { type Decider, happened } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { ActivityId, CourseId, PersonId } from "../foundation/Id.ts"
import type { Period } from "../foundation/Period.ts"
import { finding } from "../law/Refusal.ts"
import type { Command, Event } from "./Course.schema.ts"
import * as State from "./CourseState.ts"
import * as Occasion from "./Occasion.ts"
import * as Series from "./Series.ts"
import * as Turn from "../law/Turn.ts"

export type { Command, Event, Plan } from "./Course.schema.ts"
export type { Course, Helper, Learner, Session } from "./CourseState.ts"
export { evolve, fits, helpersOn, initial, isSession, learnersOn, sessionOn, types } from "./CourseState.ts"

export interface Context {
  readonly today: Day.Day
}

export const streamOf = (course: CourseId): string => `course/${course}`
export const upcasts = {}

const units = { on: "day", day: "day", from: "day", until: "day" }

export const decide = (command: Command, state: State.Course, { today }: Context): Decision.Decision<readonly Event[]> => {
  const right = command.type === "open" ? "none" : "open"
  if (state.stage !== right) return { outcome: "unmet", findings: [finding("course.stage", { command: command.type, stage: state.stage })] }
  const on = Day.require(command.on)
  const ground = Turn.inOrder("course", { on, today, latest: state.latest })
  return Decision.from<readonly Event[]>([happened(command, eventOf)], [...ground, ...wrongs(command, state, on)])
}

const eventOf = {
  open: "course.opened",
  prolong: "course.prolonged",
  skip: "course.session-skipped",
  add: "course.session-added",
  "name-helper": "course.helper-named",
  "release-helper": "course.helper-released",
  enrol: "course.learner-enrolled",
  leave: "course.learner-left",
  hold: "course.session-held",
  correct: "course.session-corrected",
  close: "course.closed"
} as const

const wrongs = (command: Command, state: State.Course, on: Day.Day): readonly Finding[] => {
  switch (command.type) {
    case "open": {
      const flaw = Series.flaw(command.plan.series)
      return flaw === undefined ? [] : [finding("course.series", { flaw })]
    }
    case "prolong": {
      const until = Day.require(command.until)
      const before = Day.require(state.plan?.series.until ?? command.until)
      return until <= before ? [finding("course.not-longer", { until, from: before }, { units })] : []
    }
    case "skip":
      return [...isOne(command.day, state), ...isNotHeld(command.day, state)]
    case "add":
      return State.isSession(state, Day.require(command.day))
        ? [finding("course.session-already", { day: Day.require(command.day) }, { units })]
        : []
    case "name-helper": {
      const { volunteer } = command
      return state.helpers.some((one) => one.volunteer === volunteer && (one.until ?? on) >= on)
        ? [finding("course.helper-already", { volunteer })]
        : []
    }
    case "release-helper": {
      const { volunteer, part } = command
      return State.openHelper(state, volunteer)?.part === part ? [] : [finding("course.no-helper", { volunteer, part })]
    }
    case "enrol": {
      const { learner } = command
      return state.learners.some((one) => one.learner === learner && (one.until ?? on) >= on)
        ? [finding("course.learner-already", { learner })]
        : []
    }
    case "leave": {
      const { learner } = command
      return State.openLearner(state, learner) === undefined ? [finding("course.no-learner", { learner })] : []
    }
    case "hold":
      return [
        ...isOne(command.day, state),
        ...isNotHeld(command.day, state),
        ...(Day.require(command.day) > on ? [finding("course.not-yet", { day: Day.require(command.day), on }, { units })] : []),
        ...whoCame(command, state)
      ]
    case "correct":
      return [
        ...(State.sessionOn(state, Day.require(command.day)) === undefined
          ? [finding("course.not-held", { day: Day.require(command.day) }, { units })]
          : []),
        ...whoCame(command, state)
      ]
    case "close":
      return []
  }
}

const isOne = (day: string, state: State.Course): readonly Finding[] =>
  State.isSession(state, Day.require(day)) ? [] : [finding("course.no-session", { day: Day.require(day) }, { units })]
const isNotHeld = (day: string, state: State.Course): readonly Finding[] =>
  State.sessionOn(state, Day.require(day)) === undefined ? [] : [finding("course.held-already", { day: Day.require(day) }, { units })]

/** Nobody comes twice, and nobody learns in a session in which they serve. Whoever comes need not be enrolled. */
const whoCame = (
  { day, learners, unnamed }: { readonly day: string; readonly learners: readonly PersonId[]; readonly unnamed: number },
  state: State.Course
): readonly Finding[] => {
  const serving = new Set<string>(State.helpersOn(state, Day.require(day)).map(({ volunteer }) => volunteer))
  return [
    ...(unnamed < 0 ? [finding("course.unnamed", { unnamed })] : []),
    ...learners.flatMap((learner, index) => [
      ...(learners.indexOf(learner) < index ? [finding("course.learner-twice", { learner })] : []),
      ...(serving.has(learner) ? [finding("course.learner-serves", { learner, day: Day.require(day) }, { units })] : [])
    ])
  ]
}

export const decider: Decider<Command, State.Course, Event, Context> = { initial: State.initial, decide, evolve: State.evolve }

/** The activity that a session is. */
export const activityOf = (course: CourseId, day: Day.Day): ActivityId => `${course}.${Day.text(day)}` as ActivityId

/** The course and the day of an activity that is a session; undefined for any other. */
export const sessionOf = (activity: ActivityId): { readonly course: CourseId; readonly day: Day.Day } | undefined => {
  const dot = activity.lastIndexOf(".")
  const day = Day.fromText(activity.slice(dot + 1))
  return dot < 1 || day === undefined ? undefined : { course: activity.slice(0, dot) as CourseId, day }
}

/** A session as an occasion to serve, for those who teach or help on its day; undefined where there is none. */
export const occasionOn = (course: CourseId, state: State.Course, day: Day.Day): Occasion.Occasion | undefined => {
  if (!State.isSession(state, day)) return undefined
  const { plan } = state
  const serving = new Set<string>(State.helpersOn(state, day).map(({ volunteer }) => volunteer))
  return {
    setting: Occasion.setting(activityOf(course, day), plan),
    time: Series.timeOn(plan.series, day),
    hasBegun: State.sessionOn(state, day) !== undefined,
    expects: (volunteer) => serving.has(volunteer)
  }
}

export interface Served {
  readonly sessions: number
  /** 受益人数: people by name, each once. */
  readonly people: number
  /** 人次: every coming of everybody, with a name or without. */
  readonly personTimes: number
  /** Those of them without a name: as many people more, or fewer, nobody knows. */
  readonly unnamedTimes: number
}

/** Who was served in a period, by any number of courses; somebody who learns in two of them is one person. */
export const served = (courses: readonly State.Course[], { first, last }: Period): Served => {
  const sessions = courses.flatMap((course) => course.sessions.filter(({ day }) => first <= day && day <= last))
  const named = sessions.flatMap(({ learners }) => learners)
  const unnamedTimes = sessions.reduce((sum, { unnamed }) => sum + unnamed, 0)
  return { sessions: sessions.length, people: new Set(named).size, personTimes: named.length + unnamedTimes, unnamedTimes }
}
