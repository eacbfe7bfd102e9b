import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import * as Ladder from "../../src/law/Ladder.ts"
import * as Stations from "../../src/law/parameters/Stations.ts"
import { assessments } from "../../src/place/messages/assessments.ts"
import * as AssessmentRule from "../../src/place/rules/AssessmentRule.ts"
import * as Scorecard from "../../src/place/Scorecard.ts"
import * as StationAssessment from "../../src/place/StationAssessment.ts"
import * as StationAssessmentSchema from "../../src/place/StationAssessment.schema.ts"
import * as StationYear from "../../src/place/StationYear.ts"
import { holdsOf, lived } from "../lives.ts"
import { answered, keepsShape, spoken } from "../said.ts"
import { haveWords, writtenIn } from "../words.ts"
import { viewOf } from "../law/policies.ts"

type Command = StationAssessment.Command

const person = (id: string) => Id.require<Id.PersonId>(id)
const [self, district] = [person("p-1"), person("p-2")]
const rung = (id: string, from: number) => Ladder.rung(id, { "zh-CN": id, en: id }, [Ladder.atLeast(AssessmentRule.measure, from)])
const lines = [rung("pass", 60), rung("good", 80), rung("excellent", 90)]
const view = (leadership: "weight" | "veto", grades: readonly ParameterView.Rung[] = lines) =>
  ParameterView.fixed(Day.require("2026-12-31"), "test@1", {
    [Stations.partyLeadership.id]: leadership,
    ...(grades.length === 0 ? {} : { [Stations.gradeLines.id]: grades })
  })

/** A hundred points: the Party item 10, goals 30, visits against a target 60. */
const scheme: StationAssessment.Scheme = {
  id: "hundred",
  points: 100,
  modules: [
    {
      id: "foundations",
      title: "基础建设",
      points: 10,
      indicators: [{ id: "party", title: "领导牵头", points: 10, max: 10, leadership: true }]
    },
    {
      id: "services",
      title: "服务提供",
      points: 90,
      indicators: [
        { id: "goals", title: "年度目标", points: 30, max: 10, measured: { by: "goals" } },
        { id: "visits", title: "走访", points: 60, max: 60, measured: { by: "services", service: "visit", times: 240 } }
      ]
    }
  ]
}
const context: StationAssessment.Context = {
  id: "st-1/2026",
  today: Day.require("2026-12-31"),
  view: view("weight"),
  station: {},
  goals: { done: 3, of: 4 }
}
const open: Command = { type: "open", scheme, by: self }
const party = (score: number, evidence: readonly string[] = ["会议记录"], reason?: string, indicator = "party"): Command => ({
  type: "answer",
  indicator,
  score,
  evidence,
  by: self,
  ...(reason === undefined ? {} : { reason })
})
const countGoals = (indicator: string): Command => ({ type: "count-goals", indicator, by: self })
const goals = countGoals("goals")
const visits = (done: number, evidence: readonly string[] = ["走访记录"], reason?: string): Command => ({
  type: "count-services",
  indicator: "visits",
  done,
  evidence,
  by: self,
  ...(reason === undefined ? {} : { reason })
})
const conclude: Command = { type: "conclude", by: district }
const reopen: Command = { type: "reopen", by: district, reason: "第三方抽查" }
const withdraw: Command = { type: "withdraw", by: district, reason: "方案有误" }
const whole = [open, party(10), goals, visits(240)] as const

const after = (commands: readonly Command[], given = context): StationAssessment.StationAssessment => {
  const { state, accepted } = lived(StationAssessment.decider, commands, given)
  expect(accepted).toEqual(commands)
  return state
}
const answer = (before: readonly Command[], command: Command, given = context): string =>
  answered(StationAssessment.decide(command, after(before, given), given))

