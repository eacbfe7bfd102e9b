import * as Day from "../../packages/core/src/foundation/Day.ts"
import * as BulkTally from "../../packages/core/src/service/tally/BulkTally.ts"
import * as Columns from "../../packages/core/src/service/tally/Columns.ts"
import type { TallyRecord } from "../../packages/core/src/service/tally/TallyRecord.ts"
import type { CountingRules } from "../../packages/core/src/service/CountingRules.ts"
import { inTurn, medians, ratio, row, type Row } from "../report.ts"
import * as data from "./data.ts"
import * as loop from "./loop.ts"
import { erasOf, fourTotals, policies } from "./policies.ts"

const records = Number(process.env.BENCH_RECORDS ?? 10_000_000)
const rounds = Number(process.env.BENCH_ROUNDS ?? 5)

/** Records as objects, as a program holds them; ids ascend, as time-ordered ids do. */
const objects = (count: number): readonly TallyRecord[] => {
  const { rows, dictionaries } = data.columns(count)
  const all: TallyRecord[] = []
  for (let row = 0; row < count; row++) {
    const start = rows.start[row] ?? 0
    const breakMinutes = rows.deduct[row] ?? 0
    all.push({
      record: `r${String(row).padStart(9, "0")}`,
      volunteer: dictionaries.volunteer[rows.volunteer[row] ?? 0],
      team: dictionaries.team[rows.team[row] ?? 0],
      community: dictionaries.community[rows.community[row] ?? 0],
      category: "community-service",
      activity: dictionaries.activity[rows.activity[row] ?? 0],
      timeClass: "service",
      on: rows.on[row],
      attended: [{ from: start, to: start + (rows.minutes[row] ?? 0) }],
      breakMinutes
    } as unknown as TallyRecord)
  }
  return all
}

const all = objects(records)
const months = new Map<number, number>()
const monthOf = (day: number): number => {
  const known = months.get(day)
  if (known !== undefined) return known
  const month = Day.monthIndex(day as Day.Day)
  months.set(day, month)
  return month
}
const ours = (rules: CountingRules) => {
  const columns = Columns.of(all, erasOf(rules))
  return { columns, cells: BulkTally.count(columns, erasOf(rules), fourTotals) }
}
const rows: Row[] = []
for (const [name, rules] of Object.entries<CountingRules>(policies)) {
  const totals = loop.count(all, rules, monthOf)
  const { columns, cells } = ours(rules)
  cells.forEach((one, index) => {
    const texts = [columns.dictionaries.volunteer, columns.dictionaries.team, columns.dictionaries.community, undefined][index]
    for (let cell = 0; cell < one.size; cell++) {
      const wanted = totals[index]?.get(texts === undefined ? cell : (texts[cell] ?? "")) ?? 0
      const { creditedMinutes } = one.amounts(cell)
      if (creditedMinutes !== wanted) throw new Error(`${name}: total ${index}, cell ${cell}: ${creditedMinutes} and ${wanted}`)
    }
  })
  const times = await inTurn(rounds, { loop: () => loop.count(all, rules, monthOf), ours: () => ours(rules) })
  rows.push(
    row(`tally of ${records} objects, ${name}: times faster than the obvious loop`, "x", { atLeast: 12 }, ratio(times, "loop", "ours"), {
      "loop, ms": medians(times).loop,
      "objects in, ms": medians(times).ours
    })
  )
}
console.log(JSON.stringify(rows))
