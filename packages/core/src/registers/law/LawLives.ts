/** What law brings to the registers: a tenant's own values, journalled for their policy; nobody lists them. */
import * as PolicyEdit from "../../law/PolicyEdit.ts"
import * as Kind from "../Kind.ts"

export const kinds = {
  policy: Kind.of<PolicyEdit.PolicyEdit, PolicyEdit.Event>(
    {
      ...PolicyEdit,
      types: Kind.typesOf<PolicyEdit.Event["type"]>({
        "policy.drafted": true,
        "policy.checked": true,
        "policy.signed": true,
        "policy.refused": true
      })
    },
    []
  )
} as const
