/** Who was there, from when to when, how well that is shown, and which record came of it. Whose activity it is, the activity said then. */
import * as ServiceOptions from "../../service/messages/options.ts"
import * as Attendance from "../../activity/Attendance.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Span from "../../foundation/Span.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const attendances = Register.define("attendance", ["activity", "volunteer"], {
  activity: Facts.text({ "zh-CN": "活动", en: "activity" }),
  volunteer: Facts.person({ "zh-CN": "志愿者", en: "volunteer" }),
  from: Facts.minute({ "zh-CN": "最早到场", en: "there from" }),
  to: Facts.minute({ "zh-CN": "最晚离场", en: "there until" }),
  attendedMinutes: Facts.int({ "zh-CN": "到场时长", en: "attended time" }, "minutes"),
  /** Unknown where nothing was attended yet. */
  evidence: Facts.choice({ "zh-CN": "佐证等级", en: "evidence grade" }, ServiceOptions.evidence),
  signedInAt: Facts.minute({ "zh-CN": "签到(尚未签退)", en: "signed in, not yet out" }),
  record: Facts.text({ "zh-CN": "服务记录", en: "service record" })
})

const rowsOf = (activity: string, { scope, attended: all }: Attendance.Attendance) =>
  all.map(({ volunteer, attended, evidence, since, records }) => ({
    ...scope,
    activity,
    volunteer,
    from: attended[0]?.from,
    to: attended.at(-1)?.to,
    attendedMinutes: Span.minutes(attended),
    evidence: attended.length === 0 ? undefined : evidence,
    signedInAt: since?.at,
    record: records.at(-1)
  }))

export const kind = Kind.of<Attendance.Attendance, Attendance.Event>({ ...Attendance, types: Kind.typesOf(Attendance.stagesOf) }, [
  Kind.sheet(attendances, rowsOf)
])
