/** What law brings to the registers: a tenant's own values, journalled for their policy; nobody lists them. */
import * as PolicyEdit from "../../law/PolicyEdit.ts"
import * as Kind from "../Kind.ts"

export const kinds = {
  policy: Kind.of<PolicyEdit.PolicyEdit, PolicyEdit.Event>(
    {
      ...PolicyEdit,
      types: Kind.everyType<PolicyEdit.Event["type"]>()("policy.drafted", "policy.checked", "policy.signed", "policy.refused")
    },
    []
  )
} as const
