import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import type * as Id from "../../src/foundation/Id.ts"
import * as Fund from "../../src/fund/Fund.ts"
import { feePercent } from "../../src/fund/FundState.ts"
import * as Pieces from "../../src/fund/Pieces.ts"
import { lives } from "../../src/fund/messages/lives.ts"
import { viewOf, viewWith } from "../law/policies.ts"
import * as Funds from "../../src/law/parameters/Funds.ts"
import { lived } from "../lives.ts"
import { haveWords, writtenIn } from "../words.ts"
import {
  accountFor,
  activate,
  after,
  agreement,
  answer,
  asked,
  begun,
  children,
  commit,
  committee,
  context,
  entry,
  gift,
  held,
  id,
  members,
  ofAward,
  pay,
  resolve,
  setUp,
  supervisor,
  toChildren
} from "./funds.ts"

const general = [{ amount: 10_000 }] as const

type Of<T extends Fund.Command["type"]> = Extract<Fund.Command, { readonly type: T }>

describe("the words of refusals", () => {
  it("every rule that the decider of funds names has what, why and fix, speaking of the same facts in both languages", () => {
    const written = writtenIn("fund")
    expect(written.size).toBeGreaterThan(35)
    haveWords(written, lives)
  })
})

it("the name of its stream stays for ever", () => expect(Fund.streamOf(id("f-1"))).toBe("fund/f-1"))

describe("setting up", () => {
  const at = (place: "national" | "hunan" | "shanghai" | "shandong") => ({ ...context, view: viewOf(place) })
  it.each([
    ["FND-01: a fund inside a fund is warned of nationally", "national", { parent: id("f-0") }, "met fund.sub-fund-advised"],
    ["FND-01: and refused where the measure says so", "shanghai", { parent: id("f-0") }, "unmet fund.sub-fund"],
    [
      "FND-01: in Shandong too, which also asks for two more clauses",
      "shandong",
      { parent: id("f-0") },
      "unmet fund.sub-fund fund.agreement-naming fund.agreement-preservation"
    ],
    ["FND-02: 淮北市慈善总会任圩街道慈善基金", "hunan", {}, "met"],
    ["FND-02: 任圩街道慈善基金 lacks the host", "hunan", { name: "任圩街道慈善基金" }, "unmet fund.name"],
    ["FND-02: which is a warning elsewhere", "national", { name: "任圩街道慈善基金" }, "met fund.name-advised"],
    ["FND-02: the host's name alone is no fund's", "hunan", { name: "淮北市慈善总会" }, "unmet fund.name"],
    [
      "FND-03: an agreement without what becomes of what is left",
      "national",
      { agreement: { ...agreement, hasResidue: false } },
      "unmet fund.agreement-residue"
    ],
    [
      "FND-04: six members",
      "hunan",
      { committee: { ...committee, members: [...committee.members, { person: id("m-6"), isPaid: false }] } },
      "unmet fund.committee-odd"
    ],
    [
      "FND-04: five, of whom one is paid",
      "hunan",
      { committee: { ...committee, members: committee.members.map((one, index) => ({ ...one, isPaid: index === 0 })) } },
      "unmet fund.committee-paid"
    ],
    [
      "FND-04: three without a supervisor",
      "hunan",
      { committee: { members: committee.members.slice(0, 3), supervisors: [] } },
      "unmet fund.committee-size fund.committee-supervisors"
    ],
    ["FND-04: five unpaid and a supervisor", "hunan", { committee }, "met"],
    [
      "FND-04: elsewhere a warning",
      "national",
      { committee: { members: committee.members.slice(0, 4), supervisors: [supervisor] } },
      "met fund.committee-size-advised fund.committee-odd-advised"
    ],
    [
      "a person is one of them once",
      "national",
      { committee: { ...committee, supervisors: [members[0] ?? supervisor] } },
      "unmet fund.person-twice"
    ]
  ] as const)("%s", (_, place, of, expected) =>
    expect(answer(Fund.initial, { ...setUp, ...(of as Partial<typeof setUp>) }, at(place))).toBe(expected)
  )
  it.each([
    ["FND-05: 2,999.99 yuan in Chengdu", 299_999, "unmet fund.start-up"],
    ["FND-05: 3,000.00 yuan in Chengdu", 300_000, "met"]
  ])("%s", (_, amount, expected) =>
    expect(
      answer(after(setUp, gift("start", amount, { source: "start-up", on: "2026-01-01" })), activate, {
        ...context,
        view: viewOf("chengdu")
      })
    ).toBe(expected)
  )
  it("FND-05: coats worth 3,000 yuan are no start-up money in Chengdu, beside 3,000 yuan of money they do no harm", () => {
    const by = { ...context, view: viewOf("chengdu") }
    const coats = gift("coats", 300_000, { form: "goods", on: "2026-01-01" })
    const money = gift("start", 300_000, { source: "start-up", on: "2026-01-01" })
    expect(answer(after(setUp, coats), activate, by)).toBe("unmet fund.start-up")
    expect(answer(after(setUp, coats, money), activate, by)).toBe("met")
  })
  it("FND-05: nationally nothing is asked for, and nothing made up", () => expect(answer(after(setUp), activate)).toBe("met"))
})

