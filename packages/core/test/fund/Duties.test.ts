import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import type * as Id from "../../src/foundation/Id.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import * as Duties from "../../src/fund/Duties.ts"
import type * as Fund from "../../src/fund/Fund.ts"
import type { Class } from "../../src/fund/rules/Ratios.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import type { Name } from "../../src/law/Policies.ts"
import { viewOf } from "../law/policies.ts"
import { activate, after, answer, asked, begun, commit, context, entry, further, gift, id, resolve, setUp } from "./funds.ts"

const day = Day.require
const lawOf = (place: Name) => (on: Day.Day) => ({ view: viewOf(place, Day.text(on)), calendar: china })
type Of<T extends Fund.Command["type"]> = Extract<Fund.Command, { readonly type: T }>

const close = (on: string): Fund.Command => ({
  ...asked({ type: "close", entry: entry(), on, reason: "期满", purpose: "child-care" }),
  remainderTo: id<Id.FundId>("f-2")
})
const running = after(...begun)
const ended = after(...begun, close("2026-02-01"))
const early = after({ ...setUp, on: "2024-12-31" }, { ...activate, on: "2024-12-31" })
const raising = (of: Partial<Of<"plan-raising">> = {}): Of<"plan-raising"> => ({
  type: "plan-raising",
  raising: id<Id.RaisingId>("spring"),
  on: "2026-01-02",
  isQualified: true,
  isEmergency: false,
  filedOn: "2025-12-31",
  startsOn: "2026-01-10",
  endsOn: "2026-09-30",
  forNamedPerson: false,
  ...of
})
const occurrence = (what: Of<"note-occurrence">["what"], on: string): Of<"note-occurrence"> => ({
  type: "note-occurrence",
  occurrence: id<Id.OccurrenceId>("grant"),
  on,
  what,
  words: "关联方资助"
})
const publish = (what: Of<"publish">["what"], about: string, on: string): Of<"publish"> => ({
  type: "publish",
  what,
  about,
  on,
  onNoticeBoard: true,
  online: true
})
const inAwhile: Fund.Context = { ...context, today: day("2027-12-31") }
/** The life goes on after the day of the other tests. */
const later = (...commands: readonly Fund.Command[]): Fund.Fund => further(running, commands, inAwhile)

/** Of a fund, and of its host, a foundation that has no other. */
const dutiesOf = (state: Fund.Fund, on: string, projects: readonly Duties.Project[] = [], place: Name = "national") =>
  [
    ...Duties.on(state, projects, day(on), lawOf(place)).duties,
    ...Duties.ofHost([state], "foundation", day(on), lawOf(place)).duties
  ].toSorted((a, b) => (a.deadline.dueBy ?? Infinity) - (b.deadline.dueBy ?? Infinity))
const inWords = ({ kind, about, deadline, status }: Duties.Duty) =>
  `${status} ${kind} ${about} ${deadline.dueBy === undefined ? "" : Day.text(deadline.dueBy)}`
const shown = (...of: Parameters<typeof dutiesOf>) => dutiesOf(...of).map(inWords)
const reports = (of: number, ...status: readonly [string, string]) => [
  `${status[0]} report-to-registrar ${of} ${of + 1}-03-31`,
  `${status[1]} annual-report ${of} ${of + 1}-05-31`
]

