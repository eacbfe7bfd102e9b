/** What a criterion is in SQL, as a piece of a Kysely statement. */
import type { Criterion } from "@yanzhen/core/foundation"
import { type RawBuilder, sql } from "kysely"

/** Placeholders stand outside of quoted names. */
const pieces = /"(?:[^"]|"")*"|\?/g

/** In brackets, because it stands beside others. */
export const of = <T>({ text: bare, parameters }: Criterion.Sql): RawBuilder<T> => {
  const fragments: string[] = []
  const text = `(${bare})`
  let from = 0
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    if (piece !== "?") continue
    fragments.push(text.slice(from, index))
    from = index + 1
  }
  fragments.push(text.slice(from))
  return sql(Object.assign(fragments, { raw: fragments }), ...parameters)
}

export const quoted = (column: string): string => `"${column.replaceAll(`"`, `""`)}"`
