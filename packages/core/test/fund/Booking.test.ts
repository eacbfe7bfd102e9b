import { describe, expect, it } from "vitest"
import * as Account from "../../src/fund/Account.ts"
import * as Booking from "../../src/fund/Booking.ts"
import type { Accounts } from "../../src/fund/FundState.ts"
import * as Pieces from "../../src/fund/Pieces.ts"
import { id } from "./funds.ts"

const [available, given] = ["available/CNY/-", "given/CNY/-"]
const piece = (donation: string, amount: number): Pieces.Piece => ({ donation: id(donation), amount })
const accounts: Accounts = new Map([
  [given, { balance: -30, pieces: Pieces.none }],
  [available, { balance: 30, pieces: Pieces.add(Pieces.none, [piece("a", 10), piece("b", 20)]) }]
])

describe("moves are booked all or none", () => {
  it.each<readonly [string, readonly Parameters<typeof Booking.book>[1][number][], Booking.Fault | undefined]>([
    ["of one gift, as much as is there", [{ from: available, to: given, amount: 20, pieces: [piece("b", 20)] }], undefined],
    ["nothing at all: no account is at fault", [], { fault: "no-postings" }],
    [
      "of one gift more than is there of it, though there is as much of others",
      [{ from: available, to: given, amount: 21, pieces: [piece("b", 21)] }],
      { fault: "used", account: available, balance: 30 }
    ],
    [
      "of two gifts, one of which is not there",
      [{ from: available, to: given, amount: 15, pieces: [piece("a", 10), piece("c", 5)] }],
      { fault: "used", account: available, balance: 30 }
    ]
  ])("%s", (_, moves, fault) => {
    expect(Booking.faultOf(accounts, moves)).toStrictEqual(fault)
    const done = Booking.book(accounts, moves)
    if (fault?.fault === "used") expect(done).toBeUndefined()
    else expect(done?.moves.flatMap(({ pieces }) => pieces)).toEqual(moves.flatMap(({ pieces = [] }) => pieces))
  })
})

it("from one restriction into another nothing goes straight: each balances by itself", () =>
  expect(Booking.faultOf(accounts, [{ from: available, to: "spent/CNY/elders", amount: 5 }])).toStrictEqual({ fault: "unbalanced" }))

it.each<Account.Account>([
  { kind: "available", currency: "CNY", restriction: undefined },
  { kind: "committed", currency: "CNY", restriction: id("children"), award: id("a") }
])("an account is known again by its name, and has no more than it was given: %j", (account) =>
  expect(Account.of(Account.name(account))).toStrictEqual(account)
)
