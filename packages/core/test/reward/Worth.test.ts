import { describe, expect, it } from "vitest"
import * as Finding from "../../src/foundation/Finding.ts"
import * as Message from "../../src/foundation/Message.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import type { ParameterView } from "../../src/foundation/ParameterView.ts"
import * as Rewards from "../../src/law/parameters/Rewards.ts"
import * as Coins from "../../src/reward/Coins.ts"
import { lives } from "../../src/reward/messages/lives.ts"
import type { Part } from "../../src/reward/PointsAccount.schema.ts"
import * as Worth from "../../src/reward/Worth.ts"
import { options } from "../../src/rulebook/messages/options.ts"
import { day, viewOf } from "../law/policies.ts"
import { part, viewOver } from "./bank.ts"

const nightly = viewOver([Rewards.nightPercent, 150])
const night: Part = { ...part(120, 150, "2026-03-05"), from: Minute.require("2026-03-05 22:00"), ratePercent: 110 }
const told = (parts: readonly Part[], view: ParameterView) =>
  Worth.reasons(parts, view).map((finding) => {
    const { title, why } = Finding.text(finding, "zh-CN", texts)
    return [`${finding.outcome} ${finding.severity} ${finding.kind}`, title, why, ...finding.parameters.map(({ parameter }) => parameter)]
  })

const texts = Message.merge(lives, options)
const notice = "met hint notice"

describe("why coins are worth what they are", () => {
  it.each<readonly [string, readonly Part[], ParameterView, readonly unknown[]]>([
    [
      "each part with its clock, its weight and its position",
      [part(30, 100, "2026-03-05"), night],
      nightly,
      [
        [notice, "30 分钟折合0.50 个时间币", "2026-03-05，平常时段，系数100 %，岗位100 %", "reward.coins-per-hour"],
        [
          notice,
          "120 分钟折合3.30 个时间币",
          "自2026-03-05 22:00起，夜间，系数150 %，岗位110 %",
          "reward.coins-per-hour",
          "reward.night-percent"
        ]
      ]
    ],
    [
      "under a policy that says something else today the parameter is not named",
      [night],
      viewOver([Rewards.nightPercent, 160]),
      [[notice, "120 分钟折合3.30 个时间币", "自2026-03-05 22:00起，夜间，系数150 %，岗位110 %", "reward.coins-per-hour"]]
    ],
    [
      "TBK-07: in West Lake a service is one, at its highest weight, whatever its hours",
      [part(30, 100, "2026-03-05"), { ...part(200, 100, "2026-03-05"), ratePercent: 120 }],
      viewOf("west-lake"),
      [[notice, "按一次服务计1.20 个时间币", "2026-03-05，平常时段，系数100 %，岗位120 %", "reward.coins-per-item"]]
    ],
    ["of nothing there is nothing to say", [], viewOf("west-lake"), []]
  ])("%s", (_, parts, view, expected) => expect(told(parts, view)).toEqual(expected))

  it("what each part is worth adds up to what the entry earns", () => {
    const parts = [part(30), night, part(7, 150)]
    const units = Worth.reasons(parts, nightly).reduce((sum, { facts }) => sum + Number(facts["units"]), 0)
    expect(units).toBe(Coins.unitsOf(parts, nightly))
  })
  it("where no policy says what an hour is, it is one, and names nothing", () => {
    const [finding] = Worth.reasons([part(60)], { valueOf: () => undefined })
    expect([finding?.facts["units"], finding?.parameters, finding?.citations]).toEqual([Coins.coin, [], []])
  })
  it("a day that is not announced leaves it open, and is named", () =>
    expect(Worth.unannounced(day("2029-03-03"))).toMatchObject({
      rule: "reward.day-unannounced",
      outcome: "unknown",
      kind: "requirement",
      facts: { day: day("2029-03-03") },
      units: { day: "day" }
    }))
  it("rests on the sources of the parameters that it names", () => {
    const [finding] = Worth.reasons([night], nightly)
    expect(finding?.citations).toEqual(finding?.parameters.flatMap(({ citations }) => citations))
    expect(finding?.citations).toHaveLength(3)
  })
})
