/** Policies compared and checked, and own values drafted and signed. */
import type { CheckOutcome } from "../check/Checks.ts"
import type { Done, Locale, Problem, Reason } from "../Reason.ts"
import type { FileOf } from "./Imports.ts"
import type { RetallyAnswer } from "./Tallies.ts"
import type { AskedKind } from "@yanzhen/core/desk"
import type { Message, ParameterView } from "@yanzhen/core/foundation"
import type { Policy, PolicyEdit } from "@yanzhen/core/law"

/** Name of a shipped policy, or a policy of one's own. Default, where it may be left out: the one that this was opened with. */
export type PolicyNamed = string | Policy.Policy

export interface PolicyChecked {
  readonly policy: string
  /** Nothing but hints. */
  readonly isSound: boolean
  readonly reasons: readonly Reason[]
}

export interface HeldValue {
  readonly value: ParameterView.ParameterValue
  readonly pack: string
  readonly in: (locale: Locale) => { readonly text: string; readonly source: string }
}

/** Days on which two policies give a parameter different values; undefined where one gives none. */
export interface ValueChange {
  readonly parameter: string
  readonly title: Message.Text
  readonly first: string
  readonly last?: string
  readonly before: HeldValue | undefined
  readonly after: HeldValue | undefined
}

/** One thing of which a rule answers otherwise under the other policy. */
export interface ChangedAnswer {
  readonly rule: string
  /** What it is: `sign-up` is a place in an activity, of which `id` is the activity's. */
  readonly kind: AskedKind
  readonly id: string
  readonly volunteer?: string
  /** Of the volunteer or the thing, where one is known. */
  readonly name?: string
  /** The day for which it was asked. */
  readonly on: string
  readonly before: CheckOutcome
  readonly after: CheckOutcome
  /** What no longer speaks against it, with the value that decided; and what speaks against it now. */
  readonly gone: readonly Reason[]
  readonly come: readonly Reason[]
}

/** Who reaches another rung of a ladder by hours; nothing that was granted changes. */
export interface ChangedStar {
  readonly volunteer: string
  readonly name?: string
  readonly ladder: "stars" | "medals" | "lifetime"
  readonly on: string
  readonly before: { readonly rung: string | undefined; readonly minutes: number }
  readonly after: { readonly rung: string | undefined; readonly minutes: number }
}

export interface PolicyImpact {
  /** The position of the journal at which it is true. */
  readonly at: number
  /** Rules that decide and read a value that differs, with how many things each was asked of; without `things` nothing recorded can tell. */
  readonly rules: readonly { readonly rule: string; readonly title: Message.Text; readonly on: string; readonly things?: number }[]
  readonly changed: readonly ChangedAnswer[]
  readonly stars: readonly ChangedStar[]
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface PolicyDiff {
  readonly from: string
  readonly to: string
  readonly values: readonly ValueChange[]
  /** Rules that read one of these values. `decides`: it answers yes or no, and may answer otherwise now; else it counts. */
  readonly rules: readonly { readonly rule: string; readonly title: Message.Text; readonly decides: boolean }[]
  /** Who gains and who loses minutes on the journal as it is. */
  readonly impact: RetallyAnswer
  /** Of whom and of what rules answer otherwise, on the journal as it is. */
  readonly answers: PolicyImpact
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface PolicyDrafted {
  /** Undefined where anything is wrong: then nothing was drafted. */
  readonly draft: string | undefined
  readonly statements: number
  /** What stands in the way, or is worth knowing, each at its row. */
  readonly problems: readonly Problem[]
  /** What is wrong with the draft as a whole. */
  readonly reasons: readonly Reason[]
}

export interface PolicyDraftChecked extends PolicyDiff {
  readonly draft: string
  /** Worth knowing; what stands in the way is thrown. */
  readonly reasons: readonly Reason[]
}

export interface PolicyDraft {
  readonly draft: string
  readonly standing: PolicyEdit.Standing
  readonly drafter: string
  readonly signer: string
  readonly on: string
  readonly edition?: number
  /** `changedAnswers`, `changedStars`: not of drafts that an earlier release checked. */
  readonly impact?: {
    readonly beforeMinutes: number
    readonly afterMinutes: number
    readonly gainers: number
    readonly losers: number
    readonly changedAnswers?: number
    readonly changedStars?: number
  }
  readonly values: readonly {
    readonly parameter: string
    readonly from: string
    readonly until?: string
    /** Without one, what was said before ends. */
    readonly value?: ParameterView.ParameterValue
  }[]
}

export interface PolicyOperations {
  /** What is wrong or doubtful with a policy: gaps, conflicts with a layer above, values that nobody reads, rules without clause or example. */
  readonly policyCheck: (policy?: PolicyNamed) => Promise<PolicyChecked>
  /** Where two policies differ, in values, in rules, and for whom. */
  readonly policyDiff: (from: PolicyNamed, to: PolicyNamed) => Promise<PolicyDiff>
  /** A table of parameters to fill in (参数表). */
  readonly parameterTemplate: (parameters?: readonly string[], locale?: Locale) => Promise<Uint8Array>
  /** Drafts the values of a filled-in table. Nothing holds yet. `drafter`: an id; default the actor. */
  readonly draftPolicy: (file: FileOf, by?: { readonly drafter?: string }) => Promise<PolicyDrafted>
  /** Holds a draft against the layers above it and against the journal. What it would break is thrown (`YZ_REFUSED`). */
  readonly checkPolicyDraft: (draft: string) => Promise<PolicyDraftChecked>
  /** The person whom the draft names, and who did not write it, puts it in force. `signer`: default the actor. */
  readonly signPolicy: (draft: string, by?: { readonly signer?: string }) => Promise<Done>
  readonly refusePolicy: (draft: string, reason: string, by?: { readonly signer?: string }) => Promise<Done>
  readonly policyDrafts: () => Promise<readonly PolicyDraft[]>
}
