/**
 * The money of one account as pieces of the gifts that it came from, in the order in which it goes out: first in, first out.
 *
 * What a reader would get wrong: which gift pays is a convention of this library (本库默认), and it is kept, not recomputed: a gift's pieces
 * travel from account to account, and add up to the gift at any time. Money that comes back goes to the head, so that a release after a
 * commitment, like a refund after a gift, leaves everything as it was. Adding, taking and putting back cost the same however many
 * pieces there are.
 */
import type { DonationId } from "../foundation/Id.ts"

export interface Piece {
  readonly donation: DonationId
  /** Above zero, in the smallest coin. */
  readonly amount: number
}

interface Cell {
  readonly piece: Piece
  readonly next: Cell | undefined
}

/** `front` in order, then `back` from its end. */
export interface Pieces {
  readonly front?: Cell | undefined
  readonly back?: Cell | undefined
}

export const none: Pieces = {}

const joined = (piece: Piece, next: Cell | undefined): Cell =>
  next?.piece.donation === piece.donation
    ? { piece: { donation: piece.donation, amount: piece.amount + next.piece.amount }, next: next.next }
    : { piece, next }

const reversed = (from: Cell | undefined): Cell | undefined => {
  let turned: Cell | undefined
  for (let cell = from; cell !== undefined; cell = cell.next) turned = { piece: cell.piece, next: turned }
  return turned
}

/** In the order in which they go out. */
export const list = ({ front, back }: Pieces): readonly Piece[] => {
  const all: Piece[] = []
  for (const first of [front, reversed(back)]) {
    for (let cell = first; cell !== undefined; cell = cell.next) {
      const last = all.at(-1)
      if (last?.donation === cell.piece.donation) all[all.length - 1] = { donation: last.donation, amount: last.amount + cell.piece.amount }
      else all.push(cell.piece)
    }
  }
  return all
}

export const total = (pieces: readonly Piece[]): number => pieces.reduce((sum, { amount }) => sum + amount, 0)

/** After all that is there. */
export const add = ({ front, back }: Pieces, more: readonly Piece[]): Pieces => {
  let last = back
  for (const piece of more) last = joined(piece, last)
  return { front, back: last }
}

/** Before all that is there, in their own order. */
export const putBack = ({ front, back }: Pieces, more: readonly Piece[]): Pieces => {
  let first = front
  for (const piece of more.toReversed()) first = joined(piece, first)
  return { front: first, back }
}

export interface Taken {
  readonly taken: readonly Piece[]
  readonly left: Pieces
}

/** From the head. Whoever takes has made sure that there is enough. */
export const take = (pieces: Pieces, amount: number): Taken => {
  const taken: Piece[] = []
  let { front, back } = pieces
  let missing = amount
  while (missing > 0) {
    if (front === undefined) [front, back] = [reversed(back), undefined]
    if (front === undefined) throw new RangeError(`${missing} more than there is`)
    const { piece, next }: Cell = front
    const part = Math.min(piece.amount, missing)
    const last = taken.at(-1)
    if (last?.donation === piece.donation) taken[taken.length - 1] = { donation: last.donation, amount: last.amount + part }
    else taken.push({ donation: piece.donation, amount: part })
    front = part === piece.amount ? next : { piece: { donation: piece.donation, amount: piece.amount - part }, next }
    missing -= part
  }
  return { taken, left: { front, back } }
}

/** How much of one gift is there. */
export const amountOf = (pieces: Pieces, donation: DonationId): number => total(list(pieces).filter((piece) => piece.donation === donation))

/** Exactly these amounts of these gifts, wherever they are; the last of a gift first. Undefined when one is not there. */
export const takeExactly = (pieces: Pieces, wanted: readonly Piece[]): Pieces | undefined => {
  const missing = new Map<DonationId, number>()
  for (const { donation, amount } of wanted) missing.set(donation, (missing.get(donation) ?? 0) + amount)
  let front: Cell | undefined
  for (const piece of list(pieces).toReversed()) {
    const asked = missing.get(piece.donation) ?? 0
    const part = Math.min(piece.amount, asked)
    missing.set(piece.donation, asked - part)
    if (part < piece.amount) front = joined({ donation: piece.donation, amount: piece.amount - part }, front)
  }
  return [...missing.values()].some((amount) => amount > 0) ? undefined : { front }
}
