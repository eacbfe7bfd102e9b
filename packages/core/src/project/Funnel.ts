/**
 * How far the applications of a round came, and their money at each step: a pure count over rows.
 *
 * What a reader would get wrong: steps are cumulative. What was closed was also accepted, awarded, reviewed; an award that was broken off stays
 * in the steps it reached. Amounts asked for are of all who applied, amounts paid of those who were paid.
 */
import type { Day } from "../foundation/Day.ts"
import type { Application } from "./Application.ts"
import type * as Award from "./Award.ts"

export const steps = ["applied", "screened", "reviewed", "awarded", "mid-term", "accepted", "closed"] as const
export type Step = (typeof steps)[number]

export interface Row {
  readonly application: string
  readonly award?: string
  readonly call: string
  /** Every step that was reached. */
  readonly reached: readonly Step[]
  readonly appliedFen: number
  readonly awardedFen: number
  readonly earnedFen: number
  readonly disbursedFen: number
  readonly returnedFen: number
}

export interface Figures {
  readonly steps: { readonly [S in Step]: { readonly projects: number; readonly appliedFen: number; readonly awardedFen: number } }
  readonly appliedFen: number
  readonly awardedFen: number
  readonly disbursedFen: number
  readonly returnedFen: number
}

/** What is known of an application and of its award: columns of their registers, or of their states. */
export interface Applied {
  readonly application: string
  readonly call: string
  readonly stage: Application["stage"]
  /** Unknown for a draft. */
  readonly appliedFen: number | undefined
}
export interface Awarded {
  readonly award: string
  readonly stage: Award.Stage
  readonly midTerm: Award.Award["midTerm"]
  readonly cause?: string | undefined
  readonly approvedOn?: Day | undefined
  readonly awardedFen: number
  readonly earnedFen: number
  readonly disbursedFen: number
  readonly returnedFen: number
}

const screened: readonly Application["stage"][] = ["screened-in", "selected", "declined"]
const reviewed: readonly Application["stage"][] = ["selected", "declined"]

/** Undefined for a draft: it has not applied. */
export const rowOf = ({ application, call, stage, appliedFen }: Applied, award?: Awarded): Row | undefined => {
  if (appliedFen === undefined) return undefined
  const approved = award?.approvedOn === undefined ? undefined : award
  const isAccepted =
    approved !== undefined && (approved.stage === "accepted" || (approved.stage === "closed" && approved.cause === undefined))
  const reached: readonly (Step | false)[] = [
    "applied",
    (screened.includes(stage) || approved !== undefined) && "screened",
    (reviewed.includes(stage) || approved !== undefined) && "reviewed",
    approved !== undefined && "awarded",
    (approved?.midTerm === "passed" || isAccepted) && "mid-term",
    isAccepted && "accepted",
    isAccepted && approved.stage === "closed" && "closed"
  ]
  return {
    application,
    ...(approved === undefined ? {} : { award: approved.award }),
    call,
    reached: reached.filter((step) => step !== false),
    appliedFen,
    awardedFen: approved?.awardedFen ?? 0,
    earnedFen: approved?.earnedFen ?? 0,
    disbursedFen: approved?.disbursedFen ?? 0,
    returnedFen: approved?.returnedFen ?? 0
  }
}

const sum = (rows: readonly Row[], of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0)

export const figures = (rows: readonly Row[]): Figures => {
  const at = (step: Step) => {
    const there = rows.filter(({ reached }) => reached.includes(step))
    return { projects: there.length, appliedFen: sum(there, (row) => row.appliedFen), awardedFen: sum(there, (row) => row.awardedFen) }
  }
  return {
    steps: {
      applied: at("applied"),
      screened: at("screened"),
      reviewed: at("reviewed"),
      awarded: at("awarded"),
      "mid-term": at("mid-term"),
      accepted: at("accepted"),
      closed: at("closed")
    },
    appliedFen: sum(rows, (row) => row.appliedFen),
    awardedFen: sum(rows, (row) => row.awardedFen),
    disbursedFen: sum(rows, (row) => row.disbursedFen),
    returnedFen: sum(rows, (row) => row.returnedFen)
  }
}
