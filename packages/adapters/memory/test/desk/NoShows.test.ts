/** Whoever stays away as often as the place's limit gets no further place in that year, until a no-show is taken back on appeal. */
import { ActivityLives, Life, MayJoin } from "@yanzhen/core/desk"
import { Day, Id, Minute } from "@yanzhen/core/foundation"
import { Policies } from "@yanzhen/core/law"
import { describe, expect, it } from "vitest"
import { failure, listed, run, town } from "./world.ts"

const id = <I extends Id.Id>(text: string): I => Id.require<I>(text)
type There = ReturnType<typeof town>

const give = (there: There, activity: string, command: object) => Life.give(there, ActivityLives.lives.activity, activity, command as never)
/** An activity of that day, open from the day before the first one of all. */
const planned = async (there: There, activity: string, day: string, on: string): Promise<void> => {
  const plan = {
    ...{ name: "入户探访", team: "goose", organiser: "station", leader: "leader", place: "学田社区", content: "陪伴老人" },
    ...{ category: "elder-and-child-care", emergency: false, dangerous: false, higherRisk: false, largeEvent: false, profitMaking: false },
    ...{ feeFen: 0, organiserKind: "volunteer-organisation" },
    time: { from: Minute.require(`${day} 09:00`), to: Minute.require(`${day} 11:00`) }
  }
  for (const command of [
    { type: "plan", plan },
    { type: "set-position", position: { position: "guide", name: "陪伴", number: 5, childFacing: false } },
    { type: "publish", notice: { conditions: "自愿", signUp: "报名", risks: [], safeguards: "有" } },
    { type: "open-sign-up" }
  ])
    await run(give(there, activity, { ...command, on }))
}
const signUp = (there: There, activity: string, on: string) =>
  give(there, activity, { type: "sign-up", volunteer: "ann", position: "guide", stated: { willing: true, healthFits: true }, on })
const stayedAway = async (there: There, day: string, malicious = false): Promise<void> => {
  const activity = `on-${day}`
  there.setDay(day)
  await planned(there, activity, day, day)
  await run(signUp(there, activity, day))
  await run(give(there, activity, { type: "begin", on: day }))
  await run(give(there, activity, { type: "note-no-show", volunteer: "ann", malicious, by: "leader", on: day }))
}
const bank = async (policy: Policies.Name) => {
  const there = town({ policy: Policies.byName(policy), today: "2026-03-01" })
  await listed(there)
  await there.people.put(there.tenant, [{ id: "ann", name: "安一宁", born: Day.require("1990-01-01") }])
  return there
}
const said = async (there: There, day: string): Promise<string> => {
  there.setDay(day)
  await planned(there, `next-${day}`, day, day)
  const { decision } = await run(
    MayJoin.ask(there, id(`next-${day}`), { volunteer: id("ann"), position: "guide", stated: { willing: true } })
  )
  const rules = decision.findings.flatMap(({ rule }) => (/no-show/.test(rule) ? [rule] : []))
  if (rules.length === 0) return "met"
  const error = await failure(signUp(there, `next-${day}`, day))
  expect(error._tag === "Refused" ? error.findings.map(({ rule }) => rule) : [error._tag]).toEqual(rules)
  return rules.join(" ")
}
const march = (count: number) => Array.from({ length: count }, (_, at) => `2026-03-0${at + 1}`)

describe("no-shows of a year", () => {
  it("STAR-05: with four in Longquanyi there is a place, with five there is none; taken back on appeal there is one again", async () => {
    const there = await bank("longquanyi")
    for (const day of march(4)) await stayedAway(there, day)
    expect(await said(there, "2026-03-10")).toBe("met")
    await stayedAway(there, "2026-03-11")
    expect(await said(there, "2026-03-12")).toBe("service.no-show-limit")
    await run(
      give(there, "on-2026-03-11", { type: "take-back-no-show", volunteer: "ann", by: "chair", reason: "申诉成立", on: "2026-03-12" })
    )
    expect(await said(there, "2026-03-13")).toBe("met")
  })
  it("STAR-05: three malicious ones are as many; those of the year before count no more", async () => {
    const there = await bank("longquanyi")
    for (const day of march(2)) await stayedAway(there, day, true)
    expect(await said(there, "2026-03-10")).toBe("met")
    await stayedAway(there, "2026-03-11", true)
    expect(await said(there, "2026-12-31")).toBe("service.malicious-no-show-limit")
    expect(await said(there, "2027-01-01")).toBe("met")
  })
  it("where the place has no limit, nobody is kept away by their number", async () => {
    const there = await bank("national")
    for (const day of march(6)) await stayedAway(there, day, true)
    expect(await said(there, "2026-03-10")).toBe("met")
  })
  it("it is the place's rule: nobody sets it aside for one sign-up", async () => {
    const there = await bank("longquanyi")
    for (const day of march(5)) await stayedAway(there, day)
    there.setDay("2026-03-10")
    await planned(there, "next", "2026-03-10", "2026-03-10")
    const overrides = [{ rule: "service.no-show-limit", reason: "已谈话", approver: "chair", until: "2026-03-10" }]
    const on = "2026-03-10"
    const stated = { willing: true, healthFits: true }
    const asked = give(there, "next", { type: "sign-up", volunteer: "ann", position: "guide", stated, overrides, on })
    expect(await failure(asked)).toMatchObject({
      findings: [
        { rule: "service.no-show-limit", outcome: "unmet" },
        { rule: "activity.override-not-allowed", severity: "warning" }
      ]
    })
  })
})
