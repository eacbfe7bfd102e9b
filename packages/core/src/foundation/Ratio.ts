/**
 * Exact shares of whole numbers: value × numerator ÷ denominator, never through a fraction.
 *
 * The product of two safe integers may pass 2⁵³ and silently lose its last digits. Where it does, the division is done bit
 * by bit with numbers that stay safe; callers see no difference but time.
 */

const natural = (name: string, value: number, least: number): number => {
  if (!Number.isSafeInteger(value) || value < least) throw new RangeError(`${name} must be a safe integer of at least ${least}: ${value}`)
  return value
}

/** Whether a + b reaches the limit, for a and b below it; the sum, which may not be safe, is never formed. */
const reaches = (a: number, b: number, limit: number): boolean => a >= limit - b

export interface Quotient {
  readonly quotient: number
  readonly remainder: number
}

/**
 * Whole quotient and remainder of `value × numerator ÷ denominator`, for non-negative safe integers (denominator positive).
 * Throws a `RangeError` for other numbers and when the quotient itself passes 2⁵³.
 */
export const divide = (value: number, numerator: number, denominator: number): Quotient => {
  natural("value", value, 0)
  natural("numerator", numerator, 0)
  natural("denominator", denominator, 1)
  const product = value * numerator
  if (product <= Number.MAX_SAFE_INTEGER) {
    const remainder = product % denominator
    return { quotient: (product - remainder) / denominator, remainder }
  }
  const step = numerator % denominator
  const stepQuotient = (numerator - step) / denominator
  let quotient = 0
  let remainder = 0
  for (let bit = 2 ** 52; bit >= 1; bit /= 2) {
    const carry = reaches(remainder, remainder, denominator)
    remainder = carry ? remainder - (denominator - remainder) : remainder + remainder
    quotient = quotient * 2 + (carry ? 1 : 0)
    if (Math.floor(value / bit) % 2 === 1) {
      const over = reaches(remainder, step, denominator)
      remainder = over ? remainder - (denominator - step) : remainder + step
      quotient += stepQuotient + (over ? 1 : 0)
    }
    if (quotient > Number.MAX_SAFE_INTEGER) throw new RangeError(`${value} × ${numerator} ÷ ${denominator} passes 2^53`)
  }
  return { quotient, remainder }
}

/**
 * Compares `part ÷ whole` with `numerator ÷ denominator`, as −1, 0 or 1, by cross-multiplication. Nothing of nothing
 * (0 of 0) reaches every share: 0 × denominator is not below 0 × numerator.
 */
export const compare = (part: number, whole: number, numerator: number, denominator: number): -1 | 0 | 1 => {
  natural("part", part, 0)
  const threshold = divide(whole, numerator, denominator)
  if (part > threshold.quotient) return 1
  return part === threshold.quotient && threshold.remainder === 0 ? 0 : -1
}

/** `value × numerator ÷ denominator`, half-up. */
export const halfUp = (value: number, numerator: number, denominator: number): number => {
  const { quotient, remainder } = divide(value, numerator, denominator)
  return remainder >= denominator - remainder ? quotient + 1 : quotient
}

/**
 * Splits a whole by weights so that the parts add up to it exactly (largest remainder). Of equal remainders the earlier
 * part gets the unit. Throws a `RangeError` when the weights add up to nothing.
 */
export const split = (whole: number, weights: readonly number[]): readonly number[] => {
  let total = 0
  for (const weight of weights) total = natural("sum of weights", total + natural("weight", weight, 0), 0)
  if (total === 0) throw new RangeError("the weights of a split must not add up to nothing")
  const shares = weights.map((weight, index) => ({ index, ...divide(whole, weight, total) }))
  let left = whole
  for (const share of shares) left -= share.quotient
  const parts = shares.map((share) => share.quotient)
  // Sorting keeps the order of equals, so of equal remainders the earlier comes first.
  const byRemainder = shares.toSorted((a, b) => b.remainder - a.remainder)
  for (const { index, quotient } of byRemainder.slice(0, left)) parts[index] = quotient + 1
  return parts
}
