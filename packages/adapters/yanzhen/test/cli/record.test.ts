import { writeFileSync } from "node:fs"
import { describe, expect, it, vi } from "vitest"
import { yanzhen } from "../../src/index.ts"
import { sqlite } from "../../src/sqlite.ts"
import { folder } from "./command.ts"

vi.setConfig({ testTimeout: 120_000 })

const facts = {
  team: "t-1",
  activity: "a-1",
  category: "elder-and-child-care",
  timeClass: "service",
  evidence: "roll-call",
  activityName: "敬老陪伴",
  on: "2026-03-05",
  place: "相山公园",
  content: "陪伴老人",
  organiser: "o-1",
  leader: "p-2"
}
const attended = [{ from: "2026-03-05 08:00", to: "2026-03-05 17:30" }]

/** A folder with an empty store. */
const begun = async () => {
  const here = folder()
  await using yz = yanzhen({ store: sqlite(here.at("yanzhen.db")) })
  await yz.periods()
  writeFileSync(here.at("long.json"), JSON.stringify({ facts: { ...facts, volunteer: "v-1", attended } }))
  writeFileSync(here.at("heads.json"), JSON.stringify({ facts: { ...facts, heads: 3, attended: [], untimedMinutes: 60 } }))
  const ok = async (...line: readonly string[]) => {
    const answer = await here.run(...line)
    expect([line.join(" "), answer.code, answer.err]).toEqual([line.join(" "), 0, answer.err])
    return answer.out
  }
  const idOf = async (...line: readonly string[]) => (JSON.parse(await ok(...line, "--json")) as { id: string }).id
  return { here, ok, idOf }
}

describe("the life of a record on the command line", () => {
  it("REC-11: an objection that waits is listed with its day, and with its words, until it is answered", async () => {
    const { here, ok, idOf } = await begun()
    using _ = here
    expect(await ok("record", "objections")).toBe("没有等待答复的异议\n")
    const id = await idOf("record", "begin", "--from", "long.json")
    await ok("record", "give", id, "object", "--set", "words=少记了一小时", "--set", "by=v-1")
    expect(await ok("record", "objections")).toMatch(
      new RegExp(`^${id}  服务日 2026-03-05，.* 提出：少记了一小时\n  本地没有规定答复期限\n$`)
    )
    const { objections } = JSON.parse(await ok("record", "objections", "--json")) as { objections: readonly { record: string }[] }
    expect(objections.map(({ record }) => record)).toEqual([id])
    await ok("record", "give", id, "answer", "--set", "upheld=no", "--set", "words=签到表可证", "--set", "by=p-9")
    expect(await ok("record", "objections", "--locale", "en")).toBe("No objection waits for an answer\n")
  })
  it("CN-6: a long day is handed in, approved by somebody else, counts, and is corrected and voided", async () => {
    const { here, ok, idOf } = await begun()
    using _ = here
    const id = await idOf("record", "begin", "--from", "long.json", "--policy", "i-zhiyuan")
    expect(await ok("record", "list", "--stage", "submitted")).toContain(id)
    const own = await here.run(
      "record",
      "give",
      id,
      "approve",
      "--policy",
      "i-zhiyuan",
      "--set",
      "rung=affiliate",
      "--set",
      "minutes=570",
      "--set",
      "approver=v-1"
    )
    expect([own.code, own.err]).toEqual([1, expect.stringContaining("不能决定自己的事项")])
    await ok(
      "record",
      "give",
      id,
      "approve",
      "--policy",
      "i-zhiyuan",
      "--set",
      "rung=affiliate",
      "--set",
      "minutes=570",
      "--set",
      "approver=p-9"
    )
    expect(await ok("record", "list", "--stage", "submitted")).not.toContain(id)
    const shown = JSON.parse(await ok("record", "show", id, "--json")) as {
      tables: { service_record: unknown[] }
      history: { type: string }[]
    }
    expect(shown.tables.service_record).toMatchObject([{ stage: "recorded", attendedMinutes: 570 }])
    expect(shown.history.map(({ type }) => type)).toEqual(["service.submitted", "service.approved", "service.recorded"])
    await ok("record", "give", id, "void", "--set", "reason=误报", "--by", "p-9", "--expected", "3")
    expect(await ok("record", "list", "--stage", "voided", "--volunteer", "v-1")).toContain(id)
    expect((await here.run("record", "list", "--stage", "gone")).code).toBe(2)
  })

  it("a draft is kept, completed step by step, and entered; times that cannot be read are told with their place", async () => {
    const { here, ok, idOf } = await begun()
    using _ = here
    const sets = Object.entries({ ...facts, volunteer: "v-1" }).flatMap(([name, value]) =>
      name === "place" ? [] : ["--set", `facts.${name}=${value}`]
    )
    const id = await idOf("record", "draft", ...sets, "--set", "facts.attended=[]")
    expect(await ok("record", "list", "--stage", "draft")).toContain(id)
    const odd = await here.run("record", "give", id, "complete", "--set", 'facts.attended=[{"from":"nine","to":"2026-03-05 11:00"}]')
    expect([odd.code, odd.err]).toEqual([1, expect.stringContaining("facts.attended[0].from")])
    await ok("record", "give", id, "complete", "--set", "facts.place=相山公园", "--set", "facts.untimedMinutes=90")
    await ok("record", "give", id, "enter")
    expect(await ok("record", "list", "--team", "t-1")).toContain("已记录")
    const steps = await ok("record", "steps")
    for (const step of ["enter", "approve", "object", "answer", "correct", "void"]) expect(steps).toContain(step)
    expect(steps).not.toContain("withdraw-import")
  })

  it("a head-count gives its heads to named records, and a month is closed and opened again", async () => {
    const { here, ok, idOf } = await begun()
    using _ = here
    const group = await idOf("group", "begin", "--from", "heads.json")
    const one = await idOf(
      "record",
      "begin",
      "--from",
      "long.json",
      "--set",
      'facts.attended=[{"from":"2026-03-05 09:00","to":"2026-03-05 10:00"}]'
    )
    await ok("group", "give", group, "replace", "--set", `records=${one}`, "--by", "p-9")
    expect(JSON.parse(await ok("group", "show", group, "--json"))).toMatchObject({ tables: { group_record: [{ heads: 3, headsLeft: 2 }] } })
    expect(await ok("group", "list")).toContain(group)
    await ok("period", "give", "2026-03", "close", "--set", "approver=p-9")
    expect(await ok("period", "list")).toContain("2026-03")
    await ok("period", "give", "2026-03", "reopen", "--set", "approver=p-9", "--set", "reason=漏报")
    const shown = JSON.parse(await ok("period", "show", "2026-03", "--json")) as { history: { type: string }[] }
    expect(shown.history.map(({ type }) => type)).toEqual(["period.closed", "period.reopened"])
  })
})

