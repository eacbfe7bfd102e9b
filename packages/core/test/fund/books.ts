/** A small book for the tests of the ledger. For tests only. */
import * as Ledger from "../../src/fund/Ledger.ts"

const open = -Infinity
export const bookOf = () =>
  Ledger.bookOf([
    { currency: 0, floor: open, balance: 0 },
    { currency: 0, floor: 0, balance: 0 },
    { currency: 0, floor: 0, balance: 100 },
    { currency: 1, floor: open, balance: 0 },
    { currency: 1, floor: 0, balance: 0 }
  ])
export type Posting = readonly [account: number, amount: number]
export const post = (book: Ledger.Book, ...postings: readonly Posting[]) =>
  Ledger.post(book, { account: postings.map(([account]) => account), amount: postings.map(([, amount]) => amount) }, 0, postings.length)
