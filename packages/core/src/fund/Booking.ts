/**
 * Booking moves: whether they can be, by the checks of `Ledger`, and what the accounts hold afterwards.
 *
 * All moves of an entry or none. A fault names the account, because “not enough” is of no use to whoever must find the money.
 */
import * as Account from "./Account.ts"
import { type Accounts, type Moved, nothing } from "./FundState.ts"
import * as Ledger from "./Ledger.ts"
import type { Move } from "./Moves.ts"
import * as Pieces from "./Pieces.ts"

export interface Fault {
  readonly fault: Ledger.Fault | "used"
  /** Undefined where the entry as a whole is at fault. */
  readonly account?: string
  /** What the account has. */
  readonly balance?: number
}

const postingsOf = (accounts: Accounts, moves: readonly Move[]) => {
  const names = [...new Set(moves.flatMap(({ from, to }) => [from, to]))]
  // The accounts of one restriction balance among themselves, so each is a currency of its own.
  const unitOf = names.map((name) => name.split("/", 3).slice(1).join("/"))
  const units = [...new Set(unitOf)]
  const columns = names.map((name, index) => ({
    currency: units.indexOf(unitOf[index] ?? ""),
    floor: Account.isKeptName(name) ? 0 : -Infinity,
    balance: (accounts.get(name) ?? nothing).balance
  }))
  return {
    names,
    book: Ledger.bookOf(columns),
    postings: {
      account: moves.flatMap(({ from, to }) => [names.indexOf(from), names.indexOf(to)]),
      amount: moves.flatMap(({ amount }) => [-amount, amount])
    }
  }
}

/** Why these moves cannot be booked; undefined when they can. */
export const faultOf = (accounts: Accounts, moves: readonly Move[]): Fault | undefined => {
  const { names, book, postings } = postingsOf(accounts, moves)
  const fault = Ledger.post(book, postings, 0, postings.account.length)
  if (fault !== undefined) {
    const lacking = names.find((name) => {
      const out = moves.filter(({ from }) => from === name).reduce((sum, { amount }) => sum + amount, 0)
      return Account.isKeptName(name) && out > (accounts.get(name) ?? nothing).balance
    })
    return { fault, ...(lacking === undefined ? {} : { account: lacking, balance: (accounts.get(lacking) ?? nothing).balance }) }
  }
  const gone = moves.find(
    ({ from, pieces }) =>
      pieces !== undefined && Account.isKeptName(from) && Pieces.takeExactly((accounts.get(from) ?? nothing).pieces, pieces) === undefined
  )
  return gone === undefined ? undefined : { fault: "used", account: gone.from, balance: (accounts.get(gone.from) ?? nothing).balance }
}

const taken = (pieces: Pieces.Pieces, move: Move): Pieces.Taken | undefined => {
  if (move.pieces === undefined) return Pieces.take(pieces, move.amount)
  const left = Pieces.takeExactly(pieces, move.pieces)
  return left === undefined ? undefined : { taken: move.pieces, left }
}

/** The accounts after moves that have no fault, and the pieces that each took; undefined where a piece is not there. */
export const book = (
  accounts: Accounts,
  moves: readonly Move[]
): { readonly accounts: Accounts; readonly moves: readonly Moved[] } | undefined => {
  const after = new Map(accounts)
  const moved: Moved[] = []
  const put = (name: string, balance: number, pieces: Pieces.Pieces): void => {
    if (balance === 0) after.delete(name)
    else after.set(name, { balance, pieces })
  }
  for (const move of moves) {
    const { balance, pieces } = after.get(move.from) ?? nothing
    const out = Account.isKeptName(move.from) ? taken(pieces, move) : { taken: move.pieces ?? [], left: pieces }
    if (out === undefined) return undefined
    put(move.from, balance - move.amount, out.left)
    const there = after.get(move.to) ?? nothing
    const joined = move.isBack ? Pieces.putBack(there.pieces, out.taken) : Pieces.add(there.pieces, out.taken)
    put(move.to, there.balance + move.amount, Account.isKeptName(move.to) ? joined : Pieces.none)
    moved.push({ from: move.from, to: move.to, pieces: out.taken })
  }
  return { accounts: after, moves: moved }
}
