import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as KeyedLog from "../../src/foundation/KeyedLog.ts"
import type * as Policies from "../../src/law/Policies.ts"
import * as Rewards from "../../src/law/parameters/Rewards.ts"
import * as Refusal from "../../src/law/Refusal.ts"
import * as Coins from "../../src/reward/Coins.ts"
import { lives } from "../../src/reward/messages/lives.ts"
import * as Points from "../../src/reward/PointsAccount.ts"
import { Command } from "../../src/reward/PointsAccount.schema.ts"
import * as Transfer from "../../src/reward/Transfer.ts"
import { day, viewOf } from "../law/policies.ts"
import { lived } from "../lives.ts"
import { answered } from "../said.ts"
import { haveWords, writtenIn } from "../words.ts"
import { part, type Value, viewOver } from "./bank.ts"

const id = Id.require
const holder = { age: 60, isTrained: true, isResident: true, isWoman: false }
const at = (place: Policies.Name, more: Partial<Points.Context> = {}): Points.Context => ({
  today: day("2026-06-30"),
  view: viewOf(place, "2026-06-30"),
  holder,
  ...more
})
const national = at("national")
let entries = 0
const entry = () => id<Id.EntryId>(`e-${++entries}`)
const open: Points.Command = { type: "open", on: "2026-01-01", holder: id("v-1") }
const earn = (minutes: number, on = "2026-01-05", percent = 100, isGroupTime = false) => {
  const key = entry()
  return {
    type: "earn" as const,
    entry: key,
    on,
    record: id<Id.RecordId>(`rec-${key}`),
    parts: [part(minutes, percent, on)] as const,
    isGroupTime
  }
}
const spend = (coins: number, isHomePlace = false): Points.Command => ({
  type: "spend",
  entry: entry(),
  on: "2026-02-01",
  units: coins * Coins.coin,
  for: "助餐",
  isHomePlace
})
const settle = (month: string, on: string): Points.Command => ({ type: "settle", entry: entry(), month, on })
const give = (coins: number, relation: Extract<Points.Command, { readonly type: "give" }>["relation"]) =>
  ({ type: "give", entry: entry(), on: "2026-02-01", units: coins * Coins.coin, to: id<Id.AccountId>("b"), relation }) as const

const after = (context: Points.Context, ...commands: readonly Points.Command[]): Points.PointsAccount => {
  const { state, accepted } = lived(Points.decider, commands, context)
  expect(accepted).toEqual(commands)
  return state
}
const answer = (context: Points.Context, state: Points.PointsAccount, command: Points.Command): string => {
  const { outcome, findings } = Points.decide(command, state, context)
  // What an entry is worth is a notice, and has a table of its own.
  return [outcome, ...findings.filter((one) => one.outcome !== "met").map(({ rule }) => rule)].join(" ")
}
const coins = (state: Points.PointsAccount): string => Coins.text(Points.balanceOf(state))
const last = (context: Points.Context, state: Points.PointsAccount, command: Points.Command): Points.Event | undefined => {
  const decision = Points.decide(command, state, context)
  return decision.outcome === "met" ? decision.value.at(-1) : undefined
}

const linesOf = (state: Points.PointsAccount): readonly string[] =>
  KeyedLog.values(state.lines).map(({ on, from, to, units, month }) =>
    [Day.text(on), `${from}→${to}`, Coins.text(units), ...(month === undefined ? [] : [month])].join(" ")
  )

it("every rule that the decider of points names has what, why and fix, speaking of the same facts in both languages", () => {
  const written = writtenIn("reward")
  expect(written.size).toBeGreaterThan(15)
  haveWords(written, lives)
})

