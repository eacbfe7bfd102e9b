/**
 * A tenant's own values: drafted, checked, signed or refused, and laid over the policy. What a reader would get wrong: a check works out the
 * impact on the journal as it is; and a policy that somebody else signed holds for whoever asks for it anew (`ownPolicy`).
 */
import * as Effect from "effect/Effect"
import type { DraftId } from "../../foundation/Id.ts"
import * as PolicyEdit from "../../law/PolicyEdit.ts"
import type * as Policy from "../../law/Policy.ts"
import * as Replay from "../../ports/Replay.ts"
import { replayed } from "../Ask.ts"
import { type DeskError, NotFound } from "../DeskError.ts"
import * as Life from "../Life.ts"
import * as Seen from "../Seen.ts"
import type { Submitted } from "../Submission.ts"
import type * as Retallying from "../tally/Retallying.ts"
import type { World } from "../World.ts"
import * as ChangedAnswers from "../impact/ChangedAnswers.ts"
import { contextOf, lives } from "./LawLives.ts"
import * as OfStream from "./OfStream.ts"

const id = PolicyEdit.stream.slice(PolicyEdit.stream.indexOf("/") + 1)

const now = (world: World) => Seen.read(world, lives.policy.kind, PolicyEdit.stream)

/** As it stands in the journal. */
export const edits = (world: World): Effect.Effect<PolicyEdit.PolicyEdit, DeskError> => Effect.map(now(world), ({ state }) => state)

/** What a draft is decided by, for whoever wants to know beforehand. */
export const context = (world: World): Effect.Effect<Omit<PolicyEdit.Context, "today">> => Effect.succeed(contextOf(world))

/** The world's policy with everything that was signed laid over it: the same object for as long as nobody signs. */
export const ownPolicy: (world: World) => Effect.Effect<Policy.Policy, DeskError> = OfStream.once(PolicyEdit.stream, (world, history) =>
  Effect.map(
    replayed(() => Replay.state(lives.policy.kind, history)),
    (state) => PolicyEdit.over(state, contextOf(world))
  )
)

export const give = (world: World, command: Exclude<PolicyEdit.Command, { readonly type: "check" }>): Effect.Effect<Submitted, DeskError> =>
  Life.give(world, lives.policy, id, command)

export interface Checked extends Submitted {
  /** Who would gain and who would lose, record by record. */
  readonly impact: Retallying.Retallied
  /** What rules would answer otherwise, of whom and of what. */
  readonly answers: ChangedAnswers.ChangedAnswers
  readonly from: Policy.Policy
  readonly to: Policy.Policy
}

/**
 * The draft against the layers above it, and against the real journal. Refused where another draft moved meanwhile: working the impact out takes its
 * time, and it would be recorded of a policy that it was not worked out for.
 */
export const check = Effect.fnUntraced(function* (world: World, draft: DraftId): Effect.fn.Return<Checked, DeskError> {
  const { state, version: expectedVersion } = yield* now(world)
  const known = state.drafts.find((one) => one.draft === draft)
  if (known === undefined) return yield* new NotFound({ kind: "draft", id: draft })
  const [from, to] = [PolicyEdit.over(state, contextOf(world)), PolicyEdit.over(state, contextOf(world), known)]
  const answers = yield* ChangedAnswers.between(world, from, to)
  const impact = answers.retallied
  const { at, beforeMinutes, afterMinutes, gainers, losers } = impact
  const figures = {
    ...{ at, beforeMinutes, afterMinutes, gainers: gainers.length, losers: losers.length },
    ...{ changedAnswers: answers.changed.length, changedStars: answers.stars.length }
  }
  const submitted = yield* Life.give(world, lives.policy, id, { type: "check", draft, impact: figures }, { expectedVersion })
  return { ...submitted, impact, answers, from, to }
})
