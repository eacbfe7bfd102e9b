import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import type * as Id from "../../src/foundation/Id.ts"
import * as Refusal from "../../src/law/Refusal.ts"
import * as Ventures from "../../src/law/parameters/Ventures.ts"
import * as Application from "../../src/project/Application.ts"
import { Command, Event } from "../../src/project/Application.schema.ts"
import { viewOf, viewWith } from "../law/policies.ts"
import * as Budget from "../../src/project/Budget.ts"
import { holdsOf } from "../lives.ts"
import { spoken } from "../said.ts"
import {
  after,
  applicant,
  applicationContext,
  call,
  day,
  draft,
  elders,
  id,
  lines,
  officer,
  plan,
  said,
  terms,
  told,
  view,
  openCall
} from "./venture.ts"

// Many cases; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 60_000 })

const submit: Application.Command = { type: "submit", on: "2026-01-20" }
const screenIn: Application.Command = { type: "screen-in", by: officer, on: "2026-01-22" }
const screenOut: Application.Command = { type: "screen-out", by: officer, reasons: ["不在本区"], on: "2026-01-22" }
const sendBack: Application.Command = { type: "return", by: officer, reasons: ["预算过粗"], on: "2026-01-22" }
const select: Application.Command = { type: "select", by: officer, on: "2026-02-01" }
const decline: Application.Command = { type: "decline", by: officer, reasons: ["未入围"], on: "2026-02-01" }
const withdraw = (on = "2026-02-01"): Application.Command => ({ type: "withdraw", reason: "人手不足", on })
const revise = (of: Partial<Application.Plan>, on = "2026-01-24"): Application.Command => ({ type: "revise", plan: { ...plan, ...of }, on })
const again: Application.Command = { type: "submit", on: "2026-01-25" }

const state = (commands: readonly Application.Command[], context = applicationContext()) =>
  after<Application.Command, Application.Application, Application.Event, Application.Context>(Application.decider, commands, context)
const ask = (before: readonly Application.Command[], command: Application.Command, context = applicationContext()): string =>
  said(Application.decide(command, state(before), context))

