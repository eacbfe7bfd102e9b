/**
 * The versions of streams, and how they move: from the version that was read to the next, or not at all.
 */
import type { CompiledQuery, Kysely } from "kysely"
import { DatabaseFailed } from "./DatabaseFailed.ts"
import type { Dialect } from "./Dialect.ts"
import * as Insertion from "./Insertion.ts"
import { type Database, untyped } from "./Spine.ts"

type Versions = ReadonlyMap<string, number>

export interface StreamHeads {
  /** Every stream asked for is in the answer, 0 if unknown. */
  readonly read: (db: Kysely<Database>, tenant: string, streams: readonly string[]) => Promise<Map<string, number>>
  /** Moves streams in order of their names, those relied on by nothing; throws `DatabaseFailed` if one was not where it was read. */
  readonly move: (db: Kysely<Database>, tenant: string, from: Versions, to: Versions) => Promise<void>
}

interface Version {
  readonly stream: string
  readonly version: number
}

const columns = ["tenant", "stream", "version"]

export const over = (root: Kysely<Database>, dialect: Dialect): StreamHeads => {
  const insertion = Insertion.of(columns.length, dialect, (rows) =>
    untyped(root).insertInto("yz_stream_head").values(Insertion.anything(columns, rows)).compile()
  )
  const questions = new Map<number, CompiledQuery<Version>>()
  const question = (list: readonly string[]): CompiledQuery<Version> => {
    const known = questions.get(list.length)
    if (known !== undefined) return known
    const fresh = root
      .selectFrom("yz_stream_head")
      .select(["stream", "version"])
      .where("tenant", "=", "")
      .where("stream", "in", list)
      .compile()
    questions.set(list.length, fresh)
    return fresh
  }
  let moving: CompiledQuery | undefined

  return {
    read: async (db, tenant, streams) => {
      const versions = new Map(streams.map((stream) => [stream, 0]))
      for (const list of Insertion.inLists(streams)) {
        const { rows } = await db.executeQuery<Version>({ ...question(list), parameters: [tenant, ...list] })
        for (const { stream, version } of rows) versions.set(stream, version)
      }
      return versions
    },
    move: async (db, tenant, from, to) => {
      const fresh: unknown[] = []
      const known: string[] = []
      for (const [stream, after] of to) {
        if ((from.get(stream) ?? 0) > 0) known.push(stream)
        else if (after > 0) fresh.push(tenant, stream, after)
      }
      // Any order will do that is the same for everybody.
      for (const stream of known.sort()) {
        const [before, after] = [from.get(stream) ?? 0, to.get(stream) ?? 0]
        moving ??= root
          .updateTable("yz_stream_head")
          .set({ version: 0 })
          .where("tenant", "=", "")
          .where("stream", "=", "")
          .where("version", "=", 0)
          .compile()
        const { numAffectedRows } = await db.executeQuery({ ...moving, parameters: [after, tenant, stream, before] })
        if (numAffectedRows !== 1n) throw new DatabaseFailed("commit", "moved")
      }
      await insertion.run(db, fresh)
    }
  }
}
