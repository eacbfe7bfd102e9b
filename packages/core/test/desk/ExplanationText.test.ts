import { describe, expect, it } from "vitest"
import type { ExplainedHistory, ExplainedRecord, ExplainedVolunteer } from "../../src/desk/tally/Explaining.ts"
import * as ExplanationText from "../../src/desk/tally/ExplanationText.ts"
import * as Day from "../../src/foundation/Day.ts"
import * as Instant from "../../src/foundation/Instant.ts"
import type { ParameterUse } from "../../src/foundation/ParameterView.ts"
import * as Zone from "../../src/foundation/Zone.ts"
import * as Ladder from "../../src/law/Ladder.ts"
import { LIBRARY, VRM } from "../../src/law/Instruments.ts"
import { finding } from "../../src/law/Refusal.ts"

const use = (value: ParameterUse["value"], more: Partial<ParameterUse> = {}): ParameterUse => ({
  ...{
    parameter: "star.ladder",
    value,
    pack: "national@1",
    on: Day.require("2026-03-10"),
    since: Day.require("2026-01-01"),
    citations: []
  },
  ...more
})
const [one, two] = [
  Ladder.rung("one", { "zh-CN": "一星", en: "one star" }, []),
  Ladder.rung("two", { "zh-CN": "二星", en: "two stars" }, [])
]
const nobody = {
  ...{ volunteer: "v-1", on: Day.require("2026-03-10"), policy: "national@1", at: 7, total: undefined, beside: {}, records: [] },
  ...{ standing: { volunteer: "v-1", measures: {}, standings: [] }, names: new Map() }
} as unknown as ExplainedVolunteer
const standing = (more: object): ExplainedVolunteer =>
  ({ ...nobody, standing: { standings: [{ kind: "stars", count: 0, rung: undefined, open: [], use: use([]), ...more }] } }) as never
const texts = (of: ExplainedVolunteer, locale: "en" | "zh-CN" = "en") =>
  ExplanationText.ofVolunteer(of, locale).map(({ depth, text }) => [depth, text])
const head = [0, "v-1: as of 2026-03-10, under the policy national@1 (journal position 7)"]
const granted = [1, "These are conditions only; a star is granted by the organisation"]

describe("an explanation of a volunteer", () => {
  it("who has nothing and stands nowhere is told no more than who and when; a name stands in the place of an id", () => {
    expect(texts(nobody)).toEqual([head])
    expect(texts({ ...nobody, names: new Map([["v-1", "安妮"]]) }, "zh-CN")).toEqual([
      [0, "安妮：截至 2026-03-10，依据政策 national@1（日志第 7 条）"]
    ])
  })
  it("what is reached, with the provision behind it", () =>
    expect(texts(standing({ rung: one, use: use([], { citations: [LIBRARY.passage(), VRM.article(7)] }) }))).toEqual([
      head,
      [1, expect.stringMatching(/^Has reached the hour condition of one star \[national@1; .+; .+7.*\]$/)],
      granted
    ]))
  it("what the next rung lacks, by how much where that is known", () => {
    const lack = (measure: string, more: object) => ({ bound: { measure }, has: undefined, short: undefined, ...more })
    expect(
      texts(
        standing({
          next: {
            rung: two,
            lacks: [lack("minutes", { has: 60, short: 120 }), lack("tenureMonths", {}), lack("hasTraining", { has: false })]
          }
        })
      )
    ).toEqual([
      head,
      [1, "Has not reached the condition of any rung yet [national@1]"],
      [2, expect.stringMatching(/^To two stars: .+, 2.* more, .+ unknown, hasTraining: not met$/)],
      granted
    ])
  })
  it("what is open, and why", () =>
    expect(texts(standing({ open: [{ rung: two, missing: ["tenureMonths", "activeMonths"] }] }))[2]).toEqual([
      2,
      expect.stringMatching(/^two stars is open; unknown: .+, .+$/)
    ]))
  it("other classes of time beside it, each with its minutes", () =>
    expect(texts({ ...nobody, beside: { training: { creditedMinutes: 60 } } } as never)).toEqual([
      head,
      [1, "Beside it, no volunteer service: training, 60 minutes"]
    ]))
})

const row = { record: "re-1", on: Day.require("2026-03-05"), activityName: "txt-1", team: "t-1" }
const uncounted: ExplainedRecord = {
  row: row as never,
  trace: undefined,
  findings: [
    {
      ...finding("desk.not-recorded", { stage: "draft" }, { citations: [VRM.article(7)] }),
      parameters: [
        use(["photo", "qr"], { parameter: "x.list" }),
        use([one, two], { parameter: "x.ladder" }),
        use(3, { parameter: "x.number" })
      ]
    }
  ]
}

