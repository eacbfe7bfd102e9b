/**
 * What a visitor gets: when, how, with whom, who opens the door, and what to mind. Never the file: no tag, no source, no history, and
 * nothing from which one could see why this person is visited.
 */
import * as Day from "../foundation/Day.ts"
import type { PersonId, VolunteerId } from "../foundation/Id.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Care from "../law/parameters/Care.ts"
import type { RecipientFile } from "./RecipientFile.ts"
import type { Visit } from "./VisitState.ts"

export interface TaskCard {
  readonly recipient: PersonId
  readonly for: Day.Day
  readonly mode: NonNullable<Visit["planned"]>["mode"]
  readonly visitors: readonly VolunteerId[]
  /** At a home visit to a minor, by the policy. */
  readonly fewestVisitors?: number
  readonly carerMustBePresent: boolean
  readonly consentStillNeeded: boolean
  readonly advice?: RecipientFile["advice"]
}

/** Undefined for a visit that is not planned, or no longer. */
export const of = (
  file: Pick<RecipientFile, "advice">,
  { stage, planned, agreed }: Visit,
  minor: boolean | undefined,
  view: ParameterView
): TaskCard | undefined => {
  if (stage !== "planned" || planned === undefined) return undefined
  // Where nobody knows, the visitor goes as to a minor.
  const isGuarded = planned.mode === "home" && minor !== false
  const fewest = isGuarded ? Parameter.valueIn(view, Care.minVisitors) : undefined
  return {
    recipient: planned.recipient,
    for: Day.require(planned.for),
    mode: planned.mode,
    visitors: planned.visitors,
    ...(fewest === undefined ? {} : { fewestVisitors: fewest }),
    carerMustBePresent: isGuarded && Parameter.valueIn(view, Care.carerPresent) === true,
    consentStillNeeded: isGuarded && agreed === undefined && Parameter.valueIn(view, Care.consentBeforehand) === true,
    ...(file.advice === undefined ? {} : { advice: file.advice })
  }
}
