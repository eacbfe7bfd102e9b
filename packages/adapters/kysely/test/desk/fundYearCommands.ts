/**
 * What a year can bring to a fund and the awards that it pays for: how it begins, and commands at random that often speak of what was done before.
 *
 * What a reader would get wrong: a command is made only when its turn has come, since it names gifts, bookings and promises of the days before.
 */
import { Day, Id } from "@yanzhen/core/foundation"
import type { Fund } from "@yanzhen/core/fund"
import type { Award } from "@yanzhen/core/project"
import { AwardCommands, FundCommands } from "@yanzhen/core/testing"
import * as fc from "fast-check"

export const id = <I extends Id.Id>(text: string): I => Id.require<I>(text)
const members = ["m-1", "m-2", "m-3"].map((one) => id<Id.PersonId>(one))
const { supervisor } = FundCommands
export const [children, elders] = [id<Id.RestrictionId>("children"), id<Id.RestrictionId>("elders")]
export const newYear = Day.require("2026-01-01")
const plenty = 1_000_000_000

export const begun: readonly Fund.Command[] = [
  { ...FundCommands.setUp, committee: { members: members.map((person) => ({ person, isPaid: false })), supervisors: [supervisor] } },
  { type: "restrict", restriction: children, on: "2026-01-01", purposes: ["child-care"] },
  { type: "restrict", restriction: elders, on: "2026-01-01", purposes: ["elder-service"] },
  { type: "activate", on: "2026-01-01" },
  // So that something can be promised from the first day.
  {
    type: "receive",
    entry: id("e-first"),
    on: "2026-01-01",
    donation: id("d-first"),
    source: "donation",
    form: "money",
    currency: "CNY",
    parts: [{ amount: 400 }, { restriction: children, amount: 400 }],
    publicName: "hidden",
    receipt: { kind: "waived" }
  },
  ...(["child-care", "elder-service"] as const).map((purpose): Fund.Command => ({
    type: "resolve",
    resolution: id(purpose),
    on: "2026-01-01",
    purpose,
    amount: plenty,
    currency: "CNY",
    present: members,
    inFavour: members,
    supervisors: [supervisor]
  }))
]

/** Of the fund, or of an award; an award's payment rests on the latest promise to it. */
export interface Given {
  readonly award?: Id.AwardId
  readonly command: Fund.Command | Award.Command
}
/** What was done so far, so that what comes after often speaks of it. */
export interface Past {
  readonly promises: Map<Id.AwardId, Id.EntryId>
  readonly gifts: Id.DonationId[]
  readonly entries: Id.EntryId[]
  /** What was taken back, or was itself a taking back: for nothing to be so twice. */
  readonly undone: Id.EntryId[]
}
export type Dated = (on: string, entry: Id.EntryId, past: Past) => Given
export type OfFund = (on: string, entry: Id.EntryId, past: Past) => Fund.Command
export const ofFund =
  (of: OfFund): Dated =>
  (on, entry, past) => ({ command: of(on, entry, past) })
/** Three that the fund pays for, one that another fund does, and one that somebody outside does. */
export const awards = ["aw-1", "aw-2", "aw-3", "aw-4", "aw-5"].map((one) => id<Id.AwardId>(one))
const running = { tranchesFen: [101, 100, 99], lines: ["meals"] } as const
const [foreign, outside] = [AwardCommands.told(running, id("f-2")), AwardCommands.told(running, id("f-1")).map(outsidePaid)]
function outsidePaid(event: Award.Event): Award.Event {
  if (event.type !== "award.proposed") return event
  const { fund: _, ...bare } = event
  return { ...bare, payer: id<Id.OrganisationId>("foundation") }
}
const amount = fc.constantFrom(1, 99, 100, 101, 333, 1_000, 250_000)
const pool = fc.constantFrom(undefined, children, elders)
const partOf = (restriction: Id.RestrictionId | undefined, size: number) => ({
  amount: size,
  ...(restriction === undefined ? {} : { restriction })
})
const purposeOf = (restriction: Id.RestrictionId | undefined) => (restriction === elders ? "elder-service" : "child-care")
/** An award has one purpose, and often the one that its money is for. */
const award = fc.tuple(fc.constantFrom(...awards.slice(0, 1), ...awards.slice(0, 1), ...awards.slice(0, 3), ...awards), pool)
const purposeOfAward = (of: Id.AwardId, from: Id.RestrictionId | undefined) => (of === "aw-3" ? "elder-service" : purposeOf(from))
const resolution = (of: Id.AwardId): Id.ResolutionId => id(of === "aw-3" ? "elder-service" : "child-care")
/** Of what was done so far; now and then there is none. */
const earlier = fc.nat(999)
const giftOf = ({ gifts }: Past, of: number): Id.DonationId => gifts[of % (gifts.length + 1)] ?? id("d-none")
const entryOf = ({ entries, undone }: Past, of: number): Id.EntryId => {
  const some = of % 3 === 0 ? undone : entries
  return some[of % (some.length + 1)] ?? id("e-none")
}

