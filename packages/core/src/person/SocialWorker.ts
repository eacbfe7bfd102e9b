/**
 * A social worker's professional life: which level since when, registered until when, how much continuing education in each registration.
 *
 * What a reader would get wrong: that a registration expires is no event; every day is asked anew. And it is renewed on the education of the
 * registration before, from its first day on: hours of an earlier one count no more.
 */
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { PersonId, VolunteerId } from "../foundation/Id.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Requirement from "../foundation/Requirement.ts"
import * as Parameter from "../law/Parameter.ts"
import * as SocialWorkers from "../law/parameters/SocialWorkers.ts"
import { finding } from "../law/Refusal.ts"
import * as Rule from "../law/Rule.ts"
import * as CertificateReasons from "./CertificateReasons.ts"
import type { Held } from "./QualificationLattice.ts"
import * as Education from "./rules/ContinuingEducation.ts"
import { type Level, levels } from "./rules/SocialWorkerExam.ts"
import type { Command, Event } from "./SocialWorker.schema.ts"

export type { Command, Event, Stated } from "./SocialWorker.schema.ts"

interface Registered {
  readonly on: Day.Day
  readonly struckOn?: Day.Day
}

export interface SocialWorker {
  readonly certificates: readonly { readonly level: Level; readonly on: Day.Day }[]
  /** In the order of their days. */
  readonly registrations: readonly Registered[]
  readonly educations: readonly { readonly on: Day.Day; readonly minutes: number }[]
  readonly degrees: readonly Day.Day[]
}

export interface Context {
  readonly today: Day.Day
  /** The parameters of the day of the command: what was certified and registered years ago is held against the rules of that day. */
  readonly then: ParameterView
}

export const initial: SocialWorker = { certificates: [], registrations: [], educations: [], degrees: [] }
export const streamOf = (person: PersonId | VolunteerId): string => `social-worker/${person}`
export const upcasts = {}

/** The highest level by a day; undefined for whoever has none. */
export const levelOn = ({ certificates }: SocialWorker, on: Day.Day): Level | undefined =>
  levels.findLast((level) => certificates.some((one) => one.level === level && one.on <= on))

/** The last registration by a day. */
const registrationBy = ({ registrations }: SocialWorker, on: Day.Day): Registered | undefined =>
  registrations.findLast((one) => one.on <= on)

/** The facts of a day, for the rule about the term of a registration; undefined for whoever was not registered by then. */
export const registrationOn = (state: SocialWorker, on: Day.Day): Education.Registration | undefined => {
  const last = registrationBy(state, on)
  if (last === undefined || (last.struckOn ?? Infinity) <= on) return undefined
  return { certificateOn: certifiedOn(state), registeredOn: last.on, on }
}

/** The day of the first certificate. */
export const certifiedOn = ({ certificates }: SocialWorker): Day.Day | undefined =>
  certificates.map(({ on }) => on).toSorted((a, b) => a - b)[0]

export const isRegisteredOn = (state: SocialWorker, on: Day.Day, view: ParameterView): boolean => {
  const row = registrationOn(state, on)
  return row !== undefined && Requirement.decide([Education.valid], row, view).outcome === "met"
}

/**
 * What counts for a renewal on a day: the education since the last registration, as far back as one is valid, and the first degree if it came then.
 * So hours from before and after one that ran out are not summed to what was asked within its years.
 */
export const educationBefore = (state: SocialWorker, on: Day.Day, view: ParameterView): Education.Education => {
  const since = registrationBy(state, Day.plusDays(on, -1))?.on ?? Infinity
  const years = Parameter.valueIn(view, SocialWorkers.registrationYears)
  const earliest = years === undefined ? -Infinity : Day.plusMonths(on, -12 * years)
  const isIn = (day: number): boolean => since <= day && day < on && day >= earliest
  const minutes = state.educations.filter((one) => isIn(one.on)).reduce((sum, one) => sum + one.minutes, 0)
  const degree = isIn(Math.min(...state.degrees)) ? "new" : "none"
  return { level: levelOn(state, on), educationMinutes: Education.credited(minutes, degree, view) }
}

const units = { on: "day", today: "day", from: "day" }

