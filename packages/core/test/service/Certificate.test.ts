import { describe, expect, it } from "vitest"
import * as Minutes from "../../src/foundation/Minutes.ts"
import { supersedes } from "../../src/law/parameters/Certificates.ts"
import * as Certificate from "../../src/service/Certificate.ts"
import { day, viewOf, viewWith } from "../law/policies.ts"

const request: Certificate.Request = {
  number: "2026-0001",
  issuer: "org-1",
  period: { first: day("2026-01-01"), last: day("2026-12-31") },
  issuedOn: day("2026-12-31")
}
const record = (of: Partial<Certificate.Certifiable> & { readonly record: string }): Certificate.Certifiable => ({
  recordedBy: "org-1",
  on: day("2026-03-05"),
  content: "探访",
  valid: true,
  minutes: 120 as Minutes.Minutes,
  ...of
})
const minutes = (count: number) => count as Minutes.Minutes

describe("“谁记录谁证明”", () => {
  const three = [
    record({ record: "r1" }),
    record({ record: "r2", minutes: minutes(60), valid: false }),
    record({ record: "r3", minutes: minutes(45), recordedBy: "org-2" })
  ]
  it("CRT-04: 120 minutes valid, 60 voided, 45 of another body → 2.00 h", () => {
    const certificate = Certificate.prepare(request, three)
    expect(Minutes.hoursText(certificate.minutes)).toBe("2.00")
    expect(certificate.lines).toEqual([{ record: "r1", minutes: 120 }])
    expect(certificate.leftOut).toEqual([
      { record: "r2", because: "not-valid" },
      { record: "r3", because: "other-organisation" }
    ])
  })
  it("CRT-03: the other body certifies its own 45 minutes and no more", () =>
    expect(Certificate.prepare({ ...request, issuer: "org-2" }, three).minutes).toBe(45))
  it.each([
    ["2025-12-31", 0],
    ["2026-01-01", 120],
    ["2026-12-31", 120],
    ["2027-01-01", 0]
  ])("CRT-04: a record of %s in a certificate for 2026: %i minutes", (on, expected) =>
    expect(Certificate.prepare(request, [record({ record: "r1", on: day(on) })]).minutes).toBe(expected)
  )
  it("CRT-04: minutes are summed before they become hours", () => {
    const two = ["r1", "r2"].map((id) => record({ record: id, minutes: minutes(95) }))
    expect(Minutes.hoursText(Certificate.prepare(request, two).minutes)).toBe("3.17")
  })
  it("CRT-02: it states each content once, in order of day, whatever the order of input", () => {
    const records = [record({ record: "r3", on: day("2026-04-01"), content: "清洁" }), record({ record: "r2" }), record({ record: "r1" })]
    const certificate = Certificate.prepare(request, records)
    expect(certificate.contents).toEqual(["探访", "清洁"])
    expect(certificate.lines.map((line) => line.record)).toEqual(["r1", "r2", "r3"])
    expect(Certificate.prepare(request, records.toReversed())).toEqual(certificate)
  })
})

describe("when a record changes after issue", () => {
  const records = [record({ record: "r1" }), record({ record: "r2", minutes: minutes(60) })]
  const certificate = Certificate.prepare(request, records)
  const again = { number: "2027-0007", issuedOn: day("2027-01-04") }
  const voided = [record({ record: "r1" }), record({ record: "r2", minutes: minutes(60), valid: false })]

  it("CRT-06: one voided record: superseded, a new number issued, the old one verifies as superseded", () => {
    const revised = Certificate.revise(certificate, voided, again, viewOf("national"))
    expect(revised?.[0]).toEqual({ status: "superseded", certificate, by: "2027-0007" })
    expect(revised?.[1]).toMatchObject({
      status: "valid",
      certificate: { number: "2027-0007", minutes: 120, issuedOn: day("2027-01-04"), issuer: "org-1" }
    })
  })
  it.each([
    ["corrected minutes", { minutes: minutes(59) }],
    ["another recorder", { recordedBy: "org-2" }],
    ["a day outside the period", { on: day("2027-01-01") }]
  ])("CRT-06: %s supersede it too", (_, change) =>
    expect(
      Certificate.revise(
        certificate,
        [records[0]!, record({ record: "r2", minutes: minutes(60), ...change })],
        again,
        viewOf("national")
      )?.[0].status
    ).toBe("superseded")
  )
  it("CRT-06: a record that is gone supersedes it", () =>
    expect(Certificate.revise(certificate, [records[0]!], again, viewOf("national"))?.[0].status).toBe("superseded"))
  it("CRT-06: nothing it states has changed: it stands, whatever was recorded since", () => {
    expect(Certificate.stillTrue(certificate, [...records, record({ record: "r9" })])).toBe(true)
    expect(Certificate.revise(certificate, records, again, viewOf("national"))).toBeUndefined()
  })
  it("CRT-06: a policy may switch it off", () =>
    expect(Certificate.revise(certificate, voided, again, viewWith(supersedes, false))).toBeUndefined())
})
