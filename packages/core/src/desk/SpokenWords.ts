/**
 * Where the free text of a command stands, found by its schema: wherever `Words` stand. What a reader would get wrong: text of any other
 * shape is a key or a choice and goes into events as it is; what may name somebody must be declared as `Words`.
 */
import type * as SchemaAST from "effect/SchemaAST"
import * as NamedParts from "./NamedParts.ts"

const words = new Set(["Words"])

/** The command with every text at `Words` mapped. It has been read by this schema. */
export const mapped = (ast: SchemaAST.AST, value: unknown, map: (text: string) => unknown): unknown =>
  NamedParts.mapped(ast, value, words, map)