describe("an application", () => {
  it.each(
    told<Application.Command>([
      [[], submit, "unmet application.stage"],
      [[draft()], screenIn, "unmet application.stage"],
      [[draft()], submit, "met"],
      [[draft()], { type: "submit", on: "2026-01-21" }, "unmet application.call-not-open"],
      [[draft()], { type: "submit", on: "2026-01-05" }, "unmet application.before"],
      [[draft()], { type: "submit", on: "2027-01-01" }, "unmet application.future application.call-not-open"],
      [[draft(), submit], screenIn, "met"],
      [[draft(), submit], screenOut, "met"],
      [[draft(), submit, screenOut], select, "unmet application.stage"],
      [[draft(), submit, screenIn], select, "met application.no-panel"],
      [[draft(), submit, screenIn], decline, "met"],
      [[draft(), submit, screenIn, select], withdraw(), "unmet application.stage"],
      [[draft(), submit, screenIn], withdraw(), "met"],
      [[draft(), submit], revise({}), "unmet application.stage"],
      [[draft(), submit, sendBack], revise({}), "met"],
      [[draft(), submit, sendBack, revise({})], again, "met"]
    ])
  )("VEN-01: after %s, %s: %s", (_before, _command, answer, before, command) => expect(ask(before, command)).toBe(answer))
  it("sent back, it may come again after the call closed, with no larger amount, and keeps its first day", () => {
    const less = [{ ...lines[0], amountFen: 999_999 }, lines[1]!, lines[2]!] as typeof lines
    const back = [draft(), submit, sendBack]
    const more = [{ ...lines[0], amountFen: 1_000_001 }, lines[1]!, lines[2]!] as typeof lines
    expect(ask([...back, revise({ lines: less, askedFen: 1_499_999, totalFen: 1_999_999 })], again)).toBe("met")
    expect(ask([...back, revise({ lines: more, askedFen: 1_500_001, totalFen: 2_000_001 })], again)).toBe("unmet application.asks-more")
    const resubmitted = state([...back, revise({ lines: less, askedFen: 1_499_999, totalFen: 1_999_999 }), again])
    expect(resubmitted).toMatchObject({
      stage: "submitted",
      submittedOn: state([draft(), submit]).submittedOn,
      appliedFen: 1_499_999,
      revisions: 1
    })
  })
  it.each([
    [{ endsOn: "2026-03-09" }, "unmet plan.ends-before"],
    [{ endsOn: "2026-03-10" }, "met"],
    [{ totalFen: 1_999_999 }, "unmet budget.not-the-total"],
    [{ askedFen: 1_499_999 }, "unmet budget.not-the-grant"],
    [
      { lines: [...lines, { ...lines[0], amountFen: 1 }] as typeof lines, askedFen: 1_500_001, totalFen: 2_000_001 },
      "unmet budget.line-twice"
    ],
    [
      { lines: [{ ...lines[0], amountFen: 1_500_001 }, lines[1]!] as typeof lines, askedFen: 2_000_001, totalFen: 2_000_001 },
      "unmet plan.above-the-call"
    ],
    [{ served: [...plan.served, ...plan.served] as typeof plan.served }, "unmet plan.group-twice"],
    [{ served: [{ group: elders, kind: "elders", people: 40, personTimes: 39 }] }, "unmet plan.fewer-times-than-people"],
    [{ served: [{ group: elders, kind: "elders", people: 40, personTimes: 40 }] }, "met"],
    [{ served: [{ group: elders, kind: "elders", people: 40 }] }, "met"]
  ] satisfies readonly (readonly [Partial<Application.Plan>, string])[])("VEN-04: a plan with %j: %s", (of, answer) =>
    expect(ask([draft(of)], submit)).toBe(answer)
  )
  it.each([
    [{ themes: ["助老"] }, {}, "unmet plan.theme-not-called"],
    [{ themes: ["助老"] }, { theme: "助老" }, "met"],
    [{ themes: ["助老"] }, { theme: "环保" }, "unmet plan.theme-not-called"],
    [{ cycleMonths: 9 }, { endsOn: "2026-12-09" }, "met"],
    [{ cycleMonths: 9 }, { endsOn: "2026-12-10" }, "unmet plan.longer-than-the-call"],
    [{ ceilingFen: 1_500_000 }, {}, "met"],
    [{ ceilingFen: 1_499_999 }, {}, "unmet plan.above-the-call"],
    [{ applicants: ["filed"] as const }, {}, "unmet plan.applicant-not-called"]
  ] satisfies readonly (readonly [Partial<typeof terms>, Partial<Application.Plan>, string])[])(
    "a call with %j, a plan with %j: %s",
    (of, given, answer) =>
      expect(ask([draft(given)], submit, { ...applicationContext(), call: openCall({ ...terms, ...of }) })).toBe(answer)
  )
  it.each([
    ["shangyu", "fixed-asset", "grant", "unmet budget.head-forbidden"],
    ["shangyu", "recipient-goods", "grant", "unmet budget.head-forbidden"],
    ["shangyu", "fixed-asset", "own", "met"],
    ["shangyu", "tax", "grant", "met"],
    ["national", "fixed-asset", "grant", "met"]
  ] as const)("VEN-04: %s, a line under %s paid by %s: %s", (name, head, source, answer) => {
    const line = { line: "wheelchair", head, source, amountFen: 50_000 }
    const more = source === "grant" ? 50_000 : 0
    const of = { lines: [...lines, line] as typeof lines, totalFen: 2_050_000, askedFen: 1_500_000 + more }
    expect(ask([draft(of)], submit, applicationContext(viewOf(name)))).toBe(answer)
  })
  it("VEN-04: a forbidden line is named with its amount and whose policy forbids it", () => {
    const line = { line: "wheelchair", head: "fixed-asset", source: "grant", amountFen: 50_000 } as const
    const of = { lines: [...lines, line] as typeof lines, totalFen: 2_050_000, askedFen: 1_550_000 }
    expect(Application.decide(submit, state([draft(of)]), applicationContext(viewOf("shangyu"))).findings).toEqual([
      {
        rule: "budget.head-forbidden",
        outcome: "unmet",
        severity: "error",
        kind: "requirement",
        facts: { line: "wheelchair", head: "fixed-asset", amountFen: 50_000 },
        parameters: [expect.objectContaining({ parameter: Ventures.forbiddenHeads.id, pack: "shangyu@2020.1" })],
        citations: [{ instrument: "SHANGYU-VENTURES", confidence: "excerpt" }],
        units: expect.objectContaining({ amountFen: "fen" })
      }
    ])
  })
  it("VEN-02: own money is asked for where the policy asks", () =>
    expect(ask([draft()], submit, applicationContext(viewWith(Ventures.ownMinPercent, 26)))).toBe("unmet project.own-funds"))
})

