/**
 * Commands for anything that lives through time, made from the schema of its commands alone: a few ids, days around today, words, choices. So
 * that a life that somebody adds is tried like all others. What a reader would get wrong: most of them are refused. They come in long rows,
 * with days passing between them; whoever wants to get somewhere gives of a handful the one that leads on.
 */
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import * as fc from "fast-check"
import * as Day from "../foundation/Day.ts"
import * as Minute from "../foundation/Minute.ts"

/** Ids that commands name; whoever lists the first few of them in the directory lets commands through. */
export const ids = ["a", "b", "c"] as const

/** A command as of a day that is known only when it is given. */
export type Said = (today: Day.Day) => unknown

export interface Moved {
  /** Days that pass before it. */
  readonly days: number
  readonly command: Said
}

/** Parts that no chance would make sound, by the identifier of their schema: a whole scheme, a budget that adds up. */
export type Parts = Readonly<Record<string, fc.Arbitrary<unknown>>>

export interface Constraints {
  readonly maxLength?: number
  readonly parts?: Parts
}

/** A row of commands, and the days between them. */
export const rows = (schema: Schema.Top, { maxLength = 120, parts = {} }: Constraints = {}): fc.Arbitrary<readonly Moved[]> =>
  fc.array(fc.record({ days: passing, command: of(schema.ast, parts) }), { minLength: maxLength / 2, maxLength })

const passing = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.constant(1) }, fc.constant(20))

const constant =
  (value: unknown): Said =>
  () =>
    value

/** Short ones, and digests for where only these are taken. */
const texts: readonly string[] = ["x", "y", "0".repeat(64), "1".repeat(64)]

const of = (ast: SchemaAST.AST, parts: Parts): fc.Arbitrary<Said> => {
  const identifier = SchemaAST.resolveIdentifier(ast)
  const part = identifier !== undefined && Object.hasOwn(parts, identifier) ? parts[identifier] : undefined
  if (part !== undefined) return part.map(constant)
  if (identifier === "DayText")
    // The day itself, above all; now and then one that has not come yet.
    return fc
      .oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: -3, max: 2 }))
      .map((days) => (today) => Day.text(Day.plusDays(today, days)))
  if (identifier === "Minute")
    // Of the morning of that day, by half hours.
    return fc.tuple(fc.constantFrom(0, 0, 0, -1, 1), fc.integer({ min: 0, max: 19 })).map(
      ([days, half]) =>
        (today) =>
          Minute.at(Day.plusDays(today, days), half * 30)
    )
  if (identifier === "Words") return fc.constantFrom("照片", "总结").map(constant)
  if (identifier?.endsWith("Id") === true) return fc.constantFrom(...ids).map(constant)
  switch (ast._tag) {
    case "Literal":
      return fc.constant(constant(ast.literal))
    case "Boolean":
      return fc.boolean().map(constant)
    case "Number":
      return fc.integer({ min: 1, max: 3 }).map(constant)
    case "String":
      // Where none of them is taken, the command is refused, and that is tried too.
      return fc.constantFrom(...[...texts.filter(Schema.is(Schema.make<Schema.Schema<string>>(ast))), ...texts].slice(0, 2)).map(constant)
    case "Union":
      return fc.oneof(...ast.types.map((type) => of(type, parts)))
    case "Arrays": {
      const [first, ...more] = ast.elements
      const rest = ast.rest[0]
      const least = (first === undefined ? [] : [first, ...more]).map((one) => of(one, parts))
      const others = rest === undefined ? fc.constant([]) : fc.array(of(rest, parts), { maxLength: 2 })
      return fc.tuple(fc.tuple(...least), others).map(
        ([needed, added]) =>
          (today) =>
            [...needed, ...added].map((one) => one(today))
      )
    }
    case "Objects": {
      const fields = ast.propertySignatures.map(({ name, type }) =>
        (SchemaAST.isOptional(type) ? fc.option(of(type, parts), { nil: undefined }) : of(type, parts)).map((said) => [name, said] as const)
      )
      return fc
        .tuple(...fields)
        .map(
          (all) => (today) => Object.fromEntries(all.flatMap(([name, said]) => (said === undefined ? [] : [[name, said(today)] as const])))
        )
    }
    default:
      throw new RangeError(`no command is made of ${ast._tag}`)
  }
}
