/**
 * Why an entry of coins is what it is: the service that earned it, what each part of its minutes is worth and by which parameter, what caps left
 * of it, and what its record says of it today. What a reader would get wrong: it is explained as it was booked, not as it would be booked now.
 */
import * as Effect from "effect/Effect"
import * as Day from "../../foundation/Day.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type { EntryId, VolunteerId } from "../../foundation/Id.ts"
import * as KeyedLog from "../../foundation/KeyedLog.ts"
import * as Policy from "../../law/Policy.ts"
import { kinds } from "../../registers/reward/RewardLives.ts"
import type { Earned } from "../../reward/PointsAccount.ts"
import type { Line } from "../../reward/PointsLine.ts"
import type { PointsAccount } from "../../reward/PointsState.ts"
import * as Worth from "../../reward/Worth.ts"
import { type DeskError, NotFound } from "../DeskError.ts"
import { atOneMoment } from "../OneMoment.ts"
import { seen } from "../Seen.ts"
import type { World } from "../World.ts"
import * as EarnedRecords from "./EarnedRecords.ts"

export interface ExplainedEntry {
  readonly account: string
  readonly holder: VolunteerId | undefined
  readonly entry: EntryId
  /** Undefined for coins that no service earned: spent, given, expired, or the opposite of an entry. */
  readonly earned: Earned | undefined
  /** What each part of its minutes is worth, and why. */
  readonly worth: readonly Finding[]
  /** What its record says against it today. */
  readonly against: readonly Finding[]
  /** What was moved under it, in the order of booking. */
  readonly lines: readonly Line[]
}

/** `NotFound` where the account has no such entry. */
export const explain = Effect.fnUntraced(function* (
  world: World,
  account: string,
  entry: EntryId
): Effect.fn.Return<ExplainedEntry & { readonly at: number }, DeskError> {
  const { at, value } = yield* atOneMoment(world, ofEntry(world, account, entry))
  return { at, ...value }
})

const isThere = ({ stage }: PointsAccount): boolean => stage !== "none"

const ofEntry = Effect.fnUntraced(function* (world: World, account: string, entry: EntryId): Effect.fn.Return<ExplainedEntry, DeskError> {
  const { state } = yield* seen(world, "points", account, kinds.points)
  if (!KeyedLog.has(state.entries, entry))
    return yield* new NotFound(isThere(state) ? { kind: "entry", id: entry } : { kind: "points", id: account })
  const { holder } = state
  const lines = KeyedLog.values(state.lines).filter((line) => line.entry === entry)
  const earned = state.earned.get(entry)
  if (earned === undefined) return { account, holder, entry, earned, worth: [], against: [], lines }
  const worth = Worth.reasons(earned.parts, Policy.on(world.policy, Day.require(earned.on)))
  const borne = earned.stage === "reversed" ? undefined : yield* EarnedRecords.read(world, earned.record, holder)
  const against = borne === undefined ? [] : EarnedRecords.against(earned, borne)
  return { account, holder, entry, earned, worth, against, lines }
})
