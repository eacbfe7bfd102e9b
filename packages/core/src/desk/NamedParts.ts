/**
 * Where the parts of a command stand that have a name of their own (`Words`, `TeamId`), found by its schema. What a reader would get wrong: text
 * of any other shape is a key or a choice, and is left alone.
 */
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"

/** Keys and places in lists that lead to a part. */
export type Path = readonly PropertyKey[]

/** The command with every text at a part of one of these names mapped. It has been read by this schema. */
export const mapped = (
  ast: SchemaAST.AST,
  value: unknown,
  names: ReadonlySet<string>,
  map: (text: string, name: string, path: Path) => unknown,
  path: Path = []
): unknown => {
  const inside = (type: SchemaAST.AST, part: unknown, ...key: Path): unknown => mapped(type, part, names, map, [...path, ...key])
  const name = SchemaAST.resolveIdentifier(ast)
  if (name !== undefined && names.has(name)) return typeof value === "string" ? map(value, name, path) : value
  if (SchemaAST.isUnion(ast)) {
    const member = ast.types.find((type) => fits(type)(value)) ?? ast.types.find((type) => isTagged(type, value))
    return member === undefined ? value : inside(member, value)
  }
  if (SchemaAST.isArrays(ast) && Array.isArray(value)) {
    const { elements, rest } = ast
    return value.map((one: unknown, i) => {
      const item = elements[i] ?? rest[0]
      return item === undefined ? one : inside(item, one, i)
    })
  }
  if (SchemaAST.isObjects(ast) && typeof value === "object" && value !== null) {
    const types = new Map<PropertyKey, SchemaAST.AST>(ast.propertySignatures.map((field) => [field.name, field.type]))
    return Object.fromEntries(
      Object.entries(value).map(([field, part]: [string, unknown]) => {
        const type = types.get(field) ?? ast.indexSignatures[0]?.type
        return [field, type === undefined ? part : inside(type, part, field)]
      })
    )
  }
  return SchemaAST.isSuspend(ast) ? inside(ast.thunk(), value) : value
}

/** By the part of a schema: a command of many kinds is asked for each of its kinds, again and again. */
const fitting = new WeakMap<SchemaAST.AST, (value: unknown) => boolean>()
const fits = (type: SchemaAST.AST): ((value: unknown) => boolean) => {
  const known = fitting.get(type)
  if (known !== undefined) return known
  const fresh = Schema.is(Schema.make(type))
  fitting.set(type, fresh)
  return fresh
}

/** Whether it says of itself that it is one of these: then its parts are looked at, though something else of it is unfit. */
const isTagged = (type: SchemaAST.AST, value: unknown): boolean => {
  if (!SchemaAST.isObjects(type) || typeof value !== "object" || value === null) return false
  const literals = type.propertySignatures.filter((field) => SchemaAST.isLiteral(field.type))
  return (
    literals.length > 0 &&
    literals.every(
      ({ name, type: literal }) =>
        SchemaAST.isLiteral(literal) && (value as Readonly<Record<PropertyKey, unknown>>)[name] === literal.literal
    )
  )
}
