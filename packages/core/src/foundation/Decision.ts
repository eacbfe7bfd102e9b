/**
 * The answer of a rule: met, unmet, or unknown because a fact is missing, with the reasons.
 *
 * A refusal is an answer, not an error. Unknown is neither: nobody may read it as no, or as yes. A met decision can carry findings
 * too: warnings and hints never refuse.
 */
import type { Finding } from "./Finding.ts"

export type Outcome = "met" | "unmet" | "unknown"

export type Severity = "error" | "warning" | "hint"

/** Days and minutes are integers here; what they are shown as is the matter of a message. */
export type FactValue = number | string | boolean

export type Met<A> = { readonly outcome: "met"; readonly value: A; readonly findings: readonly Finding[] }
export type Unmet = { readonly outcome: "unmet"; readonly findings: readonly [Finding, ...Finding[]] }
export type Unknown = { readonly outcome: "unknown"; readonly findings: readonly [Finding, ...Finding[]] }

export type Decision<A = true> = Met<A> | Unmet | Unknown

export const met = <A>(value: A, findings: readonly Finding[] = []): Met<A> => ({ outcome: "met", value, findings })

/** The decision that these findings make: refused by an unmet error, open by an unknown one; warnings and hints only accompany. */
export const from = <A>(value: A, findings: readonly Finding[]): Decision<A> => {
  if (!findings.some(isAgainst)) return met(value, findings)
  const isUnmet = findings.some((finding) => isAgainst(finding) && finding.outcome === "unmet")
  return { outcome: isUnmet ? "unmet" : "unknown", findings: [...findings] as [Finding] }
}

const isAgainst = ({ severity, outcome }: Finding): boolean => severity === "error" && outcome !== "met"

export const map = <A, B>(decision: Decision<A>, f: (value: A) => B): Decision<B> =>
  decision.outcome === "met" ? met(f(decision.value), decision.findings) : decision

/** With this place for every reason that says none. */
export const placed = <A>(decision: Decision<A>, where: string): Decision<A> => ({
  ...decision,
  // As many as before.
  findings: decision.findings.map((finding) => (finding.where === undefined ? { ...finding, where } : finding)) as [Finding]
})

/** All must be met; every finding is kept, in order, so that a person learns everything at once. */
export const all = <A>(decisions: readonly Decision<A>[]): Decision<readonly A[]> => {
  const findings = decisions.flatMap((decision) => decision.findings)
  const values = decisions.flatMap((decision) => (decision.outcome === "met" ? [decision.value] : []))
  const outcome = allOutcome(decisions.map((decision) => decision.outcome))
  const [first, ...more] = findings
  return outcome === "met" || first === undefined ? met(values, findings) : { outcome, findings: [first, ...more] }
}

/** A decision that stands against these reasons too; whoever asks learns all of them at once. */
export const against = <A>(decision: Decision<A>, reasons: readonly Finding[]): Decision<A> =>
  map(all<unknown>([decision, from(true, reasons)]), ([value]) => value as A)

/** Strong Kleene *and*; nothing to fulfil is fulfilled. */
export const allOutcome = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.includes("unmet") ? "unmet" : outcomes.includes("unknown") ? "unknown" : "met"

/** Strong Kleene *or*; of no way none is open. */
export const anyOutcome = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.includes("met") ? "met" : outcomes.includes("unknown") ? "unknown" : "unmet"

/** Strong Kleene *not*: the opposite of unknown is unknown. */
export const notOutcome = (outcome: Outcome): Outcome => (outcome === "met" ? "unmet" : outcome === "unmet" ? "met" : "unknown")
