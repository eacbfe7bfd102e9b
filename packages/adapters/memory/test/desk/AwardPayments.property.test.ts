import { DeskError, Verification } from "@yanzhen/core/desk"
import { Day, type Id } from "@yanzhen/core/foundation"
import { Award } from "@yanzhen/core/project"
import * as fc from "fast-check"
import { expect, it, vi } from "vitest"
import { books, give, of, signed, spend, takeBack } from "./awardBooks.ts"
import { elders, id, officer, pay } from "./ventures.ts"
import { run } from "./world.ts"

// Many requests; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 60_000 })

type Undated = { readonly [T in Award.Command["type"]]: Omit<Extract<Award.Command, { readonly type: T }>, "on"> }[Award.Command["type"]]
const amount = fc.constantFrom(1, 199_999, 200_000, 400_000, 600_000)
const brokenOff = { type: "terminate", cause: "breach", reason: "见报告", by: officer } as const
const closing = { type: "close", by: officer } as const
const step: fc.Arbitrary<Undated> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(pay(1, 600_000), pay(2, 400_000), pay(1, 1)) },
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom("a", "b", "c"), amount).map(([of, fen]) => spend(of, fen)) },
  { weight: 3, arbitrary: amount.map((fen) => takeBack(fen)) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom("a", "b", "c")
      .map((of) => ({ type: "disallow" as const, purchase: id<Id.PurchaseId>(of), reason: "用途不符", by: officer }))
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<("hold-back" | "cancel-tranche")[]>("hold-back", "cancel-tranche")
      .map((type) => ({ type, tranche: 2, reason: "材料不全", by: officer }))
  },
  {
    weight: 2,
    arbitrary: fc.constant({
      type: "report" as const,
      served: [{ group: elders, kind: "elders" as const, people: 40 }] as const,
      evidence: ["签到表"] as const,
      by: officer
    })
  },
  { weight: 2, arbitrary: fc.constant({ type: "accept" as const, evidence: ["结项报告"] as const, by: officer }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<Award.Cause[]>("breach", "false-material")
      .map((cause) => ({ type: "terminate" as const, cause, reason: "见报告", by: officer }))
  },
  { weight: 3, arbitrary: fc.constant(closing) }
)

it("over random years the award's accounts and the fund's ledger agree to the fen, and the journal verifies", async () => {
  let closed = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30, size: "max" }), async (steps) => {
      const world = await signed()
      world.setDay("2026-12-31")
      for (const [index, one] of [pay(1, 600_000), ...steps].entries()) {
        const own = { on: Day.text(Day.plusDays(Day.require("2026-03-02"), index)), ...("entry" in one ? { entry: `e-${index}` } : {}) }
        await give(world, { ...one, ...own } as Award.Command).catch((error: unknown) => expect(error).toBeInstanceOf(DeskError.Refused))
        const { project, money, unspent, advanced, committed } = await books(world)
        expect([advanced, committed]).toEqual([unspent, Award.openFen(project)])
        if (project.stage === "closed") expect([unspent, committed, money.awards.get(of)?.isClosed]).toEqual([0, 0, true])
      }
      if ((await books(world)).project.stage === "closed") closed += 1
      expect(await run(Verification.verify(world))).toMatchObject({ holds: true })
    }),
    // One year that ends is among them, whatever the others bring.
    { numRuns: 25, examples: [[[brokenOff, takeBack(600_000), closing]]] }
  )
  expect(closed).toBeGreaterThan(0)
})
