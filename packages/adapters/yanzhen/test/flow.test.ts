import { describe, expect, it } from "vitest"
import { look, minutesOf, open, stores, take } from "./door.ts"
import { directory, headings, idNumber, people, served, station, xlsx } from "./workbooks.ts"
import { sheet } from "../src/sheet.ts"

describe.each(stores)("records over $name", ({ options }) => {
  it("are looked at, then taken in; the tally credits shared time once and says so", async () => {
    const door = open(options())
    await door.importDirectory(await directory())
    const preview = await look(door, station)
    expect(preview).toMatchObject({ rows: 4, new: 4, drafts: 0, known: 0, held: 0, refused: 0, newPeople: 2, newTeams: 0, missing: [] })
    expect(preview.summary()).toBe(
      "共 4 行：可入库 4，已在库 0，待选定 0，需修改 0；不另说明，入库即同意：新的人员 2 人，新的队伍 0 支，更正 0 行"
    )
    expect((await door.tally()).rows).toEqual([])

    expect(await preview.commit()).toMatchObject({ new: 4, resumedAfterChunks: 0, batch: expect.any(String) })
    expect(await minutesOf(door)).toEqual({ 王桂兰: 180, 李建国: 120, 赵小满: 90 })
    const [wang] = (await door.tally()).rows.filter(({ names }) => names.volunteer === "王桂兰")
    expect(wang).toMatchObject({ hours: "3.00", attendedMinutes: 240, excludedMinutes: 60, personTimes: 2, people: 1 })
    expect(wang?.star).toMatchObject({ reached: 0, title: undefined, next: { "zh-CN": "一星" }, minutesToNext: 100 * 60 - 180 })
    expect((await door.explain("王桂兰")).lines().join("\n")).toContain("重叠")
    expect((await door.tally({ by: ["community", "month"] })).rows).toMatchObject([
      { names: { community: "东山社区", month: "2026-03" }, minutes: 300, people: 2 },
      { names: { community: "桥头村", month: "2026-03" }, minutes: 90, people: 1 }
    ])
    expect(await door.verify()).toMatchObject({ holds: true, faults: [] })
  })

  it("are counted for several questions at one moment, each as it would be by itself", async () => {
    const door = open(options())
    await door.importDirectory(await directory())
    await take(door, station)
    const questions = [
      { by: [] },
      { by: ["volunteer"], period: "2026-03" },
      { by: ["team", "month"], policy: "jiaozhou" },
      { by: ["volunteer"] }
    ] as const
    const together = await door.tallies(questions)
    expect(together).toHaveLength(questions.length)
    for (const [index, question] of questions.entries()) {
      const alone = await door.tally(question)
      expect({ ...together[index], toXlsx: undefined }).toEqual({ ...alone, toXlsx: undefined })
    }
    expect(new Set(together.map(({ at }) => at))).toEqual(new Set([(await door.verify()).head.position]))
    expect(await door.tallies([])).toEqual([])
    await expect(door.tallies([{ by: [] }, { by: ["village" as "team"] }])).rejects.toMatchObject({ code: "YZ_KEY_UNKNOWN" })
  })

  it("come in once: the same file, another name, another order of rows and columns", async () => {
    const door = open(options())
    await take(door, station)
    const before = await door.verify()
    for (const [rows, more] of [
      [station, {}],
      [station, { name: "改名.xlsx", sheet: "二月" }],
      [station.toReversed(), { name: "乱序.xlsx", order: headings.toReversed() }]
    ] as const) {
      const preview = await look(door, rows, more)
      expect(preview).toMatchObject({ known: 4, new: 0 })
      expect(preview.recordAt({ sheet: more.sheet ?? "记录", row: 2 })).toEqual(expect.any(String))
      expect(await preview.commit()).toMatchObject({ batch: undefined })
    }
    expect((await door.verify()).head).toEqual(before.head)
  })

  it("that changed are proposed as corrections, and replace what they correct", async () => {
    const door = open(options())
    await take(door, station)
    const changed = station.map((row, at) => (at === 2 ? { ...row, 结束时间: "11:30" } : row))
    const preview = await look(door, changed)
    expect(preview).toMatchObject({ known: 3, corrections: 1, new: 0 })
    expect(preview.problems.filter(({ code }) => code === "import.correction")).toMatchObject([{ row: 4, severity: "hint" }])
    expect(await preview.commit({ corrections: false })).toMatchObject({ held: 1, corrections: 0, batch: undefined })
    expect(await door.imports()).toHaveLength(1)
    expect(await minutesOf(door)).toMatchObject({ 李建国: 120 })
    const { batch = "" } = await (await look(door, changed)).commit()
    expect(await minutesOf(door)).toEqual({ 王桂兰: 180, 李建国: 150, 赵小满: 90 })
    expect(await look(door, changed)).toMatchObject({ known: 4 })
    expect(await door.withdraw(batch, "改错了")).toEqual({ records: 0, groups: 0, correctedBack: 1, kept: [], told: [] })
    expect(await minutesOf(door)).toMatchObject({ 李建国: 120 })
  })

  it("can be withdrawn with their import, voided one by one, and objected to", async () => {
    const door = open(options())
    const { batch = "" } = await take(door, station)
    const record = (await look(door, station)).recordAt({ sheet: "记录", row: 4 }) ?? ""
    const { reasons } = await door.object(record, "我那天没有去")
    expect(reasons.every(({ in: words }) => words("en").title !== "" && words("zh-CN").title !== "")).toBe(true)
    const other = (await look(door, station)).recordAt({ sheet: "记录", row: 5 }) ?? ""
    await door.voidRecord(other, "重复录入")
    expect(await minutesOf(door)).toEqual({ 王桂兰: 180, 李建国: 120 })
    expect(await door.imports()).toEqual([{ batch, stage: "complete", rows: 4, records: 4, groups: 0 }])
    const { told, ...withdrawn } = await door.withdraw(batch, "误传")
    expect(withdrawn).toEqual({ records: 4, groups: 0, correctedBack: 0, kept: [] })
    // Nobody answers the objection any more, and whoever withdraws is told.
    expect(told).toMatchObject([{ id: record, reasons: [{ code: "service.objection-lapsed", severity: "warning" }] }])
    for (const locale of ["zh-CN", "en"] as const)
      expect(Object.values(told[0]?.reasons[0]?.in(locale) ?? {}).join()).toMatch(/^(?!.*[{}]).*2026-/)
    // One had been voided before.
    expect(await door.imports()).toMatchObject([{ stage: "withdrawn" }])
    expect(await minutesOf(door)).toEqual({})
    // What somebody voided stays so; what went with its import comes in again.
    expect(await take(door, station)).toMatchObject({ new: 3, known: 1 })
    expect(await door.verify()).toMatchObject({ holds: true })
  })

  it("of two people with one name wait for a choice", async () => {
    const door = open(options())
    const twin = { ...people.wang, 身份证号: idNumber("19610101", "338"), 电话: "13900009999" }
    await take(door, [served(people.wang), served(twin, { 日期: "2026-03-06" })])
    const unclear = [served({ 姓名: "王桂兰", 队伍: people.wang.队伍 }, { 日期: "2026-03-08" })]
    const preview = await look(door, unclear)
    expect(preview).toMatchObject({ held: 1, new: 0 })
    const [several] = preview.problems.filter(({ code }) => code === "import.several-people")
    expect(several?.in("zh-CN").why).toContain(twin.身份证号.slice(-4))
    expect(await preview.commit()).toMatchObject({ held: 1, batch: undefined })

    await expect(door.explain("王桂兰")).rejects.toMatchObject({ code: "YZ_SEVERAL_PEOPLE" })
    const chosen = (await door.tally()).rows[1]?.key.volunteer ?? ""
    await (await look(door, unclear)).commit({ choose: ({ row }) => (row === 2 ? chosen : undefined) })
    expect((await door.explain(chosen)).creditedMinutes).toBe(240)
  })

  it("of people and teams that nobody knows are proposed, and wait where nobody agrees", async () => {
    const door = open(options())
    expect(await look(door, station)).toMatchObject({ newPeople: 4, newTeams: 2 })
    expect(await (await look(door, station)).commit({ newPeople: false })).toMatchObject({ held: 4, new: 0 })
    expect(await minutesOf(door)).toEqual({})
    await (await look(door, station)).commit()
    expect(await minutesOf(door)).toEqual({ 王桂兰: 180, 李建国: 120, 赵小满: 90 })
  })

  it("that lack a fact are drafts, unless the file says it once", async () => {
    const door = open(options())
    const rows = station.map((row) => ({ ...row, 负责人: "" }))
    const lacking = await look(door, rows)
    expect(lacking).toMatchObject({ drafts: 4, missing: ["leader"] })
    const said = await door.preview(sheet(await xlsx(rows), { facts: { leader: "周组长" } }))
    expect(said).toMatchObject({ new: 4, drafts: 0, missing: [] })
  })
})

