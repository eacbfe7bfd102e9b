/**
 * Conflicts of interest that what is kept here shows by itself: a reviewer who is the contact of an application, belongs to the team that applied, or
 * has a post at the station that hosts it.
 *
 * What a reader would get wrong: kin, suppliers and the like stand nowhere here and are still the reviewer's to declare. And a relation found is no
 * recusal: the policy says which relations recuse, and the declaration, once given, is what the ranking goes by.
 */
import type { Finding } from "../foundation/Finding.ts"
import type { ApplicationId, PersonId } from "../foundation/Id.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Ventures from "../law/parameters/Ventures.ts"
import * as Refusal from "../law/Refusal.ts"
import type { Command, Relation } from "./Review.schema.ts"
import { isRecused, type Review } from "./ReviewState.ts"

/** Who stands behind an application on the day that is asked. */
export interface Behind {
  readonly application: ApplicationId
  readonly contact?: PersonId
  /** Of the team that applied. */
  readonly members: readonly PersonId[]
  /** With a post at the station that hosts it. */
  readonly hosting: readonly PersonId[]
}

/** In which relation a reviewer stands to an application; the nearest, where there are several. */
export const coi = (reviewer: PersonId, { contact, members, hosting }: Behind): Relation | undefined => {
  if (members.includes(reviewer)) return "applicant"
  if (contact === reviewer) return "staff"
  return hosting.includes(reviewer) ? "other-interest" : undefined
}

/** Convened, it is said; who is related scores nothing; what they scored before it was known is said at the end. */
export const conflictReasons = (command: Command, state: Review, behind: readonly Behind[], view: ParameterView): readonly Finding[] => {
  const resting = Refusal.resting(view, Ventures.recusalRelations)
  const found = (reviewers: readonly PersonId[], recusing: readonly Relation[], how: Refusal.More): readonly Finding[] =>
    behind.flatMap((one) =>
      reviewers.flatMap((reviewer) => {
        const relation = coi(reviewer, one)
        const { application } = one
        return relation === undefined || !recusing.includes(relation) || isRecused(state, application, reviewer)
          ? []
          : [Refusal.finding("review.related", { reviewer, application, relation }, how)]
      })
    )
  // That a relation is looked for is this library's; that it recuses is the policy's.
  const warned: Refusal.More = { kind: "notice", severity: "warning", parameters: resting.parameters ?? [] }
  const kept = state.terms?.recusalRelations ?? []
  switch (command.type) {
    case "convene":
      return found(command.panel, Parameter.valueIn(view, Ventures.recusalRelations) ?? [], warned)
    case "score":
      return found([command.reviewer], kept, { kind: "requirement", ...resting })
    case "conclude":
      return found(state.panel, kept, warned).filter(({ facts: { application, reviewer } }) =>
        state.scores.get(application as ApplicationId)?.has(reviewer as PersonId)
      )
    default:
      return []
  }
}
