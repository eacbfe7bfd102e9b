/** Which records count at all, each by the policy of its own day. */
import { describe, expect, it } from "vitest"
import * as Countable from "../../../src/desk/record/Countable.ts"
import * as Day from "../../../src/foundation/Day.ts"
import { VRM } from "../../../src/law/Instruments.ts"
import * as Pack from "../../../src/law/Pack.ts"
import { countsFrom, minimumEvidence } from "../../../src/law/parameters/Counting.ts"
import type * as Parameter from "../../../src/law/Parameter.ts"
import * as Policies from "../../../src/law/Policies.ts"
import * as Policy from "../../../src/law/Policy.ts"
import { given, organisation } from "../../law/policies.ts"

const since = "2026-03-05"
/** A policy that says nothing but this, from that day on. */
const alone = <P extends Parameter.Parameter>(parameter: P, value: Parameter.ValueOf<P>): Policy.Policy =>
  Policy.of([organisation(Pack.value(parameter, { ...given, from: Day.require(since), value }))])

const confirmed = alone(countsFrom, "confirmed")
const recorded = alone(countsFrom, "recorded")
const photographed = alone(minimumEvidence, "photo")

const row = {
  record: "r-1",
  stage: "recorded",
  standing: "recorded",
  counts: true,
  evidence: "back-office",
  on: Day.require(since)
} as const

describe("why a record counts for nothing", () => {
  it.each<readonly [string, Policy.Policy, object, string | undefined]>([
    ["recorded is enough by default", Policies.byName("national"), {}, undefined],
    ["by default it may be shown by nothing", Policies.byName("national"), { evidence: "none" }, undefined],
    ["a draft is not recorded", Policies.byName("national"), { counts: false, stage: "draft" }, "desk.not-recorded"],
    ["what nobody knows of is not recorded either", confirmed, { counts: undefined }, "desk.not-recorded"],
    ["only recorded, where it must be confirmed", confirmed, {}, "desk.not-confirmed"],
    ["confirmed", confirmed, { standing: "confirmed" }, undefined],
    ["the day before it had to be", confirmed, { on: Day.require("2026-03-04") }, undefined],
    ["without a day nothing is asked", confirmed, { on: undefined }, undefined],
    ["recorded, where that is enough", recorded, {}, undefined],
    ["shown too weakly", photographed, {}, "service.evidence-too-weak"],
    ["shown by as much as is asked", photographed, { evidence: "photo" }, undefined],
    ["shown better than that", photographed, { evidence: "qr-geofence" }, undefined],
    ["shown by nobody knows what", photographed, { evidence: undefined }, undefined],
    ["the day before more was asked", photographed, { on: Day.require("2026-03-04") }, undefined]
  ])("%s", (_, policy, more, rule) => expect(Countable.of(policy)({ ...row, ...more })?.rule).toBe(rule))

  it("is said with its stage, the value that decides, the provision and the record", () => {
    const said = (policy: Policy.Policy, more: object = {}) => Countable.of(policy)({ ...row, ...more })
    expect(said(confirmed)).toMatchObject({
      facts: { stage: "recorded" },
      severity: "hint",
      kind: "requirement",
      parameters: [{ parameter: countsFrom.id, value: "confirmed" }],
      citations: [{ instrument: "LIBRARY" }],
      where: "r-1"
    })
    expect(said(photographed)).toMatchObject({
      facts: { evidence: "back-office" },
      severity: "hint",
      kind: "requirement",
      parameters: [{ parameter: minimumEvidence.id, value: "photo" }],
      where: "r-1"
    })
    const draft = said(confirmed, { counts: false, stage: "draft", record: undefined })
    expect(draft).toMatchObject({
      facts: { stage: "draft" },
      severity: "hint",
      kind: "notice",
      citations: [VRM.article(7)]
    })
    expect(draft).not.toHaveProperty("where")
  })
})
