import { expect, it } from "vitest"
import * as InYear from "../../src/place/InYear.ts"

it.each([
  ["340603010/2026", "340603010", 2026],
  ["340603010", "340603010", NaN],
  ["/2026", "", 2026],
  ["340603010/026", "340603010", NaN]
])("%s is of %s and year %i", (id, name, year) => expect(InYear.of(id)).toStrictEqual({ name, year }))
