/**
 * The row of a joining, from what is known of a person, a position and an activity as of a day.
 *
 * Nothing later than that day is looked at: a consent given afterwards was not there. A list that is `undefined` was never asked for and
 * makes its facts unknown; an empty list says that there is none.
 */
import * as Day from "../foundation/Day.ts"
import type { CommunityId, PersonId, TeamId } from "../foundation/Id.ts"
import * as Minute from "../foundation/Minute.ts"
import { type InForce, isInForce } from "../foundation/InForce.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Span from "../foundation/Span.ts"
import * as QualificationLattice from "../person/QualificationLattice.ts"
import * as AgeClass from "../person/rules/AgeClass.ts"
import * as BackgroundChecks from "../person/rules/BackgroundChecks.ts"
import * as Elders from "./rules/Elders.ts"
import * as Insurance from "./rules/Insurance.ts"
import type { Joining } from "./rules/Joining.ts"
import * as SignUp from "./rules/SignUp.ts"

/** Something that stands from a day on, until it is taken back. */
export interface Given {
  readonly on: Day.Day
  readonly withdrawnOn?: Day.Day
}

/** A guardian's consent, or their being one. */
export interface ByGuardian extends Given {
  readonly guardian: PersonId
}

/** A member of a team, which lies in a community or in none. */
export interface Member extends InForce {
  readonly team: TeamId
  readonly community?: CommunityId
}

/** In the team, with its days. */
export interface Standing extends InForce {
  readonly standing: "probation" | "full" | "paused"
}

export interface Volunteer {
  readonly bornOn?: Day.Day
  readonly selfSupporting?: boolean
  readonly willing?: boolean
  readonly employed?: boolean
  readonly healthFits?: boolean
  readonly insurerAccepts?: boolean
  /** A guardian comes along. */
  readonly accompanied?: boolean
  readonly guardianConsents?: readonly ByGuardian[]
  /** Since when who is a guardian, and until when. */
  readonly guardians?: readonly ByGuardian[]
  readonly checks?: readonly BackgroundChecks.Check[]
  readonly qualifications?: readonly QualificationLattice.Held[]
  /** Where entries of one person contradict each other about qualifications: what none of them contradicts. */
  readonly surelyQualified?: readonly QualificationLattice.Held[]
  readonly trainings?: readonly { readonly kind: string; readonly on: Day.Day }[]
  readonly policies?: readonly { readonly boughtOn: Day.Day; readonly cover: Span.Span }[]
  readonly signUps?: readonly (Given & { readonly time: Span.Span })[]
  /** By the first day of the activity that they stayed away from; one that was taken back is none. */
  readonly noShows?: readonly { readonly on: Day.Day; readonly malicious: boolean }[]
  readonly blocks?: readonly SignUp.Block[]
  readonly agreements?: readonly Given[]
  /** When on probation or paused in the team whose activity it is. */
  readonly standings?: readonly Standing[]
  /** Their time in the team whose activity it is, and in those of its community. */
  readonly memberships?: readonly Member[]
  /** The first day on which they are listed as registered. */
  readonly registeredOn?: Day.Day
}

export interface Position {
  readonly childFacing?: boolean
  readonly managing?: boolean
  readonly healthAsked?: boolean
  readonly lowestAge?: number
  readonly highestAge?: number
  readonly skills?: readonly string[]
  readonly training?: string
  readonly licence?: string
}

export interface Activity {
  readonly time: Span.Span
  readonly dangerous?: boolean
  readonly higherRisk?: boolean
  readonly largeEvent?: boolean
  /** First and last day of service without a break, where it is full-time. */
  readonly fullTime?: { readonly from: Day.Day; readonly to: Day.Day } | undefined
  readonly adultsPresent?: number | undefined
  readonly outdoors?: boolean
  /** Forecast for its days. */
  readonly highestCelsius?: number | undefined
  readonly agreementExcused?: boolean
  readonly openTo?: "everybody" | "members" | "community"
  readonly team?: TeamId
  readonly community?: CommunityId
}

/** Older than anybody. */
const noLimit = 200

