/** What whoever asks about a community states of it: facts that no stream of the library holds, or not for everybody. */
import * as Schema from "effect/Schema"

const count = Schema.optionalKey(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)))

export const Stated = Schema.Struct({
  households: count,
  /** Of its service facilities (综合服务设施) together. */
  squareMetres: count,
  residents: count,
  /** Volunteers and classes of activities, where the directory and the registers know of none. */
  residentVolunteers: count,
  activityClasses: count
})
export type Stated = typeof Stated.Type
