/**
 * How this room's deciders write a reason: a contradiction of “真实、准确” (art. 3) unless said otherwise. Texts stand in the catalogue.
 */
import type { FactValue, Unmet } from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import { VRM } from "../law/Instruments.ts"
import * as Refusal from "../law/Refusal.ts"

/** Facts that contradict each other cannot both be so. */
const truthful = VRM.article(3, "真实、准确")

export const finding = (rule: string, facts: Readonly<Record<string, FactValue | undefined>>, more: Refusal.More = {}): Finding =>
  Refusal.finding(rule, facts, { ...more, citations: more.citations ?? [truthful] })

/** A refusal for one reason. */
export const refusal = (...reason: Parameters<typeof finding>): Unmet => ({ outcome: "unmet", findings: [finding(...reason)] })