describe("what comes in", () => {
  const donor = id<never>("d-1")
  it("CHA-03: anonymous: the income is booked, there is no receipt number, the public sees nobody", () => {
    const state = after(...begun, gift("g", 10_000, { donor, receipt: { kind: "waived" } }))
    expect(held(state)).toEqual({ "given/CNY/-": -10_000, "available/CNY/-": 10_000 })
    expect(Fund.publicGifts(state)).toEqual([
      { donation: "g", on: "2026-01-03", donor: undefined, form: "money", currency: "CNY", amount: 10_000 }
    ])
    expect(Fund.receiptsDue(state)).toEqual([])
  })
  it("CHA-03: hidden from the public and wanting a receipt are two choices", () => {
    const state = after(...begun, gift("g", 10_000, { donor, publicName: "hidden", receipt: { kind: "due" } }))
    expect(Fund.publicGifts(state).map((one) => one.donor)).toEqual([undefined])
    expect(Fund.receiptsDue(state).map(({ donation }) => donation)).toEqual(["g"])
    const issued = asked({ type: "issue-receipt", donation: id<Id.DonationId>("g"), number: "皖-0001", on: "2026-01-04" })
    expect(Fund.receiptsDue(after(...begun, gift("g", 1, { donor, receipt: { kind: "due" } }), issued))).toEqual([])
    expect(answer(after(...begun, gift("g", 1, { donor, receipt: { kind: "due" } }), issued), issued)).toBe("unmet fund.receipt-twice")
    expect(answer(after(...begun, gift("g", 1, { donor })), issued)).toBe("unmet fund.receipt-waived")
    expect(answer(after(...begun), issued)).toBe("unmet fund.no-donation")
  })
  it("a donor who agrees is named", () =>
    expect(Fund.publicGifts(after(...begun, gift("g", 1, { donor, publicName: "named" })))[0]?.donor).toBe("d-1"))
  it.each([
    ["nobody known cannot be named", gift("g", 1, { publicName: "named" }), "unmet fund.nobody-to-name"],
    ["a purpose that was never set up", gift("g", 1, { parts: [{ restriction: id("elders"), amount: 1 }] }), "unmet fund.no-restriction"],
    ["one restriction twice", gift("g", 1, { parts: [{ amount: 1 }, { amount: 2 }] }), "unmet fund.part-twice"],
    ["goods, by kind and quantity", gift("g", 1, { form: "goods", goods: [{ what: "棉衣", quantity: 2, unit: "件" }] }), "met"],
    ["goods of money", gift("g", 1, { goods: [{ what: "棉衣", quantity: 2, unit: "件" }] }), "unmet fund.goods-of-money"],
    ["of tomorrow", gift("g", 1, { on: "2026-07-01" }), "unmet fund.future"],
    ["before the fund was", gift("g", 1, { on: "2025-12-31" }), "unmet fund.before-set-up"]
  ])("%s", (_, command, expected) => expect(answer(after(...begun), command)).toBe(expected))
  it("one gift may be for several purposes", () =>
    expect(answer(after(...begun), gift("g", 3, { parts: [{ amount: 1 }, { restriction: id("children"), amount: 2 }] }))).toBe("met"))
  it("the public sees gifts; start-up money is none, and neither is what was booked by mistake", () => {
    const [own, mistake] = [gift("own", 5, { source: "start-up" }), gift("mistake", 5)]
    const reverse = asked({ type: "reverse", entry: entry(), on: "2026-01-09", reverses: mistake.entry, reason: "重记" })
    const state = after(...begun, own, mistake, gift("g", 5), reverse)
    expect(Fund.publicGifts(state).map(({ donation }) => donation)).toEqual(["g"])
  })
  it("money received in one currency is not received in another; goods, what was refunded and what was taken back are none", () => {
    const mistake = gift("mistake", 7)
    const state = after(
      ...begun,
      gift("g", 500, { parts: [{ amount: 300 }, { restriction: id("children"), amount: 200 }] }),
      gift("h", 30, { currency: "HKD" }),
      gift("coats", 1000, { form: "goods" }),
      mistake,
      asked({ type: "refund", entry: entry(), on: "2026-01-03", donation: id("g"), amount: 20, reason: "误转" }),
      asked({ type: "reverse", entry: entry(), on: "2026-01-03", reverses: mistake.entry, reason: "重记" })
    )
    expect(["CNY", "HKD", "USD"].map((currency) => Fund.moneyReceived(state, currency))).toEqual([480, 30, 0])
  })
  it("a gift and an entry come once", () => {
    const first = gift("g", 1)
    expect(answer(after(...begun, first), first)).toBe("unmet fund.donation-twice fund.entry-twice")
    expect(answer(after(...begun, first), { ...first, donation: id("h") })).toBe("unmet fund.entry-twice")
  })
  it("what is given in kind is kept apart, and pays for nothing", () => {
    const state = after(...begun, gift("rice", 5000, { form: "goods" }), resolve("r-1", 10_000))
    expect(held(state)).toEqual({ "given/CNY/-": -5000, "goods/CNY/-": 5000 })
    expect(answer(state, commit("a", [{ amount: 1 }]))).toBe("unmet fund.overdrawn")
    const handOut = asked({
      type: "spend",
      entry: entry(),
      on: "2026-01-07",
      purchase: id("p"),
      groups: [id("g-children")],
      form: "goods",
      currency: "CNY",
      purpose: "child-care",
      resolution: id("r-1"),
      amount: 5000,
      servesDonor: false
    })
    expect(answer(state, { ...handOut, form: "money" })).toBe("unmet fund.overdrawn")
    expect(held(after(...begun, gift("rice", 5000, { form: "goods" }), resolve("r-1", 10_000), handOut))).toEqual({
      "given/CNY/-": -5000,
      "handed-out/CNY/-": 5000
    })
  })
  it("FND-08: five per cent of 1,234.56 are 61.73, half-up", () => {
    const charge = asked({ type: "charge-fee", entry: entry(), on: "2026-01-04", donation: id("g") })
    const state = after(...begun, gift("g", 123_456), charge)
    expect(held(state)).toEqual({ "given/CNY/-": -123_456, "available/CNY/-": 117_283, "fee/CNY/-": 6173 })
    expect(answer(state, { ...charge, entry: entry() })).toBe("unmet fund.fee-twice")
    expect(answer(after(...begun, gift("g", 9)), charge)).toBe("unmet fund.fee-nothing")
    expect(answer(after(...begun, gift("g", 9, { form: "goods" })), charge)).toBe("unmet fund.fee-of-goods")
    const none = { ...setUp, agreement: { ...agreement, feePercent: 0 } }
    expect(answer(after(none, activate, gift("g", 1000)), charge)).toBe("unmet fund.no-fee")
    const { feePercent: _, ...silent } = agreement
    expect([after(setUp), after({ ...setUp, agreement: silent }), Fund.initial].map(feePercent)).toEqual([5, 0, 0])
  })
  describe("FND-08: the fee is of what was given and not given back, taken from where the gift lies", () => {
    const charge = (donation = "g") => asked({ type: "charge-fee", entry: entry(), on: "2026-01-05", donation: id(donation) })
    const refund = (amount: number) =>
      asked({ type: "refund", entry: entry(), on: "2026-01-04", donation: id("g"), amount, reason: "误转" })
    const takeBack = (reverses: Id.EntryId) => asked({ type: "reverse", entry: entry(), on: "2026-01-05", reverses, reason: "误记" })
    const split = asked({
      type: "split",
      entry: entry(),
      on: "2026-01-04",
      donation: id("g"),
      shares: [{ by: "percent", basisPoints: 7_500, restriction: id("children") }, { by: "remainder" }]
    })
    const fees = (...commands: readonly Fund.Command[]) =>
      Object.fromEntries(Object.entries(held(after(...begun, ...commands))).filter(([name]) => name.startsWith("fee/")))
    const [once, again] = [charge(), charge()]
    const redirected = asked({
      type: "redirect",
      entry: entry(),
      on: "2026-01-04",
      donation: id("g"),
      to: id("children"),
      amount: 10_000,
      consent: "函"
    })
    it.each<readonly [string, readonly Fund.Command[], object]>([
      ["taken back, it can be charged again", [gift("g", 10_000), once, takeBack(once.entry), again], { "fee/CNY/-": 500 }],
      [
        "of a gift that was split, out of each purpose in proportion",
        [gift("g", 10_000), split, charge()],
        { "fee/CNY/-": 125, "fee/CNY/children": 375 }
      ],
      ["of a gift that was turned, out of its new purpose", [gift("g", 10_000), redirected, charge()], { "fee/CNY/children": 500 }],
      ["half given back, of the other half", [gift("g", 10_000), refund(5000), charge()], { "fee/CNY/-": 250 }],
      ["of two gifts, each of its own", [gift("g", 10_000), gift("h", 400), charge(), charge("h")], { "fee/CNY/-": 520 }]
    ])("%s", (_, commands, expected) => expect(fees(...commands)).toEqual(expected))
    it("once only, and none where too little is left unused", () => {
      expect(answer(after(...begun, gift("g", 10_000), once, takeBack(once.entry), again), charge())).toBe("unmet fund.fee-twice")
      const promised = (amount: number) =>
        after(...begun, gift("g", 10_000), gift("h", 10_000), resolve("r-1", 10_000), commit("a", [{ amount }]))
      expect([9500, 9501, 10_000].map((amount) => answer(promised(amount), charge()))).toEqual([
        "met",
        "unmet fund.fee-unfunded",
        "unmet fund.fee-unfunded"
      ])
      expect(answer(after(...begun), charge())).toBe("unmet fund.no-donation")
    })
  })
  it("a purchase that was taken back can be accounted for again, and no other", () => {
    const [wrong, right] = [accountFor("a", "books", 60), accountFor("a", "books", 50)]
    const funded = [...begun, gift("g", 100), resolve("r-1", 100), commit("a", [{ amount: 90 }]), pay("a", 90)]
    const other = accountFor("a", "pens", 10)
    const back = asked({ type: "reverse", entry: entry(), on: "2026-01-07", reverses: wrong.entry, reason: "误记" })
    const state = after(...funded, other, wrong, back, right)
    expect(held(state)["spent/CNY/-"]).toBe(60)
    expect([right, other].map((one) => answer(state, { ...one, entry: entry(), amount: 1 }))).toEqual([
      "unmet fund.purchase-twice",
      "unmet fund.purchase-twice"
    ])
  })
  it("FND-08: a cap refuses an agreement above it", () => {
    const by = { ...context, view: viewWith(Funds.feeCapPercent, 4) }
    expect(answer(Fund.initial, setUp, by)).toBe("unmet fund.fee-cap")
    expect(answer(Fund.initial, setUp, { ...context, view: viewWith(Funds.feeCapPercent, 5) })).toBe("met")
  })
})

