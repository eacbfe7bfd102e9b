import type * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import { describe, expect, it } from "vitest"
import { shapes } from "../../src/desk/verification/EventShapes.ts"
import * as Projection from "../../src/registers/Projection.ts"

/** The types of events that a shape knows. */
const typesIn = ({ ast }: Schema.Top): readonly string[] =>
  (SchemaAST.isUnion(ast) ? ast.types : [ast]).flatMap((member) =>
    SchemaAST.isObjects(member)
      ? member.propertySignatures.flatMap(({ name, type }) => (name === "type" && SchemaAST.isLiteral(type) ? [String(type.literal)] : []))
      : []
  )

describe.each(Object.entries(Projection.kinds))("a stream of %s", (name, { types }) => {
  const shape = shapes[name as Projection.KindName]
  it("has a shape for each of its events, and no other", () => expect(typesIn(shape).toSorted()).toEqual([...types].toSorted()))
})
it("there is a shape for every kind of stream", () =>
  expect(Object.keys(shapes).toSorted()).toEqual(Object.keys(Projection.kinds).toSorted()))
