/** The care of people, concerns, needs and offers from the shell: each life from its beginning to its end, by command alone. */
import { writeFileSync } from "node:fs"
import { describe, expect, it, vi } from "vitest"
import { yanzhen } from "../../src/index.ts"
import { sqlite } from "../../src/sqlite.ts"
import { settle } from "../door.ts"
import { folder } from "./command.ts"

vi.setConfig({ testTimeout: 60_000 })

const born = "2017-03-04"
const name = "端木测试萍"

/** A place, a child whose identity is protected, and how each step is given. */
const opened = async (here: ReturnType<typeof folder>) => {
  {
    await using yz = yanzhen({ store: sqlite(here.at("yanzhen.db")) })
    await settle(yz)
  }
  const parts = (said: readonly string[]) => said.flatMap((part) => ["--set", part])
  const asked = async (...line: readonly string[]) => {
    const answer = await here.run(...line, "--json")
    expect(answer.code, answer.err).toBe(0)
    return JSON.parse(answer.out) as { readonly [part: string]: unknown }
  }
  return {
    asked,
    give: async (life: string, id: string, step: string, on: string | undefined, ...said: readonly string[]) => {
      const day = on === undefined ? [] : ["--on", on]
      const answer = await here.run(life, "give", id, step, "--policy", "xiangshan", ...day, ...parts(said))
      expect(answer.out, `${life} ${step}: ${answer.err}`).toContain(`已办理 ${step}：${id}\n`)
      return answer.out
    },
    refused: async (life: string, id: string, step: string, on: string, ...said: readonly string[]) => {
      const answer = await here.run(life, "give", id, step, "--policy", "xiangshan", "--on", on, ...parts(said))
      expect([answer.code, answer.out]).toEqual([1, ""])
      return answer.err
    },
    begin: async (life: string, on: string | undefined, ...said: readonly string[]) => {
      const day = on === undefined ? [] : ["--on", on]
      return (await asked(life, "begin", "--policy", "xiangshan", ...day, ...parts(said)))["id"] as string
    },
    tables: async (...line: readonly string[]) => (await asked(...line))["tables"] as { readonly [table: string]: readonly unknown[] },
    /** What anybody was read for. */
    reads: async (person: string) =>
      ((await asked("person", "accesses", person))["rows"] as readonly { readonly actor: string; readonly purpose: string }[]).map(
        ({ actor, purpose }) => `${actor} ${purpose}`
      )
  }
}

