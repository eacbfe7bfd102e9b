import { expect, it } from "vitest"
import { dayOf } from "../../../src/service/tally/PlainIsland.ts"

/** The farthest minute that a packed row can name, and time without a clock at the end of its day. */
const farthest = 2 ** 30 - 1440

it.each([0, 1, 1439, 1440, -1, -1440, -1441, 28_928_160, farthest, farthest + 1439, -farthest])(
  "the day of minute %i is its quotient, rounded down",
  (minute) => {
    expect(dayOf(minute)).toBe(Math.floor(minute / 1440))
  }
)