describe("earning", () => {
  it("TBK-01: 2.7 hours are 2.7 coins, exactly", () => expect(coins(after(national, open, earn(162)))).toBe("2.70"))
  it("TBK-01: in Guangzhou they are two, and the rest goes into the next month by two opposite entries", () => {
    const guangzhou = at("guangzhou")
    const state = after(guangzhou, open, earn(162))
    expect(coins(state)).toBe("0.00")
    const next = after(guangzhou, open, earn(162), settle("2026-01", "2026-02-01"))
    expect(linesOf(next)).toEqual([
      "2026-01-05 service→month 2.70 2026-01",
      "2026-02-01 month→balance 2.00 2026-01",
      "2026-02-01 month→carried 0.70 2026-01",
      "2026-02-01 carried→month 0.70 2026-02"
    ])
    expect([coins(next), [...next.accrued].map(([month, units]) => [month, Coins.text(units)])]).toEqual(["2.00", [["2026-02", "0.70"]]])
    expect(
      coins(after(guangzhou, open, earn(162), settle("2026-01", "2026-02-01"), earn(18, "2026-02-03"), settle("2026-02", "2026-03-01")))
    ).toBe("3.00")
    // A record that comes late is paid with the first month that is still open.
    expect([...after(guangzhou, open, settle("2026-01", "2026-02-01"), earn(60, "2026-01-31")).accrued.keys()]).toEqual(["2026-02"])
    expect(answer(guangzhou, state, settle("2026-01", "2026-01-31"))).toBe("unmet reward.month-not-over")
    expect(answer(guangzhou, state, settle("2026-02", "2026-03-01"))).toBe("unmet reward.earlier-month")
    expect(answer(guangzhou, next, settle("2026-01", "2026-02-01"))).toBe("unmet reward.settled")
  })
  it.each([
    ["TBK-02: seventeen, in Beijing", { age: 17 }, "unmet reward.too-young"],
    ["TBK-02: eighteen", { age: 18 }, "met"],
    [
      "TBK-02: not trained, and of no known residence",
      { isTrained: false, isResident: undefined },
      "unmet reward.untrained reward.not-resident"
    ]
  ] as const)("%s", (_, of, expected) => {
    const beijing = at("beijing", { holder: { ...holder, ...of } })
    expect(answer(beijing, after(beijing, open), earn(60))).toBe(expected)
  })
  it.each([
    [60, undefined, ""],
    [70, false, ""],
    [71, true, "unmet reward.unusual-age"],
    [59, false, "unmet reward.unusual-age"],
    [50, true, ""],
    [49, true, "unmet reward.unusual-age"],
    [55, undefined, "unknown reward.unusual-age"]
  ] as const)("TBK-02: Changning, of %i, a woman: %s: %s; what holds in principle is told and refuses nobody", (age, isWoman, told) => {
    const changning = at("changning", { holder: { ...holder, age, isWoman } })
    const { outcome, findings } = Points.decide(earn(60), after(changning, open), changning)
    expect([outcome, findings.flatMap((one) => (one.outcome === "met" ? [] : [`${one.outcome} ${one.rule}`])).join()]).toEqual([
      "met",
      told
    ])
  })
  it("TBK-02: of whom nobody knows the age, it is unknown", () => {
    const { holder: _, ...unknown } = at("beijing")
    expect(answer(unknown, after(unknown, open), earn(60))).toMatch(/^unknown/)
  })
  it("TBK-07: a coefficient of 1.5: two hours are three coins, and two hours", () => {
    const state = after(national, open, earn(120, "2026-01-05", 150))
    expect(coins(state)).toBe("3.00")
    expect(Coins.starMinutes(120, 0, national.view)).toBe(120)
  })
  it("TBK-07: West Lake begins with five", () => expect(coins(after(at("west-lake"), open))).toBe("5.00"))
  it("TBK-08: one check leaves it waiting, the second counts; nobody checks twice, or their own", () => {
    const dongting = at("dongting")
    const earned = earn(60)
    const check = (by: string): Points.Command => ({ type: "check", entry: earned.entry, on: "2026-01-06", by: id(by) })
    expect(coins(after(dongting, open, earned, check("p-1")))).toBe("0.00")
    expect(coins(after(dongting, open, earned, check("p-1"), check("p-2")))).toBe("1.00")
    expect(answer(dongting, after(dongting, open, earned, check("p-1")), check("p-1"))).toBe("unmet reward.checked-twice")
    expect(answer(dongting, after(dongting, open, earned), check("v-1"))).toBe("unmet reward.checks-own")
    expect(answer(national, after(national, open, earned), check("p-1"))).toBe("unmet reward.nothing-to-check")
  })
  it("a record earns once, and no minutes earn nothing", () => {
    const first = earn(60)
    expect(answer(national, after(national, open, first), { ...first, entry: entry() })).toBe("unmet reward.record-twice")
    expect(answer(national, after(national, open, first), first)).toBe("unmet reward.entry-twice reward.record-twice")
    expect(answer(national, after(national, open), earn(0))).toBe("unmet reward.earns-nothing")
    expect(answer(national, after(national, open), earn(60, "2026-07-01"))).toBe("unmet reward.future")
    expect(answer(national, Points.initial, first)).toBe("unmet reward.stage")
  })
})