describe("what has to be published and reported of a fund", () => {
  it.each<readonly [string, Fund.Fund, string, readonly string[]]>([
    ["of a fund that was never set up, nothing", after(), "2027-01-01", []],
    ["in its first year, nothing of the year before", running, "2026-12-31", []],
    [
      "CHA-07: of a fund of the last day of a year, that year; before 2026 only the registrar",
      early,
      "2025-03-31",
      ["due report-to-registrar 2024 2025-03-31"]
    ],
    ["CHA-07: on the last day it is due, a day after overdue", early, "2025-04-01", ["overdue report-to-registrar 2024 2025-03-31"]],
    [
      "and what was not told stays",
      early,
      "2026-05-31",
      ["overdue report-to-registrar 2024 2025-03-31", ...reports(2025, "overdue", "due")]
    ],
    [
      "CHA-05: ended, what is left within three months, and the year in the next",
      ended,
      "2026-05-07",
      ["overdue what-is-left 2026-02-01 2026-05-01"]
    ],
    ["CHA-05: the last day is a day of rest, and goes on", ended, "2026-05-06", ["due what-is-left 2026-02-01 2026-05-01"]],
    [
      "of the year in which it ended, and of none after that",
      ended,
      "2028-01-01",
      ["overdue what-is-left 2026-02-01 2026-05-01", ...reports(2026, "overdue", "overdue")]
    ]
  ])("%s", (_, state, on, expected) => expect(shown(state, on)).toEqual(expected))

  it("what was published answers its duty, in time or late; what came before is no answer", () => {
    const state = later(publish("annual-report", "2026", "2026-12-31"))
    expect(shown(state, "2027-06-01")).toEqual(reports(2026, "overdue", "overdue"))
    const told = later(publish("report-to-registrar", "2026", "2027-03-31"), publish("annual-report", "2026", "2027-06-01"))
    expect(shown(told, "2027-06-30")).toEqual(reports(2026, "done", "late"))
    // Asked as of a day before, it was not published yet; and what is told of another year is none of this.
    expect(shown(told, "2027-03-30")).toEqual(reports(2026, "due", "due"))
    expect(shown(later(publish("annual-report", "2025", "2027-06-01")), "2027-06-30")).toEqual(reports(2026, "overdue", "overdue"))
  })
  it("CHA-06: a raising longer than six months: twice on its way, and in full after its end", () => {
    const state = later(raising())
    const at = (status: readonly string[]) => [
      `${status[0]} raising-interim spring 2026-04-10`,
      `${status[1]} raising-interim spring 2026-07-10`,
      `${status[2]} raising-final spring 2026-12-30`
    ]
    expect(shown(state, "2026-04-10")).toEqual(at(["due", "due", "due"]))
    expect(shown(state, "2026-04-11")).toEqual(at(["overdue", "due", "due"]))
    // One publication answers the three months in which it came, and not those after.
    const once = later(raising(), publish("raising-interim", "spring", "2026-04-10"))
    expect(shown(once, "2026-07-11")).toEqual(at(["done", "overdue", "due"]))
    const twice = later(raising(), publish("raising-interim", "spring", "2026-04-11"))
    expect(shown(twice, "2026-07-10")).toEqual(at(["late", "done", "due"]))
    const whole = later(raising(), publish("raising-final", "spring", "2026-09-29"), publish("raising-final", "spring", "2026-10-01"))
    expect(shown(whole, "2026-10-01").at(-1)).toBe("done raising-final spring 2026-12-30")
  })
  it("CHA-06: six months exactly: only in full; an emergency: income every five days besides", () => {
    expect(shown(later(raising({ endsOn: "2026-07-10" })), "2026-01-10")).toEqual(["due raising-final spring 2026-10-10"])
    const urgent = later(
      raising({ isEmergency: true, filedOn: "2026-01-12", endsOn: "2026-01-21" }),
      publish("raising-income", "spring", "2026-01-16")
    )
    expect(shown(urgent, "2026-01-21")).toEqual([
      "late raising-income spring 2026-01-15",
      "done raising-income spring 2026-01-20",
      "due raising-final spring 2026-04-21"
    ])
    expect(
      shown(
        later(
          raising({ isEmergency: true, filedOn: "2026-01-12", endsOn: "2026-01-21" }),
          publish("raising-income", "spring", "2026-01-15")
        ),
        "2026-01-21"
      )
    ).toEqual(["done raising-income spring 2026-01-15", "overdue raising-income spring 2026-01-20", "due raising-final spring 2026-04-21"])
  })
  it("CHA-06: what was published on its first day answers the first five days, and a day of rest is no later than another", () => {
    // 17 January 2026 is a Saturday.
    const urgent = raising({ isEmergency: true, filedOn: "2026-01-12", startsOn: "2026-01-12", endsOn: "2026-01-17" })
    const income = (on: string, ...told: readonly Fund.Command[]) => shown(later(urgent, ...told), on)[0]
    expect([income("2026-01-17"), income("2026-01-18")]).toEqual([
      "due raising-income spring 2026-01-17",
      "overdue raising-income spring 2026-01-17"
    ])
    expect(income("2026-01-18", publish("raising-income", "spring", "2026-01-12"))).toBe("done raising-income spring 2026-01-17")
  })
  it("CHA-06: the projects of its awards, as they lie; what came back of one that is closed is told too", () => {
    const project = { award: "aw-1", startsOn: day("2026-01-10"), endsOn: day("2026-09-30"), closedOn: undefined, returnedFen: 0 }
    expect(shown(running, "2026-04-11", [project])).toEqual([
      "overdue project-interim aw-1 2026-04-10",
      "due project-interim aw-1 2026-07-10",
      "due project-final aw-1 2026-12-30"
    ])
    expect(
      shown(running, "2026-04-11", [
        { ...project, startsOn: undefined },
        { ...project, endsOn: undefined }
      ])
    ).toEqual([])
    const back = { ...project, startsOn: undefined, closedOn: day("2026-01-30"), returnedFen: 1 }
    expect(shown(running, "2026-04-11", [back])).toEqual(["due what-is-left aw-1 2026-04-30"])
    expect(shown(running, "2026-04-11", [{ ...back, returnedFen: 0 }])).toEqual([])
    expect(shown(running, "2026-04-11", [{ ...back, closedOn: undefined }])).toEqual([])
  })
  it("CHA-07: a dealing with a related party within thirty days, and the last is a holiday", () => {
    const state = later(occurrence("related-party", "2026-03-05"))
    expect([shown(state, "2026-04-07"), shown(state, "2026-04-08")]).toEqual([
      ["due occurrence grant 2026-04-04"],
      ["overdue occurrence grant 2026-04-04"]
    ])
    expect(shown(later(occurrence("major-change", "2026-03-05"), publish("occurrence", "grant", "2026-03-05")), "2026-04-08")).toEqual([
      "done occurrence grant 2026-04-04"
    ])
  })
  it("CHA-01: mutual aid in Guangzhou by 2026-03-31; elsewhere no day is known", () => {
    const state = later(occurrence("mutual-aid", "2026-03-01"))
    expect(shown(state, "2026-03-02", [], "guangzhou")).toEqual(["due occurrence grant 2026-03-31"])
    expect(shown(state, "2026-03-02")).toEqual([])
  })
  it("each says by which provision, and is unknown while holidays are not announced", () => {
    const of = (state: Fund.Fund, on: string) => dutiesOf(state, on)
    expect(of(early, "2025-03-31").map(({ law }) => law?.citations.map(({ instrument, provision }) => [instrument, provision]))).toEqual([
      [["FMR", "art. 36"]]
    ])
    const said = of(later(raising(), publish("raising-final", "spring", "2027-06-01")), "2027-06-30")
    expect(said.map(({ kind, law }) => [kind, law?.parameter])).toEqual([
      ["raising-interim", "charity.interim-every-months"],
      ["raising-interim", "charity.interim-every-months"],
      ["raising-final", "charity.final-months"],
      ["report-to-registrar", "charity.annual-to-registrar-by"],
      ["annual-report", "charity.annual-by"]
    ])
    // 30 December may be a day of rest, for all that is known; what comes after may be late.
    expect(shown(later(raising()), "2026-12-31").slice(2)).toEqual(["unknown raising-final spring 2026-12-30"])
    expect(said[2]).toMatchObject({ status: "unknown", publishedOn: day("2027-06-01") })
  })
  it("where no law is known there is no duty", () =>
    expect(Duties.on(ended, [], day("2028-01-01"), () => ({ view: ParameterView.none, calendar: china }))).toEqual({
      duties: [],
      receiptsDue: []
    }))

  describe("a host's yearly reports, whatever the number of its funds", () => {
    const ofHost = (funds: readonly Fund.Fund[], on: string, hostClass?: Class) => {
      const { duties, findings } = Duties.ofHost(funds, hostClass, day(on), lawOf("national"))
      return [...duties.map(inWords), ...findings.map(({ rule }) => rule)]
    }
    it.each<readonly [Class | undefined, readonly string[]]>([
      ["foundation", reports(2026, "due", "due")],
      ["public-foundation", reports(2026, "due", "due")],
      ["service", reports(2026, "due", "due").slice(1)],
      ["public-service", reports(2026, "due", "due").slice(1)],
      [undefined, [...reports(2026, "due", "due").slice(1), "fund.host-class-unknown"]]
    ])("CHA-07: only a foundation reports to its registrar by 31 March: %s", (hostClass, expected) =>
      expect(ofHost([running], "2027-03-01", hostClass)).toEqual(expected)
    )
    it("each once, from its first fund to the end of its last, whichever was told of the publication", () => {
      const annual = later(publish("annual-report", "2026", "2027-04-01"))
      const old = after({ ...setUp, on: "2025-12-31" })
      expect(ofHost([running, annual, old], "2027-04-02", "foundation")).toEqual([
        ...reports(2025, "overdue", "overdue"),
        ...reports(2026, "overdue", "done")
      ])
      expect(ofHost([ended, running], "2028-03-01", "service")).toEqual(
        [2026, 2027].map((of) => reports(of, "", of === 2026 ? "overdue" : "due")[1])
      )
      expect(ofHost([ended, ended], "2028-03-01", "service")).toEqual([reports(2026, "", "overdue")[1]])
      expect(ofHost([], "2028-03-01", "service")).toEqual([])
      expect(ofHost([after(), running], "2027-03-01", "service")).toEqual([reports(2026, "", "due")[1]])
    })
    it("that its class is not known is told with the provision that asks for it, in words", () => {
      const [finding] = Duties.ofHost([running], undefined, day("2027-03-01"), lawOf("national")).findings
      expect(finding).toMatchObject({ severity: "warning", citations: [{ instrument: "FMR" }] })
    })
  })
  it("donors who want a receipt and have none, whatever the day", () => {
    const state = after(
      ...begun,
      gift("due", 1, { donor: id<never>("d"), receipt: { kind: "due" } }),
      gift("waived", 1, { donor: id<never>("d") }),
      gift("of-nobody", 1, { receipt: { kind: "due" } })
    )
    expect(Duties.on(state, [], day("2026-01-01"), lawOf("national")).receiptsDue).toEqual(["due"])
  })
})