export const of = (
  volunteer: Volunteer,
  position: Position,
  activity: Activity,
  asOf: Day.Day,
  view: ParameterView,
  lattice: QualificationLattice.Lattice = QualificationLattice.underPolicy(view)
): Joining => {
  const on = Minute.dayOf(activity.time.from)
  const knownOf = (held: Volunteer["qualifications"]) =>
    held?.filter((one) => QualificationLattice.knownFrom(one) <= asOf).map((one) => asKnown(one, asOf))
  const all = knownOf(volunteer.qualifications)
  const known = all === undefined ? undefined : { all, sure: knownOf(volunteer.surelyQualified) ?? all }
  const lastDay = Span.lastDay(activity.time)
  const elsewhere = volunteer.signUps?.filter((given) => stands(given, asOf)).map(({ time }) => time)
  return {
    age: volunteer.bornOn === undefined ? undefined : AgeClass.ageOn(volunteer.bornOn, on, view),
    elderAge: volunteer.bornOn === undefined ? undefined : AgeClass.elderAgeOn(volunteer.bornOn, on, view),
    dayMinutes: elsewhere === undefined ? undefined : Elders.mostOnOneDay([activity.time, ...elsewhere], activity.time),
    outdoors: activity.outdoors,
    highestCelsius: activity.highestCelsius,
    selfSupporting: volunteer.selfSupporting,
    willing: volunteer.willing,
    guardianConsent: isConsented(volunteer, asOf),
    accompanied: volunteer.accompanied,

    firstDay: on,
    lastDay,
    childFacing: position.childFacing,
    employed: volunteer.employed,
    ...BackgroundChecks.known(volunteer.checks ?? [], asOf),
    startsAt: activity.time.from,
    endsAt: activity.time.to,
    dangerous: activity.dangerous,
    managing: position.managing ?? false,
    adultsPresent: activity.adultsPresent,

    positionLowestAge: position.lowestAge ?? 0,
    positionHighestAge: position.highestAge ?? noLimit,
    healthAsked: position.healthAsked ?? false,
    healthFits: volunteer.healthFits,
    skillsMissing: missing(lattice, known, position.skills ?? [], lastDay),
    trainingAsked: position.training !== undefined,
    trained: volunteer.trainings?.some(({ kind, on: day }) => kind === position.training && day <= asOf),
    ...licence(lattice, known, position.licence, lastDay),

    ...Insurance.coverOf(
      volunteer.policies?.filter(({ boughtOn }) => boughtOn <= asOf).map(({ cover }) => cover),
      activity.time
    ),
    insurerAccepts: volunteer.insurerAccepts,

    clashMinutes: elsewhere === undefined ? undefined : SignUp.clashMinutes(elsewhere, activity.time),
    ...noShowsIn(volunteer, asOf),
    ...(volunteer.blocks === undefined
      ? { blocked: undefined, blockedUntil: undefined, appealOpen: undefined }
      : SignUp.blockOn(volunteer.blocks, asOf, lastDay)),

    onProbation: isOf("probation", volunteer, asOf),
    paused: isOf("paused", volunteer, asOf),

    openTo: activity.openTo ?? "everybody",
    member: isMember(volunteer, asOf, "team", activity.team),
    memberInCommunity: isMember(volunteer, asOf, "community", activity.community),

    ...registration(volunteer, asOf),

    agreed: volunteer.agreements?.some((given) => stands(given, asOf)),
    higherRisk: activity.higherRisk,
    largeEvent: activity.largeEvent,
    fullTime: activity.fullTime !== undefined,
    fullTimeFrom: activity.fullTime?.from,
    fullTimeTo: activity.fullTime?.to,
    agreementExcused: activity.agreementExcused
  }
}

/** In the calendar year of the day of asking, up to it. */
const noShowsIn = ({ noShows }: Volunteer, asOf: Day.Day): Pick<Joining, "noShows" | "maliciousNoShows"> => {
  const { year } = Day.parts(asOf)
  const own = noShows?.filter(({ on }) => Day.parts(on).year === year && on <= asOf)
  return { noShows: own?.length, maliciousNoShows: own?.filter(({ malicious }) => malicious).length }
}

