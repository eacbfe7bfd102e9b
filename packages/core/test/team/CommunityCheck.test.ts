import { describe, expect, it } from "vitest"
import * as CommunityCheck from "../../src/team/CommunityCheck.ts"
import { Stated } from "../../src/team/CommunityCheck.schema.ts"
import { said, viewOf } from "../law/policies.ts"
import { keepsShape } from "../said.ts"

const known = { teams: 2, residentVolunteers: undefined, activityClasses: undefined, stated: {} }
const ask = (of: Partial<CommunityCheck.Known>, name: Parameters<typeof viewOf>[0] = "model-community") => {
  const { facility, selection } = CommunityCheck.check({ ...known, ...of }, viewOf(name))
  return [facility, selection].map(({ decision, missing }) => [said(decision), ...missing.map((field) => field.name)].join(" "))
}

describe("a community", () => {
  it.each([
    [{ households: 950, squareMetres: 285 }, ""],
    [{ households: 950, squareMetres: 284 }, "unmet place.facility-area"],
    [{ households: 950 }, "unknown place.facility-area squareMetres"],
    [{}, "unknown place.facility-area squareMetres households"]
  ])("STN-07: stated %j: “%s”", (stated, answer) => expect(ask({ stated })[0]).toBe(answer))
  it("TEAM-03: is asked for nothing where no place selects communities", () => expect(ask({}, "national")[1]).toBe(""))
  const whole = { residentVolunteers: 100, activityClasses: 3, stated: { residents: 1000 } }
  it.each([
    [whole, ""],
    [{ ...whole, teams: 1 }, "unmet team.selection-teams"],
    [{ ...whole, activityClasses: 2 }, "unmet team.selection-classes"],
    [{ ...whole, residentVolunteers: 99 }, "unmet team.selection-residents-at-least"],
    // What the registers know goes before what is stated; what they do not know may be stated.
    [{ ...whole, residentVolunteers: 99, stated: { residents: 1000, residentVolunteers: 100 } }, "unmet team.selection-residents-at-least"],
    [{ stated: { residents: 1000, residentVolunteers: 100, activityClasses: 3 } }, ""],
    [{}, "unknown team.selection-residents-at-least, unknown team.selection-classes residentVolunteers residents activityClasses"]
  ] satisfies readonly (readonly [Partial<CommunityCheck.Known>, string])[])("TEAM-03: %j: “%s”", (of, answer) =>
    expect(ask(of)[1]).toBe(answer)
  )
  it("TEAM-03: 兰州 asks for more than fifteen in a hundred", () => {
    const of = (residentVolunteers: number) => ask({ residentVolunteers, stated: { residents: 1000 } }, "lanzhou")[1]
    expect([of(150), of(151)]).toEqual(["unmet team.selection-residents-above", ""])
  })
  it("is asked with what somebody states, or nothing", () => {
    keepsShape(Stated, { households: 1, squareMetres: 2, residents: 3, residentVolunteers: 4, activityClasses: 5 })
    keepsShape(Stated, {})
  })
})
