/**
 * A partnership agreement (共建): who needs what, who has what, which projects, whose duties, for how long, and whether they were kept.
 *
 * What a reader would get wrong: a duty of which nobody has reported is neither kept nor broken.
 */
import * as Day from "../foundation/Day.ts"
import { type Decider, happened } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { AgreementId } from "../foundation/Id.ts"
import { repeated } from "../foundation/Repeated.ts"
import { finding } from "../law/Refusal.ts"
import type { Command, Duty, Event } from "./PartnershipAgreement.schema.ts"

export type { Command, Duty, Event } from "./PartnershipAgreement.schema.ts"

type Drafted = Extract<Event, { readonly type: "agreement.drafted" }>

export interface Report {
  readonly duty: string
  readonly kept: boolean
  readonly on: Day.Day
}
export interface PartnershipAgreement {
  readonly stage: "none" | "drafted" | "signed" | "ended"
  readonly terms?: Pick<Drafted, "community" | "partner" | "needs" | "resources" | "projects">
  readonly duties: readonly Duty[]
  readonly from?: Day.Day
  readonly until?: Day.Day
  readonly signedOn?: Day.Day
  /** In the order in which they came. */
  readonly reports: readonly Report[]
}

export interface Context {
  readonly today: Day.Day
}

export const initial: PartnershipAgreement = { stage: "none", duties: [], reports: [] }
export const streamOf = (agreement: AgreementId): string => `agreement/${agreement}`
export const upcasts = {}

export const stagesOf: { readonly [T in Event["type"]]: PartnershipAgreement["stage"] } = {
  "agreement.drafted": "none",
  "agreement.signed": "drafted",
  "agreement.duty-reported": "signed",
  "agreement.prolonged": "signed",
  "agreement.ended": "signed"
}
const eventOf = {
  draft: "agreement.drafted",
  sign: "agreement.signed",
  "report-duty": "agreement.duty-reported",
  prolong: "agreement.prolonged",
  end: "agreement.ended"
} as const

const units = { on: "day", today: "day", from: "day", until: "day" }

export const decide = (command: Command, state: PartnershipAgreement, { today }: Context): Decision.Decision<readonly Event[]> => {
  if (state.stage !== stagesOf[eventOf[command.type]])
    return { outcome: "unmet", findings: [finding("agreement.stage", { command: command.type, stage: state.stage })] }
  const answer = (...findings: readonly Finding[]) => Decision.from<readonly Event[]>([happened(command, eventOf)], findings)
  const notAfter = (on: Day.Day): readonly Finding[] => (on > today ? [finding("agreement.future", { on, today }, { units })] : [])
  switch (command.type) {
    case "draft": {
      const [from, until] = [Day.require(command.from), Day.require(command.until)]
      return answer(
        ...(until < from ? [finding("agreement.dates", { from, until }, { units })] : []),
        ...repeated(command.duties.map(({ duty }) => duty)).map((duty) => finding("agreement.duty-twice", { duty }))
      )
    }
    case "sign":
      return answer(...notAfter(Day.require(command.on)))
    case "report-duty": {
      const { duty } = command
      const on = Day.require(command.on)
      const { from } = state
      return answer(
        ...notAfter(on),
        ...(on < (from ?? on) ? [finding("agreement.not-begun", { on, from }, { units })] : []),
        ...(state.duties.some((one) => one.duty === duty) ? [] : [finding("agreement.no-duty", { duty })])
      )
    }
    case "prolong": {
      const until = Day.require(command.until)
      return answer(...(until <= (state.until ?? Day.first) ? [finding("agreement.not-longer", { until }, { units })] : []))
    }
    case "end": {
      const on = Day.require(command.on)
      const { from, until } = state
      const isOutside = on > (until ?? on) || on < (from ?? on)
      return answer(...notAfter(on), ...(isOutside ? [finding("agreement.not-in-force", { on, from, until }, { units })] : []))
    }
  }
}

export const fits = (state: PartnershipAgreement, event: Event): boolean => state.stage === stagesOf[event.type]

export const evolve = (state: PartnershipAgreement, event: Event): PartnershipAgreement => {
  if (!fits(state, event)) return state
  switch (event.type) {
    case "agreement.drafted": {
      const { community, partner, needs, resources, projects, duties } = event
      const terms = { community, partner, needs, resources, projects }
      return { stage: "drafted", terms, duties, from: Day.require(event.from), until: Day.require(event.until), reports: [] }
    }
    case "agreement.signed":
      return { ...state, stage: "signed", signedOn: Day.require(event.on) }
    case "agreement.duty-reported":
      return { ...state, reports: [...state.reports, { duty: event.duty, kept: event.kept, on: Day.require(event.on) }] }
    case "agreement.prolonged":
      return { ...state, until: Day.require(event.until) }
    case "agreement.ended":
      return { ...state, stage: "ended", until: Day.require(event.on) }
  }
}

export const decider: Decider<Command, PartnershipAgreement, Event, Context> = { initial, decide, evolve }

/** Whether it is in force on a day: signed by then, and within its days. */
export const isInForceOn = ({ signedOn, from, until }: PartnershipAgreement, on: Day.Day): boolean =>
  Math.max(signedOn ?? Infinity, from ?? Day.first) <= on && on <= (until ?? on)

export interface Kept extends Duty {
  /** Undefined where nobody has reported by then. */
  readonly kept: boolean | undefined
}

/** Each duty with its last report up to a day. */
export const dutiesOn = ({ duties, reports }: PartnershipAgreement, on: Day.Day): readonly Kept[] =>
  duties.map((one) => {
    const upTo = reports.filter((report) => report.duty === one.duty && report.on <= on)
    return { ...one, kept: upTo.toSorted((a, b) => a.on - b.on).at(-1)?.kept }
  })
