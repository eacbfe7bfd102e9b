import { describe, expect, it } from "vitest"
import { countedBy } from "../../src/law/parameters/SocialWorkers.ts"
import * as CertifiedWorkers from "../../src/place/CertifiedWorkers.ts"
import { day, viewOf, viewWith } from "../law/policies.ts"

describe("how many are social workers, counted by certificates", () => {
  const people = new Set(["ann", "ben", "cai"])
  const held = (person: string, on = "2026-03-05"): CertifiedWorkers.Certificate => ({ person, certificateOn: day(on) })
  it.each([
    ["nobody asked", undefined, ["ann"], 1, undefined],
    ["of nobody anything was entered, and nobody is called one", [], [], 1, 0],
    ["somebody is called one, and nothing was entered", [], ["ann"], 1, undefined],
    ["somebody who is not among them is called one", [], ["eve"], 1, 0],
    ["the certificate is of the day", [held("ann")], ["ann"], 1, 1],
    ["it is of the next day", [held("ann", "2026-03-06")], ["ann"], 1, 0],
    ["somebody has a degree and no certificate yet", [{ person: "ann" }], ["ann"], 1, 0],
    ["those who hold one are enough, whoever else is called one", [held("ann")], ["ann", "ben"], 1, 1],
    ["they are one too few", [held("ann")], ["ann", "ben"], 2, undefined],
    ["nobody says how many are needed", [held("ann")], ["ann", "ben"], undefined, undefined],
    ["somebody who is not called one holds one", [held("cai")], [], 1, 1],
    ["and somebody who is not among them", [held("eve")], [], 1, 0]
  ] as const)("where %s", (_, certificates, called, needed, expected) =>
    expect(CertifiedWorkers.count(people, new Set(called), certificates, day("2026-03-05"), needed)).toBe(expected)
  )
  it("is an option, off unless a place says so", () =>
    expect([viewOf("national"), viewWith(countedBy, "stated"), viewWith(countedBy, "certificate")].map(CertifiedWorkers.isAsked)).toEqual([
      false,
      false,
      true
    ]))
})
