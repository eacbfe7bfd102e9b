import { describe, expect, it } from "vitest"
import type { ReportFigure, Reports } from "../src/report/Reports.ts"
import { open, settled, stores } from "./door.ts"

const isFigure = (one: object): one is ReportFigure => "records" in one && "atLeast" in one
const figuresIn = (one: unknown): readonly ReportFigure[] =>
  typeof one !== "object" || one === null ? [] : isFigure(one) ? [one] : Object.values(one).flatMap(figuresIn)

describe.each(stores)("reports over $name", ({ options }) => {
  it("answer figures that open to rows, in lines of either language", async () => {
    const yz = await settled(options())
    await yz.stations.give("st-1", { type: "open", on: "2026-01-01" })
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
      // What one team did is asked of no other.
      "每队目标：所用规则没有规定",
      "t-1：举办活动：0 场；走访：0 次；服务人次：0 人次；服务人数：0 人；待补记录：0 条；活跃志愿者：0 人；走访人次：0 人次；走访到的人数：0 人；学习人次：0 人次；学习人数：0 人",
      "合计（每人计一次）：举办活动：0 场；走访：0 次；服务人次：0 人次；服务人数：0 人；待补记录：0 条；活跃志愿者：0 人；走访人次：0 人次；走访到的人数：0 人；学习人次：0 人次；学习人数：0 人"
    ])
    const own = (await open({ ...options(), policy: "qiaotou" }).reports.teams(2026)).lines
    expect([own("zh-CN")[0], own("en")[0]]).toEqual(["每队目标：20 场；走访 12 次", "asked of each team: 20 events; visits 12 times"])
    for (const year of [Number("廿六"), 0, 10_000, 2026.5]) {
      const error = { code: "YZ_PERIOD_UNREADABLE" }
      await expect(yz.reports.goals(year)).rejects.toMatchObject(error)
      await expect(yz.reports.teams(year)).rejects.toMatchObject(error)
      await expect(yz.reports.years({ earlier: 2025, later: year, under: "zhejiang" })).rejects.toMatchObject(error)
    }
    expect(await yz.reports.years({ earlier: 2025, later: 2026, under: "zhejiang" })).toMatchObject({ changeUnderOld: 0, changeOfRules: 0 })
  })
  it("tell what goals ask for in numbers: target, actual and difference by quarter, so far or over", async () => {
    const yz = await settled(options())
    await yz.stations.give("st-1", { type: "open", street: "340603008", on: "2025-01-01" })
    const give = (command: Parameters<typeof yz.goals.give>[2], year = 2026) => yz.goals.give("st-1", year, command)
    for (const year of [2025, 2026]) {
      await give({ type: "set-goal", goal: "g-1", words: "队伍壮大" }, year)
      await give({ type: "spread-target", goal: "g-1", measure: "volunteers-gained", team: "t-1", ofYear: 5 }, year)
    }
    await give({ type: "spread-target", goal: "g-1", measure: "credited-minutes", ofYear: 480 })
    await yz.teams.give("t-1", "p-1", { type: "join", role: "member", on: "2025-04-01" })
    await yz.teams.give("t-1", "p-2", { type: "join", role: "member", on: "2026-03-01" })
    await yz.teams.give("t-1", "p-3", { type: "join", role: "member", on: "2026-03-02" })
    const { lines, stations } = await yz.reports.goals()
    expect(lines("zh-CN").slice(11)).toEqual([
      "  g-1 指标：认定时长（本街道）",
      "    第1季度：目标 2.00 小时；截至目前 未知（没有可计的数据）",
      "    第2季度：目标 2.00 小时；尚未开始",
      "    第3季度：目标 2.00 小时；尚未开始",
      "    第4季度：目标 2.00 小时；尚未开始",
      "  g-1 指标：新增志愿者（t-1）",
      "    第1季度：目标 1 人；截至目前 2 人；超 1 人",
      "    第2季度：目标 1 人；尚未开始",
      "    第3季度：目标 1 人；尚未开始",
      "    第4季度：目标 2 人；尚未开始",
      "以往期间按截至2026-03-10所知的记录计算，结账后补录、更正的也在内，与结账时的数可能不同；按某日所知计算用 --as-known-on（asKnownOn）"
    ])
    expect(stations[0]?.targets[1]?.quarters[0]?.actual?.records).toEqual(
      ["p-2", "p-3"].map((person) => ({
        register: "membership",
        key: { team: "t-1", person, role: "member", from: expect.any(Number) as unknown },
        adds: 1
      }))
    )
    expect((await yz.reports.goals(2025)).lines("en").slice(11)).toEqual([
      "  g-1, target: volunteers gained (t-1)",
      "    Q1: target 1 people; actual 0 people; 1 people short",
      "    Q2: target 1 people; actual 1 people; as asked",
      "    Q3: target 1 people; actual 0 people; 1 people short",
      "    Q4: target 2 people; actual 0 people; 2 people short",
      "former periods as known on 2026-03-10, with what was entered or corrected since they were closed, not as closed; as known on another day: --as-known-on (asKnownOn)"
    ])
    await expect(give({ type: "spread-target", goal: "g-1", measure: "credited-minutes", ofYear: 4 })).rejects.toMatchObject({
      reasons: [{ code: "goals.target-twice" }]
    })
  })
  it("tell of a former period what is known by now, and of another day what was known then", async () => {
    const yz = await settled(options())
    const raise = (on: string) =>
      yz.needs.raise({
        ...{ type: "raise", kind: "people", quantity: 1, features: [], urgency: "soon", childFacing: false, community: "c-1" },
        ...{ words: "陪同就医", on }
      })
    expect((await yz.reports.aims("2026-Q1")).lines("zh-CN").join()).not.toContain("所知")
    await yz.closePeriod("2025-12")
    await raise("2025-12-30")
    const { since, knownOn, lines } = await yz.reports.aims("2026-Q1")
    // The need was entered after the month was closed, and stands in it.
    expect([since?.period, since?.moved[0]?.before.whole.value, knownOn]).toEqual(["2025-12", 1, "2026-03-10"])
    const note = lines("zh-CN").filter((line) => line.includes("截至2026-03-10所知"))
    expect(note).toHaveLength(1)
    expect(lines("en").filter((line) => line.includes("as known on 2026-03-10"))).toHaveLength(1)
    const goals = await yz.reports.goals(2025, { asKnownOn: "2026-03-09" })
    expect([goals.knownOn, goals.lines("zh-CN")]).toEqual(["2026-03-09", []])
  })
  it("of records and of people, by district, street and team", async () => {
    const yz = await settled(options())
    const { id } = await yz.recipients.open({ type: "open", community: "c-1", on: "2026-01-01" })
    await yz.recipients.give(id, { type: "note", tag: "left-behind-child", source: "school", on: "2026-01-01" })
    const people = await yz.reports.people("2026-Q1")
    expect(people.lines("zh-CN")).toEqual([
      "2026-Q1",
      "在册关爱对象：1 人",
      "农村留守儿童：1 人",
      "走访人次：0 人次",
      "走访到的人数：0 人",
      "实现微心愿：0 人次",
      "实现微心愿的人数：0 人",
      "学习人次：0 人次",
      "学习人数：0 人",
      "-",
      "  在册关爱对象：1 人",
      "  农村留守儿童：1 人",
      "  走访人次：0 人次",
      "  走访到的人数：0 人",
      "  实现微心愿：0 人次",
      "  实现微心愿的人数：0 人",
      "  学习人次：0 人次",
      "  学习人数：0 人"
    ])
    expect(people.lines("en").slice(0, 3)).toEqual(["2026-Q1", "people on file: 1 people", "child left behind: 1 people"])
    const quality = await yz.reports.quality("2026-Q1")
    expect([quality.period, quality.streets, quality.teams]).toEqual(["2026-Q1", [], []])
    expect(quality.lines("zh-CN")).toEqual([
      "2026-Q1",
      "待补的草稿：0 条；录入的记录：0 条",
      "佐证不足：0 条；已记录的服务：0 条",
      "逾期录入：0 条；已记录的服务：0 条",
      "异常待核：0 条；已记录的服务：0 条",
      "疑似重复：0 条；已记录的服务：0 条"
    ])
  })
  it("all but the public ones have figures, and each is what its rows add", async () => {
    const yz = await settled(options())
    await yz.stations.give("st-1", { type: "open", on: "2026-01-01" })
    await yz.goals.give("st-1", 2026, { type: "list-key-work", item: "2026-1", words: "一老一小" })
    const all: { readonly [R in Exclude<keyof Reports, "public" | "publish">]: () => Promise<unknown> } = {
      aims: () => yz.reports.aims(),
      quality: () => yz.reports.quality(),
      goals: () => yz.reports.goals(),
      teams: () => yz.reports.teams(),
      people: () => yz.reports.people(),
      years: () => yz.reports.years({ earlier: 2025, later: 2026, under: "zhejiang" })
    }
    for (const [name, ask] of Object.entries(all)) {
      const figures = figuresIn(await ask())
      expect([name, figures.length > 0]).toEqual([name, true])
      for (const { value, atLeast, records, unknown } of figures)
        expect([records.reduce((sum, { adds }) => sum + adds, 0), value]).toEqual([atLeast, unknown.length === 0 ? atLeast : undefined])
    }
  })
  it("tell the public of people served, one quarter at a time, and too few not at all", async () => {
    const yz = await settled(options())
    for (let n = 0; n < 10; n++) {
      const { id } = await yz.recipients.open({ type: "open", community: "c-1", on: "2025-10-01" })
      await yz.recipients.give(id, { type: "note", tag: "left-behind-child", source: "school", on: n < 9 ? "2025-10-01" : "2025-12-31" })
    }
    const report = await yz.reports.public("2025-Q4")
    expect([report.quarter, report.leastPeople, report.tables.length]).toEqual(["2025-Q4", 5, 3])
    expect(report.lines("zh-CN").slice(0, 3)).toEqual([
      "2025-Q4 (尚未公开，仅供核对)",
      "关爱对象",
      "  全区：儿童 10 人；老年人 0 人；救助对象 0 人；合计 10 人"
    ])
    expect((await yz.reports.public("2025-Q3")).lines("en").slice(1, 3)).toEqual([
      "people looked after",
      "  whole district: children 0 people; elders 0 people; people on assistance 0 people; all 0 people"
    ])
    await expect(yz.reports.public("2026")).rejects.toMatchObject({ code: "YZ_REFUSED" })
    await yz.recipients
      .open({ type: "open", community: "c-1", on: "2025-10-01" })
      .then(({ id }) => yz.recipients.give(id, { type: "note", tag: "elder-living-alone", source: "school", on: "2025-10-01" }))
    const joined = await yz.reports.public("2025-Q4")
    expect(joined.lines("zh-CN")[2]).toBe("  全区：儿童+老年人 11 人；救助对象 0 人；合计 11 人")
    const published = await yz.reports.publish("2025-Q4", { by: "head" })
    expect([published.tables, published.publishedOn, published.lines("en")[0]]).toEqual([
      joined.tables,
      "2026-03-10",
      "2025-Q4 (published on 2026-03-10)"
    ])
    await yz.recipients
      .open({ type: "open", community: "c-1", on: "2025-10-01" })
      .then(({ id }) => yz.recipients.give(id, { type: "note", tag: "elder-living-alone", source: "school", on: "2025-10-01" }))
    await expect(yz.reports.publish("2025-Q4")).rejects.toMatchObject({
      code: "YZ_REFUSED",
      reasons: [{ code: "report.publication-stays" }]
    })
    const still = await yz.reports.public("2025-Q4")
    expect([still.tables, still.publishedOn]).toEqual([joined.tables, "2026-03-10"])
  })
})
