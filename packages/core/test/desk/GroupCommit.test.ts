import { describe, expect, it } from "vitest"
import * as GroupCommit from "../../src/desk/GroupCommit.ts"
import type { Instant } from "../../src/foundation/Instant.ts"
import { mostChanges } from "../../src/ports/Batches.ts"
import { genesis } from "../../src/ports/Journal.ts"
import type { Batch, Committed } from "../../src/ports/Store.ts"

const batch = (key: string, tenant = "340603", changes = 0): Batch => ({
  tenant,
  key,
  inputHash: "",
  recordedAt: 0 as Instant,
  actor: "test",
  appends: [],
  changes: Array.from({ length: changes }, () => ({ kind: "remove", register: "team", key: { team: "t" } }) as const)
})

/** Writes slowly, and notes who came together. */
const recording = (fail: (keys: readonly string[]) => boolean = () => false) => {
  const groups: string[][] = []
  const commit = async (batches: readonly Batch[]): Promise<readonly Committed[]> => {
    const keys = batches.map(({ key }) => key)
    groups.push(keys)
    await new Promise((resolve) => setImmediate(resolve))
    if (fail(keys)) throw new Error("the disk is gone")
    return keys.map((answer): Committed => ({ ok: true, replayed: false, head: genesis, first: 1, answer }))
  }
  return { groups, commit: GroupCommit.over({ commit }) }
}

/** A request that is not answered after so many turns, each long enough to write a group, never is. */
const inTime = async <A>(asked: Promise<A>): Promise<A> => {
  let isAnswered = false
  const answered = () => void (isAnswered = true)
  asked.then(answered, answered)
  for (let turn = 0; turn < 50 && !isAnswered; turn++) await new Promise((resolve) => setImmediate(resolve))
  if (!isAnswered) throw new Error("no answer")
  return asked
}

const answerOf = (committed: Committed): string | undefined => (committed.ok ? committed.answer : undefined)

describe("requests that arrive together are committed together", () => {
  it("each gets its own answer, in one group while another is being written", async () => {
    const { groups, commit } = recording()
    const first = commit(batch("a"))
    await Promise.resolve()
    await Promise.resolve()
    const others = ["b", "c", "d"].map((key) => commit(batch(key)))
    expect((await inTime(Promise.all([first, ...others]))).map(answerOf)).toEqual(["a", "b", "c", "d"])
    expect(groups).toEqual([["a"], ["b", "c", "d"]])
  })

  it("one tenant's group never holds another's", async () => {
    const { groups, commit } = recording()
    await inTime(Promise.all([commit(batch("a")), commit(batch("b")), commit(batch("x", "340602")), commit(batch("c"))]))
    expect(groups).toEqual([["a", "b"], ["x"], ["c"]])
  })

  it("a group stays within what one transaction may hold; a large batch goes alone", async () => {
    const { groups, commit } = recording()
    await inTime(
      Promise.all([
        commit(batch("a", "t", 600)),
        commit(batch("b", "t", mostChanges - 599)),
        commit(batch("c", "t", 5000)),
        commit(batch("d", "t", 1)),
        commit(batch("e", "t", mostChanges - 1))
      ])
    )
    expect(groups).toEqual([["a"], ["b"], ["c"], ["d", "e"]])
  })

  it("a long one goes while those before are being written, up to four at once", async () => {
    const groups: string[][] = []
    const write: (() => void)[] = []
    const commit = GroupCommit.over({
      commit: async (batches) => {
        groups.push(batches.map(({ key }) => key))
        await new Promise<void>((resolve) => write.push(resolve))
        return batches.map(({ key: answer }): Committed => ({ ok: true, replayed: false, head: genesis, first: 1, answer }))
      }
    })
    const settled = () => new Promise((resolve) => setImmediate(resolve))
    const long = (key: string, streams = 100): Batch => ({
      ...batch(key, "t", 600),
      appends: Array.from({ length: streams }, (_, i) => ({ stream: `s/${key}${i}`, expected: 0, events: [] }))
    })
    const all = [commit(long("a"))]
    await settled()
    all.push(...["b", "c", "d", "e", "f"].map((key) => commit(long(key))), commit(long("short", 99)))
    await settled()
    expect(groups).toEqual([["a"], ["b"], ["c"], ["d"]])
    write.shift()?.()
    await settled()
    expect(groups.slice(4)).toEqual([["e"]])
    write.shift()?.()
    await settled()
    expect(groups.slice(5)).toEqual([["f"]])
    write.shift()?.()
    await settled()
    expect(groups.slice(6)).toEqual([["short"]])
    // It is none for which another may go ahead.
    all.push(commit(long("g")))
    await settled()
    expect(groups).toHaveLength(7)
    // Three that came before it and then itself.
    for (const sent of [7, 7, 7, 8]) {
      write.shift()?.()
      await settled()
      expect(groups).toHaveLength(sent)
    }
    write.shift()?.()
    expect((await inTime(Promise.all(all))).map(answerOf)).toEqual(["a", "b", "c", "d", "e", "f", "short", "g"])
  })

  it("one long one makes a group long, whoever comes with it", async () => {
    const groups: string[][] = []
    const commit = GroupCommit.over({
      commit: async (batches) => {
        groups.push(batches.map(({ key }) => key))
        // The second is never written: who waited for it would wait for ever.
        if (groups.length === 2) await new Promise(() => undefined)
        return batches.map(({ key: answer }): Committed => ({ ok: true, replayed: false, head: genesis, first: 1, answer }))
      }
    })
    const long = { ...batch("long"), appends: Array.from({ length: 100 }, (_, i) => ({ stream: `s/${i}`, expected: 0, events: [] })) }
    await inTime(commit(batch("before")))
    void [commit(long), commit(batch("with it"))]
    await Promise.resolve()
    expect(answerOf(await inTime(commit(batch("after"))))).toBe("after")
    expect(groups).toEqual([["before"], ["long", "with it"], ["after"]])
  })

  it("a broken world rejects everyone of the group, and the next group goes on", async () => {
    const { commit } = recording((keys) => keys.includes("bad"))
    const together = await inTime(Promise.allSettled([commit(batch("good")), commit(batch("bad"))]))
    expect(together.map(({ status }) => status)).toEqual(["rejected", "rejected"])
    expect(answerOf(await inTime(commit(batch("later"))))).toBe("later")
  })

  it("a store that throws before it promises anything rejects everyone of the group, and the next group goes on", async () => {
    const groups: string[][] = []
    const commit = GroupCommit.over({
      commit: (batches) => {
        groups.push(batches.map(({ key }) => key))
        if (groups.length === 1) throw new Error("no such table")
        return Promise.resolve(
          batches.map(({ key: answer }): Committed => ({ ok: true, replayed: false, head: genesis, first: 1, answer }))
        )
      }
    })
    const together = await inTime(Promise.allSettled([commit(batch("a")), commit(batch("b"))]))
    expect(together.map(({ status }) => status)).toEqual(["rejected", "rejected"])
    expect(answerOf(await inTime(commit(batch("later"))))).toBe("later")
  })

  it("a store that answers fewer than it was given leaves nobody waiting", async () => {
    const commit = GroupCommit.over({ commit: () => Promise.resolve([]) })
    await expect(inTime(commit(batch("a")))).rejects.toThrow(RangeError)
  })
})
