import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { Node } from "../../src/foundation/Criterion.schema.ts"
import { keepsShape } from "../said.ts"

const title = { "zh-CN": "例", en: "example" }
const age = { name: "age", column: "age", kind: "int", title, unit: "years old" }
const names = { none: "none", photo: "photo" }
const options = { name: "test.grade", codes: ["none", "photo"], titles: { "zh-CN": names, en: names } }
const grade = { name: "grade", column: "grade", kind: "choice", title, options }
const least = { id: "test.least", kind: "integer", title, unit: "years old" }
const lowest = { id: "test.lowest", kind: "choice", title }
const sum = { kind: "int", unit: "years old", terms: [{ field: age, times: [2, least] }], constants: [{ value: least, times: [-1] }] }
const day = (name: string) => ({
  kind: "day",
  terms: [{ field: { name, column: name, kind: "day", title, unit: "day" }, times: [] }],
  constants: []
})
const known = { kind: "known", field: age }

const nodes: readonly Record<string, unknown>[] = [
  { kind: "compare", left: sum, relation: "at-least", right: { kind: "int", terms: [], constants: [{ value: 3, times: [] }] } },
  { kind: "share", part: sum, whole: sum, relation: "below", numerator: 70, denominator: least },
  { kind: "same", left: grade, right: grade },
  { kind: "one-of", field: grade, values: ["photo", 1, true] },
  { kind: "one-of", field: grade, values: lowest },
  { kind: "rank", field: grade, relation: "at-most", value: "photo" },
  { kind: "rank", field: grade, relation: "at-least", value: lowest },
  known,
  { kind: "distance", relation: "within", on: day("a"), since: day("b"), length: least, in: "working-days" },
  { kind: "contained", left: [day("a"), day("b")], right: [day("c"), day("d")] },
  { kind: "overlap", left: [day("a"), day("b")], right: [day("c"), day("d")] },
  { kind: "all", of: [known, { kind: "not", of: known }] },
  { kind: "any", of: [] },
  { kind: "not", of: { kind: "all", of: [known] } }
]

const decode = Schema.decodeUnknownSync(Node)

describe.each(nodes.map((node) => [node["kind"], node] as const))("%s as JSON", (_, node) => {
  it("loses nothing on the way in and out", () => expect(Schema.encodeSync(Node)(decode(JSON.parse(JSON.stringify(node))))).toEqual(node))
  it("is refused with anything of another kind in any part of it", () => keepsShape(Node, decode(node)))
  it.each(Object.keys(node))("is refused without its %s, and with something else there", (key) => {
    const { [key]: _gone, ...rest } = node
    expect(() => decode(rest)).toThrow(/Missing key|Expected/)
    expect(() => decode({ ...rest, [key]: { other: 1 } })).toThrow(/Missing key|Expected/)
  })
})
