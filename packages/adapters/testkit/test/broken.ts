/**
 * Stores that break one promise each. Every wrapper is as near to the real thing as it can be: it goes wrong only where its case looks.
 */
import { Criterion, ParameterView } from "@yanzhen/core/foundation"
import { Batches, Journal, type PersonDirectory, type Store } from "@yanzhen/core/ports"
import { Register, type RowChange } from "@yanzhen/core/registers"
import { sums, tenant as kitTenant, things } from "../src/Sample.ts"

type S = Store.Store
type Break = (store: S) => Partial<S>
type Cell = RowChange.Cell
type Row = RowChange.Row

const single = (store: S, one: (batch: Store.Batch) => Promise<Store.Committed>): Partial<S> => ({
  commit: async (batches) => {
    // What is no batch is still refused as a whole.
    if (batches.length !== 1) return store.commit(batches)
    const [batch] = batches
    return batch === undefined ? [] : [await one(batch)]
  }
})
const through = async (store: S, batch: Store.Batch): Promise<Store.Committed> => {
  const [answer] = await store.commit([batch])
  if (answer === undefined) throw new Error("no answer")
  return answer
}
const isTooLarge = (batches: readonly Store.Batch[]): boolean =>
  batches.reduce((sum, { changes }) => sum + changes.length, 0) > Batches.mostChanges
const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Answers questions as a database would that bends cells in this way. */
const bending = (store: S, bend: (cell: Cell, column: string) => Cell): Partial<S> => ({
  rows: async (tenant, register, where, order, page, under) => {
    if (where === undefined || register.name !== things.name) return store.rows(tenant, register, where, order, page, under)
    const whole = await store.rows(tenant, register, undefined, order, page, under)
    const isMet = Criterion.compile(where, under?.view ?? ParameterView.none) as (row: Row) => boolean
    const bent = (row: Row): Row => Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, bend(cell, column)]))
    return { at: whole.at, rows: whole.rows.filter((row) => isMet(bent(row as Row))) }
  }
})

const resorting = (store: S, by: string, compare: (a: Row, b: Row, direction: "up" | "down") => number): Partial<S> => ({
  rows: async (tenant, register, where, order, page, under) => {
    const answer = await store.rows(tenant, register, where, order, page, under)
    const [first] = order
    // Only where a case looks at the order itself: pages hang on the order too, and have a case of their own.
    return first === undefined || first.by !== by || page.limit !== 9
      ? answer
      : { at: answer.at, rows: answer.rows.toSorted((a, b) => compare(a as Row, b as Row, first.direction)) }
  }
})

interface Group {
  readonly by: Row
  readonly sums: Readonly<Record<string, number | undefined>>
}

const adding = (store: S, change: (groups: readonly Group[]) => readonly Group[]): Partial<S> => ({
  sums: async (...asked) => {
    const { at, groups } = await store.sums(...asked)
    return { at, groups: change(groups as readonly Group[]) as unknown as typeof groups }
  }
})

const known = (sums: Group["sums"]): Group["sums"] => Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, sum ?? 0]))

const text =
  (change: (value: string) => Cell) =>
  (cell: Cell): Cell =>
    typeof cell === "string" ? change(cell) : cell

/** Checks, lets others in, and then writes without checking these appends again. */
const hasty = (store: S, isForgotten: (append: Store.Append) => boolean): Partial<S> =>
  single(store, async (batch) => {
    const before = await store.heads(
      batch.tenant,
      batch.appends.map((one) => one.stream)
    )
    if (
      (await store.receipt(batch.tenant, batch.key)) !== undefined ||
      batch.appends.some((one) => before.get(one.stream) !== one.expected)
    )
      return through(store, batch)
    await turn()
    const now = await store.heads(
      batch.tenant,
      batch.appends.map((one) => one.stream)
    )
    return through(store, {
      ...batch,
      appends: batch.appends.map((one) => (isForgotten(one) ? { ...one, expected: now.get(one.stream) ?? 0 } : one))
    })
  })

const isGuard = (append: Store.Append): boolean => append.events.length === 0

