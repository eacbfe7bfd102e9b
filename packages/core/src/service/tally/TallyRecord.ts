/**
 * What counting needs to know of one service: whose time it is, when it was, and where its minutes belong.
 *
 * `attended` is the time as stated, breaks and travel included. Travel may also lie outside of it (the way home); it then adds
 * minutes where the policy counts travel, and takes none away where it does not.
 */
import type { Day } from "../../foundation/Day.ts"
import type { ActivityId, CommunityId, RecordId, StreetId, TeamId, VolunteerId } from "../../foundation/Id.ts"
import type { Span } from "../../foundation/Span.ts"
import type { Category } from "../Category.ts"
import type { TimeClass } from "../TimeClass.ts"

export interface Travel extends Span {
  readonly way: "out" | "back"
}

export interface TallyRecord {
  readonly record: RecordId
  readonly volunteer: VolunteerId
  readonly team: TeamId
  readonly community?: CommunityId
  readonly street?: StreetId
  readonly category: Category
  readonly activity: ActivityId
  readonly timeClass: TimeClass
  /** The first day of the service. It decides which era of the policy counts the whole record. */
  readonly on: Day
  /** Empty where only a duration is known. */
  readonly attended: readonly Span[]
  readonly breaks?: readonly Span[]
  /** Breaks without a stated hour. */
  readonly breakMinutes?: number
  readonly travel?: readonly Travel[]
  /** Travel without a stated hour or way; counted only where both ways count. */
  readonly travelMinutes?: number
  /** A duration without a clock, for a record without `attended`. */
  readonly untimedMinutes?: number
  /** What was agreed beforehand. It is summed beside and decides nothing. */
  readonly plannedMinutes?: number
}
