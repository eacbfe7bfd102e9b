/**
 * Why a panel cannot be convened for these entries: each is an application of the call that passed the screening, with the day on which it was
 * submitted; and none that passed is left out, or still waits for its screening.
 */
import * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { ApplicationId } from "../foundation/Id.ts"
import * as Refusal from "../law/Refusal.ts"
import type { Application } from "./ApplicationState.ts"
import type { Entry } from "./Review.schema.ts"

/** An application of the call, as it stands. */
export interface Entrant {
  readonly application: ApplicationId
  readonly stage: Application["stage"]
  readonly submittedOn?: Day.Day
}

const units = { submittedOn: "day", statedOn: "day", stage: "project.application-stage" }

export const entryReasons = (entries: readonly Entry[], entrants: readonly Entrant[]): readonly Finding[] => {
  const known = new Map(entrants.map((one) => [one.application, one]))
  const named = new Set(entries.map(({ application }) => application))
  return [
    ...entries.flatMap(({ application, submittedOn: stated }) => {
      const { stage = "none", submittedOn } = known.get(application) ?? {}
      if (stage !== "screened-in") return [Refusal.finding("review.entry-not-screened", { application, stage }, { units })]
      const statedOn = Day.require(stated)
      return submittedOn === undefined || statedOn === submittedOn
        ? []
        : [Refusal.finding("review.entry-submitted", { application, statedOn, submittedOn }, { units })]
    }),
    ...entrants.flatMap(({ application, stage }) => {
      if (named.has(application)) return []
      if (stage === "screened-in") return [Refusal.finding("review.entry-left-out", { application }, { kind: "requirement" })]
      return stage === "submitted" ? [Refusal.finding("review.still-to-screen", { application }, { kind: "requirement" })] : []
    })
  ]
}
