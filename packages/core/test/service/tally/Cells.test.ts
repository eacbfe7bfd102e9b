import { describe, expect, it } from "vitest"
import * as Day from "../../../src/foundation/Day.ts"
import * as Period from "../../../src/foundation/Period.ts"
import { Attendance } from "../../../src/service/tally/Attendance.ts"
import { Cells } from "../../../src/service/tally/Cells.ts"
import { PersonCounts } from "../../../src/service/tally/PersonCounts.ts"
import type { Key } from "../../../src/service/tally/Totals.ts"

const dictionaries = {
  record: [],
  volunteer: ["ann", "bo", "cy"],
  team: ["silver", "goose"],
  community: ["", "east", "west"],
  street: ["", "north"],
  communityOfPlace: [0, 2, 1],
  streetOfPlace: [0, 0, 1],
  activity: [],
  category: ["community-service", "elder-and-child-care"]
}
const codes = {
  volunteer: Int32Array.of(0, 1, 2),
  team: Int32Array.of(1, 0, 1),
  community: Int32Array.of(2, 1, 0),
  category: Uint8Array.of(1, 0, 1),
  communityOfPlace: dictionaries.communityOfPlace,
  streetOfPlace: dictionaries.streetOfPlace
}
const march = Day.monthIndex(Day.require("2026-03-05"))
const cellsBy = (...by: readonly Key[]): Cells => new Cells({ by })
const running = (...by: readonly Key[]): Cells => new Cells({ by }, new Attendance(new PersonCounts(), 0, 1))

describe("the cell of a row", () => {
  it.each<readonly [Key, readonly number[], readonly string[]]>([
    ["volunteer", [0, 1, 2], ["ann", "bo", "cy"]],
    ["team", [1, 0, 1], ["goose", "silver", "goose"]],
    ["community", [1, 2, 0], ["east", "west", ""]],
    ["street", [1, 0, 0], ["north", "", ""]],
    ["category", [1, 0, 1], ["elder-and-child-care", "community-service", "elder-and-child-care"]],
    ["month", [march, march, march], ["2026-03", "2026-03", "2026-03"]]
  ])("by %s is its code", (key, addresses, texts) => {
    const cells = cellsBy(key)
    expect([0, 1, 2].map((row) => cells.address(codes, row, march))).toEqual(addresses)
    addresses.forEach((cell) => cells.add(cell, 1, 0, 0, 0, 0))
    expect(cells.read(dictionaries).map((cell) => cell.key)).toEqual([...new Set(texts)].toSorted().map((text) => ({ [key]: text })))
  })
  it("by nothing is one, by several keys the order in which they came", () => {
    expect([0, 1, 2].map((row) => cellsBy().address(codes, row, march))).toEqual([0, 0, 0])
    const cells = cellsBy("team", "month")
    const found = [
      [0, march],
      [1, march],
      [2, march],
      [0, march + 1]
    ].map(([row = 0, month = 0]) => cells.address(codes, row, month))
    expect(found).toEqual([0, 1, 0, 2])
    found.forEach((cell, index) => cells.add(cell, index + 1, 0, 0, 0, 0))
    expect(cells.read(dictionaries).map(({ key, creditedMinutes }) => [key.team, key.month, creditedMinutes])).toEqual([
      ["goose", "2026-03", 4],
      ["goose", "2026-04", 4],
      ["silver", "2026-03", 2]
    ])
  })
})

