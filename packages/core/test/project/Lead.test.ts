import { describe, expect, it } from "vitest"
import type * as Id from "../../src/foundation/Id.ts"
import * as Award from "../../src/project/Award.ts"
import { viewOf } from "../law/policies.ts"
import { spoken } from "../said.ts"
import { accept, assess, award, awardContext, awarded, day, id, officer, report, sign, signed, view } from "./venture.ts"

const team = { team: id<Id.TeamId>("t-9") }
const another = { organisation: id<Id.OrganisationId>("org-other") }
const host = id<Id.OrganisationId>("org-community")
const transfer = (of: Partial<Extract<Award.Command, { readonly type: "transfer" }>> = {}): Award.Command => ({
  type: "transfer",
  to: another,
  kind: "registered",
  reason: "原实施方注销",
  evidence: ["补充协议"],
  by: officer,
  on: "2026-05-01",
  ...of
})
const twice = (party: string) => ["requirement award.one-party-two-roles", { party }]
const ask = (command: Award.Command, context = awardContext(), before = signed) => Award.decide(command, awarded(before), context)
const led = (...commands: readonly Award.Command[]) => awarded([...signed, ...commands])

describe("a place's own state of a project", () => {
  const mark = (localStage: string): Award.Command => ({ type: "mark", localStage, by: officer, on: "2026-05-01" })
  const known = view({ "venture.local-stages": ["整改中", "待审计"] })
  it("is one that the policy names, within the stage of this library", () => {
    const after = awarded([...signed, mark("整改中")], awardContext(known))
    expect([after.stage, after.localStage]).toEqual(["running", "整改中"])
    expect(spoken(ask(mark("待审计"), awardContext(known)))).toStrictEqual([])
    expect(spoken(ask(mark("停滞"), awardContext(known)))).toStrictEqual([
      ["requirement award.no-such-local-stage", { localStage: "停滞", known: "整改中、待审计" }, "venture.local-stages"]
    ])
    expect(spoken(ask(mark("整改中")))).toStrictEqual([["award.no-local-stages", { localStage: "整改中" }]])
  })
})

describe("another lead", () => {
  it("implements the agreement from then on, and the award is theirs; who pays, hosts and is paid stays", () => {
    const [funder] = sign.parties
    const before = awarded(signed)
    const after = led(transfer())
    expect(after).toStrictEqual({
      ...before,
      ...another,
      parties: [funder, { role: "implementer", party: another }],
      latest: day("2026-05-01")
    })
    const { organisation: _, ...rest } = after
    expect(led(transfer(), transfer({ to: team, kind: "filed", host, on: "2026-05-02" }))).toStrictEqual({
      ...rest,
      ...team,
      parties: [funder, { role: "implementer", party: team }, { role: "host", party: { organisation: host } }],
      latest: day("2026-05-02")
    })
  })
  it("another host takes the place of the first; where none is said, the first stays", () => {
    const hosts = (state: Award.Award) => state.parties.filter(({ role }) => role === "host").map(({ party }) => party)
    const first = transfer({ to: team, kind: "filed", host })
    expect(hosts(led(first, transfer({ on: "2026-05-02" })))).toEqual([{ organisation: host }])
    const other = id<Id.OrganisationId>("org-9")
    expect(hosts(led(first, transfer({ host: other, on: "2026-05-02" })))).toEqual([{ organisation: other }])
  })
  it.each<readonly [string, Award.Command, ReturnType<typeof awardContext>, readonly (readonly unknown[])[]]>([
    ["another", transfer(), awardContext(), []],
    ["the same", transfer({ to: { organisation: id("org-doer") } }), awardContext(), [["award.same-lead", { lead: "org-doer" }]]],
    ["the one who pays", transfer({ to: { organisation: id("org-host") } }), awardContext(), [twice("org-host")]],
    ["hosted by the one who pays", transfer({ host: id("org-host") }), awardContext(), [twice("org-host")]],
    ["that hosts itself", transfer({ host: another.organisation }), awardContext(), [twice("org-other")]],
    ["a team of the same id is another", transfer({ to: { team: id("org-other") }, kind: "filed" }), awardContext(), []],
    ["where groups need a host, with one", transfer({ to: team, kind: "filed", host }), awardContext(viewOf("tongling")), []],
    ["a registered one needs none", transfer(), awardContext(viewOf("tongling")), []],
    ["of whom nothing is known", transfer(), awardContext(viewOf("zhongshan")), []],
    ["whose ban is over", transfer(), { ...awardContext(viewOf("zhongshan")), lead: { isBanned: true, bannedOn: day("2023-05-01") } }, []]
  ])("%s", (_, command, context, reasons) => expect(spoken(ask(command, context))).toStrictEqual(reasons))
  it.each<readonly [string, Award.Command, ReturnType<typeof awardContext>, readonly string[]]>([
    [
      "without the host that a group needs",
      transfer({ to: team, kind: "filed" }),
      awardContext(viewOf("tongling")),
      ["project.applicant-host"]
    ],
    [
      "of a kind that the policy does not take",
      transfer({ to: team, kind: "resident-group" }),
      awardContext(view({ "venture.applicant-kinds": ["registered"] })),
      ["project.applicant-kind"]
    ],
    [
      "that is banned to the day before, and the same",
      transfer({ to: { organisation: id("org-doer") } }),
      { ...awardContext(viewOf("zhongshan")), lead: { isBanned: true, bannedOn: day("2023-05-02") } },
      ["award.same-lead", "project.applicant-banned"]
    ]
  ])("%s, it is refused", (_, command, context, rules) => {
    const decision = ask(command, context)
    expect([decision.outcome, decision.findings.map(({ rule }) => rule)]).toEqual(["unmet", rules])
  })
  it("who paid and hosted in one by an older agreement is not asked again", () => {
    const state = awarded(signed)
    const own = { ...state, parties: [...state.parties, { ...sign.parties[0], role: "host" as const }] }
    expect(Award.decide(transfer(), own, awardContext()).outcome).toBe("met")
  })
  it("a host that the agreement has is enough", () => {
    const state = led(transfer({ to: team, kind: "filed", host }))
    const next = transfer({ to: { team: id("t-8") }, kind: "filed", on: "2026-05-02" })
    expect(Award.decide(next, state, awardContext(viewOf("tongling"))).outcome).toBe("met")
  })
  it("only while it runs", () => {
    const done = [...signed, assess("passed"), report("2026-12-01"), accept("2026-12-02")]
    expect(ask(transfer({ on: "2026-12-03" }), awardContext(), done).findings.map(({ rule }) => rule)).toEqual(["award.stage"])
    expect(Award.streamOf(award)).toBe("award/award-1")
  })
})
