/** What has become of a tenant's drafts: who wrote and who signs each, what its check said, and which edition it made. */
import type { DraftId } from "../foundation/Id.ts"
import type { Event, Impact, Statement } from "./PolicyEdit.schema.ts"

export interface Draft {
  readonly draft: DraftId
  readonly stage: "drafted" | "checked" | "signed" | "refused"
  readonly statements: readonly Statement[]
  readonly drafter: string
  readonly signer: string
  readonly on: string
  /** Of one that was checked: over which policy, and what it would change. */
  readonly checked?: { readonly base: string; readonly impact: Impact }
  /** Of one that was signed: which of the tenant's editions it made. */
  readonly edition?: number
}

/** In the order in which they were drafted. */
export interface PolicyEdit {
  readonly drafts: readonly Draft[]
  /** How many were signed. */
  readonly edition: number
}

export const initial: PolicyEdit = { drafts: [], edition: 0 }

export const draftOf = ({ drafts }: PolicyEdit, id: string): Draft | undefined => drafts.find(({ draft }) => draft === id)

/** In the order in which they were signed. */
export const signedIn = ({ drafts }: PolicyEdit): readonly Draft[] =>
  drafts.filter(({ edition }) => edition !== undefined).toSorted((a, b) => (a.edition ?? 0) - (b.edition ?? 0))

export const fits = (state: PolicyEdit, event: Event): boolean => {
  const stage = draftOf(state, event.draft)?.stage
  switch (event.type) {
    case "policy.drafted":
      return stage === undefined
    case "policy.checked":
    case "policy.refused":
      return stage === "drafted" || stage === "checked"
    case "policy.signed":
      return stage === "checked" && event.edition === state.edition + 1
  }
}

const changed = (state: PolicyEdit, id: string, change: Partial<Draft>): PolicyEdit => ({
  ...state,
  drafts: state.drafts.map((one) => (one.draft === id ? { ...one, ...change } : one))
})

export const evolve = (state: PolicyEdit, event: Event): PolicyEdit => {
  if (!fits(state, event)) return state
  switch (event.type) {
    case "policy.drafted": {
      const { draft, statements, drafter, signer, on } = event
      return { ...state, drafts: [...state.drafts, { draft, stage: "drafted", statements, drafter, signer, on }] }
    }
    case "policy.checked":
      return changed(state, event.draft, { stage: "checked", checked: { base: event.base, impact: event.impact } })
    case "policy.signed":
      return { ...changed(state, event.draft, { stage: "signed", edition: event.edition }), edition: event.edition }
    case "policy.refused":
      return changed(state, event.draft, { stage: "refused" })
  }
}