describe("what goes out", () => {
  const funded = [...begun, gift("g", 100_000), gift("c", 10_000, toChildren(10_000)), resolve("r-1", 50_000)]
  it("FND-07: a payment without a resolution is refused, with every other reason", () => {
    const state = after(...funded)
    expect(answer(state, pay("a", 1, { resolution: id("none") }))).toBe("unmet fund.no-award fund.no-resolution")
    const { findings } = Fund.decide(pay("a", 1, { resolution: id("none"), on: "2026-07-01" }), state, context)
    expect(findings.map(({ rule }) => rule)).toEqual(["fund.future", "fund.no-award", "fund.no-resolution"])
  })
  it("FND-07: a resolution needs a quorum and more than half of all members, and a supervisor", () => {
    const state = after(...begun)
    const vote = (present: number, inFavour: number, of = {}) =>
      answer(state, resolve("r", 1, { present: members.slice(0, present), inFavour: members.slice(0, inFavour), ...of }))
    expect([vote(4, 3), vote(3, 3), vote(4, 2), vote(5, 5, { supervisors: [] })]).toEqual([
      "met",
      "unmet fund.quorum",
      "unmet fund.majority",
      "met fund.supervised-advised"
    ])
    expect(vote(4, 3, { purpose: "emergency-relief" })).toBe("unmet fund.not-its-purpose")
    expect(answer(state, resolve("r", 1, { present: [...members.slice(0, 4), id("x")] }))).toBe("unmet fund.not-of-committee")
    expect(answer(state, resolve("r", 1, { inFavour: [...members.slice(0, 3), id("x")] }))).toBe("unmet fund.not-of-committee")
    expect(answer(after(...begun, resolve("r-1", 1)), resolve("r-1", 1))).toBe("unmet fund.resolution-twice")
  })
  it("CHA-04: money for children does not pay for elder meals", () => {
    const state = after(...funded, resolve("r-2", 10_000, { purpose: "elder-service" }))
    const meals = commit("a", [{ restriction: id("children"), amount: 5000 }], { purpose: "elder-service", resolution: id("r-2") })
    expect(answer(state, meals)).toBe("unmet fund.restriction-breach")
    expect(answer(state, { ...meals, parts: [{ amount: 5000 }] })).toBe("met")
    expect(answer(state, { ...meals, consent: { text: id("letter") } })).toBe("met")
    const both = { ...meals, parts: [{ amount: 1 }, { restriction: id<Id.RestrictionId>("children"), amount: 1 }] as const }
    expect(answer(state, both)).toBe("unmet fund.restriction-breach")
  })
  it("CHA-04: nobody is served in whom a donor has an interest, and where nobody has looked nothing goes out", () => {
    const state = after(...funded, gift("rice", 5000, { form: "goods" }))
    const { servesDonor: _, ...unsaid } = commit("a", general)
    const promised = (servesDonor: boolean) => answer(state, { ...unsaid, servesDonor })
    expect([promised(false), promised(true), answer(state, unsaid)]).toEqual([
      "met",
      "unmet fund.related-beneficiary",
      "unknown fund.related-beneficiary"
    ])
    const spend = asked({
      type: "spend",
      entry: entry(),
      on: "2026-01-07",
      purchase: id("p"),
      groups: [id("g-children")],
      form: "goods",
      currency: "CNY",
      purpose: "child-care",
      resolution: id("r-1"),
      amount: 5000
    })
    const spent = (servesDonor: boolean) => answer(state, { ...spend, servesDonor })
    expect([spent(false), spent(true), answer(state, spend)]).toEqual([
      "met",
      "unmet fund.related-beneficiary",
      "unknown fund.related-beneficiary"
    ])
  })
  it("CHA-04: the donor's consent, which is kept, moves the gift to another purpose", () => {
    const redirect = asked({ type: "redirect", entry: entry(), on: "2026-01-05", donation: id("c"), from: id("children"), amount: 4000 })
    const state = after(...funded)
    expect(answer(state, redirect)).toBe("unmet fund.restriction-breach")
    expect(answer(state, { ...redirect, amount: 10_001 })).toBe("unmet fund.restriction-breach fund.overdrawn")
    const agreed = after(...funded, { ...redirect, consent: { text: id("letter") } })
    expect(held(agreed)).toMatchObject({ "available/CNY/children": 6000, "available/CNY/-": 104_000, "given/CNY/children": -6000 })
    expect(answer(state, { ...redirect, consent: "函", amount: 10_001 })).toBe("unmet fund.overdrawn")
    expect(answer(state, { ...redirect, consent: "函", to: id("children") })).toBe("unmet fund.redirected-nowhere")
  })
  describe("a restriction that ends", () => {
    const summer = id<Id.RestrictionId>("summer")
    const restrict = (until: string) => asked({ type: "restrict", restriction: summer, on: "2026-01-03", purposes: ["child-care"], until })
    const part = [{ restriction: summer, amount: 100 }] as const
    const state = after(
      ...begun,
      restrict("2026-01-10"),
      gift("g", 500, { parts: part, on: "2026-01-10" }),
      gift("h", 500, { on: "2026-01-10" }),
      resolve("r-1", 1000, { on: "2026-01-10" })
    )
    it("ends no earlier than it begins", () => {
      expect(answer(after(...begun), restrict("2026-01-03"))).toBe("met")
      expect(answer(after(...begun), restrict("2026-01-02"))).toBe("unmet fund.restriction-over")
    })
    it.each<readonly [string, (on: string) => Fund.Command]>([
      ["a gift", (on) => gift("new", 100, { parts: part, on })],
      ["a promise", (on) => commit("a", part, { on })],
      [
        "a split",
        (on) => asked({ type: "split", entry: entry(), on, donation: id("h"), shares: [{ by: "remainder", restriction: summer }] })
      ],
      [
        "another purpose turned to it",
        (on) => asked({ type: "redirect", entry: entry(), on, donation: id("h"), to: summer, amount: 5, consent: "函" })
      ]
    ])("takes %s on its last day, and not on the next", (_, at) => {
      expect([answer(state, at("2026-01-10")), answer(state, at("2026-01-11"))]).toEqual(["met", "unmet fund.restriction-ended"])
    })
    it("says when it ended, by the law of what was agreed", () => {
      const { findings } = Fund.decide(commit("a", part, { on: "2026-01-11" }), state, context)
      expect(findings.map(({ facts, kind, citations }) => [facts, kind, citations.map(({ provision }) => provision)])).toEqual([
        [{ restriction: "summer", endsOn: Day.require("2026-01-10"), on: Day.require("2026-01-11") }, "requirement", ["art. 56", "art. 53"]]
      ])
    })
    it("what was given for it is used further with the donors' consent, or goes to another purpose", () => {
      expect(answer(state, commit("a", part, { on: "2026-01-11", consent: { text: id("letter") } }))).toBe("met")
      const away = asked({ type: "redirect", entry: entry(), on: "2026-01-11", donation: id("g"), from: summer, amount: 5, consent: "函" })
      expect(answer(state, away)).toBe("met")
      expect(answer(state, commit("a", [{ amount: 5 }], { on: "2026-01-11" }))).toBe("met")
    })
  })
  describe("a gift to the general pool is split by percents, fixed parts and one remainder, exactly", () => {
    const elders = asked({ type: "restrict", restriction: id("elders"), on: "2026-01-03", purposes: ["elder-service"] })
    const state = after(...begun, elders, gift("g", 10_001), gift("c", 500, toChildren(500)))
    const split = (shares: Of<"split">["shares"], donation = "g") =>
      asked({ type: "split", entry: entry(), on: "2026-01-05", donation: id(donation), shares })
    const [children, old] = [{ restriction: id<Id.RestrictionId>("children") }, { restriction: id<Id.RestrictionId>("elders") }]
    const [half, third] = [
      { by: "percent", basisPoints: 5000 },
      { by: "percent", basisPoints: 3333 }
    ] as const
    const [rest, fixed] = [{ by: "remainder" } as const, (amount: number) => ({ by: "fixed", amount }) as const]
    it.each<readonly [string, Of<"split">["shares"], Readonly<Record<string, number>>]>([
      ["33.33 %, 1.00 yuan, the rest stays", [{ ...third, ...children }, { ...fixed(100), ...old }, rest], { children: 3333, elders: 100 }],
      [
        "half, and the rest to elders: the odd fen to the first",
        [
          { ...half, ...children },
          { ...rest, ...old }
        ],
        { children: 5001, elders: 5000 }
      ],
      [
        "two halves: the odd fen to the first",
        [
          { ...half, ...children },
          { ...half, ...old }
        ],
        { children: 5001, elders: 5000 }
      ],
      ["all of it", [{ ...rest, ...children }], { children: 10_001, elders: 0 }]
    ])("%s", (_, shares, { children: toC = 0, elders: toE = 0 }) => {
      const command = split(shares)
      expect(answer(state, command)).toBe("met")
      const { state: done } = lived({ ...Fund.decider, initial: state }, [command], context)
      const pool = 10_001 - toC - toE
      expect(held(done)).toEqual({
        "given/CNY/children": -500 - toC,
        "available/CNY/children": 500 + toC,
        ...(pool === 0 ? {} : { "given/CNY/-": -pool, "available/CNY/-": pool }),
        ...(toE === 0 ? {} : { "given/CNY/elders": -toE, "available/CNY/elders": toE })
      })
    })
    it.each<readonly [what: string, shares: Of<"split">["shares"], rules: string, donation: string]>([
      ["more than there is", [{ ...fixed(10_002), ...children }, rest], "fund.split-over", "g"],
      [
        "percents and fixed parts of more than the whole",
        [{ ...half, ...children }, { ...fixed(5001), ...old }, rest],
        "fund.split-over",
        "g"
      ],
      ["nobody takes the rest", [{ ...half, ...children }], "fund.split-under", "g"],
      [
        "two take it",
        [
          { ...rest, ...children },
          { ...rest, ...old }
        ],
        "fund.split-two-remainders",
        "g"
      ],
      ["nothing leaves the pool", [rest], "fund.split-nothing", "g"],
      ["a gift that has a purpose", [{ ...rest, ...old }], "fund.split-nothing", "c"],
      ["no such gift", [{ ...rest, ...old }], "fund.no-donation", "nowhere"],
      ["no such restriction", [{ ...rest, restriction: id("x") }], "fund.no-restriction", "g"],
      [
        "the same restriction twice",
        [
          { ...half, ...children },
          { ...rest, ...children }
        ],
        "fund.part-twice",
        "g"
      ],
      ["the pool twice", [half, { ...rest }], "fund.part-twice fund.split-nothing", "g"]
    ])("%s: refused", (_, shares, rules, donation) => expect(answer(state, split(shares, donation))).toBe(`unmet ${rules}`))
    it("what is refused of another currency is told in its coins", () => {
      const dollars = after(...begun, gift("usd", 100, { currency: "USD" }))
      const { findings } = Fund.decide(split([{ ...fixed(101), ...children }, rest], "usd"), dollars, context)
      expect(findings.map(({ rule, units }) => [rule, units?.["left"]])).toEqual([["fund.split-over", "smallest-coins"]])
    })
    it("what was paid from is not split any more, goods stay goods, and a reversal puts every piece back", () => {
      const paid = after(...begun, gift("g", 100), resolve("r-1", 40), commit("a", [{ amount: 40 }]), gift("rice", 60, { form: "goods" }))
      const all = (donation: string) => split([{ ...rest, ...children }], donation)
      const goods = all("rice")
      const { state: done } = lived({ ...Fund.decider, initial: paid }, [{ ...all("g") }, goods], context)
      expect(held(done)).toMatchObject({ "available/CNY/children": 60, "goods/CNY/children": 60, "committed/CNY/-/a": 40 })
      const back = asked({ type: "reverse", entry: entry(), on: "2026-01-06", reverses: goods.entry, reason: "误" })
      expect(held(lived({ ...Fund.decider, initial: done }, [back], context).state)).toMatchObject({ "goods/CNY/-": 60 })
    })
  })
  it("FND-09: 100.01 from 100.00 is refused even if the general pool has money", () => {
    const state = after(...funded)
    const { outcome, findings } = Fund.decide(commit("a", [{ restriction: id("children"), amount: 10_001 }]), state, context)
    expect([outcome, findings.map(({ rule, facts }) => [rule, facts])]).toEqual([
      "unmet",
      [["fund.overdrawn", { account: "available", currency: "CNY", restriction: "children", amount: 10_001, balance: 10_000 }]]
    ])
    expect(answer(state, commit("a", [{ restriction: id("children"), amount: 10_000 }]))).toBe("met")
  })
  it("an award: promised, paid, accounted for, the rest returned, closed at nothing", () => {
    const life = [
      ...funded,
      commit("a", [{ restriction: id("children"), amount: 10_000 }, { amount: 10_000 }]),
      pay("a", 12_000),
      accountFor("a", "p-1", 11_000),
      ofAward("return-unspent", "a", 1000),
      ofAward("release", "a", 8000)
    ]
    const state = after(...life)
    expect(held(state)).toEqual({
      "given/CNY/-": -100_000,
      "given/CNY/children": -10_000,
      "available/CNY/-": 99_000,
      "spent/CNY/children": 10_000,
      "spent/CNY/-": 1000
    })
    const close = asked({ type: "close-award", award: id("a"), on: "2026-01-09" })
    expect(answer(state, close)).toBe("met")
    expect(answer(after(...life.slice(0, -1)), close)).toBe("unmet fund.award-not-settled")
    expect(answer(after(...life, close), commit("a", [{ amount: 1 }], { on: "2026-01-09" }))).toBe("unmet fund.award-closed")
    expect(answer(after(...life, close), { ...pay("a", 1), on: "2026-01-09" })).toBe("unmet fund.award-closed fund.overdrawn")
  })
  it("a payment rests on a resolution for its purpose, of which so much is left", () => {
    const state = after(
      ...funded,
      resolve("r-2", 6000, { purpose: "elder-service" }),
      resolve("r-3", 6000),
      commit("a", general),
      pay("a", 4000, { resolution: id("r-3") })
    )
    const asks = (resolution: string, amount: number) => answer(state, pay("a", amount, { resolution: id(resolution) }))
    expect([asks("r-3", 2000), asks("r-3", 2001), asks("r-2", 2000), asks("none", 2000)]).toEqual([
      "met",
      "unmet fund.resolution-exceeded",
      "unmet fund.resolution-of-another",
      "unmet fund.no-resolution"
    ])
  })
  it("CHA-04: what is spent straight is bound like what is promised", () => {
    const state = after(...funded, resolve("r-2", 10_000, { purpose: "elder-service" }))
    const meals = asked({
      type: "spend",
      entry: entry(),
      on: "2026-01-07",
      purchase: id("p"),
      groups: [id("g-elders")],
      form: "money",
      currency: "CNY",
      restriction: id("children"),
      purpose: "elder-service",
      resolution: id("r-2"),
      amount: 5000,
      servesDonor: false
    })
    const { restriction: _, ...fromPool } = meals
    expect([answer(state, meals), answer(state, fromPool)]).toEqual(["unmet fund.restriction-breach", "met"])
  })
  it("no more is paid than committed, and no more than resolved", () => {
    const state = after(...funded, commit("a", general))
    expect(answer(state, pay("a", 10_001))).toBe("unmet fund.overdrawn")
    const small = after(...begun, gift("g", 100_000), resolve("r-1", 10_000), commit("a", general))
    expect(answer(small, commit("b", [{ amount: 1 }]))).toBe("unmet fund.resolution-exceeded")
    expect(answer(small, commit("a", [{ amount: 1 }], { purpose: "elder-service" }))).toBe(
      "unmet fund.resolution-of-another fund.resolution-exceeded fund.award-of-another"
    )
  })
})

