import { expect, it } from "vitest"
import { repeated } from "../../src/foundation/Repeated.ts"

it.each([
  [[], []],
  [["a", "b"], []],
  [
    ["a", "b", "a", "c", "b", "a"],
    ["a", "b"]
  ]
])("of %j, %j come again", (all, expected) => expect(repeated(all)).toEqual(expected))
