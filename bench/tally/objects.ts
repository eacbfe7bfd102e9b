/**
 * Rows that come as objects, as a driver gives them, against the obvious loop over the same objects. Both answer minutes and people of four
 * totals, compared cell by cell before anything is timed; they take turns, and the value is the median of the ratios of the rounds. Ours
 * keeps its memory between counts, as the loop's Maps and Sets are got from a heap that has grown already.
 */
import * as Day from "../../packages/core/src/foundation/Day.ts"
import type { CountingRules } from "../../packages/core/src/service/CountingRules.ts"
import * as BulkTally from "../../packages/core/src/service/tally/BulkTally.ts"
import * as RunningRows from "../../packages/core/src/service/tally/RunningRows.ts"
import type { Row as Coded } from "../../packages/core/src/service/tally/Shelves.ts"
import { Workspace } from "../../packages/core/src/service/tally/Workspace.ts"
import { inTurn, medians, ratio, row, type Row } from "../report.ts"
import * as data from "./data.ts"
import * as loop from "./loop.ts"
import { erasOf, fourTotals, policies } from "./policies.ts"

const records = Number(process.env.BENCH_RECORDS ?? 10_000_000)
const rounds = Number(process.env.BENCH_ROUNDS ?? 5)

const objects = (count: number): readonly Coded[] => {
  const { rows } = data.columns(count)
  const all: Coded[] = []
  for (let index = 0; index < count; index++) all.push(RunningRows.rowOf(rows, index))
  return all
}

const all = objects(records)
const dictionaries = data.dictionaries()
const firstMonth = Day.monthIndex(data.firstDay as Day.Day)
/** The obvious loop is not charged for the calendar. */
const months = Int32Array.from({ length: data.days + 40 }, (_, day) => Day.monthIndex((data.firstDay + day) as Day.Day))
const monthOf = (day: number): number => months[day - data.firstDay] ?? firstMonth
const workspace = new Workspace()
const ours = (rules: CountingRules) => BulkTally.countRows(all, dictionaries, erasOf(rules), fourTotals, workspace)

const rows: Row[] = []
for (const [name, rules] of Object.entries<CountingRules>(policies)) {
  const totals = loop.count(all, rules, monthOf)
  ours(rules).forEach((one, index) => {
    for (let cell = 0; cell < one.size; cell++) {
      const [found, wanted] = [one.amounts(cell), totals[index]?.get(cell)]
      if (found.creditedMinutes !== (wanted?.minutes ?? 0) || found.people !== (wanted?.people.size ?? 0))
        throw new Error(`${name}: total ${index}, cell ${cell}: ${JSON.stringify(found)} and ${wanted?.minutes} of ${wanted?.people.size}`)
    }
  })
  const times = await inTurn(rounds, {
    loop: () => loop.count(all, rules, monthOf),
    minutesOnly: () => loop.count(all, rules, monthOf, false),
    ours: () => ours(rules)
  })
  const ms = medians(times)
  rows.push(
    row(`tally of ${records} objects, ${name}: times faster than the obvious loop`, "x", { atLeast: 12 }, ratio(times, "loop", "ours"), {
      "loop, ms": ms.loop,
      "objects in, ms": ms.ours,
      "than the loop for minutes alone, times faster": ratio(times, "minutesOnly", "ours")
    })
  )
}
console.log(JSON.stringify(rows))