describe("what comes back comes to the head: nothing is as if it had not been", () => {
  const pieces = (state: Fund.Fund) => Object.fromEntries([...state.accounts].map(([name, of]) => [name, Pieces.list(of.pieces)]))
  const funded = [...begun, gift("first", 100), gift("second", 100), resolve("r-1", 500)]
  const promised = [...funded, commit("a", [{ amount: 60 }])]
  const spend = asked({
    type: "spend",
    entry: entry(),
    on: "2026-01-05",
    purchase: id("p"),
    groups: [id("g-children")],
    form: "money",
    currency: "CNY",
    purpose: "child-care",
    resolution: id("r-1"),
    amount: 60,
    servesDonor: false
  })
  it.each<readonly [string, readonly Fund.Command[], readonly Fund.Command[]]>([
    ["a promise that is released", funded, [commit("a", [{ amount: 60 }]), ofAward("release", "a", 60)]],
    ["money paid that is returned unspent", funded, [commit("a", [{ amount: 60 }]), pay("a", 60), ofAward("return-unspent", "a", 60)]],
    [
      "a purchase that is taken back",
      funded,
      [spend, asked({ type: "reverse", entry: entry(), on: "2026-01-09", reverses: spend.entry, reason: "误记" })]
    ]
  ])("%s", (_, before, more) => expect(pieces(after(...before, ...more))).toEqual(pieces(after(...before))))
  it("of two promises to one award the first is paid first", () => {
    const twice = after(...promised, commit("a", [{ amount: 60 }]), pay("a", 70))
    expect(pieces(twice)).toMatchObject({
      "advanced/CNY/-/a": [{ donation: "first", amount: 70 }],
      "committed/CNY/-/a": [
        { donation: "first", amount: 30 },
        { donation: "second", amount: 20 }
      ]
    })
  })
  it("money that is spent is spent, goods are handed out", () =>
    expect(held(after(...funded, spend))).toEqual({ "given/CNY/-": -200, "available/CNY/-": 140, "spent/CNY/-": 60 }))
})

