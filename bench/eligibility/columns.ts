import { deepStrictEqual } from "node:assert/strict"
import { cpu, inTurn, medians, ratio, row } from "../report.ts"
import * as ofOne from "../rules/byHand.ts"
import * as byHand from "./byHand.ts"
import { columns, masks, volunteers } from "./volunteers.ts"

const [ours, theirs] = [new Int32Array(volunteers.length), new Int32Array(volunteers.length)]
deepStrictEqual(masks(columns, 0, ours), byHand.masks(columns, theirs))
for (const [i, one] of volunteers.entries()) if (ours[i] !== ofOne.mask(one)) throw new Error(`not the same mask: ${JSON.stringify(one)}`)

/** A measurement goes over everybody so often. */
const times = 40
const runs = {
  hand: () => {
    for (let i = 0; i < times; i++) byHand.masks(columns, theirs)
  },
  columns: () => {
    for (let i = 0; i < times; i++) masks(columns, 0, ours)
  }
}
await inTurn(2, runs, cpu)

const measurements = await inTurn(9, runs, cpu)
const { hand, columns: compiled } = medians(measurements)
console.log(
  JSON.stringify([
    row(
      "100,000 volunteers × 1 activity, 12 conditions, all unmet and unknown ones: times as long as the loop by hand over the same columns",
      "x",
      { atMost: 1.5 },
      ratio(measurements, "columns", "hand"),
      { "by hand, ms": hand / times, "compiled, ms": compiled / times }
    )
  ])
)
