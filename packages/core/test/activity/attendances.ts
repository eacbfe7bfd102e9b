/** An occasion that has begun, and what people do there. For tests only. */
import type * as Attendance from "../../src/activity/Attendance.ts"
import type * as Occasion from "../../src/activity/Occasion.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import type * as Span from "../../src/foundation/Span.ts"
import type { grades } from "../../src/service/Evidence.ts"
import { day } from "../law/policies.ts"
import { ann, ben, officer, plan } from "./activities.ts"

export const id = Id.require<Id.ActivityId>("a-1")
export const [r1, r2] = [Id.require<Id.RecordId>("r-1"), Id.require<Id.RecordId>("r-2")] as const
/** To which ann and ben are expected; what makes it of an activity is told of `Occasion`. */
export const occasion: Occasion.Occasion = {
  setting: {
    team: plan.team,
    community: Id.require<Id.CommunityId>("c-1"),
    activity: id,
    category: plan.category,
    activityName: plan.name,
    place: plan.place,
    content: plan.content,
    organiser: plan.organiser,
    leader: plan.leader
  },
  time: plan.time,
  hasBegun: true,
  expects: (volunteer) => volunteer === ann || volunteer === ben
}
export const context: Attendance.Context = { today: day("2026-03-12"), occasion, voided: new Set(), elders: undefined }

export const at = (clock: string, on = "2026-03-10") => Minute.require(`${on} ${clock}`)
export const span = (from: string, to: string) => ({ from: at(from), to: at(to) })
export const comes = (clock: string, volunteer = ann, evidence: (typeof grades)[number] = "qr-geofence"): Attendance.Command => ({
  type: "sign-in",
  volunteer,
  at: at(clock),
  evidence
})
export const goes = (clock: string, volunteer = ann, evidence: (typeof grades)[number] = "qr-geofence"): Attendance.Command => ({
  type: "sign-out",
  volunteer,
  at: at(clock),
  evidence
})
export const roll = (present: readonly [Id.VolunteerId, ...Id.VolunteerId[]], time = span("09:00", "12:00")): Attendance.Command => ({
  type: "call-roll",
  present,
  time,
  evidence: "roll-call",
  by: officer
})
export const correct = (attended: readonly Span.Span[], volunteer = ann, on = "2026-03-11"): Attendance.Command => ({
  type: "correct",
  volunteer,
  attended,
  evidence: "back-office",
  reason: "忘记签退",
  by: officer,
  on
})
export const book = (record = r1, volunteer = ann): Attendance.Command => ({ type: "book", volunteer, record })
