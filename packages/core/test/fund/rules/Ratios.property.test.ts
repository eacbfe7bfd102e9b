import * as fc from "fast-check"
import { expect, it } from "vitest"
import * as Ratios from "../../../src/fund/rules/Ratios.ts"
import { said, viewOf } from "../../law/policies.ts"

const view = viewOf("national")
const million = 100_000_000
const outcome = (accounts: Ratios.Accounts) => said(Ratios.decide(accounts, view))

it("CHA-08: spending more on charity and less on administration never turns a yes into a no", () => {
  const fen = fc.integer({ min: 0, max: 100 * million })
  fc.assert(
    fc.property(
      fc.constantFrom<Ratios.Class>("public-foundation", "public-service", "foundation", "service"),
      fen,
      fen,
      fen,
      fc.nat(1000),
      (kind, netAssetsFen, totalFen, lastIncomeFen, more) => {
        const accounts: Ratios.Accounts = { class: kind, netAssetsFen, totalFen, lastIncomeFen }
        const limits = Ratios.limitsOf(accounts, view)
        if (limits?.mostFen === undefined) return expect.unreachable()
        const { leastFen, mostFen } = limits
        expect(outcome({ ...accounts, charitableFen: leastFen + more, administrationFen: Math.max(0, mostFen - more) })).toBe("")
        if (leastFen > 0)
          expect(outcome({ ...accounts, charitableFen: leastFen - 1, administrationFen: 0 })).toBe("unmet fund.spent-too-little")
      }
    )
  )
})
