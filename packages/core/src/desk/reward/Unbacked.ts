/**
 * Coins whose service record no longer bears them: corrected or voided since it earned them, or no longer counted by the policy. What a reader would
 * get wrong: this is a list to look at. Nothing is taken back by itself; somebody sets the entry right, or corrects the record once more.
 */
import * as Effect from "effect/Effect"
import type { Finding } from "../../foundation/Finding.ts"
import type * as Id from "../../foundation/Id.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import { kinds } from "../../registers/reward/RewardLives.ts"
import * as Registers from "../../registers/Registers.ts"
import * as PointsAccount from "../../reward/PointsAccount.ts"
import type { DeskError } from "../DeskError.ts"
import { atOneMoment } from "../OneMoment.ts"
import * as Merged from "../person/Merged.ts"
import { readRows } from "../ReadRows.ts"
import { seen } from "../Seen.ts"
import type { World } from "../World.ts"
import * as EarnedRecords from "./EarnedRecords.ts"
import * as Served from "./Served.ts"

export interface Unbacked {
  readonly account: string
  readonly holder: Id.VolunteerId | undefined
  readonly entry: Id.EntryId
  readonly record: Id.RecordId
  readonly on: string
  /** What the entry is of; less than that may have been kept. */
  readonly units: number
  /** What the account has today: an entry cannot be reversed for more. */
  readonly balance: number
  /** What the record says against the entry, as if it were made now. */
  readonly findings: readonly Finding[]
}

/** By account, then in the order of booking. */
export const unbacked = (world: World): Effect.Effect<{ readonly at: number; readonly entries: readonly Unbacked[] }, DeskError> =>
  Effect.map(atOneMoment(world, all(world)), ({ at, value }) => ({ at, entries: value }))

const all = (world: World): Effect.Effect<readonly Unbacked[], DeskError> =>
  Effect.flatMap(readRows(world, Registers.pointsAccount), (accounts) =>
    Effect.map(
      Effect.forEach(accounts, ({ account }) => ofAccount(world, account)),
      (found) => found.flat()
    )
  )

const ofAccount = Effect.fnUntraced(function* (world: World, account: string): Effect.fn.Return<readonly Unbacked[], DeskError> {
  const { state } = yield* seen(world, "points", account, kinds.points)
  const { holder } = state
  const standing = [...state.earned].filter(([, { stage }]) => stage !== "reversed")
  if (holder === undefined || standing.length === 0) return []
  const people = yield* Merged.people(world)
  // Rows are told of people; the holder stands as the account has it.
  const kept = OnePerson.keptOf(people, holder)
  const served = yield* Served.of(world, kept)
  const balance = PointsAccount.balanceOf(state)
  return yield* Effect.map(
    Effect.forEach(standing, ([entry, earned]) =>
      Effect.map(recordOf(world, earned.record, kept, served), (borne) => ({
        ...{ account, holder, entry, record: earned.record, on: earned.on, units: earned.units, balance },
        findings: EarnedRecords.against(earned, borne)
      }))
    ),
    (entries) => entries.filter(({ findings }) => findings.length > 0)
  )
})

/** A record of an entry that is another person again, since the two were told apart, is among theirs. */
const recordOf = Effect.fnUntraced(function* (
  world: World,
  record: Id.RecordId,
  holder: Id.VolunteerId,
  served: Served.Served
): Effect.fn.Return<EarnedRecords.Borne, DeskError> {
  const { facts } = Registers.serviceRecord
  const row = served.rows.get(record) ?? (yield* readRows(world, Registers.serviceRecord, facts.record.is(record)))[0]
  return yield* EarnedRecords.borneBy(world, record, row, holder, served)
})
