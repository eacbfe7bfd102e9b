/**
 * Free text in a cell. What a reader would get wrong: words that were kept with personal data stand as the id of their text, so that forgetting
 * whom they speak of changes no register.
 */
import type { Words } from "../foundation/Words.schema.ts"

export const of = (words: Words): string => (typeof words === "string" ? words : words.text)
