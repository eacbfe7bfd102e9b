/**
 * From the states of a stream before and after to row changes: the one list of which streams there are, joined from what each area brings
 * (`registers/<area>/<Area>Lives.ts`). What a reader would get wrong: a kind's name is the part of a stream's name before the first slash,
 * and stands in journals for ever.
 */
import * as ActivityLives from "./activity/ActivityLives.ts"
import * as CareLives from "./care/CareLives.ts"
import * as ConcernLives from "./concern/ConcernLives.ts"
import * as FundLives from "./fund/FundLives.ts"
import * as MatchingLives from "./matching/MatchingLives.ts"
import * as PersonLives from "./person/PersonLives.ts"
import * as LawLives from "./law/LawLives.ts"
import * as PlaceLives from "./place/PlaceLives.ts"
import * as ProjectLives from "./project/ProjectLives.ts"
import * as ReportLives from "./report/ReportLives.ts"
import * as RewardLives from "./reward/RewardLives.ts"
import * as ServiceLives from "./service/ServiceLives.ts"
import * as TeamLives from "./team/TeamLives.ts"

export type { Kind } from "./Kind.ts"

export const kinds = {
  ...LawLives.kinds,
  ...ServiceLives.kinds,
  ...PlaceLives.kinds,
  ...TeamLives.kinds,
  ...PersonLives.kinds,
  ...ActivityLives.kinds,
  ...CareLives.kinds,
  ...ConcernLives.kinds,
  ...MatchingLives.kinds,
  ...ProjectLives.kinds,
  ...FundLives.kinds,
  ...RewardLives.kinds,
  ...ReportLives.kinds
} as const

export type KindName = keyof typeof kinds

/** "record/018f…" → { kind: "record", id: "018f…" }; undefined for a stream of no known kind. */
export const streamParts = (stream: string): { readonly kind: KindName; readonly id: string } | undefined => {
  const slash = stream.indexOf("/")
  const kind = stream.slice(0, Math.max(slash, 0))
  return Object.hasOwn(kinds, kind) ? { kind: kind as KindName, id: stream.slice(slash + 1) } : undefined
}
