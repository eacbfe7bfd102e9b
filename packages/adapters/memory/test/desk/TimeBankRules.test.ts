/** Every example of the rules of time banks (TBK-01 to TBK-08), from a service record to the account, as somebody would ask it at the desk. */
import {
  ActivityLives,
  DonatedPool,
  ExpiringCoins,
  Explaining,
  Life,
  ListedRows,
  OverCap,
  PointsStatements,
  RecordCommands,
  RewardLives,
  Standing,
  Tallying,
  Verification
} from "@yanzhen/core/desk"
import { Day, Id, Minute, Period } from "@yanzhen/core/foundation"
import { Pack, type Parameter, Policies, type Policy, RewardParameters } from "@yanzhen/core/law"
import type { Store } from "@yanzhen/core/ports"
import { Registers } from "@yanzhen/core/registers"
import { Coins, type PointsAccount } from "@yanzhen/core/reward"
import { MemoryStore } from "@yanzhen/memory"
import { describe, expect, it } from "vitest"
import { given, over } from "./policies.ts"
import { interruptible } from "./racing.ts"
import { facts, failure, listed, record, run, town } from "./world.ts"

const id = <I extends Id.Id>(text: string): I => Id.require<I>(text)
const org = (text: string) => id<Id.OrganisationId>(text)
const { coin } = Coins

/** A place's policy with values of an organisation over it. */
const policyOf = (place: Policies.Name, ...values: readonly (readonly [Parameter.Parameter, number | boolean | string])[]): Policy.Policy =>
  values.length === 0
    ? Policies.byName(place)
    : over(
        Policies.byName(place),
        `over-${place}`,
        ...values.map(([parameter, value]) => Pack.value(parameter, { ...given, value: value as never }))
      )

type There = ReturnType<typeof town>

/** Ann, born in 1990, has an account; so has Bo, of seventy. */
const bank = async (policy: Policy.Policy, store: Store.Store = MemoryStore.open()): Promise<There> => {
  const there = town({ policy, today: "2026-06-30", store })
  await listed(there)
  for (const [person, born] of [
    ["ann", "1990-01-01"],
    ["bo", "1956-01-01"],
    ["cy", "2008-03-05"]
  ] as const) {
    await there.people.put(there.tenant, [{ id: person, name: person, born: Day.require(born) }])
    await run(
      Life.give(there, RewardLives.lives.points, `of-${person}`, { type: "open", on: "2026-01-01", holder: id<Id.VolunteerId>(person) })
    )
  }
  return there
}
let entries = 0
const give = (there: There, who: string, command: object, around: PointsAccount.Around = {}) =>
  Life.give(there, RewardLives.pointsKnowing(around), `of-${who}`, { entry: `e-${++entries}`, ...command } as PointsAccount.Asked)
const answer = async (there: There, who: string, command: object, around?: PointsAccount.Around): Promise<string> => {
  const error = await failure(give(there, who, command, around))
  return error._tag === "Refused" ? error.findings.flatMap(({ outcome, rule }) => (outcome === "met" ? [] : [rule])).join(" ") : error._tag
}
const served = async (there: There, ...of: Parameters<typeof facts>): Promise<Id.RecordId> => {
  const one = await record(there, facts(...of))
  await run(RecordCommands.give(there, one, { type: "confirm" }))
  return one
}
const known = { holder: { age: undefined, isTrained: true, isResident: true, isWoman: undefined } }
const earn = async (there: There, ...of: Parameters<typeof facts>): Promise<void> => {
  await run(give(there, of[0], { type: "earn", record: await served(there, ...of), isGroupTime: false }, known))
}
const state = async (there: There, who: string) => (await run(Life.look(there, RewardLives.lives.points, `of-${who}`))).state
const coinsOf = async (there: There, who = "ann"): Promise<string> =>
  Coins.text((await state(there, who)).lots.reduce((sum, { units }) => sum + units, 0))
const movedTo = async (there: There, place: string): Promise<string> => {
  const { lines } = await run(PointsStatements.statement(there, "of-ann", Period.year(2026)))
  return Coins.text(lines.reduce((sum, { to, units = 0 }) => sum + (to === place ? units : 0), 0))
}
/** Whole days of service, so many. */
const days = async (there: There, count: number): Promise<void> => {
  for (let day = 1; day <= count; day++) await served(there, "ann", `2026-04-0${day}`, "00:00", "00:00", { activity: id(`day-${day}`) })
}

