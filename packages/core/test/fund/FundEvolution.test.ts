import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import type * as Id from "../../src/foundation/Id.ts"
import * as KeyedLog from "../../src/foundation/KeyedLog.ts"
import * as Fund from "../../src/fund/Fund.ts"
import { lived } from "../lives.ts"
import {
  accountFor,
  after,
  asked,
  begun,
  commit,
  committee,
  context,
  entry,
  gift,
  held,
  id,
  ofAward,
  pay,
  resolve,
  setUp
} from "./funds.ts"

type EventOf<T extends Fund.Event["type"]> = Extract<Fund.Event, { readonly type: T }>
type Of<T extends Fund.Command["type"]> = Extract<Fund.Command, { readonly type: T }>

const given = gift("g", 10_000)
const promised = commit("a", [{ amount: 4000 }])
const again = commit("a", [{ amount: 3000 }])
const funded = [...begun, given, resolve("r-1", 10_000)]
const refund = (amount: number): Of<"refund"> => ({
  type: "refund",
  entry: entry(),
  on: "2026-01-05",
  donation: id("g"),
  amount,
  reason: "误转"
})
const reverse = (reverses: Id.EntryId): Of<"reverse"> => ({ type: "reverse", entry: entry(), on: "2026-01-08", reverses, reason: "重记" })
const close: Of<"close"> = {
  type: "close",
  entry: entry(),
  on: "2026-01-09",
  reason: "期满",
  purpose: "child-care",
  remainderTo: id("f-2")
}
const closeAward: Of<"close-award"> = { type: "close-award", award: id("a"), on: "2026-01-09" }
const charge: Of<"charge-fee"> = { type: "charge-fee", entry: entry(), on: "2026-01-04", donation: id("g") }
const redirect: Of<"redirect"> = {
  type: "redirect",
  entry: entry(),
  on: "2026-01-05",
  donation: id("g"),
  to: id("children"),
  amount: 100,
  consent: "函"
}
const spend: Of<"spend"> = {
  type: "spend",
  entry: entry(),
  on: "2026-01-07",
  purchase: id("p"),
  groups: [id("g-children")],
  form: "money",
  currency: "CNY",
  purpose: "child-care",
  resolution: id("r-1"),
  amount: 500,
  servesDonor: false
}
const split: Of<"split"> = {
  type: "split",
  entry: entry(),
  on: "2026-01-04",
  donation: id("g"),
  shares: [{ by: "percent", basisPoints: 100, restriction: id("children") }, { by: "remainder" }]
}
const receipt: Of<"issue-receipt"> = { type: "issue-receipt", donation: id("g"), number: "皖-0001", on: "2026-01-04" }

/** What came of the last of these commands. */
const eventOf = (...commands: readonly Fund.Command[]): Fund.Event => {
  const { events, accepted } = lived(Fund.decider, commands, context)
  expect(accepted).toEqual(commands)
  return events.at(-1) ?? expect.unreachable()
}
const due = gift("g", 10_000, { donor: id("d"), receipt: { kind: "due" } })
const eventsOf: { readonly [T in Fund.Event["type"]]: () => Fund.Event } = {
  "fund.set-up": () => eventOf(setUp),
  "fund.committee-set": () => eventOf(...begun, { type: "set-committee", on: "2026-01-03", committee }),
  "fund.restricted": () =>
    eventOf(...begun, { type: "restrict", restriction: id("elders"), on: "2026-01-03", purposes: ["elder-service"] }),
  "fund.received": () => eventOf(...begun, gift("new", 5)),
  "fund.split": () => eventOf(...funded, split),
  "fund.receipt-issued": () => eventOf(...begun, due, receipt),
  "fund.activated": () => eventOf(setUp, { type: "activate", on: "2026-01-02" }),
  "fund.fee-charged": () => eventOf(...funded, charge),
  "fund.resolved": () => eventOf(...begun, resolve("r-9", 1)),
  "fund.committed": () => eventOf(...funded, again),
  "fund.released": () => eventOf(...funded, promised, ofAward("release", "a", 1)),
  "fund.paid": () => eventOf(...funded, promised, pay("a", 1)),
  "fund.accounted-for": () => eventOf(...funded, promised, pay("a", 9), accountFor("a", "p-1", 1)),
  "fund.unspent-returned": () => eventOf(...funded, promised, pay("a", 9), ofAward("return-unspent", "a", 1)),
  "fund.award-closed": () => eventOf(...funded, promised, ofAward("release", "a", 4000), closeAward),
  "fund.spent": () => eventOf(...funded, spend),
  "fund.redirected": () => eventOf(...funded, redirect),
  "fund.refunded": () => eventOf(...begun, given, refund(1)),
  "fund.reversed": () => eventOf(...begun, given, reverse(given.entry)),
  "fund.appealed": () =>
    eventOf(...begun, { type: "appeal", appeal: id("ap-1"), links: [], on: "2026-01-05", by: "host", linksTo: ["project"] }),
  "fund.raising-planned": () =>
    eventOf(...begun, {
      ...{ type: "plan-raising", raising: id("spring"), on: "2026-01-05", isQualified: true, isEmergency: false, forNamedPerson: false },
      ...{ filedOn: "2026-01-05", startsOn: "2026-01-15", endsOn: "2026-02-01" }
    }),
  "fund.occurred": () =>
    eventOf(...begun, { type: "note-occurrence", occurrence: id("grant"), on: "2026-01-05", what: "related-party", words: "资助" }),
  "fund.published": () =>
    eventOf(...begun, { type: "publish", what: "annual-report", about: "2025", on: "2026-01-05", onNoticeBoard: true, online: true }),
  "fund.idle-warned": () => ({ type: "fund.idle-warned", v: 1, on: "2026-06-01" }),
  "fund.closed": () => eventOf(...begun, close)
}

