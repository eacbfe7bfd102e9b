import { writeFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { yanzhen } from "../../src/index.ts"
import { sqlite } from "../../src/sqlite.ts"
import { settle } from "../door.ts"
import { plan, terms } from "../ventures.ts"
import { folder } from "./command.ts"

const opened = async (file: string) => {
  await using yz = yanzhen({ store: sqlite(file) })
  await settle(yz)
}

describe("commands that write, step by step", () => {
  it("say which steps there are, and what each must say", async () => {
    using here = folder()
    const { code, out } = await here.run("call", "steps")
    const steps = out.split("\n")
    expect([code, steps[0]?.split(/ {2,}/), steps[4]]).toEqual([0, ["步骤", "必须写明"], "publish  on"])
    expect(steps[2]).toMatch(/^draft +terms\.title terms\.organiser .* terms\.sheet\[\]\.weight on$/)
    const pay = (await here.run("project", "steps", "pay", "--locale", "en")).out.trimEnd().split("\n").slice(2)
    expect(pay.map((line) => line.split(/ {2,}/))).toEqual([
      ["tranche", "a whole number"],
      ["amountFen", "an amount with its unit: 15,000元, 1万元"],
      ["resolution", "an id", "may be left out"],
      ["commitment", "an id", "may be left out"],
      ["entry", "an id"],
      ["on", "a day, YYYY-MM-DD"]
    ])
    expect((await here.run("project", "steps", "assess")).out).toMatch(/^result +passed \| failed$/m)
    expect(JSON.parse((await here.run("review", "steps", "conclude", "--json")).out)).toEqual({
      steps: [
        {
          type: "conclude",
          fields: [
            { path: "by", kind: "id", isOptional: false },
            { path: "on", kind: "day", isOptional: false }
          ]
        }
      ]
    })
    const strange = await here.run("project", "steps", "sing")
    expect([strange.code, strange.out]).toEqual([2, ""])
    expect(strange.err).toMatch(/没有“sing”这一步，只有 propose、.*、sign、/)
  })

  it("begin by a file of parts, over which the line goes, and say the id; the same under the same key is done once", async () => {
    using here = folder()
    await opened(here.at("yanzhen.db"))
    writeFileSync(here.at("call.json"), JSON.stringify({ terms, on: "2026-01-01" }))
    const line = ["call", "begin", "--from", "call.json", "--set", "terms.poolFen=3万元", "--on", "2026-01-02", "--key", "k-1", "--json"]
    const { code, out, err } = await here.run(...line)
    expect([code, err]).toEqual([0, ""])
    const { id, reasons } = JSON.parse(out) as { readonly id: string; readonly reasons: unknown }
    expect(reasons).toEqual([])
    expect(await here.run(...line)).toEqual({ code: 0, out, err: "" })
    const shown = JSON.parse((await here.run("call", "show", id, "--json")).out) as { readonly tables: object }
    expect(shown.tables).toEqual({ venture_call: [expect.objectContaining({ call: id, stage: "draft", poolFen: 3_000_000 })] })
    expect((await here.run("call", "list")).out).toContain("资助总额：30000.00 元")
    expect(await here.run("call", "give", id, "publish", "--on", "2026-01-03")).toEqual({
      code: 0,
      out: `已办理 publish：${id}\n`,
      err: ""
    })
    const applicant = ["--set", "applicant.kind=registered", "--set", "applicant.by.organisation=org-1"]
    writeFileSync(here.at("plan.json"), JSON.stringify({ plan }))
    const applied = await here.run("application", "begin", "--from", "plan.json", "--set", `call=${id}`, ...applicant, "--on", "2026-01-06")
    const [, application = ""] = /^已新建：(\S+)\n$/.exec(applied.out) ?? []
    expect(applied).toMatchObject({ code: 0, err: "" })
    const steps = [
      ["application", "give", application, "submit", "--on", "2026-01-20"],
      ["call", "give", id, "close", "--on", "2026-01-21"],
      ["application", "give", application, "screen-in", "--on", "2026-01-22", "--actor", "p-1", "--state", "isLocal=yes"]
    ]
    for (const step of steps) expect(await here.run(...step)).toMatchObject({ code: 0, err: "" })
    expect(JSON.parse((await here.run("application", "show", application, "--json")).out)).toMatchObject({
      tables: { venture_application: [{ stage: "screened-in" }] },
      // Whoever acts decides, where nobody else is named.
      history: [{}, {}, { data: { by: "p-1" } }]
    })
    expect((await here.run("application", "list")).out).toContain(application)
    const most = async (policy: string) => (await here.run("application", "show", application, "--policy", policy)).out
    expect(await most("national")).toContain("最多可申请 10000.00 元；不超过预算和征集上限\n")
    // Six tenths of a budget of 10,000 yuan.
    expect(await most("guangzhou")).toMatch(/最多可申请 6000\.00 元；.*资助占项目预算的最高比例/)
    expect(JSON.parse((await here.run("application", "show", application, "--json")).out)).toMatchObject({
      highest: { amountFen: 1_000_000, basis: "不超过预算和征集上限" }
    })
  })

  it("take a venture through its whole life, from what residents asked for to the closing", async () => {
    using here = folder()
    await opened(here.at("yanzhen.db"))
    const concern = await (async () => {
      await using yz = yanzhen({ store: sqlite(here.at("yanzhen.db")) })
      const { id } = await yz.concerns.report({ type: "report", topic: "elders", community: "c-1", words: "老人吃饭难", on: "2026-01-03" })
      await yz.concerns.give(id, { type: "measure", moment: "before", measure: "独自吃饭", value: 40, on: "2026-01-04" })
      await yz.concerns.give(id, { type: "measure", moment: "after", measure: "独自吃饭", value: 6, on: "2026-01-05" })
      return id
    })()
    writeFileSync(here.at("call.json"), JSON.stringify({ terms, on: "2026-01-02" }))
    writeFileSync(here.at("plan.json"), JSON.stringify({ plan }))
    const begin = async (...line: readonly string[]) => (JSON.parse((await here.run(...line, "--json")).out) as { readonly id: string }).id
    const give = async (life: string, id: string, step: string, on: string, ...parts: readonly string[]) => {
      const ran = await here.run(life, "give", id, step, "--on", on, "--actor", "p-1", ...parts.flatMap((one) => ["--set", one]))
      expect(ran, step).toMatchObject({ code: 0, err: "" })
    }
    const call = await begin("call", "begin", "--from", "call.json")
    await give("call", call, "publish", "2026-01-03")
    const whose = ["--set", `call=${call}`, "--set", "applicant.kind=registered", "--set", "applicant.by.organisation=org-1"]
    const wanting = await here.run(
      "application",
      "begin",
      "--from",
      "plan.json",
      ...whose,
      "--set",
      "plan.concerns=c-0",
      "--on",
      "2026-01-06"
    )
    expect([wanting.code, wanting.err.includes("没有这件诉求，或已撤回")]).toEqual([1, true])
    const drafted = [...whose, "--set", `plan.concerns=${concern}`, "--on", "2026-01-06"]
    const application = await begin("application", "begin", "--from", "plan.json", ...drafted)
    await give("application", application, "submit", "2026-01-20")
    await give("call", call, "close", "2026-01-21")
    await give("application", application, "screen-in", "2026-01-22")
    const panel = ["panel=p-2", "panel=p-3", `entries[0].application=${application}`, "entries[0].submittedOn=2026-01-20", `call=${call}`]
    await give("review", call, "convene", "2026-01-23", ...panel)
    await give("review", call, "declare", "2026-01-24", "reviewer=p-3", `application=${application}`, "relation=kin")
    await give("review", call, "score", "2026-01-24", "reviewer=p-2", `application=${application}`, 'marks={"item":"need","points":80}')
    expect(await here.run("application", "give", application, "select", "--on", "2026-01-30", "--by", "p-1")).toMatchObject({ code: 1 })
    await give("review", call, "conclude", "2026-01-25")
    expect((await here.run("review", "show", call)).out).toContain("名次：1；结果：通过；项目分(百分之一分)：8000")
    await give("application", application, "select", "2026-01-30")
    const money = [
      "appliedFen=1万元",
      "awardedFen=1万元",
      'lines=[{"line":"meals","head":"activity","source":"grant","amountFen":"1万元"}]'
    ]
    const named = [`call=${call}`, `application=${application}`, ...money, "payer=foundation"].flatMap((one) => ["--set", one])
    const award = await begin("project", "begin", ...named, "--on", "2026-02-01", "--by", "p-1")
    const on = "2026-02-10"
    const parties = ['{"role":"funder","party":{"organisation":"host"}}', '{"role":"implementer","party":{"organisation":"org-1"}}'].map(
      (one) => `parties=${one}`
    )
    const [milestones, tranches] = [
      [
        '{"milestone":"signed","kind":"signing"}',
        '{"milestone":"half","kind":"mid-term","dueOn":"2026-06-30"}',
        '{"milestone":"end","kind":"acceptance"}'
      ],
      ['{"tranche":1,"amountFen":"6000元","milestone":"signed"}', '{"tranche":2,"amountFen":"4000元","milestone":"end"}']
    ] as const
    const agreed = [...parties, ...milestones.map((one) => `milestones=${one}`), ...tranches.map((one) => `tranches=${one}`)]
    const served = "served=" + JSON.stringify({ group: "g-1", kind: "elders", people: 40, personTimes: 400 })
    const steps: readonly (readonly [step: string, on: string, ...parts: readonly string[]])[] = [
      ["publicise", "2026-02-02"],
      ["object", "2026-02-03", "words=不符"],
      ["answer", "2026-02-04", "upheld=no", "words=已核实"],
      ["approve", "2026-02-09"],
      ["sign", on, "agreement=agr-1", ...agreed, "startsOn=2026-02-10", "endsOn=2026-12-31", "evidence=协议"],
      ["pay", "2026-02-11", "tranche=1", "amountFen=6000元", "entry=e-1"],
      ["spend", "2026-02-12", "purchase=rice", "line=meals", "amountFen=5,900.50元", "groups=g-1", "evidence=发票"],
      ["assess", "2026-02-13", "result=passed", "evidence=中期报告"],
      ["report", "2026-02-14", served, "evidence=签到表"],
      ["accept", "2026-02-15", "evidence=验收表"],
      ["pay", "2026-02-16", "tranche=2", "amountFen=4000元", "entry=e-2"],
      ["spend", "2026-02-16", "purchase=oil", "line=meals", "amountFen=4000元", "groups=g-1", "evidence=发票"],
      ["take-back", "2026-02-17", "amountFen=99.50元", "entry=e-3"],
      ["close", "2026-02-18"]
    ]
    const due = async (...more: readonly string[]) => (await here.run("project", "due", call, "--policy", "zhongshan", ...more)).out
    const signing = steps.findIndex(([step]) => step === "sign") + 1
    for (const [step, day, ...parts] of steps.slice(0, signing)) await give("project", award, step, day, ...parts)
    expect(await due("--on", "2026-03-09")).toMatch(
      new RegExp(`^待办：${award} 拨付首款，2026-03-09 前；.*首款拨付期限.*\\n待办：${award} 完成“half”，2026-06-30 前；协议约定\\n$`)
    )
    expect(await due("--on", "2026-03-10")).toContain(`已逾期：${award} 拨付首款，应在 2026-03-09 前；`)
    expect(JSON.parse(await due("--on", "2026-07-01", "--json"))).toMatchObject({
      on: "2026-07-01",
      dues: [
        { award, step: "first-payment", status: "overdue", breachAfter: "2026-03-09", basis: expect.stringContaining("中山") as string },
        { award, call, step: "milestone", milestone: "half", status: "overdue", dueBy: "2026-06-30", basis: "协议约定" }
      ]
    })
    for (const [step, day, ...parts] of steps.slice(signing)) await give("project", award, step, day, ...parts)
    expect(await due()).toBe("")
    const shown = await here.run("project", "show", award)
    expect(shown.out).toContain("状态：已结项")
    expect(shown.out).toMatch(/类别：老年人；人数：40.*人次：400/)
    expect(shown.out).toMatch(new RegExp(`诉求：${concern}；.*状态：已反映`))
    expect(shown.out).toContain("办理前：40；办理后：6")
    const answered = JSON.parse((await here.run("concern", "show", concern, "--json")).out) as { readonly tables: object }
    expect(answered.tables).toMatchObject({
      concern: [{ concern }],
      venture_application: [{ application, stage: "selected" }],
      award: [{ award, stage: "closed", payer: "foundation", disbursedFen: 1_000_000, returnedFen: 9_950 }]
    })
  })

  it("tell everything that is wrong with a step at once, and change nothing", async () => {
    using here = folder()
    await opened(here.at("yanzhen.db"))
    const given = ["call", "begin", "--set", "terms.poolFen=30000", "--set", "terms.ceilingFen=-1元", "--set", "terms.colour=red"]
    const { code, out, err } = await here.run(...given, "--on", "2026-02-30")
    expect([code, out]).toEqual([1, ""])
    const codes = [...err.matchAll(/(command\.[a-z-]+)/g)].map(([, rule]) => rule)
    expect(codes).toEqual([
      "command.amount-without-unit",
      "command.amount-not-above-nothing",
      "command.unexpected",
      ...["title", "organiser", "themes", "applicants", "opensOn", "closesOn", "sheet"].map(() => "command.missing"),
      "command.day"
    ])
    expect((await here.run("call", "list")).out).toBe("")
    const none = await here.run("project", "give", "aw-1", "close", "--by", "p-1", "--on", "2026-01-01")
    expect([none.code, none.out]).toEqual([1, ""])
    expect(none.err).toContain("award.stage")
    const strange = await here.run("project", "give", "aw-1", "sing", "--on", "2026-01-01")
    expect([strange.code, strange.err.includes("command.choice")]).toEqual([1, true])
  })

  it("words on the line that mean nothing are wrong usage", async () => {
    using here = folder()
    await opened(here.at("yanzhen.db"))
    writeFileSync(here.at("list.json"), "[]")
    writeFileSync(here.at("broken.json"), "{")
    const close = ["project", "give", "aw-1", "close"]
    for (const line of [
      [...close, "--set", "by"],
      [...close, "--set", "=p-1"],
      [...close, "--expected", "one"],
      [...close, "--from", "list.json"],
      [...close, "--from", "broken.json"],
      [...close, "--from", "nowhere.json"],
      ["project", "give", "aw-1", "sign", "--set", "parties=[role"],
      ["application", "give", "app-1", "screen-in", "--state", "isLocal"],
      ["project", "give", "aw-1"],
      ["call", "begin", "draft"],
      ["review", "begin"]
    ])
      expect(await here.run(...line)).toMatchObject({ code: 2, out: "" })
  })

  it("is not done where something has happened since it was looked at", async () => {
    using here = folder()
    await opened(here.at("yanzhen.db"))
    writeFileSync(here.at("call.json"), JSON.stringify({ terms, on: "2026-01-02" }))
    const { out } = await here.run("call", "begin", "--from", "call.json", "--json")
    const { id } = JSON.parse(out) as { readonly id: string }
    const publish = ["call", "give", id, "publish", "--on", "2026-01-03", "--expected"]
    const late = await here.run(...publish, "2")
    expect([late.code, late.err.includes("YZ_CHANGED_SINCE")]).toEqual([1, true])
    expect(await here.run(...publish, "1")).toMatchObject({ code: 0 })
  })
})
