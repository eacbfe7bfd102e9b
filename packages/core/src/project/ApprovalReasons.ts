/** Whether an award can be approved: where the policy asks for publicity it is over, and how long the approval has taken since. */
import type * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import * as PublicityTerms from "../law/PublicityTerms.ts"
import * as Refusal from "../law/Refusal.ts"
import type { Award } from "./AwardState.ts"
import * as Late from "./Late.ts"
import * as Schedule from "./Schedule.ts"

const units = { award: "day", on: "day" }

export const approvalReasons = (state: Award, on: Day.Day, around: Schedule.Around): readonly Finding[] => {
  const asked = PublicityTerms.ventures.flatMap(({ days }) => around.view.valueOf(days.id) ?? [])
  if (asked.length === 0) return []
  const citations = asked.flatMap((use) => use.citations)
  const publicity = state.publicisedOn === undefined ? undefined : Schedule.publicityOf(state.publicisedOn, around)
  if (publicity === undefined) return [Refusal.finding("award.not-public", {}, { kind: "requirement", parameters: asked, citations })]
  const { award, last, uses } = publicity
  const first = award.known ? award.day : award.earliest
  // Before the earliest day it can be, it is too early whatever will be announced.
  if (on < first)
    return [Refusal.finding("award.too-early", { award: first, on }, { kind: "requirement", parameters: uses, citations, units })]
  return award.known
    ? Late.finding("award.approval-late", Schedule.approveBy(last.known ? last.breachAfter : undefined, around), on)
    : [
        Refusal.finding(
          "award.not-announced",
          { award: first, on },
          { outcome: "unknown", kind: "requirement", parameters: uses, citations, units }
        )
      ]
}
