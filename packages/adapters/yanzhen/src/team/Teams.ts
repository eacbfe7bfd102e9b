/** Teams: their members and roles, where they fly, what they were honoured with, and who is responsible for them. */
import type { Membership, Registration } from "@yanzhen/core/team"
import type { Registers } from "@yanzhen/core/registers"
import type { Area } from "../life/Area.ts"
import type { Begun, Given, Giving, Listed, Place, Plain, RowOf, Tables } from "../life/Lives.ts"
import type { CheckOutcome } from "../check/Checks.ts"
import type { Locale, Reason } from "../Reason.ts"
import type { TeamCheck, TeamQuestion } from "./TeamChecks.ts"

export type MembershipCommand = Plain<Membership.Command>
export type TeamRow = RowOf<typeof Registers.team>
export type MembershipRow = RowOf<typeof Registers.membership>
export type FormationPlace = RowOf<typeof Registers.formationPlace>
export type HonourRow = RowOf<typeof Registers.honour>
export type FeatureProjectOfTeam = RowOf<typeof Registers.featureProject>

export interface ResponsibleWorkers {
  readonly at: number
  readonly on: string
  readonly teams: number
  /** Teams in force without a social worker of their station: nobody, somebody of another station, or a team whose station nobody knows. */
  readonly gaps: readonly {
    readonly team: string
    readonly name: string
    readonly gap: "no-worker" | "another-station" | "no-station"
  }[]
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface Workloads {
  readonly at: number
  readonly on: string
  /** From more than this on a team is listed; left out where the place has set nothing. */
  readonly most?: number
  /** Teams that lead or mentor on the day, the busiest first; `reasons` where one mentors too many. */
  readonly teams: readonly {
    readonly team: string
    readonly name: string
    readonly learners: number
    readonly reasons: readonly Reason[]
  }[]
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface FailingTeams {
  readonly at: number
  readonly on: string
  /** In force on the day. */
  readonly teams: number
  /** Those that lack what is asked of a team, or of which nobody knows; each with its reasons. */
  readonly failing: readonly {
    readonly team: string
    readonly name: string
    readonly outcome: CheckOutcome
    readonly reasons: readonly Reason[]
  }[]
  readonly lines: (locale?: Locale) => readonly string[]
}

export type TeamCommand = Plain<Registration.Command>
export type TeamProposal = Extract<TeamCommand, { readonly type: "propose" }>
export type TeamRegistrationRow = RowOf<typeof Registers.teamRegistration>

export interface Teams {
  /** A team that is not there yet, under an id of its own; it is listed once it is registered or filed. */
  readonly propose: (proposal: TeamProposal, giving?: Pick<Giving, "key">) => Promise<Begun>
  /** The team itself: registered or filed, renamed, suspended, dissolved, merged; also one that only a sheet ever listed. */
  readonly register: (team: string, command: TeamCommand, giving?: Giving) => Promise<Given>
  /** What became of each team that was proposed, renamed, suspended, dissolved or merged. */
  readonly registrations: (place?: Place) => Promise<Listed<TeamRegistrationRow>>
  /** Joining, roles, leaving: one person's life in one team. */
  readonly give: (team: string, person: string, command: MembershipCommand, giving?: Giving) => Promise<Given>
  /** The listing, members, places in formations, honours, and feature projects, all of one moment. */
  readonly show: (team: string) => Promise<
    Tables<{
      readonly team: TeamRow
      readonly team_registration: TeamRegistrationRow
      readonly membership: MembershipRow
      /** Who is or was on probation, or paused; a full member has no row. */
      readonly membership_standing: RowOf<typeof Registers.membershipStanding>
      readonly formation_place: FormationPlace
      readonly honour: HonourRow
      readonly feature_project: FeatureProjectOfTeam
    }>
  >
  readonly list: (place?: Place) => Promise<Listed<TeamRow>>
  /** Who has which role on a day ("YYYY-MM-DD"; default today). */
  readonly members: (team: string, on?: string) => Promise<Listed<MembershipRow>>
  /** The same of the teams that lie in a place by the directory of today, or of all. */
  readonly membersIn: (place?: Place, on?: string) => Promise<Listed<MembershipRow>>
  /** Composition, leader, Party element, what it lacks to be an association, responsible social worker, workload: every reason, as of a day. */
  readonly check: (team: string, asked?: TeamQuestion) => Promise<TeamCheck>
  /** Teams without a responsible social worker of their station, as of a day. A gap to work on; it refuses nothing. */
  readonly withoutSocialWorker: (on?: string) => Promise<ResponsibleWorkers>
  /** Teams that lack what a place asks of a team, or of which nobody knows, as of a day: every reason of each. */
  readonly failing: (on?: string) => Promise<FailingTeams>
  /** How many teams each mentors as of a day, over all formations, and who mentors more than the place has set; it refuses nothing. */
  readonly workloads: (on?: string) => Promise<Workloads>
}

export const teams: Area<Teams> = {
  names: {
    propose: true,
    register: true,
    registrations: true,
    give: true,
    show: true,
    list: true,
    members: true,
    membersIn: true,
    check: true,
    withoutSocialWorker: true,
    failing: true,
    workloads: true
  },
  load: () => import("./TeamDoor.ts")
}
