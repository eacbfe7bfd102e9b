/**
 * The amounts of an award, each counted from what happened: disbursed ≤ earned ≤ awarded ≤ applied, and what must come back.
 *
 * What a reader would get wrong: a purchase counts when the money for it was paid; what the project laid out itself is entered with the tranche
 * that pays it. A purchase that is disallowed stays in the record and counts for nothing. After false material nothing that was bought is kept.
 */
import type { Award } from "./AwardState.ts"

const sum = (amounts: Iterable<number>): number => {
  let total = 0
  for (const amount of amounts) total += amount
  return total
}

/** Parts whose milestone is reached and that were not cancelled. */
export const earnedFen = ({ tranches, reached }: Award): number =>
  sum(tranches.filter(({ stage, milestone }) => stage !== "cancelled" && reached.has(milestone)).map(({ amountFen }) => amountFen))

export const disbursedFen = ({ tranches }: Award): number =>
  sum(tranches.filter(({ stage }) => stage === "paid").map(({ amountFen }) => amountFen))

/** Parts that may still be paid one day. */
export const openFen = ({ tranches }: Award): number =>
  sum(tranches.filter(({ stage }) => stage === "open" || stage === "held").map(({ amountFen }) => amountFen))

/** What may still be promised to it: all of it until it is signed, then the parts that are not paid; nothing of one that came to its end. */
export const payableFen = (state: Award): number => {
  switch (state.stage) {
    case "proposed":
    case "publicised":
    case "objected":
    case "approved":
      return state.awardedFen
    case "running":
    case "accepted":
      return openFen(state)
    default:
      return 0
  }
}

/** Purchases that stand; of one budget line, where it is named. */
export const spentFen = ({ purchases }: Award, line?: string): number =>
  sum([...purchases.values()].filter((one) => one.isAllowed && (line === undefined || one.line === line)).map(({ amountFen }) => amountFen))

/** What the project may keep. */
export const keptFen = (state: Award): number => (state.cause === "false-material" ? 0 : spentFen(state))

/** Paid, and neither kept nor given back. */
export const unspentFen = (state: Award): number => disbursedFen(state) - state.returnedFen - keptFen(state)

/** Whether the accounts of the award are at nought: nothing to pay, nothing to come back. */
export const isSettled = (state: Award): boolean => openFen(state) === 0 && unspentFen(state) === 0 && state.outstandingFen === 0
