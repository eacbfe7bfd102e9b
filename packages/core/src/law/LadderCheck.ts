/**
 * What is wrong with a ladder, found before anybody is measured by it: rungs out of order, rungs nobody can stand on, and gaps or
 * overlaps in a table of bands. Whole numbers only, so “超过 50” and “51 以上” are the same bound.
 */
import type { Bound, Rung } from "../foundation/ParameterView.ts"
import { least, ways } from "./Ladder.ts"

/**
 * `empty`: asks for nothing; `twice`: an id comes twice; `not-whole`: a bound is no integer; `descending`: asks for less of a measure
 * than the rung below; `unreachable`: whoever reaches it also reaches a higher rung, so nobody ever stands on it.
 */
export type Code = "empty" | "twice" | "not-whole" | "descending" | "unreachable"

export interface Problem {
  readonly code: Code
  readonly rung: string
  /** The rung it clashes with. */
  readonly other?: string
}

/** Whether whoever satisfies all of `given` satisfies all of `asked`. */
const implies = (given: readonly Bound[], asked: readonly Bound[]): boolean =>
  asked.every((bound) => given.some((one) => one.measure === bound.measure && least(one) >= least(bound)))

const isBelow = (upper: Rung, lower: Rung): boolean =>
  upper.when.some((bound) => lower.when.some((one) => one.measure === bound.measure && least(bound) < least(one)))

/** In order of the rungs; empty when nothing is wrong. */
export const problems = (rungs: readonly Rung[]): readonly Problem[] =>
  rungs.flatMap((rung, index) => {
    const found: Problem[] = []
    if (ways(rung).some((way) => way.length === 0)) found.push({ code: "empty", rung: rung.id })
    if (
      ways(rung)
        .flat()
        .some((bound) => !Number.isSafeInteger(least(bound)))
    )
      found.push({ code: "not-whole", rung: rung.id })
    if (rungs.findIndex(({ id }) => id === rung.id) !== index) found.push({ code: "twice", rung: rung.id })
    const below = rungs[index - 1]
    if (below !== undefined && isBelow(rung, below)) found.push({ code: "descending", rung: rung.id, other: below.id })
    const better = rungs.slice(index + 1).find((higher) => ways(rung).every((way) => ways(higher).some((asked) => implies(way, asked))))
    if (better !== undefined) found.push({ code: "unreachable", rung: rung.id, other: better.id })
    return found
  })

const agree = <T>(a: readonly T[], b: readonly T[], agrees: (one: T, other: T) => boolean): boolean =>
  a.length === b.length && a.every((one, at) => agrees(one, b[at] as T))

/** Whether two ladders ask for the same on rungs of the same ids. Titles do not matter, nor the order of conditions. */
export const same = (a: readonly Rung[], b: readonly Rung[]): boolean =>
  agree(
    a,
    b,
    (one, other) => one.id === other.id && agree(ways(one), ways(other), (way, asked) => implies(way, asked) && implies(asked, way))
  )

/** One row of a table of bands: from `from` (included) to `upTo` (included) or `below` (not); open at the top without either. */
export interface Band {
  readonly id: string
  readonly from: number
  readonly upTo?: number
  readonly below?: number
}

export interface BandProblem {
  readonly code: "gap" | "overlap" | "empty"
  readonly band: string
  readonly next?: string
}

/** The first number after a band. */
const endOf = ({ upTo = Infinity, below }: Band): number => below ?? upTo + 1

/** Gaps and overlaps between neighbours, and bands that hold nothing. */
export const bandProblems = (bands: readonly Band[]): readonly BandProblem[] =>
  bands.flatMap((band, index) => {
    const found: BandProblem[] = []
    const end = endOf(band)
    const next = bands[index + 1]
    if (end <= band.from) found.push({ code: "empty", band: band.id })
    if (next !== undefined && next.from < end) found.push({ code: "overlap", band: band.id, next: next.id })
    if (next !== undefined && next.from > end) found.push({ code: "gap", band: band.id, next: next.id })
    return found
  })
