/** What a review is after its events: who sits on the panel, who scored what, who is recused from what. */
import * as Day from "../foundation/Day.ts"
import type { ApplicationId, CallId, PersonId } from "../foundation/Id.ts"
import type { Bonus, Entry, Event, Mark, Relation, Terms } from "./Review.schema.ts"

export interface Review {
  readonly stage: "none" | "open" | "concluded"
  readonly call?: CallId
  readonly terms?: Terms
  readonly panel: readonly PersonId[]
  readonly entries: readonly Entry[]
  /** By application, then by reviewer. */
  readonly scores: ReadonlyMap<ApplicationId, ReadonlyMap<PersonId, readonly Mark[]>>
  readonly relations: ReadonlyMap<ApplicationId, ReadonlyMap<PersonId, Relation>>
  readonly bonuses: ReadonlyMap<ApplicationId, ReadonlyMap<Bonus, number>>
  readonly latest?: Day.Day
}

export const initial: Review = {
  stage: "none",
  panel: [],
  entries: [],
  scores: new Map(),
  relations: new Map(),
  bonuses: new Map()
}

/** Whether a reviewer has nothing to say about an application, by a relation for which the policy recuses. */
export const isRecused = ({ terms, relations }: Review, application: ApplicationId, reviewer: PersonId): boolean => {
  const relation = relations.get(application)?.get(reviewer)
  return terms?.recusalRelations.some((one) => one === relation) ?? false
}

export const isReviewed = ({ entries }: Review, application: ApplicationId): boolean =>
  entries.some((entry) => entry.application === application)

export const fits = (state: Review, event: Event): boolean => {
  if (event.type === "review.convened") return state.stage === "none"
  if (state.stage !== "open") return false
  switch (event.type) {
    case "review.declared":
      return state.panel.includes(event.reviewer) && isReviewed(state, event.application)
    case "review.scored":
      return (
        state.panel.includes(event.reviewer) && isReviewed(state, event.application) && !isRecused(state, event.application, event.reviewer)
      )
    case "review.bonus-added":
      return isReviewed(state, event.application)
    case "review.concluded":
      return true
  }
}

const put = <K, L, V>(all: ReadonlyMap<K, ReadonlyMap<L, V>>, key: K, inner: L, value: V): ReadonlyMap<K, ReadonlyMap<L, V>> =>
  new Map([...all, [key, new Map([...(all.get(key) ?? []), [inner, value]])]])

export const evolve = (state: Review, event: Event): Review => {
  if (!fits(state, event)) return state
  const now = { ...state, latest: Day.require(event.on) }
  switch (event.type) {
    case "review.convened":
      return { ...now, stage: "open", call: event.call, terms: event.terms, panel: event.panel, entries: event.entries }
    case "review.declared":
      return { ...now, relations: put(state.relations, event.application, event.reviewer, event.relation) }
    case "review.scored":
      return { ...now, scores: put(state.scores, event.application, event.reviewer, event.marks) }
    case "review.bonus-added":
      return { ...now, bonuses: put(state.bonuses, event.application, event.bonus, event.points) }
    case "review.concluded":
      return { ...now, stage: "concluded" }
  }
}
