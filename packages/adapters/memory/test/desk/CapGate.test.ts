/** A cap of a year over a closed month and an open one: who waits for whom. Over both stores it is asked beside SQLite. All people are made up. */
import { ClosingPeriods, RecordCommands } from "@yanzhen/core/desk"
import { Period } from "@yanzhen/core/foundation"
import { CountingParameters, Pack } from "@yanzhen/core/law"
import { expect, it } from "vitest"
import { given, policyWith } from "./policies.ts"
import { interruptible } from "./racing.ts"
import { clerk, facts, record, run, town } from "./world.ts"

/** Of 240 minutes a year. */
const policy = policyWith(
  Pack.value(CountingParameters.periodCapMinutes, { ...given, value: 240 }),
  Pack.value(CountingParameters.capPeriod, { ...given, value: "year" })
)

it.each([
  ["the same person", "ann", 0, 2],
  ["somebody else", "bo", 60, 1]
] as const)("a record into the closed month, while %s is recorded in the open one", async (_, other, moved, sent) => {
  const { store, arm } = interruptible()
  let commits = 0
  const counted = { ...store, commit: (...asked: Parameters<typeof store.commit>) => ((commits += 1), store.commit(...asked)) }
  const world = town({ policy, store: counted })
  await record(world, facts("ann", "2026-02-05", "08:00", "11:00"))
  await run(ClosingPeriods.give(world, Period.require("2026-02"), { type: "close", approver: clerk }))
  commits = 0
  arm((inner) => record(town({ policy, store: inner, desk: "other" }), facts(other, "2026-01-15", "08:00", "09:00")))
  await run(RecordCommands.enter(world, { type: "record", facts: facts("ann", "2026-02-10", "08:00", "09:00") }))
  const [listed] = await run(ClosingPeriods.list(world))
  expect([commits, listed?.state.changes.map((change) => change.moved?.[0]?.creditedMinutes ?? 0)]).toEqual([sent, [moved]])
})
