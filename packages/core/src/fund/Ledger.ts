/**
 * The checks of a double-entry ledger, over columns: the same code for one entry of a fund's life and for a million postings at once.
 *
 * What a reader would get wrong: an entry is booked whole or not at all, and balances per currency; nothing is ever added over two. A
 * balance has a floor: money that is kept for a purpose never goes below nothing, whatever else there is.
 */

/** Accounts as columns. `balance` is written. */
export interface Book {
  /** Which currency, counted from 0. */
  readonly currency: ArrayLike<number>
  /** The least balance: 0 where money is kept, −∞ where it comes from or has gone to. */
  readonly floor: ArrayLike<number>
  readonly balance: Float64Array
  /** One place for each currency; always left at zero. */
  readonly sums: Float64Array
}

/** Postings as columns; the entry `i` has those from `ends[i - 1]` up to, not including, `ends[i]`. */
export interface Postings {
  readonly account: ArrayLike<number>
  readonly amount: ArrayLike<number>
}
export interface Entries extends Postings {
  readonly ends: ArrayLike<number>
  /** One for each entry; none comes twice. */
  readonly keys: ArrayLike<string | number>
}

export type Fault = "no-postings" | "unknown-account" | "no-amount" | "unbalanced" | "too-large" | "overdrawn" | "entry-twice"

export const bookOf = (accounts: readonly { readonly currency: number; readonly floor: number; readonly balance: number }[]): Book => {
  const size = accounts.length
  const [currency, floor, balance] = [new Int32Array(size), new Float64Array(size), new Float64Array(size)]
  let currencies = 1
  for (let at = 0; at < size; at++) {
    const account = accounts[at] as (typeof accounts)[number]
    currency[at] = account.currency
    floor[at] = account.floor
    balance[at] = account.balance
    currencies = Math.max(currencies, account.currency + 1)
  }
  return { currency, floor, balance, sums: new Float64Array(currencies) }
}

/** What is wrong with the amounts by themselves; the sums are left at zero. */
const shapeFault = ({ currency, sums }: Book, { account, amount }: Postings, from: number, to: number): Fault | undefined => {
  if (from >= to) return "no-postings"
  let fault: Fault | undefined
  let added = from
  for (; added < to; added++) {
    const place = currency[account[added] as number]
    const size = amount[added] as number
    if (place === undefined) fault = "unknown-account"
    else if (size === 0 || !Number.isSafeInteger(size)) fault = "no-amount"
    else if (!Number.isSafeInteger((sums[place] as number) + size)) fault = "too-large"
    else (sums[place] as number) += size
    if (fault !== undefined) break
  }
  for (let at = from; at < added; at++) {
    const place = currency[account[at] as number] as number
    if (sums[place] !== 0) fault ??= "unbalanced"
    sums[place] = 0
  }
  return fault
}

/** Books one entry, or says why not and changes nothing. */
export const post = (book: Book, postings: Postings, from: number, to: number): Fault | undefined => {
  const { balance, floor } = book
  const { account, amount } = postings
  let fault = shapeFault(book, postings, from, to)
  if (fault !== undefined) return fault
  let added = from
  for (; added < to; added++) {
    const place = account[added] as number
    const now = (balance[place] as number) + (amount[added] as number)
    // A sum that is not safe is not formed, so that what was added can be taken back exactly.
    if (!Number.isSafeInteger(now)) {
      fault = "too-large"
      break
    }
    balance[place] = now
  }
  for (let at = from; at < added && fault === undefined; at++)
    if ((balance[account[at] as number] as number) < (floor[account[at] as number] as number)) fault = "overdrawn"
  if (fault !== undefined) for (let at = from; at < added; at++) (balance[account[at] as number] as number) -= amount[at] as number
  return fault
}

export interface Refused {
  /** Which entry, counted from 0. */
  readonly entry: number
  readonly fault: Fault
}

/** Books entries one after the other; those refused are told and change nothing. `known` learns the keys of those booked. */
export const postAll = (book: Book, entries: Entries, known: Set<string | number>): readonly Refused[] => {
  const refused: Refused[] = []
  let from = 0
  for (let entry = 0; entry < entries.ends.length; entry++) {
    const to = entries.ends[entry] as number
    const key = entries.keys[entry] as string | number
    const fault = known.has(key) ? "entry-twice" : post(book, entries, from, to)
    if (fault === undefined) known.add(key)
    else refused.push({ entry, fault })
    from = to
  }
  return refused
}
