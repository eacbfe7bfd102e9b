/** Names and numbers that go into events as they are, found by the schema wherever a `Label` stands: none of them holds a number of somebody. */
import type * as SchemaAST from "effect/SchemaAST"
import type { Finding } from "../foundation/Finding.ts"
import { LIBRARY, VSR } from "../law/Instruments.ts"
import { finding } from "../law/Refusal.ts"
import * as WrittenNumbers from "../person/WrittenNumbers.ts"
import * as NamedParts from "./NamedParts.ts"
import { pathText } from "./SpokenWords.ts"

const labels = new Set(["Label"])

/** Where a `Label` holds an ID or phone number, each with the last four of it. */
export const find = (ast: SchemaAST.AST, value: unknown): readonly Numbered[] => {
  const found: Numbered[] = []
  NamedParts.mapped(ast, value, labels, (text, _, path) => {
    const [number] = [...WrittenNumbers.idNumbers(text), ...WrittenNumbers.phoneNumbers(text)]
    if (number !== undefined) found.push({ path, lastFour: number.slice(-4).toUpperCase() })
    return text
  })
  return found
}

export interface Numbered {
  readonly path: NamedParts.Path
  readonly lastFour: string
}

/** A label cannot be kept aside as words are: it stands in events, registers and lists. */
export const holdsNumber = ({ path, lastFour }: Numbered): Finding => ({
  ...finding(
    "command.number-in-label",
    { path: pathText(path), lastFour },
    { citations: [LIBRARY.passage(), VSR.article(20, "不得公开或者泄露"), VSR.article(21)] }
  ),
  where: pathText(path)
})
