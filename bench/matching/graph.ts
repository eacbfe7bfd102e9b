/** The largest matching: ours with urgency and a proof for each need that stays unserved, and Hopcroft–Karp, bare, on the same graph. */
import * as MaximumMatching from "../../packages/core/src/matching/MaximumMatching.ts"
import * as Matching from "../../packages/core/src/matching/Matching.ts"
import * as Policies from "../../packages/core/src/law/Policies.ts"
import * as Policy from "../../packages/core/src/law/Policy.ts"
import * as Day from "../../packages/core/src/foundation/Day.ts"
import { cpu, inTurn, medians, ratio, row } from "../report.ts"
import { needs, slots } from "./district.ts"
import { hopcroftKarp } from "./hopcroftKarp.ts"

const view = Policy.on(Policies.byName("national"), Day.require("2026-03-05"))
/**
 * The goal is for the whole district. With fewer offers it is harder at first (whoever comes late has to be made room for), and then so
 * easy that what is measured is the proofs: reported, without a goal.
 */
const graphs = [
  { offers: slots.length, goal: { atMost: 2 } },
  { offers: 2_000, goal: { atMost: 2 } },
  { offers: 500, goal: {} }
].map(({ offers, goal }) => ({ goal, graph: Matching.graphOf(needs, slots.slice(0, offers), view) }))
/** One run is about a millisecond; less than a scheduler's turn says nothing. */
const times = 50

const runs = graphs.map(({ graph, goal }) => {
  const bare = () => hopcroftKarp(graph.asked.length, graph.offered.length, graph.first, graph.slots)
  const ours = () => MaximumMatching.serve(graph)
  const { given, lacking, shortages } = ours()
  const pairs = given.reduce((sum, { quantity }) => sum + quantity, 0)
  if (pairs !== bare()) throw new Error("not the same number of pairs")
  if (
    shortages.reduce((sum, one) => sum + one.asked - one.offered, 0) !==
    lacking.reduce((sum, one, need) => sum + (graph.first[need] === graph.first[need + 1] ? 0 : one), 0)
  )
    throw new Error("a need is left out without a proof")
  const often = (run: () => unknown) => () => {
    for (let i = 0; i < times; i++) run()
  }
  for (const run of [bare, ours]) often(run)()
  return { goal, bare: often(bare), ours: often(ours), pairs, edges: graph.slots.length }
})

const rows = []
for (const { goal, bare, ours, pairs, edges } of runs) {
  const measurements = await inTurn(9, { bare, ours }, cpu)
  rows.push(
    row(`maximum matching with proofs, ${edges} edges: times as long as Hopcroft–Karp`, "x", goal, ratio(measurements, "ours", "bare"), {
      "Hopcroft–Karp, ms": medians(measurements).bare / times,
      "ours, ms": medians(measurements).ours / times,
      pairs
    })
  )
}
console.log(JSON.stringify(rows))