describe("taking back", () => {
  const given = gift("g", 10_000)
  it("a refund restores what was before the gift", () => {
    const refund = asked({ type: "refund", entry: entry(), on: "2026-01-05", donation: id("g"), amount: 10_000, reason: "误转" })
    expect(held(after(...begun, given, refund))).toEqual({})
    expect(answer(after(...begun, given, refund), { ...refund, entry: entry() })).toBe("unmet fund.used")
    expect(answer(after(...begun), refund)).toBe("unmet fund.no-donation")
    const used = after(...begun, given, resolve("r-1", 10_000), commit("a", [{ amount: 4000 }]))
    expect(answer(used, refund)).toBe("unmet fund.used")
    expect(answer(used, { ...refund, amount: 6000 })).toBe("met")
  })
  const paid = pay("a", 4000)
  const life = [...begun, given, resolve("r-1", 10_000), commit("a", general), paid]
  const reverse = asked({ type: "reverse", entry: entry(), on: "2026-01-09", reverses: paid.entry, reason: "重复付款" })
  it("a reversal gives back what it took, also to the resolution, once", () => {
    const state = after(...life, reverse)
    expect([held(state), state.resolutions]).toEqual([held(after(...life.slice(0, -1))), after(...life.slice(0, -1)).resolutions])
    expect(answer(state, { ...reverse, entry: entry() })).toBe("unmet fund.reversed-twice fund.overdrawn")
    expect(answer(state, { ...reverse, entry: entry(), reverses: reverse.entry })).toBe("unmet fund.reversal-reversed")
    expect(answer(state, { ...reverse, entry: entry(), reverses: id("no") })).toBe("unmet fund.no-entry")
  })
  it("it is dated now, or at the original", () => {
    const later = [...life, ofAward("release", "a", 1)]
    expect(answer(after(...later), { ...reverse, on: "2026-01-06" })).toBe("met")
    expect(answer(after(...later), { ...reverse, on: "2026-01-07" })).toBe("unmet fund.before")
  })
  it("what has moved on is not taken back", () => {
    expect(answer(after(...life, accountFor("a", "p", 4000)), reverse)).toBe("unmet fund.overdrawn")
    const mixed = after(...life, accountFor("a", "p", 4000), gift("h", 9000, { on: "2026-01-07" }))
    expect(answer(mixed, { ...reverse, reverses: given.entry })).toBe("unmet fund.overdrawn")
  })
})

