/**
 * Where the free text of a command stands, found by its schema: wherever `Words` stand. What a reader would get wrong: text of any other
 * shape is a key or a choice and goes into events as it is; what may name somebody must be declared as `Words`.
 */
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"

/** The command with every text at `Words` mapped. It has been read by this schema. */
export const mapped = (ast: SchemaAST.AST, value: unknown, map: (text: string) => unknown): unknown => {
  if (SchemaAST.resolveIdentifier(ast) === "Words") return typeof value === "string" ? map(value) : value
  if (SchemaAST.isUnion(ast)) {
    const member = ast.types.find((type) => Schema.is(Schema.make(type))(value))
    return member === undefined ? value : mapped(member, value, map)
  }
  if (SchemaAST.isArrays(ast) && Array.isArray(value)) {
    const { elements, rest } = ast
    return value.map((one: unknown, i) => {
      const item = elements[i] ?? rest[0]
      return item === undefined ? one : mapped(item, one, map)
    })
  }
  if (SchemaAST.isObjects(ast) && typeof value === "object" && value !== null) {
    const types = new Map<PropertyKey, SchemaAST.AST>(ast.propertySignatures.map(({ name, type }) => [name, type]))
    return Object.fromEntries(
      Object.entries(value).map(([name, part]: [string, unknown]) => {
        const type = types.get(name) ?? ast.indexSignatures[0]?.type
        return [name, type === undefined ? part : mapped(type, part, map)]
      })
    )
  }
  return SchemaAST.isSuspend(ast) ? mapped(ast.thunk(), value, map) : value
}
