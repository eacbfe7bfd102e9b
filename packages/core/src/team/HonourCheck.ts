/**
 * Which rules of selection an honour that is on its way meets, where a place has them: of people, of organisations for what teams are given, of
 * projects for titles of projects; and of a brand its three criteria.
 *
 * What a reader would get wrong: a star has a ladder of its own, and nobody is selected for it; and where an honour is granted, a place says
 * whether what is missing refuses it, is warned of, or is not asked. The day that is asked about is the closing day. The day on which a team is
 * listed is its registration only where the directory says that it is registered.
 */
import * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Asking from "../law/Asking.ts"
import * as Teams from "../law/parameters/Teams.ts"
import type { Stated } from "./HonourCheck.schema.ts"
import type { Honour } from "./HonourState.ts"
import * as AwardAges from "../person/rules/AwardAges.ts"
import * as Brand from "./rules/Brand.ts"
import * as Selection from "./rules/Selection.ts"

export type { Stated } from "./HonourCheck.schema.ts"

/** What the directory and the registers know of whom it is for. */
export interface Known {
  readonly registeredOn?: Day.Day | undefined
  readonly volunteers?: number | undefined
  readonly startedOn?: Day.Day | undefined
  readonly yearMinutes?: number | undefined
  readonly longestCommunityMinutes?: number | undefined
  readonly ageAtEnd?: number | undefined
}

const dayOf = (text: string | undefined): Day.Day | undefined => (text === undefined ? undefined : Day.require(text))

/**
 * What granting is told of selection, with the force that the place gives it: nothing where it gives none. A brand's criteria are not asked
 * again: without them nobody could have checked it.
 */
export const atGrant = (
  honour: Pick<Honour, "subject" | "evidence">,
  known: Known,
  stated: Stated,
  on: Day.Day,
  view: ParameterView
): readonly Finding[] => {
  const use = view.valueOf(Teams.selectionForce.id)
  if (use === undefined) return []
  return selection(honour, known, stated, on, view).flatMap(({ decision }) =>
    decision.findings.map((finding) => ({
      ...finding,
      severity: use.value === "strict" ? finding.severity : "warning",
      parameters: [...finding.parameters, use]
    }))
  )
}

/** In the order of the rule book; none for a star. */
export const check = (
  honour: Pick<Honour, "subject" | "evidence">,
  known: Known,
  stated: Stated,
  closesOn: Day.Day,
  view: ParameterView
): readonly Asking.Asked[] => {
  const { subject, evidence } = honour
  const isBrand = subject !== undefined && Brand.isOne(subject.kind)
  return [
    ...selection(honour, known, stated, closesOn, view),
    ...(isBrand ? [Asking.ask(Brand.brands, Brand.shownBy(evidence), view)] : [])
  ]
}

const selection = (
  { subject }: Pick<Honour, "subject">,
  known: Known,
  stated: Stated,
  closesOn: Day.Day,
  view: ParameterView
): readonly Asking.Asked[] => {
  if (subject === undefined || subject.kind === "star") return []
  if ("volunteer" in subject) return ofPerson(known, stated, view)
  const { isOutstanding, hasBadRecord } = stated
  const volunteers = known.volunteers ?? stated.volunteers
  const registeredOn = known.registeredOn ?? dayOf(stated.registeredOn)
  const startedOn = known.startedOn ?? dayOf(stated.startedOn)
  return [
    "team" in subject
      ? Asking.ask(Selection.selectedOrganisations, { closesOn, registeredOn, volunteers, isOutstanding, hasBadRecord }, view)
      : Asking.ask(Selection.selectedProjects, { closesOn, startedOn, volunteers }, view)
  ]
}

const ofPerson = (known: Known, stated: Stated, view: ParameterView): readonly Asking.Asked[] => {
  const yearMinutes = known.yearMinutes ?? stated.yearMinutes
  const longestCommunityMinutes = known.longestCommunityMinutes ?? stated.longestCommunityMinutes
  const ageAtEnd = known.ageAtEnd ?? stated.ageAtEnd
  return [
    Asking.ask(Selection.selectedIndividuals, { yearMinutes, longestCommunityMinutes }, view),
    Asking.ask(AwardAges.awardAges, { ageAtEnd }, view)
  ]
}