describe("a fund's end", () => {
  it("FND-06: no activity since 2024-03-01: warned on 2025-03-01, its end proposed on 2026-03-01", () => {
    const idle = { ...after({ ...setUp, on: "2024-01-01" }, { ...activate, on: "2024-03-01" }) }
    const on = (day: string) => answer(idle, { type: "warn-idle", on: day })
    const warned = Fund.decide({ type: "warn-idle", on: "2025-03-01" }, idle, context)
    expect(warned).toMatchObject({ outcome: "met", value: [{ type: "fund.idle-warned", v: 1, on: "2025-03-01" }] })
    expect([on("2025-02-28"), on("2025-03-01"), on("2026-02-28"), on("2026-03-01")]).toEqual([
      "unmet fund.not-idle",
      "met fund.idle",
      "met fund.idle",
      "met fund.idle fund.idle-long"
    ])
  })
  const close = asked({
    type: "close",
    entry: entry(),
    on: "2026-01-09",
    reason: "期满",
    purpose: "child-care",
    remainderTo: id<never>("f-2")
  })
  it("what is left goes to a close purpose; awards are settled first", () => {
    expect(held(after(...begun, gift("g", 1000), close))).toEqual({ "given/CNY/-": -1000, "remainder/CNY/-": 1000 })
    expect(held(after(...begun, gift("rice", 1000, { form: "goods" }), close))).toEqual({ "given/CNY/-": -1000, "remainder/CNY/-": 1000 })
    const { remainderTo: _, ...nowhere } = close
    expect(answer(after(...begun, gift("g", 1000)), nowhere)).toBe("unmet fund.remainder-nowhere")
    expect(answer(after(...begun, gift("g", 1000, toChildren(1000))), { ...close, purpose: "elder-service" })).toBe(
      "unmet fund.remainder-elsewhere"
    )
    expect(answer(after(...begun, gift("g", 10_000), resolve("r-1", 10_000), commit("a", general)), close)).toBe(
      "unmet fund.award-not-settled"
    )
    expect(after(...begun, nowhere).stage).toBe("closed")
    expect(answer(after(...begun, nowhere), gift("g", 1))).toBe("unmet fund.stage")
  })
})

