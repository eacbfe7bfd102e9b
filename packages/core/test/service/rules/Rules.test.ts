import { describe, expect, it } from "vitest"
import { china } from "../../../src/law/calendars/Calendars.ts"
import * as Counting from "../../../src/law/parameters/Counting.ts"
import * as Certificates from "../../../src/law/parameters/Certificates.ts"
import * as Recording from "../../../src/law/parameters/Recording.ts"
import * as AnswerBy from "../../../src/service/rules/AnswerBy.ts"
import * as Approval from "../../../src/service/rules/Approval.ts"
import * as Award from "../../../src/service/rules/Award.ts"
import * as CertificateRules from "../../../src/service/rules/CertificateRules.ts"
import * as CommunityGroup from "../../../src/service/rules/CommunityGroup.ts"
import * as Keeping from "../../../src/service/rules/Keeping.ts"
import * as Limits from "../../../src/service/rules/Limits.ts"
import * as NoShow from "../../../src/service/rules/NoShow.ts"
import * as Transfer from "../../../src/service/rules/Transfer.ts"
import { grades } from "../../../src/service/Evidence.ts"
import { day, decide, said, viewOf, viewWith } from "../../law/policies.ts"

const national = viewOf("national")

describe("local limits", () => {
  const row: Limits.Attendance = {
    sessions: 1,
    activityFrom: day("2026-01-01"),
    activityTo: day("2026-01-01"),
    people: 10,
    evidence: "roll-call",
    overlapMinutes: 0
  }
  const limits = (of: Partial<Limits.Attendance>, name: "national" | "i-zhiyuan" = "i-zhiyuan") =>
    said(decide(Limits.limits, { ...row, ...of }, viewOf(name)))
  it.each([
    [2, ""],
    [3, ""],
    [4, "unmet service.session-limit"]
  ])("REC-07: i-Zhiyuan, %i sessions in one day: %s", (sessions, answer) => expect(limits({ sessions })).toBe(answer))
  it("REC-07: nationally there is no limit of sessions", () => expect(limits({ sessions: 4 }, "national")).toBe(""))
  it.each([
    ["2026-12-30", ""], // 364 days
    ["2026-12-31", ""], // 365 days, both ends counted
    ["2027-01-01", "unmet service.activity-length"]
  ])("REC-07: i-Zhiyuan, an activity from 2026-01-01 to %s: %s", (to, answer) => expect(limits({ activityTo: day(to) })).toBe(answer))

  const overlap = (overlapMinutes: number) => said(decide(Limits.overlap, { ...row, overlapMinutes }, national))
  it("REC-08: shared time is warned of, and no shared time is not", () => {
    expect(overlap(0)).toBe("")
    expect(overlap(1)).toBe("unmet service.overlap")
    expect(decide(Limits.overlap, { ...row, overlapMinutes: 30 }, national).outcome).toBe("met")
  })
  it("REC-08: the warning can be switched off", () =>
    expect(said(decide(Limits.overlap, { ...row, overlapMinutes: 30 }, viewWith(Counting.overlapWarning, false)))).toBe(""))

  const evidence = (of: Partial<Limits.Attendance>, view = national) => said(decide(Limits.evidence, { ...row, ...of }, view))
  it("evidence: the national default accepts every grade", () => {
    for (const grade of grades) expect(evidence({ evidence: grade })).toBe("")
  })
  it.each([
    ["roll-call", "unmet service.evidence-too-weak"],
    ["photo", ""],
    ["self-sign-in", ""]
  ] as const)("evidence: %s where a photo is the least: %s", (grade, answer) =>
    expect(evidence({ evidence: grade }, viewWith(Counting.minimumEvidence, "photo"))).toBe(answer)
  )
  it.each([
    [99, "unmet service.self-sign-in"],
    [100, ""]
  ])("CN-6: i-Zhiyuan, self sign-in with %i volunteers: %s", (people, answer) => {
    expect(evidence({ evidence: "self-sign-in", people }, viewOf("i-zhiyuan"))).toBe(answer)
    expect(evidence({ evidence: "photo", people }, viewOf("i-zhiyuan"))).toBe("")
  })
})

describe("service.evidence: as much as the policy asks for", () => {
  const row = { sessions: 1, activityFrom: undefined, activityTo: undefined, people: 1, overlapMinutes: 0 }
  it.each([
    ["none", "unmet service.evidence-too-weak"],
    ["roll-call", ""],
    [undefined, "unknown service.evidence-too-weak"]
  ] as const)("%s where a roll call is asked for: %s", (evidence, answer) =>
    expect(said(decide(Limits.evidence, { ...row, evidence }, viewWith(Counting.minimumEvidence, "roll-call")))).toBe(answer)
  )
})

