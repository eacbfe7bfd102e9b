import { writeFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { Day } from "@yanzhen/core/foundation"
import {
  CountingParameters,
  Instruments,
  Pack,
  Policies,
  Policy,
  RecordingParameters,
  StarParameters,
  TeamParameters,
  VentureParameters
} from "@yanzhen/core/law"
import { FormSheet, LadderSheet, Table, Workbook } from "@yanzhen/spreadsheet"
import { Rooms } from "@yanzhen/core/rulebook"
import { fromJson, over, shipped, toJson } from "../src/policies.ts"
import { memory } from "../src/Keeping.ts"
import { sqlite } from "../src/sqlite.ts"
import { folder } from "./cli/command.ts"
import * as Sheets from "./cli/sheets.ts"
import { fresh, open, take } from "./door.ts"
import { people, served } from "./workbooks.ts"

type Cells = readonly (string | number | undefined)[]
const headings = ["参数", "值", "首日", "末日", "文件", "条款", "原文", "签署人"] as const
const document = ["相山区志愿服务记录细则", "art. 3", "每日不超过二小时", "bo"] as const

const table = async (...rows: readonly Cells[]) => ({
  name: "参数表.xlsx",
  bytes: await Workbook.write([
    { name: "参数表", columns: headings.map(() => ({})), rows: [headings, ...rows] },
    { name: "备忘", columns: [{}], rows: [["谁都可以写"]] }
  ])
})
const cap: Cells = ["service.day-cap-minutes", 60, "2026-03-10", undefined, ...document]

describe("a policy as a file", () => {
  it("every shipped pack is the same when it comes back from JSON", () => {
    for (const pack of Object.values(shipped)) expect(fromJson(toJson(pack))).toEqual(pack)
  })
  it("what is wrong with it is thrown at once: what is no JSON, what has not the shape, what a parameter cannot be", () => {
    expect(() => fromJson("{")).toThrowError(expect.objectContaining({ code: "YZ_PACK_UNREADABLE" }) as Error)
    const codes = (text: string): readonly string[] => {
      try {
        fromJson(text)
        return []
      } catch (error) {
        return (error as { reasons: readonly { code: string }[] }).reasons.map(({ code }) => code)
      }
    }
    expect(codes(JSON.stringify({ id: "", values: 3 })).length).toBeGreaterThan(3)
    const pack = JSON.parse(toJson(Policies.locals.jiaozhou)) as { values: object[] }
    const broken = pack.values.map((value, at) =>
      at === 0 ? { ...value, value: "sideways" } : at === 1 ? { ...value, parameter: "no.such-thing" } : value
    )
    expect(codes(JSON.stringify({ ...pack, values: broken }))).toEqual(["pack.unfit-option", "pack.unknown-parameter"])
  })
})

describe("checking a policy", () => {
  it("says how well its packs are known, and finds nothing else in any that is shipped", async () => {
    const door = open()
    for (const name of ["national", "anhui", "jiaozhou"]) {
      const { isSound, reasons } = await door.policyCheck(name)
      expect(isSound, name).toBe(true)
      expect(reasons.every(({ severity }) => severity === "hint")).toBe(true)
    }
    expect((await door.policyCheck("anhui")).reasons.map(({ code }) => code)).toContain("policy.unverified")
    await expect(door.policyCheck("atlantis")).rejects.toMatchObject({ code: "YZ_POLICY_UNKNOWN" })
  })
  it("points at a rung that asks for what nobody counts, with what is counted", async () => {
    const rung = { id: "star-1", title: { "zh-CN": "一星", en: "1 star" }, when: [{ measure: "minuts", is: "at-least", value: 6000 }] }
    const value = { parameter: StarParameters.stars.id, from: "2026-01-01", value: [rung], force: "default" }
    const text = JSON.stringify({
      ...(JSON.parse(toJson(Policies.locals.jiaozhou)) as object),
      values: [{ ...value, citations: [{ instrument: "LIBRARY", confidence: "library-default" }] }]
    })
    const { isSound, reasons } = await open().policyCheck(over(fromJson(text)))
    const [found] = reasons.filter(({ code }) => code === "policy.measure-unknown")
    expect([isSound, found?.severity]).toEqual([false, "warning"])
    expect(found?.in("zh-CN").why).toContain("star.ladder 的 star-1 要看 minuts")
    expect(found?.in("en").fix).toContain("minutes, annualMinutes")
  })
  it("finds a local value that is looser than the law, with both sources", async () => {
    const text = JSON.stringify({
      ...(JSON.parse(toJson(Policies.locals.jiaozhou)) as object),
      id: "xiangshan",
      values: [
        {
          parameter: RecordingParameters.recordDeadline.id,
          from: "2026-01-01",
          value: 15,
          force: "default",
          citations: [{ instrument: "相山区细则", provision: "art. 1", confidence: "unverified" }]
        }
      ]
    })
    const { isSound, reasons } = await open().policyCheck(over(fromJson(text)))
    expect(isSound).toBe(false)
    const [conflict] = reasons
    expect(conflict?.code).toBe("policy.conflict")
    expect(conflict?.in("zh-CN").basis).toContain("《相山区细则》第1条")
  })
})

describe("comparing two policies", () => {
  it("says which values differ, on which days, by whose word, which rules read them, and for whom on the journal", async () => {
    const door = open()
    await take(door, [served(people.wang, { 结束时间: "09:30" })])
    const diff = await door.policyDiff("national", "jiaozhou")
    expect(diff.values.map(({ parameter, before, after }) => [parameter, before?.value, after?.value])).toContainEqual([
      "service.minimum-credited-minutes",
      0,
      60
    ])
    expect(diff.rules.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["REC-05", "REC-06"]))
    expect(diff.impact).toMatchObject({ beforeMinutes: 30, afterMinutes: 60 })
    expect(diff.impact.gainers).toHaveLength(1)
    const lines = diff.lines("zh-CN").join("\n")
    expect(lines).toContain("jiaozhou@2015.1")
    expect(lines).not.toMatch(/[{}]|policy-diff/)
    expect((await door.policyDiff("national", "national")).values).toEqual([])
  })
})

