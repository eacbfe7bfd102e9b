/** What law brings to the registers: a tenant's own values and holiday notices, journalled for its policy and calendar; nobody lists them. */
import * as OwnNotices from "../../law/calendars/OwnNotices.ts"
import * as PolicyEdit from "../../law/PolicyEdit.ts"
import * as Kind from "../Kind.ts"

export const kinds = {
  policy: Kind.of<PolicyEdit.PolicyEdit, PolicyEdit.Event>(
    {
      ...PolicyEdit,
      types: Kind.everyType<PolicyEdit.Event["type"]>()("policy.drafted", "policy.checked", "policy.signed", "policy.refused")
    },
    []
  ),
  calendar: Kind.of<OwnNotices.OwnNotices, OwnNotices.Event>(
    { ...OwnNotices, types: Kind.everyType<OwnNotices.Event["type"]>()("calendar.announced") },
    []
  )
} as const