describe("service.approval: approval of long days", () => {
  it.each([
    [480, undefined], // 8 hours take effect at sign-out
    [481, "affiliate"],
    [720, "affiliate"],
    [721, "province"]
  ])("i-Zhiyuan, %i minutes on one day: %s", (minutes, rung) =>
    expect(Approval.approvalNeeded(minutes, viewOf("i-zhiyuan"))?.id).toBe(rung)
  )
  it("elsewhere nobody has to approve", () => expect(Approval.approvalNeeded(1440, national)).toBeUndefined())
})

describe("志愿服务记录与证明出具办法 art. 9: awards", () => {
  const asked = (row: Partial<Award.Award>) =>
    decide(Award.awards, { from: "other", evidenceProvided: false, checked: false, ...row }, national).outcome
  it.each([
    ["own", false, false, "met"], // at once
    ["government", false, false, "unmet"],
    ["government", true, false, "met"],
    ["other", false, false, "unmet"],
    ["other", false, true, "unmet"],
    ["other", true, false, "unmet"], // “核实无误后”
    ["other", true, true, "met"],
    ["other", true, undefined, "unknown"],
    [undefined, true, true, "unknown"]
  ] as const)("REC-10: award of %s, evidence %s, checked %s: %s", (from, evidenceProvided, checked, outcome) =>
    expect(asked({ from, evidenceProvided, checked })).toBe(outcome)
  )
})

describe("art. 13 and 14: days that no law promises", () => {
  it("REC-11: no day is promised for the answer to an objection", () =>
    expect(AnswerBy.of(AnswerBy.objection, day("2026-03-05"), national, china)).toStrictEqual({
      outcome: "unknown",
      findings: [
        {
          rule: "service.answer-by",
          outcome: "unknown",
          severity: "hint",
          kind: "notice",
          facts: { since: day("2026-03-05") },
          parameters: [],
          citations: [
            { instrument: "VRM", provision: "art. 13", words: "及时", confidence: "verified" },
            { instrument: "PIPL", provision: "art. 46", confidence: "verified" }
          ],
          units: { since: "day" }
        }
      ]
    }))
  it("REC-11: a pack that promises 5 working days is held to them", () =>
    expect(AnswerBy.of(AnswerBy.objection, day("2026-04-30"), viewWith(Recording.correctionReview, 5), china)).toMatchObject({
      outcome: "met",
      value: { known: true, dueBy: day("2026-05-11") }
    }))
  it("CRT-01: no day is promised for issuing, until a pack does", () => {
    expect(AnswerBy.of(AnswerBy.certificate, day("2026-04-30"), national, china).findings[0]?.rule).toBe("certificate.issue-by")
    expect(AnswerBy.of(AnswerBy.certificate, day("2026-04-30"), viewWith(Certificates.issueWithin, 5), china)).toMatchObject({
      value: { dueBy: day("2026-05-11") }
    })
  })
})

describe("GB/T 40143-2021 5.2.2: “至少保存10年”", () => {
  const purged = (recordedOn: string, purgedOn: string) =>
    said(decide(Keeping.retention, { recordedOn: day(recordedOn), purgedOn: day(purgedOn) }, national))
  it.each([
    ["2022-03-01", "2032-02-29", "unmet service.retention"],
    ["2022-03-01", "2032-03-01", ""],
    ["2024-02-29", "2034-02-27", "unmet service.retention"],
    ["2024-02-29", "2034-02-28", ""] // no 29 February: the month's last day
  ])("REC-13: a record of %s, purged on %s: %s", (recorded, on, answer) => expect(purged(recorded, on)).toBe(answer))
})

describe("志愿服务条例 art. 20: secrecy", () => {
  it.each([
    ["王小明", false, "王*"],
    ["王小明", undefined, "王*"], // unknown is no consent
    ["王小明", true, "王小明"],
    ["欧阳娜", false, "欧*"],
    ["𠮷田", false, "𠮷*"], // a character of two units stays whole
    ["", false, ""]
  ])("REC-14: %s, consent %s: %s", (name, consent, shown) => expect(Keeping.publicName(name, consent)).toBe(shown))
  it.each([
    ["service", undefined, "met"],
    ["publication", true, "met"],
    ["publication", false, "unmet"],
    ["publication", undefined, "unknown"],
    ["commercial", true, "unmet"]
  ] as const)("REC-14: purpose %s, consent %s: %s", (purpose, publishConsent, outcome) =>
    expect(decide(Keeping.secrecy, { purpose, publishConsent }, national).outcome).toBe(outcome)
  )
})