describe("caps", () => {
  it("TBK-03: Changning: 3.5 hours in a day at 597: two more; the next day two hours, of which one is refused", () => {
    const changning = at("changning")
    const rich: Points.PointsAccount = {
      ...after(changning, open),
      lots: [{ on: day("2026-01-01"), units: 597 * Coins.coin }],
      kept: 597 * Coins.coin
    }
    const today = last(changning, rich, earn(210, "2026-01-05"))
    expect(today).toMatchObject({ kept: 2 * Coins.coin, overDay: 1.5 * Coins.coin, overCap: 0, donated: 0 })
    const { state } = lived({ ...Points.decider, initial: rich }, [earn(210, "2026-01-05"), earn(120, "2026-01-06")], changning)
    expect(coins(state)).toBe("600.00")
    expect(last(changning, { ...rich, lots: [{ on: day("2026-01-01"), units: 599 * Coins.coin }] }, earn(120))).toMatchObject({
      kept: Coins.coin,
      overCap: Coins.coin
    })
  })
  it("TBK-03: what was kept of a day counts against its cap, whatever comes later that day", () => {
    const changning = at("changning")
    const morning = after(changning, open, earn(90, "2026-01-05"))
    expect(last(changning, morning, earn(90, "2026-01-05"))).toMatchObject({ kept: Coins.coin / 2, overDay: Coins.coin })
    expect(last(changning, morning, earn(90, "2026-01-06"))).toMatchObject({ kept: Coins.coin * 1.5, overDay: 0 })
  })
  it("TBK-03: Nanjing: 1,499 hours and three more: 1,500 are kept, two go to the pool", () => {
    const nanjing = at("nanjing")
    const rich = { ...after(nanjing, open), lots: [{ on: day("2026-01-01"), units: 1499 * Coins.coin }] }
    expect(last(nanjing, rich, earn(180))).toMatchObject({ kept: Coins.coin, overCap: 0, donated: 2 * Coins.coin })
    expect(last(nanjing, rich, earn(180, "2026-01-05", 100, true))).toMatchObject({ kept: 0, donated: 3 * Coins.coin })
  })
  it("TBK-03: where whole coins are paid by the month, the day's cap is asked of each day, and settling asks the account's alone", () => {
    const whole = { ...national, view: viewOver([Rewards.wholeCoins, true], [Rewards.dayCapCoins, 2]) }
    const five = [5, 6, 7, 8, 9].map((n) => earn(120, `2026-01-0${n}`))
    const state = after(whole, open, ...five, earn(90, "2026-01-05"), earn(150, "2026-01-12"), settle("2026-01", "2026-02-01"))
    expect(coins(state)).toBe("12.00")
    expect(linesOf(state).filter((line) => line.includes("over"))).toEqual([
      "2026-01-05 service→over-day 1.50",
      "2026-01-12 service→over-day 0.50"
    ])
    const full = { ...national, view: viewOver([Rewards.wholeCoins, true], [Rewards.dayCapCoins, 2], [Rewards.capCoins, 3]) }
    expect(linesOf(after(full, open, ...five, settle("2026-01", "2026-02-01"))).slice(-2)).toEqual([
      "2026-02-01 month→balance 3.00 2026-01",
      "2026-02-01 month→over-cap 7.00 2026-01"
    ])
  })
  it("TBK-05: time of a group goes to the pool at once, also where whole coins are paid by the month", () => {
    const whole = { ...national, view: viewOver([Rewards.wholeCoins, true], [Rewards.groupTimeDonated, true]) }
    const state = after(whole, open, earn(180, "2026-01-05", 100, true))
    expect([coins(state), state.accrued.size]).toEqual(["0.00", 0])
    expect(linesOf(state)).toEqual(["2026-01-05 service→pool 3.00"])
    const mixed = after(whole, open, earn(180, "2026-01-05", 100, true), earn(60), settle("2026-01", "2026-02-01"))
    expect(coins(mixed)).toBe("1.00")
  })
  it("coins older than their term expire, the day after its end", () => {
    const context = { ...national, view: viewOver([Rewards.expiryMonths, 2]) }
    const state = after(context, open, earn(60, "2026-01-05"), earn(120, "2026-02-05"))
    const expire = (on: string): Points.Command => ({ type: "expire", entry: entry(), on })
    expect(answer(context, state, expire("2026-03-05"))).toBe("unmet reward.nothing-expired")
    expect(coins(after(context, open, earn(60, "2026-01-05"), earn(120, "2026-02-05"), expire("2026-03-06")))).toBe("2.00")
  })
  it.each([
    ["spend", (on: string): Points.Command => ({ ...spend(2), on }) as Points.Command],
    ["donate", (on: string): Points.Command => ({ type: "donate", entry: entry(), on, units: 2 * Coins.coin })],
    ["give", (on: string): Points.Command => ({ ...give(2, "friend"), on })]
  ])("to %s, coins past their term are of no use: what is used comes of the others, and they are there to expire", (_, part) => {
    const context = { ...national, view: viewOver([Rewards.expiryMonths, 2], [Rewards.recipients, ["friend"] as never]) }
    const earned = [open, earn(60, "2026-01-05"), earn(120, "2026-02-05")]
    const used = after(context, ...earned, part("2026-03-06"), { type: "expire", entry: entry(), on: "2026-03-06" })
    expect([used.lots, used.out.expired]).toEqual([[], Coins.coin])
    // On the last day of its term a coin is as good as any.
    expect(after(context, ...earned, part("2026-03-05")).lots).toEqual([{ on: day("2026-02-05"), units: Coins.coin }])
    expect(answer(context, after(context, ...earned, part("2026-03-06")), part("2026-03-07"))).toBe("unmet reward.too-few-coins")
    expect(answer(context, after(context, ...earned), part("2026-04-06"))).toBe("unmet reward.coins-expired")
  })
})

