/** What is promised of the keys of people whose identity is protected, by the place that holds them. No key here opens anything. */
import type { PersonKeys } from "@yanzhen/core/ports"
import { type Case, define } from "./Case.ts"
import * as Expect from "./Expect.ts"
import { otherTenant, tenant } from "./Sample.ts"

const kept = (wrapped: string): PersonKeys.Key => ({ state: "kept", wrapped })
const destroyed: PersonKeys.Key = { state: "destroyed" }

export const keyCases: readonly Case[] = [
  define("keys.first-stays", "先存的密钥不被替换", "the first key kept for a person stays", ["keep", "get"], async ({ keys }) => {
    const first = await keys.keep(tenant, new Map([["r-1", "one"]]))
    const second = await keys.keep(
      tenant,
      new Map([
        ["r-1", "other"],
        ["r-2", "two"]
      ])
    )
    Expect.equal("what the first is told", first, new Map([["r-1", kept("one")]]))
    Expect.equal(
      "what the second is told",
      second,
      new Map([
        ["r-1", kept("one")],
        ["r-2", kept("two")]
      ])
    )
    Expect.equal("what is there", await keys.get(tenant, ["r-0", "r-1"]), new Map([["r-1", kept("one")]]))
  }),
  define(
    "keys.at-once",
    "同时存放，只留一把",
    "of several keys for one person at once, one is kept, and all are told which",
    ["keep", "get"],
    async ({ keys }) => {
      const told = await Promise.all(["a", "b", "c", "d"].map((key) => keys.keep(tenant, new Map([["r-1", key]]))))
      const there = (await keys.get(tenant, ["r-1"])).get("r-1")
      Expect.that("one is kept", there?.state === "kept")
      Expect.equal(
        "what each is told",
        told.map((one) => one.get("r-1")),
        told.map(() => there)
      )
    }
  ),
  define(
    "keys.destroyed",
    "销毁的密钥不再回来",
    "a destroyed key is gone for ever, and no other is kept in its place",
    ["keep", "get", "destroy"],
    async ({ keys }) => {
      await keys.keep(
        tenant,
        new Map([
          ["r-1", "one"],
          ["r-2", "two"]
        ])
      )
      await keys.destroy(tenant, ["r-1", "r-9"])
      const candidates = new Map([
        ["r-1", "again"],
        ["r-9", "first"]
      ])
      const told = new Map([
        ["r-1", destroyed],
        ["r-9", destroyed]
      ])
      Expect.equal("kept again", await keys.keep(tenant, candidates), told)
      Expect.equal("what is there", await keys.get(tenant, ["r-1", "r-2", "r-9"]), new Map([...told, ["r-2", kept("two")]]))
    }
  ),
  define("keys.of-tenant", "各租户的密钥互不相干", "tenants have keys of their own", ["keep", "get", "destroy"], async ({ keys }) => {
    await keys.keep(tenant, new Map([["r-1", "one"]]))
    await keys.destroy(otherTenant, ["r-1"])
    Expect.equal("still there", await keys.get(tenant, ["r-1"]), new Map([["r-1", kept("one")]]))
    Expect.equal("of the other", await keys.get(otherTenant, ["r-1"]), new Map([["r-1", destroyed]]))
  }),
  define("keys.many", "一次可取数千把", "thousands are kept and found at once", ["keep", "get"], async ({ keys }) => {
    const candidates = new Map(Array.from({ length: 3_000 }, (_, i) => [`r-${i}`, `key ${i}`]))
    Expect.equal("kept", (await keys.keep(tenant, candidates)).size, 3_000)
    Expect.equal("found", (await keys.get(tenant, [...candidates.keys()])).size, 3_000)
  })
]
