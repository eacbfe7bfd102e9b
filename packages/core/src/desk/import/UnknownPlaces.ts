/**
 * What is said of rows that name a community or street which the directory does not know: one finding for all that say the same, since in a
 * first file that may be every row. What a reader would get wrong: the cell is quoted only where it names nobody, and whether it does is asked
 * anew when more names are known.
 */
import type { Finding } from "../../foundation/Finding.ts"
import type { Resolved } from "../directory/Places.ts"
import * as ImportTexts from "./ImportTexts.ts"
import { notice, nothing, type Placing } from "./ResolvedRow.ts"

export const told = (texts: ImportTexts.ImportTexts): Placing["unknown"] => {
  const before = new WeakMap<Resolved, { readonly names: number; readonly findings: readonly Finding[] }>()
  return (resolved, row) => {
    if (resolved.unknown.length === 0) return nothing
    const names = texts.known.names.size
    const made = before.get(resolved)
    if (made?.names === names) return made.findings
    const findings = resolved.unknown.map((kind) => {
      const said = row[kind]
      const quoted = said === undefined || ImportTexts.isPersonal(texts, said) ? "…" : said
      return notice(`import.${kind}-unknown`, "warning", { [kind]: quoted })
    })
    before.set(resolved, { names, findings })
    return findings
  }
}
