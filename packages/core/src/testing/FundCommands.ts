/**
 * A fund that has begun, and commands on it: few gifts, awards, restrictions and amounts, so that they meet, run accounts empty to the fen, and are
 * refused as often as accepted.
 *
 * What a reader would get wrong: they are of the first days of January 2026. Ids are chosen apart from each other, so that a row of commands
 * reverses, refunds and pays what earlier ones booked.
 */
import * as fc from "fast-check"
import * as Id from "../foundation/Id.ts"
import * as Order from "../foundation/Order.ts"
import type { Command, Part } from "../fund/Fund.schema.ts"

type Of<T extends Command["type"]> = Extract<Command, { readonly type: T }>
const id = Id.require

export const members: readonly Id.PersonId[] = ["m-1", "m-2", "m-3", "m-4", "m-5"].map((one) => id<Id.PersonId>(one))
export const supervisor = id<Id.PersonId>("s-1")

export const setUp: Of<"set-up"> = {
  type: "set-up",
  on: "2026-01-01",
  kind: "community",
  founder: "unit",
  host: id("host"),
  hostName: "淮北市慈善总会",
  name: "淮北市慈善总会任圩街道慈善基金",
  street: id("340603008"),
  purposes: ["child-care", "elder-service"],
  agreement: {
    signedOn: "2026-01-01",
    hasPurpose: true,
    hasUse: true,
    hasRights: true,
    hasTermination: true,
    hasResidue: true,
    hasNaming: false,
    hasPreservation: false,
    feePercent: 5
  },
  committee: { members: members.map((person) => ({ person, isPaid: false })), supervisors: [supervisor] }
}
export const activate: Of<"activate"> = { type: "activate", on: "2026-01-02" }
export const children: Of<"restrict"> = { type: "restrict", restriction: id("children"), on: "2026-01-01", purposes: ["child-care"] }
export const elders: Of<"restrict"> = { type: "restrict", restriction: id("elders"), on: "2026-01-02", purposes: ["elder-service"] }
export const resolve = (resolution: string, amount: number, of: Partial<Of<"resolve">> = {}): Of<"resolve"> => ({
  type: "resolve",
  resolution: id(resolution),
  on: "2026-01-04",
  purpose: "child-care",
  amount,
  currency: "CNY",
  present: members.slice(0, 4),
  inFavour: members.slice(0, 3),
  supervisors: [supervisor],
  ...of
})
/** Set up, active, with two restrictions and a resolution for each. All are accepted, in this order. */
export const begun: readonly Command[] = [
  setUp,
  children,
  activate,
  elders,
  resolve("r-1", 300, { on: "2026-01-02" }),
  resolve("r-2", 150, { on: "2026-01-02", purpose: "elder-service" })
]

/** A gift that nobody wants named. */
const gift = (
  donation: Id.DonationId,
  entry: Id.EntryId,
  part: Part,
  of: Pick<Of<"receive">, "on" | "form" | "currency">
): Of<"receive"> => ({
  type: "receive",
  entry,
  donation,
  source: "donation",
  parts: [part],
  publicName: "hidden",
  receipt: { kind: "waived" },
  ...of
})
/** Money for each, so that there is something to promise and to spend. */
const funded: readonly Command[] = [
  gift(id("g-1"), id("e-61"), { amount: 200 }, { on: "2026-01-02", form: "money", currency: "CNY" }),
  gift(id("g-2"), id("e-62"), { amount: 101, restriction: children.restriction }, { on: "2026-01-02", form: "money", currency: "CNY" })
]

const pick = <I extends Id.Id>(...names: readonly string[]) => fc.constantFrom(...names.map((name) => id<I>(name)))
/** The general pool, or one of the two. */
export const restriction = fc.option(pick<Id.RestrictionId>("children", "elders"), { nil: undefined })
const donation = pick<Id.DonationId>("g-1", "g-2", "g-3", "g-4")
const award = pick<Id.AwardId>("a-1", "a-2")
const entry = fc.integer({ min: 1, max: 60 }).map((n) => id<Id.EntryId>(`e-${n}`))
/** Often the very amount that another command speaks of, so that accounts run empty exactly. */
export const amount = fc.constantFrom(1, 50, 99, 100, 101, 200)
const on = fc.integer({ min: 3, max: 8 }).map((n) => `2026-01-0${n}`)
const booked = { entry, on }
export const part = fc
  .record({ restriction, amount })
  .map(({ restriction: to, amount: size }) => ({ amount: size, ...(to === undefined ? {} : { restriction: to }) }))
