/** Residents' concerns that a plan says it answers: each there, not withdrawn, and named once. */
import type { Finding } from "../foundation/Finding.ts"
import type { ConcernId } from "../foundation/Id.ts"
import { repeated } from "../foundation/Repeated.ts"
import * as Refusal from "../law/Refusal.ts"

/** A concern as it stands; `none` where nobody reported it. */
export interface Answered {
  readonly concern: ConcernId
  readonly stage: string
}

const units = { stage: "concern.stage" }

export const concernReasons = (named: readonly ConcernId[], known: readonly Answered[]): readonly Finding[] => {
  const stages = new Map(known.map(({ concern, stage }) => [concern, stage]))
  return [
    ...repeated(named).map((concern) => Refusal.finding("plan.concern-twice", { concern })),
    ...[...new Set(named)].flatMap((concern) => {
      const stage = stages.get(concern) ?? "none"
      return stage === "none" || stage === "withdrawn" ? [Refusal.finding("plan.concern-not-there", { concern, stage }, { units })] : []
    })
  ]
}