describe("spending", () => {
  it("TBK-04: in Guangzhou 99.5 hours redeem nothing, 100 do", () => {
    const guangzhou = (recordedMinutes: number | undefined) => ({
      ...at("guangzhou"),
      ...(recordedMinutes === undefined ? {} : { recordedMinutes })
    })
    const state = after(at("guangzhou"), open, earn(60), settle("2026-01", "2026-02-01"))
    expect([5970, 6000, undefined].map((minutes) => answer(guangzhou(minutes), state, spend(1)))).toEqual([
      "unmet reward.too-few-hours",
      "met",
      "unknown reward.too-few-hours"
    ])
  })
  it("TBK-04: in Beijing 9,999 coins are no place in a public home, 10,000 are", () => {
    const beijing = at("beijing")
    const has = (amount: number) => ({ ...after(beijing, open), lots: [{ on: day("2026-01-01"), units: amount * Coins.coin }] })
    expect([
      answer(beijing, has(9999), spend(9999, true)),
      answer(beijing, has(10_000), spend(10_000, true)),
      answer(beijing, has(9), spend(9))
    ]).toEqual(["unmet reward.too-few-for-home", "met", "met"])
  })
  it("TBK-04: in Shanghai whoever is served is sixty-five", () => {
    const shanghai = at("shanghai")
    const state = after(shanghai, open, earn(60))
    expect(answer({ ...shanghai, clientAge: 64 }, state, spend(1))).toBe("unmet reward.client-too-young")
    expect(answer({ ...shanghai, clientAge: 65 }, state, spend(1))).toBe("met")
  })
  const alone = { clientHasAccount: false, clientLivesAlone: true, clientHasLowIncome: false, clientNeedsCare: false }
  it.each([
    ["a holder of sixty", 60, { ...alone, clientHasAccount: true, clientLivesAlone: false }, "met"],
    ["a holder of fifty-nine", 59, { ...alone, clientHasAccount: true }, "unmet reward.client-too-young"],
    ["one of eighty who lives alone", 80, alone, "met"],
    ["one of seventy-nine who lives alone", 79, alone, "unmet reward.client-class"],
    ["one of eighty who does not", 80, { ...alone, clientLivesAlone: false }, "unmet reward.client-class"],
    ["one of sixty alone, poor and in need of care", 60, { ...alone, clientHasLowIncome: true, clientNeedsCare: true }, "met"],
    ["one of sixty alone and poor", 60, { ...alone, clientHasLowIncome: true }, "unmet reward.client-class"],
    ["one of sixty alone and in need of care", 60, { ...alone, clientNeedsCare: true }, "unmet reward.client-class"],
    ["one of whom nothing is said", 60, {}, "unknown reward.client-class"]
  ] as const)("TBK-04: Nanjing serves %s, or not", (_, clientAge, client, expected) => {
    const nanjing = at("nanjing", { clientAge, client })
    expect(answer(nanjing, after(nanjing, open, earn(60)), spend(1))).toBe(expected)
  })
  it("TBK-06: 120 hours, 30 redeemed: the hours stay; in Longquanyi 90 count for stars", () => {
    expect(Coins.starMinutes(7200, 30 * Coins.coin, viewOf("national"))).toBe(7200)
    expect(Coins.starMinutes(7200, 30 * Coins.coin, viewOf("longquanyi"))).toBe(5400)
    // Where an hour is ten points, thirty points are three hours.
    const ten = viewOver([Rewards.reducesStarHours, true], [Rewards.coinsPerHour, 10])
    expect(Coins.starMinutes(7200, 30 * Coins.coin, ten)).toBe(7020)
    expect(Coins.starMinutes(60, 30 * Coins.coin, viewOf("longquanyi"))).toBe(0)
  })
  it("while no coin is past its term, nothing is said of the days of coins", () =>
    expect(last(national, after(national, open, earn(60)), spend(1))).not.toHaveProperty("since"))
  it("no more than there is", () => expect(answer(national, after(national, open, earn(59)), spend(1))).toBe("unmet reward.too-few-coins"))
})

