import { describe, expect, it } from "vitest"
import type { Rung } from "../../src/foundation/ParameterView.ts"
import * as Day from "../../src/foundation/Day.ts"
import { LIBRARY } from "../../src/law/Instruments.ts"
import * as Ladder from "../../src/law/Ladder.ts"
import * as Pack from "../../src/law/Pack.ts"
import type * as Parameter from "../../src/law/Parameter.ts"
import * as Charities from "../../src/law/parameters/Charities.ts"
import { approvalLadder } from "../../src/law/parameters/Recording.ts"
import * as Stars from "../../src/law/parameters/Stars.ts"
import { gradeLines } from "../../src/law/parameters/Stations.ts"
import { honourApprovers } from "../../src/law/parameters/Teams.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as Policy from "../../src/law/Policy.ts"
import * as LadderMeasures from "../../src/rulebook/LadderMeasures.ts"
import * as Rooms from "../../src/rulebook/Rooms.ts"

const title = { "zh-CN": "级", en: "rung" }
const under = (parameter: Parameter.Ladder, rung: Rung) =>
  Policy.of([
    {
      ...{ id: "test", version: "1", title, layer: "district", jurisdiction: "340603", status: "reviewed" },
      values: [
        Pack.value(parameter, {
          from: Day.require("2026-01-01"),
          value: [rung],
          force: "default",
          citations: [LIBRARY.passage()]
        })
      ]
    }
  ])
const ladders = [...Rooms.parameters.values()].filter((parameter) => parameter.kind === "ladder")

describe("what the rungs of a ladder ask about", () => {
  it("is counted by the library in every shipped policy", () => {
    for (const name of Policies.names) expect(LadderMeasures.strange(Policies.byName(name)), name).toEqual([])
  })
  it.each(ladders.map((parameter) => [parameter.id, parameter] as const))(
    "%s: a mistyped measure is named with its rung",
    (id, parameter) => {
      const rung = Ladder.rung("a", title, [Ladder.atLeast("minuts", 6000)])
      expect(LadderMeasures.strange(under(parameter, rung))).toMatchObject([{ parameter: id, rung: "a", measure: "minuts" }])
    }
  )
  it.each([
    [Stars.stars, "communityMinutes"],
    [Stars.medals, "minutes"],
    [Stars.lifetime, "minutes"],
    [Stars.approvers, "star"],
    [honourApprovers, "team-honour"],
    [honourApprovers, "brand"],
    [approvalLadder, "minutesOfDay"],
    [gradeLines, "score"],
    [Charities.foundationTiers, "netAssetsFen"],
    [Charities.serviceTiers, "netAssetsFen"]
  ] as const)("%o knows %s", (parameter, measure) => {
    expect(LadderMeasures.strange(under(parameter, Ladder.rung("a", title, [Ladder.atLeast(measure, 1)])))).toEqual([])
  })
  it("the other way of reaching a rung is looked at too, and each measure is told once", () => {
    const rung = Ladder.rung(
      "a",
      title,
      [Ladder.atLeast("minutes", 60), Ladder.holds("prize")],
      [Ladder.holds("prize"), Ladder.holds("medal")]
    )
    expect(LadderMeasures.strange(under(Stars.stars, rung)).map(({ measure }) => measure)).toEqual(["prize", "medal"])
  })
})