/** By the id of the case that each of them fails. */
export const brokenStores: Readonly<Record<string, Break>> = {
  "commit.whole": (store) =>
    single(store, async (batch) => {
      const answer = await through(store, batch)
      if (!answer.ok && answer.because === "conflict" && batch.changes.length > 0)
        await through(store, { ...batch, key: `${batch.key} rows`, appends: [] })
      return answer
    }),
  "commit.names-every-conflict": (store) =>
    single(store, async (batch) => {
      const answer = await through(store, batch)
      return !answer.ok && answer.because === "conflict" ? { ...answer, streams: answer.streams.slice(0, 1) } : answer
    }),
  // A guard that is further behind than by one event is taken for a new one.
  "commit.guard-checked": (store) =>
    single(store, async (batch) => {
      const heads = await store.heads(
        batch.tenant,
        batch.appends.map((one) => one.stream)
      )
      return through(store, {
        ...batch,
        appends: batch.appends.filter((one) => !isGuard(one) || (heads.get(one.stream) ?? 0) - one.expected < 2)
      })
    }),
  "commit.guard-unmoved": (store) => {
    const reliedOn = new Set<string>()
    return {
      ...single(store, async (batch) => {
        for (const append of batch.appends) if (isGuard(append)) reliedOn.add(append.stream)
        return through(store, batch)
      }),
      heads: async (tenant, streams) =>
        new Map([...(await store.heads(tenant, streams))].map(([stream, version]) => [stream, version + (reliedOn.has(stream) ? 1 : 0)]))
    }
  },
  "commit.same-key-same-answer": (store) =>
    single(store, async (batch) => {
      const answer = await through(store, batch)
      if (!answer.ok || !answer.replayed) return answer
      const { answer: _forgotten, ...rest } = answer
      return rest
    }),
  "commit.key-reused": (store) =>
    single(store, async (batch) => {
      const receipt = await store.receipt(batch.tenant, batch.key)
      return through(store, receipt === undefined ? batch : { ...batch, inputHash: receipt.inputHash })
    }),
  "commit.conflict-frees-key": (store) => {
    const refused = new Map<string, Store.Committed>()
    return single(store, async (batch) => {
      const known = refused.get(batch.key)
      if (known !== undefined) return known
      const answer = await through(store, batch)
      if (!answer.ok && answer.because === "conflict") refused.set(batch.key, answer)
      return answer
    })
  },
  "commit.each-for-itself": (store) => ({
    commit: async (batches) => {
      const answers = await store.commit(batches)
      const failed = answers.findIndex((one) => !one.ok)
      return answers.map((one, i) => (failed >= 0 && i > failed ? { ok: false, because: "conflict", streams: [] } : one))
    }
  }),
  "commit.no-batch": (store) => ({
    commit: (batches) =>
      isTooLarge(batches)
        ? store.commit(batches)
        : store
            .commit(batches)
            .catch((): readonly Store.Committed[] => batches.map(() => ({ ok: false, because: "conflict", streams: [] })))
  }),
  // Writes what is too large piece by piece.
  "commit.size": (store) => ({
    commit: async (batches) => {
      if (!isTooLarge(batches)) return store.commit(batches)
      const answers: Store.Committed[] = []
      for (const batch of batches) answers.push(await through(store, { ...batch, changes: batch.changes.slice(0, Batches.mostChanges) }))
      return answers
    }
  }),
  "commit.without-events": (store) =>
    single(store, async (batch) => {
      const answer = await through(store, batch)
      return answer.ok && batch.appends.length === 0 ? { ...answer, first: answer.head.position } : answer
    }),
  "receipt.kept": (store) => ({
    receipt: async (tenant, key) => {
      const receipt = await store.receipt(tenant, key)
      return receipt === undefined ? undefined : { ...receipt, inputHash: "" }
    }
  }),
  "history.in-order": (store) => ({
    history: async (tenant, stream) =>
      (await store.history(tenant, stream)).toSorted((a, b) =>
        a.position > 5 || b.position > 5 ? b.position - a.position : a.position - b.position
      )
  }),
  "history.unknown-is-empty": (store) => ({
    history: async (tenant, stream) => {
      const events = await store.history(tenant, stream)
      if (events.length === 0 && (await store.head(tenant)).position === 0) throw new Error("no such stream")
      return events
    }
  }),
  "history.exact": (store) => ({
    history: async (tenant, stream) =>
      (await store.history(tenant, stream)).map((one) => ({
        ...one,
        data: JSON.parse(JSON.stringify(one.data).replaceAll("\\u0000", "")) as Journal.EventData
      }))
  }),
  "heads.unknown-is-zero": (store) => ({
    heads: async (tenant, streams) =>
      new Map([...(await store.heads(tenant, streams))].filter(([stream, version]) => version > 0 || stream !== "s/none"))
  }),
  // Only those that were written to twice.
  "heads.all-counted": (store) => ({
    heads: async (tenant, streams) => {
      const heads = await store.heads(tenant, streams)
      return streams === undefined ? new Map([...heads].filter(([, version]) => version > 1)) : heads
    }
  }),
  "put.replaces-whole": (store) =>
    single(store, async (batch) => {
      const { rows } = await store.rows(batch.tenant, things, undefined, [], { limit: 10 })
      const changes = batch.changes.map((change) => {
        const old =
          change.kind === "put" && change.register === things.name ? rows.find((row) => row.thing === change.row["thing"]) : undefined
        return change.kind === "put" && old !== undefined ? { ...change, row: { ...(old as Row), ...change.row } } : change
      })
      return through(store, { ...batch, changes })
    }),
  "remove.gone": (store) =>
    single(store, (batch) =>
      through(store, { ...batch, changes: batch.changes.filter((change) => change.kind !== "remove" || change.key["thing"] !== "a") })
    ),
  "add.sums": (store) =>
    single(store, async (batch) => {
      const { rows } = await store.rows(batch.tenant, sums, undefined, [], { limit: 10 })
      // Minutes are overwritten instead of added up; the other sums are right.
      const changes = batch.changes.map((change) => {
        const old =
          change.kind === "add" && (change.deltas["minutes"] ?? 0) < 0 ? rows.find((row) => row.team === change.key["team"]) : undefined
        return change.kind === "add" && old !== undefined
          ? { ...change, deltas: { ...change.deltas, minutes: (change.deltas["minutes"] ?? 0) - (old.minutes ?? 0) } }
          : change
      })
      return through(store, { ...batch, changes })
    }),
  "add.in-one-batch": (store) =>
    single(store, (batch) => {
      const keys = batch.changes.map((change) => (change.kind === "add" ? JSON.stringify(change.key) : undefined))
      return through(store, {
        ...batch,
        changes:
          batch.appends.length > 0
            ? batch.changes
            : batch.changes.filter((_change, i) => keys[i] === undefined || keys.lastIndexOf(keys[i]) === i)
      })
    }),
  "journal.gap-free": (store) => {
    let refusals = 0
    return {
      ...single(store, async (batch) => {
        const answer = await through(store, batch)
        if (!answer.ok) refusals += 1
        return answer
      }),
      journal: async (tenant, after, limit) =>
        (await store.journal(tenant, after, limit)).map((one) => ({ ...one, position: one.position + refusals }))
    }
  },
  "journal.chained": (store) => ({
    journal: async (tenant, after, limit) =>
      (await store.journal(tenant, after, limit)).map((one) => ({ ...one, actor: one.actor.toLowerCase() }))
  }),
  "journal.paged": (store) => ({ journal: (tenant, after, limit) => store.journal(tenant, after === 4 ? 3 : after, limit) }),
  "head.is-the-end": (store) => ({
    head: async (tenant) => {
      const head = await store.head(tenant)
      return head.position === 2 && (await store.history(tenant, "s/1")).length === 2 ? { ...head, position: 1 } : head
    }
  }),
  "rows.unknown": (store) => bending(store, (cell, column) => (column === "count" && cell === undefined ? 0 : cell)),
  "rows.text-case": (store) =>
    bending(
      store,
      text((value) => (/^te/i.test(value) ? value.toLowerCase() : value))
    ),
  "rows.empty-text": (store) =>
    bending(
      store,
      text((value) => (value === "" ? undefined : value))
    ),
  "rows.trailing-space": (store) =>
    bending(
      store,
      text((value) => value.trimEnd())
    ),
  "rows.astral": (store) =>
    bending(
      store,
      text((value) => value.replace("𠮶", "𠮷"))
    ),
  "rows.integers": (store) =>
    bending(store, (cell) => (typeof cell === "number" && Math.abs(cell) > 2 ** 52 ? Math.floor(cell / 2) * 2 : cell)),
  "rows.midnight": (store) =>
    bending(store, (cell, column) => (column === "minute" && typeof cell === "number" && cell % 1440 === 0 ? cell - 1 : cell)),
  "rows.truths": (store) => bending(store, (cell, column) => (column === "truth" && cell === false ? undefined : cell)),
  "rows.choices": (store) => bending(store, (cell, column) => (column === "grade" && cell === "middle" ? "low" : cell)),
  "rows.every-column": (store) => ({
    rows: async (tenant, register, where, order, page, under) => {
      const answer = await store.rows(tenant, register, where, order, page, under)
      return {
        at: answer.at,
        rows: answer.rows.map(
          (row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== undefined)) as unknown as typeof row
        )
      }
    }
  }),
  "rows.order-unknown-first": (store) =>
    resorting(store, "count", (a, b, direction) =>
      a["count"] === b["count"] || (a["count"] !== undefined && b["count"] !== undefined)
        ? 0
        : (a["count"] === undefined ? 1 : -1) * (direction === "up" ? 1 : -1)
    ),
  "rows.order-code-points": (store) => resorting(store, "words", (a, b) => (String(a["words"]) < String(b["words"]) ? -1 : 1)),
  "rows.order-ties": (store) =>
    resorting(store, "count", (a, b) => (a["count"] === b["count"] ? (String(a["thing"]) < String(b["thing"]) ? 1 : -1) : 0)),
  "rows.paged": (store) => ({
    rows: async (tenant, register, where, order, page, under) => {
      const { after } = page
      if (after === undefined || order.length === 0) return store.rows(tenant, register, where, order, page, under)
      const whole = await store.rows(tenant, register, where, order, { limit: 1000 }, under)
      const compare = Register.comparing({ ...register, key: [] }, order)
      return { at: whole.at, rows: whole.rows.filter((row) => compare(after as Row, row as Row) < 0).slice(0, page.limit) }
    }
  }),
  "rows.at": (store) => ({ rows: async (...asked) => ({ ...(await store.rows(...asked)), at: 0 }) }),
  "rows.large-commit": (store) =>
    single(store, (batch) => through(store, isTooLarge([batch]) ? batch : { ...batch, changes: batch.changes.slice(0, 900) })),
  "columns.same-as-rows": (store) => ({
    columns: async function* (...asked) {
      for await (const { length, columns } of store.columns(...asked)) {
        yield {
          length,
          columns: Object.fromEntries(
            Object.entries(columns).map(([name, column]) => [
              name,
              column.kind === "integer" ? { ...column, known: column.known.map(() => 1) } : column
            ])
          )
        }
      }
    }
  }),
  "columns.where": (store) => ({
    columns: (tenant, register, _where, names, under) => store.columns(tenant, register, undefined, names, under)
  }),
  "columns.all-batches": (store) => ({
    columns: async function* (...asked) {
      let batches = 0
      for await (const batch of store.columns(...asked)) if (++batches < 3) yield batch
    }
  }),
  // NULL is no group for it.
  "sums.by-cells": (store) =>
    adding(store, (groups) => groups.filter(({ by }) => Object.values<Cell>(by).every((cell) => cell !== undefined))),
  // Passes over what is unknown, as SQL does.
  "sums.unknown": (store) =>
    adding(store, (groups) => groups.map(({ by, sums: all }) => ({ by, sums: Object.keys(all).length > 1 ? all : known(all) }))),
  // A sum of nothing is one row, where nobody groups.
  "sums.where": (store) => adding(store, (groups) => (groups.length === 0 ? [{ by: {}, sums: { count: 0 } }] : groups)),
  "sums.each-of-its-own": (store) => ({
    sums: (tenant, register, where, by, wanted, under) => {
      const { late } = wanted as unknown as Record<string, { of: never }>
      return store.sums(tenant, register, where, by, late === undefined ? wanted : { ...wanted, late: { of: late.of } }, under)
    }
  }),
  "sums.exact": (store) => ({ sums: (...asked) => store.sums(...asked).catch(() => ({ at: 0, groups: [] })) }),
  "sums.shared-rows": (store) =>
    adding(store, (groups) => groups.map(({ by, sums: all }) => ({ by, sums: "minutes" in all ? { ...all, minutes: 30 } : all }))),
  "sums.of-tenant": (store) => ({
    sums: (_tenant, register, where, by, wanted, under) => store.sums(kitTenant, register, where, by, wanted, under)
  }),
  "sums.at": (store) => ({ sums: async (...asked) => ({ ...(await store.sums(...asked)), at: 0 }) }),
  // Hands over one page.
  "sums.same-as-rows": (store) => adding(store, (groups) => groups.slice(0, 20)),
  "race.one-writer": (store) => hasty(store, (append) => !isGuard(append)),
  "race.guards": (store) => hasty(store, isGuard),
  "race.same-key": (store) => {
    const done = new Map<string, Store.Done>()
    return single(store, async (batch) => {
      if (!batch.key.startsWith("k ")) return through(store, batch)
      const known = done.get(batch.key)
      if (known !== undefined) return { ...known, replayed: true }
      await turn()
      const answer = await through(store, { ...batch, key: `${batch.key} ${done.size} ${Math.random()}` })
      if (answer.ok) done.set(batch.key, answer)
      return answer
    })
  },
  "race.adds": (store) => {
    // Reads the sums, lets others in, and writes what it read plus its own: a lost update.
    let latest = 0
    return single(store, async (batch) => {
      const change = batch.changes[0]
      if (batch.appends.length === 0 || change?.kind !== "add" || change.deltas["minutes"] === undefined || !batch.key.startsWith("k1"))
        return through(store, batch)
      const mine = ++latest
      await turn()
      return through(store, mine === latest ? batch : { ...batch, changes: [] })
    })
  },
  "tenants.rows": (store) => ({
    rows: async (tenant, register, where, order, page, under) => {
      const own = await store.rows(tenant, register, where, order, page, under)
      const isStranger = tenant !== kitTenant && register.name === sums.name
      return isStranger ? store.rows(kitTenant, register, where, order, page, under) : own
    }
  }),
  "tenants.streams": (store) => ({
    heads: async (tenant, streams) => {
      if (streams === undefined) return store.heads(tenant)
      const [own, other] = [await store.heads(tenant, streams), await store.heads(kitTenant, streams)]
      return new Map(streams.map((stream) => [stream, Math.max(own.get(stream) ?? 0, other.get(stream) ?? 0)]))
    }
  }),
  "tenants.keys": (store) => ({ receipt: async (tenant, key) => (await store.receipt(tenant, key)) ?? store.receipt(kitTenant, key) }),
  durable: () => ({ capabilities: { durable: true } })
}

