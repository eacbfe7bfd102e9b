import { describe, expect, it } from "vitest"
import * as ServiceFacts from "../../src/service/ServiceFacts.ts"
import { context, morning, reason, span, without } from "./record.ts"

const { attended, ...rest } = morning
const untimed: ServiceFacts.ServiceFacts = { ...rest, attended: [], untimedMinutes: 90 }

describe("REC-03 the seven facts (art. 7)", () => {
  const missing = (severity: "error" | "warning") =>
    ServiceFacts.missingFindings(without(without(morning, "place") as typeof morning, "on"), severity)
  const article7 = {
    instrument: "VRM",
    provision: "art. 7",
    words: "名称、日期、地点、服务内容、服务时间、活动组织单位和活动负责人",
    confidence: "verified"
  } as const

  it("REC-03 a record requires each of them", () =>
    expect(missing("error")).toStrictEqual(
      ["on", "place"].map((fact) => reason("service.fact-missing", { fact }, { kind: "requirement", citations: [article7] }))
    ))
  it("REC-03 of a draft a missing one is only noted (待补)", () =>
    expect(missing("warning")).toStrictEqual(
      ["on", "place"].map((fact) =>
        reason("service.fact-missing", { fact }, { kind: "notice", severity: "warning", citations: [article7] })
      )
    ))
  it("REC-03 the time is there with clock times or with a duration", () => {
    expect(ServiceFacts.missing(untimed)).toEqual([])
    expect(ServiceFacts.missing({ ...rest, attended: [] })).toEqual(["time"])
    expect(ServiceFacts.missing({ ...rest, attended: [], untimedMinutes: 0 })).toEqual([])
  })
})

describe("attended minutes", () => {
  const day = (text: string) => context(text).today
  it.each<[string, ServiceFacts.ServiceFacts, readonly [string, number][]]>([
    ["09:00 to 11:00", morning, [["2026-03-05", 120]]],
    ["a duration belongs to its day", untimed, [["2026-03-05", 90]]],
    [
      "over midnight: each day has its own",
      { ...morning, attended: [span("2026-03-05 23:00", "2026-03-06 02:00"), span("2026-03-06 09:00", "2026-03-06 10:00")] },
      [
        ["2026-03-05", 60],
        ["2026-03-06", 180]
      ]
    ]
  ])("by day: %s", (_what, facts, days) =>
    expect([...ServiceFacts.minutesByDay(facts)]).toEqual(days.map(([on, minutes]) => [day(on), minutes]))
  )
  it("in all", () => {
    expect(ServiceFacts.attendedMinutes(morning)).toBe(120)
    expect(ServiceFacts.attendedMinutes(untimed)).toBe(90)
  })
})

describe("a draft completed (待补)", () => {
  it.each<[string, ServiceFacts.DraftFacts, ServiceFacts.Completion, ServiceFacts.DraftFacts]>([
    ["with the leader", without(morning, "leader"), { leader: morning.leader }, morning],
    ["a duration stays where no times are given", without(untimed, "leader"), { leader: morning.leader }, untimed],
    ["times stay where no duration is given", without(morning, "place"), { place: "南湖" }, { ...morning, place: "南湖" }],
    ["a duration replaces the times", morning, { untimedMinutes: 90 }, untimed],
    ["times replace a duration", untimed, { attended }, morning],
    ["a duration replaces a duration", untimed, { untimedMinutes: 91 }, { ...untimed, untimedMinutes: 91 }],
    [
      "times and a duration given at once are both kept, to be found out",
      untimed,
      { attended, untimedMinutes: 91 },
      { ...morning, untimedMinutes: 91 }
    ]
  ])("%s", (_what, draft, more, whole) => expect(ServiceFacts.complete(draft, more)).toStrictEqual(whole))
})

describe("the normal form", () => {
  const first = span("2026-03-05 09:00", "2026-03-05 10:00")
  const longer = span("2026-03-05 09:00", "2026-03-05 10:30")
  const second = span("2026-03-05 10:00", "2026-03-05 11:00")
  const inOrder = { activityName: "敬老陪伴", attended: [first], on: "2026-03-05", untimedMinutes: 5 }

  it.each<[string, ServiceFacts.Completion]>([
    ["keys in order", inOrder],
    ["no times", { ...inOrder, attended: [] }],
    ["nothing at all", {}]
  ])("what is written so is given back itself: %s", (_what, facts) => expect(ServiceFacts.normal(facts)).toBe(facts))

  it.each<[string, object, object]>([
    ["keys come in order", { on: "2026-03-05", activityName: "敬老陪伴" }, { activityName: "敬老陪伴", on: "2026-03-05" }],
    ["spans come in order", { attended: [second, first] }, { attended: [first, second] }],
    ["of spans that begin together the shorter comes first", { attended: [longer, first] }, { attended: [first, longer] }],
    ["and is left first", { attended: [first, longer] }, { attended: [first, longer] }],
    ["an empty list of breaks is left out", { attended: [], breaks: [], travel: [] }, { attended: [] }],
    ["a break is kept", { breaks: [first], attended: [first] }, { attended: [first], breaks: [first] }],
    ["what is not known is left out", { activityName: undefined, on: "2026-03-05" }, { on: "2026-03-05" }],
    ["also at the end of the alphabet", { on: "2026-03-05", untimedMinutes: undefined }, { on: "2026-03-05" }]
  ])("%s", (_what, facts, written) => {
    const normal = ServiceFacts.normal(facts as ServiceFacts.Completion)
    expect(normal).toStrictEqual(written)
    expect(Object.keys(normal)).toEqual(Object.keys(written))
  })

  it("is the same for the same service, and only for it", () => {
    expect(ServiceFacts.isSame(morning, { ...morning, breaks: [] })).toBe(true)
    expect(ServiceFacts.isSame({ ...morning, attended: [first, second] }, { ...morning, attended: [second, first] })).toBe(true)
    expect(ServiceFacts.isSame(morning, { ...morning, breakMinutes: 0 })).toBe(false)
  })
})
