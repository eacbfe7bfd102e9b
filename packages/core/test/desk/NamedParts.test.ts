/** Parts with a name of their own are found wherever they stand, also in what does not fit its schema. */
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as NamedParts from "../../src/desk/NamedParts.ts"

const Name = Schema.String.annotate({ identifier: "Name" })
const Other = Schema.String.annotate({ identifier: "Other" })
interface Tree {
  readonly name: string
  readonly under: readonly Tree[]
}
const Tree: Schema.Codec<Tree> = Schema.Struct({ name: Name, under: Schema.Array(Schema.suspend(() => Tree)) })
const star = Schema.Struct({ kind: Schema.Literal("star"), of: Schema.Literal("x"), stars: Schema.Int, by: Name })
const badge = Schema.Struct({ kind: Schema.Literal("star"), of: Schema.Literal("y"), stars: Schema.Int, to: Name })
const untagged = Schema.Struct({ stars: Schema.Int, note: Name })
const honour = Schema.Union([Schema.Array(Name), untagged, star, badge])

const shout = (schema: Schema.Top, value: unknown): readonly [unknown, readonly string[]] => {
  const found: string[] = []
  const mapped = NamedParts.mapped(schema.ast, value, new Set(["Name"]), (text, name, path) => {
    found.push(`${name} ${path.join(".")}`)
    return text.toUpperCase()
  })
  return [mapped, found]
}

describe("parts of a name", () => {
  it.each<[string, Schema.Top, unknown, unknown, readonly string[]]>([
    ["the whole", Name, "a", "A", ["Name "]],
    ["a text of another name stays", Other, "a", "a", []],
    ["in a part", Schema.Struct({ a: Name, b: Schema.String }), { a: "x", b: "y" }, { a: "X", b: "y" }, ["Name a"]],
    ["in a list", Schema.Array(Name), ["a", "b"], ["A", "B"], ["Name 0", "Name 1"]],
    ["in a list of so many", Schema.Tuple([Schema.String, Name]), ["a", "b"], ["a", "B"], ["Name 1"]],
    ["under any key", Schema.Record(Schema.String, Name), { k: "a" }, { k: "A" }, ["Name k"]],
    [
      "in itself",
      Tree,
      { name: "a", under: [{ name: "b", under: [] }] },
      { name: "A", under: [{ name: "B", under: [] }] },
      ["Name name", "Name under.0.name"]
    ],
    ["in whichever of several it is, by what it holds", honour, { stars: 1, note: "a" }, { stars: 1, note: "A" }, ["Name note"]],
    [
      "and by what it says it is",
      honour,
      { kind: "star", of: "y", stars: 1, to: "a" },
      { kind: "star", of: "y", stars: 1, to: "A" },
      ["Name to"]
    ]
  ])("%s", (_, schema, value, mapped, found) => expect(shout(schema, value)).toEqual([mapped, found]))

  it("asked again of the same schema, each value is looked at for itself", () => {
    const either = Schema.Union([Schema.Struct({ a: Name }), Schema.Struct({ b: Name })])
    for (const key of ["b", "a", "b"]) expect(shout(either, { [key]: "x" })).toEqual([{ [key]: "X" }, [`Name ${key}`]])
  })

  it.each<[string, Schema.Top, unknown, unknown, readonly string[]]>([
    ["a number in its place", Name, 1, 1, []],
    ["a list that is too long", Schema.Tuple([Name]), ["a", "b"], ["A", "b"], ["Name 0"]],
    ["a list that is none", Schema.Array(Name), "a", "a", []],
    ["a thing that is none", Schema.Struct({ a: Name }), "a", "a", []],
    ["nothing", Schema.Struct({ a: Name }), null, null, []],
    ["a thing where a text should be", Schema.String, { a: "b" }, { a: "b" }, []],
    ["a list where a text should be", Schema.String, ["a"], ["a"], []],
    ["a part too many", Schema.Struct({ a: Name }), { a: "x", b: "y" }, { a: "X", b: "y" }, ["Name a"]],
    [
      "of several: what it says it is",
      honour,
      { kind: "star", of: "y", stars: "x", to: "a" },
      { kind: "star", of: "y", stars: "x", to: "A" },
      ["Name to"]
    ],
    ["of several: it says nothing", honour, { stars: "x", note: "a" }, { stars: "x", note: "a" }, []],
    ["of several: nothing", honour, null, null, []],
    ["of several: a number", honour, 1, 1, []]
  ])("in what does not fit: %s", (_, schema, value, mapped, found) => expect(shout(schema, value)).toEqual([mapped, found]))
})
