/**
 * When a team or project may be called a brand: three criteria, each shown by evidence.
 *
 * Brand projects of stations, brand teams and feature projects of communities are three things. What they share is that somebody must be
 * able to look at what shows it; how distinctive is distinctive enough, people decide.
 */
import type { Criterion } from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { LIBRARY, XIANGSHAN24 } from "../../law/Instruments.ts"
import * as Teams from "../../law/parameters/Teams.ts"
import * as Rule from "../../law/Rule.ts"

export const kinds = ["brand-project", "brand-team", "feature-project"] as const
export type Kind = (typeof kinds)[number]

export const brand = Facts.sheet("team.brand", {
  distinctiveEvidence: Facts.int({ "zh-CN": "特色鲜明的佐证", en: "evidence that it is distinctive" }, "records"),
  effectiveEvidence: Facts.int({ "zh-CN": "成效突出的佐证", en: "evidence that it is effective" }, "records"),
  exemplaryEvidence: Facts.int({ "zh-CN": "示范作用的佐证", en: "evidence that it is an example" }, "records")
})
export type Brand = Facts.RowOf<typeof brand>

export const isOne = (kind: string): boolean => kinds.some((one) => one === kind)

/** How many pieces of evidence show each criterion. */
export const shownBy = (evidence: readonly { readonly shows?: string }[]): Brand => {
  const shown = (criterion: string): number => evidence.filter(({ shows }) => shows === criterion).length
  return {
    distinctiveEvidence: shown("distinctive"),
    effectiveEvidence: shown("effective"),
    exemplaryEvidence: shown("exemplary")
  }
}

const showing = <F>(includes: string, id: string, criterion: Criterion<F>): Rule.Clause<F> =>
  Rule.clause(
    Requirement.require(id, criterion, { citations: [LIBRARY.passage(), XIANGSHAN24.passage(undefined, "特色鲜明、成效突出、示范作用")] }),
    { parameter: Teams.brandCriteria, includes }
  )

export const brands = Rule.define<Brand>({
  id: "team.brand",
  title: { "zh-CN": "品牌评定", en: "brands" },
  parameters: [Teams.brandCriteria],
  clauses: [
    showing("distinctive", "team.brand-distinctive", brand.distinctiveEvidence.above(0)),
    showing("effective", "team.brand-effective", brand.effectiveEvidence.above(0)),
    showing("exemplary", "team.brand-exemplary", brand.exemplaryEvidence.above(0))
  ]
})
