/** Where two policies differ: for each parameter the days on which another value holds. */
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import { LIBRARY, VRM } from "../../src/law/Instruments.ts"
import * as Pack from "../../src/law/Pack.ts"
import { countsFrom, dayCapMinutes, overlapWarning } from "../../src/law/parameters/Counting.ts"
import * as Parameter from "../../src/law/Parameter.ts"
import * as Policy from "../../src/law/Policy.ts"
import * as PolicyDifference from "../../src/law/PolicyDifference.ts"
import * as Limits from "../../src/service/rules/Limits.ts"
import * as Exclusion from "../../src/service/rules/Exclusion.ts"
import { day, given, organisation } from "./policies.ts"

type Held = readonly [from: string, minutes: number, until?: string]
const valueOf = ([from, value, until]: Held, citation = LIBRARY.passage()) =>
  Pack.value(dayCapMinutes, {
    ...{ ...given, from: day(from), value, citations: [citation] as const },
    ...(until === undefined ? {} : { until: day(until) })
  })
const policy = (...values: readonly Pack.Value[]): Policy.Policy => Policy.of([organisation(...values)])
const capped = (...held: readonly Held[]): Policy.Policy => policy(...held.map((one) => valueOf(one)))
const told = (before: Policy.Policy, after: Policy.Policy) =>
  PolicyDifference.between(before, after).map((change) => {
    expect(Object.keys(change)).toEqual(Object.keys(JSON.parse(JSON.stringify({ ...change, parameter: 0 })) as object))
    const { parameter, first, last, before: was, after: is } = change
    return [parameter.id, Day.text(first), last === undefined ? undefined : Day.text(last), was?.value, is?.value].slice(1)
  })

describe("the days on which another value holds", () => {
  it.each<readonly [string, readonly Held[], readonly Held[], readonly unknown[]]>([
    ["none", [["2026-01-01", 180]], [["2026-01-01", 180]], []],
    [
      "none, said in two pieces",
      [["2026-01-01", 180]],
      [
        ["2026-01-01", 180, "2026-05-31"],
        ["2026-06-01", 180]
      ],
      []
    ],
    ["from a day on", [["2026-01-01", 180]], [["2026-01-01", 240]], [["2026-01-01", undefined, 180, 240]]],
    [
      "until a day",
      [["2026-01-01", 180]],
      [
        ["2026-01-01", 240, "2026-01-31"],
        ["2026-02-01", 180]
      ],
      [["2026-01-01", "2026-01-31", 180, 240]]
    ],
    ["where only the one has a value", [["2026-01-01", 180, "2026-01-31"]], [], [["2026-01-01", "2026-01-31", 180, undefined]]],
    ["where only the other has", [], [["2026-03-01", 240]], [["2026-03-01", undefined, undefined, 240]]],
    [
      "in two stretches, and not between",
      [["2026-01-01", 180]],
      [
        ["2026-01-01", 240, "2026-01-31"],
        ["2026-02-01", 180, "2026-02-28"],
        ["2026-03-01", 300]
      ],
      [
        ["2026-01-01", "2026-01-31", 180, 240],
        ["2026-03-01", undefined, 180, 300]
      ]
    ],
    [
      "in two stretches that touch, with other values",
      [["2026-01-01", 180]],
      [
        ["2026-01-01", 240, "2026-01-31"],
        ["2026-02-01", 300]
      ],
      [
        ["2026-01-01", "2026-01-31", 180, 240],
        ["2026-02-01", undefined, 180, 300]
      ]
    ],
    [
      "a change ahead differs ahead",
      [["2026-01-01", 180]],
      [
        ["2026-01-01", 180, "2026-12-31"],
        ["2027-01-01", 240]
      ],
      [["2027-01-01", undefined, 180, 240]]
    ],
    ["before either begins there is nothing", [["2026-03-01", 180]], [["2026-02-01", 180]], [["2026-02-01", "2026-02-28", undefined, 180]]]
  ])("%s", (_, before, after, expected) => expect(told(capped(...before), capped(...after))).toEqual(expected))

  it("the same value by another's word is no change", () =>
    expect(told(policy(valueOf(["2026-01-01", 180])), policy(valueOf(["2026-01-01", 180], VRM.article(7))))).toEqual([]))

  it("of several parameters in the order of the packs, then of days", () => {
    const warn = (value: boolean) => Pack.value(overlapWarning, { ...given, value })
    const [before, after] = [policy(warn(true), valueOf(["2026-01-01", 180])), policy(valueOf(["2026-01-01", 240]), warn(false))]
    expect(PolicyDifference.between(before, after).map(({ parameter }) => parameter.id)).toEqual([overlapWarning.id, dayCapMinutes.id])
  })
})