describe("what is said against a plan", () => {
  const twice = [...lines, { ...lines[0], amountFen: 1 }] as unknown as typeof lines
  const named = (given: Partial<Application.Plan>, of: Partial<typeof terms> = {}, context = applicationContext()) =>
    spoken(Application.decide(submit, state([draft(given)]), { ...context, call: openCall({ ...terms, ...of }) }))
  it.each<readonly [Partial<Application.Plan>, Partial<typeof terms>, readonly (readonly [string, object])[]]>([
    [{ endsOn: "2026-03-09" }, {}, [["plan.ends-before", { startsOn: day("2026-03-10"), endsOn: day("2026-03-09") }]]],
    [{ served: [...plan.served, ...plan.served] as unknown as typeof plan.served }, {}, [["plan.group-twice", { group: elders }]]],
    [
      { served: [{ group: elders, kind: "elders", people: 40, personTimes: 39 }] },
      {},
      [["plan.fewer-times-than-people", { group: elders, people: 40, personTimes: 39 }]]
    ],
    [{ served: [{ group: elders, kind: "elders", personTimes: 39 }] }, {}, []],
    [
      { lines: twice, askedFen: 1_500_000 },
      {},
      [
        ["budget.line-twice", { line: "meals" }],
        ["budget.not-the-total", { linesFen: 2_000_001, totalFen: 2_000_000 }],
        ["budget.not-the-grant", { grantFen: 1_500_001, askedFen: 1_500_000 }]
      ]
    ],
    [
      { lines: [...lines, ...lines, ...lines] as unknown as typeof lines, totalFen: 6_000_000, askedFen: 4_500_000 },
      { ceilingFen: 4_500_000 },
      lines.map(({ line }) => ["budget.line-twice", { line }] as const)
    ],
    [{}, { themes: ["助老", "环保"] }, [["plan.theme-not-called", { theme: undefined, themes: "助老、环保" }]]],
    [{ theme: "环保" }, { themes: ["助老", "环保"] }, []],
    [{ theme: "助残" }, { themes: ["助老", "环保"] }, [["plan.theme-not-called", { theme: "助残", themes: "助老、环保" }]]],
    [
      {},
      { applicants: ["filed", "resident-group"] },
      [["plan.applicant-not-called", { kind: "registered", applicants: "filed, resident-group" }]]
    ],
    [{}, { ceilingFen: 1_499_999 }, [["plan.above-the-call", { askedFen: 1_500_000, ceilingFen: 1_499_999 }]]],
    [{}, { cycleMonths: 9 }, [["plan.longer-than-the-call", { endsOn: day("2026-12-31"), lastOn: day("2026-12-09"), cycleMonths: 9 }]]]
  ])("%j in a call with %j", (given, of, reasons) => expect(named(given, of)).toStrictEqual(reasons))
  it("shares are those of the grant, head by head: what is paid otherwise does not count", () => {
    const heads = ["activity", "staff", "administration", "tax"] as const
    expect(heads.map((head) => Budget.byHead(lines, head))).toEqual([1_500_000, 500_000, 0, 0])
    expect([Budget.bySource(lines, "own"), Budget.bySource(lines, "grant"), Budget.totalFen(lines)]).toEqual([
      500_000, 1_500_000, 2_000_000
    ])
    const own = { line: "more staff", head: "staff", source: "own", amountFen: 900_000 } as const
    const of = { lines: [...lines, own] as unknown as typeof lines, totalFen: 2_900_000 }
    expect(named(of, {}, applicationContext(viewWith(Ventures.staffMaxPercent, 34)))).toEqual([])
    expect(named(of, {}, applicationContext(viewWith(Ventures.staffMaxPercent, 33)))[0]?.[0]).toBe("requirement project.budget-staff")
  })
  it("what is not kept of an application, or of its call, is not held against it", () => {
    const { terms: _, ...unwritten } = openCall()
    const { plan: drawn, applicant: who, ...bare } = state([draft()])
    const asked = (of: Application.Application, context = applicationContext()) =>
      spoken(Application.decide(submit, of, context)).map(([rule]) => rule)
    expect([asked({ ...bare, plan: drawn! }), asked({ ...bare, applicant: who! })]).toEqual([[], []])
    expect(asked(state([draft({ askedFen: 1_500_000 })]), { ...applicationContext(), call: unwritten })).toEqual([
      "application.call-not-open"
    ])
    // How much was applied for before may be unknown.
    expect(asked({ ...bare, plan: drawn!, applicant: who!, stage: "returned" })).toEqual([])
  })
})

