import { describe, expect, it } from "vitest"
import * as Projection from "../../src/registers/Projection.ts"
import { day, put, tells } from "./stream.ts"

describe("what registers say of a formation", () => {
  const row = { formation: "fm-1", stage: "flying", team: "t-1", teams: 1, links: 0, lifted: 0 }
  const formation = (more: object) => put("formation", { ...row, ...more })
  const placed = (team: string, place: string, from: string, until?: string) =>
    put("formation_place", { formation: "fm-1", team, place, from: day(from), until: until === undefined ? undefined : day(until) })
  const link = (more: object) => put("formation_link", { formation: "fm-1", mentor: "t-1", team: "t-2", from: day("2026-01-03"), ...more })
  const between = { mentor: "t-1", learner: "t-2" }
  it("what is over has a last day and is counted no more; lifted is counted for good", () =>
    tells("formation", "fm-1", [
      [{ type: "formation.formed", lead: "t-1", on: "2026-01-01" }, formation({}), placed("t-1", "lead", "2026-01-01")],
      [{ type: "formation.wing-added", team: "t-2", on: "2026-01-02" }, formation({ teams: 2 }), placed("t-2", "wing", "2026-01-02")],
      [{ type: "formation.wing-added", team: "t-3", on: "2026-01-02" }, formation({ teams: 3 }), placed("t-3", "wing", "2026-01-02")],
      [{ type: "formation.linked", ...between, on: "2026-01-03" }, formation({ teams: 3, links: 1 }), link({})],
      [
        { type: "formation.link-ended", ...between, result: "lifted", evidence: ["一", "二"], on: "2026-06-01" },
        formation({ teams: 3, lifted: 1 }),
        link({ until: day("2026-06-01"), result: "lifted", evidence: 2 })
      ],
      [
        { type: "formation.wing-released", team: "t-3", on: "2026-06-02" },
        formation({ teams: 2, lifted: 1 }),
        placed("t-3", "wing", "2026-01-02", "2026-06-02")
      ]
    ]))
  it.each([
    "formation.formed",
    "formation.wing-added",
    "formation.wing-released",
    "formation.handed-over",
    "formation.linked",
    "formation.link-ended",
    "formation.dissolved"
  ])("%s is one of its events", (type) => expect(Projection.kinds.formation.types).toContain(type))
})

describe("what registers say of an honour", () => {
  const by = "p-1"
  const row = { honour: "h-1", kind: "star", stage: "proposed", volunteer: "v-1", stars: 3, evidence: 1 }
  const honour = (more: object) => put("honour", { ...row, ...more })
  const shown = { evidence: 2, publicisedOn: day("2026-01-05") }
  it("whom it is for, how much shows it, and the days of its publicity and grant", () =>
    tells("honour", "h-1", [
      [
        {
          ...{ type: "honour.proposed", subject: { kind: "star", volunteer: "v-1", stars: 3 }, way: "applied", by, on: "2026-01-01" },
          evidence: [{ words: "记录" }]
        },
        honour({})
      ],
      [{ type: "honour.evidence-added", evidence: { words: "照片" } }, honour({ evidence: 2 })],
      [{ type: "honour.checked", by, on: "2026-01-04" }, honour({ evidence: 2, stage: "checked" })],
      [{ type: "honour.publicised", by, on: "2026-01-05" }, honour({ ...shown, stage: "publicised" })],
      [
        { type: "honour.granted", by, level: "district", on: "2026-01-20" },
        honour({ ...shown, stage: "granted", grantedOn: day("2026-01-20"), level: "district" })
      ]
    ]))
})

it("of a team: what a sheet lists is a row of the directory; what became of it beside that has a row of its own", () => {
  const listed = { team: "t-1", code: "t-1", name: "雁", from: "2020-01-01" }
  const row = (more: object) => put("team", { ...listed, from: day("2020-01-01"), ...more })
  const known = (more: object) => put("team_registration", { team: "t-1", name: "雁", ...more })
  tells("team", "t-1", [
    [{ type: "team.listed", ...listed }, row({})],
    [{ type: "team.suspended", reason: "整改", on: "2026-03-01" }, known({ stage: "suspended", since: day("2026-03-01") })],
    [{ type: "team.resumed", on: "2026-03-02" }, known({ stage: "registered", since: day("2026-03-02") })],
    [
      { type: "team.merged", into: "t-2", reason: "合并", on: "2026-04-01" },
      known({ stage: "merged", since: day("2026-04-01"), into: "t-2" })
    ],
    [{ type: "team.listed", ...listed, until: "2026-04-01" }, row({ until: day("2026-04-01") })]
  ])
})

it("of a team that is proposed: a row before the directory has one", () => {
  const founders = [
    { person: "p-1", role: "leader" },
    { person: "p-1", role: "member" },
    { person: "p-2", role: "member" }
  ]
  const row = { team: "t-1", name: "雁", community: "c-1", founders: 2, by: "p-1", proposedOn: day("2026-01-05"), since: day("2026-01-05") }
  const filed = { ...row, stage: "registered", route: "file-with-street", since: day("2026-01-10") }
  const listed = { team: "t-1", code: "t-1", name: "雁", community: "c-1", registered: false }
  tells("team", "t-1", [
    [
      { type: "team.proposed", name: "雁", community: "c-1", founders, by: "p-1", on: "2026-01-05" },
      put("team_registration", { ...row, stage: "proposed" })
    ],
    [{ type: "team.registered", route: "file-with-street", by: "o", on: "2026-01-10" }, put("team_registration", filed)],
    [{ type: "team.listed", ...listed, from: "2026-01-10" }, put("team", { ...listed, from: day("2026-01-10") })]
  ])
})

it("of a membership: probation and a pause are rows; a full member has none", () => {
  const row = (from: string, more: object) => ({ team: "t-1", person: "p-1", from: day(from), ...more })
  const held = { role: "member", from: day("2026-01-01"), team: "t-1", person: "p-1" }
  const probation = row("2026-01-01", { standing: "probation" })
  const paused = row("2026-03-01", { standing: "paused" })
  tells("membership", "t-1/p-1", [
    [
      { type: "membership.joined", role: "member", standing: "probation", on: "2026-01-01" },
      put("membership", held),
      put("membership_standing", probation)
    ],
    [{ type: "membership.confirmed", on: "2026-02-01" }, put("membership_standing", { ...probation, until: day("2026-01-31") })],
    [{ type: "membership.paused", on: "2026-03-01" }, put("membership_standing", paused)],
    [{ type: "membership.resumed", on: "2026-04-01" }, put("membership_standing", { ...paused, until: day("2026-03-31") })]
  ])
})

it("of a membership: each role in its time is a row, under the team and the person that the stream is of", () => {
  const row = { team: "t-1", person: "p-1", role: "member", from: day("2026-01-01") }
  tells("membership", "t-1/p-1", [
    [{ type: "membership.joined", role: "member", on: "2026-01-01" }, put("membership", row)],
    [{ type: "membership.left", on: "2026-02-01" }, put("membership", { ...row, until: day("2026-02-01") })]
  ])
})