describe("an event fits the stages in which it can be, and changes nothing in another", () => {
  const running = ["set-up", "active"] as const
  it.each<readonly [Fund.Event["type"], readonly Fund.Fund["stage"][]]>([
    ["fund.set-up", ["none"]],
    ["fund.committee-set", running],
    ["fund.restricted", running],
    ["fund.received", running],
    ["fund.split", running],
    ["fund.receipt-issued", [...running, "closed"]],
    ["fund.activated", ["set-up"]],
    ["fund.fee-charged", ["active"]],
    ["fund.resolved", ["active"]],
    ["fund.committed", ["active"]],
    ["fund.released", ["active"]],
    ["fund.paid", ["active"]],
    ["fund.accounted-for", ["active"]],
    ["fund.unspent-returned", ["active"]],
    ["fund.award-closed", ["active"]],
    ["fund.spent", ["active"]],
    ["fund.redirected", running],
    ["fund.refunded", running],
    ["fund.reversed", running],
    ["fund.appealed", running],
    ["fund.raising-planned", running],
    ["fund.occurred", running],
    ["fund.published", [...running, "closed"]],
    ["fund.idle-warned", ["active"]],
    ["fund.closed", running]
  ])("%s: %j", (type, stages) => {
    const event = eventsOf[type]()
    const settled = type === "fund.award-closed" ? [ofAward("release", "a", 4000)] : []
    const paid = type === "fund.closed" || type === "fund.award-closed" ? [] : [pay("a", 1000)]
    const life = after(...begun, due, resolve("r-1", 10_000), ...(type === "fund.closed" ? [] : [promised, ...paid]), ...settled)
    const rich = (stage: Fund.Fund["stage"]): Fund.Fund => {
      // The very entry that an event takes back must be known.
      const known = event.type === "fund.reversed" ? after(...begun, given) : life
      return { ...known, stage }
    }
    for (const stage of ["none", "set-up", "active", "closed"] as const) {
      const state = rich(stage)
      expect(Fund.fits(state, event), stage).toBe(stages.includes(stage))
      if (!stages.includes(stage)) expect(Fund.evolve(state, event), stage).toBe(state)
      else expect(Fund.evolve(state, event), stage).not.toBe(state)
    }
  })
})

