/** Commands and events of the key work (重点工作) of a street's Party committee in one year. */
import * as Schema from "effect/Schema"
import { event } from "../foundation/Event.schema.ts"
import { StationId } from "../foundation/Id.schema.ts"
import { Label, Words } from "../foundation/Words.schema.ts"

/** Number or short code on the list: `2026-3`. */
export const Item = Label
/** A goal of a station for the same year. */
const served = { item: Item, station: StationId, goal: Label }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("list"), item: Item, words: Words }),
  Schema.Struct({ type: Schema.tag("strike"), item: Item, reason: Words })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("key-work.listed", { item: Item, words: Words }),
  event("key-work.struck", { item: Item, reason: Words }),
  event("key-work.served", served),
  event("key-work.left", served)
])
export type Event = typeof Event.Type
