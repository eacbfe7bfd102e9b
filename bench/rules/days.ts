/** A day from its text, against what everybody has at hand. No goal. */
import * as Day from "../../packages/core/src/foundation/Day.ts"
import { inTurn, medians, ratio, row } from "../report.ts"

const first = Day.require("1926-01-01")
const texts = Array.from({ length: 100_000 }, (_, i) => Day.text(Day.plusDays(first, (i * 7919) % 60_000)))
const millisecondsPerDay = 86_400_000

const runs = {
  parse: () => {
    let sum = 0
    for (const text of texts) sum += Date.parse(text) / millisecondsPerDay
    return sum
  },
  day: () => {
    let sum = 0
    for (const text of texts) sum += Day.fromText(text) ?? 0
    return sum
  }
}
if (runs.parse() !== runs.day()) throw new Error("not the same days")

const measurements = await inTurn(15, runs)
console.log(
  JSON.stringify([
    row("100,000 days from text: times as long as Date.parse", "x", {}, ratio(measurements, "day", "parse"), {
      "Date.parse, ms": medians(measurements).parse,
      "Day.fromText, ms": medians(measurements).day
    })
  ])
)
