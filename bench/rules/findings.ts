import { deepStrictEqual } from "node:assert/strict"
import * as Requirement from "../../packages/core/src/foundation/Requirement.ts"
import { inTurn, medians, ratio, row } from "../report.ts"
import * as byHand from "./byHand.ts"
import { people, perMillion, requirements, times, view } from "./volunteer.ts"

const byCode = Requirement.compile(requirements, view, { by: "code" })
const byClosures = Requirement.compile(requirements, view, { by: "closures" })

for (const person of people) {
  const wanted = byHand.decide(person)
  deepStrictEqual(byCode.decide(person), wanted)
  deepStrictEqual(byClosures.decide(person), wanted)
}

const runs = {
  hand: () => {
    let findings = 0
    for (let i = 0; i < times; i++) for (const person of people) findings += byHand.decide(person).findings.length
    return findings
  },
  code: () => {
    let findings = 0
    for (let i = 0; i < times; i++) for (const person of people) findings += byCode.decide(person).findings.length
    return findings
  },
  closures: () => {
    let findings = 0
    for (let i = 0; i < times; i++) for (const person of people) findings += byClosures.decide(person).findings.length
    return findings
  }
}
if (new Set(Object.values(runs).map((run) => run())).size !== 1) throw new Error("not as many findings")

const measurements = await inTurn(15, runs)
const { hand, code, closures } = perMillion(medians(measurements))
console.log(
  JSON.stringify([
    row(
      "decision of 12 conditions, findings for the refused half: times as long as the same objects by hand",
      "x",
      { atMost: 1.2 },
      ratio(measurements, "code", "hand"),
      {
        "by hand, ms per million": hand,
        "code, ms per million": code,
        "closures, ms per million": closures
      }
    )
  ])
)
