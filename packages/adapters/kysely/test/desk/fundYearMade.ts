/** A year in which everything happens: each kind of command done, and most refused where the books say so. */
import { Id } from "@yanzhen/core/foundation"
import type { AwardCommands } from "@yanzhen/core/testing"
import { children, type Dated, dated, id, ofFund, part, promised } from "./fundYearCommands.ts"

const officer = id<Id.PersonId>("officer")
/** A step of an award, which rests on what was promised to it. */
const through =
  (of: Id.AwardId, step: AwardCommands.Undated): Dated =>
  (on, entry, { promises }) => ({ award: of, command: dated(of, step, on, entry, promises.get(of)) })
const split = (donation: Id.DonationId, basisPoints: number): Dated =>
  ofFund((on, entry) => ({
    ...{ type: "split", entry, on, donation },
    shares: [{ by: "percent", basisPoints, restriction: children }, { by: "remainder" }]
  }))
const refund = (donation: Id.DonationId, size: number): Dated =>
  ofFund((on, entry) => ({ type: "refund", entry, on, donation, amount: size, reason: "误转" }))

/** A year in which everything happens, day by day, with what each command comes to. */
const made: readonly (readonly [what: string, of: Dated])[] = [
  [
    "receive",
    ofFund((on, entry) => ({
      ...{ type: "receive", entry, on, donation: id("d-a"), source: "donation", form: "money", currency: "CNY" },
      ...{ parts: [{ amount: 1_000 }], publicName: "hidden", receipt: { kind: "waived" } }
    }))
  ],
  ["split", split(id("d-a"), 5_000)],
  ["not split", split(id("d-none"), 5_000)],
  ["commit", promised],
  // No more is promised than the award can be paid.
  ["not commit", promised],
  ["pay", part],
  ["not pay", part],
  [
    "spend",
    through(id("aw-1"), { type: "spend", purchase: id("buy-1"), line: "meals", amountFen: 60, groups: [id("elders")], evidence: ["发票"] })
  ],
  ["refund", refund(id("d-a"), 100)],
  ["not refund", refund(id("d-a"), 1_000)],
  ["reverse", ofFund((on, entry, { entries }) => ({ type: "reverse", entry, on, reverses: entries.at(-1) ?? id("none"), reason: "重记" }))],
  ["not reverse", ofFund((on, entry, { undone }) => ({ type: "reverse", entry, on, reverses: undone[0] ?? id("none"), reason: "重记" }))],
  ["mid-term failed", through(id("aw-1"), { type: "assess", result: "failed", evidence: ["中期报告"], by: officer })],
  ["not pay", through(id("aw-1"), { type: "pay", tranche: 2, amountFen: 100, entry: id("e-pay") })],
  ["terminate", through(id("aw-1"), { type: "terminate", cause: "breach", reason: "未履约", by: officer })],
  ["not close award", through(id("aw-1"), { type: "close", by: officer })],
  ["take-back", through(id("aw-1"), { type: "take-back", amountFen: 41, entry: id("e-back") })],
  ["close award", through(id("aw-1"), { type: "close", by: officer })]
]
export const everything: readonly (readonly [day: number, of: Dated])[] = made.map(([, of], index) => [index, of])
export const happens: readonly string[] = [...made.map(([what]) => what), "close"]
