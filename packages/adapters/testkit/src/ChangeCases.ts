/** What becomes of rows when a batch puts, removes and adds. */
import { type Case, define } from "./Case.ts"
import * as Expect from "./Expect.ts"
import { add, allSums, allThings, append, batch, put, remove, write } from "./Sample.ts"

export const changeCases: readonly Case[] = [
  define(
    "put.replaces-whole",
    "重写一行时未给的列变为未知",
    "a row put again is new as a whole: a column left out is unknown",
    ["commit", "rows"],
    async ({ store }) => {
      await write(store, batch("k1", [], [put("a", { count: 1, words: "x" })]))
      await write(store, batch("k2", [], [put("a", { count: 2 })]))
      Expect.equal("the rows", await allThings(store), [{ thing: "a", count: 2 }])
    }
  ),
  define(
    "remove.gone",
    "删除一行；删除没有的行不算错",
    "a row removed is gone; removing what is not there is no error",
    ["commit", "rows"],
    async ({ store }) => {
      await write(store, batch("k1", [], [put("a"), put("b")]))
      await write(store, batch("k2", [], [remove("a"), remove("c")]))
      Expect.equal(
        "the rows",
        (await allThings(store)).map((row) => row.thing),
        ["b"]
      )
    }
  ),
  define("add.sums", "多个流的增量相加，从 0 开始", "deltas of several streams sum, from 0", ["commit", "rows"], async ({ store }) => {
    await write(store, batch("k1", [append("s/1", 0)], [add("t", { things: 1, minutes: 90 })]))
    await write(store, batch("k2", [append("s/2", 0)], [add("t", { things: 1, minutes: 30 })]))
    await write(store, batch("k3", [append("s/1", 1)], [add("t", { minutes: -20 })]))
    Expect.equal(
      "the sums",
      (await allSums(store)).map((row) => [row.team, row.things, row.minutes]),
      [["t", 2, 100]]
    )
  }),
  define(
    "add.in-one-batch",
    "同一批次内对同一行的多次增量都计入",
    "every delta of one batch to one row counts",
    ["commit", "rows"],
    async ({ store }) => {
      await write(
        store,
        batch("k1", [], [add("t", { things: 2 }), add("t", { things: 3 }), add("u", { things: 1 }), add("t", { things: -1, minutes: 5 })])
      )
      Expect.equal(
        "the sums",
        (await allSums(store)).map((row) => [row.team, row.things, row.minutes]),
        [
          ["t", 4, 5],
          ["u", 1, 0]
        ]
      )
    }
  )
]
