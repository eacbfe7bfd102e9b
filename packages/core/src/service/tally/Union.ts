/**
 * Step 2: the segments of one person, across all teams, in order of start, then of record id. The earlier record keeps shared minutes.
 *
 * The order is that of *segments*: a record whose second half starts after another record gives way to it there, though it began first.
 */
import type { RecordId } from "../../foundation/Id.ts"
import type * as Span from "../../foundation/Span.ts"

/** A segment that asks for its minutes. `once`: it gives up those that an earlier one keeps. */
export interface Claim {
  readonly record: RecordId
  readonly span: Span.Span
  readonly once: boolean
}

export interface Kept {
  readonly record: RecordId
  /** Undefined where nothing is left. */
  readonly span: Span.Span | undefined
  readonly lostMinutes: number
  readonly keptBy: RecordId | undefined
}

/** By code units, the same on every machine. */
export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** In the order in which the segments were united. */
export const unite = (claims: readonly Claim[]): readonly Kept[] => {
  const ordered = claims.toSorted((a, b) => a.span.from - b.span.from || compareIds(a.record, b.record))
  // Everything before starts earlier, so what reaches furthest covers all the minutes that are already kept from here on.
  let furthest: Claim | undefined
  return ordered.map((claim) => {
    const covered = claim.once && furthest !== undefined && furthest.span.to > claim.span.from ? furthest : undefined
    if (furthest === undefined || claim.span.to > furthest.span.to) furthest = claim
    if (covered === undefined) return { record: claim.record, span: claim.span, lostMinutes: 0, keptBy: undefined }
    const from = covered.span.to < claim.span.to ? covered.span.to : claim.span.to
    const span = from < claim.span.to ? { from, to: claim.span.to } : undefined
    return { record: claim.record, span, lostMinutes: from - claim.span.from, keptBy: covered.record }
  })
}