describe("what changes for whom", () => {
  const csv = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
  const lanzhou = async () => {
    const door = open()
    await door.importDirectory(csv("队伍名录.csv", "队伍代码,队伍名称,成立日期\ne,银龄关爱小家,2024-01-01\nf,热心邻里,2024-01-01\n"))
    await door.teams.give("e", "p-1", { type: "join", role: "leader", on: "2026-01-01" })
    return door
  }
  it("rules are asked of what is recorded under both: who, from which answer to which, and by which value", async () => {
    const door = await lanzhou()
    const three = over(
      Pack.define({
        ...{ id: "three", version: "1", title: { "zh-CN": "例", en: "example" }, layer: "district", jurisdiction: "340603" },
        status: "excerpt",
        values: [
          Pack.value(TeamParameters.minMembers, {
            ...{ from: Day.first, force: "default", value: 3, citations: [Instruments.LIBRARY.passage()] }
          }),
          Pack.value(VentureParameters.namingPercent, {
            ...{ from: Day.first, force: "default", value: 50, citations: [Instruments.LIBRARY.passage()] }
          })
        ]
      })
    )
    const { answers, lines } = await door.policyDiff("national", three)
    expect(answers.rules).toMatchObject([
      { rule: "TEAM-02", things: 2 },
      { rule: "VEN-09", title: { en: "naming right" } }
    ])
    expect(answers.changed).toMatchObject([
      { rule: "TEAM-02", kind: "team", id: "e", name: "银龄关爱小家", before: "not-asked", after: "unmet", gone: [] },
      { rule: "TEAM-02", kind: "team", id: "f", name: "热心邻里", before: "not-asked", after: "unknown", gone: [] }
    ])
    expect(answers.changed[0]?.come.map(({ code }) => code)).toEqual(["team.too-few-members"])
    const text = lines("zh-CN").join("\n")
    expect(text).toContain("TEAM-02")
    expect(text).toContain("所用规则未作要求 → 不符合：队伍 1 项：银龄关爱小家")
    expect(text).toMatch(/新增：.*志愿服务队最少成员 = 3 人（three@1/)
    expect(text).toContain("库中没有可供核对的事实，影响未知")
    for (const locale of ["zh-CN", "en"] as const) expect(lines(locale).join("\n")).not.toMatch(/policy-impact|undefined|\{[a-z]/)
  })
})

describe("a tenant's own values", () => {
  it("are drafted from a sheet, checked with their impact, and in force once a second person has signed: the tally and its policy say so", async () => {
    const options = { store: sqlite(fresh(".db")) }
    const door = open(options)
    await take(door, [served(people.wang, { 日期: "2026-03-10" })])
    const before = await door.tally()
    const { draft = "", statements, problems } = await door.draftPolicy(await table(cap), { drafter: "ann" })
    expect({ statements, problems }).toEqual({ statements: 1, problems: [] })
    const checked = await door.checkPolicyDraft(draft)
    expect(checked.values).toMatchObject([
      { parameter: CountingParameters.dayCapMinutes.id, first: "2026-03-10", before: undefined, after: { value: 60 } }
    ])
    expect(checked.impact).toMatchObject({ beforeMinutes: 120, afterMinutes: 60, losers: [{ minutes: -60 }] })
    expect(await door.tally()).toEqual({ ...before, at: expect.any(Number) as number, toXlsx: expect.any(Function) as unknown })
    await expect(door.signPolicy(draft, { signer: "ann" })).rejects.toMatchObject({ reasons: [{ code: "policy-edit.same-person" }] })
    await expect(door.signPolicy(draft, { signer: "cy" })).rejects.toMatchObject({ reasons: [{ code: "policy-edit.not-the-signer" }] })
    await door.signPolicy(draft, { signer: "bo" })
    const after = await door.tally()
    expect([before.policy, after.policy]).toEqual(["national@2026.1", "national@2026.1+tenant-local@1"])
    expect([before.rows[0]?.minutes, after.rows[0]?.minutes]).toEqual([120, 60])
    const { lines } = await door.explain(after.rows[0]?.names.volunteer ?? "")
    expect(lines("zh-CN").join("\n")).toContain("tenant-local@1")
    expect(lines("zh-CN").join("\n")).toContain("《相山区志愿服务记录细则》第3条")
    expect(await door.policyDrafts()).toMatchObject([{ draft, standing: "in-force", drafter: "ann", signer: "bo", edition: 1 }])
    expect((await door.verify()).holds).toBe(true)
    await door.close()
    // Whoever opens it again, and whoever sits beside, has it too.
    const again = open(options)
    expect((await again.tally()).policy).toBe("national@2026.1+tenant-local@1")
    expect((await again.ruleBook()).policy).toBe("national@2026.1+tenant-local@1")
    expect((await again.tally({ policy: "national" })).policy).toBe("national@2026.1")
  })

  it("another door over the same store counts by them from the moment they are signed; another tenant never", async () => {
    const file = fresh(".db")
    const [one, beside, other] = [
      open({ store: sqlite(file) }),
      open({ store: sqlite(file) }),
      open({ store: sqlite(file), tenant: "340604" })
    ]
    expect((await beside.tally()).policy).toBe("national@2026.1")
    const { draft = "" } = await one.draftPolicy(await table(cap), { drafter: "ann" })
    await one.checkPolicyDraft(draft)
    await one.signPolicy(draft, { signer: "bo" })
    expect((await beside.tally()).policy).toBe("national@2026.1+tenant-local@1")
    expect((await other.tally()).policy).toBe("national@2026.1")
  })

  it("what goes on while they are signed is decided by the policy with which it began; what begins then, by the new one", async () => {
    const kept = await memory.open()
    const [stopped, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    let isShut = false
    const store = {
      ...kept.store,
      history: async (tenant: string, stream: string) => {
        if (isShut && stream.startsWith("record/")) {
          isShut = false
          stopped.resolve()
          await gate.promise
        }
        return kept.store.history(tenant, stream)
      }
    }
    const door = open({ store: { name: "memory", open: () => Promise.resolve({ ...kept, store }) } })
    await take(door, [served(people.wang, { 日期: "2026-03-10" })])
    const { draft = "" } = await door.draftPolicy(await table(cap), { drafter: "ann" })
    await door.checkPolicyDraft(draft)
    const record = (await kept.store.journal("local", 0, 100)).find(({ stream }) => stream.startsWith("record/"))?.stream.slice(7) ?? ""
    isShut = true
    const going = door.confirmRecord(record)
    await stopped.promise
    await door.signPolicy(draft, { signer: "bo" })
    const next = await door.tally()
    gate.resolve()
    await going
    const confirmed = (await kept.store.journal("local", 0, 100)).at(-1)
    expect(confirmed).toMatchObject({ stream: `record/${record}`, type: "service.confirmed", policy: "national@2026.1" })
    expect([next.policy, next.rows[0]?.minutes]).toEqual(["national@2026.1+tenant-local@1", 60])
  })

  it("an event that is decided under them names their edition", async () => {
    const file = fresh(".db")
    const door = open({ store: sqlite(file) })
    const { draft = "" } = await door.draftPolicy(await table(cap), { drafter: "ann" })
    await door.checkPolicyDraft(draft)
    await door.signPolicy(draft, { signer: "bo" })
    await take(door, [served(people.wang)])
    await door.close()
    const { store } = await sqlite(file).open()
    const events = await store.journal("local", 0, 100)
    expect(new Set(events.filter(({ stream }) => stream.startsWith("record/")).map(({ policy }) => policy))).toEqual(
      new Set(["national@2026.1+tenant-local@1"])
    )
    expect(events.filter(({ stream }) => stream === "policy/own").map(({ type }) => type)).toEqual([
      "policy.drafted",
      "policy.checked",
      "policy.signed"
    ])
    await store.close()
  })

  it("everything that is wrong with a sheet is said at once, with sheet, row and column, and nothing is drafted", async () => {
    const door = open()
    const { draft, problems } = await door.draftPolicy(
      await table(
        ["no.such-thing", 1, "2026-03-10", undefined, ...document],
        ["路程计入", "sideways", "2026-03-10", undefined, ...document],
        ["service.day-cap-minutes", "很多", undefined, undefined, "", "", "", "张三"],
        ["star.ladder", "100", "2026-03-10", undefined, ...document]
      ),
      { drafter: "ann" }
    )
    expect(draft).toBeUndefined()
    expect(problems.map(({ code, sheet, row: at, column }) => [code, sheet, at, column])).toEqual([
      ["YZ_PARAMETER_UNKNOWN", "参数表", 2, "A"],
      ["YZ_PARAMETER_UNKNOWN", "参数表", 3, "A"],
      ["YZ_FORM_NUMBER", "参数表", 4, "B"],
      ["YZ_FORM_MISSING", "参数表", 4, "C"],
      ["YZ_FORM_MISSING", "参数表", 4, "E"],
      ["YZ_PARAMETER_SIGNER", "参数表", 4, "H"],
      ["YZ_PARAMETER_LADDER", "参数表", 5, "B"]
    ])
    expect(JSON.stringify(problems.map((problem) => problem.in("zh-CN")))).not.toMatch(/[{}]{2}|YZ_/)
    expect(await door.policyDrafts()).toEqual([])
  })
  describe("a ladder", () => {
    const header = ["参数", "档", "档名", "英文名", "途径", "指标", "条件", "值"] as const
    const withLadder = async (said: string | undefined, ...rows: readonly Cells[]) => ({
      name: "参数表.xlsx",
      bytes: await Workbook.write([
        {
          name: "参数表",
          columns: headings.map(() => ({})),
          rows: [headings, ["star.ladder", said, "2026-03-10", undefined, ...document]]
        },
        { name: "阶梯", columns: header.map(() => ({})), rows: [header, ...rows] }
      ])
    })
    const one: Cells = ["星级条件", "star-1", "一星", "1 star", undefined, "minutes", "不少于", 60]
    const two: Cells = ["star.ladder", "star-2", "二星", undefined, "一", "minutes", "超过", 120]
    const orAward: Cells = ["star.ladder", "star-2", undefined, undefined, "另一", "award", "须有", undefined]
    it("is entered in a sheet beside the table, a condition a row, and says who would reach what", async () => {
      const door = open()
      await take(door, [served(people.wang, { 日期: "2026-03-10" })])
      const { draft = "", problems } = await door.draftPolicy(await withLadder("见阶梯", one, two, orAward), { drafter: "ann" })
      expect(problems).toEqual([])
      const [drafted] = await door.policyDrafts()
      expect(drafted?.values).toEqual([
        {
          ...{ parameter: "star.ladder", from: "2026-03-10" },
          value: [
            { id: "star-1", title: { "zh-CN": "一星", en: "1 star" }, when: [{ measure: "minutes", is: "at-least", value: 60 }] },
            {
              ...{ id: "star-2", title: { "zh-CN": "二星", en: "二星" } },
              when: [{ measure: "minutes", is: "above", value: 120 }],
              or: [{ measure: "award", is: "at-least", value: true }]
            }
          ]
        }
      ])
      const { answers, lines } = await door.checkPolicyDraft(draft)
      expect(answers.stars).toMatchObject([
        { name: people.wang.姓名, ladder: "stars", before: { rung: undefined }, after: { rung: "star-1" } }
      ])
      expect(lines("zh-CN").join("\n")).toMatch(/未达到（2.00 小时）→ 一星（2.00 小时）/)
    })
    it.each<readonly [string, string | undefined, readonly Cells[], readonly unknown[]]>([
      ["that is not there", "见阶梯", [], [["YZ_PARAMETER_LADDER", "参数表", 2, "B"]]],
      ["in a cell", "60 分钟", [one], [["YZ_PARAMETER_LADDER", "参数表", 2, "B"]]],
      [
        "of what has none, without measure, with strange words and numbers",
        "见阶梯",
        [
          one,
          ["service.day-cap-minutes", "x", "", "", "", "minutes", "不少于", 1],
          ["star.ladder", "star-2", "", "", "", "", "至多", "很多"],
          ["star.ladder", "", "", "", "三", "minutes", "超过", undefined]
        ],
        [
          ["YZ_LADDER_NONE", "阶梯", 3, "A"],
          ["YZ_FORM_MISSING", "阶梯", 4, "F"],
          ["YZ_FORM_ONE_OF", "阶梯", 4, "G"],
          ["YZ_FORM_NUMBER", "阶梯", 4, "H"],
          ["YZ_FORM_MISSING", "阶梯", 5, "B"],
          ["YZ_FORM_ONE_OF", "阶梯", 5, "E"],
          ["YZ_FORM_MISSING", "阶梯", 5, "H"]
        ]
      ],
      [
        "that descends",
        "见阶梯",
        [
          [...two.slice(0, 7), 240],
          ["star.ladder", "star-3", "", "", "", "minutes", "不少于", 180]
        ],
        [
          ["pack.ladder-unreachable", "参数表", 2, undefined],
          ["pack.ladder-descending", "参数表", 2, undefined]
        ]
      ]
    ])("%s is told, and nothing is drafted", async (_, said, rows, expected) => {
      const door = open()
      const { draft, problems } = await door.draftPolicy(await withLadder(said, ...rows), { drafter: "ann" })
      expect(draft).toBeUndefined()
      expect(problems.map(({ code, sheet, row: at, column }) => [code, sheet, at, column])).toEqual(expected)
      for (const locale of ["zh-CN", "en"] as const)
        expect(JSON.stringify(problems.map((problem) => problem.in(locale)))).not.toMatch(/[{}]{2}|YZ_|pack\.ladder/)
    })
    it("over what nobody counts is told by the check, unless it was so before", async () => {
      const door = open()
      const minuts = [...two.slice(0, 5), "minuts", ...two.slice(6)]
      const told = async (from: string) => {
        const bytes = await withLadder("见阶梯", minuts)
        const { draft = "", problems } = await door.draftPolicy(bytes, { drafter: "ann" })
        expect(problems, from).toEqual([])
        const { reasons } = await door.checkPolicyDraft(draft)
        await door.signPolicy(draft, { signer: "bo" })
        return reasons.map(({ code }) => code)
      }
      expect(await told("first")).toEqual(["policy.measure-unknown"])
      expect(await told("again")).toEqual([])
    })
    it("as it is today stands in the template, and is read back the same", async () => {
      const door = open()
      for (const locale of ["zh-CN", "en"] as const) {
        const { sheets } = await Table.open({ name: "参数表.xlsx", bytes: await door.parameterTemplate(["star.ladder"], locale) })
        expect(sheets).toHaveLength(2)
        const table = await Table.open({ name: "参数表.xlsx", bytes: await door.parameterTemplate(["star.ladder"], locale) })
        const { rungs, findings } = await LadderSheet.read(table, (named) => Rooms.parameters.get(named))
        expect(findings).toEqual([])
        expect(rungs.get("star.ladder")).toEqual(
          Policy.valueOn(Policies.byName("national"), "star.ladder", Day.require("2026-03-10"))?.value
        )
      }
    })
  })
  it("so is what only the decider sees: two values on one day, an end of nothing, several signers, one's own signature", async () => {
    const door = open()
    const codes = async (...rows: readonly Cells[]) => {
      const { draft, problems, reasons } = await door.draftPolicy(await table(...rows), { drafter: "ann" })
      return [draft, ...problems.map(({ code, row: at }) => `${code} ${at}`), ...reasons.map(({ code }) => code)]
    }
    expect(
      await codes(
        cap,
        ["service.day-cap-minutes", 90, "2026-05-01", undefined, ...document],
        ["service.activity-cap-minutes", "废止", "2026-05-01", undefined, ...document]
      )
    ).toEqual([undefined, "policy-edit.twice 3", "policy-edit.nothing-to-end 4"])
    expect(
      await codes(
        cap,
        [...cap.slice(0, 7), "cy"].map((cell, at) => (at === 0 ? "service.activity-cap-minutes" : cell))
      )
    ).toEqual([undefined, "policy-edit.several-signers 3"])
    expect(await codes([...cap.slice(0, 7), "ann"])).toEqual([undefined, "policy-edit.same-person"])
    expect(await codes()).toEqual([undefined])
  })
  it("what cannot be read, what is wrong and what would loosen the law is told at once, each at its row, and nothing is drafted", async () => {
    const door = open()
    const { draft, problems, reasons } = await door.draftPolicy(
      await table(
        [RecordingParameters.recordDeadline.id, 15, "2026-03-10", undefined, ...document],
        ["service.day-cap-minutes", "三百", "2026-03-10", undefined, ...document],
        ["activity.child-facing-adults", 3, "2026-12-31", "2026-12-01", ...document],
        ["activity.of-nothing", 1, "2026-03-10", undefined, ...document]
      ),
      { drafter: "ann" }
    )
    expect([draft, ...problems.map(({ code, row }) => `${code} ${row}`).toSorted()]).toEqual([
      undefined,
      "YZ_FORM_NUMBER 3",
      "YZ_PARAMETER_UNKNOWN 5",
      "policy-edit.ends-before 4",
      "policy.conflict 2"
    ])
    expect(reasons).toEqual([])
    expect(problems.find(({ code }) => code === "policy.conflict")?.in("zh-CN").why).toContain("national@2026.1 规定 10")
    expect(await door.policyDrafts()).toEqual([])
    await expect(door.checkPolicyDraft("nothing-1")).rejects.toMatchObject({ code: "YZ_NOT_FOUND" })
  })
  it("days without a value between days with one, and measures that nobody counts, are told by the check and refuse nothing", async () => {
    const door = open()
    const { draft = "" } = await door.draftPolicy(
      await table(
        ["service.day-cap-minutes", 60, "2026-03-10", "2026-03-31", ...document],
        ["service.day-cap-minutes", 60, "2026-05-01", undefined, ...document]
      ),
      { drafter: "ann" }
    )
    const { reasons } = await door.checkPolicyDraft(draft)
    expect(reasons.map(({ code, severity }) => [code, severity])).toEqual([["policy.gap", "warning"]])
  })
  it("a template has a row for every parameter, and is read back empty", async () => {
    const door = open()
    const bytes = await door.parameterTemplate()
    const [sheet] = await FormSheet.allOf(await Table.open({ name: "t.xlsx", bytes }))
    expect(sheet?.rows.length).toBeGreaterThan(50)
    expect(await door.draftPolicy({ name: "t.xlsx", bytes })).toEqual({ draft: undefined, statements: 0, problems: [], reasons: [] })
    expect(
      (await door.draftPolicy({ name: "t.xlsx", bytes: await door.parameterTemplate(["service.day-cap-minutes"], "en") })).problems
    ).toEqual([])
  })
})

describe("yanzhen policy", () => {
  it("goes the whole way from a sheet to a value in force", async () => {
    using here = folder()
    Sheets.write(here.at("a.csv"), [Sheets.lines.morning])
    await here.run("import", "a.csv", "--yes")
    writeFileSync(here.at("p.xlsx"), (await table(["service.day-cap-minutes", 60, "2026-03-01", undefined, ...document])).bytes)
    const edited = await here.run("policy", "edit", "p.xlsx", "--actor", "ann")
    expect(edited.code).toBe(0)
    expect(edited.err).toContain("policy-edit.backdated")
    const gap = await table(
      ["service.activity-cap-minutes", 60, "2026-03-10", "2026-03-31", ...document],
      ["service.activity-cap-minutes", 60, "2026-05-01", undefined, ...document]
    )
    writeFileSync(here.at("gap.xlsx"), gap.bytes)
    const doubtful = await here.run("policy", "edit", "gap.xlsx", "--actor", "ann")
    expect([doubtful.code, doubtful.err]).toEqual([0, expect.stringContaining("policy.gap")])
    const plain = JSON.parse((await here.run("policy", "edit", "gap.xlsx", "--actor", "ann", "--json")).out) as { reasons: object[] }
    expect(plain.reasons).toMatchObject([{ code: "policy.gap", severity: "warning" }])
    expect(edited.out).toContain("减少 1 人")
    const draft = /policy sign (\S+) --actor/.exec(edited.out)?.[1] ?? ""
    expect((await here.run("policy", "drafts")).out).toContain("已核对")
    const own = await here.run("policy", "sign", draft, "--actor", "ann")
    expect([own.code, own.err]).toEqual([1, expect.stringContaining("policy-edit.same-person")])
    expect((await here.run("policy", "sign", draft, "--actor", "bo")).code).toBe(0)
    expect((await here.run("policy", "drafts")).out).toContain("生效")
    expect((await here.run("tally", "--file", "yanzhen.db")).out).toContain("tenant-local@1")
    expect((await here.run("verify")).code).toBe(0)
  })
  it("checks and compares shipped packs and files", async () => {
    using here = folder()
    writeFileSync(here.at("x.json"), toJson({ ...Policies.locals.jiaozhou, id: "xiangshan", version: "7" }))
    expect(await here.run("policy", "check", "anhui", "x.json")).toMatchObject({
      code: 0,
      out: expect.stringContaining("xiangshan@7") as string
    })
    writeFileSync(here.at("bad.json"), "{")
    expect((await here.run("policy", "check", "bad.json")).code).toBe(2)
    const diff = await here.run("policy", "diff", "national", "x.json")
    expect([diff.code, diff.out]).toEqual([0, expect.stringContaining("xiangshan@7")])
    expect((await here.run("policy", "diff", "national", "atlantis")).code).toBe(2)
    Sheets.write(here.at("a.csv"), [Sheets.lines.morning])
    expect((await here.run("tally", "a.csv", "--policy", "anhui+x.json")).out).toContain("anhui@unverified.1+xiangshan@7")
    expect((await here.run("policy", "template", "service.day-cap-minutes")).code).toBe(0)
  })
})

it("the policy of a door that was given one of its own has the tenant's values over it", async () => {
  const policy = Policy.of([Policies.national, Policies.locals.jiaozhou])
  const door = open({ policy })
  const { draft = "" } = await door.draftPolicy(await table(cap), { drafter: "ann" })
  await door.checkPolicyDraft(draft)
  await door.signPolicy(draft, { signer: "bo" })
  expect((await door.tally()).policy).toBe("national@2026.1+jiaozhou@2015.1+tenant-local@1")
})
