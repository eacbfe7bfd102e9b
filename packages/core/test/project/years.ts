/** What a year can bring to a running award, aimed at what its parts, lines and payments allow. For tests only. */
import * as fc from "fast-check"
import type * as Id from "../../src/foundation/Id.ts"
import type * as Award from "../../src/project/Award.ts"
import * as V from "./venture.ts"

const amount = fc.constantFrom(1, 99_999, 100_000, 449_999, 450_000, 500_000, 899_999, 900_000, 900_001, 1_000_000)
const tranche = fc.integer({ min: 1, max: 4 })
const purchase = fc.constantFrom("buy-1", "buy-2", "buy-3", "buy-4")
const lineName = fc.constantFrom("meals", "staff", "room")

/** What may be commanded of a running award; the day is put on later. */
export type Undated = {
  readonly [T in Award.Command["type"]]: Omit<Extract<Award.Command, { readonly type: T }>, "on">
}[Award.Command["type"]]
export const step: fc.Arbitrary<Undated> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(tranche, fc.boolean()).map(([of, isExact]) => V.pay(of, "", isExact ? undefined : 1)) },
  { weight: 6, arbitrary: fc.tuple(purchase, amount, lineName).map(([of, fen, line]) => V.spend(of, fen, "", line)) },
  {
    weight: 2,
    arbitrary: purchase.map((of) => ({ type: "disallow" as const, purchase: V.id<Id.PurchaseId>(of), reason: "用途不符", by: V.officer }))
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom("take-back" as const, "demand-return" as const), amount)
      .map(([type, amountFen]) =>
        type === "take-back" ? { type, amountFen, entry: V.id<Id.EntryId>("e-back") } : { type, amountFen, reason: "未用", by: V.officer }
      )
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom("hold-back" as const, "cancel-tranche" as const, "release" as const), tranche)
      .map(([type, of]) =>
        type === "release" ? { type, tranche: of, by: V.officer } : { type, tranche: of, reason: "材料不全", by: V.officer }
      )
  },
  { weight: 3, arbitrary: fc.constantFrom("passed" as const, "failed" as const, "passed" as const).map((result) => V.assess(result, "")) },
  { weight: 2, arbitrary: fc.constant(V.report("")) },
  { weight: 2, arbitrary: fc.constant(V.accept("")) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<Award.Cause[]>("breach", "false-material")
      .map((cause) => ({ type: "terminate" as const, cause, reason: "见报告", by: V.officer }))
  },
  { weight: 2, arbitrary: fc.constant(V.close("")) }
)