describe("a time bank, from the record to the account", () => {
  it("TBK-01: 2.7 hours are 2.7 coins exactly; in Guangzhou two, and the rest comes into the next month", async () => {
    const exact = await bank(policyOf("national"))
    await earn(exact, "ann", "2026-03-05", "09:00", "11:42")
    expect(await coinsOf(exact)).toBe("2.70")
    const whole = await bank(policyOf("guangzhou"))
    await earn(whole, "ann", "2026-03-05", "09:00", "11:42")
    await run(give(whole, "ann", { type: "settle", month: "2026-03", on: "2026-04-01" }))
    expect([await coinsOf(whole), [...(await state(whole, "ann")).accrued]]).toEqual(["2.00", [["2026-04", 0.7 * coin]]])
  })
  it("TBK-01: an entry of a month that is paid is taken back in the month that is open, and its record earns again", async () => {
    const there = await bank(policyOf("guangzhou"))
    const one = await served(there, "ann", "2026-03-05", "09:00", "11:42")
    await run(give(there, "ann", { type: "earn", entry: "wrong", record: one, isGroupTime: false }))
    await run(give(there, "ann", { type: "settle", month: "2026-03", on: "2026-04-01" }))
    await run(RecordCommands.give(there, one, { type: "void", reason: "重复", by: id("clerk") }))
    await run(give(there, "ann", { type: "set-right", on: "2026-04-02", reverses: "wrong", anew: "right" }))
    const { lines, closing } = await run(PointsStatements.statement(there, "of-ann", Period.year(2026)))
    expect(lines.slice(-2).map(({ on, from, to, units, month }) => [on, from, to, units, month])).toEqual([
      [Day.require("2026-04-02"), "balance", "month", 2 * coin, "2026-04"],
      [Day.require("2026-04-02"), "month", "reversed", 2.7 * coin, "2026-04"]
    ])
    expect(closing).toEqual({ balance: 0, accrued: 0 })
    expect(await run(Verification.verify(there))).toMatchObject({ holds: true })
  })
  it("TBK-02: in Beijing whoever is seventeen on the day earns nothing; who is eighteen does, and must be trained and a resident", async () => {
    const there = await bank(policyOf("beijing"))
    const early = await served(there, "cy", "2026-03-04", "09:00", "11:00")
    expect(await answer(there, "cy", { type: "earn", record: early, isGroupTime: false }, known)).toBe("reward.too-young")
    const late = await served(there, "cy", "2026-03-05", "09:00", "11:00")
    expect(await answer(there, "cy", { type: "earn", record: late, isGroupTime: false })).toBe("reward.untrained reward.not-resident")
    await run(give(there, "cy", { type: "earn", record: late, isGroupTime: false }, known))
  })
  it("TBK-03: in Changning 3.5 hours at 597 are two more, and of two hours the next day one is refused", async () => {
    const there = await bank(policyOf("changning", [RewardParameters.joinBonus, 597]))
    await earn(there, "ann", "2026-03-05", "09:00", "12:30")
    expect(await coinsOf(there)).toBe("599.00")
    await earn(there, "ann", "2026-03-06", "09:00", "11:00")
    expect([await coinsOf(there), await movedTo(there, "over-day"), await movedTo(there, "over-cap")]).toEqual(["600.00", "1.50", "1.00"])
  })
  it("TBK-03: in Nanjing 1,499 and three are 1,500, and two go to the pool", async () => {
    const there = await bank(policyOf("nanjing", [RewardParameters.joinBonus, 1499]))
    await earn(there, "ann", "2026-03-05", "09:00", "12:00")
    expect([await coinsOf(there), await movedTo(there, "pool")]).toEqual(["1500.00", "2.00"])
  })
  it("TBK-03: where a cap is only pointed out it is told with the entry, and whoever is over it is listed", async () => {
    const flagged = policyOf(
      "national",
      [RewardParameters.joinBonus, 1499],
      [RewardParameters.capCoins, 1500],
      [RewardParameters.overCap, "flagged"]
    )
    const there = await bank(flagged)
    expect(await run(OverCap.overCap(there))).toEqual([])
    const one = await served(there, "ann", "2026-03-05", "09:00", "12:00")
    const { findings } = await run(give(there, "ann", { type: "earn", record: one, isGroupTime: false }))
    expect(findings.map(({ rule }) => rule)).toEqual(["reward.worth", "reward.over-cap-flagged"])
    expect(await run(OverCap.overCap(there))).toMatchObject([{ account: "of-ann", holder: "ann", over: 2 * coin }])
    expect(await run(OverCap.overCap(await bank(policyOf("national", [RewardParameters.joinBonus, 9]))))).toEqual([])
  })
  it("TBK-04: in Guangzhou 99.5 hours of service redeem nothing, 100 redeem all; nobody states them", async () => {
    const there = await bank(policyOf("guangzhou", [RewardParameters.joinBonus, 5]))
    const spend = { type: "spend", on: "2026-06-01", units: 5 * coin, for: "助餐", isHomePlace: false }
    await days(there, 4)
    await served(there, "ann", "2026-05-01", "09:00", "12:30")
    expect(await answer(there, "ann", spend, { recordedMinutes: 6000 })).toBe("reward.too-few-hours")
    await served(there, "ann", "2026-05-02", "09:00", "09:30")
    await run(give(there, "ann", spend))
    expect(await coinsOf(there)).toBe("0.00")
  })
  it("TBK-04: in Nanjing whoever is served is a holder, or a key elder who lives alone, as somebody says", async () => {
    const there = await bank(policyOf("nanjing", [RewardParameters.joinBonus, 3], [RewardParameters.receivedCoins, 1]))
    const spend = { type: "spend", on: "2026-06-01", units: coin, for: "助餐", isHomePlace: false }
    expect(await answer(there, "ann", spend, { clientAge: 79, client: { clientHasAccount: false, clientLivesAlone: true } })).toBe(
      "reward.client-class"
    )
    await run(give(there, "ann", spend, { clientAge: 80, client: { clientHasAccount: false, clientLivesAlone: true } }))
    // A service received is the holder's, who has an account.
    await run(give(there, "bo", { type: "receive", on: "2026-06-01", for: "理发" }))
    expect([await coinsOf(there), await coinsOf(there, "bo")]).toEqual(["2.00", "2.00"])
  })
  it("TBK-02: in Changning whoever is below the usual age earns, and it is told", async () => {
    const there = await bank(policyOf("changning"))
    const one = await served(there, "ann", "2026-03-05", "09:00", "10:00")
    const { findings } = await run(give(there, "ann", { type: "earn", record: one, isGroupTime: false }, known))
    expect(findings.map(({ rule, outcome, severity }) => [rule, outcome, severity])).toContainEqual(["reward.unusual-age", "unmet", "hint"])
    expect(await coinsOf(there)).toBe("1.00")
  })
  it("TBK-04: in Beijing 9,999 coins are no place in a public home, 10,000 are", async () => {
    const spend = { type: "spend", on: "2026-06-01", units: 9_999 * coin, for: "入住", isHomePlace: true }
    for (const [coins, said] of [
      [9_999, "reward.too-few-for-home"],
      [10_000, undefined]
    ] as const) {
      const there = await bank(policyOf("beijing", [RewardParameters.joinBonus, coins]))
      if (said === undefined) await run(give(there, "ann", spend))
      else expect(await answer(there, "ann", spend)).toBe(said)
    }
  })
  it("TBK-05: to whoever is no relative: in Shanghai yes, in Nanjing no; and there to a direct relative of sixty, by the directory", async () => {
    const gift = (relation: string, to = "of-bo") => ({ type: "give", on: "2026-06-01", units: coin, to, relation })
    const shanghai = await bank(policyOf("shanghai", [RewardParameters.joinBonus, 2]))
    await run(give(shanghai, "ann", gift("friend")))
    const nanjing = await bank(policyOf("nanjing", [RewardParameters.joinBonus, 2]))
    expect(await answer(nanjing, "ann", gift("friend"))).toBe("reward.recipient")
    expect(await answer(nanjing, "ann", gift("direct-relative", "of-cy"), { recipientAge: 70 })).toBe("reward.recipient-age")
    await run(give(nanjing, "ann", gift("direct-relative")))
    expect(await coinsOf(nanjing, "bo")).toBe("3.00")
  })
  it("TBK-05: given coins keep the day on which they were earned, and what is past its term is not given", async () => {
    const { expiryMonths, joinBonus, recipients } = RewardParameters
    const there = await bank(policyOf("national", [joinBonus, 2], [expiryMonths, 3], [recipients, ["friend"] as never]))
    await earn(there, "ann", "2026-03-05", "09:00", "11:00")
    const gift = (on: string, units: number) => ({ type: "give", on, units, to: "of-bo", relation: "friend" })
    await run(give(there, "ann", gift("2026-04-02", 2 * coin)))
    expect((await state(there, "bo")).lots).toEqual([
      { on: Day.require("2026-01-01"), units: 2 * coin },
      { on: Day.require("2026-03-05"), units: 2 * coin }
    ])
    expect(await answer(there, "ann", gift("2026-04-02", 1))).toBe("reward.coins-expired")
    expect(await run(Verification.verify(there))).toMatchObject({ holds: true })
  })
  it("TBK-05: of coins that are used up while a gift of them is on its way, none are given", async () => {
    const { store, arm } = interruptible()
    const policy = policyOf("shanghai", [RewardParameters.joinBonus, 2])
    const there = await bank(policy, store)
    arm((meanwhile) =>
      run(
        Life.give(town({ store: meanwhile, desk: "colleague", policy, today: "2026-06-30" }), RewardLives.lives.points, "of-ann", {
          ...{ type: "donate", entry: id<Id.EntryId>("meanwhile"), on: "2026-06-01", units: 2 * coin }
        })
      )
    )
    expect(await answer(there, "ann", { type: "give", on: "2026-06-01", units: coin, to: "of-bo", relation: "friend" })).toBe(
      "reward.too-few-coins"
    )
    expect(await coinsOf(there, "bo")).toBe("2.00")
  })
  it("TBK-03: coins past their term are listed until they are booked out, and those of the notice beside them", async () => {
    const terms = [
      [RewardParameters.expiryMonths, 3],
      [RewardParameters.expiryNoticeDays, 10]
    ] as const
    const there = await bank(policyOf("national", ...terms))
    for (const on of ["2026-03-30", "2026-04-10", "2026-03-29", "2026-04-11"]) await earn(there, "ann", on, "09:00", "10:00")
    await earn(there, "bo", "2026-04-05", "09:00", "10:00")
    const listed = async (of = there, on?: Day.Day) =>
      (await run(ExpiringCoins.list(of, on))).coins.map(({ holder, lastDay, units, isOver }) => [
        holder,
        Day.text(lastDay),
        units / coin,
        isOver
      ])
    const others = [
      ["ann", "2026-06-30", 1, false],
      ["bo", "2026-07-05", 1, false],
      ["ann", "2026-07-10", 1, false]
    ]
    expect(await listed()).toEqual([["ann", "2026-06-29", 1, true], ...others])
    await run(give(there, "ann", { type: "expire", on: "2026-06-30" }))
    expect(await listed()).toEqual(others)
    expect(await listed(there, Day.require("2026-06-20"))).toEqual(others.slice(0, 1))
    expect(await listed(await bank(policyOf("national", [RewardParameters.joinBonus, 2])))).toEqual([])
  })
  it("TBK-03: the pool is what holders donated and what caps and groups put there, by time bank", async () => {
    const there = await bank(policyOf("nanjing", [RewardParameters.joinBonus, 1499]))
    const { points } = RewardLives.lives
    const east = { type: "open", on: "2026-01-01", holder: id<Id.VolunteerId>("bo"), bank: org("east") } as const
    await run(Life.give(there, points, "of-east", east))
    expect((await run(DonatedPool.pools(there))).pools).toEqual([])
    await earn(there, "ann", "2026-03-05", "09:00", "12:00")
    const group = await served(there, "bo", "2026-03-05", "09:00", "11:00")
    await run(give(there, "east", { type: "earn", record: group, isGroupTime: true }))
    await run(give(there, "ann", { type: "donate", on: "2026-03-06", units: 5 * coin }))
    await run(
      give(
        there,
        "ann",
        { type: "spend", on: "2026-03-06", units: coin, for: "助餐", isHomePlace: false },
        { clientAge: 60, client: { clientHasAccount: true } }
      )
    )
    expect((await run(DonatedPool.pools(there))).pools).toEqual([
      { bank: undefined, given: 5 * coin, straight: 2 * coin, total: 7 * coin },
      { bank: "east", given: 0, straight: 2 * coin, total: 2 * coin }
    ])
  })
  it("TBK-05: from one time bank to another coins go where the two are allied on that day, either way, and to nobody else", async () => {
    const there = await bank(policyOf("shanghai", [RewardParameters.joinBonus, 9]))
    const { alliance, points } = RewardLives.lives
    for (const [account, kept] of [
      ["east", "east"],
      ["west", "west"],
      ["north", "north"]
    ] as const)
      await run(
        Life.give(there, points, `of-${account}`, { type: "open", on: "2026-01-01", holder: id<Id.VolunteerId>("bo"), bank: org(kept) })
      )
    const agree = { type: "agree", on: "2026-02-01", from: "2026-03-01" } as const
    await run(Life.give(there, alliance, "al-1", { ...agree, bank: org("east"), other: org("west"), until: "2026-05-31" }))
    await run(Life.give(there, alliance, "al-2", { ...agree, bank: org("west"), other: org("north") }))
    const gift = (to: string, on: string) => ({ type: "give", on, units: 1, to: `of-${to}`, relation: "friend" })
    // A gift is booked in the order of days, so each asks an account of its own day.
    expect(await answer(there, "east", gift("west", "2026-02-28"))).toBe("desk.not-allied")
    await run(give(there, "east", gift("west", "2026-03-01")))
    await run(give(there, "west", gift("east", "2026-03-01")))
    expect(await answer(there, "east", gift("north", "2026-03-01"))).toBe("desk.not-allied")
    expect(await answer(there, "east", gift("ann", "2026-03-01"))).toBe("desk.not-allied")
    expect(await answer(there, "ann", gift("east", "2026-03-01"))).toBe("desk.not-allied")
    await run(give(there, "ann", gift("bo", "2026-03-01")))
    await run(give(there, "east", gift("west", "2026-05-31")))
    expect(await answer(there, "east", gift("west", "2026-06-01"))).toBe("desk.not-allied")
    await run(Life.give(there, alliance, "al-2", { type: "end", on: "2026-06-01", reason: "协议终止" }))
    await run(give(there, "west", gift("north", "2026-05-31")))
    const ended = await failure(give(there, "west", gift("north", "2026-06-01")))
    expect(ended).toMatchObject({
      findings: [
        {
          rule: "desk.not-allied",
          kind: "requirement",
          facts: { bank: "west", other: "north", on: Day.require("2026-06-01") },
          units: { on: "day" }
        }
      ]
    })
    expect((await run(ListedRows.list(there, Registers.alliance))).rows).toMatchObject([
      { alliance: "al-1", stage: "agreed", bank: "east", other: "west" },
      { alliance: "al-2", stage: "ended", until: Day.require("2026-05-31") }
    ])
    expect(await run(Verification.verify(there))).toMatchObject({ holds: true })
  })
  it("TBK-05: an alliance that ends while a gift is on its way lets none go", async () => {
    const { store, arm } = interruptible()
    const policy = policyOf("shanghai", [RewardParameters.joinBonus, 9])
    const there = await bank(policy, store)
    const { alliance, points } = RewardLives.lives
    for (const kept of ["east", "west"])
      await run(
        Life.give(there, points, `of-${kept}`, { type: "open", on: "2026-01-01", holder: id<Id.VolunteerId>("bo"), bank: org(kept) })
      )
    const terms = { bank: org("east"), other: org("west"), from: "2026-03-01", on: "2026-02-01" }
    await run(Life.give(there, alliance, "al-1", { type: "agree", ...terms }))
    arm((meanwhile) =>
      run(
        Life.give(town({ store: meanwhile, desk: "colleague", policy, today: "2026-06-30" }), alliance, "al-1", {
          ...{ type: "end", on: "2026-04-01", reason: "协议终止" }
        })
      )
    )
    expect(await answer(there, "east", { type: "give", on: "2026-06-01", units: 1, to: "of-west", relation: "friend" })).toBe(
      "desk.not-allied"
    )
  })
  it("TBK-05: in Nanjing time of a group can only be donated", async () => {
    const there = await bank(policyOf("nanjing"))
    const one = await served(there, "ann", "2026-03-05", "09:00", "11:00")
    await run(give(there, "ann", { type: "earn", record: one, isGroupTime: true }))
    expect([await coinsOf(there), await movedTo(there, "pool")]).toEqual(["0.00", "2.00"])
  })
  it("TBK-06: 120 hours and a thousand points, thirty redeemed: the national star stays one, in Longquanyi two fall to one", async () => {
    const starsOf = async (there: There) => {
      const { volunteers } = await run(Standing.standings(there, { volunteers: ["ann"] }))
      return volunteers.map(({ measures, standings }) => [
        measures.minutes,
        measures.points,
        standings.find(({ kind }) => kind === "stars")?.count
      ])
    }
    const redeem = { type: "spend", on: "2026-06-01", units: 30 * coin, for: "返还服务", isHomePlace: false }
    const fell = async (place: Policies.Name) => {
      const there = await bank(policyOf(place, [RewardParameters.joinBonus, 1_030]))
      await days(there, 5)
      const before = await starsOf(there)
      await run(give(there, "ann", redeem))
      const { takenFromStars, total } = await run(Explaining.volunteer(there, id("ann")))
      return [before, await starsOf(there), takenFromStars?.spent, total?.creditedMinutes]
    }
    expect(await fell("national")).toEqual([[[7200, 1_030, 1]], [[7200, 1_000, 1]], undefined, 7200])
    expect(await fell("longquanyi")).toEqual([[[7200, 1_030, 2]], [[5400, 1_000, 1]], 30 * coin, 7200])
  })
  it("TBK-06: without an account nobody has points; on a day before it was spent nothing was", async () => {
    const there = await bank(policyOf("longquanyi", [RewardParameters.joinBonus, 1_030]))
    await days(there, 5)
    await run(give(there, "ann", { type: "spend", on: "2026-06-01", units: 30 * coin, for: "返还服务", isHomePlace: false }))
    const { volunteers } = await run(Standing.standings(there, { volunteers: ["ann"], on: Day.require("2026-05-31") }))
    expect(volunteers[0]?.measures).toMatchObject({ minutes: 7200, points: 1_030 })
    await served(there, "di", "2026-03-05", "09:00", "10:00")
    const { volunteers: others } = await run(Standing.standings(there, { volunteers: ["di"] }))
    expect(others[0]?.measures).toMatchObject({ minutes: 60, points: undefined })
  })
  it("TBK-07: a coefficient of 1.5: two hours are three coins; recorded, credited and the hours of stars stay two", async () => {
    const there = await bank(policyOf("national", [RewardParameters.holidayPercent, 150]))
    await earn(there, "ann", "2026-05-01", "09:00", "11:00")
    expect(await coinsOf(there)).toBe("3.00")
    const { cells } = await run(Tallying.tally(there, { by: ["volunteer"] }))
    expect(cells.map(({ attendedMinutes, creditedMinutes }) => [attendedMinutes, creditedMinutes])).toEqual([[120, 120]])
    const { volunteers } = await run(Standing.standings(there, { volunteers: ["ann"] }))
    expect(volunteers[0]?.measures).toMatchObject({ minutes: 120, points: 3 })
  })
  it("TBK-07: in West Lake five on signing up, one for a service however long, one less for a service received", async () => {
    const there = await bank(policyOf("west-lake"))
    expect(await coinsOf(there)).toBe("5.00")
    await earn(there, "ann", "2026-03-05", "09:00", "12:30")
    expect(await coinsOf(there)).toBe("6.00")
    await earn(there, "ann", "2026-03-06", "09:00", "09:10")
    await run(give(there, "ann", { type: "receive", on: "2026-03-07", for: "理发" }))
    expect(await coinsOf(there)).toBe("6.00")
    const elsewhere = await bank(policyOf("national"))
    expect(await answer(elsewhere, "ann", { type: "receive", on: "2026-03-07", for: "理发" })).toBe("reward.no-price")
  })
  it("TBK-04: a service received is redeemed like any: after so many hours, and by a holder of the age that is served", async () => {
    const { joinBonus, receivedCoins, gateMinutes, clientAge } = RewardParameters
    const there = await bank(policyOf("national", [joinBonus, 5], [receivedCoins, 1], [gateMinutes, 120], [clientAge, 65]))
    const receive = { type: "receive", on: "2026-03-07", for: "理发" }
    expect(await answer(there, "bo", receive)).toBe("reward.too-few-hours")
    await served(there, "bo", "2026-03-05", "09:00", "11:00")
    await run(give(there, "bo", receive, { clientAge: 20 }))
    expect(await coinsOf(there, "bo")).toBe("4.00")
    expect(await answer(there, "ann", receive, { clientAge: 70 })).toBe("reward.too-few-hours reward.client-too-young")
  })
  it("TBK-07: the position says whether work is hard and what it pays on the day; a day that is not announced waits", async () => {
    const there = await bank(policyOf("national", [RewardParameters.hardshipPercent, 150], [RewardParameters.restDayPercent, 120]))
    const { activity } = ActivityLives.lives
    const told = (command: object) => run(Life.give(there, activity, "visit", command as never))
    const rates = [
      { from: "2026-01-01", percent: 110 },
      { from: "2026-03-06", percent: 200 }
    ]
    const guide = { position: "guide", name: "陪伴", number: 5, childFacing: false, hard: true, rates }
    const plan = {
      ...{ name: "入户探访", team: "goose", organiser: "station", leader: "leader", place: "学田社区", content: "陪伴老人" },
      ...{ category: "elder-and-child-care", emergency: false, dangerous: false },
      ...{ higherRisk: false, largeEvent: false, profitMaking: false, feeFen: 0, organiserKind: "volunteer-organisation" },
      time: { from: Minute.require("2026-03-05 09:00"), to: Minute.require("2026-03-05 11:00") }
    }
    const on = "2026-03-01"
    await told({ type: "plan", plan, on })
    await told({ type: "set-position", position: guide, on })
    await told({ type: "publish", notice: { conditions: "自愿", signUp: "报名", risks: [], safeguards: "有" }, on })
    await told({ type: "open-sign-up", on })
    await told({ type: "sign-up", volunteer: "ann", position: "guide", stated: { willing: true, healthFits: true }, on })
    // What it pays may change while people are signed up, what it asks may not.
    await told({ type: "set-position", position: { ...guide, rates: [{ from: "2026-01-01", percent: 120 }] }, on })
    await earn(there, "ann", "2026-03-05", "09:00", "10:00")
    expect(await coinsOf(there)).toBe("1.80")
    const [entry] = [...(await state(there, "ann")).earned.values()]
    expect(entry?.parts).toMatchObject([{ because: "hardship", percent: 150, ratePercent: 120, minutes: 60 }])
    await earn(there, "bo", "2026-03-05", "09:00", "10:00")
    expect(await coinsOf(there, "bo")).toBe("1.00")
    there.setDay("2029-03-05")
    const far = await served(there, "bo", "2029-03-03", "09:00", "10:00")
    expect(await answer(there, "bo", { type: "earn", record: far, isGroupTime: false })).toBe("reward.day-unannounced")
  })
  it("TBK-08: in Dongting one who checks leaves it waiting, the second counts", async () => {
    const there = await bank(policyOf("dongting"))
    const one = await served(there, "ann", "2026-03-05", "09:00", "11:00")
    await run(give(there, "ann", { type: "earn", entry: "e-checked", record: one, isGroupTime: false }))
    const check = (by: string) => give(there, "ann", { type: "check", entry: "e-checked", on: "2026-03-06", by })
    await run(check("p-1"))
    expect(await coinsOf(there)).toBe("0.00")
    await run(check("p-2"))
    expect(await coinsOf(there)).toBe("2.00")
  })
})
