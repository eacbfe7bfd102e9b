import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import type * as Need from "../../src/matching/Need.ts"
import * as NeedSchema from "../../src/matching/Need.schema.ts"
import type * as Offer from "../../src/matching/Offer.ts"
import * as OfferSchema from "../../src/matching/Offer.schema.ts"
import { keepsShape } from "../said.ts"

type Said = Readonly<Record<string, unknown>>

const on = "2026-03-05"
const span = { from: 29_547_900, to: 29_548_020 }
const place = { community: "c-1", street: "s-1" }
const [toNeed, toOffer] = [
  { offer: "o-1", window: 0, on },
  { need: "n-1", window: 0, on }
]
const asked = {
  kind: "goods",
  quantity: 3,
  features: ["cotton"],
  urgency: "soon",
  childFacing: false,
  ...place,
  times: span,
  words: "棉被"
}
const made = {
  kind: "people",
  features: ["first-aid"],
  reach: "street",
  ...place,
  windows: [{ times: span, quantity: 2 }, { quantity: 1 }]
}

/** One of each, with everything that can be said in it. */
const needs: readonly (readonly [command: Need.Command["type"], event: Need.Event["type"], body: Said])[] = [
  ["raise", "need.raised", { ...asked, on }],
  ["check", "need.checked", { holds: false, on, reason: "查无此事" }],
  ["arrange", "need.arranged", { ...toNeed, quantity: 1 }],
  ["release", "need.released", { ...toNeed, reason: "改期" }],
  ["receive", "need.received", { ...toNeed, quantity: 1 }],
  ["confirm", "need.confirmed", { by: "p-1", met: "partly", on }],
  ["withdraw", "need.withdrawn", { on, reason: "已自行解决" }]
]
const givers = [
  { type: "volunteer", volunteer: "v-1" },
  { type: "team", team: "t-1" },
  { type: "organisation", organisation: "org-1" },
  { type: "department", organisation: "org-2" }
]
const offers: readonly (readonly [command: Offer.Command["type"], event: Offer.Event["type"], body: Said])[] = [
  ...givers.map((giver) => ["make", "offer.made", { giver, ...made, words: "周末可以", on }] as const),
  ["arrange", "offer.arranged", { ...toOffer, quantity: 1 }],
  ["release", "offer.released", { ...toOffer, reason: "改期" }],
  ["give", "offer.given", { ...toOffer, quantity: 1 }],
  ["withdraw", "offer.withdrawn", { on, reason: "搬离" }]
]

describe("what is written of needs and offers and read again: nothing is lost, and nothing of another kind is taken", () => {
  it.each(needs)("%s, %s", (command, event, body) => {
    keepsShape(NeedSchema.Command, { type: command, ...body } as Need.Command)
    keepsShape(NeedSchema.Event, { type: event, v: 1, ...body } as Need.Event)
  })
  it.each(offers)("%s, %s", (command, event, body) => {
    keepsShape(OfferSchema.Command, { type: command, ...body } as Offer.Command)
    keepsShape(OfferSchema.Event, { type: event, v: 1, ...body } as Offer.Event)
  })
  it.each([
    [NeedSchema.Quantity, [1, Number.MAX_SAFE_INTEGER], [0, -1, 1.5, Number.MAX_SAFE_INTEGER + 1], "a whole number from 1"],
    [NeedSchema.Window, [0, 999], [-1, 1000, 0.5], "the number of a window"]
  ] as const)("%# takes what it can be, and tells whoever gives another what it could be", (schema, good, bad, expected) => {
    for (const value of good) expect(Schema.decodeUnknownSync(schema)(value)).toBe(value)
    for (const value of bad)
      expect(() => Schema.decodeUnknownSync(schema)(value), String(value)).toThrow(Number.isSafeInteger(value) ? expected : /./)
  })
})
