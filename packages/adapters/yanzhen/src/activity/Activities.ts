/** Activities: planned, announced, signed up for, attended; who may join them, and the records that come of them. */
import type { Activity, Attendance } from "@yanzhen/core/activity"
import type { Registers } from "@yanzhen/core/registers"
import type { Area } from "../life/Area.ts"
import type { Begun, Given, Giving, Listed, Looked, Plain, RowOf } from "../life/Lives.ts"
import type { Locale, Reason } from "../Reason.ts"

export type ActivityCommand = Plain<Activity.Command>
export type AttendanceCommand = Plain<Exclude<Attendance.Command, { readonly type: "book" }>>
export type ActivityRow = RowOf<typeof Registers.activity>
export type ActivityPositionRow = RowOf<typeof Registers.activityPosition>
export type SignUpRow = RowOf<typeof Registers.signUp>
export type AttendanceRow = RowOf<typeof Registers.attendance>

export interface JoinQuestion {
  readonly volunteer: string
  /** Other entries of the directory that are the same person: all of them are asked. */
  readonly alsoAs?: readonly string[]
  readonly position: string
  /** What the person says of themselves, or brings along. */
  readonly stated?: Plain<Activity.Stated>
  readonly overrides?: readonly Plain<Activity.Override>[]
  /** `YYYY-MM-DD`; today where nothing is said. */
  readonly asOf?: string
}

/** Whether somebody may join, with every reason and its law. */
export interface JoinAnswer {
  readonly outcome: "met" | "unmet" | "unknown"
  readonly reasons: readonly Reason[]
  /** Rules that were asked and are met, with the provisions that they rest on. */
  readonly met: readonly { readonly rule: string; readonly in: (locale: Locale) => { readonly title: string; readonly basis: string } }[]
  /** The smallest change that would make it a yes; `nothing` where none would, `none-needed` where it is one. */
  readonly change:
    | { readonly kind: "none-needed" }
    | { readonly kind: "nothing"; readonly rules: readonly string[] }
    | { readonly kind: "change"; readonly facts: readonly { readonly fact: string; readonly in: (locale: Locale) => string }[] }
    | undefined
  readonly placesFree: number
  readonly waiting: number
  readonly lines: (locale?: Locale) => readonly string[]
}

/** Those with a place who may not join any longer, or of whom it is not known, each with every reason. */
export interface Losing {
  readonly losing: readonly {
    readonly volunteer: string
    readonly position: string
    readonly outcome: "unmet" | "unknown"
    readonly reasons: readonly Reason[]
  }[]
  /** What ids are called, where somebody may know. */
  readonly names: { readonly [id: string]: string }
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface Activities {
  /** A new one, under an id that the library makes. */
  readonly begin: (command: ActivityCommand, giving?: Pick<Giving, "key">) => Promise<Begun>
  /** Planned, announced, signed up for, held. Signing up answers with all reasons; a full position with the turn on its waiting list; a move with everybody
   * who may not join any longer. */
  readonly give: (activity: string, command: ActivityCommand, giving?: Giving) => Promise<Given>
  readonly show: (
    activity: string
  ) => Promise<Looked<{ readonly activity: ActivityRow; readonly activity_position: ActivityPositionRow; readonly sign_up: SignUpRow }>>
  readonly list: () => Promise<Listed<ActivityRow>>
  /** Every position with the places that are free. */
  readonly positions: () => Promise<Listed<ActivityPositionRow>>
  /** Who may join what: a question, nothing is written. */
  readonly mayJoin: (activity: string, question: JoinQuestion) => Promise<JoinAnswer>
  /** Who has a place and may not join any longer: after a move, a withdrawn consent, a block. Nothing is written. `asOf`: `YYYY-MM-DD`. */
  readonly losing: (activity: string, asked?: { readonly asOf?: string }) => Promise<Losing>
  /** Who was there: of an activity, or of one session of a course (`course.2026-03-03`). */
  readonly attend: (activity: string, command: AttendanceCommand, giving?: Giving) => Promise<Given>
  readonly attendance: (activity: string) => Promise<Listed<AttendanceRow>>
  /** The service record of somebody's attendance; one for each person and activity. */
  readonly record: (activity: string, volunteer: string, giving?: Pick<Giving, "key">) => Promise<Given & { readonly record: string }>
}

export const activities: Area<Activities> = {
  names: {
    begin: true,
    give: true,
    show: true,
    list: true,
    positions: true,
    mayJoin: true,
    losing: true,
    attend: true,
    attendance: true,
    record: true
  },
  load: () => import("./ActivityDoor.ts")
}