describe("giving", () => {
  const state = after(national, open, earn(120))
  const other = after(national, { ...open, holder: id("v-2") })
  it.each([
    ["TBK-05: to a friend in Shanghai", "shanghai", "friend", 30, "met"],
    ["TBK-05: to a friend in Nanjing", "nanjing", "friend", 70, "unmet reward.recipient"],
    ["TBK-05: to a direct relative of sixty in Nanjing", "nanjing", "direct-relative", 60, "met"],
    ["TBK-05: of fifty-nine", "nanjing", "direct-relative", 59, "unmet reward.recipient-age"],
    ["TBK-05: where nobody says to whom, to nobody", "national", "direct-relative", 70, "unmet reward.no-gifts"]
  ] as const)("%s", (_, place, relation, recipientAge, expected) =>
    expect(answer(at(place, { recipientAge }), state, give(1, relation))).toBe(expected)
  )
  it("what one gives the other takes, under one entry, or neither", () => {
    const shanghai = at("shanghai")
    const done = Transfer.decide(id("a"), give(1, "friend"), state, other, shanghai)
    if (done.outcome !== "met") return expect.unreachable()
    const [from, to] = [done.value.giver.reduce(Points.evolve, state), done.value.taker.reduce(Points.evolve, other)]
    expect([coins(from), coins(to)]).toEqual(["1.00", "1.00"])
    const twice = after(shanghai, open, earn(60), earn(60, "2026-01-06"))
    const one = Transfer.decide(id("a"), give(1, "friend"), twice, other, shanghai)
    expect(one.outcome === "met" ? one.value.taker.map((event) => "lots" in event && event.lots) : one.findings).toEqual([
      [{ on: "2026-01-05", units: Coins.coin }]
    ])
    // Whoever has them now, their term runs from the day on which they were earned.
    expect(to.lots).toEqual([{ on: day("2026-01-05"), units: Coins.coin }])
    expect(Transfer.decide(id("a"), give(3, "friend"), state, other, shanghai).outcome).toBe("unmet")
    const full = { ...shanghai, view: viewOver([Rewards.capCoins, 0]) }
    expect(Transfer.decide(id("a"), give(1, "friend"), state, other, full).findings.map(({ rule }) => rule)).toContain("reward.over-cap")
  })
  it("TBK-07: a service received costs what the policy says, while there is as much", () => {
    const westLake = at("west-lake")
    const receive: Points.Command = { type: "receive", entry: entry(), on: "2026-02-01", for: "理发" }
    expect(coins(after(westLake, open, receive))).toBe("4.00")
    // It is a redemption, and asks what every redemption asks.
    const gated = {
      ...westLake,
      view: viewOver(
        [Rewards.receivedCoins, 1],
        [Rewards.joinBonus, 5],
        [Rewards.gateMinutes, 6000],
        [Rewards.clientAge, 65],
        [Rewards.homePlaceCoins, 10]
      )
    }
    expect(
      (
        [
          [6000, 65],
          [5999, 64],
          [undefined, undefined]
        ] as const
      ).map(([recordedMinutes, clientAge]) =>
        answer({ ...gated, ...(recordedMinutes === undefined ? {} : { recordedMinutes, clientAge }) }, after(gated, open), receive)
      )
    ).toEqual(["met", "unmet reward.too-few-hours reward.client-too-young", "unknown reward.too-few-hours reward.client-too-young"])
    expect(answer(national, after(national, open), receive)).toBe("unmet reward.no-price")
    const dear = { ...westLake, view: viewOver([Rewards.receivedCoins, 2], [Rewards.joinBonus, 1]) }
    expect(answer(dear, after(dear, open), receive)).toBe("unmet reward.too-few-coins")
  })
  it("TBK-07: a service is one item at its highest weight, and none where nothing counts", () => {
    const view = viewOf("west-lake")
    expect(Coins.text(Coins.unitsOf([part(10), part(300, 150)], view))).toBe("1.50")
    expect(Coins.unitsOf([], view)).toBe(0)
  })
  it("set right, the opposite entry and the new one are booked together, and the room that the first left is the second's", () => {
    const full = { ...national, view: viewOver([Rewards.capCoins, 2], [Rewards.dayCapCoins, 2]) }
    const earned = earn(120)
    const anew = { ...earn(90), record: earned.record }
    const { type: _, ...inItsPlace } = anew
    const right: Points.Command = { type: "set-right", entry: entry(), on: "2026-02-02", reverses: earned.entry, anew: inItsPlace }
    const state = after(full, open, earned, right)
    expect(linesOf(state).slice(1)).toEqual(["2026-02-02 balance→reversed 2.00", "2026-01-05 service→balance 1.50"])
    expect(answer(full, state, right)).toBe("unmet reward.entry-twice reward.reversed-twice reward.entry-twice reward.record-twice")
    expect(answer(full, after(full, open, earned), { ...right, anew: { ...inItsPlace, entry: right.entry } })).toBe(
      "unmet reward.entry-twice"
    )
    expect(answer(full, after(full, open, earned), { ...right, anew: { ...inItsPlace, entry: earned.entry } })).toBe(
      "unmet reward.entry-twice"
    )
    expect(answer(full, after(full, open, earned, spend(1)), right)).toBe("unmet reward.too-few-coins")
    expect(answer(full, after(full, open), right)).toBe("unmet reward.no-entry")
    expect(
      Points.decide({ ...right, anew: { ...inItsPlace, entry: right.entry } }, after(full, open, earned), full).findings
    ).toMatchObject([{ facts: { entry: right.entry } }])
    const { anew: __, ...alone } = right
    expect(coins(after(full, open, earned, alone))).toBe("0.00")
  })
  it.each<readonly [string, readonly Value[], number]>([
    ["as many as it says", [], 3 * Coins.coin],
    ["fewer than it says, to the unit", [[Rewards.capBound, "exclusive"]], 3 * Coins.coin - 1],
    [
      "fewer than it says, where only whole coins are paid",
      [
        [Rewards.capBound, "exclusive"],
        [Rewards.wholeCoins, true]
      ],
      2 * Coins.coin
    ],
    ["more, and pointed out", [[Rewards.overCap, "flagged"]], 4 * Coins.coin]
  ])("TBK-03: with a cap of three an account may have %s", (_, more, kept) => {
    const place = { ...national, view: viewOver([Rewards.capCoins, 3], ...more) }
    const isWhole = more.some(([parameter]) => parameter === Rewards.wholeCoins)
    expect(Points.balanceOf(after(place, open, earn(240), ...(isWhole ? [settle("2026-01", "2026-02-01")] : [])))).toBe(kept)
  })
  it("TBK-03: where a cap is only pointed out, it is said with the balance each time it grows, and nothing is refused", () => {
    const view = viewOver([Rewards.capCoins, 3], [Rewards.overCap, "flagged"])
    const place = { ...national, view }
    const notices = (state: Points.PointsAccount, command: Points.Command) =>
      Points.decide(command, state, place).findings.flatMap(({ rule, facts, severity, units }) =>
        rule === "reward.over-cap-flagged" ? [[severity, facts, units]] : []
      )
    const shown = { balance: "coin-units", over: "coin-units" }
    const full = after(place, open, earn(180))
    expect(notices(after(place, open), earn(180))).toEqual([])
    expect(notices(full, earn(60))).toEqual([["warning", { balance: 4 * Coins.coin, over: Coins.coin }, shown]])
    const take: Points.Command = { type: "take", entry: entry(), on: "2026-02-01", units: 1, from: id("b") }
    expect(notices(full, take)).toEqual([["warning", { balance: 3 * Coins.coin + 1, over: 1 }, shown]])
    expect(notices(after(place, open, earn(300)), spend(1))).toEqual([])
    expect(answer({ ...national, view: viewOver([Rewards.capCoins, 3]) }, full, take)).toBe("unmet reward.over-cap")
  })
  it("an account says which time bank keeps it, where one is named", () => {
    const bank = id<Id.OrganisationId>("east")
    expect(after(national, { ...open, bank } as Points.Command).bank).toBe("east")
    expect("bank" in after(national, open)).toBe(false)
  })
  describe("the opposite of an entry whose month is paid", () => {
    const guangzhou = at("guangzhou")
    const wrongly = earn(162)
    const back: Points.Command = { type: "reverse", entry: entry(), on: "2026-02-02", reverses: wrongly.entry }
    const paid = [open, wrongly, settle("2026-01", "2026-02-01")]
    it("stands in the month that is open; the coins that are missing there go back into it, and a record is set right the same way", () => {
      const state = after(guangzhou, ...paid, back)
      expect(linesOf(state).slice(-2)).toEqual(["2026-02-02 balance→month 2.00 2026-02", "2026-02-02 month→reversed 2.70 2026-02"])
      expect([coins(state), state.accrued.size, state.earned.get(wrongly.entry)?.stage]).toEqual(["0.00", 0, "reversed"])
      expect(answer(guangzhou, state, { ...back, entry: entry() } as Points.Command)).toBe("unmet reward.reversed-twice")
      const { type: _, ...anew } = { ...earn(150), record: wrongly.record }
      const right: Points.Command = { type: "set-right", entry: entry(), on: "2026-02-02", reverses: wrongly.entry, anew }
      expect(coins(after(guangzhou, ...paid, right, settle("2026-02", "2026-03-01")))).toBe("2.00")
    })
    it("a coin that is broken for it leaves its rest in the month; what the month holds is taken first, and may be all", () => {
      const small = earn(18)
      const others = [open, earn(60), small, settle("2026-01", "2026-02-01")]
      const of = (more: readonly Points.Command[]) =>
        after(guangzhou, ...others, ...more, { ...back, reverses: small.entry } as Points.Command)
      expect(linesOf(of([])).slice(-1)).toEqual(["2026-02-02 month→reversed 0.30 2026-02"])
      const broken = after(guangzhou, open, earn(42), small, settle("2026-01", "2026-02-01"), {
        ...back,
        reverses: small.entry
      } as Points.Command)
      expect([coins(broken), [...broken.accrued]]).toEqual(["0.00", [["2026-02", 0.7 * Coins.coin]]])
      expect(coins(of([earn(120, "2026-02-01")]))).toBe("1.00")
    })
    it("may leave too little for an entry of the month that it stands in: its coins go back the same way", () => {
      const rich = [open, earn(120), earn(18), wrongly, settle("2026-01", "2026-02-01"), earn(60, "2026-02-01")]
      const ofMonth = rich.at(-1) as ReturnType<typeof earn>
      const state = after(guangzhou, ...rich, back, { ...back, entry: entry(), reverses: ofMonth.entry } as Points.Command)
      expect(linesOf(state).slice(-4)).toEqual([
        "2026-02-02 balance→month 2.00 2026-02",
        "2026-02-02 month→reversed 2.70 2026-02",
        "2026-02-02 balance→month 1.00 2026-02",
        "2026-02-02 month→reversed 1.00 2026-02"
      ])
      expect([coins(state), [...state.accrued]]).toEqual(["2.00", [["2026-02", 0.3 * Coins.coin]]])
    })
    it("what the account's cap kept out of that month goes before what it let in, once", () => {
      const capped = { ...guangzhou, view: viewOver([Rewards.wholeCoins, true], [Rewards.capCoins, 3]) }
      const [first, second] = [earn(120), earn(120)]
      const state = after(capped, open, first, second, settle("2026-01", "2026-02-01"), {
        ...back,
        reverses: first.entry
      } as Points.Command)
      expect(coins(state)).toBe("2.00")
      expect(
        coins(
          after(
            capped,
            open,
            first,
            second,
            settle("2026-01", "2026-02-01"),
            { ...back, reverses: first.entry } as Points.Command,
            { ...back, entry: entry(), reverses: second.entry } as Points.Command
          )
        )
      ).toBe("0.00")
    })
    it("what is less than a coin goes into a month that is open, also where the next is paid already", () => {
      const late = [open, earn(60, "2026-03-05"), settle("2026-03", "2026-04-01"), earn(90, "2026-02-05"), settle("2026-02", "2026-04-01")]
      expect([...after(guangzhou, ...late).accrued]).toEqual([["2026-04", Coins.coin / 2]])
    })
  })
  it("what was earned by mistake is taken back once, while it is there", () => {
    const earned = earn(120)
    const reverse: Points.Command = { type: "reverse", entry: entry(), on: "2026-02-02", reverses: earned.entry }
    expect(coins(after(national, open, earned, reverse))).toBe("0.00")
    expect(answer(national, after(national, open, earned, reverse), { ...reverse, entry: entry() })).toBe("unmet reward.reversed-twice")
    expect(answer(national, after(national, open, earned, spend(1)), reverse)).toBe("unmet reward.too-few-coins")
    expect(answer(national, after(national, open), reverse)).toBe("unmet reward.no-entry")
    expect(answer(national, after(national, open, earned), { type: "close", on: "2026-02-02" })).toBe("unmet reward.coins-left")
    expect(
      after(
        national,
        open,
        earned,
        { type: "donate", entry: entry(), on: "2026-02-02", units: 2 * Coins.coin },
        { type: "close", on: "2026-02-02" }
      ).stage
    ).toBe("closed")
  })
})

