import * as fc from "fast-check"
import { expect, it, vi } from "vitest"
import * as AwardBookings from "../../../src/desk/project/AwardBookings.ts"
import * as Day from "../../../src/foundation/Day.ts"
import * as Fund from "../../../src/fund/Fund.ts"
import * as Award from "../../../src/project/Award.ts"
import { begun, commit, gift, resolve } from "../../fund/funds.ts"
import * as V from "../../project/venture.ts"
import * as Years from "../../project/years.ts"
import { viewOf } from "../../law/policies.ts"
import { lived } from "../../lives.ts"

// Many cases; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 60_000 })

const context = V.awardContext()
const fundContext: Fund.Context = { today: V.day("2027-12-31"), view: viewOf("national"), place: undefined, linked: [] }
const awardedFen = 1_500_000
/** Everything that the award can be paid, promised out of two purposes; a resolution for each payment. */
const promised = lived(
  Fund.decider,
  [
    ...begun,
    gift("d-1", 1_000_000),
    gift("d-2", 800_000, { parts: [{ restriction: V.id("children"), amount: 800_000 }] }),
    resolve("res-1", awardedFen),
    resolve("res-2", 450_000),
    resolve("res-3", 150_000),
    commit(V.award, [{ amount: 900_000 }, { restriction: V.id("children"), amount: 600_000 }], {
      entry: V.id("commit-1"),
      resolution: V.id("res-1")
    })
  ],
  fundContext
).state

interface Both {
  award: Award.Award
  fund: Fund.Fund
}

/** As the desk commits them: both or neither. */
const give = (both: Both, command: Award.Command, entry: () => string): boolean => {
  const own = Award.decide(command, both.award, context)
  const booked = AwardBookings.decide({ award: V.award, command, state: both.award }, both.fund, fundContext, entry)
  if (own.outcome !== "met" || booked.outcome !== "met") return false
  for (const event of own.value) both.award = Award.evolve(both.award, event)
  for (const event of booked.value) {
    expect(Fund.fits(both.fund, event)).toBe(true)
    both.fund = Fund.evolve(both.fund, event)
  }
  return true
}

const spentOf = ({ accounts }: Fund.Fund): number =>
  [...accounts].filter(([name]) => name.startsWith("spent/")).reduce((sum, [, { balance }]) => sum + balance, 0)

const agree = ({ award, fund }: Both): void => {
  expect({
    advanced: Fund.awarded(fund, V.award, "advanced"),
    committed: Fund.awarded(fund, V.award, "committed"),
    spent: spentOf(fund)
  }).toEqual({ advanced: Award.unspentFen(award), committed: Award.openFen(award), spent: Award.keptFen(award) })
  if (award.stage === "closed") {
    expect([Fund.awarded(fund, V.award, "advanced"), Fund.awarded(fund, V.award, "committed")]).toEqual([0, 0])
    expect(fund.awards.get(V.award)?.isClosed).toBe(true)
  }
}

it("whatever a year brings, the award's accounts and the fund's ledger agree to the fen; closed means nothing is left", () => {
  let runs = 0
  let closed = 0
  let paid = 0
  let fundAlone = 0
  fc.assert(
    fc.property(fc.boolean(), fc.array(Years.step, { minLength: 1, maxLength: 40, size: "max" }), (isPaid, all) => {
      runs += 1
      const steps = isPaid ? [V.pay(1, ""), ...all] : all
      const both: Both = { award: V.awarded(V.signed), fund: promised }
      let made = 0
      for (const [index, step] of steps.entries()) {
        const own = {
          on: Day.text(Day.plusDays(V.day("2026-03-10"), index)),
          ...(step.type === "take-back" ? { entry: `b-${index}` } : {})
        }
        const command = { ...step, ...own } as Award.Command
        // Whatever the award allows, a fund that has promised it all allows too.
        const isAllowed = Award.decide(command, both.award, context).outcome === "met"
        if (isAllowed !== give(both, command, () => `x-${++made}`)) fundAlone += 1
        agree(both)
      }
      if (both.award.stage === "closed") closed += 1
      if (Award.disbursedFen(both.award) > 0) paid += 1
    }),
    { numRuns: 1000 }
  )
  // However few runs are asked for.
  expect([closed > runs / 100, paid > runs / 3, fundAlone]).toEqual([true, true, 0])
})
