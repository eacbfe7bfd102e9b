/** What kinds of streams are called, and where a reason stands that names a stream: `award/aw-1`. */
import { Message } from "@yanzhen/core/foundation"
import { all } from "./messages.ts"
import * as Quote from "./Quote.ts"
import type { Locale } from "./Reason.ts"

const keyOf = (kind: string): Message.KeyOf<typeof all> | undefined => {
  const key = `door.kind.${kind}`
  return Object.hasOwn(all.en, key) ? (key as Message.KeyOf<typeof all>) : undefined
}

/** Of a kind that is not known, a record. */
export const title = (kind: string, locale: Locale): string => Message.text(all, keyOf(kind) ?? "door.kind.record", {}, locale)

/** A stream in words, or its kind where it has no id yet (`award/`); whatever else it is, a cell or a part of a command, stands as it is. */
export const place = (where: string, locale: Locale): string => {
  const slash = where.indexOf("/")
  const key = slash < 0 ? undefined : keyOf(where.slice(0, slash))
  if (key === undefined) return where
  const [kind, id] = [Message.text(all, key, {}, locale), Quote.id(where.slice(slash + 1))]
  return id === "" ? kind : Message.text(all, "door.kind.of", { kind, id }, locale)
}