const currency = fc.constantFrom("CNY", "CNY", "CNY", "HKD")
const purpose = fc.constantFrom("child-care" as const, "child-care" as const, "elder-service" as const)
const resolution = pick<Id.ResolutionId>("r-1", "r-2")
const groups = fc.constant([id<Id.GroupId>("g")] as const)
/** What a resolution is for, and now and then what it is not for. */
const intent = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ purpose: "child-care" as const, resolution: id<Id.ResolutionId>("r-1") }) },
  { weight: 2, arbitrary: fc.constant({ purpose: "elder-service" as const, resolution: id<Id.ResolutionId>("r-2") }) },
  { weight: 1, arbitrary: fc.record({ purpose, resolution }) }
)
/** Mostly such as come out even, whatever is left of the gift. */
const shares = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(1, 3_333, 5_000, 10_000), fc.boolean())
      .map(
        ([basisPoints, rests]) =>
          [
            { by: "percent" as const, basisPoints, restriction: children.restriction },
            rests ? { by: "remainder" as const } : { by: "remainder" as const, restriction: elders.restriction }
          ] as const
      )
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ by: fc.constant("fixed" as const), amount: fc.constantFrom(1, 50, 200), restriction: fc.constant(children.restriction) })
      .map((one) => [one, { by: "remainder" as const }] as const)
  },
  { weight: 1, arbitrary: fc.constant([{ by: "percent" as const, basisPoints: 9_999, restriction: elders.restriction }] as const) }
)
/** Now and then nobody has looked, or somebody has and it does. */
const served = fc.oneof(
  { weight: 8, arbitrary: fc.constant({ servesDonor: false }) },
  { weight: 1, arbitrary: fc.constant({ servesDonor: true }) },
  { weight: 1, arbitrary: fc.constant({}) }
)
const typed = <T extends string, F extends object>(type: T, fields: { readonly [K in keyof F]: fc.Arbitrary<F[K]> }) =>
  fc.record<F>(fields as { [K in keyof F]: fc.Arbitrary<F[K]> }).map((of) => ({ type, ...of }))

/** One command on a fund that has begun. */
export const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(donation, part, booked.entry, booked.on, fc.constantFrom("money" as const, "money" as const, "goods" as const), currency)
      .map(([of, one, key, day, form, coin]) => gift(of, key, one, { on: day, form, currency: coin }))
  },
  {
    weight: 3,
    arbitrary: fc.tuple(award, part, entry, on, intent, currency, served).map(([to, one, key, day, what, coin, of]) => ({
      type: "commit" as const,
      entry: key,
      on: day,
      award: to,
      currency: coin,
      parts: [one] as const,
      ...what,
      ...of
    }))
  },
  { weight: 3, arbitrary: typed("pay" as const, { ...booked, award, resolution, amount }) },
  {
    weight: 2,
    arbitrary: typed("account-for" as const, { ...booked, award, amount, purchase: pick<Id.PurchaseId>("p-1", "p-2", "p-3"), groups })
  },
  typed("release" as const, { ...booked, award, amount }),
  typed("return-unspent" as const, { ...booked, award, amount }),
  typed("close-award" as const, { award, on }),
  {
    weight: 2,
    arbitrary: typed("split" as const, { ...booked, donation, shares })
  },
  { weight: 2, arbitrary: typed("refund" as const, { ...booked, donation, amount, reason: fc.constant("误转") }) },
  { weight: 3, arbitrary: typed("reverse" as const, { ...booked, reverses: entry, reason: fc.constant("重记") }) },
  typed("charge-fee" as const, { ...booked, donation }),
  fc
    .tuple(booked.entry, booked.on, donation, restriction, restriction, amount, fc.boolean())
    .map(([key, day, of, from, to, size, consents]) => ({
      type: "redirect" as const,
      entry: key,
      on: day,
      donation: of,
      amount: size,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(consents ? { consent: "函" } : {})
    })),
  fc
    .tuple(
      typed("spend" as const, {
        ...booked,
        purchase: pick<Id.PurchaseId>("p-4", "p-5"),
        form: fc.constantFrom("money" as const, "goods" as const),
        currency,
        groups,
        amount
      }),
      intent,
      served
    )
    .map(([spend, what, of]) => ({ ...spend, ...what, ...of })),
  typed("plan-raising" as const, {
    on,
    raising: pick<Id.RaisingId>("spring", "autumn"),
    isQualified: fc.constantFrom(true, true, false),
    isEmergency: fc.boolean(),
    filedOn: fc.constantFrom("2025-12-20", "2026-01-05"),
    startsOn: fc.constantFrom("2026-01-01", "2026-01-05"),
    endsOn: fc.constantFrom("2026-01-04", "2026-09-30"),
    forNamedPerson: fc.constant(false)
  }),
  typed("note-occurrence" as const, {
    on,
    occurrence: pick<Id.OccurrenceId>("o-1", "o-2"),
    what: fc.constantFrom("major-change" as const, "related-party" as const, "mutual-aid" as const),
    words: fc.constant("资助")
  }),
  typed("publish" as const, {
    on,
    what: fc.constantFrom("annual-report" as const, "raising-interim" as const, "occurrence" as const, "project-final" as const),
    about: fc.constantFrom("2025", "spring", "o-1", "a-1"),
    onNoticeBoard: fc.boolean(),
    online: fc.boolean()
  }),
  typed("close" as const, { ...booked, reason: fc.constant("期满"), purpose, remainderTo: fc.constant(id<Id.FundId>("f-2")) })
)

/** A fund from its beginning on: mostly in the order of days, now and then in none. */
export const rows: fc.Arbitrary<readonly Command[]> = fc
  .tuple(fc.array(command, { minLength: 5, maxLength: 40 }), fc.constantFrom(true, true, false))
  .map(([all, isSorted]) => [...begun, ...funded, ...(isSorted ? all.toSorted((a, b) => Order.byText(a.on, b.on)) : all)])