describe("an event that was there, or has nothing to stand on, changes nothing", () => {
  const state = after(...funded, promised)
  const paidOut = after(...funded, promised, pay("a", 4000))
  const event = <T extends Fund.Event["type"]>(one: EventOf<T>): Fund.Event => one
  const received = (): EventOf<"fund.received"> => ({ ...gift("g", 5), type: "fund.received", v: 1 })
  const settled = [...funded, promised, ofAward("release", "a", 4000)]
  const twice = reverse(promised.entry)
  it.each<readonly [string, Fund.Fund, Fund.Event]>([
    ["an entry twice", state, event<"fund.received">({ ...received(), entry: given.entry, donation: id("h") })],
    ["a gift twice", state, received()],
    ...(["fund.raising-planned", "fund.occurred"] as const).map((type): readonly [string, Fund.Fund, Fund.Event] => {
      const told = eventsOf[type]()
      return [`${type} twice`, Fund.evolve(state, told), told]
    }),
    [
      "a restriction twice",
      state,
      event<"fund.restricted">({ type: "fund.restricted", v: 1, restriction: id("children"), on: "2026-01-09", purposes: ["charity"] })
    ],
    ["a resolution twice", state, event<"fund.resolved">({ ...resolve("r-1", 1), type: "fund.resolved", v: 1 })],
    ["a receipt twice", after(...begun, due, receipt), event<"fund.receipt-issued">({ ...receipt, type: "fund.receipt-issued", v: 1 })],
    ["a receipt of no gift", after(...begun), event<"fund.receipt-issued">({ ...receipt, type: "fund.receipt-issued", v: 1 })],
    [
      "an award that is not known is closed",
      after(...funded),
      event<"fund.award-closed">({ ...closeAward, type: "fund.award-closed", v: 1 })
    ],
    ["an award with money promised", state, event<"fund.award-closed">({ ...closeAward, type: "fund.award-closed", v: 1 })],
    ["an award with money paid out", paidOut, event<"fund.award-closed">({ ...closeAward, type: "fund.award-closed", v: 1 })],
    [
      "an award with as much promised as paid out",
      after(...funded, promised, pay("a", 2000)),
      event<"fund.award-closed">({ ...closeAward, type: "fund.award-closed", v: 1 })
    ],
    [
      "an award is closed twice",
      after(...settled, closeAward),
      event<"fund.award-closed">({ ...closeAward, type: "fund.award-closed", v: 1 })
    ],
    ["an end while money is promised", state, event<"fund.closed">({ ...close, type: "fund.closed", v: 1 })],
    ["an end while money is paid out", paidOut, event<"fund.closed">({ ...close, type: "fund.closed", v: 1 })],
    [
      "a booking taken back twice, though there is as much again",
      after(...funded, promised, again, commit("a", [{ amount: 3000 }]), twice),
      event<"fund.reversed">({ ...reverse(promised.entry), type: "fund.reversed", v: 1 })
    ],
    ["a booking that is not known, taken back", state, event<"fund.reversed">({ ...reverse(id("no")), type: "fund.reversed", v: 1 })],
    ["a payment to no award", state, event<"fund.paid">({ ...pay("b", 1), type: "fund.paid", v: 1 })],
    ["a payment of more than is promised", state, event<"fund.paid">({ ...pay("a", 4001), type: "fund.paid", v: 1 })]
  ])("%s", (_, before, one) => {
    expect(Fund.fits(before, one)).toBe(false)
    expect(Fund.evolve(before, one)).toBe(before)
  })
})