describe("a refusal of an account", () => {
  const ofDays = { on: "day", today: "day", latest: "day" }
  const units = { ...ofDays, coins: "coins", asked: "coins", expired: "coins" }
  const first = earn(120)
  const state = after(national, open, first)
  const guangzhou = at("guangzhou")
  const accrued = after(guangzhou, open, first)
  const settled = after(guangzhou, open, first, settle("2026-01", "2026-02-01"))
  const reverse: Points.Command = { type: "reverse", entry: entry(), on: "2026-02-02", reverses: first.entry }
  const reversed = after(national, open, first, reverse)
  const dongting = at("dongting")
  const waiting = after(dongting, open, first)
  const donated = (coins: number): readonly Points.Command[] => [
    { type: "donate", entry: entry(), on: "2026-02-01", units: coins * Coins.coin }
  ]
  // Of January's coins, the first two are past their term of a month when February begins.
  const short = { ...national, view: viewOver([Rewards.expiryMonths, 1]) }
  const stale = after(short, open, earn(120, "2025-12-31"), earn(60, "2026-01-10"))
  const check = (by: string): Points.Command => ({ type: "check", entry: first.entry, on: "2026-01-06", by: id(by) })
  it.each<[Points.Context, Points.PointsAccount, Points.Command, string, object]>([
    [national, Points.initial, first, "reward.stage", { command: "earn", stage: "none" }],
    [national, state, open, "reward.stage", { command: "open", stage: "open" }],
    [national, state, earn(60, "2026-07-01"), "reward.future", { on: day("2026-07-01"), today: day("2026-06-30") }],
    [
      national,
      state,
      { type: "donate", entry: entry(), on: "2025-12-31", units: 1 },
      "reward.before",
      { on: day("2025-12-31"), latest: day("2026-01-05") }
    ],
    [national, state, spend(3), "reward.too-few-coins", { asked: "3.00", coins: "2.00" }],
    [national, state, { ...first, entry: id("e-other") }, "reward.record-twice", { record: first.record }],
    [national, state, { ...earn(0), record: id("r-0") }, "reward.earns-nothing", { record: "r-0" }],
    [national, state, { type: "donate", entry: first.entry, on: "2026-02-01", units: 1 }, "reward.entry-twice", { entry: first.entry }],
    [national, state, check("p-1"), "reward.nothing-to-check", { entry: first.entry }],
    [dongting, after(dongting, open, first, check("p-1")), check("p-1"), "reward.checked-twice", { by: "p-1" }],
    [dongting, waiting, check("v-1"), "reward.checks-own", { by: "v-1" }],
    [guangzhou, accrued, settle("2026-01", "2026-01-31"), "reward.month-not-over", { month: "2026-01", on: day("2026-01-31") }],
    [guangzhou, accrued, settle("2026-02", "2026-03-01"), "reward.earlier-month", { month: "2026-02", earlier: "2026-01" }],
    [guangzhou, settled, settle("2026-01", "2026-02-01"), "reward.settled", { month: "2026-01" }],
    [
      guangzhou,
      after(guangzhou, open, first, settle("2026-01", "2026-02-01"), ...donated(1)),
      reverse,
      "reward.too-few-coins",
      { asked: "2.00", coins: "1.00" }
    ],
    [short, stale, spend(2), "reward.coins-expired", { asked: "2.00", coins: "1.00", expired: "2.00" }],
    [short, stale, spend(3), "reward.coins-expired", { asked: "3.00", coins: "1.00", expired: "2.00" }],
    [short, stale, spend(4), "reward.too-few-coins", { asked: "4.00", coins: "3.00" }],
    [
      short,
      stale,
      { type: "donate", entry: entry(), on: "2026-02-11", units: 1 },
      "reward.coins-expired",
      { asked: "0.00", coins: "0.00", expired: "3.00" }
    ],
    [national, state, { ...reverse, reverses: id("e-none") } as Points.Command, "reward.no-entry", { reverses: "e-none" }],
    [national, reversed, { ...reverse, entry: entry() } as Points.Command, "reward.reversed-twice", { reverses: first.entry }],
    [national, state, give(1, "friend"), "reward.no-gifts", {}],
    [
      { ...national, view: viewOver([Rewards.capCoins, 2]) },
      state,
      { type: "take", entry: entry(), on: "2026-02-01", units: 1, from: id("b") },
      "reward.over-cap",
      { asked: "0.00" }
    ],
    [national, state, { type: "expire", entry: entry(), on: "2026-02-01" }, "reward.nothing-expired", {}],
    [national, state, { type: "close", on: "2026-02-01" }, "reward.coins-left", { coins: "2.00" }],
    [guangzhou, accrued, { type: "close", on: "2026-02-01" }, "reward.coins-left", { coins: "0.00" }]
  ])("case %#: $3 names what it speaks of, and is all that is said", (context, before, command, rule, facts) => {
    const decision = Points.decide(command, before, context)
    expect(decision).toStrictEqual({
      outcome: "unmet",
      findings: [
        Refusal.finding(rule, facts as Readonly<Record<string, string>>, { units: /\.(future|before)$/.test(rule) ? ofDays : units })
      ]
    })
    expect(answered(decision)).toBe(`unmet ${rule}`)
  })
  it("is none at the boundary: today, the latest day, all that there is, as much as the cap has room for", () => {
    expect(answer(national, state, earn(60, "2026-06-30"))).toBe("met")
    expect(answer(national, state, { type: "donate", entry: entry(), on: "2026-01-05", units: 2 * Coins.coin })).toBe("met")
    const room = { ...national, view: viewOver([Rewards.capCoins, 3]) }
    expect(answer(room, state, { type: "take", entry: entry(), on: "2026-02-01", units: Coins.coin, from: id("b") })).toBe("met")
  })
  it("earning and checking may be said late, of a day before what is known", () => {
    expect(answer(national, after(national, open, earn(60, "2026-03-01")), earn(60, "2026-02-01"))).toBe("met")
    expect(answer(dongting, after(dongting, open, first, earn(60, "2026-03-01")), check("p-1"))).toBe("met")
  })
  it("a record may earn again once it was taken back, and group time stays one's own where no policy says otherwise", () => {
    expect(answer(national, reversed, { ...first, entry: entry() })).toBe("met")
    expect(coins(after(national, open, earn(60, "2026-01-05", 100, true)))).toBe("1.00")
  })
  it("nothing is carried where nothing is left over", () => {
    const whole = after(guangzhou, open, earn(120), settle("2026-01", "2026-02-01"))
    expect(linesOf(whole).filter((line) => line.includes("carried"))).toEqual([])
  })
  it("an account has its own stream", () => expect(Points.streamOf(id("a-1"))).toBe("points/a-1"))
  it("a month is a month of a year, and nothing before or after it", () => {
    const decode = Schema.decodeUnknownResult(Command)
    const months = ["2026-01", "2026-09", "2026-10", "2026-12", "2026-00", "2026-13", "2026-1", "x2026-01", "2026-01-01", "12026-01"]
    expect(months.filter((month) => decode(settle(month, "2026-02-01"))._tag === "Success")).toEqual([
      "2026-01",
      "2026-09",
      "2026-10",
      "2026-12"
    ])
    const result = decode(settle("2026-13", "2026-02-01"))
    expect(result._tag === "Failure" ? String(result.failure) : "").toContain("a month, as 2026-03")
  })
})

