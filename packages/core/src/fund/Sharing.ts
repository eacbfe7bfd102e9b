/**
 * Sharing out a gift (拆分): what of it lies unused in the general pool goes to restrictions by percents, fixed parts and one remainder, exactly.
 *
 * What a reader would get wrong: this needs no consent. Whoever gave to the general pool agreed to every purpose of the fund, and each restriction
 * is one of them; from a restriction to another a gift goes only as its donor agrees (`redirect`). A share that comes to less than a fen
 * moves nothing.
 */
import type { Finding } from "../foundation/Finding.ts"
import type { DonationId, RestrictionId } from "../foundation/Id.ts"
import * as KeyedLog from "../foundation/KeyedLog.ts"
import * as Account from "./Account.ts"
import { type Fund, heldIn } from "./FundState.ts"
import { isGift } from "./GiftReasons.ts"
import { isOpen } from "./IntentReasons.ts"
import * as Pieces from "./Pieces.ts"
import { type Findings, type Of, when, wrong } from "./Reason.ts"
import * as Split from "./Split.ts"

interface Part {
  readonly restriction: RestrictionId
  readonly amount: number
}

/** What of a gift nobody chose a purpose for, and nothing was paid from. */
export const unsplit = (state: Fund, donation: DonationId): number => {
  const gift = KeyedLog.get(state.gifts, donation)
  if (gift === undefined) return 0
  const kind = gift.form === "goods" ? "goods" : "available"
  return Pieces.amountOf(heldIn(state, Account.name({ kind, currency: gift.currency, restriction: undefined })).pieces, donation)
}

const splitting = ({ donation, shares }: Of<"split">, state: Fund): Split.Splitting => Split.split(unsplit(state, donation), shares)

/** What goes to each restriction; undefined where it does not come out even, or nothing moves. */
export const partsOf = (command: Of<"split">, state: Fund): readonly [Part, ...Part[]] | undefined => {
  const done = splitting(command, state)
  if (!done.ok) return undefined
  const [first, ...more] = command.shares.flatMap(({ restriction }, index): readonly Part[] => {
    const amount = done.parts[index] ?? 0
    return restriction === undefined || amount === 0 ? [] : [{ restriction, amount }]
  })
  return first === undefined ? undefined : [first, ...more]
}

const uneven = (because: Extract<Split.Splitting, { ok: false }>["because"], ...why: Why): Finding => {
  switch (because) {
    case "over":
      return wrong("fund.split-over", ...why)
    case "under":
      return wrong("fund.split-under", ...why)
    case "two-remainders":
      return wrong("fund.split-two-remainders", ...why)
    case "no-part":
      return wrong("fund.split-no-part", ...why)
  }
}
type Why = [facts: Finding["facts"], more: { readonly currency: string | undefined }]

export const reasons = (command: Of<"split">, state: Fund): Findings => {
  const { donation, shares } = command
  const gift = KeyedLog.get(state.gifts, donation)
  const left = unsplit(state, donation)
  const facts = { donation, left }
  const currency = { currency: gift?.currency }
  const done = splitting(command, state)
  return [
    ...isGift(state, donation),
    ...shares.flatMap(({ restriction }) => isOpen(state, restriction, command.on)),
    ...when(new Set(shares.map(({ restriction }) => restriction)).size < shares.length, () => wrong("fund.part-twice", { donation })),
    ...(gift === undefined
      ? []
      : done.ok
        ? when(partsOf(command, state) === undefined, () => wrong("fund.split-nothing", facts, currency))
        : [uneven(done.because, facts, currency)])
  ]
}
