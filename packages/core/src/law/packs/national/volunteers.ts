/**
 * Who may serve, and what an activity owes those who do, nationally.
 *
 * The regulations ask for consent, truth, fitness, training and insurance without a figure. Where a figure protects people and no law
 * gives one, it is this library's default: a place may decide otherwise.
 */
import * as Day from "../../../foundation/Day.ts"
import { CC, ELD, GB40143, LIBRARY, VSR } from "../../Instruments.ts"
import { value } from "../../Pack.ts"
import * as Activities from "../../parameters/Activities.ts"
import * as Volunteers from "../../parameters/Volunteers.ts"

const always = { from: Day.first, force: "default" } as const

export const volunteers = [
  value(Activities.noticeFields, {
    from: Day.require("2017-12-01"),
    value: ["content", "risks"],
    until: Day.require("2021-05-20"),
    force: "rule",
    citations: [VSR.article(12, "真实、准确、完整的信息以及…可能发生的风险")]
  }),
  // The duty is the regulations', the list a recommended standard's.
  value(Activities.noticeFields, {
    from: Day.require("2021-05-21"),
    value: ["time", "place", "content", "conditions", "number", "signUp", "risks", "safeguards"],
    force: "default",
    citations: [GB40143.passage("6.1"), VSR.article(12, "真实、准确、完整的信息以及…可能发生的风险")]
  }),
  value(Activities.qualificationInclusions, {
    ...always,
    value: ["senior-social-worker>social-worker", "social-worker>assistant-social-worker"],
    citations: [LIBRARY.passage()]
  }),
  value(Activities.minorRule, { ...always, value: "consent", citations: [LIBRARY.passage(), CC.article(19), VSR.article(15)] }),
  value(Activities.consentBelow, { ...always, value: 18, citations: [LIBRARY.passage(), CC.article(17)] }),
  value(Activities.accompanyBelow, { ...always, value: 10, citations: [LIBRARY.passage(), VSR.article(15)] }),
  value(Activities.minorDangerBan, { ...always, value: true, citations: [LIBRARY.passage(), VSR.article(15)] }),
  value(Activities.elderInsurance, { ...always, value: true, citations: [LIBRARY.passage(), ELD.article(69, "自愿和量力")] }),
  value(Activities.childFacingAdults, { ...always, value: 2, citations: [LIBRARY.passage(), VSR.article(21)] }),
  value(Activities.tooFewAdults, { ...always, value: "warning", citations: [LIBRARY.passage()] }),
  value(Activities.beginWithFewAdults, { ...always, value: "strict", citations: [LIBRARY.passage(), VSR.article(21)] }),
  value(Volunteers.registrationConsentBelow, { ...always, value: 18, citations: [LIBRARY.passage(), CC.article(19)] })
]