describe("coins for people", () => {
  it.each([
    [0, "0.00"],
    [Coins.coin, "1.00"],
    [Coins.coin / 10, "0.10"],
    [(Coins.coin / 100) * 9, "0.09"],
    [Coins.coin / 200, "0.01"],
    [Coins.coin / 200 - 1, "0.00"],
    [1 - Coins.coin / 200, "0.00"],
    [-Coins.coin / 200, "-0.01"],
    [-Coins.coin * 12, "-12.00"]
  ])("%i units are %s", (units, text) => expect(Coins.text(units)).toBe(text))
  it.each([
    ["2", 2 * Coins.coin],
    ["1.5", 1.5 * Coins.coin],
    ["0.00001", 6],
    ["0.000001", undefined],
    ["1.", undefined],
    [".5", undefined],
    ["-1", undefined],
    ["1,000", undefined],
    ["２", undefined],
    ["999999999", 999_999_999 * Coins.coin],
    ["1000000000", undefined],
    [" 1", undefined],
    ["1个", undefined]
  ])("typed %j they are %j units", (typed, units) => expect(Coins.ofText(typed)).toBe(units))
  it("an hour is as many coins as the policy says", () => {
    const two = viewOver([Rewards.coinsPerHour, 2])
    expect(Coins.text(Coins.unitsOf([part(30), part(30, 150)], two))).toBe("2.50")
  })
})
