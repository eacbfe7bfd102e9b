/**
 * A refusal that somebody answers for: with a reason, an approver and a last day. It is only for what this library or the organiser asks.
 *
 * No override touches a law or anything that protects: consent, danger, insurance, licence, the check before work with children. The
 * finding stays and becomes a warning, and who took it upon themselves is said beside it.
 */
import type { Day } from "../foundation/Day.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { PersonId } from "../foundation/Id.ts"
import { LIBRARY } from "../law/Instruments.ts"
import { finding } from "../law/Refusal.ts"
import { oldEnough, youngEnough } from "./rules/Fitness.ts"
import { ofJoining } from "./rules/Rules.ts"
import { noClash, notBlocked } from "./rules/SignUp.ts"
import { ofCommunity, ofTeam } from "./rules/TeamScope.ts"

export interface Override {
  /** Id of the requirement set aside. */
  readonly rule: string
  readonly reason: string
  readonly approver: PersonId
  /** The last day on which it holds. */
  readonly until: Day
}

export const overridable: ReadonlySet<string> = new Set(
  [oldEnough, youngEnough, noClash, notBlocked, ofTeam, ofCommunity].map(({ id }) => id)
)

/** The requirements that are not asked on a day because somebody answers for them. */
export const setAside = (overrides: readonly Override[], on: Day): ReadonlySet<string> =>
  new Set(overrides.filter(({ rule, until }) => on <= until && overridable.has(rule)).map(({ rule }) => rule))

export const apply = (decision: Decision.Decision, overrides: readonly Override[], on: Day): Decision.Decision =>
  Decision.from(
    true,
    decision.findings.flatMap((finding): readonly Finding[] => {
      const by = overrides.find(({ rule, until }) => rule === finding.rule && on <= until)
      if (by === undefined || finding.severity !== "error" || !overridable.has(finding.rule)) return [finding]
      return [{ ...finding, severity: "warning" }, overridden(by)]
    })
  )

const noticed = { severity: "warning", kind: "notice" } as const

/** Those that set nothing aside, and why: nobody is left to believe that they answer for something. */
export const withoutEffect = (overrides: readonly Override[], on: Day): readonly Finding[] =>
  overrides.flatMap(({ rule, until }) => {
    if (overridable.has(rule)) {
      const ends = { rule, until, last: on }
      const units = { until: "day", last: "day" } as const
      return until < on ? [finding("activity.override-ends-early", ends, { ...noticed, units })] : []
    }
    const facts = { rule, overridable: [...overridable].join(", ") }
    const asked = ofJoining.flatMap(({ clauses }) => clauses).find(({ requirement }) => requirement.id === rule)
    if (asked === undefined) return [finding("activity.override-of-nothing", facts, noticed)]
    return [finding("activity.override-not-allowed", facts, { ...noticed, citations: asked.requirement.citations })]
  })

const overridden = ({ rule, reason, approver, until }: Override): Finding => ({
  rule: "activity.overridden",
  outcome: "unmet",
  severity: "warning",
  kind: "notice",
  facts: { rule, reason, approver, until },
  parameters: [],
  citations: [LIBRARY.passage()],
  units: { until: "day" }
})
