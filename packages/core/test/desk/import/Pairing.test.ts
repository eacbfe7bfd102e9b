/** Which record a changed row speaks of. */
import { expect, it } from "vitest"
import * as KeySet from "../../../src/desk/import/KeySet.ts"
import * as Pairing from "../../../src/desk/import/Pairing.ts"

const key = (digit: string): string => digit.repeat(64)
const setOf = (...keys: readonly string[]): KeySet.KeySet => {
  const set = KeySet.make()
  for (const one of keys) KeySet.add(set, KeySet.ofHash(one))
  return set
}
type Like = Parameters<typeof Pairing.take>[1][number]
const like = (id: string, rowKey = "", batch = "before"): Like => ({ id, rowKey, batch }) as Like

it.each<readonly [string, readonly Like[], readonly KeySet.KeySet[], string | undefined]>([
  ["none", [], [], undefined],
  ["the first", [like("a"), like("b")], [], "a"],
  ["not what this import brought in", [like("a", "", "now"), like("b")], [], "b"],
  ["not what stands in the file as it was", [like("a", key("1")), like("b", key("2"))], [setOf(key("1"))], "b"],
  [
    "not what stands in any part of the file",
    [like("a", key("1")), like("b", key("2"))],
    [setOf(key("9")), setOf(key("1"), key("2"))],
    undefined
  ],
  ["what came of no row is in no file", [like("a")], [setOf(key("1"))], "a"]
])("taken is %s", (_, likes, inFile, expected) => expect(Pairing.take(Pairing.of("now", inFile), likes)?.id).toBe(expected))

it("each record once; a row that turns up further down disproves what was taken", () => {
  const inFile = setOf()
  const pairing = Pairing.of("now", [inFile])
  const likes = [like("a", key("1")), like("b"), like("c", key("3"))]
  expect([1, 2, 3, 4].map(() => Pairing.take(pairing, likes)?.id)).toEqual(["a", "b", "c", undefined])
  expect([...pairing.replaced]).toEqual([key("1"), key("3")])
  expect(Pairing.isDisproved(pairing)).toBe(false)
  KeySet.add(inFile, KeySet.ofHash(key("2")))
  expect(Pairing.isDisproved(pairing)).toBe(false)
  KeySet.add(inFile, KeySet.ofHash(key("1")))
  expect(Pairing.isDisproved(pairing)).toBe(true)
})
