import { describe, expect, it } from "vitest"
import { open, stores } from "./door.ts"

describe.each(stores)("reports over $name", ({ options }) => {
  it("answer figures that open to rows, in lines of either language", async () => {
    const yz = open(options())
    const give = (command: Parameters<typeof yz.goals.give>[2]) => yz.goals.give("st-1", 2026, command)
    await give({ type: "list-key-work", item: "2026-1", words: "一老一小" })
    await give({ type: "set-goal", goal: "g-1", words: "助餐", serves: "2026-1" })
    await give({ type: "reach-goal", goal: "g-1", on: "2026-02-01", evidence: ["台账"] })
    const goals = await yz.reports.goals()
    expect(goals.stations[0]?.quarters.map(({ value }) => value)).toEqual([1, 0, 0, 0])
    expect(goals.stations[0]?.goals).toEqual([{ goal: "g-1", stage: "reached", serves: "2026-1", reachedOn: "2026-02-01" }])
    expect(goals.lines("zh-CN").slice(0, 3)).toEqual(["st-1 2026", "  年度目标：1 项目标", "  第1季度完成：1 项目标"])

    await yz.needs.raise({
      type: "raise",
      kind: "people",
      quantity: 1,
      features: [],
      urgency: "soon",
      childFacing: false,
      community: "c-1",
      words: "陪同就医",
      on: "2026-03-01"
    })
    const aims = await yz.reports.aims("2026-Q1")
    expect([aims.period, aims.on, aims.since]).toEqual(["2026-Q1", "2026-03-10", undefined])
    expect(aims.district.shares[0]?.whole.records).toMatchObject([{ register: "need", adds: 1 }])
    expect(aims.lines("en").slice(0, 2)).toEqual(["2026-Q1 (2026-03-10)", "needs met: 0 needs; needs collected: 1 needs"])
    expect((await yz.reports.teams(2026)).lines("zh-CN")).toEqual([
      "每队目标：20 场",
      "合计（每人计一次）：举办活动：0 场；服务人次：0 人次；服务人数：0 人"
    ])
    expect(await yz.reports.years({ earlier: 2025, later: 2026, under: "zhejiang" })).toMatchObject({ changeUnderOld: 0, changeOfRules: 0 })
  })
})
