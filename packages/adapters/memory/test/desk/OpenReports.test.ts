/** Which duties to report are open. */
import { OpenReports } from "@yanzhen/core/desk"
import { Minute } from "@yanzhen/core/foundation"
import { describe, expect, it } from "vitest"
import type { Told } from "./careEvents.ts"
import { journal, run, settled, write } from "./world.ts"

describe("MIN-06: open duties to report, the longest waiting first", () => {
  const raised = (recipient: string, at: string): Told => ({
    ...{ type: "mandatory-report.raised", v: 1, recipient, visit: `of-${recipient}`, dangers: ["violence"], to: ["police"] },
    ...{ numbers: ["110"], at: Minute.require(at), escalateAfterMinutes: 30 }
  })
  it("numbers are called that were kept when it was raised; what the policy has since is no source of theirs", async () => {
    const world = await settled()
    const calls = [
      // The policy names one, which nobody had when it was raised; and of this one it knows nothing.
      { to: "police", numbers: [] },
      { to: "education", numbers: ["12345"] }
    ]
    await write(world, "reports", { "mandatory-report/a": [{ ...raised("r-1", "2026-03-10 23:29"), to: ["police", "education"], calls }] })
    const [one] = (await run(OpenReports.openReports(world))).open
    expect(one?.calls).toEqual(calls.map((call) => ({ ...call, citations: [] })))
  })
  it("of one minute by their ids", async () => {
    const world = await settled()
    await write(world, "reports", {
      "mandatory-report/b": [raised("r-1", "2026-03-10 23:29")],
      "mandatory-report/c": [raised("r-2", "2026-03-10 22:59")],
      "mandatory-report/a": [raised("r-3", "2026-03-10 23:29")]
    })
    const { at, open } = await run(OpenReports.openReports(world))
    expect(at).toBe((await journal(world)).length)
    expect(open.map(({ report, minutes }) => [report, minutes])).toEqual([
      ["c", 60],
      ["a", 30],
      ["b", 30]
    ])
  })
})