export const decide = (command: Command, state: SocialWorker, { today, then }: Context): Decision.Decision<readonly Event[]> => {
  const on = Day.require(command.on)
  const answer = (event: Event, wrong: readonly Finding[]) =>
    Decision.from<readonly Event[]>(
      [event],
      [...(on > today ? [finding("social-worker.in-future", { on, today }, { units })] : []), ...wrong]
    )
  switch (command.type) {
    case "certify": {
      const { stated: _, ...certified } = command
      const { level } = command
      const has = state.certificates.some((one) => one.level === level)
      return answer({ ...certified, type: "social-worker.certified", v: 1 }, [
        ...(has ? [finding("social-worker.certified-already", { level })] : []),
        ...CertificateReasons.reasons(command, state.certificates, then)
      ])
    }
    case "register":
      return answer({ ...command, type: "social-worker.registered", v: 1 }, registerWrongs(on, state, then))
    case "educate": {
      const { minutes } = command
      return answer(
        { ...command, type: "social-worker.educated", v: 1 },
        minutes > 0 ? [] : [finding("social-worker.no-minutes", { minutes }, { units: { minutes: "minutes" } })]
      )
    }
    case "graduate":
      return answer({ ...command, type: "social-worker.graduated", v: 1 }, [])
    case "strike": {
      const last = state.registrations.at(-1)
      return answer({ ...command, type: "social-worker.struck", v: 1 }, [
        ...(last === undefined || last.struckOn !== undefined ? [finding("social-worker.not-registered", {})] : []),
        ...(last !== undefined && on < last.on ? [finding("social-worker.before", { on, from: last.on }, { units })] : [])
      ])
    }
  }
}

const registerWrongs = (on: Day.Day, state: SocialWorker, view: ParameterView): readonly Finding[] => {
  const last = state.registrations.at(-1)
  if (last !== undefined && on <= last.on) return [finding("social-worker.before", { on, from: last.on }, { units })]
  if (levelOn(state, on) === undefined) return [finding("social-worker.no-certificate", { on }, { units })]
  if (last !== undefined) return Rule.findings(Education.continuingEducation, educationBefore(state, on, view), view)
  const row = { certificateOn: certifiedOn(state), registeredOn: on, on }
  return Rule.findings(Education.socialWorkerRegistration, row, view)
}

type Stage = "none" | "registered"

export const stagesOf: { readonly [T in Event["type"]]: readonly Stage[] } = {
  "social-worker.certified": ["none", "registered"],
  "social-worker.registered": ["none", "registered"],
  "social-worker.educated": ["none", "registered"],
  "social-worker.graduated": ["none", "registered"],
  "social-worker.struck": ["registered"]
}

const stageOf = ({ registrations }: SocialWorker): Stage => {
  const last = registrations.at(-1)
  return last === undefined || last.struckOn !== undefined ? "none" : "registered"
}

export const fits = (state: SocialWorker, event: Event): boolean => stagesOf[event.type].includes(stageOf(state))

export const evolve = (state: SocialWorker, event: Event): SocialWorker => {
  if (!fits(state, event)) return state
  const on = Day.require(event.on)
  switch (event.type) {
    case "social-worker.certified":
      return { ...state, certificates: [...state.certificates, { level: event.level, on }] }
    case "social-worker.registered":
      return { ...state, registrations: [...state.registrations, { on }] }
    case "social-worker.educated":
      return { ...state, educations: [...state.educations, { on, minutes: event.minutes }] }
    case "social-worker.graduated":
      return { ...state, degrees: [...state.degrees, on] }
    case "social-worker.struck": {
      const last = state.registrations.length - 1
      return { ...state, registrations: state.registrations.map((one, index) => (index === last ? { ...one, struckOn: on } : one)) }
    }
  }
}

export const decider: Decider<Command, SocialWorker, Event, Context> = { initial, decide, evolve }

const kindOf: { readonly [L in Level]: string } = {
  assistant: "assistant-social-worker",
  "social-worker": "social-worker",
  senior: "senior-social-worker"
}

/** The certificates as qualifications, for positions that ask for a social worker. They do not expire; the registration does. */
export const heldBy = ({ certificates }: SocialWorker): readonly Held[] =>
  certificates.map(({ level, on }) => ({ kind: kindOf[level], from: on }))
