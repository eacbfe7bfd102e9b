import { describe, expect, it } from "vitest"
import * as Finding from "../../../src/foundation/Finding.ts"
import { rules as messages } from "../../../src/service/messages/rules.ts"
import * as Fields from "../../../src/service/rules/RequiredFields.ts"
import { requirementsIn } from "../../../src/law/Rule.ts"
import { decide, said, viewOf, viewWith } from "../../law/policies.ts"
import { serviceFacts } from "../../../src/law/parameters/Recording.ts"

const national = viewOf("national")
const without = <T extends object>(all: T, field: keyof T): Partial<T> => ({ ...all, [field]: undefined })

describe("志愿服务记录与证明出具办法 art. 4: five parts", () => {
  const record = { personal: {}, services: [], trainings: [], awards: [], evaluations: [] }
  const parts = (given: Readonly<Record<string, unknown>>) =>
    said(decide(Fields.recordParts, Fields.statedIn(Fields.partTitles, given), national))
  it("REC-01: a volunteer without awards: the empty list is stated, so nothing is missing", () => expect(parts(record)).toBe(""))
  it.each(Object.keys(record))("REC-01: a record that does not say its %s is not whole", (part) =>
    expect(parts(without(record, part as keyof typeof record))).toBe(`unmet service.record-part.${part}`)
  )
})

describe("art. 5: personal data", () => {
  const person = {
    name: "x",
    sex: "x",
    birthDate: "x",
    idNumber: "x",
    residentialArea: "x",
    contact: "x",
    skills: [],
    serviceCategories: []
  }
  const fields = (given: Readonly<Record<string, unknown>>) =>
    said(decide(Fields.personalFields, Fields.statedIn(Fields.personalTitles, given), national))
  it("REC-02: all eight stated", () => expect(fields(person)).toBe(""))
  it("REC-02: a record lacking the residential area", () =>
    expect(fields(without(person, "residentialArea"))).toBe("unmet service.personal-field.residentialArea"))
  it("REC-02: a finding says what is missing, never a value", () => {
    const [finding] = decide(Fields.personalFields, Fields.statedIn(Fields.personalTitles, without(person, "idNumber")), national).findings
    expect(finding?.facts).toEqual({ idNumber: undefined })
    expect(Finding.text(finding!, "zh-CN", messages).title).toBe("缺少身份证件号码")
  })
})

describe("art. 7: seven facts", () => {
  const facts = { activityName: "x", on: "2026-03-05", place: "x", content: "x", time: 90, organiser: "x", leader: "x" }
  const missing = (given: Readonly<Record<string, unknown>>, view = national) =>
    said(decide(Fields.serviceFacts, Fields.statedIn(Fields.factTitles, given), view))
  it("REC-03: all seven stated is complete", () => expect(missing(facts)).toBe(""))
  it("REC-03: without the activity leader it is not", () => {
    const decision = decide(Fields.serviceFacts, Fields.statedIn(Fields.factTitles, without(facts, "leader")), national)
    expect(decision.outcome).toBe("unmet")
    expect(Finding.text(decision.findings[0]!, "en", messages).title).toBe("Missing: activity leader")
  })
  it("REC-03: everything that is missing is said at once", () =>
    expect(decide(Fields.serviceFacts, Fields.statedIn(Fields.factTitles, {}), national).findings).toHaveLength(7))
  it.each([
    ["", "unmet service.required-fact.place"],
    [" ", "unmet service.required-fact.place"],
    [0, ""],
    [[], ""],
    [false, ""]
  ])("REC-03: a place of %o: %s", (place, answer) => expect(missing({ ...facts, place })).toBe(answer))
  it("REC-03: a place cannot ask for less than the seven", () => {
    const view = viewWith(serviceFacts, ["activityName"])
    expect(missing(without(facts, "leader"), view)).toBe("unmet service.required-fact.leader")
  })
  it("REC-03: before the rule was in force nothing is asked", () =>
    expect(requirementsIn(Fields.serviceFacts, viewOf("national", "2021-01-31"))).toEqual([]))
})

describe("art. 15: content of a certificate", () => {
  const certificate = { serviceHours: 2, serviceContent: "x", recordingOrganisation: "x" }
  const missing = (given: Readonly<Record<string, unknown>>) =>
    said(decide(Fields.certificateContent, Fields.statedIn(Fields.certificateTitles, given), national))
  it("CRT-02: hours, content and recorder are stated", () => expect(missing(certificate)).toBe(""))
  it.each(Object.keys(certificate))("CRT-02: without %s it is not whole", (field) =>
    expect(missing(without(certificate, field as keyof typeof certificate))).toBe(`unmet certificate.content.${field}`)
  )
})
