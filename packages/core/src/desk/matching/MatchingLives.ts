/**
 * The lives of needs and offers. What a reader would get wrong: what lies between a need and an offer is commanded on the need, and moves
 * the offer in the same commit; on its own an offer is only made and withdrawn.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { NeedId } from "../../foundation/Id.ts"
import * as Need from "../../matching/Need.ts"
import * as NeedSchema from "../../matching/Need.schema.ts"
import * as Offer from "../../matching/Offer.ts"
import * as OfferSchema from "../../matching/Offer.schema.ts"
import { kinds } from "../../registers/matching/MatchingLives.ts"
import * as InDirectory from "../directory/InDirectory.ts"
import * as Life from "../Life.ts"
import * as Step from "../Step.ts"

/** What the same command means to the offer; undefined for one that speaks of the need alone. */
const toOffer = (command: Need.Command, need: NeedId): { readonly offer: string; readonly command: Offer.Command } | undefined => {
  switch (command.type) {
    case "arrange":
    case "receive": {
      const { offer, window, quantity, on } = command
      return { offer, command: { type: command.type === "arrange" ? "arrange" : "give", window, need, quantity, on } }
    }
    case "release": {
      const { offer, window, on, reason } = command
      return { offer, command: { type: "release", window, need, on, reason } }
    }
    default:
      return undefined
  }
}

const need: Life.Life<Need.Command, Need.Need, Need.Event> = {
  name: "need",
  kind: kinds.need,
  command: NeedSchema.Command,
  event: NeedSchema.Event,
  decide: Need.decide,
  gather: (_, { id, command }) => {
    const other = toOffer(command, id as NeedId)
    return Effect.succeed({
      facts: undefined,
      ...(other === undefined
        ? {}
        : { others: [Step.of(kinds.offer, "offer", other.offer, (state, moment) => Offer.decide(other.command, state, moment))] })
    })
  }
}

type OfOffer = Extract<Offer.Command, { readonly type: "make" | "withdraw" }>
const [make, , , , withdraw] = OfferSchema.Command.members

const offer = Life.alone<OfOffer, Offer.Offer, Offer.Event>({
  name: "offer",
  kind: kinds.offer,
  command: Schema.Union([make, withdraw]),
  event: OfferSchema.Event,
  decide: Offer.decide
})

export const lives = { need: InDirectory.checked(need), offer: InDirectory.checked(offer) } as const