describe("what is told of raisings, occurrences and publications", () => {
  it.each<readonly [string, Partial<Of<"plan-raising">>, string]>([
    ["CHA-02: filed ten days before", { startsOn: "2026-06-11", filedOn: "2026-06-01", endsOn: "2026-08-01" }, "met"],
    ["CHA-02: nine days before", { startsOn: "2026-06-11", filedOn: "2026-06-02", endsOn: "2026-08-01" }, "unmet fund.raising-filed-late"],
    ["CHA-02: by a host that is not qualified", { isQualified: false }, "unmet fund.raising-unqualified"],
    ["CHA-02: for one named person", { forNamedPerson: true }, "unmet fund.raising-for-one"],
    ["CHA-02: an emergency, filed on its tenth day", { isEmergency: true, filedOn: "2026-01-20" }, "met"],
    ["CHA-02: and on its eleventh", { isEmergency: true, filedOn: "2026-01-21" }, "unmet fund.raising-emergency-filed-late"],
    ["on one day", { startsOn: "2026-01-10", endsOn: "2026-01-10" }, "met"],
    ["it ends before it begins", { endsOn: "2026-01-09" }, "unmet fund.raising-backwards"],
    ["everything at once", { isQualified: false, endsOn: "2026-01-09" }, "unmet fund.raising-backwards fund.raising-unqualified"]
  ])("a raising, %s: %j", (_, of, expected) => expect(answer(running, raising(of))).toBe(expected))

  const told = after(...begun, raising(), occurrence("related-party", "2026-03-05"))
  it("each once", () => {
    expect(answer(told, raising())).toBe("unmet fund.raising-twice")
    expect(answer(told, occurrence("related-party", "2026-03-06"))).toBe("unmet fund.occurrence-twice")
    const once = further(told, [publish("occurrence", "grant", "2026-03-06")])
    expect(answer(once, publish("occurrence", "grant", "2026-03-06"))).toBe("unmet fund.published-twice")
    expect(answer(once, publish("occurrence", "grant", "2026-03-07"))).toBe("met")
    expect(answer(once, publish("annual-report", "2025", "2026-03-06"))).toBe("met")
    const other = { ...occurrence("major-change", "2026-03-05"), occurrence: id<Id.OccurrenceId>("sale") }
    expect(answer(further(once, [other]), publish("occurrence", "sale", "2026-03-06"))).toBe("met")
    const raised = further(once, [{ ...raising(), raising: id<Id.RaisingId>("grant") }])
    expect(answer(raised, publish("raising-final", "grant", "2026-03-06"))).toBe("met")
  })
  it.each<readonly [Of<"publish">["what"], string, string]>([
    ["income-and-spending", "2026-Q1", "met"],
    ["income-and-spending", "spring", "unmet"],
    ["annual-report", "2025", "met"],
    ["annual-report", "20255", "unmet"],
    ["report-to-registrar", "x2025", "unmet"],
    ["report-to-registrar", "2025", "met"],
    ["what-is-left", "2026-06-01", "unmet"],
    ["what-is-left", "nonsense", "unmet"],
    ["raising-interim", "spring", "met"],
    ["raising-income", "grant", "unmet"],
    ["raising-final", "autumn", "unmet"],
    ["project-interim", "aw-1", "unmet"],
    ["project-final", "spring", "unmet"],
    ["raising-final", "spring", "met"],
    ["occurrence", "grant", "met"],
    ["occurrence", "spring", "unmet"]
  ])("what is published must be about something: %s of %s", (what, about, expected) =>
    expect(answer(told, publish(what, about, "2026-06-01"))).toBe(expected === "met" ? "met" : "unmet fund.published-of-nothing")
  )
  it.each(["project-interim", "project-final", "what-is-left"] as const)("%s of an award that it pays for", (what) => {
    const paying = further(told, [gift("g", 10, { on: "2026-01-03" }), resolve("r-1", 10), commit("aw-1", [{ amount: 10 }])])
    expect(answer(paying, publish(what, "aw-1", "2026-06-01"))).toBe("met")
  })
  it("what is left of a fund that has ended, by its day alone", () => {
    expect(answer(ended, publish("what-is-left", "2026-02-01", "2026-02-02"))).toBe("met")
    expect(answer(ended, publish("what-is-left", "2026-02-02", "2026-02-02"))).toBe("unmet fund.published-of-nothing")
  })
  it("FND-07: income and spending where the measure says, on the notice board and online; a report elsewhere", () => {
    const hunan = { ...context, view: viewOf("hunan") }
    const half = (onNoticeBoard: boolean, online: boolean): Of<"publish"> => ({
      ...publish("income-and-spending", "2026-03", "2026-04-01"),
      onNoticeBoard,
      online
    })
    expect([half(true, true), half(true, false), half(false, false)].map((one) => answer(told, one, hunan))).toEqual([
      "met",
      "unmet fund.published-online",
      "unmet fund.published-on-board fund.published-online"
    ])
    expect(answer(told, half(false, false))).toBe("met")
    expect(answer(told, { ...half(false, false), what: "annual-report", about: "2025" }, hunan)).toBe("met")
  })
  it("they hold back no booking, and are told of days before others", () => {
    const state = after(...begun, occurrence("related-party", "2026-06-01"), gift("g", 5, { on: "2026-01-03" }))
    expect(state.latest).toBe(day("2026-01-03"))
    expect(answer(state, { type: "refund", entry: entry(), on: "2026-01-03", donation: id("g"), amount: 1, reason: "误" })).toBe("met")
    expect(answer(further(state, [gift("h", 5, { on: "2026-06-02" })]), publish("occurrence", "grant", "2026-06-01"))).toBe("met")
    expect(answer(state, publish("occurrence", "grant", "2026-07-01"))).toBe("unmet fund.future")
  })
})
