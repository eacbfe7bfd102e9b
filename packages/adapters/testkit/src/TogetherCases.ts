/**
 * What holds between commands that arrive at the same moment, between tenants, and across the end of a process.
 */
import { Journal, type Store } from "@yanzhen/core/ports"
import { type Case, define } from "./Case.ts"
import * as Expect from "./Expect.ts"
import { add, allSums, allThings, append, batch, commit, guard, otherTenant, put, tenant, write } from "./Sample.ts"

const outcome = (answer: Store.Committed): string => (answer.ok ? (answer.replayed ? "replayed" : "written") : answer.because)

/** Commits at the same moment; the outcomes in alphabetical order, since nobody may rely on who was first. */
const race = async (store: Store.Store, batches: readonly Store.Batch[]): Promise<readonly string[]> =>
  (await Promise.all(batches.map((one) => commit(store, one)))).map(outcome).toSorted()

export const togetherCases: readonly Case[] = [
  define(
    "race.one-writer",
    "同时写同一流同一版本，只有一个成功",
    "of writers of one version exactly one succeeds",
    ["commit", "history"],
    async ({ store }) => {
      for (let round = 0; round < 5; round++) {
        const writers = ["a", "b", "c"].map((name) => batch(`${name} ${round}`, [append("s/1", round)]))
        Expect.equal("the outcomes", await race(store, writers), ["conflict", "conflict", "written"])
      }
      Expect.equal(
        "the stream",
        (await store.history(tenant, "s/1")).map((one) => one.streamVersion),
        [1, 2, 3, 4, 5]
      )
    }
  ),
  define(
    "race.guards",
    "互以对方为依据的两条命令不会都成功",
    "of two commands that each rely on what the other writes only one succeeds",
    ["commit"],
    async ({ store }) => {
      for (let round = 0; round < 5; round++) {
        const [left, right] = [`left/${round}`, `right/${round}`]
        const outcomes = await race(store, [
          batch(left, [append(left, 0), guard(right, 0)]),
          batch(right, [guard(left, 0), append(right, 0)])
        ])
        Expect.equal("the outcomes", outcomes, ["conflict", "written"])
      }
    }
  ),
  define(
    "race.same-key",
    "同一请求同时到达两次只写一次",
    "a request that arrives twice at once is written once",
    ["commit", "rows"],
    async ({ store }) => {
      for (let round = 0; round < 5; round++) {
        const one = batch(`k ${round}`, [append(`s/${round}`, 0)], [add("t", { things: 1 })])
        Expect.equal("the outcomes", await race(store, [one, one]), ["replayed", "written"])
      }
      Expect.equal(
        "the sums",
        (await allSums(store)).map((row) => row.things),
        [5]
      )
    }
  ),
  define(
    "race.adds",
    "同时到达的增量一个不少",
    "deltas that arrive at once all count",
    ["commit", "rows", "journal"],
    async ({ store }) => {
      const outcomes = await race(
        store,
        Array.from({ length: 20 }, (_, i) => batch(`k${i}`, [append(`s/${i}`, 0)], [add("t", { things: 1, minutes: i })]))
      )
      Expect.equal("the outcomes", new Map([[outcomes.join(), 1]]), new Map([[Array.from({ length: 20 }, () => "written").join(), 1]]))
      Expect.equal(
        "the sums",
        (await allSums(store)).map((row) => [row.things, row.minutes]),
        [[20, 190]]
      )
    }
  ),
  define("tenants.rows", "各租户的行互不相见", "tenants do not see each other's rows", ["commit", "rows"], async ({ store }) => {
    await write(store, batch("k1", [], [put("a", { count: 1 }), add("t", { things: 1 })]))
    await write(store, batch("k2", [], [put("a", { count: 2 }), put("b")], { tenant: otherTenant }))
    Expect.equal(
      "the rows of one",
      (await allThings(store)).map((row) => [row.thing, row.count]),
      [["a", 1]]
    )
    Expect.equal(
      "the rows of the other",
      (await allThings(store, otherTenant)).map((row) => [row.thing, row.count]),
      [
        ["a", 2],
        ["b", undefined]
      ]
    )
    Expect.equal("the sums of the other", await allSums(store, otherTenant), [])
  }),
  define(
    "tenants.streams",
    "各租户的流、版本与日志各自为链",
    "tenants have streams, versions and journals of their own",
    ["commit", "history", "heads", "journal", "head"],
    async ({ store }) => {
      await write(store, batch("k1", [append("s/1", 0, 2)]))
      await write(store, batch("k2", [append("s/1", 0)], [], { tenant: otherTenant }))
      Expect.equal(
        "the history of the other",
        (await store.history(otherTenant, "s/1")).map((one) => one.position),
        [1]
      )
      Expect.equal("the version of the other", await store.heads(otherTenant, ["s/1"]), new Map([["s/1", 1]]))
      Expect.equal("the journals", [(await store.journal(tenant, 0, 9)).length, (await store.journal(otherTenant, 0, 9)).length], [2, 1])
      Expect.equal("the head of a third", await store.head("kit-c"), Journal.genesis)
    }
  ),
  define("tenants.keys", "幂等键属于租户", "a key belongs to its tenant", ["commit", "receipt"], async ({ store }) => {
    await write(store, batch("k1", [append("s/1", 0)]))
    Expect.equal("the other's receipt", await store.receipt(otherTenant, "k1"), undefined)
    Expect.equal(
      "the outcome",
      outcome(await commit(store, batch("k1", [append("s/1", 0)], [], { tenant: otherTenant, inputHash: "another" }))),
      "written"
    )
  }),
  define(
    "durable",
    "声称持久的，重开后仍在；未声称的，重开后为空",
    "what claims to be durable is there after reopening; what does not is empty",
    ["commit", "head", "rows", "receipt"],
    async (subject) => {
      const { durable } = subject.store.capabilities
      const done = await write(subject.store, batch("k1", [append("s/1", 0)], [put("a")]))
      const { store } = await subject.reopen()
      Expect.equal("the head", await store.head(tenant), durable ? done.head : Journal.genesis)
      Expect.equal(
        "the rows",
        (await allThings(store)).map((row) => row.thing),
        durable ? ["a"] : []
      )
      Expect.equal("the receipt", (await store.receipt(tenant, "k1"))?.first, durable ? 1 : undefined)
    }
  )
]
