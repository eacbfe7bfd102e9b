/** The pages about funds, written and read again: each year closes as the next opens, and at what the fund holds, to the fen. */
import { Day, ParameterView } from "@yanzhen/core/foundation"
import { Account, Fund } from "@yanzhen/core/fund"
import { Policies, Policy } from "@yanzhen/core/law"
import { Projection, Register, Registers, type RowChange } from "@yanzhen/core/registers"
import { FundCommands } from "@yanzhen/core/testing"
import { Table, Workbook } from "@yanzhen/spreadsheet"
import * as fc from "fast-check"
import { expect, it } from "vitest"
import * as FundDisclosing from "../src/fund/FundDisclosing.ts"
import * as FundDisclosureSheets from "../src/fund/FundDisclosureSheets.ts"

const today = Day.require("2027-06-30")
const view: ParameterView.ParameterView = Policy.on(Policies.byName("national"), today)

/** Some happen a year later than others. */
const rows = fc
  .tuple(FundCommands.rows, fc.nat())
  .map(([all, from]) =>
    all.map((command, at): Fund.Command =>
      at > from % 40 ? ({ ...command, on: command.on.replace("2026", "2027") } as Fund.Command) : command
    )
  )

const registersOf = (state: Fund.Fund): FundDisclosing.Rows => {
  const [put, moved] = [new Map<string, RowChange.Row[]>(), new Map<string, { readonly key: RowChange.Row; by: number }>()]
  for (const change of Projection.kinds.fund.project("f-1", Fund.initial, state)) {
    if (change.kind === "put") put.set(change.register, [...(put.get(change.register) ?? []), change.row])
    if (change.kind !== "add") continue
    const at = Register.keyText(Registers.fundMonth, change.key as never)
    const known = moved.get(at) ?? { key: change.key as RowChange.Row, by: 0 }
    moved.set(at, { ...known, by: known.by + (change.deltas["moved"] ?? 0) })
  }
  const months = [...moved.values()].map(({ key, by }) => ({ ...key, moved: by }))
  const rowsOf = (register: string) => put.get(register) ?? []
  const rows = [rowsOf("fund"), months, rowsOf("donation"), rowsOf("resolution"), rowsOf("fund_restriction")]
  return rows as unknown as FundDisclosing.Rows
}

/** A sheet keeps a day as a moment; it comes back as the minute at its beginning. */
const dayOf = (cell: unknown): unknown =>
  typeof cell === "object" && cell !== null && "minute" in cell ? Number(cell.minute) / (24 * 60) : cell

it("whatever was commanded", async () => {
  const seen = { years: 0, out: 0 }
  await fc.assert(
    fc.asyncProperty(rows, async (commands) => {
      let state = Fund.initial
      for (const command of commands) {
        const decision = Fund.decide(command, state, { today, view, place: undefined, linked: [] })
        if (decision.outcome === "met") for (const event of decision.value) state = Fund.evolve(state, event)
      }
      const { result, errors } = FundDisclosing.read(registersOf(state), new Map())
      expect(errors).toEqual([])
      const last = new Map<string, number>()
      for (const one of result.years) {
        const pool = `${one.currency}/${one.restriction ?? Account.general}`
        expect(one.opening, pool).toBe(last.get(pool) ?? 0)
        expect(one.opening + one.income - one.fee - one.paid - one.handedOut - one.passedOn).toBe(one.closing)
        last.set(pool, one.closing)
        if (one.opening !== 0) seen.years++
        if (one.paid + one.handedOut + one.passedOn > 0) seen.out++
      }
      const kept = new Map<string, number>()
      for (const [name, { balance }] of state.accounts) {
        const { kind, currency, restriction = Account.general } = Account.of(name)
        if (kind === "available" || kind === "goods" || kind === "committed")
          kept.set(`${currency}/${restriction}`, (kept.get(`${currency}/${restriction}`) ?? 0) + balance)
      }
      expect(new Map([...last].filter(([, closing]) => closing !== 0))).toEqual(kept)
      // Sources are what came in less what was given back; what was passed from purpose to purpose is in neither.
      const came = result.sources.reduce((sum, { amount, refunded }) => sum + amount - refunded, 0)
      expect(result.years.reduce((sum, { income }) => sum + income, 0)).toBe(came)
      const sheets = FundDisclosureSheets.sheets(result, "en")
      const pages = new Map<string, (readonly unknown[])[]>()
      const table = await Table.open({ name: "a.xlsx", bytes: await Workbook.write(sheets) })
      for await (const page of table.pages()) pages.set(page.sheet, [...(pages.get(page.sheet) ?? []), ...page.rows])
      for (const { name, rows: written, titles = [] } of sheets)
        expect(
          pages
            .get(name)
            ?.slice(titles.length + 1)
            .map((row) => row.map(dayOf)) ?? []
        ).toEqual(written)
    }),
    { numRuns: 25 }
  )
  expect(Math.min(seen.years, seen.out)).toBeGreaterThan(0)
})
