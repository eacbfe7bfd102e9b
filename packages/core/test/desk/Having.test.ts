import { expect, it } from "vitest"
import { having } from "../../src/desk/Having.ts"

interface Row {
  readonly id: string
  readonly from?: number | undefined
  readonly isOpen?: boolean
}
const rows: readonly Row[] = [
  { id: "whole", from: 0, isOpen: false },
  { id: "open", from: 1 },
  { id: "unknown", from: undefined, isOpen: true },
  { id: "bare" }
]

it.each<readonly [readonly (keyof Row)[], readonly string[]]>([
  [[], ["whole", "open", "unknown", "bare"]],
  [["id"], ["whole", "open", "unknown", "bare"]],
  [["from"], ["whole", "open"]],
  [["isOpen"], ["whole", "unknown"]],
  [["from", "isOpen"], ["whole"]]
])("rows that have %j, zero and no among what is known: %j", (columns, ids) =>
  expect(having(rows, ...columns).map(({ id }) => id)).toEqual(ids)
)