describe("the assessment of a station", () => {
  it("STN-05: is opened, answered with evidence and concluded with a grade", () => {
    // 10 + 30 × 7/10 + 60: of four goals three were reached, seven of ten scores.
    const state = after([...whole, conclude])
    expect([state.stage, state.conclusion]).toEqual([
      "concluded",
      { earned: 9100, grade: "excellent", decidedBy: "points", on: context.today }
    ])
    expect(state.answers.map(({ indicator, score, counted, evidence }) => [indicator, score, counted, evidence])).toEqual([
      ["party", 10, undefined, ["会议记录"]],
      ["goals", 7, { done: 3, of: 4 }, ["goals/st-1/2026"]],
      ["visits", 60, { done: 240, of: 240 }, ["走访记录"]]
    ])
  })
  it.each([
    ["weight", "good", "points", "met"],
    ["veto", "fail", "veto", "met place.party-leadership"]
  ] as const)("STN-05: 81 points with the Party item at 0, where it is a %s: %s by %s", (leadership, grade, decidedBy, said) => {
    const given = { ...context, view: view(leadership) }
    const before = [open, party(0), goals, visits(240)]
    expect(answer(before, conclude, given)).toBe(said)
    expect(after([...before, conclude], given).conclusion).toMatchObject({ earned: 8100, grade, decidedBy })
  })
  it("STN-05: waits for every leaf that decides, and says which; a veto that is known waits for none", () => {
    expect(answer([open], conclude)).toBe("unknown assessment.lacks-score assessment.lacks-score assessment.lacks-score")
    expect(answer([open, party(10, []), goals, visits(240)], conclude)).toBe("unknown assessment.lacks-evidence")
    expect(answer([open, party(0)], conclude, { ...context, view: view("veto") })).toBe(
      "met assessment.lacks-score assessment.lacks-score place.party-leadership"
    )
    // Ten points are too few for any line, whatever the Party item turns out to be: nobody needs to know.
    expect(answer([open, goals, visits(0), party(10, [])], conclude, { ...context, view: view("veto"), goals: { done: 0, of: 4 } })).toBe(
      "met assessment.lacks-evidence"
    )
    // 81 are sure, and a score of nothing becomes no more with its evidence.
    expect(answer([open, visits(240), goals, party(0, [])], conclude)).toBe("met assessment.lacks-evidence")
  })
  it("STN-05: what a reason says: the facts compared, and the parameters that the grade rests on", () => {
    const asked = (before: readonly Command[], command: Command, given = context) =>
      spoken(StationAssessment.decide(command, after(before, given), given))
    const resting = [Stations.partyLeadership.id, Stations.gradeLines.id]
    expect(asked([open, goals, party(9, [])], conclude)).toEqual([
      ["requirement unknown assessment.lacks-evidence", { indicator: "party" }, ...resting],
      ["requirement unknown assessment.lacks-score", { indicator: "visits" }, ...resting]
    ])
    const ungraded = { ...context, view: view("weight", []) }
    expect(asked([open, goals, visits(240)], conclude, ungraded)).toEqual([
      ["requirement unknown assessment.lacks-score", { indicator: "party" }],
      ["notice hint assessment.no-lines", {}]
    ])
    const veto = { ...context, view: view("veto") }
    expect(asked([open, goals, visits(240), party(0)], conclude, veto)).toEqual([
      ["requirement warning place.party-leadership", { leadershipScore: 0 }, Stations.partyLeadership.id]
    ])
    expect(asked([open], visits(239))).toEqual([["requirement warning place.service-target", { actual: 239, target: 240 }]])
    expect(asked([open], party(11))).toEqual([["assessment.score", { indicator: "party", score: 11, max: 10 }]])
    expect(spoken(StationAssessment.decide(conclude, after(whole), { ...context, goals: { done: 4, of: 5 } }))).toEqual([
      ["assessment.goals-moved", { indicator: "goals", counted: 3, countedOf: 4, done: 4, of: 5 }]
    ])
  })
  it("what is commanded is what happens, and is kept; of what nobody said nothing stands there", () => {
    const where = { street: Id.require<Id.StreetId>("s-1"), community: Id.require<Id.CommunityId>("c-1") }
    const given = { ...context, station: where }
    const on = "2026-12-31"
    const { state, events } = lived(StationAssessment.decider, [open, visits(240), visits(120, ["抽查"], "重复登记"), goals], given)
    expect(events).toStrictEqual([
      { type: "assessment.opened", v: 1, scheme, ...where, by: self, on },
      {
        type: "assessment.answered",
        v: 1,
        indicator: "visits",
        score: 60,
        counted: { done: 240, of: 240 },
        evidence: ["走访记录"],
        by: self,
        on
      },
      {
        type: "assessment.answered",
        v: 1,
        indicator: "visits",
        score: 30,
        counted: { done: 120, of: 240 },
        evidence: ["抽查"],
        by: self,
        on,
        reason: "重复登记"
      },
      {
        type: "assessment.answered",
        v: 1,
        indicator: "goals",
        score: 7,
        counted: { done: 3, of: 4 },
        evidence: ["goals/st-1/2026"],
        by: self,
        on
      }
    ])
    for (const event of events) keepsShape(StationAssessmentSchema.Event, event)
    expect(state).toStrictEqual({
      stage: "open",
      scheme,
      answers: [
        { indicator: "visits", score: 30, evidence: ["抽查"], by: self, counted: { done: 120, of: 240 } },
        { indicator: "goals", score: 7, evidence: ["goals/st-1/2026"], by: self, counted: { done: 3, of: 4 } }
      ],
      ...where
    })
    expect(StationAssessment.initial).toStrictEqual({ stage: "none", scheme: { id: "none", points: 0, modules: [] }, answers: [] })
    expect(after([open, party(10)])).toStrictEqual({
      stage: "open",
      scheme,
      answers: [{ indicator: "party", score: 10, evidence: ["会议记录"], by: self }]
    })
    const ungraded = after([...whole, conclude], { ...context, view: view("weight", []) })
    expect(ungraded.conclusion).toStrictEqual({ earned: 9100, on: context.today })
  })
  it("a scheme has a name of its own among the shapes of the open interface", () =>
    expect(Object.keys(Schema.toJsonSchemaDocument(StationAssessmentSchema.Command).definitions)).toContain("AssessmentScheme"))
  it("STN-05: where the policy gives no lines there are points and no grade, and every leaf is needed", () => {
    const given = { ...context, view: view("weight", []) }
    expect(answer(whole, conclude, given)).toBe("met assessment.no-lines")
    expect(after([...whole, conclude], given).conclusion).toEqual({ earned: 9100, on: context.today })
    expect(answer([open, party(10)], conclude, given)).toBe("unknown assessment.lacks-score assessment.lacks-score assessment.no-lines")
  })
  it.each([
    [239, 59, "met place.service-target"],
    [240, 60, "met"],
    [241, 60, "met"],
    [0, 0, "met place.service-target"]
  ])("STN-06: visit, target 240, done %i: score %i, %s", (done, score, said) => {
    expect(answer([open], visits(done))).toBe(said)
    expect(after([open, visits(done)]).answers).toMatchObject([{ score, counted: { done, of: 240 } }])
  })
  it("goals reached after they were counted are counted again before anybody concludes", () => {
    const later = { ...context, goals: { done: 4, of: 4 } }
    const before = after(whole)
    expect(answered(StationAssessment.decide(conclude, before, later))).toBe("unmet assessment.goals-moved")
    const dropped = { ...context, goals: { done: 3, of: 3 } }
    expect(answered(StationAssessment.decide(conclude, before, dropped))).toBe("unmet assessment.goals-moved")
    expect(answer([...whole, goals], conclude)).toBe("met")
  })
  it("what turns out otherwise is reopened, answered with a reason, and concluded anew; the grade before is told", () => {
    const reopened = after([...whole, conclude, reopen])
    expect([reopened.stage, reopened.conclusion?.grade]).toEqual(["reopened", "excellent"])
    expect(answer([...whole, conclude, reopen], visits(120))).toBe("unmet assessment.no-reason place.service-target")
    const again = after([...whole, conclude, reopen, visits(120, ["抽查"], "重复登记"), conclude])
    expect(again.conclusion).toMatchObject({ earned: 6100, grade: "pass" })
    expect(again.answers.map(({ indicator }) => indicator)).toEqual(["party", "goals", "visits"])
  })
  it.each([
    [[], goals, "unmet assessment.stage"],
    [[open], open, "unmet assessment.stage"],
    [whole, reopen, "unmet assessment.stage"],
    [[...whole, conclude], party(9, ["x"], "y"), "unmet assessment.stage"],
    [[...whole, conclude], conclude, "unmet assessment.stage"],
    [[open, withdraw], conclude, "unmet assessment.stage"],
    [[open, withdraw], open, "met"],
    [[...whole, conclude], withdraw, "met"],
    [[open], party(11), "unmet assessment.score"],
    [[open], party(-1), "unmet assessment.score"],
    [[open], party(10), "met"],
    [[open], party(10, []), "met assessment.no-evidence"],
    [[open, party(9)], party(10), "unmet assessment.no-reason"],
    [[open, party(9)], party(10, ["补充"], "漏算"), "met"],
    [[open, goals], goals, "met"],
    [[open], visits(-1), "unmet assessment.count"],
    [[open], party(1, ["x"], undefined, "nowhere"), "unmet assessment.no-indicator"],
    [[open], party(1, ["x"], undefined, "goals"), "unmet assessment.by-goals"],
    [[open], party(1, ["x"], undefined, "visits"), "unmet assessment.by-services"],
    [[open], countGoals("party"), "unmet assessment.by-score"],
    [[open], countGoals("visits"), "unmet assessment.by-services"],
    [[open], { ...visits(1), indicator: "party" } as Command, "unmet assessment.by-score"],
    [[open], { ...visits(1), indicator: "goals" } as Command, "unmet assessment.by-goals"],
    [[open, visits(1)], visits(-1, []), "unmet assessment.count assessment.no-reason assessment.no-evidence"],
    [[open, visits(1)], visits(240, []), "unmet assessment.no-reason assessment.no-evidence"],
    [[open, visits(1)], visits(240, ["补登"], "漏算"), "met"],
    [whole, { ...conclude, by: self }, "unmet assessment.own-answers"]
  ] satisfies readonly (readonly [readonly Command[], Command, string])[])("after %j, %j: %s", (before, command, expected) =>
    expect(answer(before, command)).toBe(expected)
  )
  it("is opened for a station that is there, and a year that has begun", () => {
    const opened = (more: Partial<StationAssessment.Context>) =>
      answered(StationAssessment.decide(open, StationAssessment.initial, { ...context, ...more }))
    expect([
      opened({}),
      opened({ station: undefined }),
      opened({ id: "st-1/2027" }),
      opened({ id: "st-1/2025" }),
      opened({ id: "st-1" }),
      opened({ id: "st-1/026" }),
      opened({ today: Day.require("2027-01-01"), id: "st-1/2027" })
    ]).toEqual([
      "met",
      "unmet assessment.no-station",
      "unmet assessment.year",
      "met",
      "unmet assessment.year",
      "unmet assessment.year",
      "met"
    ])
    expect(answer([open], goals, { ...context, goals: { done: 0, of: 0 } })).toBe("unmet assessment.no-goals")
    const id = (text: string) => Id.require<Id.StationId>(text)
    expect([StationAssessment.streamOf(id("st-1"), 2026), StationYear.of("st-1/2026")]).toEqual([
      "station-assessment/st-1/2026",
      { station: "st-1", year: 2026 }
    ])
  })
  it("STN-05: a scheme is refused with everything that is wrong with it, under the policy that assesses", () => {
    const bare: StationAssessment.Scheme = { id: "bare", points: 0, modules: [{ id: "m", title: "空", points: 0, indicators: [] }] }
    const opened = (of: StationAssessment.Scheme, by = context.view) =>
      answered(StationAssessment.decide({ ...open, scheme: of }, StationAssessment.initial, { ...context, view: by }))
    expect(opened(bare, viewOf("fujian"))).toBe(
      "unmet assessment.scheme-no-indicator assessment.scheme-another-total assessment.scheme-another-module"
    )
    const led = scheme.modules.map((one) => ({ ...one, indicators: one.indicators.map(unled) }))
    expect([opened({ ...scheme, modules: led }), opened({ ...scheme, modules: led }, view("veto"))]).toEqual([
      "met",
      "unmet assessment.scheme-no-leadership"
    ])
    const untargeted = { ...scheme, modules: scheme.modules.map((one) => ({ ...one, indicators: one.indicators.map(untarget) })) }
    expect(opened(untargeted)).toBe("unmet assessment.scheme-not-positive")
  })
  const unled = ({ id, title, points, max, measured }: Scorecard.Indicator) => ({
    id,
    title,
    points,
    max,
    ...(measured === undefined ? {} : { measured })
  })
  const untarget = (one: Scorecard.Indicator): StationAssessment.Scheme["modules"][number]["indicators"][number] => ({
    ...one,
    ...(one.measured?.by === "services" ? { measured: { ...one.measured, times: 0 } } : {})
  })
  it("says every problem of a scheme, and every refusal, in words", () => {
    const problems: { readonly [P in Scorecard.Problem]: true } = {
      "no-indicator": true,
      "not-positive": true,
      "id-twice": true,
      "points-do-not-add-up": true,
      "leadership-twice": true,
      "no-leadership": true,
      "cannot-be-added-exactly": true,
      "another-total": true,
      "another-module": true
    }
    const written = [...writtenIn("place")].filter((rule) => rule.startsWith("assessment."))
    haveWords(new Set([...written, ...Object.keys(problems).map((problem) => `assessment.scheme-${problem}`)]), assessments)
  })
  it.each([
    ["assessment.opened", [true, false, false, false, true]],
    ["assessment.answered", [false, true, false, true, false]],
    ["assessment.concluded", [false, true, false, true, false]],
    ["assessment.reopened", [false, false, true, false, false]],
    ["assessment.withdrawn", [false, true, true, true, false]]
  ] as const)("%s fits before, opened, concluded, reopened, withdrawn: %j", (type, expected) => {
    const states = [[], [open], [...whole, conclude], [...whole, conclude, reopen], [open, withdraw]].map((all) => after(all))
    const event = { type, v: 1, indicator: "party", score: 10, evidence: [], by: self, on: "2026-12-31", scheme } as StationAssessment.Event
    expect(states.map((state) => StationAssessment.fits(state, event))).toEqual(expected)
    if (type !== "assessment.answered") return
    const [, opened = StationAssessment.initial] = states
    const fits = (more: object) => StationAssessment.fits(opened, { ...event, ...more } as StationAssessment.Event)
    expect([fits({ score: 0 }), fits({ score: -1 }), fits({ score: 11 }), fits({ indicator: "nowhere" })]).toEqual([
      true,
      false,
      false,
      false
    ])
  })
  it("never gets stuck, replays to the same state; a model says what refuses and what is earned", () => {
    const by = fc.constantFrom(self, district, person("p-3"))
    const evidence = fc.constantFrom([], ["照片"])
    const reason = fc.constantFrom({}, { reason: "复核" })
    const answering = fc.oneof(
      fc
        .tuple(
          fc.record({
            type: fc.constant("answer" as const),
            indicator: fc.constant("party"),
            score: fc.integer({ min: -1, max: 11 }),
            evidence,
            by
          }),
          reason
        )
        .map(([one, more]) => ({ ...one, ...more })),
      fc.record({ type: fc.constant("count-goals" as const), indicator: fc.constant("goals"), by }),
      fc
        .tuple(
          fc.record({
            type: fc.constant("count-services" as const),
            indicator: fc.constant("visits"),
            done: fc.constantFrom(-1, 0, 119, 239, 240, 241),
            evidence,
            by
          }),
          reason
        )
        .map(([one, more]) => ({ ...one, ...more }))
    )
    const command: fc.Arbitrary<Command> = fc.oneof(
      { weight: 6, arbitrary: answering },
      { weight: 2, arbitrary: by.map((one): Command => ({ ...conclude, by: one })) },
      { weight: 1, arbitrary: fc.constantFrom(open, reopen, withdraw) }
    )
    /** What stands of each leaf after the accepted commands. */
    const standing = (accepted: readonly Command[]) => {
      const opened = accepted.slice(accepted.findLastIndex(({ type }) => type === "open") + 1)
      const last = (indicator: string) => opened.findLast((one) => "indicator" in one && one.indicator === indicator)
      const stage = accepted.findLast(({ type }) => !["answer", "count-goals", "count-services"].includes(type))?.type ?? "none"
      return { stage, party: last("party"), goals: last("goals"), visits: last("visits") }
    }
    const isShown = (one: Command | undefined) => one !== undefined && (!("evidence" in one) || one.evidence.length > 0)
    const going = (stage: string) => stage === "open" || stage === "reopen"
    /** The sure points, or the most that they can become. */
    const earned = (accepted: readonly Command[], isHopeful = false) => {
      const { party: led, goals: counted, visits: visited } = standing(accepted)
      return (
        (led?.type === "answer" ? (isHopeful || isShown(led) ? led.score : 0) : isHopeful ? 10 : 0) +
        (counted === undefined ? (isHopeful ? 30 : 0) : 21) +
        (visited?.type === "count-services"
          ? isHopeful || isShown(visited)
            ? Math.min(60, Math.floor(visited.done / 4))
            : 0
          : isHopeful
            ? 60
            : 0)
      )
    }
    const rank = (points: number) => [60, 80, 90].filter((from) => from <= points).length
    /** The rules about leaves that are not whole, and whether they keep the grade open. */
    const lacking = (accepted: readonly Command[]) => {
      const { party: led, goals: counted, visits: visited } = standing(accepted)
      const lacks = [led, counted, visited].flatMap((one) =>
        one === undefined ? ["assessment.lacks-score"] : isShown(one) ? [] : ["assessment.lacks-evidence"]
      )
      return { lacks, isOpen: rank(earned(accepted)) !== rank(earned(accepted, true)) }
    }
    holdsOf({
      decider: StationAssessment.decider,
      fits: StationAssessment.fits,
      ...StationAssessmentSchema,
      commands: fc.array(command, { minLength: 5, maxLength: 40 }).map((all) => [open, ...all]),
      context,
      always: (state) => {
        if (state.stage === "none") return
        const { earned: sure, possible } = StationAssessment.cardOf(state)
        expect(sure.numerator).toBeLessThanOrEqual(possible.numerator)
      },
      model: {
        refusals: (one, accepted) => {
          const now = standing(accepted)
          const right = {
            open: ["none", "withdraw"],
            reopen: ["conclude"],
            withdraw: ["open", "reopen", "conclude"]
          } as const
          const isAtStage =
            one.type === "open" || one.type === "reopen" || one.type === "withdraw"
              ? (right[one.type] as readonly string[]).includes(now.stage)
              : going(now.stage)
          if (!isAtStage) return ["assessment.stage"]
          switch (one.type) {
            case "answer":
              return [
                ...(one.score < 0 || one.score > 10 ? ["assessment.score"] : []),
                ...(now.party !== undefined && one.reason === undefined ? ["assessment.no-reason"] : [])
              ]
            case "count-services":
              return [
                ...(one.done < 0 ? ["assessment.count"] : []),
                ...(now.visits !== undefined && one.reason === undefined ? ["assessment.no-reason"] : [])
              ]
            case "conclude": {
              const own = [now.party, now.goals, now.visits].some((each) => each?.by === one.by)
              const { lacks, isOpen } = lacking(accepted)
              return [...(own ? ["assessment.own-answers"] : []), ...(isOpen ? lacks : [])]
            }
            default:
              return []
          }
        },
        tells: (one, accepted) => {
          if (!going(standing(accepted).stage)) return []
          if (one.type === "conclude") {
            const { lacks, isOpen } = lacking(accepted)
            return isOpen ? [] : lacks
          }
          return [
            ...("evidence" in one && one.evidence.length === 0 ? ["assessment.no-evidence"] : []),
            ...(one.type === "count-services" && one.done >= 0 && one.done < 240 ? ["place.service-target"] : [])
          ]
        },
        shows: (state, accepted) => {
          if (state.stage !== "none") expect(Scorecard.whole(StationAssessment.cardOf(state).earned)).toBe(earned(accepted))
        }
      }
    })
  })
})
