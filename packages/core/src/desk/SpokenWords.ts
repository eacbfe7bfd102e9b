/**
 * Where the free text of a command stands, found by its schema: wherever `Words` stand. What a reader would get wrong: text of any other
 * shape is a key or a choice and goes into events as it is; what may name somebody must be declared as `Words`.
 */
import type * as SchemaAST from "effect/SchemaAST"
import type { Finding } from "../foundation/Finding.ts"
import { finding } from "../law/Refusal.ts"
import * as NamedParts from "./NamedParts.ts"

const words = new Set(["Words"])

/** The command with every text at `Words` mapped. It has been read by this schema. */
export const mapped = (ast: SchemaAST.AST, value: unknown, map: (text: string, path: NamedParts.Path) => unknown): unknown =>
  NamedParts.mapped(ast, value, words, (text, _, path) => map(text, path))

/** Where `Words` say nothing, of a command that need not fit its schema: a reason of spaces is none. */
export const blank = (ast: SchemaAST.AST, value: unknown): readonly NamedParts.Path[] => {
  const found: NamedParts.Path[] = []
  mapped(ast, value, (text, path) => {
    if (isBlank(text)) found.push(path)
    return text
  })
  return found
}

export const isBlank = (text: string): boolean => text.trim() === ""

/** `duties[0].words`; the command itself is `command`. */
export const pathText = (path: NamedParts.Path): string =>
  path.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : text === "" ? String(key) : `${text}.${String(key)}`),
    ""
  ) || "command"

/** What is said of words that say nothing. Events of older releases may hold such; no command brings more of them. */
export const saysNothing = (path: NamedParts.Path): Finding => ({
  ...finding("command.blank", { path: pathText(path) }, { citations: [] }),
  where: pathText(path)
})
