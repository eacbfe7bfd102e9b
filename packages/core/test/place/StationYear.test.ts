import { expect, it } from "vitest"
import * as StationYear from "../../src/place/StationYear.ts"

it.each([
  ["st-1/2026", "st-1", 2026],
  ["st-1", "st-1", NaN],
  ["/2026", "", 2026],
  ["st-1/026", "st-1", NaN],
  ["st-1/x2026", "st-1", NaN],
  ["st-1/12026", "st-1", NaN],
  ["st-1/2026x", "st-1", NaN],
  ["st-1/20260", "st-1", NaN]
])("%s is of station %s and year %i", (id, station, year) => expect(StationYear.of(id)).toStrictEqual({ station, year }))

it("is read as it is written", () => expect(StationYear.of(StationYear.idOf("st-1", 2026))).toEqual({ station: "st-1", year: 2026 }))
