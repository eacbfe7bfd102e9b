/**
 * How this room's deciders write a reason: a contradiction of “真实、准确” (art. 3) unless said otherwise. Texts stand in the catalogue.
 */
import type { Citation } from "../foundation/Citation.ts"
import type { FactValue, Severity, Unmet } from "../foundation/Decision.ts"
import type { Finding, Kind } from "../foundation/Finding.ts"
import type { ParameterUse } from "../foundation/ParameterView.ts"
import { VRM } from "../law/Instruments.ts"

/** Facts that contradict each other cannot both be so. */
const truthful = VRM.article(3, "真实、准确")

export const finding = (
  rule: string,
  facts: Readonly<Record<string, FactValue | undefined>>,
  more: {
    readonly kind?: Kind
    readonly outcome?: Finding["outcome"]
    readonly severity?: Severity
    readonly citations?: readonly Citation[]
    readonly parameters?: readonly ParameterUse[]
    readonly units?: Finding["units"]
  } = {}
): Finding => ({
  rule,
  outcome: more.outcome ?? "unmet",
  severity: more.severity ?? "error",
  kind: more.kind ?? "contradiction",
  facts,
  parameters: more.parameters ?? [],
  citations: more.citations ?? [truthful],
  ...(more.units === undefined ? {} : { units: more.units })
})

/** A refusal for one reason. */
export const refusal = (...reason: Parameters<typeof finding>): Unmet => ({ outcome: "unmet", findings: [finding(...reason)] })
