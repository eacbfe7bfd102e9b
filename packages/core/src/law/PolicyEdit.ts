/**
 * A tenant's own values, in the order in which they were signed. Nothing that one person wrote takes effect: a draft is checked against the
 * layers above it, its impact is worked out on the real journal, and a second person signs or refuses it.
 *
 * What a reader would get wrong: a check is of one policy. When another draft was signed since, it has to be made again.
 */
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import { over } from "./OwnValues.ts"
import type { Command, Event } from "./PolicyEdit.schema.ts"
import { breaks, type Context, faultsIn } from "./PolicyEditReasons.ts"
import { type Draft, draftOf, evolve, initial, type PolicyEdit } from "./PolicyEditState.ts"
import { finding } from "./Refusal.ts"

export { over, type Standing, standingOn } from "./OwnValues.ts"
export type { Command, Event, Impact, Statement } from "./PolicyEdit.schema.ts"
export { brokenBy, type Context } from "./PolicyEditReasons.ts"
export { type Draft, evolve, fits, initial, type PolicyEdit } from "./PolicyEditState.ts"

/** One for each tenant. */
export const stream = "policy/own"
export const upcasts = {}

export const decide = (command: Command, state: PolicyEdit, context: Context): Decision.Decision<readonly Event[]> => {
  const on = Day.text(context.today)
  const answer = (event: Event, ...findings: readonly Finding[]) => Decision.from<readonly Event[]>([event], findings)
  const known = draftOf(state, command.draft)
  if (command.type === "draft")
    return answer(
      { ...command, type: "policy.drafted", v: 1, on },
      ...(known === undefined ? [] : [finding("policy-edit.draft-twice", { draft: command.draft })]),
      ...(command.drafter === command.signer ? [finding("policy-edit.same-person", { person: command.signer })] : []),
      ...faultsIn(command.statements, state, context)
    )
  const missing = known === undefined ? [finding("policy-edit.no-draft", { draft: command.draft })] : []
  const stage = (...right: readonly Draft["stage"][]): readonly Finding[] =>
    known === undefined || right.includes(known.stage)
      ? missing
      : [finding("policy-edit.stage", { draft: command.draft, stage: known.stage })]
  switch (command.type) {
    case "check":
      return answer(
        { type: "policy.checked", v: 1, draft: command.draft, base: over(state, context).id, impact: command.impact, on },
        ...stage("drafted", "checked"),
        ...(known === undefined ? [] : breaks(known, state, context))
      )
    case "sign":
      return answer(
        { type: "policy.signed", v: 1, draft: command.draft, edition: state.edition + 1, signer: command.signer, on },
        ...stage("checked"),
        ...notTheSigner(known, command.signer),
        ...(known?.stage === "checked" && known.checked?.base !== over(state, context).id
          ? [finding("policy-edit.check-again", { draft: command.draft, base: known.checked?.base })]
          : [])
      )
    case "refuse":
      return answer(
        { ...command, type: "policy.refused", v: 1, on },
        ...stage("drafted", "checked"),
        ...notTheSigner(known, command.signer)
      )
  }
}

const notTheSigner = (draft: Draft | undefined, signer: string): readonly Finding[] => {
  if (draft === undefined) return []
  if (signer === draft.drafter) return [finding("policy-edit.same-person", { person: signer })]
  return signer === draft.signer ? [] : [finding("policy-edit.not-the-signer", { signer, named: draft.signer })]
}

export const decider: Decider<Command, PolicyEdit, Event, Context> = { initial, decide, evolve }
