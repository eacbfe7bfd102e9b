import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as OnePerson from "../../src/person/OnePerson.ts"
import * as Merges from "../../src/testing/Merges.ts"

const entries = ["a", "b", "c", "d", "e"] as const
const others = ["x", "y"]

/** Who is reached from an entry, whichever way the links lead: the plain meaning of being one person. */
const reached = (links: readonly OnePerson.Merge[], from: string): readonly string[] => {
  const found = new Set([from])
  for (let before = 0; before < found.size;) {
    before = found.size
    for (const [one, other] of links) {
      if (found.has(one)) found.add(other)
      if (found.has(other)) found.add(one)
    }
  }
  return [...found].toSorted()
}

describe("entries that are one person", () => {
  it("are one whichever was merged into which, and in whatever order; others stay who they are", () =>
    fc.assert(
      fc.property(Merges.ways(entries), fc.nat(), ({ merges, kept }, turn) => {
        const people = OnePerson.of(merges)
        const turned = [...merges.slice(turn % merges.length), ...merges.slice(0, turn % merges.length)]
        expect(OnePerson.of(turned)).toEqual(people)
        for (const entry of entries) {
          expect(OnePerson.keptOf(people, entry)).toBe(kept)
          expect(OnePerson.entriesOf(people, entry)).toEqual([kept, ...entries.filter((one) => one !== kept)])
        }
        for (const other of others) expect(OnePerson.entriesOf(people, other)).toEqual([other])
      })
    ))
  it("with one merge taken back they are two, each of those that are still linked", () =>
    fc.assert(
      fc.property(Merges.ways(entries), fc.nat(), ({ merges }, turn) => {
        const left = merges.filter((_, i) => i !== turn % merges.length)
        const people = OnePerson.of(left)
        for (const entry of entries) expect(OnePerson.entriesOf(people, entry).toSorted()).toEqual(reached(left, entry))
        expect(new Set(entries.map((entry) => OnePerson.keptOf(people, entry))).size).toBe(2)
      })
    ))
  it("links that lead in a ring, which nobody can make, end all the same", () =>
    expect(
      OnePerson.of([
        ["a", "b"],
        ["b", "a"]
      ]).kept.size
    ).toBe(2))
  it("nobody is merged where nothing was", () => {
    expect(OnePerson.of([])).toEqual(OnePerson.nobody)
    expect(OnePerson.isSame(OnePerson.nobody, "a", "b")).toBe(false)
    expect(OnePerson.isSame(OnePerson.of([["a", "b"]]), "a", "b")).toBe(true)
  })
})