/** As of the day of asking: nobody knows whether they will still pause on that of the activity. */
const isOf = (standing: Standing["standing"], { standings }: Volunteer, asOf: Day.Day): boolean | undefined =>
  standings?.some((one) => one.standing === standing && isInForce(one, asOf))

const isMember = ({ memberships }: Volunteer, asOf: Day.Day, of: "team" | "community", id: string | undefined): boolean | undefined =>
  id === undefined ? undefined : memberships?.some((one) => one[of] === id && isInForce(one, asOf))

/** Somebody who registers later is not registered; of a day that nobody knows nothing is known. */
const registration = ({ registeredOn }: Volunteer, asOf: Day.Day): Pick<Joining, "registered" | "registeredOn"> => {
  if (registeredOn === undefined) return { registered: undefined, registeredOn }
  return registeredOn <= asOf ? { registered: true, registeredOn } : { registered: false, registeredOn: undefined }
}

const stands = ({ on, withdrawnOn }: Given, asOf: Day.Day): boolean => on <= asOf && (withdrawnOn === undefined || asOf < withdrawnOn)

/** A qualification as it was known: not yet withdrawn where that came later. */
const asKnown = (held: QualificationLattice.Held, asOf: Day.Day): QualificationLattice.Held => {
  const { withdrawnOn, ...rest } = held
  return (withdrawnOn ?? Infinity) > asOf ? rest : held
}

/** Whether the guardians of a day consent. Nobody knows where only somebody does who is none any more: those who are were never asked. */
const isConsented = ({ guardianConsents, guardians }: Volunteer, asOf: Day.Day): boolean | undefined => {
  const standing = guardianConsents?.filter((given) => stands(given, asOf))
  if (standing === undefined) return undefined
  if (standing.length === 0) return false
  const now = guardians?.filter((given) => stands(given, asOf))
  return now?.some(({ guardian }) => standing.some((given) => given.guardian === guardian)) === true ? true : undefined
}

/** Of consents, who gave those that stand on a day; of guardians, who is one. Each once. */
export const standing = (all: readonly ByGuardian[] | undefined, asOf: Day.Day): readonly PersonId[] => [
  ...new Set(all?.filter((one) => stands(one, asOf)).map(({ guardian }) => guardian))
]

interface Known {
  readonly all: readonly QualificationLattice.Held[]
  /** The same as `all`, but where entries contradict each other. */
  readonly sure: readonly QualificationLattice.Held[]
}

/** A position that asks for no skill lacks none, whatever is known of the person. Where what is sure does not say it, nobody knows. */
const missing = (
  lattice: QualificationLattice.Lattice,
  known: Known | undefined,
  wanted: readonly string[],
  on: Day.Day
): number | undefined => {
  if (wanted.length === 0) return 0
  if (known === undefined) return undefined
  const [least, most] = [known.all, known.sure].map((held) => QualificationLattice.missing(lattice, held, wanted, on).length)
  return least === most ? least : undefined
}

const licence = (
  lattice: QualificationLattice.Lattice,
  known: Known | undefined,
  wanted: string | undefined,
  on: Day.Day
): Pick<Joining, "licenceAsked" | "licenceHeld" | "licenceUntil"> => {
  if (wanted === undefined || known === undefined)
    return { licenceAsked: wanted !== undefined, licenceHeld: undefined, licenceUntil: undefined }
  const [until, atMost] = [known.sure, known.all].map((held) => QualificationLattice.lastDay(lattice, held, wanted, on, Day.last))
  // It is valid by all entries, or by none; else they contradict each other about this very day.
  if ((until ?? -Infinity) >= on) return { licenceAsked: true, licenceHeld: true, licenceUntil: until }
  return (atMost ?? -Infinity) >= on
    ? { licenceAsked: true, licenceHeld: undefined, licenceUntil: undefined }
    : { licenceAsked: true, licenceHeld: atMost !== undefined, licenceUntil: atMost }
}
