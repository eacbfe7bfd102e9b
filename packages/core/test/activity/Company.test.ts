/** Nobody begins work with children alone: how many adults have places, asked of the commands by which their number comes to matter. */
import { describe, expect, it } from "vitest"
import * as Activity from "../../src/activity/Activity.ts"
import type * as Day from "../../src/foundation/Day.ts"
import type { VolunteerId } from "../../src/foundation/Id.ts"
import { beginWithFewAdults, childFacingAdults } from "../../src/law/parameters/Activities.ts"
import { day, viewWith } from "../law/policies.ts"
import { lived } from "../lives.ts"
import { ann, begin, ben, context, eve, guide, hold, notice, officer, on, plan, planned, sweeper, withdraw } from "./activities.ts"

const first = day("2026-03-10")
/** Everybody but eve is of age on the first day; of ghosts nobody knows. */
const adultsAmong = (volunteers: readonly VolunteerId[], asked: Day.Day) => {
  if (volunteers.some((one) => one.startsWith("ghost")) || asked !== first) return undefined
  return volunteers.filter((one) => one !== eve).length
}
const of = (view = context().view): Activity.Context => ({ ...context(), view, adultsAmong })
const setting = (sweeping: Partial<Activity.Position>, guiding: Partial<Activity.Position> = {}): readonly Activity.Command[] => [
  { type: "plan", plan, on },
  { type: "set-position", position: { ...sweeper, ...sweeping, number: 9 }, on },
  { type: "set-position", position: { ...guide, ...guiding, number: 9 }, on },
  { type: "publish", notice, on },
  { type: "open-sign-up", on }
]
/** They have places; how they got them is another matter, so that only their number is asked here. */
const placed = (before: readonly Activity.Command[], who: readonly VolunteerId[]): Activity.Activity => {
  const { state, accepted } = lived(Activity.decider, before, of())
  expect(accepted).toEqual(before)
  return who.reduce<Activity.Activity>(
    (next, volunteer) => Activity.evolve(next, { type: "activity.place-taken", v: 1, volunteer, position: "sweep", on }),
    state
  )
}
const told = (state: Activity.Activity, command: Activity.Command, as = of()): string => {
  const { outcome, findings } = Activity.decide(command, state, as)
  return [outcome, ...findings.map(({ rule, facts }) => `${rule} ${String(facts["adultsPresent"])}`)].join(", ")
}
const children = setting({ childFacing: true })
const ghost = "ghost-1" as VolunteerId

describe("activity.two-adults-at-begin: beginning work with children", () => {
  it.each<[string, readonly Activity.Command[], readonly VolunteerId[], string]>([
    ["two adults", children, [ann, ben], "met"],
    ["one adult", children, [ann], "unmet, activity.too-few-adults 1"],
    ["one adult and a minor", children, [ann, eve], "unmet, activity.too-few-adults 1"],
    ["nobody", children, [], "unmet, activity.too-few-adults 0"],
    ["one of whom nobody knows whether of age", children, [ann, ghost], "unknown, activity.too-few-adults undefined"],
    ["children are in another position", setting({}, { childFacing: true }), [ann], "unmet, activity.too-few-adults 1"],
    ["no children at all", planned.concat(children.slice(3)), [ann], "met"]
  ])("%s", (_, before, who, expected) => expect(told(placed(before, who), begin)).toBe(expected))
  it("nobody said whether there are children, and one adult: it is asked; with two it does not matter", () => {
    const { childFacing: _, ...silent } = sweeper
    const state = (who: readonly VolunteerId[]) => ({ ...placed(children, who), positions: [silent, guide] })
    expect(told(state([ann]), begin)).toBe("unknown, activity.too-few-adults 1")
    expect(told(state([ann, ben]), begin)).toBe("met")
  })
  it("a pack may only point it out, and may ask for more", () => {
    const state = placed(children, [ann, ben])
    expect(told(placed(children, [ann]), begin, of(viewWith(beginWithFewAdults, "warning")))).toBe("met, activity.few-adults 1")
    expect(told(state, begin, of(viewWith(childFacingAdults, 3)))).toBe("unmet, activity.too-few-adults 2")
  })
  it("one that was never planned has nobody in it", () => {
    const { plan: _, ...unplanned } = placed(children, [ann])
    expect(told(unplanned, begin)).toBe("unknown, activity.too-few-adults undefined")
  })
  it("where nobody counts it is not known", () => {
    const { adultsAmong: _, ...nobodyCounts } = of()
    expect(told(placed(children, [ann, ben]), begin, nobodyCounts)).toBe("unknown, activity.too-few-adults undefined")
  })
})

describe("before it begins, and afterwards", () => {
  it("activity.two-adults-ahead: closing the sign-up and withdrawing point it out", () => {
    expect(told(placed(children, [ann]), { type: "close-sign-up", on })).toBe("met, activity.few-adults 1")
    expect(told(placed(children, [ann, ben]), { type: "close-sign-up", on })).toBe("met")
    expect(told(placed(children, [ann, ben]), withdraw(ann))).toBe("met, activity.few-adults 1")
  })
  it("whoever gets the place of somebody who withdraws counts", () => {
    const full = { ...placed(children, [ann, ben]), positions: [{ ...sweeper, number: 2, childFacing: true }] }
    const queued = Activity.evolve(full, {
      type: "activity.queued",
      v: 1,
      volunteer: officer as string as VolunteerId,
      position: "sweep",
      on
    })
    const cleared = { ...of(), volunteer: () => ({ ...context().volunteer(ann), checks: [{ on: day(on), answer: "clear" as const }] }) }
    expect(told(queued, withdraw(ann), cleared)).toBe("met")
    expect(told(queued, withdraw(ann))).toBe("met, activity.passed-over undefined, activity.few-adults 1")
  })
  it("activity.two-adults-held: whoever did not come was not there; the work has been done, and it is only told", () => {
    const under = Activity.evolve(placed(children, [ann, ben]), { type: "activity.begun", v: 1, on: begin.on })
    const missed = Activity.evolve(under, {
      type: "activity.no-show-noted",
      v: 1,
      volunteer: ben,
      malicious: false,
      by: officer,
      on: begin.on
    })
    expect(told(under, hold)).toBe("met")
    expect(told(missed, hold)).toBe("met, activity.had-few-adults 1")
  })
  it("signing up on the spot lets it begin after all", () => {
    const state = placed(children, [ann])
    const joined = Activity.evolve(state, { type: "activity.place-taken", v: 1, volunteer: ben, position: "guide", on: begin.on })
    expect(told(state, begin)).toBe("unmet, activity.too-few-adults 1")
    expect(told(joined, begin)).toBe("met")
  })
})
