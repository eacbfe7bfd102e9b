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
