/** Duties to report harm or danger, and cases handed to professionals. The program reports nothing: it shows whom to call, and a person calls. */
import type { Escalation, MandatoryReport } from "@yanzhen/core/care"
import type { Citation } from "@yanzhen/core/foundation"
import type { Registers } from "@yanzhen/core/registers"
import type { Area } from "../life/Area.ts"
import type { Begun, Given, Giving, Listed, Looked, Plain, RowOf } from "../life/Lives.ts"
import type { Locale, Reason } from "../Reason.ts"

export type MandatoryReportCommand = Plain<MandatoryReport.Command>
export type EscalationCommand = Plain<Escalation.Command>
export type MandatoryReportRow = RowOf<typeof Registers.mandatoryReport>
export type EscalationRow = RowOf<typeof Registers.escalation>

type Addressee = ReturnType<typeof MandatoryReport.stillToTell>[number]

/** One that nobody has closed. Whom it is about stands in the report alone. */
export interface OpenReport {
  readonly report: string
  /** "2026-03-05 09:00" */
  readonly raisedAt: string
  /** Minutes since. */
  readonly minutes: number
  readonly stillToTell: readonly Addressee[]
  /** Whom to call at which numbers, and what these rest on; no number where the place has none. */
  readonly calls: readonly {
    readonly to: Addressee
    readonly numbers: readonly string[]
    readonly citations: readonly Citation.Citation[]
  }[]
  /** "due": the minutes of the policy are over, and no supervisor was told. */
  readonly supervisor: MandatoryReport.Supervision
  readonly escalatedAt?: string
}
export interface OpenMandatoryReports {
  readonly at: number
  readonly now: string
  /** The longest waiting first. */
  readonly open: readonly OpenReport[]
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface LateEscalations {
  /** Position of the journal at which it is true. */
  readonly at: number
  readonly on: string
  /** The longest ago first, both, each with what was promised and how long it took. */
  readonly reports: readonly (MandatoryReportRow & { readonly reasons: readonly Reason[] })[]
  readonly cases: readonly (EscalationRow & { readonly reasons: readonly Reason[] })[]
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface Safeguarding {
  /** Found otherwise than at a visit; what a visit finds raises its report by itself, under the visit's id. */
  readonly report: (command: Extract<MandatoryReportCommand, { readonly type: "raise" }>, giving?: Pick<Giving, "key">) => Promise<Begun>
  readonly giveReport: (report: string, command: MandatoryReportCommand, giving?: Giving) => Promise<Given>
  readonly showReport: (report: string) => Promise<Looked<{ readonly mandatory_report: MandatoryReportRow }>>
  readonly reports: () => Promise<Listed<MandatoryReportRow>>
  /** For a supervisor: what is open, since when, whom to call. */
  readonly open: () => Promise<OpenMandatoryReports>
  /** As of a day ("YYYY-MM-DD"; default today): reports of which no supervisor was told in time, and cases that nobody took up in time. */
  readonly late: (on?: string) => Promise<LateEscalations>
  readonly handOver: (command: Extract<EscalationCommand, { readonly type: "raise" }>, giving?: Pick<Giving, "key">) => Promise<Begun>
  readonly giveCase: (escalation: string, command: EscalationCommand, giving?: Giving) => Promise<Given>
  readonly showCase: (escalation: string) => Promise<Looked<{ readonly escalation: EscalationRow }>>
  readonly cases: () => Promise<Listed<EscalationRow>>
}

export const safeguarding: Area<Safeguarding> = {
  names: {
    report: true,
    giveReport: true,
    showReport: true,
    reports: true,
    open: true,
    late: true,
    handOver: true,
    giveCase: true,
    showCase: true,
    cases: true
  },
  load: () => import("./SafeguardingDoor.ts")
}
