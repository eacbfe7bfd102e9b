/**
 * Coins whose service record no longer bears them: corrected or voided since it earned them, or no longer counted by the policy. What a reader would
 * get wrong: this is a list to look at. Nothing is taken back by itself; somebody reverses the entry, or corrects the record once more.
 */
import * as Effect from "effect/Effect"
import type { Finding } from "../../foundation/Finding.ts"
import type * as Id from "../../foundation/Id.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import { kinds } from "../../registers/reward/RewardLives.ts"
import type { RowOf } from "../../registers/Register.ts"
import * as Registers from "../../registers/Registers.ts"
import * as PointsAccount from "../../reward/PointsAccount.ts"
import type { DeskError } from "../DeskError.ts"
import { atOneMoment } from "../OneMoment.ts"
import * as Merged from "../person/Merged.ts"
import { readRows } from "../ReadRows.ts"
import { seen } from "../Seen.ts"
import type { World } from "../World.ts"
import * as EarnedRecords from "./EarnedRecords.ts"

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
  const standing = [...state.earned].filter(([, { stage }]) => stage !== "reversed")
  const records = yield* recordsOf(
    world,
    standing.map(([, { record }]) => record)
  )
  const people = yield* Merged.people(world)
  // Rows are told of people; the holder stands as the account has it.
  const kept = state.holder === undefined ? undefined : OnePerson.keptOf(people, state.holder)
  return standing.flatMap(([entry, { record, on, units, minutes }]) => {
    const findings = EarnedRecords.reasons({ record, on, minutes }, records.get(record), kept, world.policy)
    const { holder } = state
    const balance = PointsAccount.balanceOf(state)
    return findings.length === 0 ? [] : [{ account, holder, entry, record, on, units, balance, findings }]
  })
})

const recordsOf = Effect.fnUntraced(function* (
  world: World,
  ids: readonly string[]
): Effect.fn.Return<ReadonlyMap<string, RowOf<typeof Registers.serviceRecord>>, DeskError> {
  const { serviceRecord } = Registers
  const [first, ...more] = ids
  if (first === undefined) return new Map()
  const rows = yield* readRows(world, serviceRecord, serviceRecord.facts.record.isOneOf([first, ...more]))
  return new Map(rows.map((row) => [row.record, row]))
})
