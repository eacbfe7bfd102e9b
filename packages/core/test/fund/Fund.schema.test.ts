import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import type * as Id from "../../src/foundation/Id.ts"
import type * as Fund from "../../src/fund/Fund.ts"
import { Command, Currency, Event } from "../../src/fund/Fund.schema.ts"
import { keepsShape } from "../said.ts"
import { gift, id, resolve, setUp } from "./funds.ts"

type Said = Readonly<Record<string, unknown>>
const bare = (command: Fund.Command): Said => {
  const { type: _, ...said } = command
  return said
}

const on = "2026-03-05"
const booked = { entry: id<Id.EntryId>("e-1"), on }
const [award, resolution, purchase] = [id<Id.AwardId>("a"), id<Id.ResolutionId>("r"), id<Id.PurchaseId>("p")]
const parts = [{ restriction: id("children"), amount: 5 }, { amount: 7 }]
const consent = { text: id("letter") }
const spent = { ...booked, purchase, purpose: "child-care", resolution, currency: "CNY", groups: [id("g")], amount: 5 }
const redirected = { ...booked, donation: id("d"), from: id("children"), to: id("elders"), amount: 5, consent }
const closed = { ...booked, reason: "期满", remainderTo: id("f-2"), purpose: "child-care" }

/** One of each, with everything that can be said in it. */
const bodies: readonly (readonly [command: Fund.Command["type"], event: Fund.Event["type"], body: Said, only?: Said])[] = [
  ["set-up", "fund.set-up", { ...bare(setUp), community: id("c-1"), parent: id("f-0") }],
  ["set-committee", "fund.committee-set", { on, committee: setUp.committee }],
  [
    "restrict",
    "fund.restricted",
    {
      restriction: id("children"),
      on,
      purposes: ["child-care"],
      until: "2026-12-31",
      words: "只为儿童",
      region: { street: id("s-1"), community: id("c-1") }
    }
  ],
  [
    "receive",
    "fund.received",
    { ...bare(gift("d", 12)), parts, donor: id("d-1"), receipt: { kind: "issued", number: "皖-1", by: id("p-1") } }
  ],
  ["receive", "fund.received", { ...bare(gift("d", 12, { form: "goods", goods: [{ what: "棉衣", quantity: 100, unit: "件" }] })) }],
  ["receive", "fund.received", { ...bare(gift("d", 5, { receipt: { kind: "due" } })) }],
  ["receive", "fund.received", { ...bare(gift("d", 5, { receipt: { kind: "waived" } })) }],
  [
    "split",
    "fund.split",
    {
      ...booked,
      donation: id("d"),
      shares: [
        { by: "percent", basisPoints: 3333, restriction: id("children") },
        { by: "fixed", amount: 5, restriction: id("elders") },
        { by: "remainder" }
      ]
    },
    { parts: [{ restriction: id("children"), amount: 5 }] }
  ],
  ["issue-receipt", "fund.receipt-issued", { donation: id("d"), number: "皖-2", on, by: id("p-1") }],
  ["activate", "fund.activated", { on }],
  ["charge-fee", "fund.fee-charged", { ...booked, donation: id("d") }, { parts }],
  ["resolve", "fund.resolved", bare(resolve("r", 5))],
  [
    "commit",
    "fund.committed",
    { ...booked, award, purpose: "child-care", resolution, currency: "CNY", parts, consent, servesDonor: false }
  ],
  ["release", "fund.released", { ...booked, award, amount: 5 }],
  ["pay", "fund.paid", { ...booked, award, resolution, amount: 5 }],
  ["account-for", "fund.accounted-for", { ...booked, award, purchase, groups: [id("g")], amount: 5 }],
  ["return-unspent", "fund.unspent-returned", { ...booked, award, amount: 5 }],
  ["close-award", "fund.award-closed", { award, on }],
  ["spend", "fund.spent", { ...spent, form: "goods", restriction: id("children"), consent, servesDonor: false }],
  ["redirect", "fund.redirected", redirected],
  ["refund", "fund.refunded", { ...booked, donation: id("d"), amount: 5, reason: "误转" }],
  ["reverse", "fund.reversed", { ...booked, reverses: id("e-0"), reason: "重记" }],
  [
    "appeal",
    "fund.appealed",
    {
      ...{ on, by: "host", linksTo: ["project", "purpose", "wish", "child-file"], appeal: id("ap-1"), words: "助学" },
      links: [
        { kind: "wish", to: id("w-1") },
        { kind: "recipient", to: id("p-1") },
        { kind: "award", to: id("a-1") },
        { kind: "fund", to: id("f-2") }
      ]
    }
  ],
  [
    "plan-raising",
    "fund.raising-planned",
    {
      ...{ raising: id("spring"), on, isQualified: true, isEmergency: false, forNamedPerson: false },
      ...{ filedOn: on, startsOn: on, endsOn: on }
    }
  ],
  ["note-occurrence", "fund.occurred", { occurrence: id("grant"), on, what: "related-party", words: "资助" }],
  ["publish", "fund.published", { on, what: "annual-report", about: "2025", onNoticeBoard: true, online: false }],
  ["warn-idle", "fund.idle-warned", { on }],
  ["close", "fund.closed", closed]
]

describe("what is written of a fund and read again", () => {
  it.each(bodies.map(([command, event, body, only = {}]) => ({ command, event, body, only })))(
    "$command, $event: nothing is lost, and nothing of another kind is taken",
    ({ command, event, body, only }) => {
      keepsShape(Command, { type: command, ...body } as Fund.Command)
      keepsShape(Event, { type: event, v: 1, ...body, ...only } as Fund.Event)
    }
  )
  it.each(["CNY", "HKD"])("%s is a currency", (text) => expect(Schema.decodeUnknownSync(Currency)(text)).toBe(text))
  it.each(["", "CN", "CNYX", "XCNY", "cny", " CNY", "CNY ", "元"])("%j is none, and is told what would be", (text) =>
    expect(() => Schema.decodeUnknownSync(Currency)(text)).toThrow("a currency, as CNY")
  )
})
