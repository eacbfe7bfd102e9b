/**
 * How far the applications of a round came, and their money at each step: a pure count over rows.
 *
 * What a reader would get wrong: steps are cumulative. What was closed was also accepted, awarded, reviewed; an award that was broken off stays
 * in the steps it reached. Amounts asked for are of all who applied, amounts paid of those who were paid.
 */
import type { ApplicationId, AwardId, CallId } from "../foundation/Id.ts"
import type { Application } from "./Application.ts"
import * as Award from "./Award.ts"

export const steps = ["applied", "screened", "reviewed", "awarded", "mid-term", "accepted", "closed"] as const
export type Step = (typeof steps)[number]

export interface Row {
  readonly application: ApplicationId
  readonly award?: AwardId
  readonly call: CallId
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

const screened: readonly Application["stage"][] = ["screened-in", "selected", "declined"]
const reviewed: readonly Application["stage"][] = ["selected", "declined"]

/** Undefined for a draft: it has not applied. */
export const rowOf = (
  application: ApplicationId,
  state: Application,
  award?: { readonly award: AwardId; readonly state: Award.Award }
): Row | undefined => {
  const { call, appliedFen } = state
  if (call === undefined || appliedFen === undefined) return undefined
  const approved = award?.state.approvedOn === undefined ? undefined : award
  const midTerm = approved?.state.midTerm
  const isAccepted =
    approved !== undefined &&
    (approved.state.stage === "accepted" || (approved.state.stage === "closed" && approved.state.cause === undefined))
  const reached: readonly (Step | false)[] = [
    "applied",
    (screened.includes(state.stage) || approved !== undefined) && "screened",
    (reviewed.includes(state.stage) || approved !== undefined) && "reviewed",
    approved !== undefined && "awarded",
    approved !== undefined && (midTerm === "passed" || isAccepted) && "mid-term",
    isAccepted && "accepted",
    isAccepted && approved?.state.stage === "closed" && "closed"
  ]
  return {
    application,
    ...(approved === undefined ? {} : { award: approved.award }),
    call,
    reached: reached.filter((step) => step !== false),
    appliedFen,
    awardedFen: approved?.state.awardedFen ?? 0,
    earnedFen: approved === undefined ? 0 : Award.earnedFen(approved.state),
    disbursedFen: approved === undefined ? 0 : Award.disbursedFen(approved.state),
    returnedFen: approved?.state.returnedFen ?? 0
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
