/**
 * A head-count instead of names (20 people × 2 h): person-times and person-minutes of a team, never anybody's hours or stars.
 *
 * Once named records stand in its place it is left out. Which records those are is said by whoever replaced it; nothing is matched by guess.
 */
import type { Day } from "../../foundation/Day.ts"
import type { ActivityId, CommunityId, GroupRecordId, RecordId, StreetId, TeamId } from "../../foundation/Id.ts"
import type { Category } from "../Category.ts"
import type { CountingEras } from "../CountingRules.ts"
import type { TimeClass } from "../TimeClass.ts"
import * as Eras from "./Eras.ts"

export interface HeadCount {
  readonly group: GroupRecordId
  readonly team: TeamId
  readonly community?: CommunityId
  readonly street?: StreetId
  readonly category: Category
  readonly activity: ActivityId
  readonly timeClass: TimeClass
  readonly on: Day
  readonly heads: number
  /** For each person. */
  readonly minutesEach: number
  /** What each rested of it. */
  readonly breakMinutesEach?: number
  /** The named records that replaced it. */
  readonly replacedBy?: readonly RecordId[]
}

/** Whether it still counts. */
export const stands = (headCount: HeadCount): boolean => (headCount.replacedBy ?? []).length === 0

/** As it counts: where breaks do not, each person's time is without them. By the rules of its own day, as a record is. */
export const counted = ({ breakMinutesEach = 0, ...headCount }: HeadCount, eras: CountingEras): HeadCount =>
  breakMinutesEach === 0 || Eras.rulesFor(eras, headCount.on, headCount.timeClass).breaksCounted
    ? headCount
    : { ...headCount, minutesEach: Math.max(0, headCount.minutesEach - breakMinutesEach) }
