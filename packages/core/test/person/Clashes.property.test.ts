import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Clashes from "../../src/person/Clashes.ts"

const day = fc.integer({ min: 0, max: 6 }).map((one) => one as Day.Day)
const days = fc
  .tuple(day, fc.option(day, { nil: undefined }))
  .filter(([from, until]) => until === undefined || from <= until)
  .map(([from, until]) => (until === undefined ? { from } : { from, until }))
const person = fc.constantFrom("mother", "aunt").map((name) => Id.require<Id.PersonId>(name))

const kinds = fc
  .array(fc.tuple(fc.constantFrom("cadre" as const, "volunteer" as const), days), { maxLength: 3 })
  .map((all) => ({ been: all.map(([kind, of]) => ({ kind, ...of })) }))
const guardianship = fc
  .array(fc.tuple(person, fc.constantFrom("parent" as const, "entrusted-carer" as const), days), { maxLength: 3 })
  .map((all) => ({
    links: all.map(([guardian, relation, { from, ...rest }]) => ({
      guardian,
      relation,
      from,
      ...("until" in rest ? { endedOn: (rest.until + 1) as Day.Day } : {})
    }))
  }))
const qualification = fc
  .array(fc.tuple(fc.constantFrom("first-aid", "driving"), days), { maxLength: 3 })
  .map((all) => ({ held: all.map(([kind, of]) => ({ kind, ...of })) }))

const isOn = ({ from, until }: { readonly from: number; readonly until?: number }, on: number) => from <= on && on <= (until ?? Infinity)

describe("clashes of entries", () => {
  it("are the same in whatever order the entries, and what stands in them, are named", () => {
    const holds = <A>(entry: fc.Arbitrary<A>, of: (entries: readonly A[]) => unknown, turned: (one: A) => A) =>
      fc.assert(
        fc.property(fc.array(entry, { maxLength: 3 }), (entries) => {
          const found = of(entries)
          expect(of(entries.toReversed())).toStrictEqual(found)
          expect(of(entries.map(turned))).toStrictEqual(found)
        })
      )
    holds(kinds, Clashes.kinds, ({ been }) => ({ been: been.toReversed() }))
    holds(guardianship, Clashes.guardianships, ({ links }) => ({ links: links.toReversed() }))
    holds(qualification, Clashes.qualifications, ({ held }) => ({ held: held.toReversed() }))
  })
  it("one entry, and an entry beside itself alone, have none", () =>
    fc.assert(
      fc.property(kinds, guardianship, qualification, (been, links, held) => {
        expect([Clashes.kinds([been]), Clashes.guardianships([links]), Clashes.qualifications([held])]).toEqual([[], [], []])
        const one = { held: held.held.slice(0, 1) }
        expect(Clashes.qualifications([one, one])).toEqual([])
      })
    ))
  it("what is sure of a clash is what each of both says of the day, and no more", () =>
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 7 }), (a, b, on) => {
        const [one, other] = [{ held: [{ kind: "first-aid", ...a }] }, { held: [{ kind: "first-aid", ...b }] }]
        const sure = Clashes.agreed([one, other], [...one.held, ...other.held])
        if (sure === undefined) return
        expect(Clashes.qualifications([one, other])).toHaveLength(1)
        for (const held of sure) expect(isOn(held, on)).toBe(isOn(a, on) && isOn(b, on))
      })
    ))
})
