import { describe, expect, it } from "vitest"
import { Cells } from "../../../src/service/tally/Cells.ts"
import { GroupedSums } from "../../../src/service/tally/GroupedSums.ts"
import { PersonSums } from "../../../src/service/tally/PersonSums.ts"

type Given = readonly [place: number, credited: number, excluded: number, overage: number, toppedUp: number]

/** Rows as the sweeps leave them, behind three words of somebody else. */
const rows = (given: readonly Given[]): Int32Array =>
  Int32Array.from([
    ...[-1, -1, -1],
    ...given.flatMap(([place, credited, excluded, overage, toppedUp]) => [(overage << 16) | toppedUp, (credited << 16) | excluded, place])
  ])

const amounts = (cells: Cells) =>
  Array.from({ length: 4 }, (_, cell) => {
    const { people, personTimes, creditedMinutes, excludedMinutes, overageMinutes, toppedUpMinutes } = cells.amounts(cell)
    return [people, personTimes, creditedMinutes, excludedMinutes, overageMinutes, toppedUpMinutes]
  })

const none = [0, 0, 0, 0, 0, 0]
const nothing = { credited: 0, excluded: 0, overage: 0, toppedUp: 0, personTimes: 0 }

describe("rows of several places, each into the cell that its word names", () => {
  const cellsOf = (withExtras: boolean) => {
    const cells = new Cells({ by: ["team"] })
    cells.reserve(0, 4)
    // Two bits of the word, above three others.
    const sums = new GroupedSums(cells, { key: "team", shift: 3, mask: 3 })
    const add = (person: number, given: readonly Given[], usual = 0, rest: Partial<typeof nothing> = {}): void => {
      const words = rows(given)
      sums.add(words, 3, Object.assign(new PersonSums(), nothing, rest, { person, usual, end: words.length }), withExtras)
    }
    return { cells, sums, add }
  }
  const place = (cell: number, other = 5): number => (cell << 3) | other | (1 << 5)
  it.each([
    ["with extras", true, [7, 8]],
    ["without extras, whatever stands in their word", false, [0, 0]]
  ] as const)("%s", (_, withExtras, [over, extra]) => {
    const { cells, sums, add } = cellsOf(withExtras)
    add(0, [
      [place(1), 60, 5, 3, 4],
      [place(1, 0), 30, 1, 4, 4],
      [place(2), 0, 20, 0, 0]
    ])
    add(1, [[place(1), 10, 0, 0, 0]])
    sums.pour()
    expect(amounts(cells)).toEqual([none, [2, 3, 100, 6, over, extra], [0, 0, 0, 20, 0, 0], none])
    // Poured out once, and the same person is not counted again.
    add(1, [
      [place(1), 1, 0, 0, 0],
      [place(3), 2, 0, 0, 0]
    ])
    sums.pour()
    expect(amounts(cells)).toEqual([none, [2, 4, 101, 6, over, extra], [0, 0, 0, 20, 0, 0], [1, 1, 2, 0, 0, 0]])
  })
  it("what remains of a person's sums goes to the usual place, and the person with it", () => {
    const { cells, sums, add } = cellsOf(true)
    add(0, [[place(1), 60, 0, 0, 0]], place(2), { credited: 500, excluded: 40, overage: 30, toppedUp: 20, personTimes: 9 })
    add(0, [], place(1), { excluded: 7 })
    add(0, [], place(1), { credited: 7, personTimes: 1 })
    add(5, [], place(2), { credited: 5, personTimes: 1 })
    sums.pour()
    expect(amounts(cells)).toEqual([none, [1, 2, 67, 7, 0, 0], [2, 10, 505, 40, 30, 20], none])
  })
})
