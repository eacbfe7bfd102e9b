/**
 * How a decider writes a reason: why a command cannot be, or what it should know. Texts stand in the room's catalogue.
 *
 * Unless said otherwise it refuses, and rests on this library alone: an order of steps is no provision of law.
 */
import type { Citation } from "../foundation/Citation.ts"
import type { FactValue, Severity } from "../foundation/Decision.ts"
import type { Finding, Kind } from "../foundation/Finding.ts"
import type { ParameterUse, ParameterView } from "../foundation/ParameterView.ts"
import { LIBRARY } from "./Instruments.ts"
import type { Parameter } from "./Parameter.ts"

export interface More {
  readonly kind?: Kind
  readonly outcome?: Finding["outcome"]
  readonly severity?: Severity
  readonly citations?: readonly Citation[]
  readonly parameters?: readonly ParameterUse[]
  readonly units?: Finding["units"]
}

export const finding = (rule: string, facts: Readonly<Record<string, FactValue | undefined>>, more: More = {}): Finding => ({
  rule,
  outcome: more.outcome ?? "unmet",
  severity: more.severity ?? "error",
  kind: more.kind ?? "contradiction",
  facts,
  parameters: more.parameters ?? [],
  citations: more.citations ?? [LIBRARY.passage()],
  ...(more.units === undefined ? {} : { units: more.units })
})

/** A value of the policy that a reason rests on, with what that rests on; nothing where the policy has none. */
export const resting = (view: ParameterView, { id }: Parameter): Pick<More, "parameters" | "citations"> => {
  const use = view.valueOf(id)
  return use === undefined ? {} : { parameters: [use], citations: use.citations }
}
