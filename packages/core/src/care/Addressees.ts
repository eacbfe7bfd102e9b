/** Who has to be told of a danger (未成年人保护法 art. 11): what the rule of mandatory reports asks, as a list to call. */
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Parameter from "../law/Parameter.ts"
import { type Addressee, reportAddressees } from "../law/parameters/Care.ts"
import * as Rule from "../law/Rule.ts"
import { type Danger, reporting, toAuthorities } from "./rules/Reporting.ts"

/** Whom to tell, the police first; nobody where nothing has to be reported. */
export const addresseesOf = (row: Danger, view: ParameterView): readonly Addressee[] => {
  const due = new Set(Rule.findings(reporting, row, view).map(({ rule }) => rule))
  return [
    ...new Set<Addressee>([
      ...(due.size > 0 ? (["police"] as const) : []),
      ...(due.has(toAuthorities.id) ? (Parameter.valueIn(view, reportAddressees) ?? []) : [])
    ])
  ]
}
