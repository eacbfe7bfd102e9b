/** A tenant's own values on every day: what was signed last of those that speak of it. */
import * as fc from "fast-check"
import { expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Counting from "../../src/law/parameters/Counting.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as Policy from "../../src/law/Policy.ts"
import * as PolicyEdit from "../../src/law/PolicyEdit.ts"
import * as Rooms from "../../src/rulebook/Rooms.ts"

const day = Day.require
const days = ["2026-07-01", "2026-07-02", "2026-07-03", "2026-07-10", "2026-07-11", "2026-08-01"].map(day)
const around = { tenant: "340603", base: Policies.byName("national"), parameters: Rooms.parameters }
const parameters = [Counting.dayCapMinutes.id, Counting.activityCapMinutes.id]

const statement = fc
  .record({
    parameter: fc.constantFrom(...parameters, "nobody-knows"),
    from: fc.constantFrom(...days),
    until: fc.option(fc.constantFrom(...days), { nil: undefined }),
    value: fc.constantFrom<number | boolean | undefined>(120, 240, 480, undefined, true)
  })
  .filter(({ from, until }) => until === undefined || from <= until)
  .map(({ parameter, from, until, value }): PolicyEdit.Statement => ({
    ...{ parameter, from: Day.text(from), instrument: "细则" },
    ...(until === undefined ? {} : { until: Day.text(until) }),
    ...(value === undefined ? {} : { value })
  }))

/** Signed and unsigned drafts, in the order in which they were made, which is not that in which they were signed. */
const edits = fc
  .array(fc.record({ statements: fc.array(statement, { minLength: 1, maxLength: 3 }), isSigned: fc.boolean() }), { maxLength: 5 })
  .chain((drafts) =>
    fc.tuple(
      fc.constant(drafts),
      fc.shuffledSubarray(
        drafts.map((_, i) => i).filter((i) => drafts[i]?.isSigned === true),
        { minLength: drafts.filter((one) => one.isSigned).length }
      )
    )
  )
  .map(([drafts, signed]): PolicyEdit.PolicyEdit => ({
    edition: signed.length,
    drafts: drafts.map(({ statements }, i) => ({
      ...{ draft: Id.require<Id.DraftId>(`d${i}`), statements, drafter: Id.require("ann"), signer: Id.require("bo"), on: "2026-06-01" },
      ...(signed.includes(i) ? { stage: "signed", edition: signed.indexOf(i) + 1 } : { stage: "drafted" })
    })) as never
  }))

const speaks = ({ from, until }: PolicyEdit.Statement, on: Day.Day): boolean => day(from) <= on && (until === undefined || on <= day(until))

/** All signed statements, last signed last, each with its draft. */
const said = ({ drafts }: PolicyEdit.PolicyEdit) =>
  drafts
    .filter(({ edition }) => edition !== undefined)
    .toSorted((a, b) => (a.edition ?? 0) - (b.edition ?? 0))
    .flatMap(({ draft, statements }) => statements.map((one) => ({ draft, one })))

it("on every day that value holds which was signed last for it; where it ended nothing, and where it fits no parameter nothing either", () => {
  fc.assert(
    fc.property(edits, (state) => {
      const policy = PolicyEdit.over(state, around)
      for (const on of days)
        for (const parameter of parameters) {
          const last = said(state).findLast(({ one }) => one.parameter === parameter && speaks(one, on))?.one.value
          const held = Policy.valueOn(policy, parameter, on)
          expect([held?.value, held?.pack.startsWith("tenant-") ?? false]).toEqual(
            typeof last === "number" ? [last, true] : [Policy.valueOn(around.base, parameter, on)?.value, false]
          )
        }
    }),
    { numRuns: 300 }
  )
})

it("what has become of a draft: in force on the days that it decides, signed before them, repealed after", () => {
  fc.assert(
    fc.property(edits, (state) => {
      for (const { draft, stage, statements } of state.drafts)
        for (const on of days) {
          const decidesOn = (own: PolicyEdit.Statement, that: Day.Day): boolean =>
            speaks(own, that) && said(state).findLast(({ one }) => one.parameter === own.parameter && speaks(one, that))?.one === own
          // What is left of a statement begins with it, or where another one ends.
          const turns = said(state).flatMap(({ one }) => [
            day(one.from),
            ...(one.until === undefined ? [] : [Day.plusDays(day(one.until), 1)])
          ])
          const isToCome = (own: PolicyEdit.Statement): boolean => day(own.from) > on && turns.some((that) => decidesOn(own, that))
          const becomes =
            stage !== "signed"
              ? stage
              : statements.some((own) => decidesOn(own, on))
                ? "in-force"
                : statements.some(isToCome)
                  ? "signed"
                  : "repealed"
          expect(PolicyEdit.standingOn(state, draft, on)).toBe(becomes)
        }
      expect(PolicyEdit.standingOn(state, "nobody's", days[0] ?? Day.first)).toBeUndefined()
    }),
    { numRuns: 300 }
  )
})

it("one draft more shows what it would do, under an edition of its own name; of nothing said the policy is that below", () => {
  const none: PolicyEdit.PolicyEdit = { drafts: [], edition: 0 }
  expect(PolicyEdit.over(none, around)).toBe(around.base)
  const draft = {
    ...{ draft: Id.require<Id.DraftId>("d9"), drafter: Id.require("ann"), signer: Id.require("bo"), on: "2026-06-01", stage: "drafted" },
    statements: [
      { parameter: Counting.dayCapMinutes.id, from: "2026-07-01", value: 240, instrument: "细则", provision: "三", words: "不超过" }
    ]
  } as unknown as PolicyEdit.Draft
  const policy = PolicyEdit.over(none, around, draft)
  expect(policy.id).toMatch(/\+tenant-340603@0\.d9$/)
  expect(policy.packs.at(-1)).toMatchObject({
    ...{
      title: { "zh-CN": "本地参数（第0.d9版）", en: "own values, edition 0.d9" },
      layer: "tenant",
      jurisdiction: "340603",
      status: "reviewed"
    },
    values: [{ citations: [{ instrument: "细则", provision: "三", words: "不超过", confidence: "verified" }], force: "default" }]
  })
})
