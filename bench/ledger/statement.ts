/**
 * A fund's statement of a year (opening and closing balances, one page of a hundred lines) from a SQLite file, against the two selects that
 * it needs, prepared beforehand on the same file; for a fund of many lines, and for one of a thousandth of them.
 *
 * What a reader would get wrong: both read the same rows. Ours also says at which position of the journal the answer is true, and looks
 * whether there is such a fund at all.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { sqlite } from "../../packages/adapters/kysely/src/sqlite.ts"
import * as MemoryPersonDirectory from "../../packages/adapters/memory/src/MemoryPersonDirectory.ts"
import { tenant, town } from "../../packages/adapters/testkit/src/Town.ts"
import * as Statements from "../../packages/core/src/desk/fund/Statements.ts"
import * as Day from "../../packages/core/src/foundation/Day.ts"
import * as Period from "../../packages/core/src/foundation/Period.ts"
import type { RowChange } from "../../packages/core/src/registers/RowChange.ts"
import * as Effect from "effect/Effect"
import { cpu, inTurn, median, ratio, row } from "../report.ts"

const most = Number(process.env.BENCH_LINES ?? 1_000_000)
const rounds = Number(process.env.BENCH_ROUNDS ?? 5)
/** So many statements for one measurement: one alone is too quick for the clock. */
const repeated = 100
const years = 10
const first = Day.require("2016-01-01")
const period = Period.year(2025)
const restrictions = ["children", "elders", undefined]

const lineOf = (fund: string, of: number, number: number): RowChange => ({
  kind: "put",
  register: "fund_line",
  row: {
    fund,
    on: first + Math.floor((number * years * 365) / of),
    number: number + 1,
    part: 1,
    entry: `e${number}`,
    type: "fund.received",
    currency: "CNY",
    restriction: restrictions[number % 3],
    from: "given",
    to: "available",
    amount: 100
  }
})

/** What the lines moved by month; they come in order, so a month is whole when the next begins. */
const monthsOf = (fund: string, lines: readonly RowChange[]): readonly RowChange[] => {
  const sums = new Map<string, { readonly key: RowChange extends { key: infer K } ? K : object; moved: number }>()
  for (const line of lines) {
    if (line.kind !== "put") continue
    const { on, restriction = "-", from, to, amount } = line.row as Record<string, string | number>
    const month = Day.firstOfMonthIndex(Day.monthIndex(on as Day.Day))
    for (const [account, moved] of [
      [from, -Number(amount)],
      [to, Number(amount)]
    ] as const) {
      const at = `${month}/${restriction}/${account}`
      const key = { fund, month, currency: "CNY", restriction, account, street: "-", community: "-", station: "-", team: "-" }
      const known = sums.get(at) ?? { key, moved: 0 }
      known.moved += moved
      sums.set(at, known)
    }
  }
  return [...sums.values()].map(({ key, moved }) => ({ kind: "add", register: "fund_month", key, deltas: { moved } }) as RowChange)
}

const folder = mkdtempSync(join(tmpdir(), "yanzhen-bench-"))
try {
  const path = join(folder, "funds.db")
  const { store, close } = await sqlite(path)
  const chunk = 400
  let keys = 0
  const commit = async (changes: readonly RowChange[], begins?: string): Promise<void> => {
    const key = `fill ${++keys}`
    const event = { on: "2016-01-01", policy: "bench", data: { type: "fund.activated", v: 1, on: "2016-01-01" } }
    const appends = begins === undefined ? [] : [{ stream: `fund/${begins}`, expected: 0, events: [event] }]
    const [answer] = await store.commit([
      { tenant, key, inputHash: key, recordedAt: 0 as never, actor: "clerk" as never, appends, changes }
    ])
    if (answer?.ok !== true) throw new Error(`${key} was refused`)
  }
  const funds = { small: most / 1000, large: most }
  for (const [fund, count] of Object.entries(funds)) {
    await commit([], fund)
    for (let at = 0; at < count; at += chunk) {
      const lines = Array.from({ length: Math.min(chunk, count - at) }, (_, index) => lineOf(fund, count, at + index))
      await commit([...lines, ...monthsOf(fund, lines)])
    }
  }

  // The statement opens nothing that is sealed.
  const world = town({ store, people: MemoryPersonDirectory.open(), protectedPeople: undefined as never, today: "2026-03-10" })
  const ours = (fund: string) => Effect.runPromise(Statements.statement(world, fund, period))
  await ours("small")

  const bare = new DatabaseSync(path, { readOnly: true })
  const ofLines = (bare.prepare("pragma table_info(yz_fund_line)").all() as { name: string }[])
    .flatMap(({ name }) => (name === "tenant" ? [] : [`"${name}"`]))
    .join(", ")
  const months = bare.prepare(
    "select month, currency, restriction, account, moved from yz_fund_month where tenant = ? and fund = ? and month < ?"
  )
  const page = bare.prepare(
    `select ${ofLines} from yz_fund_line where tenant = ? and fund = ? and "on" between ? and ?
     order by fund, "on", number, part limit 101`
  )
  const byHand = (fund: string) => [
    months.all(tenant, fund, Day.plusDays(period.last, 1)),
    page.all(tenant, fund, period.first, period.last)
  ]

  const rows = []
  for (const [fund, count] of Object.entries(funds)) {
    const { opening, lines, closing } = await ours(fund)
    const [moved, shown] = byHand(fund)
    if (opening.length === 0 || closing.length === 0 || moved?.length === 0) throw new Error("no balances")
    if (lines.length !== Math.min(Statements.usualLimit, shown?.length ?? 0) || lines.length === 0) throw new Error(`${lines.length} lines`)
    const peers = {
      ours: async () => {
        for (let time = 0; time < repeated; time++) await ours(fund)
      },
      bare: () => {
        for (let time = 0; time < repeated; time++) byHand(fund)
      }
    }
    // A desk that has answered before: what is measured is the answer, not the compiler of this process.
    await inTurn(4, peers)
    const times = await inTurn(rounds, peers, cpu)
    rows.push(
      row(
        `ledger: a year's statement of a fund of ${count} lines over the bare prepared selects`,
        "x",
        { atMost: 1.3 },
        ratio(times, "ours", "bare"),
        {
          "ours, ms of this process": median(times.ours) / repeated,
          "bare selects, ms": median(times.bare) / repeated
        }
      )
    )
  }
  bare.close()
  await close()
  console.log(JSON.stringify(rows))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
