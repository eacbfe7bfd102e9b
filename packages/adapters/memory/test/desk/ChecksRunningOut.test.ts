/** Whose background check is over or soon will be: by each standing answer, by person, as of a day. */
import { ChecksRunningOut, Life, PersonLives } from "@yanzhen/core/desk"
import { Day, Id } from "@yanzhen/core/foundation"
import { Pack, ProtectionParameters } from "@yanzhen/core/law"
import { describe, expect, it } from "vitest"
import { given, policyWith } from "./policies.ts"
import { clerk, listed, run, town, type Town, write } from "./world.ts"

const check = (on: string, answer = "clear") => ({ type: "background-check.recorded", v: 1, unit: "st-1", on, answer }) as const
const asked = async (world: Town, on: string) =>
  (await run(ChecksRunningOut.list(world, Day.require(on)))).people.map(
    ({ person, lastDay, isOver }) => `${person} ${Day.text(lastDay)}${isOver ? " over" : ""}`
  )
const checked = async (checks: Readonly<Record<string, readonly ReturnType<typeof check>[]>>, setting: Parameters<typeof town>[0] = {}) => {
  const world = town(setting)
  await listed(world)
  await write(world, "checks", Object.fromEntries(Object.entries(checks).map(([who, all]) => [`background-check/${who}`, all])))
  return world
}

describe("MIN-05: background checks that run out", () => {
  it.each([
    ["2026-02-07", []],
    ["2026-02-08", ["ann 2026-03-10"]], // thirty days before
    ["2026-03-10", ["ann 2026-03-10"]], // the last day
    ["2026-03-11", ["ann 2026-03-10 over"]]
  ])("as of %s: %j", async (on, expected) => expect(await asked(await checked({ ann: [check("2025-03-10")] }), on)).toEqual(expected))
  it("the latest answer up to the day counts; whoever was not clear is not asked about again; the first to run out stands first", async () => {
    const world = await checked({
      ann: [check("2024-03-10"), check("2025-06-01")],
      bo: [check("2025-03-01"), check("2025-04-01", "not-clear")],
      cy: [check("2025-03-10")],
      di: [check("2025-01-05")],
      ed: [check("2025-03-10")]
    })
    expect(await asked(world, "2026-03-01")).toEqual(["di 2026-01-05 over", "cy 2026-03-10", "ed 2026-03-10"])
    expect(await asked(world, "2025-03-01")).toEqual(["ann 2025-03-10"])
  })
  it("one that was voided is none, and two entries of one person are one", async () => {
    const world = await checked({ ann: [check("2025-03-10")], bo: [check("2025-09-01")] })
    const merge = {
      type: "merge",
      into: Id.require<Id.PersonId>("ann"),
      by: clerk,
      reason: "重复",
      evidence: "核对证件",
      on: "2026-03-01"
    } as const
    await run(Life.give(world, PersonLives.lives["person-merge"], "bo", merge))
    expect(await asked(world, "2026-03-10")).toEqual([])
    const other = await checked({ ann: [check("2025-03-10")] })
    const voiding = { type: "void", check: 1, reason: "录错", by: clerk, on: "2026-03-01" } as const
    await run(Life.give(other, PersonLives.lives["background-check"], "ann", voiding))
    expect(await asked(other, "2026-03-10")).toEqual([])
  })
  it("a pack says how long before, and how long an answer holds", async () => {
    const of = (...values: readonly Pack.Value[]) => checked({ ann: [check("2025-03-10")] }, { policy: policyWith(...values) })
    const notice = Pack.value(ProtectionParameters.recheckNoticeDays, { ...given, value: 60 })
    expect(await asked(await of(notice), "2026-01-09")).toEqual(["ann 2026-03-10"])
    expect(await asked(await of(Pack.value(ProtectionParameters.recheckMonths, { ...given, value: 6 })), "2025-09-11")).toEqual([
      "ann 2025-09-10 over"
    ])
  })
})
