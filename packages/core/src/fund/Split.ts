/**
 * One amount shared out by percents, fixed parts and one remainder, exactly: the parts always add up to the whole.
 *
 * What a reader would get wrong: fixed parts come first, percents are of the whole, and the remainder takes what is left, be it the fen that
 * no percent gives. A negative amount is split as its positive is, with every sign turned. Without a part that takes the remainder the
 * others must add up by themselves; what is over goes to the percents by largest remainder, only where they make a hundred.
 */
import * as Ratio from "../foundation/Ratio.ts"

/** `percent` in hundredths of a percent, so that 33.33 % is a whole number. */
export type Share =
  | { readonly by: "fixed"; readonly amount: number }
  | { readonly by: "percent"; readonly basisPoints: number }
  | { readonly by: "remainder" }

export type Splitting =
  | { readonly ok: true; readonly parts: readonly number[] }
  | {
      readonly ok: false
      /** over: more than the whole is shared out; under: nobody takes the rest; two-remainders; no-part: a part below nothing. */
      readonly because: "over" | "under" | "two-remainders" | "no-part"
    }

const whole = 10_000

/** Parts in the order of the shares; those of a negative amount are negative, and fixed parts are given with its sign. */
export const split = (amount: number, shares: readonly Share[]): Splitting => {
  const sign = amount < 0 ? -1 : 1
  const size = Math.abs(amount)
  const fixed = shares.map((share) => (share.by === "fixed" ? sign * share.amount : 0))
  const points = shares.map((share) => (share.by === "percent" ? share.basisPoints : 0))
  const rests = shares.flatMap((share, index) => (share.by === "remainder" ? [index] : []))
  if (!Number.isSafeInteger(amount) || [...fixed, ...points].some((part) => !Number.isSafeInteger(part) || part < 0))
    return { ok: false, because: "no-part" }
  if (rests.length > 1) return { ok: false, because: "two-remainders" }
  const shared = points.reduce((sum, part) => sum + part, 0)
  const set = fixed.reduce((sum, part) => sum + part, 0)
  if (shared > whole) return { ok: false, because: "over" }
  // The last weight is what no percent asks for: its part is the remainder before the fixed parts are taken out of it.
  const parts = Ratio.split(size, [...points, whole - shared])
  const left = (parts.at(-1) ?? 0) - set
  if (left < 0) return { ok: false, because: "over" }
  const [rest] = rests
  if (rest === undefined && left > 0) return { ok: false, because: "under" }
  return {
    ok: true,
    parts: shares.map((_, index) => sign * ((parts[index] ?? 0) + (fixed[index] ?? 0) + (index === rest ? left : 0)) + 0)
  }
}