describe("care from the shell", () => {
  it("a child's file from its opening through plan, visit and report, each read of the child for a purpose, by somebody", async () => {
    using here = folder()
    const { asked, begin, give, refused, tables, reads } = await opened(here)
    const child = await begin("recipient", "2026-01-01", "community=c-1")
    writeFileSync(here.at("child.json"), JSON.stringify({ name, born }))
    expect((await here.run("person", "protect", child, "--from", "child.json")).out).toBe(`已加密保存身份信息：${child}\n`)
    await give("guardianship", child, "link", "2026-01-01", "guardian=mother", "relation=parent", "evidence=户口簿")
    for (const purpose of ["registration", "sensitive-data"])
      await give("consent", child, "give", "2026-01-01", `purpose=${purpose}`, "guardian=mother", "manner=separate", "evidence=签字")
    await give("recipient", child, "note", "2026-01-01", "tag=left-behind-child", "source=school", "evidence=学校名单")
    await give("recipient", child, "advise", "2026-01-01", "words=听力不好，请说慢些")
    await give("visit-plan", child, "begin", "2026-01-01", "whose=child", "months=1")
    expect((await tables("visit-plan", "show", child))["visit_rhythm"]).toMatchObject([{ recipient: child, months: 1 }])
    expect((await here.run("visit", "overdue", "--on", "2026-02-01")).out).toContain(`${child}：2026-01-01 至 2026-01-31`)
    for (const visitor of ["v-1", "v-2"]) {
      await give("person-kind", visitor, "become", "2026-01-01", "kind=volunteer")
      await give("background-check", visitor, "record", "2026-01-05", "unit=st-1", "answer=clear")
    }

    const planned = [`recipient=${child}`, "mode=home", "visitors=v-1", "visitors=v-2", "for=2026-02-10", "community=c-1"]
    const visit = await begin("visit", "2026-02-01", ...planned)
    expect((await here.run("visit", "card", visit, "--actor", "v-1", "--policy", "xiangshan")).out.split("\n")).toEqual([
      `2026-02-10走访 ${child}（入户）`,
      "走访人员：v-1、v-2",
      "至少 2 人同去",
      "须有监护人或受委托照护人在场",
      "监护人尚未同意，先征得同意再去",
      "注意：听力不好，请说慢些",
      ""
    ])
    expect(await refused("visit", visit, "agree", "2026-02-02", "by=v-1", "manner=remote", "evidence=微信")).toContain("care.not-guardian")
    await give("visit", visit, "agree", "2026-02-02", "by=mother", "manner=remote", "evidence=微信")
    const kept = ["visitors=v-1", "visitors=v-2", "present=mother", "closedDoor=no", "minutes=40", "dangers=violence"]
    await give("visit", visit, "keep", "2026-02-10", ...kept)
    expect((await tables("visit", "show", visit))["visit"]).toMatchObject([{ visit, stage: "kept" }])
    expect((await here.run("visit", "list")).out).toContain("已走访")

    const waiting = await asked("safeguarding", "open")
    expect(waiting["open"]).toMatchObject([{ report: visit }])
    const { raisedAt: at, stillToTell } = (waiting["open"] as readonly { raisedAt: string; stillToTell: readonly string[] }[])[0] ?? {
      raisedAt: "",
      stillToTell: []
    }
    for (const to of stillToTell) await give("safeguarding", visit, "call", undefined, "by=clerk", `to=${to}`, `at=${at}`)
    await give("safeguarding", visit, "close", undefined, "by=clerk", "outcome=公安已到场", `at=${at}`)
    expect((await tables("safeguarding", "show", visit))["mandatory_report"]).toMatchObject([{ report: visit, stage: "closed" }])
    const handed = [`recipient=${child}`, `visit=${visit}`, "risk=urgent", "to=o-1", "words=心理疏导"]
    const escalation = await begin("escalation", "2026-02-10", ...handed)
    expect((await tables("escalation", "show", escalation))["escalation"]).toMatchObject([{ escalation, stage: "raised", risk: "urgent" }])
    expect((await here.run("escalation", "list")).out).toContain("紧急")

    const before = await reads(child)
    expect(before).toContain("v-1 visit")
    const without = await here.run("recipient", "show", child)
    expect([without.code, without.out]).toEqual([2, ""])
    const curious = await here.run("recipient", "show", child, "--purpose", "curiosity")
    expect([curious.code, curious.out, curious.err.includes("protected.purpose-unknown")]).toEqual([1, "", true])
    expect(await reads(child)).toEqual(before)
    const shown = await here.run("recipient", "show", child, "--purpose", "care", "--actor", "clerk-7")
    expect(shown.out).toMatch(new RegExp(`^${name}\n.*在档`))
    expect((await here.run("person", "read", child, "--purpose", "contact", "--actor", "clerk-8")).out).toBe(`${name}  ${born}\n`)
    expect((await reads(child)).slice(before.length)).toEqual(["clerk-7 care", "clerk-8 contact"])
    const list = await here.run("recipient", "list")
    expect([list.out.includes(child), list.out.includes(name)]).toEqual([true, false])

    await give("recipient", child, "close", "2026-02-20", "reason=父母返乡")
    const early = await here.run("person", "anonymise", child)
    expect([early.code, early.out]).toEqual([1, ""])
    for (const purpose of ["registration", "sensitive-data"])
      await give("consent", child, "withdraw", "2026-02-20", `purpose=${purpose}`, "guardian=mother")
    expect((await here.run("person", "anonymise", child)).out).toMatch(new RegExp(`^已匿名化：${child}；`))
    const gone = await here.run("person", "read", child, "--purpose", "person-asks")
    expect(gone).toEqual({ code: 1, out: "", err: `没有加密保存的身份信息：${child}\n` })
    expect((await here.run("verify")).code).toBe(0)
  })

  it("a wish from its collecting to its confirmation: one claimer, and on the board an alias and the wish alone", async () => {
    using here = folder()
    const { begin, give, refused, tables } = await opened(here)
    const child = await begin("recipient", "2026-01-01", "community=c-1")
    await give("recipient", child, "note", "2026-01-01", "tag=left-behind-child", "source=school")
    await give("guardianship", child, "link", "2026-01-01", "guardian=mother", "relation=parent", "evidence=户口簿")
    for (const guardian of [[], ["guardian=mother"]])
      await give("consent", child, "give", "2026-01-01", "purpose=publication", "manner=separate", ...guardian, "evidence=签字")
    const collected = [`recipient=${child}`, "of=child", "round=2026-spring", "community=c-1", "words=一盏台灯", "valueFen=80元"]
    const wish = await begin("wish", "2026-01-02", ...collected)
    expect(await refused("wish", wish, "verify", "2026-01-03", "by=clerk", "holds=yes")).toContain("care.wish-by-unknown")
    await give("person-kind", "clerk", "become", "2026-01-01", "kind=cadre")
    await give("wish", wish, "verify", "2026-01-03", "by=clerk", "holds=yes")
    const publish = ["alias=小雁", "identifying=no", "labelling=no"]
    expect(await refused("wish", wish, "publish", "2026-01-04", ...publish, "linksToDonation=yes")).toContain("person.child-appeal")
    await give("wish", wish, "publish", "2026-01-04", ...publish, "linksToDonation=no")
    const board = (await here.run("wish", "board")).out
    expect([board.includes("小雁"), board.includes("一盏台灯"), board.includes(child)]).toEqual([true, true, false])
    const claim = ["by.type=volunteer"]
    expect(await refused("wish", wish, "claim", "2026-01-05", ...claim, "by.volunteer=v-1")).toContain("care.wish-claimer-unlisted")
    await give("membership", "t-1/v-1", "join", "2026-01-01", "role=member")
    const byTeam = ["by.type=team", "by.team=t-1"]
    expect(await refused("wish", wish, "claim", "2026-01-05", ...byTeam)).toContain("care.wish-claimer-unnamed")
    await give("wish", wish, "claim", "2026-01-05", ...byTeam, "contact=v-1")
    expect(await refused("wish", wish, "claim", "2026-01-05", ...claim, "by.volunteer=v-2")).toContain("care.stage")
    expect((await here.run("wish", "board")).out).toBe("")
    await give("wish", wish, "fulfil", "2026-01-06", "evidence=签收单")
    expect(await refused("wish", wish, "confirm", "2026-01-07", "by=v-1")).toContain("care.wish-own-word")
    expect(await refused("wish", wish, "confirm", "2026-01-07", "by=aunt")).toContain("care.wish-by-unknown")
    await give("wish", wish, "confirm", "2026-01-07", "by=mother")
    expect((await tables("wish", "show", wish))["wish"]).toMatchObject([{ wish, stage: "confirmed", valueFen: 80_00 }])
  })
})

