/** What whoever asks about a team states of it: facts that no stream of the library holds. */
import * as Schema from "effect/Schema"

const count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

export const Stated = Schema.Struct({
  hasPartyBranch: Schema.optionalKey(Schema.Boolean),
  /** Unit members (单位会员), beside the people. */
  units: Schema.optionalKey(count),
  /** What it has to work with (活动资金), in fen. */
  fundFen: Schema.optionalKey(count),
  /** Whether a group that cannot be registered is so small that the community guides it; no text says how small. */
  isTiny: Schema.optionalKey(Schema.Boolean)
})
export type Stated = typeof Stated.Type
