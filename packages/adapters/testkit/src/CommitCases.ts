/** What `commit` promises of a batch as a whole, and `receipt` of its key. */
import { Batches, Journal } from "@yanzhen/core/ports"
import { type Case, define } from "./Case.ts"
import * as Expect from "./Expect.ts"
import { add, allSums, allThings, append, batch, commit, event, guard, otherTenant, put, sums, tenant, write } from "./Sample.ts"

export const commitCases: readonly Case[] = [
  define(
    "commit.whole",
    "被拒的批次不留下任何事件和行",
    "a refused batch leaves no event and no row",
    ["commit", "history", "rows", "head"],
    async ({ store }) => {
      await write(store, batch("k1", [append("s/1", 0)], [put("a", { count: 1 })]))
      const head = await store.head(tenant)
      const refused = await commit(store, batch("k2", [append("s/2", 0), append("s/1", 0)], [put("a", { count: 2 }), put("b")]))
      Expect.that("a batch with a stale stream is refused", !refused.ok && refused.because === "conflict")
      Expect.equal("the stream that stood well", await store.history(tenant, "s/2"), [])
      Expect.equal(
        "the rows",
        (await allThings(store)).map(({ thing, count }) => [thing, count]),
        [["a", 1]]
      )
      Expect.equal("the head", await store.head(tenant), head)
    }
  ),
  define(
    "commit.names-every-conflict",
    "冲突的流全部列出，按码位排序",
    "every stream in conflict is named, in code point order",
    ["commit"],
    async ({ store }) => {
      await write(store, batch("k1", [append("s/b", 0), append("s/a", 0), append("s/c", 0)]))
      const answer = await commit(store, batch("k2", [append("s/b", 0), append("s/c", 1), append("s/a", 7)]))
      Expect.equal("the refusal", answer, { ok: false, because: "conflict", streams: ["s/a", "s/b"] })
    }
  ),
  define("commit.guard-checked", "只作依据的流版本不符则拒", "a stream relied on must be at its version", ["commit"], async ({ store }) => {
    await write(store, batch("k1", [append("guard/1", 0, 3)]))
    const stale = await commit(store, batch("k2", [append("s/1", 0), guard("guard/1", 1)]))
    Expect.that("a stale guard is refused", !stale.ok && stale.because === "conflict")
    Expect.that("a right guard is accepted", (await commit(store, batch("k3", [append("s/1", 0), guard("guard/1", 3)]))).ok)
  }),
  define("commit.guard-unmoved", "只作依据的流版本不变", "relying on a stream does not move it", ["commit", "heads"], async ({ store }) => {
    await write(store, batch("k1", [append("guard/1", 0)]))
    await write(store, batch("k2", [append("s/1", 0), guard("guard/1", 1), guard("guard/none", 0)]))
    Expect.equal(
      "the versions",
      await store.heads(tenant, ["guard/1", "guard/none"]),
      new Map([
        ["guard/1", 1],
        ["guard/none", 0]
      ])
    )
  }),
  define(
    "commit.same-key-same-answer",
    "同键同输入得到首次的结果，不再写入",
    "the same key and input give the first answer and write nothing",
    ["commit", "head", "rows"],
    async ({ store }) => {
      const one = batch("k1", [append("s/1", 0)], [add("t", { things: 1 })], { answer: `{"records":1}` })
      const first = await write(store, one)
      await write(store, batch("k2", [append("s/2", 0)]))
      const head = await store.head(tenant)
      const again = await commit(store, one)
      Expect.equal("the answer", again, { ...first, replayed: true })
      Expect.equal("the head", await store.head(tenant), head)
      Expect.equal(
        "the sums",
        (await allSums(store)).map((row) => row.things),
        [1]
      )
    }
  ),
  define("commit.key-reused", "同键不同输入被拒", "the same key with another input is refused", ["commit", "head"], async ({ store }) => {
    await write(store, batch("k1", [append("s/1", 0)]))
    const head = await store.head(tenant)
    const other = await commit(store, batch("k1", [append("s/2", 0)], [], { inputHash: "another" }))
    Expect.equal("the refusal", other, { ok: false, because: "key-reused" })
    Expect.equal("the head", await store.head(tenant), head)
  }),
  define("commit.conflict-frees-key", "冲突不占用键", "a conflict leaves its key free", ["commit"], async ({ store }) => {
    await write(store, batch("k1", [append("s/1", 0)]))
    Expect.that("the stale batch is refused", !(await commit(store, batch("k2", [append("s/1", 0)]))).ok)
    const again = await commit(store, batch("k2", [append("s/1", 1)]))
    Expect.that("the same key with the right version is written", again.ok && !again.replayed)
  }),
  define(
    "commit.each-for-itself",
    "同批到达的各自成败，后者看见前者",
    "batches that arrive together stand each for itself, later ones see earlier ones",
    ["commit", "history"],
    async ({ store }) => {
      const answers = await store.commit([
        batch("k1", [append("s/1", 0)]),
        batch("k2", [append("s/1", 0), append("s/2", 0)]),
        batch("k3", [append("s/1", 1)]),
        batch("k1", [append("s/1", 0)])
      ])
      Expect.equal(
        "the answers",
        answers.map((one) => (one.ok ? (one.replayed ? "replayed" : one.first) : one.because)),
        [1, "conflict", 2, "replayed"]
      )
      Expect.equal(
        "the stream",
        (await store.history(tenant, "s/1")).map((one) => one.position),
        [1, 2]
      )
    }
  ),
  define(
    "commit.no-batch",
    "不成批次的输入整体拒绝且不写入",
    "what is no batch is rejected and nothing is written",
    ["commit", "head", "rows"],
    async ({ store }) => {
      const good = batch("k1", [append("s/1", 0)])
      const bad = {
        "a stream named twice": batch("k2", [append("s/2", 0), guard("s/2", 0)]),
        "an unknown register": batch("k2", [], [{ kind: "put", register: "kit_nothing", row: { thing: "a" } }]),
        "an unknown column": batch("k2", [], [put("a", { colour: "red" })]),
        "text where a number belongs": batch("k2", [], [put("a", { count: "1" })]),
        "a fraction": batch("k2", [], [put("a", { count: 0.5 })]),
        "an unknown key": batch("k2", [], [{ kind: "put", register: "kit_thing", row: { count: 1 } }]),
        "a put into a summed register": batch("k2", [], [{ kind: "put", register: sums.name, row: { ...add("t", {}).key, things: 1 } }]),
        "an add to what is not summed": batch(
          "k2",
          [],
          [{ kind: "add", register: "kit_thing", key: { thing: "a" }, deltas: { count: 1 } }]
        ),
        "an event without canonical text": batch("k2", [{ stream: "s/2", expected: 0, events: [event("x", { half: 0.5 })] }]),
        "another tenant's batch": batch("k2", [append("s/2", 0)], [], { tenant: otherTenant })
      }
      for (const [what, one] of Object.entries(bad)) await Expect.rejected(what, () => store.commit([good, one]))
      Expect.equal("the head", await store.head(tenant), Journal.genesis)
      Expect.equal("the rows", await allThings(store), [])
      Expect.that("the good batch can still be written", (await commit(store, good)).ok)
    }
  ),
  define(
    "commit.size",
    "一次提交的行变更有上限，超出则整体拒绝",
    "row changes of one commit have a limit, and more than that is rejected as a whole",
    ["commit", "head", "rows"],
    async ({ store }) => {
      const changing = (key: string, changes: number) =>
        batch(
          key,
          [append(`s/${key}`, 0)],
          Array.from({ length: changes }, (_, i) => put(`${key}-${i}`))
        )
      const half = Batches.mostChanges / 2
      await Expect.rejected("one change too many in a batch", () => store.commit([changing("k1", Batches.mostChanges + 1)]))
      await Expect.rejected("one change too many together", () => store.commit([changing("k1", half), changing("k2", half + 1)]))
      Expect.equal("the head", await store.head(tenant), Journal.genesis)
      const answers = await store.commit([changing("k1", half), changing("k2", half)])
      Expect.equal(
        "as many as may be",
        answers.map(({ ok }) => ok),
        [true, true]
      )
    }
  ),
  define(
    "commit.without-events",
    "没有事件的批次只改行，不动日志",
    "a batch without events changes rows and not the journal",
    ["commit", "head", "rows"],
    async ({ store }) => {
      const done = await write(store, batch("k1", [append("s/1", 0)]))
      const answer = await commit(store, batch("k2", [], [put("a")]))
      Expect.equal("the answer", answer, { ok: true, replayed: false, head: done.head, first: 2 })
      Expect.equal(
        "the rows",
        (await allThings(store)).map((row) => row.thing),
        ["a"]
      )
    }
  ),
  define("receipt.kept", "键下保存的结果可查", "what is kept under a key can be asked for", ["commit", "receipt"], async ({ store }) => {
    const done = await write(store, batch("k1", [append("s/1", 0)], [], { answer: "[]" }))
    Expect.equal("the receipt", await store.receipt(tenant, "k1"), {
      inputHash: "input of k1",
      head: done.head,
      first: done.first,
      answer: "[]"
    })
    Expect.equal("an unknown key", await store.receipt(tenant, "k2"), undefined)
  })
]
