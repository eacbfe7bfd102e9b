/**
 * A source in chunks of a fixed number of rows, whatever pages it comes in: the same file always falls into the same chunks, so that an
 * interrupted import can go on with the first one missing.
 */
import * as Effect from "effect/Effect"
import { ask } from "../Ask.ts"
import type { WorldFailed } from "../DeskError.ts"
import type { IncomingRow, RowPage, RowSource } from "./IncomingRow.ts"

/** Hands on every chunk after the first `skipped` ones. Answers how many chunks the source has. */
export const each = <E>(
  source: RowSource,
  rowsPerChunk: number,
  skipped: number,
  use: (chunk: RowPage) => Effect.Effect<void, E>
): Effect.Effect<number, E | WorldFailed> =>
  Effect.gen(function* () {
    const pages = source.pages()[Symbol.asyncIterator]()
    let waiting: IncomingRow[] = []
    let refused = 0
    let chunks = 0
    const hand = (rows: readonly IncomingRow[]): Effect.Effect<void, E> => {
      const chunk = { rows, refused }
      refused = 0
      chunks += 1
      return chunks <= skipped ? Effect.void : use(chunk)
    }
    for (;;) {
      const page = yield* ask("read", () => pages.next())
      if (page.done === true) break
      refused += page.value.refused
      waiting = waiting.length === 0 ? [...page.value.rows] : [...waiting, ...page.value.rows]
      while (waiting.length >= rowsPerChunk) {
        const rows = waiting.slice(0, rowsPerChunk)
        waiting = waiting.slice(rowsPerChunk)
        yield* hand(rows)
      }
    }
    if (waiting.length > 0 || refused > 0) yield* hand(waiting)
    return chunks
  })