it("communities of a town are covered by teams in force there; a village is another matter", async () => {
  const door = open()
  expect(await door.importDirectory(await directory())).toMatchObject({ streets: 1, communities: 4, teams: 2, volunteers: 2, unchanged: 0 })
  expect(await door.importDirectory(await directory())).toMatchObject({ streets: 0, communities: 0, teams: 0, volunteers: 0, unchanged: 9 })
  const { lines, ...coverage } = await door.coverage()
  expect(coverage).toEqual({
    at: 13,
    on: "2026-03-10",
    communities: 2,
    withTeam: 0,
    covered: 0,
    ofUnknownKind: [],
    gaps: [
      { community: "c-1", name: "东山社区", street: "340603001", lacks: "unknown", teams: [] },
      { community: "c-2", name: "桥头社区", street: "340603001", lacks: "team", teams: [] }
    ]
  })
  expect(lines("zh-CN")).toEqual([
    "社区覆盖（2026-03-10）：2 个城市社区中 0 个已覆盖，0 个有社区志愿服务组织",
    "未知：东山街道 东山社区，队伍是否登记为志愿服务组织未写明",
    "空白：东山街道 桥头社区，没有社区志愿服务组织"
  ])
  expect(await door.coverage("2020-06-01")).toMatchObject({ communities: 3, covered: 0 })
})

it("another policy is asked what it would change, and nothing is stored", async () => {
  const door = open()
  await take(door, [served(people.wang, { 结束时间: "09:40" }), served(people.li)])
  const before = await door.verify()
  for (const under of ["jiaozhou", "zhiyuanhui", "i-zhiyuan"]) {
    const answer = await door.retally({ under })
    expect(answer).toMatchObject({ from: "national@2026.1", beforeMinutes: 160 })
    const moved = [...answer.gainers, ...answer.losers].reduce((sum, { minutes }) => sum + minutes, 0)
    expect(answer.beforeMinutes + moved).toBe(answer.afterMinutes)
    for (const locale of ["zh-CN", "en"] as const) expect(answer.lines(locale).join("\n")).not.toMatch(/\{[^}]*\}|undefined/)
  }
  expect(await door.verify({ head: before.head.hash })).toMatchObject({ holds: true, head: before.head })
  expect(await door.verify({ head: "0".repeat(63) + "1" })).toMatchObject({ holds: false })
})
