/** What a micro-wish is after its events. */
import * as Day from "../foundation/Day.ts"
import type { PersonId } from "../foundation/Id.ts"
import type { Claimer, Event } from "./Wish.schema.ts"

export type Collected = Omit<Extract<Event, { readonly type: "wish.collected" }>, "type" | "v">

export interface Claimed {
  readonly by: Claimer
  readonly contact?: PersonId
  readonly on: Day.Day
}

export interface Wish {
  readonly stage: "none" | "collected" | "rejected" | "verified" | "published" | "claimed" | "fulfilled" | "confirmed" | "withdrawn"
  readonly collected?: Collected
  readonly alias?: Extract<Event, { readonly type: "wish.published" }>["alias"]
  readonly claimed?: Claimed
  readonly publishedOn?: Day.Day
  readonly fulfilledOn?: Day.Day
  readonly confirmedOn?: Day.Day
  /** How often a claim came to nothing. */
  readonly claimsLost: number
  readonly latest?: Day.Day
}

export const initial: Wish = { stage: "none", claimsLost: 0 }

export const stagesOf: { readonly [T in Event["type"]]: readonly Wish["stage"][] } = {
  "wish.collected": ["none"],
  "wish.verified": ["collected"],
  "wish.published": ["verified"],
  "wish.claimed": ["published"],
  "wish.released": ["claimed"],
  "wish.lapsed": ["claimed"],
  "wish.fulfilled": ["claimed"],
  "wish.confirmed": ["fulfilled"],
  "wish.withdrawn": ["collected", "verified", "published"]
}

/** Neither granted nor given up. */
export const isOpen = ({ stage }: Wish): boolean => ["collected", "verified", "published", "claimed", "fulfilled"].includes(stage)

export const fits = (state: Wish, event: Event): boolean => stagesOf[event.type].includes(state.stage)

export const evolve = (state: Wish, event: Event): Wish => {
  if (!fits(state, event)) return state
  const latest = Day.require(event.on)
  switch (event.type) {
    case "wish.collected": {
      const { type: _, v: __, ...collected } = event
      return { ...state, stage: "collected", collected, latest }
    }
    case "wish.verified":
      return { ...state, stage: event.holds ? "verified" : "rejected", latest }
    case "wish.published":
      return { ...state, stage: "published", alias: event.alias, publishedOn: latest, latest }
    case "wish.claimed": {
      const { by, contact } = event
      return { ...state, stage: "claimed", claimed: { by, ...(contact === undefined ? {} : { contact }), on: latest }, latest }
    }
    case "wish.released":
    case "wish.lapsed": {
      const { claimed: _, ...rest } = state
      return { ...rest, stage: "published", claimsLost: state.claimsLost + 1, latest }
    }
    case "wish.fulfilled":
      return { ...state, stage: "fulfilled", fulfilledOn: latest, latest }
    case "wish.confirmed":
      return { ...state, stage: "confirmed", confirmedOn: latest, latest }
    case "wish.withdrawn":
      return { ...state, stage: "withdrawn", latest }
  }
}