describe("a refusal of an application", () => {
  const days = { units: { on: "day", today: "day", latest: "day" } }
  const own = { units: { on: "day", opensOn: "day", closesOn: "day", askedFen: "fen", appliedFen: "fen" } }
  const more = [{ ...lines[0], amountFen: 1_000_001 }, lines[1]!, lines[2]!] as typeof lines
  const takes = { opensOn: day(terms.opensOn), closesOn: day(terms.closesOn) }
  const { terms: _terms, ...silent } = openCall()
  const unwritten = { ...applicationContext(), call: { ...silent, stage: "draft" as const } }
  it.each<[readonly Application.Command[], Application.Command, string, object, object?, Application.Context?]>([
    [[], submit, "application.stage", { command: "submit", stage: "none" }],
    [
      [draft(), submit, screenIn],
      { ...decline, on: "2027-01-01" },
      "application.future",
      { on: day("2027-01-01"), today: day("2026-12-31") },
      days
    ],
    [
      [draft(), submit, screenIn],
      { ...decline, on: "2026-01-21" } as Application.Command,
      "application.before",
      { on: day("2026-01-21"), latest: day("2026-01-22") },
      days
    ],
    [
      [draft()],
      { type: "submit", on: "2026-01-21" },
      "application.call-not-open",
      { on: day("2026-01-21"), stage: "published", ...takes },
      own
    ],
    [
      [draft()],
      submit,
      "application.call-not-open",
      { on: day("2026-01-20"), stage: "draft", opensOn: undefined, closesOn: undefined },
      own,
      unwritten
    ],
    [
      [draft(), submit, sendBack, revise({ lines: more, askedFen: 1_500_001, totalFen: 2_000_001 })],
      again,
      "application.asks-more",
      { askedFen: 1_500_001, appliedFen: 1_500_000 },
      own
    ]
  ])("case %#: $2 names what it speaks of, and is all that is said", (before, command, rule, facts, given, context) =>
    expect(Application.decide(command, state(before), context ?? applicationContext())).toStrictEqual({
      outcome: "unmet",
      findings: [Refusal.finding(rule, facts as Readonly<Record<string, string>>, given)]
    })
  )
  it("is none of today, and an application has its own stream", () => {
    expect(ask([draft(), submit, screenIn], { ...decline, on: "2026-12-31" } as Application.Command)).toBe("met")
    expect(ask([draft(), submit, screenIn], { ...decline, on: "2026-01-22" } as Application.Command)).toBe("met")
    expect(Application.streamOf(id("app-9"))).toBe("application/app-9")
  })
})

