/**
 * The same records under another policy: who gains, who loses, and which step made the difference. Nothing is stored and nothing decided.
 */
import type { CountingEras } from "../CountingRules.ts"
import * as Difference from "./Difference.ts"
import * as Tally from "./Tally.ts"
import type { TallyRecord } from "./TallyRecord.ts"

export const retally = (records: readonly TallyRecord[], now: CountingEras, under: CountingEras): Difference.Difference =>
  Difference.between(Tally.count(records, now), Tally.count(records, under))
