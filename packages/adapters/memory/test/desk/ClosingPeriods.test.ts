import { ClosingPeriods } from "@yanzhen/core/desk"
import { Period } from "@yanzhen/core/foundation"
import { expect, it } from "vitest"
import { clerk, facts, record, run, town } from "./world.ts"

const close = { type: "close", approver: clerk } as const

it("periods are listed by their first days, of two that begin together the shorter first, each as it stands", async () => {
  const world = town()
  for (const text of ["2026-02", "2025", "2026-01", "2025-01"]) await run(ClosingPeriods.give(world, Period.require(text), close))
  await run(ClosingPeriods.give(world, Period.require("2025-01"), { type: "reopen", reason: "补录", approver: clerk }))
  await record(world, facts("ann", "2026-02-05", "09:00", "11:00"))
  const listed = await run(ClosingPeriods.list(world))
  expect(listed.map(({ period, state }) => [Period.text(period), state.stage, state.changes.length])).toEqual([
    ["2025-01", "open", 0],
    ["2025", "closed", 0],
    ["2026-01", "closed", 0],
    ["2026-02", "closed", 1]
  ])
})