/** Each with its own booking; of a fund, resting on its promise. */
export const dated = (
  of: Id.AwardId,
  step: AwardCommands.Undated,
  on: string,
  entry: Id.EntryId,
  promise = id<Id.EntryId>("none")
): Award.Command => {
  switch (step.type) {
    case "pay": {
      const { resolution: _, commitment: __, ...bare } = step
      return { ...bare, on, entry, ...(of === "aw-5" ? {} : { resolution: resolution(of), commitment: promise }) }
    }
    case "take-back":
      return { ...step, on, entry }
    case "spend":
    case "disallow":
      return { ...step, on, purchase: id(`${of}-${step.purchase}`) }
    default:
      return { ...step, on }
  }
}

export const command: fc.Arbitrary<Dated> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(amount, amount, pool, fc.constantFrom("CNY", "CNY", "CNY", "HKD"), fc.constantFrom("money", "money", "goods"))
      .map(([one, other, to, currency, form]) =>
        ofFund((on, entry) => ({
          type: "receive",
          entry,
          on,
          donation: id(`d${entry}`),
          source: "donation",
          form: form as "money" | "goods",
          currency,
          // A gift that is split: to a purpose, and to the general pool or another one.
          parts: [partOf(to, one), partOf(to === undefined ? children : undefined, other)],
          publicName: "hidden",
          receipt: { kind: "waived" }
        }))
      )
  },
  {
    weight: 6,
    arbitrary: fc.tuple(award, fc.constantFrom(300, 300, 199, 101, 1, 301)).map(([[of, from], size]) =>
      ofFund((on, entry) => ({
        type: "commit",
        entry,
        on,
        award: of,
        purpose: purposeOfAward(of, from),
        resolution: id(purposeOfAward(of, from)),
        currency: "CNY",
        parts: [partOf(from, size)],
        servesDonor: false
      }))
    )
  },
  // Asked behind an award's back.
  fc.tuple(award, amount, fc.constantFrom("pay", "account-for", "return-unspent", "close-award")).map(([[of], size, type]) =>
    ofFund((on, entry) => {
      switch (type) {
        case "pay":
          return { type, entry, on, award: of, resolution: resolution(of), amount: size }
        case "account-for":
          return { type, entry, on, award: of, purchase: id(`p${entry}`), groups: [id("g-1")], amount: size }
        case "close-award":
          return { type, award: of, on }
        default:
          return { type: "return-unspent", entry, on, award: of, amount: size }
      }
    })
  ),
  {
    weight: 14,
    arbitrary: fc
      .tuple(award, AwardCommands.steps({ ...running, lines: ["meals"] }))
      .map(([[of], step]): Dated => (on, entry, { promises }) => ({ award: of, command: dated(of, step, on, entry, promises.get(of)) }))
  },
  fc.tuple(award, amount).map(([[of], size]) => ofFund((on, entry) => ({ type: "release", entry, on, award: of, amount: size }))),
  {
    weight: 3,
    arbitrary: fc.tuple(earlier, fc.constantFrom(1, 3_333, 10_000), fc.constantFrom(undefined, elders)).map(([of, basisPoints, rest]) =>
      ofFund((on, entry, past) => ({
        type: "split",
        entry,
        on,
        donation: giftOf(past, of),
        shares: [
          { by: "percent", basisPoints, restriction: children },
          { by: "remainder", ...(rest === undefined ? {} : { restriction: rest }) }
        ]
      }))
    )
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(earlier, amount)
      .map(([of, size]) =>
        ofFund((on, entry, past) => ({ type: "refund", entry, on, donation: giftOf(past, of), amount: size, reason: "误转" }))
      )
  },
  {
    weight: 4,
    arbitrary: earlier.map((of) =>
      ofFund((on, entry, past) => ({ type: "reverse", entry, on, reverses: entryOf(past, of), reason: "重记" }))
    )
  },
  earlier.map((of) => ofFund((on, entry, past) => ({ type: "charge-fee", entry, on, donation: giftOf(past, of) })))
)
/** A first part of the first award: what is spent of it, or comes back, needs no luck. */
export const promised = ofFund((on, entry) => ({
  ...{ type: "commit", entry, on, award: id("aw-1"), purpose: "child-care", resolution: id("child-care"), currency: "CNY" },
  ...{ parts: [{ amount: 300 }], servesDonor: false }
}))
export const part: Dated = (on, entry, { promises }) => ({
  award: id("aw-1"),
  command: dated(id("aw-1"), { type: "pay", tranche: 1, amountFen: running.tranchesFen[0], entry }, on, entry, promises.get(id("aw-1")))
})
export const back: Dated = (on, entry) => ({ award: id("aw-1"), command: { type: "take-back", amountFen: 1, entry, on } })
export const end: OfFund = (on, entry) => ({
  type: "close",
  entry,
  on,
  reason: "到期",
  remainderTo: id<Id.OrganisationId>("host"),
  purpose: "child-care"
})

/** The awards as they stand when the year begins: three that the fund pays for, one that another fund does, and one that somebody outside does. */
export const told = Object.fromEntries(
  awards.map((of, at) => [`award/${of}`, at === 4 ? outside : at === 3 ? foreign : AwardCommands.told(running, id("f-1"))])
)