describe("what an event changes", () => {
  const changedBy = (before: readonly Fund.Command[], ...more: readonly Fund.Command[]) => after(...before, ...more)
  it("to set up: what was agreed, and nothing that only the decider asks for", () => {
    const { accounts: _, ...shown } = after({ ...setUp, community: id("340603008001") })
    expect(shown).toEqual({
      ...Object.fromEntries(Object.entries(Fund.initial).filter(([key]) => key !== "accounts")),
      stage: "set-up",
      kind: "community",
      founder: "unit",
      host: "host",
      hostName: setUp.hostName,
      name: setUp.name,
      street: "340603008",
      community: "340603008001",
      purposes: setUp.purposes,
      agreement: setUp.agreement,
      committee,
      setUpOn: Day.require("2026-01-01"),
      latest: Day.require("2026-01-01")
    })
    const { street: __, ...nowhere } = setUp
    expect(Object.keys(after(nowhere))).not.toEqual(expect.arrayContaining(["street"]))
    expect(Object.keys(after(nowhere))).not.toEqual(expect.arrayContaining(["community"]))
  })
  it("nothing is kept of a fund that was never set up", () => {
    expect(Fund.initial.committee).toEqual({ members: [], supervisors: [] })
    expect(Fund.initial.purposes).toEqual([])
  })
  it("another committee takes the place of the first", () => {
    const other = { members: committee.members.slice(0, 3), supervisors: [] }
    expect(changedBy(begun, { type: "set-committee", on: "2026-01-03", committee: other }).committee).toEqual(other)
  })
  it("a receipt, a fee and a purchase are kept by what they are of", () => {
    const state = changedBy([...begun, due, resolve("r-1", 10_000)], receipt, charge, spend)
    expect(KeyedLog.values(state.receipts)).toEqual([{ donation: "g", number: "皖-0001", on: receipt.on }])
    expect([KeyedLog.get(state.fees, id("g")), KeyedLog.get(state.purchases, id("p"))]).toEqual([charge.entry, spend.entry])
    const bought = accountFor("a", "p-1", 100)
    expect(KeyedLog.get(changedBy(funded, promised, pay("a", 100), bought).purchases, id("p-1"))).toBe(bought.entry)
  })
  it("an award knows where its money came from, each once, in the order in which it was promised", () => {
    const both = [...funded, gift("c", 900, { parts: [{ restriction: id("children"), amount: 900 }] })]
    const children = { restriction: id<Id.RestrictionId>("children"), amount: 100 }
    const state = changedBy(both, commit("a", [children]), commit("a", [{ amount: 1 }, children]))
    expect(state.awards).toEqual(
      new Map([["a", { purpose: "child-care", currency: "CNY", restrictions: ["children", undefined], isClosed: false }]])
    )
    const settled = changedBy(both, commit("a", [children]), ofAward("release", "a", 100), closeAward)
    expect(settled.awards.get(id("a"))).toEqual({ purpose: "child-care", currency: "CNY", restrictions: ["children"], isClosed: true })
  })
  it("what a resolution still allows: promised, paid and spent count, and a reversal gives it back", () => {
    const used = (...more: readonly Fund.Command[]) => {
      const { committed, paid } = changedBy(funded, ...more).resolutions.get(id("r-1")) ?? {}
      return [committed, paid]
    }
    const paid = pay("a", 1500)
    expect(used(promised)).toEqual([4000, 0])
    expect(used(promised, again)).toEqual([7000, 0])
    expect(used(promised, paid)).toEqual([4000, 1500])
    expect(used(spend)).toEqual([500, 500])
    expect(used(promised, paid, reverse(paid.entry))).toEqual([4000, 0])
    expect(used(spend, reverse(spend.entry))).toEqual([0, 0])
    expect(used(promised, again, reverse(again.entry))).toEqual([4000, 0])
    const before = after(...funded)
    const unknown: EventOf<"fund.committed"> = { ...promised, type: "fund.committed", v: 1, servesDonor: false, resolution: id("no") }
    expect(Fund.evolve(before, unknown).resolutions).toEqual(before.resolutions)
  })
  it("what was given back of a gift adds up, and a reversal takes it away again", () => {
    const [one, other] = [refund(3000), refund(500)]
    const back = (...more: readonly Fund.Command[]) => Object.fromEntries(changedBy([...begun, given], ...more).refunded)
    expect(back()).toEqual({})
    expect(back(one)).toEqual({ g: 3000 })
    expect(back(one, other)).toEqual({ g: 3500 })
    expect(back(one, other, reverse(one.entry))).toEqual({ g: 500 })
    expect(back(one, reverse(one.entry))).toEqual({})
    expect(back(reverse(given.entry))).toEqual({})
  })
  it("its days: the latest of anything, the last on which it did what it is for, and when it was warned", () => {
    const days = ({ latest, activeOn, warnedOn }: Fund.Fund) =>
      [latest, activeOn, warnedOn].map((one) => (one === undefined ? undefined : Day.text(one)))
    const on = (day: string) => ({ on: day })
    expect(days(after(setUp))).toEqual(["2026-01-01", undefined, undefined])
    expect(days(after(...begun))).toEqual(["2026-01-02", "2026-01-02", undefined])
    const appeal = asked({ type: "appeal", appeal: id("ap-1"), links: [], ...on("2026-01-20"), by: "host", linksTo: ["project"] })
    expect(days(changedBy(begun, appeal))).toEqual(["2026-01-20", "2026-01-02", undefined])
    // A gift may be booked late; the latest day stays.
    expect(days(changedBy(begun, appeal, given))).toEqual(["2026-01-20", "2026-01-02", undefined])
    expect(days(changedBy(funded, promised))).toEqual(["2026-01-05", "2026-01-02", undefined])
    expect(days(changedBy(funded, promised, pay("a", 9)))).toEqual(["2026-01-06", "2026-01-06", undefined])
    expect(days(changedBy(funded, promised, pay("a", 9), accountFor("a", "p-1", 9)))[1]).toBe("2026-01-07")
    expect(days(changedBy(funded, spend))[1]).toBe("2026-01-07")
    expect(days(Fund.evolve(after(...begun), { type: "fund.idle-warned", v: 1, on: "2026-06-01" }))).toEqual([
      "2026-06-01",
      "2026-01-02",
      "2026-06-01"
    ])
  })
  it("its end: the stage, and all that is left", () => {
    const state = changedBy(funded, close)
    expect([state.stage, held(state)]).toEqual(["closed", { "given/CNY/-": -10_000, "remainder/CNY/-": 10_000 }])
  })
})
