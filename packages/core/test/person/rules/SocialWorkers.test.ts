import { describe, expect, it } from "vitest"
import * as ContinuingEducation from "../../../src/person/rules/ContinuingEducation.ts"
import * as SocialWorkerExam from "../../../src/person/rules/SocialWorkerExam.ts"
import { day, decide, said, viewOf } from "../../law/policies.ts"

const national = viewOf("national")

describe("who may sit the examinations of social workers", () => {
  const unknown: SocialWorkerExam.Candidate = {
    level: "assistant",
    education: "bachelor",
    studiedSocialWork: false,
    graduatesThisYear: false,
    workYears: undefined,
    assistantYears: undefined,
    socialWorkerYears: undefined
  }
  const entry = (of: Partial<SocialWorkerExam.Candidate>) => said(decide(SocialWorkerExam.examEntry, { ...unknown, ...of }, national))

  it.each([
    ["secondary", false, 4, ""],
    ["secondary", false, 3, "unmet person.exam-assistant"],
    ["secondary", true, 4, ""],
    ["college", true, 2, ""],
    ["college", true, 1, "unmet person.exam-assistant"],
    ["college", false, 4, ""],
    ["college", false, 3, "unmet person.exam-assistant"],
    ["bachelor", true, 0, ""],
    ["bachelor", false, 2, ""],
    ["bachelor", false, 1, "unmet person.exam-assistant"],
    ["master", false, 2, ""],
    ["doctor", false, 1, "unmet person.exam-assistant"]
  ] as const)("STN-03: assistant, %s, social work %s, %i years: %s", (education, studiedSocialWork, workYears, answer) =>
    expect(entry({ education, studiedSocialWork, workYears })).toBe(answer)
  )
  it.each([
    ["bachelor", true, 0, ""],
    ["bachelor", false, 2, "unmet person.exam-assistant"],
    ["college", true, 2, "unmet person.exam-assistant"]
  ] as const)(
    "STN-03: assistant, in the year of graduation only a degree in social work is enough: %s, %s, %i years: %s",
    (education, studiedSocialWork, workYears, answer) =>
      expect(entry({ education, studiedSocialWork, workYears, graduatesThisYear: true })).toBe(answer)
  )

  it.each([
    ["college", true, 4, ""],
    ["college", true, 3, "unmet person.exam-social-worker"],
    ["college", false, 6, ""],
    ["college", false, 5, "unmet person.exam-social-worker"],
    ["bachelor", true, 3, ""],
    ["bachelor", true, 2, "unmet person.exam-social-worker"],
    ["bachelor", false, 4, "unmet person.exam-social-worker"],
    ["bachelor", false, 5, ""],
    ["master", true, 1, ""],
    ["master", true, 0, "unmet person.exam-social-worker"],
    ["master", false, 3, ""],
    ["master", false, 2, "unmet person.exam-social-worker"],
    ["doctor", true, 0, ""],
    ["doctor", false, 2, ""],
    ["doctor", false, 1, "unmet person.exam-social-worker"]
  ] as const)("STN-03: social worker, %s, social work %s, %i years: %s", (education, studiedSocialWork, workYears, answer) =>
    expect(entry({ level: "social-worker", education, studiedSocialWork, workYears })).toBe(answer)
  )
  it.each([
    [6, ""],
    [5, "unmet person.exam-social-worker"],
    [undefined, "unknown person.exam-social-worker"]
  ])("STN-03: social worker after secondary school, %s years as an assistant: %s", (assistantYears, answer) =>
    expect(entry({ level: "social-worker", education: "secondary", workYears: 20, assistantYears })).toBe(answer)
  )

  it.each([
    ["bachelor", 5, ""],
    ["bachelor", 4, "unmet person.exam-senior"],
    ["doctor", 5, ""],
    ["college", 5, "unmet person.exam-senior"],
    ["bachelor", undefined, "unknown person.exam-senior"]
  ] as const)("STN-03: senior, %s, %s years after the certificate: %s", (education, socialWorkerYears, answer) =>
    expect(entry({ level: "senior", education, socialWorkerYears })).toBe(answer)
  )
  it.each([
    ["2026-06-30", ""],
    ["2026-07-01", "unmet person.senior-result"],
    ["2023-06-30", ""],
    ["2023-06-29", "unmet person.senior-result"]
  ])("STN-03: an examination passed on 2023-06-30, review applied for on %s: %s", (appliedOn, answer) =>
    expect(said(decide(SocialWorkerExam.seniorReview, { passedOn: day("2023-06-30"), appliedOn: day(appliedOn) }, national))).toBe(answer)
  )
  it("STN-03: what is not known is not guessed", () =>
    expect(entry({ level: undefined, education: "secondary", workYears: 0 })).toBe(
      "unknown person.exam-assistant, unknown person.exam-social-worker, unknown person.exam-senior"
    ))
})

describe("registration and continuing education", () => {
  const registration = (registeredOn: string, on: string) =>
    said(
      decide(
        ContinuingEducation.socialWorkerRegistration,
        { certificateOn: day("2023-03-10"), registeredOn: day(registeredOn), on: day(on) },
        national
      )
    )
  it.each([
    ["2024-03-10", "2024-03-10", ""],
    ["2024-03-11", "2024-03-11", "unmet person.social-worker-registered-late"],
    ["2023-04-01", "2026-04-01", ""],
    ["2023-04-01", "2026-04-02", "unmet person.social-worker-registration-expired"],
    ["2023-04-01", "2023-03-31", "unmet person.social-worker-registration-expired"]
  ])("STN-04: certificate of 2023-03-10, registered on %s, asked on %s: %s", (registeredOn, on, answer) =>
    expect(registration(registeredOn, on)).toBe(answer)
  )
  it("STN-04: a late registration is told, not refused", () =>
    expect(
      decide(
        ContinuingEducation.socialWorkerRegistration,
        { certificateOn: day("2023-03-10"), registeredOn: day("2025-03-10"), on: day("2025-03-10") },
        national
      ).outcome
    ).toBe("met"))

  const renew = (level: ContinuingEducation.Education["level"], minutes: number | undefined) =>
    said(decide(ContinuingEducation.continuingEducation, { level, educationMinutes: minutes }, national))
  it.each([
    ["assistant", 71.5 * 60, "unmet person.assistant-education"],
    ["assistant", 72 * 60, ""],
    ["assistant", 72.5 * 60, ""],
    ["social-worker", 89.5 * 60, "unmet person.social-worker-education"],
    ["social-worker", 90 * 60, ""],
    ["senior", 89.5 * 60, "unmet person.senior-education"],
    ["senior", 90 * 60, ""],
    ["assistant", undefined, "unknown person.assistant-education"]
  ] as const)("STN-04: %s with %s minutes: %s", (level, minutes, answer) => expect(renew(level, minutes)).toBe(answer))
  it.each([
    [0, "new", 5400, ""],
    [0, "counted-before", 0, "unmet person.social-worker-education"],
    [5399, "none", 5399, "unmet person.social-worker-education"],
    [60, "new", 5460, ""],
    [60, undefined, undefined, "unknown person.social-worker-education"],
    [undefined, "new", undefined, "unknown person.social-worker-education"]
  ] as const)("STN-04: %s minutes and a degree (%s) are %s: %s: it counts once", (minutes, degree, credited, answer) => {
    expect(ContinuingEducation.credited(minutes, degree, national)).toBe(credited)
    expect(renew("social-worker", credited)).toBe(answer)
  })
})
