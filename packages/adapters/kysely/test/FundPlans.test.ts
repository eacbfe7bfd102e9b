/** How SQLite looks for what a fund's statement asks: along the key, from the place where the page begins, and sorting nothing. */
import { Criterion, Day } from "@yanzhen/core/foundation"
import { Registers } from "@yanzhen/core/registers"
import type { CompiledQuery } from "kysely"
import { afterAll, beforeAll, expect, it } from "vitest"
import * as Asked from "../src/Asked.ts"
import type { Connection } from "../src/Dialect.ts"
import * as Opening from "../src/Opening.ts"
import * as RegisterTable from "../src/RegisterTable.ts"
import * as RowQuery from "../src/RowQuery.ts"
import * as NodeSqlite from "../src/sqlite/NodeSqlite.ts"
import * as SumQuery from "../src/SumQuery.ts"

const { fundLine, fundMonth } = Registers
const [tenant, first, last] = ["340603", Day.require("2026-01-01"), Day.require("2026-12-31")]

let connection: Connection
beforeAll(async () => {
  connection = NodeSqlite.open(":memory:")
  await Opening.ready(connection, [fundLine, fundMonth], 0)
})
afterAll(() => connection.close())

const planOf = (query: CompiledQuery): Promise<readonly unknown[]> =>
  connection.reading(async (ask) => (await ask({ ...query, sql: `explain query plan ${query.sql}` })).map((row) => row[3]))

it.each([
  ["the first page", undefined, "tenant=? AND fund=? AND on>? AND on<?"],
  ["a later page", { fund: "f-1", on: first, number: 7, part: 1 }, "tenant=? AND fund=? AND (on,number,part)>(?,?,?) AND on<?"]
])("%s of its lines", async (_what, after, found) => {
  const table = RegisterTable.of(fundLine, connection.db, connection.dialect)
  const { fund, on } = fundLine.facts
  const { inSql, fixed } = Asked.of<typeof fundLine>(
    Criterion.all(fund.is("f-1"), on.atLeast(first), on.atMost(last)),
    {},
    connection.dialect
  )
  const steps = RowQuery.deciding(RowQuery.steps(table, []), fixed, after)
  const cells = after && steps.map(({ column }) => after[column.name as "fund"])
  const query = RowQuery.over(connection.db)(table, table.columns, { tenant, where: inSql, steps, after: cells, limit: 101 })
  // A number of rows that is bound has SQLite plan anew each time.
  expect(query.parameters).not.toContain(101)
  expect(await planOf(query)).toEqual([`SEARCH yz_fund_line USING PRIMARY KEY (${found})`])
})

it("what its months add up to, before two days", async () => {
  const table = RegisterTable.of(fundMonth, connection.db, connection.dialect)
  const { fund, month } = fundMonth.facts
  const asked = Asked.of<typeof fundMonth>(Criterion.all(fund.is("f-1"), month.below(last)), {}, connection.dialect)
  const wanted = { opening: { of: "moved", where: month.below(first) }, closing: { of: "moved" } } as const
  const query = SumQuery.over(connection.db)(table, RowQuery.columns(table, ["currency", "restriction", "account"]), {
    tenant,
    where: asked.inSql,
    terms: SumQuery.terms<typeof fundMonth, "opening" | "closing">(table, wanted, {}, connection.dialect)
  })
  expect(await planOf(query)).toEqual(["SEARCH yz_fund_month USING PRIMARY KEY (tenant=? AND fund=?)"])
})
