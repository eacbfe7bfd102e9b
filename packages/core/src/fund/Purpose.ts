/**
 * What money of a community fund may be for.
 *
 * The five uses are those that local measures name; `charity` is everything else that is charitable. A fund's agreement and a donor choose
 * among them; a donor who chooses none gives to the general pool.
 */
import { uses } from "../law/parameters/Funds.ts"

export const purposes = uses.options.codes
export type Purpose = (typeof purposes)[number]

/** Whether money for these purposes may serve that one. */
export const covers = (bound: readonly Purpose[], purpose: Purpose): boolean => bound.includes(purpose)
