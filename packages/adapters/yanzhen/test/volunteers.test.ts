import { describe, expect, it } from "vitest"
import { open, stores } from "./door.ts"

const csv = (...lines: readonly string[]) => new TextEncoder().encode(`${lines.join("\n")}\n`)
const teams = { name: "队伍.csv", bytes: csv("队伍代码,队伍名称", "t-1,青禾队", "t-2,银杏队") }
/** Divisions 999999 belong to nobody. The first is born on 2008-03-15, which its own column may say too. */
const grown = "999999200803150024"
const people = (...lines: readonly string[]) => ({
  name: "志愿者.csv",
  bytes: csv("姓名,身份证号,出生日期,所属队伍,注册日期", ...lines)
})
const plan = {
  name: "清洁家园",
  team: "t-1",
  organiser: "o-1",
  leader: "p-1",
  place: "西街道",
  content: "清理楼道杂物",
  category: "community-service",
  time: { from: "2026-03-15 09:00", to: "2026-03-15 11:00" },
  organiserKind: "volunteer-organisation",
  feeFen: 0,
  profitMaking: false,
  emergency: false,
  dangerous: false
} as const
const stated = { willing: true, selfSupporting: false, insurerAccepts: true }

describe.each(stores)("volunteers over $name", ({ options }) => {
  it("are listed by team with their names, and are as old as their ID number or their own column says", async () => {
    const yz = open(options())
    await yz.importDirectory(teams)
    const listed = await yz.importDirectory(
      people(`安一宁,${grown},,青禾队,2024-05-01`, "边二安,,2008-03-16,青禾队,", "陈三齐,,2008年3月,银杏队,")
    )
    const told = listed.problems.filter(({ severity }) => severity !== "hint")
    // Seventeen, and eighteen in a few days; nobody has recorded that a guardian agrees.
    expect([listed.volunteers, told.map(({ row, severity, code }) => `${row} ${severity} ${code}`)]).toEqual([
      3,
      ["2 warning person.registration-guardian", "3 warning person.registration-guardian"]
    ])
    expect(told[0]?.in("zh-CN")).toMatchObject({
      why: expect.stringContaining("当时16 岁"),
      basis: expect.stringContaining("须经其法定代理人同意")
    })
    expect(listed.problems.filter(({ code }) => code === "directory.age-unknown").map(({ row }) => row)).toEqual([4])
    const { rows, names } = await yz.volunteers.list("t-1")
    expect(rows.map(({ volunteer = "", team, registeredOn }) => [names[volunteer], team, registeredOn])).toEqual(
      expect.arrayContaining([
        ["安一宁", "t-1", "2024-05-01"],
        ["边二安", "t-1", undefined]
      ])
    )
    expect((await yz.volunteers.list()).rows).toHaveLength(3)
    // Ids are made anew each time, and may have any digits in them.
    expect(JSON.stringify(rows.map((row) => ({ ...row, volunteer: "" })))).not.toContain("2008")

    await yz.activities.give("clean-up", { type: "plan", plan, on: "2026-03-05" })
    await yz.activities.give("clean-up", {
      type: "set-position",
      position: { position: "sweep", name: "清扫", number: 9, childFacing: false },
      on: "2026-03-05"
    })
    const everybody = await yz.volunteers.list()
    const answers = await Promise.all(
      everybody.rows.map(async ({ volunteer = "" }) => {
        const { outcome, reasons } = await yz.activities.mayJoin("clean-up", { volunteer, position: "sweep", stated })
        return [
          everybody.names[volunteer],
          outcome,
          reasons.filter(({ severity }) => severity === "error").map(({ code }) => code)
        ] as const
      })
    )
    // A yes says what it rests on.
    const grownUp = everybody.rows.find(({ volunteer = "" }) => everybody.names[volunteer] === "安一宁")?.volunteer ?? ""
    const yes = await yz.activities.mayJoin("clean-up", { volunteer: grownUp, position: "sweep", stated })
    expect(yes.met.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["VOL-01", "VOL-06", "VOL-08", "MIN-02", "MIN-05"]))
    expect(yes.lines("zh-CN")).toContain("  符合：自愿参加（《志愿服务条例》第25条“不得强行指派”；《志愿服务条例》第3条）")
    expect(yes.lines("en").filter((line) => line.startsWith("  met: "))).toHaveLength(yes.met.length)
    // Eighteen on the day of the activity, and on the day after it; of the third nobody knows the day.
    expect(answers.toSorted(([a = ""], [b = ""]) => a.localeCompare(b, "zh-CN"))).toEqual([
      ["安一宁", "met", []],
      ["边二安", "unmet", ["activity.guardian-consent"]],
      ["陈三齐", "unknown", expect.arrayContaining(["activity.guardian-consent"])]
    ])
  })

  it("two days of birth for one person are told, and neither is taken; nor are they quoted", async () => {
    const yz = open(options())
    await yz.importDirectory(teams)
    const { problems } = await yz.importDirectory(people(`安一宁,${grown},2008-03-16,青禾队,`))
    const told = problems.filter(({ code }) => code === "directory.births-differ")
    expect(told.map(({ row }) => row)).toEqual([2])
    expect(JSON.stringify(told.map((one) => one.in("zh-CN")))).not.toContain("2008")
    const again = await yz.importDirectory(people(`安一宁,${grown},2008-03-15,青禾队,`))
    expect(again.problems.filter(({ severity }) => severity === "error")).toEqual([])
  })
})
