/**
 * Correcting what is recorded: the old facts stay in the history, and the new ones are asked everything that a record is asked. What was
 * shown in public or confirmed is shown and confirmed anew.
 */
import * as Decision from "../foundation/Decision.ts"
import { LIBRARY, VRM } from "../law/Instruments.ts"
import * as ServiceFacts from "./ServiceFacts.ts"
import * as Contradictions from "./ServiceFactsContradictions.ts"
import { finding } from "./ServiceFinding.ts"
import type { Command, Event } from "./ServiceRecord.schema.ts"
import * as Approval from "./ServiceRecordApproval.ts"
import type { Context } from "./ServiceRecordContext.ts"
import { otherVolunteer } from "./ServiceRecordEntry.ts"
import type * as State from "./ServiceRecordState.ts"

type Of<T extends Command["type"]> = Extract<Command, { readonly type: T }>
type Correction = Pick<Of<"correct">, "facts" | "by" | "rowKey"> &
  Partial<Pick<Of<"correct">, "reason"> & Pick<Of<"correct-by-file">, "batch">>

export const correction = (given: Correction, state: State.Live, context: Context): Decision.Decision<Event> => {
  const decided = corrected(given, state, context)
  return decided.outcome === "met" && isShown(state)
    ? { ...decided, findings: [...decided.findings, finding("service.shown-again", { stage: state.standing }, asNotice)] }
    : decided
}

const corrected = ({ facts, reason, by, batch, rowKey }: Correction, state: State.Live, context: Context): Decision.Decision<Event> =>
  Decision.from<Event>(
    {
      type: "service.corrected",
      v: 1,
      facts: ServiceFacts.normal(facts),
      ...(isShown(state) ? { standing: "recorded" } : {}),
      by,
      ...(reason === undefined ? {} : { reason }),
      ...(batch === undefined ? {} : { batch }),
      ...(rowKey === undefined ? {} : { rowKey })
    },
    [
      ...(ServiceFacts.isSame(facts, state.facts) ? [finding("service.nothing-corrected", {}, { citations: [VRM.article(13)] })] : []),
      ...(state.facts.volunteer === facts.volunteer ? [] : [otherVolunteer(state.facts, facts)]),
      ...Contradictions.of(facts, context),
      ...ServiceFacts.missingFindings(facts, "error"),
      ...context.assess(facts),
      ...(state.standing === "submitted" ? [] : Approval.missing(facts, state.approvals, context.view, context.otherMinutes))
    ]
  )

/**
 * What was shown in public or confirmed were the old facts. No provision says what becomes of that (VRM art. 13 asks to verify and amend): this
 * library has the new facts shown and confirmed anew.
 */
const isShown = ({ standing }: State.Live): boolean => standing === "publicised" || standing === "confirmed"

const asNotice = { kind: "notice", severity: "hint", citations: [LIBRARY.passage()] } as const