describe("amounts", () => {
  it("are added up each by itself, and what was attended is what became of it", () => {
    const cells = cellsBy()
    cells.address(codes, 0, march)
    cells.add(0, 100, 20, 30, 5, 1)
    cells.add(0, 10, 2, 3, 1, 1)
    cells.see(0, 0)
    expect(cells.read(dictionaries)).toEqual([
      {
        key: {},
        people: 1,
        personTimes: 2,
        personMinutes: 110,
        attendedMinutes: 110 + 22 + 33 - 6,
        excludedMinutes: 22,
        toppedUpMinutes: 6,
        overageMinutes: 33,
        creditedMinutes: 110
      }
    ])
  })
  it("without time are no cell", () => {
    const cells = cellsBy("volunteer")
    cells.address(codes, 2, march)
    cells.add(2, 0, 0, 0, 0, 0)
    expect(cells.read(dictionaries)).toEqual([])
  })
  it("keep their place when cells before and behind the first come to be used", () => {
    const cells = cellsBy("month")
    const months = [500, 570, 430, 499, 900, 1000, 363]
    months.forEach((month, index) => cells.add(cells.address(codes, 0, month), index + 1, 0, 0, 0, 0))
    expect(months.map((month) => cells.amounts(month).creditedMinutes)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(cells.size).toBe(1001)
    const column = cells.column("creditedMinutes")
    expect(column.length).toBe(1001)
    expect(column.reduce((sum, minutes) => sum + minutes, 0)).toBe(28)
    expect(months.map((month) => column[month])).toEqual([1, 2, 3, 4, 5, 6, 7])
  })
  it("are there for as many cells as were reserved", () => {
    const cells = cellsBy("volunteer")
    cells.reserve(0, 3)
    expect([cells.size, cells.column("people").length]).toEqual([3, 3])
    cells.reserve(1, 2)
    expect(cells.size).toBe(3)
    cells.addPeople(2, 4)
    cells.addPeople(2, 1)
    expect([...cells.column("people")]).toEqual([0, 0, 5])
  })
})

it.each([
  ["2026-03-04", false],
  ["2026-03-05", true],
  ["2026-03-06", true],
  ["2026-03-07", false]
] as const)("a question about two days covers %s: %s", (day, covered) => {
  const cells = new Cells({ by: [], period: Period.require("2026-03-05..2026-03-06") })
  expect(cells.covers(Day.require(day))).toBe(covered)
  expect(cellsBy().covers(Day.require(day))).toBe(true)
})

describe("people", () => {
  it("who come person by person are counted once each", () => {
    const cells = cellsBy("team")
    cells.reserve(0, 2)
    for (const [cell, person] of [
      [0, 0],
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 2]
    ] as const)
      cells.person(cell, person, 1)
    expect([cells.amounts(0).people, cells.amounts(1).people]).toEqual([2, 2])
  })
  it.each([
    ["by team", "team"],
    ["where every cell is of one person", "volunteer"]
  ] as const)("who come and go are there while a piece of theirs is: %s", (_, key) => {
    const cells = running(key)
    cells.reserve(0, 2)
    const people = (): number => cells.amounts(1).people
    cells.person(1, 1, 1)
    expect(people()).toBe(0)
    cells.settle(1)
    expect(people()).toBe(1)
    cells.person(1, 1, 1)
    cells.person(1, 1, -1)
    cells.settle(1)
    expect(people()).toBe(1)
    cells.count(1, 1, 2)
    cells.count(1, 1, -2)
    expect(people()).toBe(1)
    cells.count(1, 1, -1)
    expect([people(), cells.amounts(0).people]).toEqual([0, 0])
  })
  it("are found in cells far from the first number", () => {
    const cells = running("volunteer")
    cells.reserve(1000, 1003)
    cells.count(1001, 1001, 1)
    cells.count(1002, 1002, 1)
    cells.add(1002, 5, 0, 0, 0, 1)
    expect([1000, 1001, 1002].map((cell) => cells.amounts(cell).people)).toEqual([0, 1, 1])
    expect([...cells.column("people")].flatMap((people, cell) => (people > 0 ? [cell] : []))).toEqual([1001, 1002])
    expect(cells.look(Int32Array.of(1002, 1001), 2)).toBe(5)
  })
  it("who come person by person never wait", () => {
    const cells = cellsBy("team")
    cells.reserve(0, 2)
    cells.person(1, 0, 1)
    cells.settle(0)
    expect(cells.amounts(1).people).toBe(1)
  })
  it("more cells at once than may wait are counted as well", () => {
    const cells = running("month")
    for (let month = 0; month < 40; month++) cells.person(cells.address(codes, 0, month), 0, 1)
    cells.settle(0)
    expect(Array.from({ length: 40 }, (_, month) => cells.amounts(month).people)).toEqual(Array.from({ length: 40 }, () => 1))
  })
  it("are looked at ahead only where every cell is of one person, and as many as there are", () => {
    const [own, other, both] = [running("volunteer"), running("team"), running("volunteer", "team")]
    for (const cells of [own, other, both]) {
      cells.reserve(0, 3)
      cells.add(1, 7, 0, 0, 0, 1)
      cells.add(2, 70, 0, 0, 0, 1)
    }
    const people = Int32Array.of(2, 1, 2)
    expect([own, other, both].map((cells) => cells.look(people, 2))).toEqual([77, 0, 0])
  })
  it("are counted where is said ahead, except where nobody has to be told apart or where the cell is not known yet", () => {
    const two = { ...codes, volunteer: Int32Array.of(0, 0), team: Int32Array.of(5, 6), community: Int32Array.of(0, 0) }
    const counts = new PersonCounts()
    const of = (...by: readonly Key[]): Cells => new Cells({ by }, new Attendance(counts, 0, 1))
    counts.change(0, 5, 1)
    const near = (cells: Cells, from: number): readonly number[] => {
      const places = new Int32Array(4)
      return [cells.near(two, Int32Array.of(9, 900), 2, places, from), ...places]
    }
    const place = counts.near(0, 5)
    expect(near(of("team"), 0)).toEqual([2, place, place, 0, 0])
    expect(near(of("month"), 2)).toEqual([4, 0, 0, place, place])
    expect(near(of(), 1)).toEqual([3, 0, place, place, 0])
    expect([of("volunteer"), of("team", "month"), cellsBy("team")].map((cells) => near(cells, 1))).toEqual([
      [1, 0, 0, 0, 0],
      [1, 0, 0, 0, 0],
      [1, 0, 0, 0, 0]
    ])
  })
})
