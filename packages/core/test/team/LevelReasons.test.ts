import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Finding from "../../src/foundation/Finding.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import * as Ladder from "../../src/law/Ladder.ts"
import * as LadderCheck from "../../src/law/LadderCheck.ts"
import * as Teams from "../../src/law/parameters/Teams.ts"
import * as Honour from "../../src/team/Honour.ts"
import * as LevelReasons from "../../src/team/LevelReasons.ts"
import { everyWord } from "../everyWord.ts"
import { viewOf } from "../law/policies.ts"
import { answered } from "../said.ts"

const id = <I extends string>(text: string) => Id.require<I & Id.PersonId>(text)
const view = (values: Readonly<Record<string, ParameterView.ParameterValue>>) =>
  ParameterView.fixed(Day.require("2020-01-01"), "test@1", values)

describe("who grants an honour that is no star", () => {
  const [street, county, city] = ["street", "county", "city"]
  const rungs = [
    Ladder.rung("street", { "zh-CN": "街道", en: "street" }, [Ladder.holds("honour")]),
    Ladder.rung("county", { "zh-CN": "县级", en: "county" }, [Ladder.holds("brand")]),
    Ladder.rung("city", { "zh-CN": "市级", en: "city" }, [Ladder.holds("brand-project")])
  ]
  const levels = view({ [Teams.honourApprovers.id]: rungs })
  const context: Honour.Context = { today: Day.require("2026-05-12"), view: levels, calendar: china, selected: [], measures: {} }
  const volunteer = id<Id.VolunteerId>("ann")
  const kinds = {
    "person-honour": { kind: "person-honour", volunteer, title: "x" },
    "team-honour": { kind: "team-honour", team: id<Id.TeamId>("goose"), title: "x" },
    "brand-team": { kind: "brand-team", team: id<Id.TeamId>("goose"), title: "x" },
    "feature-project": { kind: "feature-project", project: "x", title: "x" },
    "brand-project": { kind: "brand-project", project: "x", title: "x" }
  } as const satisfies Record<string, Honour.Subject>
  it.each([
    ["person-honour", street, undefined],
    ["team-honour", street, undefined],
    ["team-honour", city, undefined],
    ["team-honour", undefined, "street"],
    ["team-honour", "elsewhere", "street"],
    ["brand-team", street, "county"],
    ["brand-team", county, undefined],
    ["feature-project", street, "county"],
    ["brand-project", county, "city"],
    ["brand-project", city, undefined]
  ] as const)("a %s by the level of %s: what is needed is %s", (kind, level, needed) => {
    const found = LevelReasons.reasons(kinds[kind], level, levels)
    for (const one of found)
      for (const locale of ["zh-CN", "en"] as const) expect(Finding.text(one, locale, everyWord).why).not.toMatch(/[{}]/)
    expect(found).toMatchObject(
      needed === undefined
        ? []
        : [
            {
              rule: "honour.level-of-kind",
              kind: "requirement",
              facts: { level, needed, honour: kind },
              units: { honour: "team.honour-kind", level: Teams.honourApprovers.id, needed: Teams.honourApprovers.id }
            }
          ]
    )
  })
  it("is asked of a grant, and of nobody where the policy has no levels, or none for such an honour", () => {
    const state: Honour.Honour = { ...Honour.initial, stage: "checked", subject: kinds["team-honour"] }
    const granted = (level: object) => answered(Honour.decide({ type: "grant", by: id<Id.PersonId>("p-3"), ...level }, state, context))
    expect([granted({}), granted({ level: "street" })]).toEqual(["unmet honour.level-of-kind", "met"])
    expect(LevelReasons.reasons(kinds["brand-team"], undefined, view({}))).toEqual([])
    const brands = view({ [Teams.honourApprovers.id]: rungs.slice(1) })
    expect(LevelReasons.reasons(kinds["team-honour"], undefined, brands)).toEqual([])
    // Of stars another ladder speaks.
    expect(LevelReasons.reasons({ kind: "star", volunteer, stars: 5 }, undefined, levels)).toEqual([])
    expect([LevelReasons.approver({ kind: "brand-team" }, levels)?.id, LevelReasons.approver({ kind: "team-honour" }, brands)?.id]).toEqual(
      ["county", undefined]
    )
    expect(LadderCheck.problems(rungs)).toEqual([])
  })
})

describe("who grants a star", () => {
  it.each([
    ["fujian", 0, undefined],
    ["fujian", 1, "county"],
    ["fujian", 2, "county"],
    ["fujian", 3, "city"],
    ["fujian", 4, "city"],
    ["fujian", 5, "province"],
    ["boluo", 3, "county"],
    ["boluo", 4, "city"],
    ["national", 5, undefined]
  ] as const)("STAR-08: in %s %i stars are granted by: %s", (name, count, level) =>
    expect(LevelReasons.approver({ kind: "star", stars: count }, viewOf(name))?.id).toBe(level)
  )
})
