import * as Requirement from "../../packages/core/src/foundation/Requirement.ts"
import { inTurn, medians, ratio, row } from "../report.ts"
import * as byHand from "./byHand.ts"
import { people, perMillion, requirements, times, view } from "./volunteer.ts"

const byCode = Requirement.compile(requirements, view, { by: "code" })
const byClosures = Requirement.compile(requirements, view, { by: "closures" })

for (const person of people) {
  const wanted = byHand.mask(person)
  if (byCode.mask(person) !== wanted || byClosures.mask(person) !== wanted) throw new Error(`not the same mask: ${JSON.stringify(person)}`)
}

const runs = {
  hand: () => {
    let sum = 0
    for (let i = 0; i < times; i++) for (const person of people) sum = (sum + byHand.mask(person)) | 0
    return sum
  },
  code: () => {
    let sum = 0
    for (let i = 0; i < times; i++) for (const person of people) sum = (sum + byCode.mask(person)) | 0
    return sum
  },
  closures: () => {
    let sum = 0
    for (let i = 0; i < times; i++) for (const person of people) sum = (sum + byClosures.mask(person)) | 0
    return sum
  }
}
if (new Set(Object.values(runs).map((run) => run())).size !== 1) throw new Error("not the same sum")

const measurements = await inTurn(15, runs)
const { hand, code, closures } = perMillion(medians(measurements))
console.log(
  JSON.stringify([
    row(
      "decision of 12 conditions, all unmet and unknown ones: times as long as a mask by hand",
      "x",
      { atMost: 1.5 },
      ratio(measurements, "code", "hand"),
      {
        "by hand, ms per million": hand,
        "code, ms per million": code,
        "closures, ms per million": closures
      }
    )
  ])
)
