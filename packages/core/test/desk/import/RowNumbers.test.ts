/** Numbers in the words of a row: all of them are told, in whichever words they stand. All numbers are made up. */
import { expect, it } from "vitest"
import * as RowNumbers from "../../../src/desk/import/RowNumbers.ts"
import { viewOf } from "../../law/policies.ts"

const [phone, id] = ["请打13800001234", "证号999999200803150024"]
const told = (words: object, mostRemembered = 100) => RowNumbers.under(viewOf("national"), mostRemembered)(words).map(({ facts }) => facts)

it.each([
  [{}, 0],
  [{ activityName: "探访", content: "清扫", location: "社区" }, 0],
  [{ activityName: phone }, 1],
  [{ content: phone }, 1],
  [{ location: phone }, 1],
  [{ content: id }, 1],
  [{ activityName: phone, content: id, location: phone }, 2]
])("%j", (words, findings) => expect(told(words)).toHaveLength(findings))

it("both kinds are told together, whatever was looked at before", () => {
  const look = RowNumbers.under(viewOf("national"), 1)
  const plain = { content: "清扫" }
  expect([look(plain), look({ content: phone }), look(plain), look({ content: phone, location: id })].map(({ length }) => length)).toEqual([
    0, 1, 0, 2
  ])
  expect(told({ content: phone, location: id }).map((facts) => Object.keys(facts))).toEqual([["idNumbers"], ["phoneNumbers"]])
})
