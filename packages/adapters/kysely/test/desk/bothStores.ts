/** Two towns that are told the same, one over memory and one over SQLite: what each answers, and what it has kept at the end. For tests only. */
import { Life, Verification, World } from "@yanzhen/core/desk"
import { type Journal, Replay } from "@yanzhen/core/ports"
import { Projection, type Register, Registers, type RowChange, Tables } from "@yanzhen/core/registers"
import { OnePerson } from "@yanzhen/core/person"
import { type Sqlite, sqlite } from "@yanzhen/kysely/sqlite"
import * as Effect from "effect/Effect"
import { afterAll, expect } from "vitest"
import { town, type Town } from "../world.ts"

export type AnyLife = Life.Life<object, unknown, { readonly type: string }, unknown>

export interface Both {
  readonly memory: Town
  readonly file: Town
}

export type Setting = NonNullable<Parameters<typeof town>[0]>

/**
 * Opens two towns whenever it is asked; `setting` names the store of the one in memory. Those of one test file share a database, whose two hundred
 * tables are made once: each is a tenant of its own, and would notice what another had left.
 */
export const opening = (): ((setting?: Setting) => Promise<Both>) => {
  let database: Promise<Sqlite> | undefined
  let tenants = 0
  afterAll(async () => (await database)?.close())
  return async (setting = {}) => {
    const { store } = await (database ??= sqlite(":memory:"))
    const tenant = `${++tenants}`
    return { memory: { ...town(setting), tenant }, file: { ...town({ ...setting, store }), tenant } }
  }
}

export const each = async ({ memory, file }: Both, change: (world: Town) => unknown): Promise<void> => {
  for (const world of [memory, file]) await change(world)
}

/** The events that come of a command, the same in both; none where both refuse it, for the same reasons. */
export const give = async (both: Both, life: AnyLife, id: string, command: object): Promise<readonly Journal.Recorded[]> => {
  const { store, tenant } = both.memory
  const { position } = await store.head(tenant)
  const answers: string[] = []
  await each(both, async (world) => {
    const told = Effect.match(Life.give(world, life, id, command), {
      onSuccess: ({ done }) => done.head.hash,
      onFailure: (error) => [error._tag, ...("findings" in error ? error.findings.map(({ rule }) => rule) : [])].join(" ")
    })
    answers.push(await Effect.runPromise(told))
  })
  expect(answers[1]).toEqual(answers[0])
  return store.journal(tenant, position, 100)
}

/** Of these commands the one whose events were seen least; one that is refused where all are. */
export const sensible = async (
  { memory }: Both,
  life: AnyLife,
  id: string,
  commands: readonly object[],
  seen: ReadonlyMap<string, number>
): Promise<object> => {
  const moment = World.now(memory)
  const state = Replay.state(life.kind, await memory.store.history(memory.tenant, `${life.name}/${id}`))
  let [best, least] = [commands[0] ?? {}, Infinity]
  for (const command of commands) {
    const decision = await Effect.runPromise(
      Effect.match(life.gather(memory, { id, command }, moment), {
        onSuccess: ({ facts }) => life.decide(command, state, { ...moment, id, facts, people: OnePerson.nobody }),
        onFailure: () => ({ outcome: "unknown" as const })
      })
    )
    if (decision.outcome !== "met") continue
    const times = Math.min(...decision.value.map(({ type }) => seen.get(type) ?? 0))
    if (times < least) [best, least] = [command, times]
  }
  return best
}

/** One journal; rows of these registers alike, and what the events make them, one by one; and each store sound in itself. */
export const agree = async ({ memory, file }: Both, feeds: readonly Register.AnyRegister[]): Promise<void> => {
  const journal = await memory.store.journal(memory.tenant, 0, 10_000)
  expect(await file.store.journal(file.tenant, 0, 10_000)).toEqual(journal)
  const tables = Tables.of(Registers.all)
  const states = new Map<string, unknown>()
  for (const event of journal) {
    const parts = Projection.streamParts(event.stream)
    if (parts === undefined) throw new RangeError(event.stream)
    const kind = Projection.kinds[parts.kind] as unknown as Projection.Kind<unknown, { readonly type: string }>
    const before = states.get(event.stream) ?? kind.initial
    const after = Replay.step(kind, before, event)
    states.set(event.stream, after)
    for (const change of kind.project(parts.id, before, after)) Tables.apply(tables, change)
  }
  for (const { store, tenant } of [memory, file])
    for (const register of feeds) {
      const { rows } = await store.rows(tenant, register, undefined, [], { limit: 1000 })
      // A sum of nothing means the same as no row.
      expect(rows.filter((row) => !Tables.isEmptySum(register, row as unknown as RowChange.Row))).toEqual(Tables.rowsOf(tables, register))
    }
  for (const world of [memory, file]) expect(await Effect.runPromise(Verification.verify(world))).toMatchObject({ faults: [], holds: true })
}
