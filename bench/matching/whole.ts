/** The whole question: who could serve whom, the largest matching, and every reason read; beside ifs by hand and a bare Hopcroft–Karp. */
import * as Matching from "../../packages/core/src/matching/Matching.ts"
import type { OpenNeed, OpenSlot } from "../../packages/core/src/matching/Pairing.ts"
import * as Policies from "../../packages/core/src/law/Policies.ts"
import * as Policy from "../../packages/core/src/law/Policy.ts"
import * as Day from "../../packages/core/src/foundation/Day.ts"
import { inTurn, medians, ratio, row } from "../report.ts"
import { needs, slots } from "./district.ts"
import { hopcroftKarp } from "./hopcroftKarp.ts"

const view = Policy.on(Policies.byName("national"), Day.require("2026-03-05"))

const fits = (need: OpenNeed, slot: OpenSlot): boolean => {
  if (need.kind !== slot.kind) return false
  for (const feature of need.features) if (!slot.features.includes(feature)) return false
  if (need.times !== undefined && slot.times !== undefined && (need.times.from < slot.times.from || need.times.to > slot.times.to))
    return false
  if (slot.reach === "community" && need.community !== slot.community) return false
  if (slot.reach === "street" && need.street !== slot.street) return false
  return !need.childFacing || slot.cleared === true
}
const runs = {
  hand: () => {
    const first = new Int32Array(needs.length + 1)
    const edges: number[] = []
    for (let n = 0; n < needs.length; n++) {
      for (let s = 0; s < slots.length; s++) if (fits(needs[n]!, slots[s]!)) edges.push(s)
      first[n + 1] = edges.length
    }
    return hopcroftKarp(needs.length, slots.length, first, Int32Array.from(edges))
  },
  ours: () => {
    const { paired, unmet, reasons, closest } = Matching.match(needs, slots, view)
    let read = 0
    for (const one of paired) read += reasons(one.need, one)?.findings.length ?? 0
    for (const one of unmet) if (one.because === "no-fit") read += closest(one.need, 3).length
    if (read === 0) throw new Error("no reason was read")
    return paired.length
  }
}
if (runs.hand() !== runs.ours()) throw new Error("not the same number of pairs")
runs.hand()
runs.ours()
const measurements = await inTurn(5, runs)
console.log(
  JSON.stringify([
    row(
      "2,000 needs × 5,000 offers, matched with every reason read: times as long as ifs and Hopcroft–Karp",
      "x",
      {},
      ratio(measurements, "ours", "hand"),
      {
        "by hand, ms": medians(measurements).hand,
        "ours, ms": medians(measurements).ours
      }
    )
  ])
)