describe("what is attached to an application", () => {
  const attached = (...names: readonly string[]) => names.map((attachment, at) => ({ attachment, sha256: String(at).repeat(64) }))
  const asking = (names: readonly string[] | undefined) =>
    applicationContext(names === undefined ? view() : view({ [Ventures.requiredAttachments.id]: names }))
  it.each<readonly [string, readonly string[] | undefined, Partial<Application.Plan>, readonly (readonly unknown[])[]]>([
    ["nothing where nothing is asked", undefined, {}, []],
    ["all that is asked, and more", ["预算表"], { attachments: attached("照片", "预算表") }, []],
    [
      "less than is asked",
      ["预算表", "登记证书"],
      { attachments: attached("预算表") },
      [["requirement plan.attachment-missing", { attachment: "登记证书" }, Ventures.requiredAttachments.id]]
    ],
    [
      "nothing where something is asked",
      ["预算表"],
      {},
      [["requirement plan.attachment-missing", { attachment: "预算表" }, Ventures.requiredAttachments.id]]
    ],
    ["two of one name", undefined, { attachments: attached("照片", "照片") }, [["plan.attachment-twice", { attachment: "照片" }]]]
  ])("%s", (_, names, of, reasons) => expect(spoken(Application.decide(submit, state([draft(of)]), asking(names)))).toStrictEqual(reasons))
  it.each(["", "g".repeat(64), "0".repeat(63), "A".repeat(64)])("is named by a digest, and %j is none", (sha256) => {
    const plain = { ...(draft() as object), plan: { ...plan, attachments: [{ attachment: "照片", sha256 }] } }
    expect(Schema.is(Command)(plain)).toBe(false)
    expect(Schema.is(Command)({ ...plain, plan: { ...plan, attachments: attached("照片") } })).toBe(true)
  })
})

describe("the residents' concerns that a plan answers", () => {
  const [first, second] = [id<Id.ConcernId>("c-1"), id<Id.ConcernId>("c-2")]
  const knowing = (...stages: readonly (string | undefined)[]): Application.Context => ({
    ...applicationContext(),
    concerns: [first, second].flatMap((concern, at) => {
      const stage = stages[at]
      return stage === undefined ? [] : [{ concern, stage }]
    })
  })
  const naming = (...concerns: readonly Id.ConcernId[]) => draft({ concerns })
  it.each<readonly [string, readonly Id.ConcernId[], Application.Context, readonly (readonly unknown[])[]]>([
    ["none", [], knowing(), []],
    ["that are there, at whatever stage", [first, second], knowing("reported", "resolved"), []],
    [
      "that nobody reported, and that were withdrawn",
      [first, second],
      knowing(undefined, "withdrawn"),
      [
        ["plan.concern-not-there", { concern: "c-1", stage: "none" }],
        ["plan.concern-not-there", { concern: "c-2", stage: "withdrawn" }]
      ]
    ],
    [
      "named twice, and not there",
      [first, first],
      knowing("none"),
      [
        ["plan.concern-twice", { concern: "c-1" }],
        ["plan.concern-not-there", { concern: "c-1", stage: "none" }]
      ]
    ]
  ])("drafted with concerns %s", (_, named, context, reasons) =>
    expect(spoken(Application.decide(naming(...named), Application.initial, context))).toStrictEqual(reasons)
  )
  it("says the stage of a concern in words", () =>
    expect(Application.decide(naming(first), Application.initial, knowing("withdrawn")).findings[0]?.units).toEqual({
      stage: "concern.stage"
    }))
  it("is asked again when the plan is changed, and when it is submitted", () => {
    const [there, gone] = [knowing("assigned"), knowing("withdrawn")]
    const drafted = state([naming(first)], there)
    const said = (command: Application.Command, context: Application.Context) =>
      Application.decide(command, drafted, context).findings.map(({ rule }) => rule)
    expect(said(submit, there)).toEqual([])
    expect(said(submit, gone)).toEqual(["plan.concern-not-there"])
    expect(said(revise({ concerns: [second] }, "2026-01-07"), there)).toEqual(["plan.concern-not-there"])
    expect(said(revise({ concerns: [] }, "2026-01-07"), gone)).toEqual([])
  })
})