it("on every day two policies differ exactly where a change says so, with the values of that day", () => {
  const days = ["2026-01-01", "2026-01-02", "2026-01-03", "2026-02-01", "2026-02-02", "2026-03-01"]
  const held = fc
    .uniqueArray(fc.record({ from: fc.constantFrom(...days.slice(0, -1)), minutes: fc.constantFrom(180, 240, 300) }), {
      selector: ({ from }) => from,
      maxLength: 4
    })
    .map((all) => all.toSorted((a, b) => (a.from < b.from ? -1 : 1)))
    // Each until the day before the next, so that none holds beside another.
    .map((all) =>
      all.map(({ from, minutes }, i): Held => {
        const next = all[i + 1]
        return next === undefined ? [from, minutes] : [from, minutes, Day.text(Day.plusDays(day(next.from), -1))]
      })
    )
  fc.assert(
    fc.property(held, held, (one, other) => {
      const [before, after] = [capped(...one), capped(...other)]
      const changes = PolicyDifference.between(before, after)
      for (const text of days) {
        const on = day(text)
        const [was, is] = [before, after].map((of) => Policy.valueOn(of, dayCapMinutes.id, on)?.value)
        const there = changes.filter(({ first, last }) => first <= on && (last === undefined || on <= last))
        expect(there.map((change) => [change.before?.value, change.after?.value])).toEqual(was === is ? [] : [[was, is]])
      }
      // No two that touch say the same.
      for (const [i, change] of changes.entries())
        expect(
          changes[i + 1]?.first === (change.last ?? 0) + 1 &&
            changes[i + 1]?.before === change.before &&
            changes[i + 1]?.after === change.after
        ).toBe(false)
    }),
    { numRuns: 200 }
  )
})

it("touched are the rules that read what changed", () => {
  const rules = [Limits.limits, Limits.evidence, Exclusion.exclusion]
  const changesOf = (...parameters: readonly Parameter.Parameter[]) => parameters.map((parameter) => ({ parameter, first: Day.first }))
  const read = Limits.limits.parameters[0]
  expect(read).toBeDefined()
  expect(PolicyDifference.rulesTouched(changesOf(countsFrom, ...(read === undefined ? [] : [read])), rules)).toEqual([Limits.limits])
  expect(PolicyDifference.rulesTouched(changesOf(countsFrom), rules)).toEqual([])
  expect(PolicyDifference.rulesTouched([], rules)).toEqual([])
})

describe("the day for which a rule is asked under both", () => {
  const rule = { parameters: [countsFrom, dayCapMinutes] }
  const from = (first: string, last?: string, parameter: Parameter.Parameter = dayCapMinutes): PolicyDifference.Change => ({
    ...{ parameter, first: day(first) },
    ...(last === undefined ? {} : { last: day(last) })
  })
  it.each<readonly [string, readonly PolicyDifference.Change[], string | undefined]>([
    ["today, where it differs today", [from("2026-01-01")], "2026-03-05"],
    ["today, on the only day", [from("2026-03-05", "2026-03-05")], "2026-03-05"],
    ["today, on the first day of many", [from("2026-03-05")], "2026-03-05"],
    ["today before a later day", [from("2026-04-01"), from("2026-01-01", "2026-03-05")], "2026-03-05"],
    ["the next day", [from("2027-01-01"), from("2026-03-06", "2026-03-07"), from("2026-01-01", "2026-03-04")], "2026-03-06"],
    ["the last day behind", [from("2026-01-01", "2026-01-31"), from("2026-02-01", "2026-03-04")], "2026-03-04"],
    ["the last of what ended, whatever the order", [from("2026-02-01", "2026-03-04"), from("2026-01-01", "2026-01-31")], "2026-03-04"],
    ["none, where only another parameter differs", [from("2026-01-01", undefined, overlapWarning)], undefined],
    ["none", [], undefined]
  ])("%s", (_, changes, expected) =>
    expect(PolicyDifference.dayToAsk(changes, rule, day("2026-03-05"))).toBe(expected === undefined ? undefined : day(expected))
  )
})
