import { describe, expect, it } from "vitest"
import type { CountingRules } from "../../../src/service/CountingRules.ts"
import * as EraTable from "../../../src/service/tally/EraTable.ts"
import * as IslandRow from "../../../src/service/tally/IslandRow.ts"
import { dayOf, PlainIsland } from "../../../src/service/tally/PlainIsland.ts"
import { PlainShelves } from "../../../src/service/tally/PlainShelves.ts"
import { always } from "./sheet.ts"

type Row = readonly [start: number, minutes: number, deduct?: number, untimed?: 0 | 1]

const shelvesOf = (rows: readonly Row[]): PlainShelves => {
  const shelves = new PlainShelves((record, other) => record < other)
  rows.forEach(([start, minutes, deduct = 0, untimed = 0], index) =>
    shelves.put({
      record: index,
      volunteer: 0,
      team: 0,
      community: 0,
      activity: 0,
      category: 0,
      on: dayOf(start),
      start,
      minutes,
      deduct,
      untimed
    })
  )
  return shelves
}

/** What the row that was put `at`-th and those behind it give, with it and without it: eight numbers each. */
const around = (rows: readonly Row[], at: number, rules: Partial<CountingRules> = {}, shelves = shelvesOf(rows)) => {
  const island = new PlainIsland(EraTable.of(always(rules), "service"), shelves)
  const place = shelves.find(at)
  island.around(place)
  const given = (out: Int32Array) =>
    Array.from({ length: island.end - place }, (_, row) => [...out.subarray(row * IslandRow.width, (row + 1) * IslandRow.width)])
  return { with: given(island.with), without: given(island.without), shelves, island }
}

/** Credited, excluded, overage, topped up: of the day, then of the next one. */
const gives = (...numbers: readonly number[]): readonly number[] => Array.from({ length: 8 }, (_, index) => numbers[index] ?? 0)
const nothing = gives()

