import { describe, expect, it } from "vitest"
import { CC } from "../../src/law/Instruments.ts"
import * as Ages from "../../src/law/parameters/Ages.ts"
import * as Capacity from "../../src/person/Capacity.ts"
import { viewOf } from "../law/policies.ts"
import { readsWhole } from "../said.ts"

const view = viewOf("national")
const told = (age: number | undefined, selfSupporting?: boolean) => Capacity.told({ age, selfSupporting }, view)

describe("what a minor may decide alone", () => {
  it.each([
    [7, undefined, "person.capacity-none", ["art. 20"]],
    [8, undefined, "person.capacity-limited", ["art. 19"]],
    [15, true, "person.capacity-limited", ["art. 19"]],
    [16, undefined, "person.capacity-open", ["art. 18", "art. 19"]],
    [16, true, "person.capacity-full", ["art. 18"]],
    [17, false, "person.capacity-limited", ["art. 19"]]
  ] as const)("MIN-01: at %i, living of own earnings %s: %s, by the Civil Code", (age, selfSupporting, rule, provisions) => {
    const findings = told(age, selfSupporting)
    expect(findings).toMatchObject([{ rule, severity: "hint", kind: "notice", facts: { age } }])
    expect(findings[0]?.citations.map(({ instrument, provision }) => [instrument, provision])).toEqual(
      provisions.map((provision) => [CC.id, provision])
    )
    for (const finding of findings) readsWhole(finding)
  })
  it("MIN-01: of an adult, of somebody whose birth nobody knows, and where no law draws a line, nothing is told", () => {
    expect([told(18), told(undefined), told(17, true).length]).toEqual([[], [], 1])
    for (const { id } of [Ages.adultAge, Ages.limitedCapacityAge, Ages.selfSupportingAge])
      expect(
        Capacity.told({ age: 12, selfSupporting: false }, { ...view, valueOf: (of) => (of === id ? undefined : view.valueOf(of)) })
      ).toEqual([])
  })
})
