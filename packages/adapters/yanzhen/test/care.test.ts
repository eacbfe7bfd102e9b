import { describe, expect, it } from "vitest"
import { settled, stores } from "./door.ts"

const on = "2026-03-01"
const clear = { type: "record", unit: "o-1", on: "2026-01-01", answer: "clear" } as const

describe.each(stores)("care over $name", ({ options }) => {
  it("says what is overdue, gives the visitor a card, and shows of a wish an alias and the wish", async () => {
    const yz = await settled(options())
    const { id: child } = await yz.recipients.open({ type: "open", community: "c-1", on: "2026-01-01" })
    await yz.recipients.give(child, { type: "note", tag: "left-behind-child", source: "school", on: "2026-01-01" })
    await yz.recipients.givePlan(child, { type: "begin", whose: "child", months: 1, on: "2026-01-01" })
    expect((await yz.recipients.tags()).rows).toMatchObject([
      { recipient: child, tag: "left-behind-child", group: "child", source: "school" }
    ])
    const late = await yz.visits.overdue("2026-02-01")
    expect(late).toMatchObject({ on: "2026-02-01", overdue: [{ recipient: child, first: "2026-01-01", last: "2026-01-31" }] })
    expect(late.lines("zh-CN")).toEqual(["截至2026-02-01，应走访而未走访 1 期", `${child}：2026-01-01 至 2026-01-31`])

    await yz.socialWorkers.become("v-1", { type: "become", kind: "volunteer", on: "2026-01-01" })
    await yz.people.backgroundCheck("v-1", clear)
    const { id: visit, reasons } = await yz.visits.plan({ type: "plan", recipient: child, mode: "home", visitors: ["v-1"], for: on, on })
    expect(reasons.map(({ code }) => code)).toEqual(["care.visitor-count"])
    expect(await yz.visits.card(visit)).toMatchObject({ recipient: child, for: on, fewestVisitors: 2, carerMustBePresent: true })

    const { id: wish } = await yz.wishes.collect({
      type: "collect",
      recipient: child,
      of: "child",
      round: "2026-spring",
      words: "一盏台灯",
      valueFen: 80_00,
      on
    })
    expect((await yz.wishes.list()).rows).toMatchObject([{ wish, stage: "collected" }])
    expect((await yz.wishes.board()).rows).toEqual([])
  })
  it("shows a supervisor what is to be reported, and whom to call; whom it is about stands in the report alone", async () => {
    const yz = await settled(options())
    const at = "2026-03-10 11:20"
    const raise = { type: "raise", recipient: "r-1", dangers: ["violence"], to: ["police"], at } as const
    const { id } = await yz.safeguarding.report(raise)
    const waiting = await yz.safeguarding.open()
    expect(waiting).toMatchObject({
      now: "2026-03-10 12:00",
      open: [
        {
          report: id,
          raisedAt: at,
          minutes: 40,
          stillToTell: ["police", "civil-affairs", "education"],
          calls: [
            { to: "police", numbers: ["110"], citations: [{ instrument: "LIBRARY" }] },
            { to: "civil-affairs", numbers: [], citations: [] },
            { to: "education", numbers: [], citations: [] }
          ],
          supervisor: "due"
        }
      ]
    })
    expect(JSON.stringify([waiting, waiting.lines("zh-CN")])).not.toMatch(/r-1|violence/)
    expect(waiting.lines("zh-CN")).toEqual([
      "截至2026-03-10 12:00，未办结的强制报告 1 件",
      `${id}：${at} 发现，已 40 分钟；尚未告知 公安（电话 110，依据：本库默认，非法律规定）、民政（本地规则未列电话，请查明）、教育（本地规则未列电话，请查明）；应立即提醒督导`
    ])
    for (const to of ["police", "civil-affairs", "education"] as const)
      await yz.safeguarding.giveReport(id, { type: "call", by: "clerk", to, at: "2026-03-10 11:30" })
    expect((await yz.safeguarding.open()).lines("en")[1]).toBe(
      `${id}: found at ${at}, 40 minutes ago; everybody was told, a person is to close it`
    )
  })
  it("says of a visit before anybody goes what stands against it, of a child's file whether its tag holds, and how often somebody came", async () => {
    const yz = await settled({ ...options(), policy: "xiangshan" })
    const { id: child } = await yz.recipients.open({ type: "open", community: "c-1", on: "2026-01-01" })
    await yz.recipients.give(child, { type: "note", tag: "left-behind-child", source: "school", on: "2026-01-01" })
    await yz.recipients.givePlan(child, { type: "begin", whose: "child", months: 1, on: "2026-01-01" })
    await yz.socialWorkers.become("v-1", { type: "become", kind: "volunteer", on: "2026-01-01" })
    await yz.people.backgroundCheck("v-1", clear)
    const { id: visit } = await yz.visits.plan({ type: "plan", recipient: child, mode: "home", visitors: ["v-1"], for: on, on })
    const before = await yz.visits.check(visit, { on, stated: { age: 10, closedDoor: false } })
    expect(before).toMatchObject({ visit, on, missing: [{ fact: "carerPresent" }] })
    expect(before.reasons.map(({ code }) => code)).toEqual(["care.visitor-count", "care.carer-absent", "care.visit-unconsented"])
    expect(before.lines("zh-CN").slice(0, 4)).toEqual([
      // The policy warns and does not refuse: what it warns of follows.
      `${visit}（${on}）：符合，但有提示`,
      "VIS-06 入户走访人数：符合，但有提示",
      "VIS-06 入户走访安全：符合，但有提示",
      "VIS-06 拍照须经同意：符合"
    ])
    const file = await yz.recipients.check(child, { stated: { age: 16, parentsAway: 2, purposeStated: true, assessed: true } })
    expect(file.rules.map(({ rule, outcome }) => `${rule} ${outcome}`)).toEqual(["MIN-07 unknown", "VIS-01 unmet", "VIS-04 noticed"])
    expect(file.lines("en")).toEqual(
      expect.arrayContaining(["VIS-01 left-behind child: not met", "VIS-04 visits to a child: met, with something to note"])
    )
    expect(file.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(["care.left-behind-age", "care.child-periods-missed"]))
    await yz.visits.give(visit, { type: "cancel", reason: "改期", on })
    expect((await yz.visits.check(visit)).reasons[0]?.code).toBe("care.stage")
    await expect(yz.visits.check("nowhere")).rejects.toMatchObject({ code: "YZ_NOT_FOUND" })
  })
  it("lists what was not passed on in time, and names nobody who is looked after", async () => {
    const yz = await settled(options())
    const at = "2026-03-10 11:29"
    const { id } = await yz.safeguarding.report({ type: "raise", recipient: "r-1", dangers: ["violence"], to: ["police"], at })
    const late = await yz.safeguarding.late()
    expect(late).toMatchObject({ on: "2026-03-10", reports: [{ report: id, raisedAt: at }], cases: [] })
    expect(JSON.stringify([late, late.lines("zh-CN")])).not.toMatch(/r-1|violence/)
    expect(late.lines("zh-CN")).toEqual([
      "截至2026-03-10，到时未完成也未提醒督导的强制报告 1 件，逾期未受理的转介 0 件",
      `强制报告 ${id}：${at} 发现`,
      "  强制报告到时未提醒督导",
      "    原因：发现后已过31 分钟，完成报告或提醒督导的时限为30 分钟",
      expect.stringContaining("第11条"),
      "    办法：请立即完成报告并提醒督导"
    ])
    expect(late.lines("en")[0]).toBe(
      "As of 2026-03-10: 1 mandatory reports of which no supervisor was told in time, 0 cases taken up late or not yet"
    )
    expect(await yz.safeguarding.late("2026-03-09")).toMatchObject({ reports: [], cases: [] })
  })
})