describe("what a row and those behind it give, with it and without it", () => {
  type Case = readonly [
    what: string,
    rows: readonly Row[],
    at: number,
    rules: Partial<CountingRules>,
    given: readonly (readonly number[])[],
    without: readonly (readonly number[])[]
  ]
  it.each<Case>([
    ["one row", [[540, 120]], 0, {}, [gives(120)], [nothing]],
    ["losing something at its end", [[540, 120, 30]], 0, {}, [gives(90, 30)], [nothing]],
    ["losing all", [[540, 120, 120]], 0, { minimumMinutes: 60 }, [gives(0, 120)], [nothing]],
    ["a duration", [[0, 90, 10, 1]], 0, {}, [gives(80, 10)], [nothing]],
    [
      "touching",
      [
        [540, 60],
        [600, 60]
      ],
      0,
      {},
      [gives(60), gives(60)],
      [nothing, gives(60)]
    ],
    [
      "overlapping",
      [
        [540, 120],
        [600, 120]
      ],
      0,
      {},
      [gives(120), gives(60, 60)],
      [nothing, gives(120)]
    ],
    [
      "the later of two",
      [
        [540, 120],
        [600, 120]
      ],
      1,
      {},
      [gives(60, 60)],
      [nothing]
    ],
    [
      "contained",
      [
        [540, 180],
        [600, 30]
      ],
      0,
      {},
      [gives(180), gives(0, 30)],
      [nothing, gives(30)]
    ],
    [
      "three at once",
      [
        [540, 120],
        [570, 120],
        [600, 120]
      ],
      1,
      {},
      [gives(30, 90), gives(30, 90)],
      [nothing, gives(60, 60)]
    ],
    [
      "a duration takes no time of the clock",
      [
        [540, 60],
        [0, 1440, 0, 1]
      ],
      0,
      {},
      [gives(60), gives(1440)],
      [nothing, gives(1440)]
    ],
    ["until midnight", [[1380, 60]], 0, {}, [gives(60)], [nothing]],
    ["over midnight", [[1380, 120]], 0, {}, [gives(60, 0, 0, 0, 60)], [nothing]],
    ["over midnight, losing some of the next day", [[1380, 120, 30]], 0, {}, [gives(60, 0, 0, 0, 30, 30)], [nothing]],
    ["over midnight, losing more", [[1380, 120, 90]], 0, {}, [gives(30, 30, 0, 0, 0, 60)], [nothing]],
    [
      "over midnight behind another",
      [
        [1370, 30],
        [1380, 120]
      ],
      1,
      {},
      [gives(40, 20, 0, 0, 60)],
      [nothing]
    ],
    [
      "over midnight behind one that reaches over it too",
      [
        [1370, 100],
        [1380, 120]
      ],
      1,
      {},
      [gives(0, 60, 0, 0, 30, 30)],
      [nothing]
    ],
    ["topped up", [[540, 59]], 0, { minimumMinutes: 60 }, [gives(60, 0, 0, 1)], [nothing]],
    ["just the minimum", [[540, 60]], 0, { minimumMinutes: 60 }, [gives(60)], [nothing]],
    ["topped up on the day on which it ends", [[1420, 40]], 0, { minimumMinutes: 60 }, [gives(20, 0, 0, 0, 40, 0, 0, 20)], [nothing]],
    [
      "topped up on its own day where nothing is kept of the next",
      [[1420, 40, 20]],
      0,
      { minimumMinutes: 60 },
      [gives(60, 0, 0, 40, 0, 20)],
      [nothing]
    ],
    [
      "a cap that is just reached",
      [
        [540, 60],
        [660, 30]
      ],
      0,
      { dayCapMinutes: 90 },
      [gives(60), gives(30)],
      [nothing, gives(30)]
    ],
    [
      "a cap that bites",
      [
        [540, 60],
        [660, 31]
      ],
      0,
      { dayCapMinutes: 90 },
      [gives(60), gives(30, 0, 1)],
      [nothing, gives(31)]
    ],
    [
      "a cap that is used up",
      [
        [540, 90],
        [660, 60]
      ],
      0,
      { dayCapMinutes: 90 },
      [gives(90), gives(0, 0, 60)],
      [nothing, gives(60)]
    ],
    ["a cap of each day", [[1380, 180]], 0, { dayCapMinutes: 50 }, [gives(50, 0, 10, 0, 50, 0, 70)], [nothing]],
    [
      "a cap takes what tops up too",
      [
        [540, 40],
        [660, 40]
      ],
      0,
      { dayCapMinutes: 90, minimumMinutes: 60 },
      [gives(60, 0, 0, 20), gives(30, 0, 30, 20)],
      [nothing, gives(60, 0, 0, 20)]
    ],
    [
      "the night before has used some of the day's cap",
      [
        [1380, 120],
        [2000, 60]
      ],
      1,
      { dayCapMinutes: 90 },
      [gives(30, 0, 30)],
      [nothing]
    ],
    [
      "two nights",
      [
        [1380, 120],
        [2820, 120],
        [4260, 60]
      ],
      0,
      { dayCapMinutes: 90 },
      [gives(60, 0, 0, 0, 60), gives(30, 0, 30, 0, 60), gives(30, 0, 30)],
      [nothing, gives(60, 0, 0, 0, 60), gives(30, 0, 30)]
    ],
    [
      "a night between two others",
      [
        [1380, 120],
        [2820, 120],
        [4260, 60]
      ],
      1,
      { dayCapMinutes: 90 },
      [gives(30, 0, 30, 0, 60), gives(30, 0, 30)],
      [nothing, gives(60)]
    ],
    [
      "the night before keeps what is shared",
      [
        [1380, 120],
        [1470, 60]
      ],
      1,
      {},
      [gives(30, 30)],
      [nothing]
    ],
    [
      "the night before the night before",
      [
        [-60, 1400],
        [1330, 200],
        [1500, 60]
      ],
      2,
      {},
      [gives(30, 30)],
      [nothing]
    ],
    // Days before and after that nothing reaches out of are no part of it.
    [
      "ends with the day",
      [
        [540, 60],
        [1440, 60],
        [2000, 60]
      ],
      0,
      {},
      [gives(60)],
      [nothing]
    ],
    [
      "ends with the day also where a row ends at midnight",
      [
        [540, 900],
        [1440, 60]
      ],
      0,
      {},
      [gives(900)],
      [nothing]
    ],
    [
      "goes on where a row ends a minute later",
      [
        [540, 901],
        [1440, 60]
      ],
      0,
      {},
      [gives(900, 0, 0, 0, 1), gives(59, 1)],
      [nothing, gives(60)]
    ],
    [
      "does not go on for what is deducted",
      [
        [540, 901, 1],
        [1440, 60]
      ],
      0,
      {},
      [gives(900, 0, 0, 0, 0, 1)],
      [nothing]
    ],
    [
      "does not go on for a long duration",
      [
        [0, 1440, 0, 1],
        [1440, 60]
      ],
      0,
      {},
      [gives(1440)],
      [nothing]
    ]
  ])("%s", (_, rows, at, rules, given, without) => {
    const found = around(rows, at, rules)
    expect([found.with, found.without]).toEqual([given, without])
  })
  it.each<readonly [what: string, rows: readonly Row[], at: number, from: number, end: number]>([
    [
      "the whole day of the row",
      [
        [540, 60],
        [0, 60],
        [1380, 60]
      ],
      0,
      0,
      3
    ],
    [
      "not the day before, not the day after",
      [
        [-60, 60],
        [540, 60],
        [1440, 60]
      ],
      1,
      1,
      2
    ],
    [
      "the first row of the day itself",
      [
        [-60, 60],
        [0, 60],
        [540, 60]
      ],
      2,
      1,
      3
    ],
    [
      "a night that reaches in",
      [
        [-60, 61],
        [540, 60]
      ],
      1,
      0,
      2
    ],
    [
      "a night that reaches in for all that is behind it",
      [
        [-90, 200],
        [-60, 30],
        [540, 60]
      ],
      2,
      0,
      3
    ],
    [
      "all of the day of a night that reaches in",
      [
        [-1440, 60],
        [-90, 200],
        [540, 60]
      ],
      2,
      0,
      3
    ],
    [
      "what reaches only with minutes that are deducted does not",
      [
        [-60, 61, 1],
        [540, 60]
      ],
      1,
      1,
      2
    ],
    [
      "two whole days before do not",
      [
        [-2880, 1440],
        [-1440, 1440],
        [540, 60]
      ],
      2,
      2,
      3
    ],
    [
      "night before night",
      [
        [-2940, 61],
        [-1500, 61],
        [-60, 61],
        [540, 60]
      ],
      3,
      0,
      4
    ],
    [
      "night before night, but for the first",
      [
        [-2940, 60],
        [-1500, 61],
        [-60, 61],
        [540, 60]
      ],
      3,
      1,
      4
    ],
    [
      "night after night",
      [
        [540, 60],
        [1380, 61],
        [2820, 61],
        [4260, 60],
        [5760, 60]
      ],
      0,
      0,
      4
    ],
    [
      "a duration of the day before does not reach in",
      [
        [-1440, 1440, 0, 1],
        [540, 60]
      ],
      1,
      1,
      2
    ]
  ])("looked around is %s", (_, rows, at, from, end) => {
    // Today, where what lies beyond a shelf is long past.
    const { island } = around(
      rows.map(([start, ...row]) => [start + 20_000 * 1440, ...row] as const),
      at
    )
    expect([island.from, island.end]).toEqual([from, end])
  })
  it("a row that went gives nothing, and what it kept goes to the next", () => {
    const rows: readonly Row[] = [
      [540, 120],
      [560, 60],
      [600, 120]
    ]
    const shelves = shelvesOf(rows)
    shelves.remove(shelves.find(0))
    expect(around(rows, 1, {}, shelves).with).toEqual([gives(60), gives(100, 20)])
    shelves.remove(shelves.find(1))
    expect(around(rows, 2, {}, shelves).with).toEqual([gives(120)])
  })
  it("a night that went reaches nowhere", () => {
    const rows: readonly Row[] = [
      [540, 60],
      [1380, 120],
      [1500, 60]
    ]
    const shelves = shelvesOf(rows)
    shelves.remove(shelves.find(1))
    expect(around(rows, 0, {}, shelves).with).toEqual([gives(60), nothing])
  })
  it("forty rows on one day, each behind the one before", () => {
    const rows = Array.from({ length: 40 }, (_, row): Row => [400 + row * 10, 20])
    const found = around(rows, 0)
    expect(found.with).toEqual(rows.map((_, row) => (row === 0 ? gives(20) : gives(10, 10))))
    expect(found.without).toEqual(rows.map((_, row) => (row === 0 ? nothing : row === 1 ? gives(20) : gives(10, 10))))
    // The memory is used again.
    found.island.around(found.shelves.find(39))
    expect([found.island.with[0], found.island.without[0]]).toEqual([10, 0])
  })
})

/** The farthest minute that a packed row can name, and time without a clock at the end of its day. */
const farthest = 2 ** 30 - 1440

it.each([0, 1, 1439, 1440, -1, -1440, -1441, 28_928_160, farthest, farthest + 1439, -farthest])(
  "the day of minute %i is its quotient, rounded down",
  (minute) => {
    expect(dayOf(minute)).toBe(Math.floor(minute / 1440))
  }
)
