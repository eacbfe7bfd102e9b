import { describe, expect, it } from "vitest"
import { isYanzhenError } from "../src/index.ts"
import { open, stores } from "./door.ts"

const header = "模块,指标编号,指标名称,分值,满分,领导牵头,计分方式,目标,评分,完成,佐证,重评理由"
const sheet = (...rows: readonly string[]) => ({
  name: "评估表.csv",
  bytes: new TextEncoder().encode(`${[header, ...rows].join("\n")}\n`)
})
const party = (score: string, evidence = "会议记录；照片", reason = "") =>
  `基础建设,party,领导牵头,10,10,是,,,${score},,${evidence},${reason}`
const goals = "服务提供,goals,年度目标,30,10,,年度目标,,,,,"
const visits = (done: string, reason = "") => `服务提供,visits,走访,60,60,,走访,240,,${done},台账,${reason}`

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "an answer",
    (error: unknown) => error
  )

describe.each(stores)("assessments over $name", ({ options }) => {
  const opened = async () => {
    const yz = open(options())
    await yz.stations.give("st-1", { type: "open", on: "2026-01-05" })
    await yz.goals.give("st-1", 2026, { type: "list-key-work", item: "1", words: "老旧小区改造" })
    for (const goal of ["g-1", "g-2"]) await yz.goals.give("st-1", 2026, { type: "set-goal", goal, words: "走访", serves: "1" })
    await yz.goals.give("st-1", 2026, { type: "reach-goal", goal: "g-1", on: "2026-02-01", evidence: ["总结"] })
    return yz
  }
  it("STN-05: a sheet is the scheme and its answers; somebody else concludes, with the grade's reasons", async () => {
    const yz = await opened()
    expect(await yz.assessments.assess("st-1", 2026, sheet(party("9"), goals, visits("239")), { by: "p-1" })).toMatchObject({
      opened: true,
      answered: 3,
      problems: [{ code: "place.service-target", sheet: "评估表", row: 4, severity: "warning" }],
      reasons: []
    })
    const shown = await yz.assessments.show("st-1", 2026)
    expect(shown.tables.station_assessment).toEqual([
      {
        station: "st-1",
        year: 2026,
        stage: "open",
        scheme: "评估表",
        points: 100,
        earned: 8300,
        possible: 8300,
        missing: 0,
        leadership: 9
      }
    ])
    expect(
      shown.tables.station_assessment_item.map(({ indicator, module, title, score, done, of, evidence }) => [
        indicator,
        module,
        title,
        score,
        done,
        of,
        evidence
      ])
    ).toEqual([
      ["party", "基础建设", "领导牵头", 9, undefined, undefined, 2],
      ["goals", "服务提供", "年度目标", 5, 1, 2, 1],
      ["visits", "服务提供", "走访", 59, 239, 240, 1]
    ])
    expect(shown.lines("zh-CN")[0]).toContain("已得分：83.00 分")
    // The same sheet again, grown by a reason: what stands is left alone.
    const again = sheet(party("9"), goals, visits("240", "补登一次"))
    expect(await yz.assessments.assess("st-1", 2026, again, { by: "p-1" })).toMatchObject({ opened: false, answered: 2, problems: [] })
    const own = await failure(yz.assessments.conclude("st-1", 2026, { by: "p-1" }))
    expect(isYanzhenError(own) && own.reasons.map(({ code }) => code)).toContain("assessment.own-answers")
    const { reasons } = await yz.assessments.conclude("st-1", 2026, { by: "p-2" })
    expect(reasons.map(({ code }) => code)).toEqual(["assessment.no-lines"])
    expect((await yz.assessments.list()).rows).toMatchObject([{ stage: "concluded", earned: 8400, concludedOn: "2026-03-10" }])
    expect((await yz.verify()).holds).toBe(true)
  })
  it("says at each row what is wrong, and takes nothing in", async () => {
    const yz = await opened()
    const wrong = await yz.assessments.assess("st-1", 2026, sheet(party("11"), "服务提供,,走访,六十,60,,拜访,,,,,", visits("240")), {})
    expect([wrong.answered, wrong.problems.map(({ code, row, heading }) => [code, row, heading])]).toEqual([
      0,
      [
        ["YZ_FORM_ONE_OF", 3, "计分方式"],
        ["YZ_FORM_MISSING", 3, "指标编号"],
        ["YZ_FORM_NUMBER", 3, "分值"]
      ]
    ])
    const refused = await yz.assessments.assess("st-1", 2026, sheet(party("11"), visits("240")), {})
    expect(refused.problems.map(({ code, row }) => [code, row])).toEqual([["assessment.score", 2]])
    const nowhere = await yz.assessments.assess("st-9", 2026, sheet(party("1")), {})
    expect(nowhere.reasons.map(({ code }) => code)).toEqual(["assessment.no-station"])
    expect((await yz.assessments.list()).rows).toEqual([])
  })
})