describe("REC-17 a spot check", () => {
  it("draws the same records under the same seed, and says out of how many; without a share nobody guesses one", async () => {
    const { here, ok, idOf } = await begun()
    using _ = here
    const id = await idOf("record", "begin", "--from", "long.json")
    const drawn = await ok("record", "sample", "2026-抽查", "--per-mille", "1")
    expect(drawn).toContain("1 条中抽出 1 条")
    expect(drawn).toContain(id)
    expect(await ok("record", "sample", "2026-抽查", "--per-mille", "1")).toBe(drawn)
    const none = JSON.parse(await ok("record", "sample", "s", "--per-mille", "1000", "--period", "2026-02", "--json")) as { outOf: number }
    expect(none.outOf).toBe(0)
    const unsaid = await here.run("record", "sample", "s")
    expect([unsaid.code, unsaid.err]).toEqual([1, expect.stringContaining("没有规定抽查比例")])
    const odd = await here.run("record", "sample", "s", "--per-mille", "1001")
    expect([odd.code, odd.err]).toEqual([1, expect.stringContaining("应为 0 至 1000 的整数")])
  })
})

describe("REC-09 by when a service is to be recorded", () => {
  it("is told with both days, or with the earliest until the notice is loaded", async () => {
    using here = folder()
    const due = (...line: readonly string[]) => here.run("record", "due", ...line)
    expect(await due("2026-03-05")).toMatchObject({ code: 0, out: expect.stringContaining("最迟 2026-03-19 记录") })
    expect(await due("2026-12-24")).toMatchObject({ code: 0, out: expect.stringContaining("最早 2027-01-04，待放假通知") })
    writeFileSync(here.at("2027.json"), JSON.stringify({ coverage: "2026-12-26..2027-12-24", restDays: ["2027-01-01"], workingDays: [] }))
    expect(await due("2026-12-24", "--calendar", "2027.json")).toMatchObject({
      code: 0,
      out: expect.stringContaining("最迟 2027-01-08 记录")
    })
    writeFileSync(here.at("gap.json"), JSON.stringify({ coverage: "2027", restDays: [], workingDays: ["2027-01-04"] }))
    const gap = await due("2026-12-24", "--calendar", "gap.json")
    expect([gap.code, gap.err]).toEqual([1, expect.stringContaining("2026-12-26至2026-12-31没有着落")])
    expect(gap.err).toContain("调休上班的日期不是周末")
    writeFileSync(here.at("no.json"), "{")
    expect((await due("2026-12-24", "--calendar", "no.json")).code).toBe(2)
    expect((await due("2026-12-24", "--calendar", "none.json")).code).toBe(2)
    expect(await due("2020-12-24")).toMatchObject({ code: 0, out: expect.stringContaining("没有规定记录期限") })
  })
})