describe("个人信息保护法 art. 23: separate consent", () => {
  const told = { receiverTold: true, purposeTold: true, kindsTold: true }
  it.each([
    ["none", "unmet"],
    ["general", "unmet"],
    ["separate", "met"]
  ] as const)("REC-15: transfer with %s consent: %s", (consent, outcome) =>
    expect(decide(Transfer.transfers, { consent, ...told }, national).outcome).toBe(outcome)
  )
  it("REC-15: consent without having been told is not enough", () =>
    expect(said(decide(Transfer.transfers, { consent: "separate", ...told, kindsTold: false }, national))).toBe(
      "unmet service.transfer-notice"
    ))
})

describe("志愿服务记录与证明出具办法 art. 26: community groups", () => {
  it.each([
    [true, undefined, ""],
    [false, "committee-1", ""],
    [false, undefined, "unmet service.supervising-organisation"],
    [undefined, undefined, "unknown service.supervising-organisation"]
  ])("REC-16: registered %s, supervised by %s: %s", (registered, supervisor, answer) => {
    const decision = decide(CommunityGroup.communityGroups, { registered, supervisor }, national)
    expect(said(decision)).toBe(answer)
    expect(decision.outcome).toBe("met") // a warning: served hours stay
  })
})

describe("certificates", () => {
  const row: CertificateRules.Certificate = {
    feeFen: 0,
    issuer: "org-1",
    recordedBy: "org-1",
    lawfullySetUp: true,
    tookPart: true,
    sealed: false
  }
  const asked = (rule: typeof CertificateRules.issuer, of: Partial<CertificateRules.Certificate>, view = national) =>
    said(decide(rule, { ...row, ...of }, view))
  it.each([
    [0, ""],
    [1, "unmet certificate.free"]
  ])("CRT-01: a fee of %i fen: %s", (feeFen, answer) => expect(asked(CertificateRules.freeOfCharge, { feeFen })).toBe(answer))
  it("CRT-01: no place can charge", () =>
    expect(asked(CertificateRules.freeOfCharge, { feeFen: 1 }, viewWith(Certificates.feeFen, 100))).toBe("unmet certificate.free"))
  it("CRT-02: without a seal valid since 2021-02-01, not the day before", () => {
    expect(asked(CertificateRules.seal, { sealed: false })).toBe("")
    expect(asked(CertificateRules.seal, { sealed: false }, viewOf("national", "2021-02-01"))).toBe("")
    expect(asked(CertificateRules.seal, { sealed: false }, viewOf("national", "2021-01-31"))).toBe("unmet certificate.seal")
    expect(asked(CertificateRules.seal, { sealed: true }, viewOf("national", "2021-01-31"))).toBe("")
  })
  it("CRT-02: a place may still ask for a seal", () =>
    expect(asked(CertificateRules.seal, { sealed: false }, viewWith(Certificates.sealRequired, true))).toBe("unmet certificate.seal"))
  it("CRT-03: an association asked to certify what another body recorded", () => {
    expect(asked(CertificateRules.issuer, { issuer: "association" })).toBe("unmet certificate.recording-organisation")
    expect(asked(CertificateRules.issuer, {})).toBe("")
    expect(asked(CertificateRules.issuer, { recordedBy: undefined })).toBe("unknown certificate.recording-organisation")
  })
  it("CRT-03: the issuer is lawfully set up and the volunteer took part", () => {
    expect(asked(CertificateRules.issuer, { lawfullySetUp: false })).toBe("unmet certificate.lawful-issuer")
    expect(asked(CertificateRules.issuer, { tookPart: false })).toBe("unmet certificate.participation")
  })
})

describe("龙泉驿: no-shows", () => {
  const asked = (noShows: number, maliciousNoShows: number, name: "national" | "longquanyi" = "longquanyi") =>
    said(decide(NoShow.noShows, { noShows, maliciousNoShows }, viewOf(name)))
  it.each([
    [4, 2, ""],
    [5, 0, "unmet service.no-show-limit"],
    [3, 3, "unmet service.malicious-no-show-limit"]
  ])("STAR-05: %i no-shows in a year, %i of them malicious: %s", (all, malicious, answer) => expect(asked(all, malicious)).toBe(answer))
  it("STAR-05: elsewhere there is no such limit", () => expect(asked(99, 99, "national")).toBe(""))
})

describe("志愿服务条例: the authority over volunteer service", () => {
  it.each([
    ["2017-11-30", undefined],
    ["2017-12-01", "civil-affairs"],
    ["2023-03-15", "civil-affairs"],
    ["2023-03-16", "social-work-department"] // since the reform of 2023; the regulations' wording is unrevised
  ])("REC-17: spot checks on %s are the matter of: %s", (on, authority) =>
    expect(viewOf("national", on).valueOf(Recording.authority.id)?.value).toBe(authority)
  )
})
