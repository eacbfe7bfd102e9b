import type { Concern } from "@yanzhen/core/concern"
import { ConcernLives, LateConcerns, Life } from "@yanzhen/core/desk"
import { Day, Id } from "@yanzhen/core/foundation"
import { ConcernParameters, Pack } from "@yanzhen/core/law"
import { describe, expect, it } from "vitest"
import { given, policyWith } from "./policies.ts"
import { run, settled, type Town } from "./world.ts"

const { concern } = ConcernLives.lives
const id = Id.require
/** Five working days to take up, ten to settle. */
const promised = policyWith(
  Pack.value(ConcernParameters.answerDays, { ...given, value: 5 }),
  Pack.value(ConcernParameters.settleDays, { ...given, value: 10 })
)

const community = id<Id.CommunityId>("c-1")
const report = (on: string) => ({ type: "report", topic: "charging-cables", community, words: "楼道飞线", on }) as const
const assign = (on: string): Concern.Command => ({ type: "assign", to: { type: "team", team: id("t-1") }, on })
const handle = (on: string): Concern.Command => ({ type: "handle", words: "已拆除", on })
const confirm = (on: string, solved = true): Concern.Command => ({ type: "confirm", by: id("resident"), solved, on })
const reopen = (on: string): Concern.Command => ({ type: "reopen", reason: "又出现了", on })

const lived = async (world: Town, reportedOn: string, ...commands: readonly Concern.Command[]): Promise<void> => {
  const { id: of } = await run(Life.begin(world, concern, report(reportedOn)))
  for (const command of commands) await run(Life.give(world, concern, of, command))
}
const lateOn = async (world: Town, on: string) => {
  const { late } = await run(LateConcerns.late(world, Day.require(on)))
  return late.flatMap(({ findings }) => findings.map(({ rule, outcome }) => `${outcome} ${rule}`))
}

describe("concerns against what was promised", () => {
  // Reported on a Monday: the fifth working day is the next Monday, the tenth the Monday after.
  it.each<readonly [string, readonly Concern.Command[], string, readonly string[]]>([
    ["waiting on the last day", [], "2026-03-09", []],
    ["waiting a day longer", [], "2026-03-10", ["unmet concern.taken-up-late"]],
    ["taken up on the last day", [assign("2026-03-09")], "2026-03-13", []],
    ["taken up a day later", [assign("2026-03-10")], "2026-03-13", ["unmet concern.taken-up-late"]],
    ["taken up in time, and still open", [assign("2026-03-03")], "2026-03-17", ["unmet concern.settled-late"]],
    ["neither", [], "2026-03-17", ["unmet concern.taken-up-late", "unmet concern.settled-late"]],
    ["settled on the last day", [assign("2026-03-03"), handle("2026-03-13"), confirm("2026-03-16")], "2026-04-01", []],
    [
      "settled a day later",
      [assign("2026-03-03"), handle("2026-03-13"), confirm("2026-03-17")],
      "2026-04-01",
      ["unmet concern.settled-late"]
    ],
    // Nobody took it as settled: its time goes on.
    [
      "said not to be solved",
      [assign("2026-03-03"), handle("2026-03-13"), confirm("2026-03-14", false)],
      "2026-03-17",
      ["unmet concern.settled-late"]
    ],
    // It came back on a Wednesday: ten working days from there, Qingming on a Monday not among them.
    [
      "come back, on its last day",
      [assign("2026-03-03"), handle("2026-03-09"), confirm("2026-03-10"), reopen("2026-03-25")],
      "2026-04-09",
      []
    ],
    [
      "come back, a day longer",
      [assign("2026-03-03"), handle("2026-03-09"), confirm("2026-03-10"), reopen("2026-03-25")],
      "2026-04-10",
      ["unmet concern.settled-late"]
    ],
    ["withdrawn", [{ type: "withdraw", reason: "重复", on: "2026-03-03" }], "2026-04-01", []]
  ])("%s", async (_, commands, on, expected) => {
    const world = await settled({ policy: promised, today: "2026-04-20" })
    await lived(world, "2026-03-02", ...commands)
    expect(await lateOn(world, on)).toEqual(expected)
  })
  it("come in the order of their days, with what was promised; nothing is late where nothing is", async () => {
    const world = await settled({ policy: promised, today: "2026-04-20" })
    for (const on of ["2026-03-09", "2026-03-02", "2026-03-31"]) await lived(world, on)
    const { on, late } = await run(LateConcerns.late(world, Day.require("2026-03-31")))
    expect([on, late.map(({ row }) => row.reportedOn)]).toEqual([
      Day.require("2026-03-31"),
      [Day.require("2026-03-02"), Day.require("2026-03-09")]
    ])
    expect(late[0]?.findings[0]?.parameters.map(({ value }) => value)).toEqual([5])
    const silent = await settled({ today: "2026-04-20" })
    await lived(silent, "2026-01-02")
    expect(await lateOn(silent, "2026-04-20")).toEqual([])
  })
})
