import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import { LIBRARY, VRM } from "../../src/law/Instruments.ts"
import * as Ladder from "../../src/law/Ladder.ts"
import * as Stars from "../../src/law/parameters/Stars.ts"
import * as StarsBelow from "../../src/team/StarsBelow.ts"
import { viewOf } from "../law/policies.ts"

const grantedOn = Day.require("2026-03-10")
const hundred = 100 * 60
const national = viewOf("national")
const asked = (then: Ladder.Measures, now: Ladder.Measures, stars = 1) => ({ stars, grantedOn, then, now })

describe("STAR-01: a star that was granted", () => {
  it.each<readonly [Ladder.Measures, Ladder.Measures, string | undefined]>([
    // What was served since makes up for what fell away, and a year that passed takes nothing.
    [{ minutes: hundred }, { minutes: hundred }, undefined],
    [{ minutes: hundred - 1 }, { minutes: hundred }, undefined],
    [{ minutes: hundred }, { minutes: hundred - 1 }, undefined],
    [{ minutes: hundred - 1 }, { minutes: hundred - 1 }, "unmet"],
    [{ minutes: hundred - 1 }, {}, "unknown"],
    [{}, { minutes: hundred - 1 }, "unknown"],
    [{}, { minutes: hundred }, undefined]
  ])("with %j up to the grant and %j now: %s", (then, now, outcome) =>
    expect(StarsBelow.findingOf(asked(then, now), national)?.outcome).toBe(outcome)
  )
  it("says on which ladder, how many hours and by whose word it stays; it refuses nothing", () => {
    const minutes = hundred - 60
    const use = national.valueOf(Stars.stars.id)
    expect(StarsBelow.findingOf(asked({ minutes }, { minutes: minutes + 1 }), national)).toEqual({
      rule: "honour.star-fallen-below",
      ...{ outcome: "unmet", severity: "warning", kind: "notice" },
      facts: { stars: 1, grantedOn, needed: hundred, minutesThen: minutes, minutes: minutes + 1 },
      parameters: [use],
      citations: [...(use?.citations ?? []), VRM.article(10), LIBRARY.passage()],
      units: { grantedOn: "day", needed: "minutes-as-hours", minutesThen: "minutes-as-hours", minutes: "minutes-as-hours" }
    })
  })
  it("of a rung that the ladder of that day did not have, and where there was none, nothing is said of hours", () => {
    expect(StarsBelow.findingOf(asked({}, {}, 6), national)).toBeUndefined()
    expect(StarsBelow.findingOf(asked({}, {}), ParameterView.fixed(grantedOn, "none@1", {}))).toBeUndefined()
  })
  it("on one day it is reached, missed or unknown", () =>
    expect([{ minutes: hundred }, { minutes: hundred - 1 }, {}].map((measures) => StarsBelow.outcomeOf(1, measures, national))).toEqual([
      "met",
      "unmet",
      "unknown"
    ]))
})
