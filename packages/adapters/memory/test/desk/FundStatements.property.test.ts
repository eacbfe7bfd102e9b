/**
 * A statement opens: each balance is what the lines behind it add up to, whatever happened to the fund. The balances are sums of months and the
 * lines stand for themselves, so this fails where either is of another selection.
 */
import { BalanceLines, FundLives, Life, Statements } from "@yanzhen/core/desk"
import { Day, type Period } from "@yanzhen/core/foundation"
import type { Fund } from "@yanzhen/core/fund"
import { Registers } from "@yanzhen/core/registers"
import { FundCommands } from "@yanzhen/core/testing"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { expect, it } from "vitest"
import { places, run, town, type Town } from "./world.ts"

const { fund } = FundLives.lives
const newYear = Day.require("2026-01-01")

/** Commands come on the first days of a year; drawn apart, they fall into several months and keep their order. */
const drawnApart = (commands: readonly Fund.Command[], times: number): readonly Fund.Command[] =>
  commands.map((command) => ({ ...command, on: Day.text(Day.plusDays(newYear, (Day.require(command.on) - newYear) * times)) }))

const period = fc
  .tuple(
    fc.constantFrom("2025-12-31", "2026-01-01", "2026-01-03", "2026-01-04", "2026-01-31", "2026-02-01", "2026-02-14", "2026-04-11"),
    fc.nat(3),
    fc.constantFrom(0, 1, 27, 28, 59, 200)
  )
  .map(([first, more, length]): Period.Period => {
    const from = Day.plusDays(Day.require(first), more)
    return { first: from, last: Day.plusDays(from, length) }
  })

const opened = async (world: Town, balance: Omit<Statements.Balance, "amount">, upTo: Day.Day) => {
  const all: BalanceLines.Behind[] = []
  for (let hasMore = true; hasMore;) {
    const after = all.at(-1)?.line
    const page = await run(BalanceLines.behind(world, "f-1", balance, upTo, after === undefined ? { limit: 3 } : { limit: 3, after }))
    all.push(...page.lines)
    ;({ hasMore } = page)
  }
  return all
}

const sum = (all: readonly BalanceLines.Behind[]): number => all.reduce((total, { adds }) => total + adds, 0)
const named = ({ currency, restriction, account }: Omit<Statements.Balance, "amount">) => `${currency}/${restriction}/${account}`

it("every balance is the sum of the lines that it opens to, and an account that is not listed holds nothing", async () => {
  const seen = { listed: 0, empty: 0, within: 0 }
  await fc.assert(
    fc.asyncProperty(FundCommands.rows, fc.constantFrom(1, 11, 40), period, async (commands, times, asked) => {
      const world = town({ today: "2026-12-31" })
      await places(world, { streets: ["340603008"] })
      for (const command of drawnApart(commands, times)) await Effect.runPromiseExit(Life.give(world, fund, "f-1", command))
      const said = await run(Statements.statement(world, "f-1", asked, { limit: 1000 }))
      const { rows: lines } = await world.store.rows(world.tenant, Registers.fundLine, undefined, [], { limit: 1000 })
      expect(said.lines).toEqual(lines.filter(({ on = newYear }) => on >= asked.first && on <= asked.last))
      const accounts = new Map(
        lines.flatMap(({ currency = "", restriction, from = "given", to = "given" }) =>
          [from, to].map((account) => {
            const one = { currency, restriction, account }
            return [named(one), one] as const
          })
        )
      )
      for (const [balances, upTo] of [
        [said.opening, Day.plusDays(asked.first, -1)],
        [said.closing, asked.last]
      ] as const) {
        const listed = new Map(balances.map((balance) => [named(balance), balance.amount]))
        expect([...listed.values()]).not.toContain(0)
        expect([...listed.keys()].filter((name) => !accounts.has(name))).toEqual([])
        for (const [name, account] of accounts) {
          const behind = await opened(world, account, upTo)
          expect(sum(behind)).toBe(listed.get(name) ?? 0)
          if (behind.length > 0) seen[listed.has(name) ? "listed" : "empty"]++
        }
      }
      if (said.lines.length > 0) seen.within++
    }),
    { numRuns: 25 }
  )
  // Or it says nothing of one of them.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0)
})
