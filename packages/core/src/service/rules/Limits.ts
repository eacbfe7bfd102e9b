/**
 * Local limits on one activity: sign-ins a day, length of the activity, evidence, self sign-in, and the warning of overlapping time.
 *
 * None of these is national. What a limit does to the minutes is the tally's matter; here is only whether it is kept.
 */
import * as ServiceOptions from "../messages/options.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Criterion from "../../foundation/Criterion.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { IZHIYUAN, LIBRARY, VRM } from "../../law/Instruments.ts"
import * as Counting from "../../law/parameters/Counting.ts"
import * as Recording from "../../law/parameters/Recording.ts"
import * as Rule from "../../law/Rule.ts"

export const attendance = Facts.sheet("service.attendance", {
  sessions: Facts.int({ "zh-CN": "当日签到签退次数", en: "sign-in and sign-out pairs of the day" }, "times"),
  activityFrom: Facts.day({ "zh-CN": "活动开始日", en: "first day of the activity" }),
  activityTo: Facts.day({ "zh-CN": "活动结束日", en: "last day of the activity" }),
  people: Facts.int({ "zh-CN": "活动志愿者人数", en: "volunteers of the activity" }, "people"),
  evidence: Facts.choice({ "zh-CN": "佐证等级", en: "evidence" }, ServiceOptions.evidence),
  overlapMinutes: Facts.int({ "zh-CN": "与其他记录重叠的时间", en: "time shared with other records" }, "minutes")
})
export type Attendance = Facts.RowOf<typeof attendance>

export const sessions = Requirement.require("service.session-limit", attendance.sessions.atMost(Counting.sessionsPerActivityDay), {
  severity: "warning",
  citations: [IZHIYUAN.passage()]
})

/** “一般不超过1年”, hence a warning. Both days belong to the activity. */
export const activityLength = Requirement.require(
  "service.activity-length",
  attendance.activityTo.daysSince(attendance.activityFrom).below(Recording.activityDays),
  { severity: "warning", citations: [IZHIYUAN.passage()] }
)

export const limits = Rule.define<Attendance>({
  id: "REC-07",
  title: { "zh-CN": "单次活动与签到限制", en: "per-activity and sign-in limits" },
  parameters: [Counting.activityCapMinutes, Counting.sessionsPerActivityDay, Recording.activityDays],
  clauses: [
    Rule.clause(sessions, { parameter: Counting.sessionsPerActivityDay }),
    Rule.clause(activityLength, { parameter: Recording.activityDays })
  ]
})

export const noOverlap = Requirement.require("service.overlap", attendance.overlapMinutes.equals(0), {
  severity: "warning",
  kind: "notice",
  citations: [LIBRARY.passage(), VRM.article(3, "真实、准确")]
})

export const overlap = Rule.define<Attendance>({
  id: "REC-08",
  title: { "zh-CN": "重叠时间只计一次", en: "no double counting" },
  parameters: [Counting.overlap, Counting.overlapWarning],
  clauses: [Rule.clause(noOverlap, { parameter: Counting.overlapWarning })]
})

export const enoughEvidence = Requirement.require("service.evidence-too-weak", attendance.evidence.isAtLeast(Counting.minimumEvidence), {
  citations: [LIBRARY.passage(), VRM.article(3, "真实、准确")]
})

/** Self sign-in is for large events only, and audited specially. */
export const selfSignIn = Requirement.require(
  "service.self-sign-in",
  Criterion.any(Criterion.not(attendance.evidence.is("self-sign-in")), attendance.people.atLeast(Recording.selfSignInPeople)),
  { severity: "warning", citations: [IZHIYUAN.passage()] }
)

export const evidence = Rule.define<Attendance>({
  id: "service.evidence",
  title: { "zh-CN": "佐证等级", en: "evidence" },
  parameters: [Counting.minimumEvidence, Recording.selfSignInPeople],
  clauses: [
    Rule.clause(enoughEvidence, { parameter: Counting.minimumEvidence }),
    Rule.clause(selfSignIn, { parameter: Recording.selfSignInPeople })
  ]
})
