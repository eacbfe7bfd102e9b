/** The team and place of a row; or why it is refused, or waits. All people and places are made up. */
import { describe, expect, it } from "vitest"
import * as Places from "../../../src/desk/directory/Places.ts"
import * as ImportTexts from "../../../src/desk/import/ImportTexts.ts"
import type { IncomingRow } from "../../../src/desk/import/IncomingRow.ts"
import * as ResolvedRow from "../../../src/desk/import/ResolvedRow.ts"
import * as UnknownPlaces from "../../../src/desk/import/UnknownPlaces.ts"
import { viewOf } from "../../law/policies.ts"
import * as Register from "../../../src/registers/Register.ts"
import * as Registers from "../../../src/registers/Registers.ts"

const of = <R extends Register.AnyRegister>(register: R, said: object) => Register.wholeRow(register, said as never) as Register.KeptRow<R>
const placing = (): ResolvedRow.Placing => {
  const texts = ImportTexts.of(["王桂兰"], viewOf("national"))
  const places = Places.of({
    streets: [of(Registers.street, { street: "s-1", code: "S1", name: "西街道" })],
    communities: [of(Registers.community, { community: "c-1", code: "C1", name: "甲社区", street: "s-1" })],
    teams: [
      of(Registers.team, { team: "t-1", code: "T1", name: "志愿队", community: "c-1", street: "s-1" }),
      of(Registers.team, { team: "t-2", code: "T2", name: "志愿队", street: "s-2" }),
      of(Registers.team, { team: "t-3", code: "T3", name: "银龄队", community: "c-1", street: "s-1" })
    ]
  })
  return { places, texts, unknown: UnknownPlaces.told(texts), newId: () => "t-new" }
}
const row = (more: object): IncomingRow =>
  ({ place: { sheet: "三月", row: 2 }, findings: [], attended: [], ...more }) as unknown as IncomingRow
const warning = (severity: "warning" | "error", rule = "sheet.x") => ({ column: "A", finding: ResolvedRow.notice(rule, severity) })
const told = (more: object) => {
  const placed = ResolvedRow.place(placing(), row(more))
  const findings = placed.findings.map(({ rule, severity, facts, kind, citations }) => {
    expect([kind, citations]).toEqual(["notice", []])
    return [severity, rule, facts]
  })
  return "verdict" in placed ? [placed.verdict, placed.needs, findings] : [placed.team.team, placed.where, findings]
}
const home = { community: "c-1", street: "s-1" }

describe("a row", () => {
  it.each<readonly [string, object, readonly unknown[]]>([
    ["of one team", { team: "银龄队" }, ["t-3", home, []]],
    ["with what its reader found", { team: "银龄队", findings: [warning("warning")] }, ["t-3", home, [["warning", "sheet.x", {}]]]],
    [
      "that its reader refused: all that was found is kept",
      { team: "银龄队", findings: [warning("warning"), warning("error", "sheet.y")] },
      [
        "refused",
        [],
        [
          ["warning", "sheet.x", {}],
          ["error", "sheet.y", {}]
        ]
      ]
    ],
    [
      "of one of two teams",
      { team: "志愿队" },
      ["held", ["choose-team"], [["warning", "import.several-teams", { team: "志愿队", count: 2 }]]]
    ],
    [
      "of a team that lies elsewhere",
      { team: "T2", community: "C1" },
      ["held", ["choose-team"], [["warning", "import.team-elsewhere", {}]]]
    ],
    ["of no team", {}, ["held", ["choose-team"], [["warning", "import.team-missing", {}]]]],
    ["of a team called after somebody", { team: "王桂兰队" }, ["held", ["choose-team"], [["warning", "import.team-personal", {}]]]],
    ["of a team that nobody knows", { team: "新队", community: "甲社区" }, ["t-new", home, []]],
    [
      "at a place that nobody knows",
      { team: "新队", community: "丁社区" },
      ["t-new", {}, [["warning", "import.community-unknown", { community: "丁社区" }]]]
    ],
    [
      "that waits, with what was found before",
      { team: "志愿队", community: "丁社区", findings: [warning("warning")] },
      [
        "held",
        ["choose-team"],
        [
          ["warning", "sheet.x", {}],
          ["warning", "import.community-unknown", { community: "丁社区" }],
          ["warning", "import.several-teams", { team: "志愿队", count: 2 }]
        ]
      ]
    ]
  ])("%s", (_, more, expected) => expect(told(more)).toEqual(expected))
})

it("that is known already says so, with its record where that is told", () => {
  const own = [ResolvedRow.notice("sheet.x", "warning")]
  const hint = ResolvedRow.notice("import.row-twice", "hint")
  const one = row({})
  expect(ResolvedRow.known(one, own, "import.row-twice")).toStrictEqual({ row: one, verdict: "known", needs: [], findings: [...own, hint] })
  expect(ResolvedRow.known(one, [], "import.row-twice", "r-1")).toStrictEqual({
    ...{ row: one, verdict: "known", needs: [], findings: [hint], known: "r-1" }
  })
})
