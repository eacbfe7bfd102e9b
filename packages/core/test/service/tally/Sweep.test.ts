import { describe, expect, it } from "vitest"
import type { CountingRules } from "../../../src/service/CountingRules.ts"
import * as EraTable from "../../../src/service/tally/EraTable.ts"
import { Sweep, sortKey } from "../../../src/service/tally/Sweep.ts"
import { always } from "./sheet.ts"

type Row = readonly [record: number, start: number, left: number, untimed?: number, activity?: number]

const swept = (rows: readonly Row[], rules: Partial<CountingRules> = {}, sweep = new Sweep(EraTable.of(always(rules), "service"))) => {
  sweep.clear()
  rows.forEach(([record, start, left, untimed = 0, activity = 0], index) =>
    sweep.add(index + 100, record, activity, Math.floor(start / 1440), start, left, untimed, 0)
  )
  sweep.run()
  return Array.from({ length: sweep.pieces }, (_, piece) => [
    sweep.handle[sweep.pieceRow[piece] ?? 0],
    sweep.pieceDay[piece],
    sweep.pieceKept[piece],
    sweep.pieceToppedUp[piece],
    sweep.pieceOverage[piece],
    sweep.pieceCredited[piece],
    sweep.pieceFirst[piece]
  ])
}

describe("pieces: row, day, kept, topped up, above a cap, credited, whether the person-time counts here", () => {
  it.each<readonly [string, readonly Row[], Partial<CountingRules>, readonly (readonly number[])[]]>([
    ["nothing", [], {}, []],
    ["a row of which nothing is left", [[1, 600, 0]], {}, []],
    ["one row", [[1, 600, 120]], {}, [[100, 0, 120, 0, 0, 120, 1]]],
    ["until midnight", [[1, 1380, 60]], {}, [[100, 0, 60, 0, 0, 60, 1]]],
    [
      "a minute beyond it",
      [[1, 1380, 61]],
      {},
      [
        [100, 0, 60, 0, 0, 60, 1],
        [100, 1, 1, 0, 0, 1, 0]
      ]
    ],
    [
      "over two midnights",
      [[1, 1380, 1620]],
      {},
      [
        [100, 0, 60, 0, 0, 60, 1],
        [100, 1, 1440, 0, 0, 1440, 0],
        [100, 2, 120, 0, 0, 120, 0]
      ]
    ],
    [
      "overlapping",
      [
        [1, 600, 120],
        [2, 660, 120]
      ],
      {},
      [
        [100, 0, 120, 0, 0, 120, 1],
        [101, 0, 60, 0, 0, 60, 1]
      ]
    ],
    [
      "touching",
      [
        [1, 600, 60],
        [2, 660, 60]
      ],
      {},
      [
        [100, 0, 60, 0, 0, 60, 1],
        [101, 0, 60, 0, 0, 60, 1]
      ]
    ],
    [
      "contained, then one that reaches out of the first",
      [
        [1, 600, 180],
        [2, 630, 30],
        [3, 700, 100]
      ],
      {},
      [
        [100, 0, 180, 0, 0, 180, 1],
        [102, 0, 20, 0, 0, 20, 1]
      ]
    ],
    [
      "overlap counted for each",
      [
        [1, 600, 120],
        [2, 660, 120]
      ],
      { overlap: "each" },
      [
        [100, 0, 120, 0, 0, 120, 1],
        [101, 0, 120, 0, 0, 120, 1]
      ]
    ],
    [
      "a duration takes no time of the clock",
      [
        [1, 0, 1440],
        [2, 0, 30, 1]
      ],
      {},
      [
        [100, 0, 1440, 0, 0, 1440, 1],
        [101, 0, 30, 0, 0, 30, 1]
      ]
    ],
    [
      "what follows a midnight waits its turn",
      [
        [1, 1380, 120],
        [2, 1440, 30, 0],
        [3, 1410, 60]
      ],
      {},
      [
        [100, 0, 60, 0, 0, 60, 1],
        [100, 1, 60, 0, 0, 60, 0]
      ]
    ],
    [
      "a duration of the day before what follows midnight",
      [
        [1, 1380, 120],
        [2, 0, 30, 1]
      ],
      {},
      [
        [100, 0, 60, 0, 0, 60, 1],
        [101, 0, 30, 0, 0, 30, 1],
        [100, 1, 60, 0, 0, 60, 0]
      ]
    ],
    ["topped up to the minimum", [[1, 600, 59]], { minimumMinutes: 60 }, [[100, 0, 59, 1, 0, 60, 1]]],
    ["not where the minimum is reached", [[1, 600, 60]], { minimumMinutes: 60 }, [[100, 0, 60, 0, 0, 60, 1]]],
    [
      "topped up on the last piece of the record",
      [
        [1, 600, 20],
        [1, 660, 20]
      ],
      { minimumMinutes: 60 },
      [
        [100, 0, 20, 0, 0, 20, 1],
        [101, 0, 20, 20, 0, 40, 0]
      ]
    ],
    [
      "a cap of the day takes from the later one",
      [
        [1, 600, 60],
        [2, 720, 60]
      ],
      { dayCapMinutes: 90 },
      [
        [100, 0, 60, 0, 0, 60, 1],
        [101, 0, 60, 0, 30, 30, 1]
      ]
    ],
    [
      "a cap just reached takes nothing",
      [
        [1, 600, 60],
        [2, 720, 30]
      ],
      { dayCapMinutes: 90 },
      [
        [100, 0, 60, 0, 0, 60, 1],
        [101, 0, 30, 0, 0, 30, 1]
      ]
    ],
    [
      "a used-up cap leaves nothing, and no person-time",
      [
        [1, 600, 90],
        [2, 720, 30]
      ],
      { dayCapMinutes: 90 },
      [
        [100, 0, 90, 0, 0, 90, 1],
        [101, 0, 30, 0, 30, 0, 0]
      ]
    ],
    [
      "the person-time counts where the first credit is",
      [
        [1, 600, 90],
        [2, 1410, 60]
      ],
      { dayCapMinutes: 90 },
      [
        [100, 0, 90, 0, 0, 90, 1],
        [101, 0, 30, 0, 30, 0, 0],
        [101, 1, 30, 0, 0, 30, 1]
      ]
    ],
    [
      "a cap of the activity, the same day",
      [
        [1, 600, 60, 0, 5],
        [2, 720, 60, 0, 5],
        [3, 840, 60, 0, 6]
      ],
      { activityCapMinutes: 90 },
      [
        [100, 0, 60, 0, 0, 60, 1],
        [101, 0, 60, 0, 30, 30, 1],
        [102, 0, 60, 0, 0, 60, 1]
      ]
    ],
    [
      "a cap of the activity, another day",
      [
        [1, 600, 60, 0, 5],
        [2, 2040, 60, 0, 5]
      ],
      { activityCapMinutes: 90 },
      [
        [100, 0, 60, 0, 0, 60, 1],
        [101, 1, 60, 0, 0, 60, 1]
      ]
    ],
    // Day 30 is 31 January 1970.
    [
      "a cap of the month, and the next one",
      [
        [1, 43_800, 60],
        [2, 43_920, 60],
        [3, 45_240, 60]
      ],
      { periodCapMinutes: 90 },
      [
        [100, 30, 60, 0, 0, 60, 1],
        [101, 30, 60, 0, 30, 30, 1],
        [102, 31, 60, 0, 0, 60, 1]
      ]
    ],
    [
      "a cap of the year runs on",
      [
        [1, 43_800, 60],
        [2, 43_920, 60],
        [3, 45_240, 60]
      ],
      { periodCapMinutes: 90, capPeriod: "year" },
      [
        [100, 30, 60, 0, 0, 60, 1],
        [101, 30, 60, 0, 30, 30, 1],
        [102, 31, 60, 0, 60, 0, 0]
      ]
    ],
    // Day 364 is 31 December 1970.
    [
      "a cap of the year begins anew",
      [
        [1, 364 * 1440, 100],
        [2, 365 * 1440, 60]
      ],
      { periodCapMinutes: 90, capPeriod: "year" },
      [
        [100, 364, 100, 0, 10, 90, 1],
        [101, 365, 60, 0, 0, 60, 1]
      ]
    ]
  ])("%s", (_, rows, rules, pieces) => expect(swept(rows, rules)).toEqual(pieces))

  it.each([{}, { minimumMinutes: 10, activityCapMinutes: 50 }])(
    "of forty rows, each of its own record and activity, none is lost: %j",
    (rules) => {
      const rows = Array.from({ length: 40 }, (_, row): Row => [row, row * 1440 + 600, 20 + row, 0, row % 20])
      const credited = (minutes: number): number => ("activityCapMinutes" in rules ? Math.min(50, minutes) : minutes)
      const wanted = rows.map(([, , left], row) => [row + 100, row, left, 0, left - credited(left), credited(left), 1])
      const sweep = new Sweep(EraTable.of(always(rules), "service"))
      expect(swept(rows, rules, sweep)).toEqual(wanted)
      // The memory is used again, and what stood in it means nothing.
      expect(swept(rows.slice(0, 3), rules, sweep)).toEqual(wanted.slice(0, 3))
      expect(swept(rows, rules, sweep)).toEqual(wanted)
    }
  )
})

it("the caps of twenty activities on one day are told apart, and each is remembered", () => {
  const rows = Array.from({ length: 40 }, (_, row): Row => [row, 600 + row * 20, 20, 0, row % 20])
  expect(swept(rows, { activityCapMinutes: 30 }).map(([, , , , , credited]) => credited)).toEqual(
    rows.map((_, row) => (row < 20 ? 20 : 10))
  )
})

it("time without a clock stands between the last minute of its day and the next day", () =>
  expect([sortKey(1439, 0), sortKey(0, 1), sortKey(1440, 0)]).toEqual([2878, 2879, 2880]))