describe("fund.appeals: what is raised for, and by whom", () => {
  const appeal = (by: "fund" | "host", ...linksTo: readonly ("project" | "wish" | "child-file")[]) =>
    answer(after(...begun), { type: "appeal", appeal: id("ap-1"), links: [], on: "2026-01-05", by, linksTo })
  it("CHA-02: a community fund that raises by itself", () => expect(appeal("fund", "project")).toBe("unmet fund.no-public-raising"))
  it("MIN-09: where nobody has looked up what it names, nobody knows", () => {
    const named = (kind: "wish" | "fund") =>
      answer(after(...begun), {
        ...{ type: "appeal", appeal: id("ap-1"), on: "2026-01-05", by: "host", linksTo: [] },
        links: [{ kind, to: id("one") } as Extract<Fund.Command, { type: "appeal" }>["links"][number]]
      })
    expect([named("wish"), named("fund")]).toEqual(["unknown fund.child-appeal", "met"])
  })
  it("MIN-09: no wish and no file of a child stands behind an appeal", () =>
    expect([appeal("host", "project"), appeal("host", "wish"), appeal("host", "child-file")]).toEqual([
      "met",
      "unmet fund.child-appeal",
      "unmet fund.child-appeal"
    ]))
})

it("a restriction is set up once, within the fund's purposes", () => {
  expect(answer(after(...begun), { ...children, on: "2026-01-02" })).toBe("unmet fund.restriction-twice")
  expect(answer(after(setUp), { ...children, purposes: ["emergency-relief", "child-care"] })).toBe("unmet fund.not-its-purpose")
  expect(Day.text(after(...begun).latest ?? Day.first)).toBe("2026-01-02")
})
