import { afterAll, describe, expect, it } from "vitest"
import type { ActivityCommand } from "../../src/index.ts"
import { yanzhen } from "../../src/index.ts"
import { sqlite } from "../../src/sqlite.ts"
import { folder } from "./command.ts"
import { noon, settle } from "../door.ts"

const on = "2026-03-05"
const commands: readonly ActivityCommand[] = [
  {
    type: "plan",
    on,
    plan: {
      name: "探访留守儿童",
      team: "t-1",
      organiser: "o-1",
      leader: "p-1",
      place: "西街道",
      content: "探访",
      category: "community-service",
      time: { from: "2026-03-10 09:00", to: "2026-03-10 11:00" },
      organiserKind: "volunteer-organisation",
      feeFen: 0,
      profitMaking: false,
      emergency: false,
      dangerous: false,
      higherRisk: false,
      largeEvent: false
    }
  },
  { type: "set-position", position: { position: "visit", name: "探访", number: 3, childFacing: true, lowestAge: 18 }, on },
  { type: "publish", notice: { conditions: "成年", signUp: "向队长报名", risks: [], safeguards: "两人同行" }, on },
  { type: "open-sign-up", on }
]

describe("yanzhen join, and what there is to join", () => {
  const at = folder()
  afterAll(() => at[Symbol.dispose]())

  it("says whether somebody may join, with every reason, its law and what to do; and lists the activities", async () => {
    // As of a day is asked what was known by then.
    await using yz = yanzhen({ store: sqlite(at.at("yanzhen.db")), clock: () => noon(on) })
    await settle(yz)
    for (const command of commands) await yz.activities.give("visit-1", command)
    const join = await at.run("join", "visit-1", "visit", "v-1", "--state", "willing=yes", "--as-of", on)
    expect(join.code).toBe(1)
    expect(join.out.split("\n")[0]).toBe("尚待核实")
    expect(join.out).toContain("未成年人保护法")
    expect(join.out).toContain("空余名额 3，候补 0 人")
    const json = JSON.parse((await at.run("join", "visit-1", "visit", "v-1", "--as-of", on, "--json")).out) as {
      readonly outcome: string
      readonly reasons: readonly { readonly code: string }[]
    }
    expect(json.outcome).toBe("unknown")
    expect(json.reasons.map(({ code }) => code)).toContain("person.background-check")
    expect((await at.run("activity", "list")).out).toContain("探访留守儿童")
    expect((await at.run("activity", "show", "visit-1")).out).toContain("空余名额：3 人")
    expect(await at.run("course", "list")).toEqual({ code: 0, out: "", err: "" })
  })
  it("signs people up, moves, and calls the roll; every reason in words, and everybody named who may not join any longer", async () => {
    const plan = commands[0]
    if (plan?.type !== "plan") throw new Error("no plan")
    const position = { position: "help", name: "帮厨", number: 1, childFacing: false }
    await using yz = yanzhen({ store: sqlite(at.at("yanzhen.db")) })
    await settle(yz)
    await yz.activities.give("meal", { ...plan, plan: { ...plan.plan, name: "助餐" } })
    for (const command of [{ type: "set-position", position, on } as const, ...commands.slice(2)]) await yz.activities.give("meal", command)
    const refused = await at.run("activity", "sign-up", "meal", "help", "v-1", "--on", on, "--state", "willing=no", "--locale", "en")
    expect([refused.code, refused.out]).toEqual([1, ""])
    expect(refused.err).toContain("activity.forced")
    expect(refused.err).toContain("activity.guardian-consent")
    expect(await at.run("activity", "losing", "meal")).toEqual({ code: 0, out: "有名额的人都可以参加\n", err: "" })
    expect(await at.run("activity", "withdraw", "meal", "v-1", "--on", on, "--locale", "en")).toMatchObject({
      code: 1,
      err: expect.stringContaining("activity.not-signed-up") as string
    })
    const move = ["activity", "move", "meal", "--from", "2026-03-11 09:00", "--to", "2026-03-11 10:00", "--reason", "下雨", "--on", on]
    expect(await at.run(...move)).toEqual({ code: 0, out: "已改期：meal\n", err: "" })
    const hours = ["--from", "2026-03-11 09:00", "--to", "2026-03-11 10:00", "--by", "p-1"]
    expect((await at.run("activity", "attend", "meal", "v-1", ...hours)).err).toContain("attendance.not-begun")
    expect((await at.run("activity", "record", "meal", "v-1")).err).toContain("attendance.nothing-to-record")
  })
  it.each([
    ["activity sign-up meal help v-1", "--on"],
    ["activity move meal --on 2026-03-05 --from x --to y", "--reason"],
    ["activity sign-up meal help v-1 --on 2026-03-05 --trained first-aid", "--trained"],
    ["activity sign-up meal help v-1 --on 2026-03-05 --insured 2026-03-01,2026-03-10", "--insured"],
    ["activity sign-up meal help v-1 --on 2026-03-05 --state willing=perhaps", "--state"]
  ])("%s is wrong usage", async (line, option) => {
    const { code, err } = await at.run(...line.split(" "))
    expect([code, err]).toEqual([2, expect.stringContaining(option)])
  })
  it("a statement that is none is wrong usage", async () => {
    expect(await at.run("join", "visit-1", "visit", "v-1", "--state", "willing")).toMatchObject({ code: 2, out: "" })
  })
})
