/**
 * A fund's statement of a year (opening and closing balances, one page of a hundred lines) from a SQLite file, against the two selects that
 * give the very same answer, prepared beforehand on the same file; for a fund of a thousand lines and for one of a million, of which a page
 * from the middle of the year is asked for too.
 *
 * What a reader would get wrong: ours also says at which position of the journal the answer is true, and each line is a row of its own, with
 * every column in its place.
 */
import { deepStrictEqual } from "node:assert"
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
import { cpu, inTurn, median, ratio, type Row, row } from "../report.ts"

const most = Number(process.env.BENCH_LINES ?? 1_000_000)
const rounds = Number(process.env.BENCH_ROUNDS ?? 5)
/** So many statements for one measurement: one alone is too quick for the clock, and many more would not be of one turn on a busy machine. */
const repeated = 20
const begins = Day.require("2017-01-01")
const period = Period.year(2025)
const days = Day.plusDays(period.last, 1) - begins
const restrictions = ["children", "elders", undefined]

const lineOf = (fund: string, of: number, number: number): RowChange => ({
  kind: "put",
  register: "fund_line",
  row: {
    fund,
    on: begins + Math.floor((number * days) / of),
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
      const key = { fund, currency: "CNY", restriction, account, month, street: "-", community: "-", station: "-", team: "-" }
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
    const event = { on: "2017-01-01", policy: "bench", data: { type: "fund.activated", v: 1, on: "2017-01-01" } }
    const appends = begins === undefined ? [] : [{ stream: `fund/${begins}`, expected: 0, events: [event] }]
    const [answer] = await store.commit([
      { tenant, key, inputHash: key, recordedAt: 0 as never, actor: "clerk" as never, appends, changes }
    ])
    if (answer?.ok !== true) throw new Error(`${key} was refused`)
  }
  const funds = { small: 1000, large: most }
  for (const [fund, count] of Object.entries(funds)) {
    await commit([], fund)
    for (let at = 0; at < count; at += chunk) {
      const lines = Array.from({ length: Math.min(chunk, count - at) }, (_, index) => lineOf(fund, count, at + index))
      await commit([...lines, ...monthsOf(fund, lines)])
    }
  }

  // The statement opens nothing that is sealed.
  const world = town({ store, people: MemoryPersonDirectory.open(), protectedPeople: undefined as never, today: "2026-03-10" })
  const ours = (fund: string, after?: Statements.Line) =>
    Effect.runPromise(Statements.statement(world, fund, period, after === undefined ? {} : { after }))

  const bare = new DatabaseSync(path, { readOnly: true })
  const ofLines = (bare.prepare("pragma table_info(yz_fund_line)").all() as { name: string }[])
    .flatMap(({ name }) => (name === "tenant" ? [] : [`"${name}"`]))
    .join(", ")
  const held = bare.prepare(
    `select currency, restriction, account, sum(case when month < ? then moved else 0 end) opening, sum(moved) closing
     from yz_fund_month where tenant = ? and fund = ? and month < ?
     group by currency, restriction, account order by currency, restriction, account`
  )
  const first = bare.prepare(
    `select ${ofLines} from yz_fund_line where tenant = ? and fund = ? and "on" between ? and ? order by "on", number, part limit 101`
  )
  const further = bare.prepare(
    `select ${ofLines} from yz_fund_line where tenant = ? and fund = ? and ("on", number, part) > (?, ?, ?) and "on" <= ?
     order by "on", number, part limit 101`
  )
  type Held = Omit<Statements.Balance, "amount"> & Record<"opening" | "closing", number>
  const byHand = (fund: string, after?: Statements.Line) => {
    const moved = held.all(period.first, tenant, fund, Day.plusDays(period.last, 1)) as unknown as readonly Held[]
    const balances = (of: "opening" | "closing") =>
      moved.flatMap(({ currency, restriction, account, [of]: amount }) =>
        amount === 0 ? [] : [{ currency, restriction: restriction === "-" ? undefined : restriction, account, amount }]
      )
    const rows =
      after === undefined
        ? first.all(tenant, fund, period.first, period.last)
        : further.all(tenant, fund, after.on ?? 0, after.number ?? 0, after.part ?? 0, period.last)
    return { opening: balances("opening"), lines: rows.slice(0, 100), hasMore: rows.length > 100, closing: balances("closing") }
  }

  /** Without what is unknown: NULL there, undefined here. */
  const known = (row: object) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== null && cell !== undefined))
  const measure = async (name: string, fund: string, after?: Statements.Line): Promise<Row> => {
    const { at: _, period: _year, ...answer } = await ours(fund, after)
    const other = byHand(fund, after)
    deepStrictEqual({ ...answer, lines: answer.lines.map(known) }, { ...other, lines: other.lines.map(known) })
    if (answer.opening.length === 0 || answer.lines.length !== 100) throw new Error(`${answer.lines.length} lines`)
    const peers = {
      ours: async () => {
        for (let time = 0; time < repeated; time++) await ours(fund, after)
      },
      bare: () => {
        for (let time = 0; time < repeated; time++) byHand(fund, after)
      }
    }
    // A desk that has answered before: what is measured is the answer, not the compiler of this process.
    await inTurn(150, peers)
    const times = await inTurn(rounds * 20, peers, cpu)
    return row(`ledger: ${name}, over the bare prepared selects`, "x", { atMost: 1.3 }, ratio(times, "ours", "bare"), {
      "ours, ms of this process": median(times.ours) / repeated,
      "bare selects, ms": median(times.bare) / repeated
    })
  }

  const middle = async (): Promise<Statements.Line> => {
    const whole = await Effect.runPromise(Statements.statement(world, "large", period, { limit: most }))
    return whole.lines[Math.floor(whole.lines.length / 2)] as Statements.Line
  }
  const rows = [
    await measure(`a year's statement of a fund of ${funds.small} lines`, "small"),
    await measure(`a year's statement of a fund of ${funds.large} lines`, "large"),
    await measure("the same, a page from its middle", "large", await middle())
  ]
  bare.close()
  await close()
  console.log(JSON.stringify(rows))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
