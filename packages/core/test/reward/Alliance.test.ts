import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import { lives as texts } from "../../src/reward/messages/lives.ts"
import * as Alliance from "../../src/reward/Alliance.ts"
import { Command, Event } from "../../src/reward/Alliance.schema.ts"
import { day } from "../law/policies.ts"
import { holdsOf, lived } from "../lives.ts"
import { answered } from "../said.ts"

const org = Id.require<Id.OrganisationId>
const today = day("2026-06-30")
const agree = (more: Partial<Extract<Alliance.Command, { type: "agree" }>> = {}): Alliance.Command => ({
  ...{ type: "agree", bank: org("east"), other: org("west"), from: "2026-03-01", on: "2026-02-20" },
  ...more
})
const end = (on: string): Alliance.Command => ({ type: "end", reason: "期满前终止", on })
const after = (...commands: readonly Alliance.Command[]) => lived(Alliance.decider, commands, { today }).state
const answer = (state: Alliance.Alliance, command: Alliance.Command) => answered(Alliance.decide(command, state, { today }))

describe("an alliance of time banks", () => {
  it("holds from its first day to its last, or until it is ended: on that day no more", () => {
    expect(after(agree({ until: "2026-12-31" }))).toEqual({
      stage: "agreed",
      banks: { bank: "east", other: "west" },
      from: day("2026-03-01"),
      until: day("2026-12-31"),
      latest: day("2026-02-20")
    })
    expect(after(agree()).until).toBeUndefined()
    expect(after(agree(), end("2026-05-01"))).toMatchObject({ stage: "ended", until: day("2026-04-30"), latest: day("2026-05-01") })
    expect(after(agree({ until: "2026-04-01" }), end("2026-05-01")).until).toBe(day("2026-04-01"))
    expect(after(agree({ until: "2026-12-31" }), end("2026-05-01")).until).toBe(day("2026-04-30"))
    expect(Alliance.streamOf("al-1")).toBe("alliance/al-1")
  })
  it.each<readonly [string, Alliance.Alliance, Alliance.Command, string]>([
    ["two banks", Alliance.initial, agree(), "met"],
    ["one with itself", Alliance.initial, agree({ other: org("east") }), "unmet alliance.with-itself"],
    ["of one day", Alliance.initial, agree({ until: "2026-03-01" }), "met"],
    ["that ends before it begins", Alliance.initial, agree({ until: "2026-02-28" }), "unmet alliance.dates"],
    ["agreed today", Alliance.initial, agree({ on: "2026-06-30" }), "met"],
    ["agreed tomorrow", Alliance.initial, agree({ on: "2026-07-01" }), "unmet alliance.future"],
    ["agreed twice", after(agree()), agree(), "unmet alliance.stage"],
    ["ended before it was agreed", after(agree()), end("2026-02-19"), "unmet alliance.before"],
    ["ended on the day", after(agree()), end("2026-02-20"), "met"],
    ["ended twice", after(agree(), end("2026-05-01")), end("2026-05-02"), "unmet alliance.stage"],
    ["ended that never was", Alliance.initial, end("2026-05-01"), "unmet alliance.stage"]
  ])("%s: %#", (_, state, command, expected) => expect(answer(state, command)).toBe(expected))
  it("a refusal names what it speaks of, with its days as days", () => {
    const findings = Alliance.decide(agree({ other: org("east"), until: "2026-02-28" }), Alliance.initial, { today }).findings
    expect(findings.map(({ rule, facts, units }) => [rule, facts, units])).toEqual([
      ["alliance.with-itself", { bank: "east" }, undefined],
      ["alliance.dates", { from: day("2026-03-01"), until: day("2026-02-28") }, { from: "day", until: "day" }]
    ])
    expect(findings.every(({ rule }) => rule in texts["zh-CN"])).toBe(true)
  })
  it("lives in whatever order it is commanded", () => {
    const on = fc.integer({ min: 0, max: 200 }).map((n) => Day.text(Day.plusDays(day("2026-01-01"), n)))
    const bank = fc.constantFrom(org("east"), org("west"), org("north"))
    const agreeing = fc.record({ type: fc.constant("agree" as const), bank, other: bank, from: on, on })
    const until = fc.record({ type: fc.constant("agree" as const), bank, other: bank, from: on, until: on, on })
    const ending = fc.record({ type: fc.constant("end" as const), reason: fc.constant("终止"), on })
    holdsOf({
      decider: Alliance.decider,
      fits: Alliance.fits,
      Command,
      Event,
      commands: fc.array(fc.oneof(agreeing, until, ending), { minLength: 2, maxLength: 12 }),
      context: { today }
    })
  })
})
