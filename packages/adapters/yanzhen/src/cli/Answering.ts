/** An answer that has lines of its own: printed as these, or as JSON without them. */
import type { Locale } from "../Yanzhen.ts"
import * as Terminal from "./Terminal.ts"

export const answer = (
  terminal: Terminal.Terminal,
  { lines, ...rest }: { readonly lines: (locale?: Locale) => readonly string[] },
  json: boolean | undefined
): void => Terminal.answer(terminal, json === true ? [JSON.stringify(rest, undefined, 2)] : lines(terminal.locale))
