/**
 * A division's code: that it is none refuses, that nobody knows it only warns.
 *
 * Divisions are renamed and dissolved, and lists are always of yesterday; `foundation/DivisionCode` reads the code and its parents.
 */
import * as PlaceOptions from "../messages/options.ts"
import * as Criterion from "../../foundation/Criterion.ts"
import * as DivisionCode from "../../foundation/DivisionCode.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { GB2260 } from "../../law/Instruments.ts"
import * as Rule from "../../law/Rule.ts"

export const division = Facts.sheet("place.division", {
  fault: Facts.text({ "zh-CN": "代码错误", en: "what is wrong with the code" }, PlaceOptions.codeFault),
  known: Facts.bool({ "zh-CN": "在区划表中", en: "is on the list of divisions" })
})
export type Division = Facts.RowOf<typeof division>

const citations = [GB2260.passage()]

export const wellFormed = Requirement.require("place.division-code", division.fault.is("none"), { kind: "contradiction", citations })
/** Of a code that is none nobody asks whether it is known. */
export const known = Requirement.require(
  "place.division-unknown",
  Criterion.any(Criterion.not(division.fault.is("none")), division.known.is(true)),
  { severity: "warning", kind: "notice", citations }
)

export const divisions = Rule.define<Division>({
  id: "IDN-03",
  title: { "zh-CN": "行政区划代码", en: "division codes" },
  parameters: [],
  clauses: [Rule.clause(wellFormed), Rule.clause(known)]
})

/** The facts of a code, held against a list. */
export const factsOf = (code: string, names: DivisionCode.Names): Division => {
  const reading = DivisionCode.read(code, names)
  return { fault: reading.valid ? "none" : reading.wrong, known: reading.valid ? reading.known : undefined }
}
