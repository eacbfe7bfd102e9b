/**
 * Records drawn for a spot check (志愿服务记录与证明出具办法(试行) art. 21), out of all that are recorded, or those of a period. What a reader would
 * get wrong: whoever names the same seed and share draws the same records of the same journal; the seed has to be fixed before the records are known.
 */
import * as Effect from "effect/Effect"
import * as Period from "../../foundation/Period.ts"
import { spotCheckPerMille } from "../../law/parameters/Recording.ts"
import * as Parameter from "../../law/Parameter.ts"
import * as Policy from "../../law/Policy.ts"
import * as SpotCheck from "../../service/rules/SpotCheck.ts"
import { finding } from "../../service/ServiceFinding.ts"
import type { TallyRecord } from "../../service/tally/TallyRecord.ts"
import { type DeskError, Refused } from "../DeskError.ts"
import * as Snapshot from "../Snapshot.ts"
import * as World from "../World.ts"

export interface Question {
  readonly seed: string
  /** 0 to 1000. Default: as the policy of today says. */
  readonly perMille?: number
  /** Only records of these days. */
  readonly period?: Period.Period
}

export interface Drawn {
  readonly at: number
  readonly policy: string
  readonly perMille: number
  /** How many it was drawn out of. */
  readonly outOf: number
  /** In the order of drawing. */
  readonly records: readonly TallyRecord[]
}

const most = 1000

/** `Refused` where nobody says what share is drawn, or where it is none. */
export const draw = Effect.fnUntraced(function* (
  world: World.World,
  { seed, perMille, period }: Question
): Effect.fn.Return<Drawn, DeskError> {
  const { policy } = world
  const share = perMille ?? Parameter.valueIn(Policy.on(policy, World.now(world).today), spotCheckPerMille)
  if (share === undefined) return yield* new Refused({ findings: [finding("desk.no-spot-check-share", {}, { kind: "requirement" })] })
  if (!Number.isInteger(share) || share < 0 || share > most)
    return yield* new Refused({ findings: [finding("desk.odd-spot-check-share", { perMille: share, most })] })
  const { at, loaded } = yield* Snapshot.read(world, "loaded")
  const asked = new Map(
    loaded.flatMap(({ record }) =>
      period === undefined || Period.contains(period, record.on) ? [[record.record as string, record] as const] : []
    )
  )
  const drawn = SpotCheck.draw([...asked.keys()], seed, share)
  return { at, policy: policy.id, perMille: share, outOf: asked.size, records: drawn.flatMap((id) => asked.get(id) ?? []) }
})