type D = PersonDirectory.PersonDirectory

export const brokenDirectories: Readonly<Record<string, (directory: D) => Partial<D>>> = {
  "people.kept": (directory) => ({
    put: (tenant, people) =>
      directory.put(
        tenant,
        people.map((one) => ({ ...one, name: one.name.startsWith(" ") ? one.name.trim() : one.name }))
      )
  }),
  "people.unknown-absent": (directory) => ({
    get: async (tenant, ids) =>
      new Map<string, PersonDirectory.Person>([
        ...(await directory.get(tenant, ids)),
        ...ids.filter((id) => id === "p-0").map((id) => [id, { id, name: "" }] as const)
      ])
  }),
  "people.replaced-whole": (directory) => ({
    put: async (tenant, people) => {
      const known = await directory.get(
        tenant,
        people.map((one) => one.id)
      )
      await directory.put(
        tenant,
        people.map((one) => ({ ...known.get(one.id), ...one }))
      )
    }
  }),
  "people.by-hash": (directory) => ({
    findByHash: async (tenant, hashes) => {
      const found = await directory.findByHash(tenant, hashes)
      return found.length > 2 ? found : found.slice(0, 1)
    }
  }),
  "people.by-name": (directory) => ({
    findByName: async (tenant, names) => [
      ...(await directory.findByName(tenant, names)),
      ...(await directory.findByName(
        tenant,
        names.map((name) => `${name} `)
      ))
    ]
  }),
  "people.names": (directory) => ({ names: async (tenant) => [...(await directory.names(tenant)), ...(await directory.names(tenant))] }),
  "people.removed": (directory) => {
    const gone: PersonDirectory.Person[] = []
    return {
      remove: async (tenant, ids) => {
        gone.push(...(await directory.get(tenant, ids)).values())
        await directory.remove(tenant, ids)
      },
      findByHash: async (tenant, hashes) => [
        ...(await directory.findByHash(tenant, hashes)),
        ...gone.filter((one) => one.idHash !== undefined && hashes.includes(one.idHash))
      ]
    }
  },
  "people.of-tenant": (directory) => ({
    findByName: async (tenant, names) => {
      const own = await directory.findByName(tenant, names)
      return own.length > 0 ? own : directory.findByName(kitTenant, names)
    }
  }),
  "people.many": (directory) => ({ get: (tenant, ids) => directory.get(tenant, ids.slice(0, 999)) }),
  // The last of one page comes again as the first of the next.
  "texts.in-pages": (directory) => ({
    textsAfter: async (tenant, after, limit) => {
      const last = [...(await directory.getTexts(tenant, [after]))].map(([id, text]) => ({ id, text }))
      return [...last, ...(await directory.textsAfter(tenant, after, limit))].slice(0, limit)
    }
  }),
  "texts.kept": (directory) => ({
    getTexts: async (tenant, ids) => new Map([...(await directory.getTexts(tenant, ids))].filter(([, text]) => text !== ""))
  })
}
