/**
 * How well it is shown that somebody served, from the weakest to the strongest. The order is this library's, not the law's.
 *
 * A policy names the weakest grade it accepts; the national default accepts all of them.
 */
import { minimumEvidence } from "../law/parameters/Counting.ts"

export const grades = minimumEvidence.options.codes
export type EvidenceGrade = (typeof grades)[number]

/** 0 for the weakest. */
export const rank = (grade: EvidenceGrade): number => grades.indexOf(grade)

export const isAtLeast = (grade: EvidenceGrade, minimum: EvidenceGrade): boolean => rank(grade) >= rank(minimum)