describe("screening", () => {
  const facts: NonNullable<Application.Context["facts"]> = {
    isLocal: true,
    isEquipped: true,
    isWithinCharter: true,
    abnormalList: "never",
    abnormalUntil: undefined,
    dishonestList: "never",
    dishonestUntil: undefined,
    hasViolated: false,
    violatedOn: undefined,
    isFundedElsewhere: false,
    wonLastYear: false,
    isBanned: false,
    bannedOn: undefined
  }
  const screened = (
    of: Partial<typeof facts> | undefined,
    name: "guangzhou" | "tongling" | "zibo" | "zhongshan" | "national",
    by = applicant
  ) =>
    said(
      Application.decide(
        screenIn,
        state([draft({}, by), submit]),
        applicationContext(viewOf(name), of === undefined ? undefined : { ...facts, ...of })
      )
    )
  const guangzhou = ["local", "capacity", "abnormal-list", "dishonest-list", "violation"]
    .map((rule) => `project.applicant-${rule}`)
    .join(" ")
  it("VEN-03: in, where everything is known and in order", () => expect(screened({}, "guangzhou")).toBe("met"))
  it("VEN-03: without facts nothing is taken for granted", () => expect(screened(undefined, "guangzhou")).toBe(`unknown ${guangzhou}`))
  it("VEN-03: nationally nothing is asked", () => expect(screened(undefined, "national")).toBe("met"))
  it("VEN-03: the kind is that of the application", () =>
    expect(screened({}, "guangzhou", { ...applicant, kind: "filed" })).toBe("unmet project.applicant-kind"))
  it("VEN-03: whether there is a host is what the application says", () => {
    const filed: Application.Applicant = { ...applicant, kind: "filed" }
    expect([filed, { ...filed, host: id<Id.OrganisationId>("org-host") }].map((by) => screened({}, "tongling", by))).toEqual([
      "unmet project.applicant-host",
      "met"
    ])
  })
  it("VEN-08: a ban is counted to the day of submission", () => {
    const banned = (bannedOn: number) => screened({ isBanned: true, bannedOn: bannedOn as never }, "zhongshan")
    const threeYearsBefore = state([draft(), submit]).submittedOn! - 365 * 3 - 1
    expect([banned(threeYearsBefore), banned(threeYearsBefore + 1)]).toEqual(["met", "unmet project.applicant-banned"])
  })
  it("VEN-08: last year's winners are out where the policy says so", () =>
    expect(screened({ wonLastYear: true }, "zibo")).toBe("unmet project.applicant-winner"))
})

const on = fc.constantFrom("2026-01-06", "2026-01-20", "2026-01-21", "2026-01-22", "2026-02-01")
const command: fc.Arbitrary<Application.Command> = fc.oneof(
  fc.record({
    type: fc.constant("draft" as const),
    call: fc.constant(call),
    applicant: fc.constantFrom<Application.Applicant>(applicant, { kind: "filed", by: { team: id<Id.TeamId>("t-1") } }),
    plan: fc.constant(plan),
    on
  }),
  fc.record({ type: fc.constant("revise" as const), plan: fc.constant({ ...plan, endsOn: "2026-11-30" }), on }),
  { weight: 3, arbitrary: fc.record({ type: fc.constant("submit" as const), on }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constantFrom("screen-in" as const, "select" as const), by: fc.constant(officer), on }) },
  fc.record({
    type: fc.constantFrom("return" as const, "screen-out" as const, "decline" as const),
    reasons: fc.constant(["理由"] as [string]),
    by: fc.constant(officer),
    on
  }),
  fc.record({ type: fc.constant("withdraw" as const), reason: fc.constant("放弃"), on })
)

it("whatever is commanded, nothing is selected that was not submitted and screened, and a replay gives the same", () =>
  holdsOf({
    decider: Application.decider,
    fits: Application.fits,
    Command,
    Event,
    commands: fc.array(command, { minLength: 1, maxLength: 20 }).map((all) => [draft(), ...all]),
    context: applicationContext(view()),
    always: (now) => {
      if (now.stage === "selected") expect([now.submittedOn, now.appliedFen]).not.toContain(undefined)
    }
  }))
