/**
 * Time-bank accounts of those who sat with elders: earned by a service record, spent, given to kin. What a reader would get wrong: the record
 * keeps its minutes, whatever becomes of the coins.
 */
import type { PointsCommand, Yanzhen, YanzhenError } from "yanzhen"
import type { Recorded } from "./Activities.ts"
import * as Telling from "./Telling.ts"

/** Units of a coin, which is an hour at the plain rate. */
const coin = 600_000

export interface Told {
  readonly accounts: readonly { readonly account: string; readonly record: string; readonly entry: string }[]
  /** Coins for a friend, whom the district does not let coins be given to. */
  readonly refused: YanzhenError | undefined
}

const given = { type: "give", entry: "entry-given", on: "2026-11-13", units: coin + coin / 2, to: "coins-4" } as const

const after: Readonly<Record<string, readonly PointsCommand[]>> = {
  "coins-1": [{ type: "spend", entry: "entry-spent", on: "2026-11-12", units: coin, for: "上门理发", isHomePlace: false }],
  "coins-3": [{ type: "donate", entry: "entry-donated", on: "2026-11-12", units: coin / 2 }]
}

const earning = (account: string, { member, record }: Recorded): readonly PointsCommand[] => [
  { type: "open", on: "2026-11-01", holder: member.id },
  { type: "earn", entry: `entry-${account}`, record, isGroupTime: false },
  ...(after[account] ?? [])
]

export const tell = async ({ rewards, safe }: Yanzhen, recorded: readonly Recorded[]): Promise<Told> => {
  const held = recorded.map((one, at) => ({ account: `coins-${at + 1}`, ...one }))
  await Promise.all(
    held.map(async ({ account, ...one }) => {
      // Told again, it is confirmed already.
      await safe.confirmRecord(one.record)
      await Telling.inOrder(account, earning(account, one), (command, giving) =>
        rewards.give(account, command, { ...giving, around: { clientAge: 82 } })
      )
    })
  )
  await rewards.give("coins-2", { ...given, relation: "direct-relative" }, { key: "coins-2 given", around: { recipientAge: 71 } })
  const answer = await safe.rewards.give(
    "coins-3",
    { ...given, entry: "entry-friend", units: coin, relation: "friend" },
    { around: { recipientAge: 71 } }
  )
  return {
    accounts: held.map(({ account, record }) => ({ account, record, entry: `entry-${account}` })),
    refused: answer.ok ? undefined : answer.error
  }
}
