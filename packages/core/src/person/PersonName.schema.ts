/** The one event of somebody's name: that it was changed, why, and what it was. Names themselves stand in the person directory only. */
import * as Schema from "effect/Schema"
import { event } from "../foundation/Event.schema.ts"
import { TextId } from "../foundation/Id.schema.ts"
import { Words } from "../foundation/Words.schema.ts"

/** As it is ordered; what the name was is known. */
export const Order = Schema.Struct({ name: Schema.NonEmptyString, reason: Words })
export type Order = typeof Order.Type

/** `former` is always kept aside, whatever the name looks like. */
export const Event = event("person-name.changed", { former: Schema.Struct({ text: TextId }), reason: Words })
export type Event = typeof Event.Type
