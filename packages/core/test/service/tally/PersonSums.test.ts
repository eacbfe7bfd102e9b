import { describe, expect, it } from "vitest"
import { PersonSums, stepOf, usualPlace } from "../../../src/service/tally/PersonSums.ts"

/** Rows of one person behind two words of somebody else; each gives its overage, top-up, credited and excluded minutes at a place. */
const rows = (given: readonly (readonly [place: number, credited: number, excluded: number, overage: number, toppedUp: number])[]) =>
  Int32Array.from([
    7,
    7,
    ...given.flatMap(([place, credited, excluded, overage, toppedUp]) => [(overage << 16) | toppedUp, (credited << 16) | excluded, place])
  ])

describe("the usual place", () => {
  it.each<readonly [string, readonly number[], number]>([
    ["of one row is its own", [5], 5],
    ["is the first that two rows have one after the other", [1, 2, 3, 3, 4, 4], 3],
    ["may be that of the first two", [6, 6, 1], 6],
    ["is not the first row's because the person before ends with it", [7, 3, 3], 3],
    ["may be that of the last two", [1, 2, 6, 6], 6],
    ["is the last row's where no two have the same", [1, 2, 1, 2, 9], 9],
    ["is the last row's also where the next person begins with it", [1, 2, 9], 9]
  ])("%s", (_, places, usual) => {
    const own = rows([...places, 9].map((place) => [place, 0, 0, 0, 0]))
    expect(usualPlace(own, 2, own.length - 3)).toBe(usual)
  })
  it("leads no row on; any other place does, whatever bit differs", () => {
    expect(stepOf(12, 12)).toBe(0)
    for (let bit = 0; bit < 32; bit++) expect(stepOf(12, 12 ^ (1 << bit))).toBe(3)
  })
})

describe("sums of the usual place", () => {
  const all = rows([
    [1, 60, 5, 7, 3],
    [2, 0, 30, 11, 0],
    [2, 20, 1, 0, 13]
  ])
  const before = { credited: 500, excluded: 400, overage: 300, toppedUp: 200, personTimes: 9 }
  it.each([
    ["with extras", true, { credited: 420, excluded: 364, overage: 282, toppedUp: 184, personTimes: 7 }],
    ["without extras, whatever stands in their word", false, { ...before, credited: 420, excluded: 364, personTimes: 7 }]
  ])("are what is left when the other rows are taken out, %s", (_, withExtras, left) => {
    const sums = Object.assign(new PersonSums(), before, { person: 4, usual: 9, end: all.length })
    sums.takeOut(all, 2, withExtras)
    expect(sums).toMatchObject({ ...left, person: 4, usual: 9, end: all.length })
  })
  it("are those of all rows where no other was left", () => {
    const sums = Object.assign(new PersonSums(), before, { end: 2 })
    sums.takeOut(all, 2, true)
    expect(sums).toMatchObject(before)
  })
})
