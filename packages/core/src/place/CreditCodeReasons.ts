/**
 * What is to be said of the unified social credit code with which an organisation is listed: each part that is wrong, and where it was registered.
 *
 * What a reader would get wrong: a division that nobody here knows refuses nothing. Divisions are dissolved, and an organisation keeps its code.
 */
import * as CreditCode from "../foundation/CreditCode.ts"
import * as DivisionCode from "../foundation/DivisionCode.ts"
import type { Finding } from "../foundation/Finding.ts"
import { GB32100 } from "../law/Instruments.ts"
import { finding } from "../law/Refusal.ts"

const citations = [GB32100.passage()]

/** `divisions`: those in which the streets of the directory lie; where there are none, nothing is said of the division. */
export const of = (text: string, divisions: ReadonlySet<string>): readonly Finding[] => {
  const read = CreditCode.read(text)
  if (!read.valid) return read.wrong.map((part) => finding("listing.credit-code", { part, length: read.length }, { citations }))
  const { division } = read
  return divisions.size === 0 || divisions.has(division)
    ? []
    : [finding("listing.credit-division", { division }, { citations, severity: "hint", kind: "notice" })]
}

/** Six digits each: the county, city and province of every street whose code is that of a division. */
export const divisionsOf = (streets: readonly { readonly code?: string | undefined }[]): ReadonlySet<string> =>
  new Set(
    streets.flatMap(({ code }) => {
      const read = DivisionCode.read(code ?? "")
      return read.valid ? read.parents : []
    })
  )
