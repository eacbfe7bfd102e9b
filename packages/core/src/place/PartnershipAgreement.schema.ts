/** Commands and events of one partnership agreement (共建协议) between a community and a partner unit. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { CommunityId, OrganisationId } from "../foundation/Id.schema.ts"
import { Label, Words } from "../foundation/Words.schema.ts"

export const Duty = Schema.Struct({ duty: Label, of: Schema.Literals(["community", "partner"]), words: Words })
export type Duty = typeof Duty.Type

const terms = {
  community: CommunityId,
  partner: OrganisationId,
  /** 需求清单、资源清单、项目清单. */
  needs: Schema.Array(Words),
  resources: Schema.Array(Words),
  projects: Schema.Array(Words),
  duties: Schema.NonEmptyArray(Duty),
  /** Both days belong to it. */
  from: DayText,
  until: DayText
}

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("draft"), ...terms }),
  Schema.Struct({ type: Schema.tag("sign"), on: DayText }),
  /** Whether a duty was kept, as of a day. Later reports stand over earlier ones. */
  Schema.Struct({
    type: Schema.tag("report-duty"),
    duty: Label,
    kept: Schema.Boolean,
    on: DayText,
    evidence: Schema.optionalKey(Words)
  }),
  Schema.Struct({ type: Schema.tag("prolong"), until: DayText }),
  /** The last day in force. */
  Schema.Struct({ type: Schema.tag("end"), on: DayText, reason: Words })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("agreement.drafted", terms),
  event("agreement.signed", { on: DayText }),
  event("agreement.duty-reported", {
    duty: Label,
    kept: Schema.Boolean,
    on: DayText,
    evidence: Schema.optionalKey(Words)
  }),
  event("agreement.prolonged", { until: DayText }),
  event("agreement.ended", { on: DayText, reason: Words })
])
export type Event = typeof Event.Type
