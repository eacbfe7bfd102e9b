/**
 * A command written as text, part by part (`plan.title=银龄助餐`), read by the shape of its schema; and which parts each command of a life has.
 * What a reader would get wrong: nothing is judged here. What does not fit stays as it was written, so that `Reading` tells all of it at once.
 */
import type * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"

type Shape = Pick<Schema.Top, "ast">
type Ast = SchemaAST.AST
type Path = readonly (string | number)[]

/** What is expected at a part. */
export const kinds = ["day", "minute", "id", "words", "text", "amount", "number", "truth", "choice", "list", "parts"] as const
export type Kind = (typeof kinds)[number]

export interface Field {
  /** `plan.title`, `tranches[].amountFen`. */
  readonly path: string
  readonly kind: Kind
  readonly isOptional: boolean
  /** Of a choice: the words to choose from. */
  readonly choices?: readonly string[]
}

export interface Command {
  readonly type: string
  readonly fields: readonly Field[]
}

/** Every command of a life with its parts, in the order of its schema. */
export const of = ({ ast }: Shape): readonly Command[] =>
  membersOf(ast).flatMap((member) => {
    const type = tagOf(member)
    return type === undefined ? [] : [{ type, fields: fieldsIn(member, "", false).filter(({ path }) => path !== "type") }]
  })

/** `said`: paths with their texts; of a list one more item each time. `base`: what is known of the command beside them. */
export const written = (
  { ast }: Shape,
  type: string,
  said: readonly (readonly [path: string, text: string])[],
  base: object = {}
): { readonly type: string; readonly [name: string]: unknown } => {
  const shape = membersOf(ast).find((member) => tagOf(member) === type)
  const command = said.reduce<unknown>((so, [path, text]) => put(so, shape, pathOf(path), text), base)
  return { ...(command as object), type }
}

/** Where a text says parts or a list as JSON and is none. */
export class NotJson extends Error {
  override readonly name = "NotJson"
}

const membersOf = (ast: Ast): readonly Ast[] => (SchemaAST.isUnion(ast) ? ast.types : [ast])

const tagOf = (ast: Ast): string | undefined => {
  const type = SchemaAST.isObjects(ast) ? ast.propertySignatures.find(({ name }) => name === "type")?.type : undefined
  return type !== undefined && SchemaAST.isLiteral(type) ? String(type.literal) : undefined
}

const literalsOf = (ast: Ast): readonly unknown[] | undefined => {
  const literals = membersOf(ast).flatMap((one) => (SchemaAST.isLiteral(one) ? [one.literal] : []))
  return literals.length === membersOf(ast).length ? literals : undefined
}

const itemOf = (ast: Ast | undefined): Ast | undefined =>
  ast !== undefined && SchemaAST.isArrays(ast) ? (ast.elements[0] ?? ast.rest[0]) : undefined

const kindOf = (ast: Ast, name: string): Kind => {
  const identifier = SchemaAST.resolveIdentifier(ast)
  if (identifier === "DayText") return "day"
  if (identifier === "Minute") return "minute"
  if (identifier === "Words") return "words"
  if (identifier?.endsWith("Id") === true) return "id"
  if (literalsOf(ast) !== undefined) return "choice"
  switch (ast._tag) {
    case "Number":
      return name === "amount" || name.endsWith("Fen") ? "amount" : "number"
    case "Boolean":
      return "truth"
    case "Arrays":
      return "list"
    case "Objects":
      return "parts"
    case "Union":
      // One of several ids is an id.
      return ast.types.some(SchemaAST.isObjects) ? "parts" : kindOf(ast.types[0] ?? SchemaAST.string, name)
    default:
      return "text"
  }
}

const fieldsIn = (ast: Ast, within: string, isOptional: boolean): readonly Field[] => {
  const members = membersOf(ast)
  const fields = members.flatMap((member) =>
    SchemaAST.isObjects(member)
      ? member.propertySignatures.flatMap(({ name, type }) => {
          const isLeft = isOptional || members.length > 1 || SchemaAST.isOptional(type)
          return fieldOf(type, String(name), `${within}${String(name)}`, isLeft)
        })
      : []
  )
  return [...new Map(fields.map((field) => [field.path, field])).values()]
}

const fieldOf = (ast: Ast, name: string, path: string, isOptional: boolean): readonly Field[] => {
  const kind = kindOf(ast, name)
  if (kind === "parts") return fieldsIn(ast, `${path}.`, isOptional)
  if (kind === "choice") return [{ path, kind, isOptional, choices: (literalsOf(ast) ?? []).map(String) }]
  const item = itemOf(ast)
  return item === undefined ? [{ path, kind, isOptional }] : fieldOf(item, name, `${path}[]`, isOptional)
}

/** `tranches[0].amountFen` by its steps. */
const pathOf = (path: string): Path =>
  path.split(".").flatMap((step) => {
    const [name = "", ...places] = step.split("[")
    return [name, ...places.flatMap((place) => (/^\d{1,4}\]$/.test(place) ? [Number(place.slice(0, -1))] : []))]
  })

/** What stands at a name: of several shapes that of the first which has it. */
const partOf = (ast: Ast | undefined, name: string): Ast | undefined =>
  ast === undefined
    ? undefined
    : membersOf(ast)
        .flatMap((member) => (SchemaAST.isObjects(member) ? member.propertySignatures : []))
        .find((field) => field.name === name)?.type

const put = (target: unknown, ast: Ast | undefined, [step, ...more]: Path, text: string, name = ""): unknown => {
  if (step === undefined) {
    const item = itemOf(ast)
    if (item === undefined || text.startsWith("[")) return valueOf(ast, name, text)
    return [...(Array.isArray(target) ? (target as readonly unknown[]) : []), valueOf(item, name, text)]
  }
  if (typeof step === "number") {
    const list = Array.isArray(target) ? [...(target as readonly unknown[])] : []
    list[step] = put(list[step], itemOf(ast), more, text, name)
    return list
  }
  const parts = typeof target === "object" && target !== null && !Array.isArray(target) ? target : {}
  const before: unknown = Object.hasOwn(parts, step) ? (parts as { readonly [name: string]: unknown })[step] : undefined
  return { ...parts, [step]: put(before, partOf(ast, step), more, text, step) }
}

const truths: { readonly [text: string]: boolean } = { yes: true, no: false, true: true, false: false }

/** An amount stays a text: `Amounts` reads it, and asks for its unit. Only nothing is the same in every unit. */
const valueOf = (ast: Ast | undefined, name: string, text: string): unknown => {
  if (ast === undefined) return text
  switch (kindOf(ast, name)) {
    case "number":
      return /^-?\d{1,16}$/.test(text) ? Number(text) : text
    case "amount":
      return text === "0" ? 0 : text
    // Some choices are numbers: the days of a week.
    case "choice":
      return literalsOf(ast)?.find((one) => String(one) === text) ?? text
    case "truth":
      return Object.hasOwn(truths, text) ? truths[text] : text
    case "list":
    case "parts":
      return parsed(text)
    default:
      return text
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new NotJson("no JSON", { cause: error })
  }
}