describe("a record that counts for nothing", () => {
  it("says why, with the provision, and every value that decided it: of a list its parts, of a ladder its rungs", () => {
    const [first, why] = texts({ ...nobody, records: [uncounted] }).slice(1)
    expect(first).toEqual([1, "2026-03-05 txt-1 (t-1) not counted, record re-1"])
    expect(why?.[1]).toMatch(
      / \[.*7.*; x\.list = photo; qr \(national@1, since 2026-01-01\); x\.ladder = one star; two stars \(.*\); x\.number = 3 \(.*\)\]$/
    )
    const bare = { ...uncounted, findings: uncounted.findings.map((each) => ({ ...each, citations: [], parameters: [] })) }
    expect(texts({ ...nobody, records: [bare] })[2]?.[1]).not.toContain("[")
  })
  it("is called by its names, where they are known; what is not said is left open", () => {
    const names = new Map([
      ["txt-1", "入户探访"],
      ["t-1", "银龄关爱小家"]
    ])
    expect(texts({ ...nobody, names, records: [uncounted] })[1]).toEqual([1, "2026-03-05 入户探访 (银龄关爱小家) not counted, record re-1"])
    const unsaid = { ...uncounted, row: { ...row, activityName: undefined, team: undefined } as never }
    expect(texts({ ...nobody, names, records: [unsaid] })[1]).toEqual([1, "2026-03-05  () not counted, record re-1"])
  })
})

describe("a total", () => {
  const cell = { creditedMinutes: 60, attendedMinutes: 60, excludedMinutes: 0, toppedUpMinutes: 0, overageMinutes: 0, personTimes: 3 }
  const trace = { creditedMinutes: 60, steps: [], record: { on: Day.require("2026-03-05") }, days: [] }
  const of = (timeClass: string, more: object) => ({ row: { ...row, timeClass }, trace: undefined, findings: [], ...more })
  it("says how many records it is of: those of service that counted", () => {
    const records = [of("service", { trace }), of("service", { trace }), of("training", { trace }), of("service", {})]
    const said = texts({ ...nobody, total: cell, records } as never)
    expect(said[2]).toEqual([1, "3 person-times, 2 records"])
  })
})

describe("values that decided", () => {
  it("are called by their titles, with pack, day and provision", () => {
    const value = use(true, { parameter: "service.overlap", citations: [VRM.article(7), LIBRARY.passage()] })
    const told = { ...uncounted, findings: uncounted.findings.map((each) => ({ ...each, citations: [], parameters: [value] })) }
    const [, , why] = texts({ ...nobody, records: [told] }, "zh-CN")
    expect(why?.[1]).toMatch(/ \[[^;]+= 是.*;.*7.*;.+\]$/)
    expect(why?.[1]).not.toContain("service.overlap =")
  })
  it("and so are the measures that nobody knows", () => {
    const [, , open] = texts(standing({ open: [{ rung: two, missing: ["tenureMonths"] }] }))
    expect(open?.[1]).not.toMatch(/undefined|tenureMonths/)
  })
})

describe("what happened to a record", () => {
  const recordedAt = Zone.startOf(Day.require("2026-03-06"), Zone.china)
  const event = (type: string, data: object) => ({
    ...{
      position: 3,
      recordedAt,
      type,
      actor: "p-1",
      policy: "national@1"
    },
    data: { type, v: 1, ...data }
  })
  const history = (...events: readonly object[]): ExplainedHistory =>
    ({ record: uncounted, assessed: [], history: events, names: new Map([["p-1", "王干事"]]) }) as never
  const lines = (of: ExplainedHistory) => ExplanationText.ofRecord(of, Zone.china, "en").map(({ text }) => text)
  const told = (type: string) => `Position 3 ${Instant.text(recordedAt, Zone.china)} ${type} by 王干事 under national@1`

  it("each event with its words, or that they are gone; a correction by a file names the file where no reason stands", () => {
    const said = lines(
      history(
        event("service.recorded", { batch: "b-1" }),
        event("service.voided", { reason: "重复" }),
        event("service.objected", { words: { text: "txt-9" } }),
        event("service.corrected", { batch: "b-2" }),
        event("service.corrected", { batch: "b-3", reason: "有误" }),
        event("service.corrected", { words: 5 }),
        event("service.corrected", { words: null, reason: { text: 5 } }),
        event("service.corrected", { words: {} })
      )
    )
    const from = said.indexOf("What happened")
    expect(said.slice(from)).toEqual([
      "What happened",
      told("service.recorded"),
      told("service.voided"),
      "“重复”",
      told("service.objected"),
      "“(deleted or protected)”",
      told("service.corrected"),
      "Corrected by a changed row of a file (import b-2)",
      told("service.corrected"),
      "“有误”",
      told("service.corrected"),
      told("service.corrected"),
      told("service.corrected")
    ])
  })
  it("what is remarked of it stands before", () => {
    const assessed = [finding("desk.not-recorded", { stage: "draft" }, { citations: [] })]
    expect(lines({ ...history(), assessed })).toHaveLength(lines(history()).length + 1)
  })
})
