/**
 * The reading over columns: criteria become one loop over typed arrays that says of every row which of them are unmet and which unknown.
 *
 * The same code generator makes it that makes a predicate; only the way to a fact is another. What a reader would get wrong: a text is
 * compared by its number in the dictionary of the batch at hand, looked up once before the loop.
 */
import { closures } from "./CriterionClosures.ts"
import { coder, generate, Links } from "./CriterionCode.ts"
import { type Options, usesCode } from "./CriterionCompiler.ts"
import type { Core } from "./CriterionCore.ts"
import type { Row } from "./CriterionEvaluation.ts"
import { lower } from "./CriterionLowering.ts"
import { type Criterion, type Field, type Member, mentioned } from "./CriterionNode.ts"
import type { FactColumn, FactColumns } from "./FactColumns.ts"
import * as Columns from "./FactColumns.ts"
import type { ParameterView } from "./ParameterView.ts"

/** Criteria a mask holds. */
export const chunkSize = 16

/**
 * Of each row its mask: bit i: criterion i of the chunk is unmet; bit 16 + i: unknown (read with `>>>`). `into` saves the allocation.
 * Throws a `RangeError` where a column that is asked for is missing.
 */
export type Masks = (columns: FactColumns, chunk?: number, into?: Int32Array) => Int32Array

type Loop = (length: number, columns: readonly FactColumn[], into: Int32Array) => void

/** Once for each set of parameters in force. Throws a `CriterionError` for what cannot be made ready. */
export const overColumns = (criteria: readonly Criterion<never>[], view: ParameterView, options: Options = {}): Masks => {
  const chunks = Array.from({ length: Math.ceil(criteria.length / chunkSize) }, (_, chunk) => {
    const own = criteria.slice(chunk * chunkSize, (chunk + 1) * chunkSize)
    const named = new Map(own.flatMap(({ node }) => mentioned(node).fields.map((field) => [field.name, field] as const)))
    const fields = [...named.values()]
    const cores = own.map(({ node }) => lower(node, view, options))
    return { fields, loop: usesCode(options) ? byCode(cores, fields) : byClosures(cores, fields) }
  })
  return (columns, chunk = 0, into = new Int32Array(columns.length)) => {
    const one = chunks[chunk]
    if (one === undefined) return into.fill(0)
    const found = one.fields.map(({ name }) => {
      const column = Object.hasOwn(columns.columns, name) ? columns.columns[name] : undefined
      if (column === undefined) throw new RangeError(`no column ${name}`)
      return column
    })
    one.loop(columns.length, found, into)
    return into
  }
}

const byCode = (cores: readonly Core[], fields: readonly Field[]): Loop => {
  const at = new Map(fields.map(({ name }, index) => [name, index]))
  const indexOf = ({ name }: Field): number => at.get(name) ?? 0
  /** Numbers of texts in the dictionaries, by the expression that finds them. */
  const codes = new Map<string, string>()
  const isText = ({ kind }: Field): boolean => kind === "text" || kind === "choice"
  const codeOf = (field: Field, text: Member): string => {
    const expression = `t${indexOf(field)}.indexOf(${JSON.stringify(text)})`
    const name = codes.get(expression) ?? `m${codes.size}`
    codes.set(expression, name)
    return name
  }
  const value = (field: Field): string => `v${indexOf(field)}`
  const isKnown = (field: Field): string => `n${indexOf(field)}!==0`
  const textAt = (field: Field): string => `t${indexOf(field)}[${value(field)}]`
  const code = coder({
    value,
    isKnown,
    guard: isKnown,
    guardMember: isKnown,
    member: (field, member) => (isText(field) ? codeOf(field, member) : String(Number(member))),
    same: (left, right, operator) =>
      isText(left) ? `${textAt(left)}${operator}${textAt(right)}` : `${value(left)}${operator}${value(right)}`
  })
  const links = new Links()
  const lines = cores.map((core, bit) => {
    const [met, unmet] = [code(core, true, links).text, code(core, false, links).text]
    return `if(!(${met}))m|=${unmet}?${1 << bit}:${(1 << bit) << chunkSize};`
  })
  const before = fields.map((_, i) => `const c${i}=c[${i}].values,k${i}=c[${i}].known,t${i}=c[${i}].texts??[];`)
  const members = [...codes].map(([expression, name]) => `const ${name}=${expression};`)
  const read = fields.map((_, i) => `const v${i}=c${i}[i],n${i}=k${i}[w]&b;`)
  const loop = `for(let i=0;i<l;i++){const w=i>>>5,b=1<<i;let m=0;${read.join("")}${lines.join("")}o[i]=m}`
  return generate(`${before.join("")}${members.join("")}${loop}`, links, "l,c,o") as Loop
}

const byClosures = (cores: readonly Core[], fields: readonly Field[]): Loop => {
  const tests = cores.map((core) => closures(core))
  return (length, columns, into) => {
    for (let i = 0; i < length; i++) {
      const row: Record<string, Row[string]> = {}
      for (const [index, field] of fields.entries()) {
        const column = columns[index]
        row[field.name] = column === undefined ? undefined : Columns.at(field, column, i)
      }
      let mask = 0
      for (const [bit, { met, unmet }] of tests.entries()) if (!met(row)) mask |= (1 << bit) << (unmet(row) ? 0 : chunkSize)
      into[i] = mask
    }
  }
}
