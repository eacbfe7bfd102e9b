/**
 * A source in chunks of a fixed number of rows, whatever pages it comes in: the same file always falls into the same chunks, so that an
 * interrupted import can go on with the first one missing. What a reader would get wrong: a chunk whose rows lie in very many months ends
 * earlier, since a change in each that is closed takes room in the transaction.
 */
import * as Effect from "effect/Effect"
import { ask } from "../Ask.ts"
import type { WorldFailed } from "../DeskError.ts"
import * as ChunkRoom from "./ChunkRoom.ts"
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
    let periods = new ChunkRoom.Periods()
    let refused = 0
    let chunks = 0
    const hand = (): Effect.Effect<void, E> => {
      const chunk = { rows: waiting, refused }
      waiting = []
      periods = new ChunkRoom.Periods()
      refused = 0
      chunks += 1
      return chunks <= skipped ? Effect.void : use(chunk)
    }
    for (;;) {
      const page = yield* ask("read", () => pages.next())
      if (page.done === true) break
      refused += page.value.refused
      for (const row of page.value.rows) {
        if (!ChunkRoom.takes(waiting.length, periods.add(row.on))) {
          yield* hand()
          periods.add(row.on)
        }
        waiting.push(row)
        if (waiting.length === rowsPerChunk) yield* hand()
      }
    }
    if (waiting.length > 0 || refused > 0) yield* hand()
    return chunks
  })
