/**
 * What `journal` and `head` promise.
 */
import { Journal, type Digest } from "@yanzhen/core/ports"
import { type Case, define } from "./Case.ts"
import * as Expect from "./Expect.ts"
import { append, batch, commit, guard, put, tenant, write } from "./Sample.ts"

/** The chain is checked with the digest the subject was opened with. */
export const journalCases = (digest: Digest.Digest): readonly Case[] => [
  define(
    "journal.gap-free",
    "位置连续，被拒的批次不占位置",
    "positions have no gap; a refused batch takes none",
    ["commit", "journal"],
    async ({ store }) => {
      await write(store, batch("k1", [append("s/1", 0, 2)]))
      await commit(store, batch("k2", [append("s/1", 0)]))
      await write(store, batch("k3", [guard("s/1", 2)], [put("a")]))
      await write(store, batch("k4", [append("s/2", 0), append("s/1", 2)]))
      Expect.equal(
        "positions",
        (await store.journal(tenant, 0, 1000)).map((one) => [one.position, one.stream]),
        [
          [1, "s/1"],
          [2, "s/1"],
          [3, "s/2"],
          [4, "s/1"]
        ]
      )
    }
  ),
  define(
    "journal.chained",
    "每条事件连同信封都在链上",
    "every event is in the chain, with its envelope",
    ["commit", "journal", "head"],
    async ({ store }) => {
      await write(store, batch("k1", [append("s/1", 0, 2)], [], { actor: "Kit" }))
      await write(store, batch("k2", [append("s/2", 0), append("s/1", 2)], [], { actor: "Kit" }))
      const chain = Journal.chainOf(tenant)
      Expect.equal("a fault", Journal.verifyChain(chain, await store.journal(tenant, 0, 1000), digest), undefined)
      Expect.equal("a fault of the head", Journal.verifyHead(chain, await store.head(tenant)), undefined)
      Expect.equal("events", chain.head.position, 4)
    }
  ),
  define(
    "journal.paged",
    "从某位置之后取至多若干条",
    "at most so many events after a position",
    ["commit", "journal"],
    async ({ store }) => {
      await write(store, batch("k1", [append("s/1", 0, 5)]))
      const positions = async (after: number, limit: number) => (await store.journal(tenant, after, limit)).map((one) => one.position)
      Expect.equal("the first page", await positions(0, 2), [1, 2])
      Expect.equal("the second", await positions(2, 2), [3, 4])
      Expect.equal("the last", await positions(4, 2), [5])
      Expect.equal("after the end", await positions(5, 2), [])
    }
  ),
  define(
    "head.is-the-end",
    "链头是最后一条事件；无事件时为创世",
    "the head is the last event; genesis where there is none",
    ["commit", "journal", "head"],
    async ({ store }) => {
      Expect.equal("of nothing", await store.head(tenant), Journal.genesis)
      const done = await write(store, batch("k1", [append("s/1", 0, 2)]))
      Expect.equal("the head", await store.head(tenant), done.head)
      Expect.equal(
        "the last event",
        (await store.journal(tenant, 1, 10)).map((one) => one.hash),
        [done.head.hash]
      )
    }
  )
]
