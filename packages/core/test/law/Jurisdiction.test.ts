/** Which place lies in which. */
import { expect, it } from "vitest"
import * as Jurisdiction from "../../src/law/Jurisdiction.ts"
import type { Layer } from "../../src/law/Pack.ts"

type Place = readonly [Layer, string]

it.each<readonly [string, outer: Place, inner: Place, boolean]>([
  ["a city lies in its province", ["province", "990000"], ["city", "999900"], true],
  ["a district lies in its province", ["province", "990000"], ["district", "999999"], true],
  ["a district lies in its city", ["city", "999900"], ["district", "999999"], true],
  ["a district lies in the city whose code it has", ["city", "999900"], ["district", "999900"], true],
  ["a city lies in no district", ["district", "999900"], ["city", "999900"], false],
  ["of two of one layer neither lies in the other", ["city", "999900"], ["city", "999900"], false],
  ["a city of another province lies elsewhere", ["province", "980000"], ["city", "999900"], false],
  ["a district of another city lies elsewhere", ["city", "999800"], ["district", "999999"], false],
  ["a province whose second digit is nought keeps it", ["province", "900000"], ["city", "910100"], false],
  ["only noughts at the end stand for all that is below", ["district", "990011"], ["organisation", "990011"], true],
  ["the whole country is no division", ["national", "CN"], ["city", "999900"], false],
  ["an organisation that is known by its name lies in no place", ["city", "999900"], ["organisation", "9999大学"], false],
  ["a code with something after it is a name", ["city", "999900"], ["district", "999999-1"], false],
  ["a code with something before it is a name", ["city", "a999900"], ["district", "a999999"], false],
  ["a code that is too short is none, of the outer", ["city", "9999"], ["district", "999999"], false],
  ["a code that is too short is none, of the inner", ["city", "999900"], ["district", "99999"], false]
])("%s", (_, [outerLayer, outer], [innerLayer, inner], expected) =>
  expect(Jurisdiction.holds({ layer: outerLayer, jurisdiction: outer }, { layer: innerLayer, jurisdiction: inner })).toBe(expected)
)
