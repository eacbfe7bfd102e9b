/** Entries that may be one person: what speaks for it, what speaks against it, and whoever is merged. All people are made up. */
import { LikelyDuplicates, Life, PersonLives } from "@yanzhen/core/desk"
import { Day, Id } from "@yanzhen/core/foundation"
import { OnePerson } from "@yanzhen/core/person"
import type { PersonDirectory } from "@yanzhen/core/ports"
import { describe, expect, it } from "vitest"
import { clerk, listed, run, town } from "./world.ts"

type Person = PersonDirectory.Person
const born = Day.require("1958-03-04")
const somebody = (id: string, more: Partial<Person> = {}): Person => ({ id, name: "端木测试萍", ...more })
const told = (everybody: readonly Person[], merges: readonly OnePerson.Merge[] = []) =>
  LikelyDuplicates.pairsOf(everybody, OnePerson.of(merges)).map(({ person, other, reasons }) => `${person} ${other}: ${reasons.join(" ")}`)

describe("two entries may be one person", () => {
  it.each([
    ["of one name alone: it says nothing", {}, {}, []],
    ["of one ID number, whatever the names", { idHash: "h" }, { idHash: "h", name: "端木试萍" }, ["id-number"]],
    [
      "of one ID number and name: the end of the number says no more",
      { idHash: "h", idTail: "0024" },
      { idHash: "h", idTail: "0024" },
      ["id-number"]
    ],
    ["of one name and telephone", { phone: "13900000001" }, { phone: "13900000001" }, ["name-phone"]],
    ["of one name and the end of a telephone", { phone: "13900000001" }, { phone: "0001" }, ["name-phone"]],
    ["of one name and two telephones", { phone: "13900000001" }, { phone: "13800000001" }, []],
    ["of one name and day of birth", { born }, { born }, ["name-born"]],
    ["of one name and end of the ID number", { idTail: "0024", idHash: "h" }, { idTail: "0024" }, ["name-id-tail"]],
    [
      "of all of it at once",
      { phone: "0001", born, idTail: "0024" },
      { phone: "0001", born, idTail: "0024" },
      ["name-phone", "name-born", "name-id-tail"]
    ],
    [
      "of two names, all else alike",
      { phone: "0001", born, idTail: "0024" },
      { phone: "0001", born, idTail: "0024", name: "端木试萍" },
      []
    ],
    [
      "of one ID number and telephone, and two names",
      { idHash: "h", phone: "0001" },
      { idHash: "h", phone: "0001", name: "端木试萍" },
      ["id-number"]
    ],
    ["of two ID numbers", { idHash: "h", born }, { idHash: "g", born }, []],
    ["of two ends of ID numbers", { idTail: "0024", born }, { idTail: "0039", born }, []],
    ["of two days of birth", { phone: "0001", born }, { phone: "0001", born: Day.plusDays(born, 1) }, []],
    ["of one ID number and two days of birth", { idHash: "h", born }, { idHash: "h", born: Day.plusDays(born, 1) }, ["id-number"]]
  ] satisfies readonly (readonly [string, Partial<Person>, Partial<Person>, readonly string[]])[])("%s", (_, one, other, reasons) => {
    const expected = reasons.length === 0 ? [] : [`a b: ${reasons.join(" ")}`]
    expect(told([somebody("a", one), somebody("b", other)])).toEqual(expected)
    expect(told([somebody("b", other), somebody("a", one)])).toEqual(expected)
  })
  it("by the first of the two, then by the other", () => {
    const other = { name: "司空测试云" }
    const all = [somebody("d", { born }), somebody("b", { born, ...other }), somebody("c", { born, ...other }), somebody("a", { born })]
    expect(told(all)).toEqual(["a d: name-born", "b c: name-born"])
  })
  it("every two of several, in order of id; who is merged stands for all their entries", () => {
    const all = [somebody("c", { born }), somebody("a", { born }), somebody("b", { born, phone: "0001" }), somebody("d", { phone: "0001" })]
    expect(told(all)).toEqual(["a b: name-born", "a c: name-born", "b c: name-born", "b d: name-phone"])
    expect(told(all, [["c", "a"]])).toEqual(["a b: name-born", "b d: name-phone"])
    expect(told(all, [["b", "a"]])).toEqual(["a c: name-born", "a d: name-phone"])
    expect(
      told(all, [
        ["a", "d"],
        ["b", "d"]
      ])
    ).toEqual(["c d: name-born"])
  })
})

it("asked of the directory; a pair that is merged is none any more, and one that is separated is one again", async () => {
  const world = town()
  await listed(world)
  await world.people.put(world.tenant, [
    { id: "ann", name: "端木测试萍", idHash: "h" },
    { id: "bo", name: "端木测试萍", idHash: "h" },
    { id: "cy", name: "司空测试云", born }
  ])
  const pairs = async () => (await run(LikelyDuplicates.list(world))).pairs
  expect(await pairs()).toEqual([{ person: "ann", other: "bo", reasons: ["id-number"] }])
  const life = PersonLives.lives["person-merge"]
  const said = { by: clerk, reason: "重复", on: "2026-03-01" } as const
  await run(Life.give(world, life, "bo", { type: "merge", into: Id.require<Id.PersonId>("ann"), evidence: "核对证件", ...said }))
  expect(await pairs()).toEqual([])
  await run(Life.give(world, life, "bo", { type: "separate", ...said }))
  expect(await pairs()).toHaveLength(1)
})
