import { describe, expect, it } from "vitest"
import * as KeyedLog from "../../src/foundation/KeyedLog.ts"
import * as Ledger from "../../src/fund/Ledger.ts"
import { bookOf, post, type Posting } from "./books.ts"

describe("one entry", () => {
  const max = Number.MAX_SAFE_INTEGER
  it.each<readonly [string, readonly Posting[], Ledger.Fault | undefined]>([
    [
      "from outside to a purpose",
      [
        [0, -5],
        [1, 5]
      ],
      undefined
    ],
    [
      "between purposes, all that is there",
      [
        [2, -100],
        [1, 100]
      ],
      undefined
    ],
    [
      "more than is there, whatever the other has",
      [
        [2, -101],
        [1, 101]
      ],
      "overdrawn"
    ],
    ["of nothing", [], "no-postings"],
    [
      "that does not balance",
      [
        [0, -5],
        [1, 6]
      ],
      "unbalanced"
    ],
    [
      "that balances only over two currencies",
      [
        [0, -5],
        [4, 5]
      ],
      "unbalanced"
    ],
    [
      "in two currencies, each balanced",
      [
        [0, -5],
        [1, 5],
        [3, -7],
        [4, 7]
      ],
      undefined
    ],
    [
      "with an account that is not there",
      [
        [0, -5],
        [9, 5]
      ],
      "unknown-account"
    ],
    [
      "of nothing moved",
      [
        [0, 0],
        [1, 0]
      ],
      "no-amount"
    ],
    [
      "of half a fen",
      [
        [0, -0.5],
        [1, 0.5]
      ],
      "no-amount"
    ],
    [
      "too large",
      [
        [0, -max],
        [2, max]
      ],
      "too-large"
    ],
    [
      "too large on the way",
      [
        [1, max],
        [2, max],
        [0, -max],
        [0, -max]
      ],
      "too-large"
    ],
    [
      "too large on the way, though no account is too large at its end",
      [
        [1, max],
        [0, max],
        [0, -max],
        [0, -max]
      ],
      "too-large"
    ],
    [
      "more than is there to an account that has too much then: that there is too much is told",
      [
        [1, -max],
        [2, max]
      ],
      "too-large"
    ],
    [
      "at fault twice: the first is told",
      [
        [9, 5],
        [0, 0.5]
      ],
      "unknown-account"
    ],
    [
      "out and in again, with nothing there between",
      [
        [1, -5],
        [1, 5]
      ],
      undefined
    ]
  ])("%s: %s", (_, postings, fault) => {
    const book = bookOf()
    expect(post(book, ...postings)).toBe(fault)
    const booked = [0, 0, 100, 0, 0]
    if (fault === undefined) for (const [account, amount] of postings) booked[account] = (booked[account] ?? NaN) + amount
    expect([...book.balance]).toEqual(booked)
    expect([...book.sums]).toEqual([0, 0])
  })
})

it("a log's versions stay as they were", () => {
  const one = KeyedLog.add(KeyedLog.empty<string, number>(), "a", 1)
  const [left, right] = [KeyedLog.add(one, "b", 2), KeyedLog.add(one, "c", 3)]
  expect([one, left, right].map(KeyedLog.values)).toEqual([[1], [1, 2], [1, 3]])
  expect([one, left, right].map((log) => ["a", "b", "c"].map((key) => [KeyedLog.has(log, key), KeyedLog.get(log, key)]))).toEqual([
    [
      [true, 1],
      [false, undefined],
      [false, undefined]
    ],
    [
      [true, 1],
      [true, 2],
      [false, undefined]
    ],
    [
      [true, 1],
      [false, undefined],
      [true, 3]
    ]
  ])
  expect(KeyedLog.values(KeyedLog.empty())).toEqual([])
})
