import * as Requirement from "../../packages/core/src/foundation/Requirement.ts"
import { inTurn, medians, ratio, row } from "../report.ts"
import * as byHand from "./byHand.ts"
import { count, people, perMillion, requirements, times, view } from "./volunteer.ts"

const byCode = Requirement.compile(requirements, view, { by: "code" })
const byClosures = Requirement.compile(requirements, view, { by: "closures" })

let passed = 0
for (const person of people) {
  const wanted = byHand.passes(person)
  if (wanted) passed += 1
  if (byCode.passes(person) !== wanted || byClosures.passes(person) !== wanted)
    throw new Error(`not the same answer: ${JSON.stringify(person)}`)
}
if (Math.abs(passed / count - 0.5) > 0.05) throw new Error(`not half refused: ${passed} of ${count} pass`)

// A loop of its own for each: shared, it would be compiled for none of them.
const runs = {
  hand: () => {
    let yes = 0
    for (let i = 0; i < times; i++) for (const person of people) if (byHand.passes(person)) yes += 1
    return yes
  },
  code: () => {
    let yes = 0
    for (let i = 0; i < times; i++) for (const person of people) if (byCode.passes(person)) yes += 1
    return yes
  },
  closures: () => {
    let yes = 0
    for (let i = 0; i < times; i++) for (const person of people) if (byClosures.passes(person)) yes += 1
    return yes
  }
}
for (const run of Object.values(runs)) if (run() !== passed * times) throw new Error("not the same count")

const measurements = await inTurn(15, runs)
const { hand, code, closures } = perMillion(medians(measurements))
console.log(
  JSON.stringify([
    row("decision of 12 conditions, yes or no: times as long as ifs", "x", { atMost: 1.2 }, ratio(measurements, "code", "hand"), {
      "ifs, ms per million": hand,
      "code, ms per million": code,
      "closures, ms per million": closures
    })
  ])
)