describe("concerns, needs and offers from the shell", () => {
  it("a concern from its report to its confirmation by a resident", async () => {
    using here = folder()
    const { begin, give, refused, tables } = await opened(here)
    const concern = await begin("concern", "2026-03-01", "topic=charging-cables", "community=c-1", "building=b-7", "words=飞线充电")
    await give("concern", concern, "assign", "2026-03-02", "to.type=team", "to.team=t-1")
    const parties = ["parties[0].type=person", "parties[0].person=p-2", "parties[1].type=organisation", "parties[1].organisation=o-1"]
    await give("concern", concern, "coordinate", "2026-03-03", ...parties, "agreed=yes", "words=加装充电棚")
    await give("concern", concern, "measure", "2026-03-03", "moment=before", "measure=cables", "value=9")
    await give("concern", concern, "measure", "2026-03-05", "moment=after", "measure=cables", "value=1")
    await give("concern", concern, "handle", "2026-03-05", "words=装了充电棚")
    await give("concern", concern, "confirm", "2026-03-06", "by=p-1", "solved=yes")
    expect(await tables("concern", "show", concern)).toMatchObject({
      concern: [{ concern, stage: "resolved" }],
      concern_change: [{ before: 9, after: 1 }]
    })
    expect(await refused("concern", concern, "withdraw", "2026-03-07", "reason=误报")).toContain("concern.stage")
    await give("concern", concern, "reopen", "2026-03-08", "reason=又拉线")
    expect((await here.run("concern", "steps")).out).toMatch(/^reopen +on reason$/m)
  })

  it("a need met by an offer: proposed, arranged by a person, received and confirmed", async () => {
    using here = folder()
    const { asked, begin, give, refused, tables } = await opened(here)
    const times = (from: string, to: string, at = "times") => [`${at}.from=2026-03-07 ${from}`, `${at}.to=2026-03-07 ${to}`]
    const about = ["kind=people", "features=first-aid", "community=c-1"]
    const raised = [...about, "quantity=2", "urgency=soon", "childFacing=no", "words=陪同就医", ...times("09:00", "11:00")]
    const need = await begin("need", "2026-03-01", ...raised)
    await give("need", need, "check", "2026-03-01", "holds=yes")
    const made = [...about, "giver.type=team", "giver.team=t-1", "reach=district", "windows[0].quantity=3"]
    const offer = await begin("offer", "2026-03-01", ...made, ...times("08:00", "12:00", "windows[0].times"))
    expect((await asked("need", "match"))["pairs"]).toMatchObject([{ need, offer, window: 0, quantity: 2, nearness: "community" }])
    const part = [`offer=${offer}`, "window=0", "quantity=2"]
    await give("need", need, "arrange", "2026-03-02", ...part)
    expect(await refused("need", need, "arrange", "2026-03-02", ...part)).not.toBe("")
    await give("need", need, "receive", "2026-03-07", ...part)
    await give("need", need, "confirm", "2026-03-08", "by=p-1", "met=wholly")
    expect((await tables("need", "show", need))["need"]).toMatchObject([{ need, stage: "confirmed", received: 2, met: "wholly" }])
    expect((await tables("offer", "show", offer))["offer_window"]).toMatchObject([{ offer, offered: 3, left: 1 }])
    await give("offer", offer, "withdraw", "2026-03-09", "reason=改期")
    expect((await here.run("offer", "list")).out).toContain("已撤回")
  })
})
