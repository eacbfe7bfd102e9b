/**
 * The versions of streams, and how they move: from the version that was read to the next, or not at all.
 */
import type { CompiledQuery, Kysely } from "kysely"
import type { Dialect } from "./Dialect.ts"
import * as Insertion from "./Insertion.ts"
import { type Database, untyped } from "./Spine.ts"
import type { Statement } from "./Statement.ts"

type Versions = ReadonlyMap<string, number>

export interface StreamHeads {
  /** Of every stream that is counted. */
  readonly all: (db: Kysely<Database>, tenant: string) => Promise<Map<string, number>>
  /** Every stream asked for is in the answer, 0 if unknown. */
  readonly read: (db: Kysely<Database>, tenant: string, streams: readonly string[]) => Promise<Map<string, number>>
  /** The statements that move streams in order of their names, those relied on by nothing; void if one is not where it was read. */
  readonly moved: (tenant: string, from: Versions, to: Versions) => readonly Statement[]
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
    all: async (db, tenant) => {
      const rows = await db.selectFrom("yz_stream_head").select(["stream", "version"]).where("tenant", "=", tenant).execute()
      return new Map(rows.map(({ stream, version }) => [stream, version]))
    },
    read: async (db, tenant, streams) => {
      const versions = new Map(streams.map((stream) => [stream, 0]))
      for (const list of Insertion.inLists(streams)) {
        const { rows } = await db.executeQuery<Version>({ ...question(list), parameters: [tenant, ...list] })
        for (const { stream, version } of rows) versions.set(stream, version)
      }
      return versions
    },
    moved: (tenant, from, to) => {
      const fresh: unknown[] = []
      const known: string[] = []
      for (const [stream, after] of to) {
        if ((from.get(stream) ?? 0) > 0) known.push(stream)
        else if (after > 0) fresh.push(tenant, stream, after)
      }
      moving ??= root
        .updateTable("yz_stream_head")
        .set({ version: 0 })
        .where("tenant", "=", "")
        .where("stream", "=", "")
        .where("version", "=", 0)
        .compile()
      const query = moving
      // Any order will do that is the same for everybody.
      const moves = known.sort().map((stream): Statement => {
        const [before, after] = [from.get(stream) ?? 0, to.get(stream) ?? 0]
        return { query: { ...query, parameters: [after, tenant, stream, before] }, meetsOne: true }
      })
      return [...moves, ...insertion.statements(fresh)]
    }
  }
}
