/**
 * A command from outside, held against its schema: the command, or everything that is wrong with it at once, each with the place where it
 * stands. What a reader would get wrong: no finding quotes what was written; it may be a name or a number.
 */
import * as Result from "effect/Result"
import type * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import type * as SchemaIssue from "effect/SchemaIssue"
import * as SchemaParser from "effect/SchemaParser"
import { type Decision, from as against } from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import { finding } from "../law/Refusal.ts"
import type { Path } from "./NamedParts.ts"
import * as SpokenWords from "./SpokenWords.ts"

/** Met with the command, or unmet with one finding for each thing that is missing, strange or unfit. */
export const read = <A>(schema: Schema.Decoder<A>, given: unknown): Decision<A> => {
  const result = SchemaParser.decodeUnknownResult(schema, { errors: "all", onExcessProperty: "error" })(given)
  const blank = SpokenWords.blank(schema.ast, given).map(SpokenWords.saysNothing)
  if (Result.isSuccess(result)) return against(result.success, blank)
  const unfit = [...findingsOf(result.failure, schema.ast, [])]
  // An empty text is unfit and blank at once, and is told as what it is.
  const said = unfit.filter(({ where }) => !blank.some((one) => one.where === where))
  const [first = at([], "command.unfit"), ...more] = [...said, ...blank]
  return { outcome: "unmet", findings: [first, ...more] }
}

/** `ast`: what was expected where the issue stands. */
function* findingsOf(issue: SchemaIssue.Issue, ast: SchemaAST.AST, path: Path): Generator<Finding> {
  switch (issue._tag) {
    case "Pointer":
      return yield* findingsOf(issue.issue, ast, [...path, ...issue.path])
    case "Composite":
      for (const one of issue.issues) yield* findingsOf(one, issue.ast, path)
      return
    case "Filter":
      return yield at(path, unfit(ast))
    case "Encoding":
      return yield* findingsOf(issue.issue, issue.ast, path)
    case "AnyOf": {
      if (issue.issues.length > 0) {
        for (const one of issue.issues) yield* findingsOf(one, issue.ast, path)
        return
      }
      const { key, values } = choices(issue.ast)
      return yield values.length === 0
        ? at(path, unfit(issue.ast))
        : at(key === undefined ? path : [...path, key], "command.choice", { values: values.join(", ") })
    }
    case "MissingKey":
      return yield at(path, "command.missing")
    case "UnexpectedKey":
      return yield at(path, "command.unexpected")
    case "InvalidType":
      return yield at(path, unfit(issue.ast))
    case "InvalidValue":
      return yield at(path, unfit(ast))
    default:
      return yield at(path, "command.unfit")
  }
}

/** What may stand here, where the choice is among words; or the key whose word chooses, where it is among things. */
const choices = ({ types }: SchemaAST.Union): { readonly key?: string; readonly values: readonly string[] } => {
  const literals = types.flatMap((one) => (SchemaAST.isLiteral(one) ? [String(one.literal)] : []))
  if (literals.length === types.length) return { values: literals }
  const tags = types.flatMap((one) => {
    if (!SchemaAST.isObjects(one)) return []
    return one.propertySignatures.flatMap(({ name, type }) =>
      typeof name === "string" && SchemaAST.isLiteral(type) ? [{ key: name, value: String(type.literal) }] : []
    )
  })
  const [first] = tags
  return tags.length === types.length && first !== undefined ? { key: first.key, values: tags.map(({ value }) => value) } : { values: [] }
}

const unfit = (ast: SchemaAST.AST): string => {
  const identifier = SchemaAST.resolveIdentifier(ast)
  if (identifier === "DayText") return "command.day"
  if (identifier === "Minute") return "command.minute"
  if (identifier === "Words") return "command.words"
  if (identifier?.endsWith("Id") === true) return "command.id"
  switch (ast._tag) {
    case "String":
      return "command.text"
    case "Number":
      return "command.number"
    case "Boolean":
      return "command.truth"
    case "Arrays":
      return "command.list"
    case "Objects":
      return "command.object"
    default:
      return "command.unfit"
  }
}

const at = (path: Path, rule: string, facts: Finding["facts"] = {}): Finding => ({
  ...finding(rule, { path: SpokenWords.pathText(path), ...facts }, { citations: [] }),
  where: SpokenWords.pathText(path)
})
