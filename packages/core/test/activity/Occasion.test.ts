import { describe, expect, it } from "vitest"
import type * as Activity from "../../src/activity/Activity.ts"
import * as Occasion from "../../src/activity/Occasion.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import { day } from "../law/policies.ts"
import { ann, ben, eve, plan } from "./activities.ts"

const id = Id.require<Id.ActivityId>("a-1")
const { community: _, ...somewhere } = plan
const where = {
  community: Id.require<Id.CommunityId>("c-1"),
  street: Id.require<Id.StreetId>("s-1"),
  station: Id.require<Id.StationId>("st-1")
}
const signUp = (volunteer: typeof ann, standing: Activity.SignUp["standing"]): Activity.SignUp => ({
  volunteer,
  standing,
  position: "sweep",
  on: day("2026-03-05"),
  overrides: [],
  stated: {}
})
const activity = (of: Activity.Plan = plan): Activity.Activity => ({
  stage: "closed",
  plan: of,
  positions: [],
  signUps: [signUp(ann, "place"), signUp(ben, "waiting"), signUp(eve, "withdrawn")]
})

describe("an activity as an occasion to serve", () => {
  const setting = {
    team: plan.team,
    activity: id,
    category: "community-service",
    activityName: "清洁家园",
    place: "西街道",
    content: "清理楼道杂物",
    organiser: plan.organiser,
    leader: plan.leader
  }
  it.each<[string, Partial<typeof where>]>([
    ["nobody says where", {}],
    ["in a community", { community: where.community }],
    ["in a street", { street: where.street }],
    ["at a station", { station: where.station }],
    ["everything is known", where]
  ])("is set as the plan says, and as far as it does: %s", (_of, known) => {
    const occasion = Occasion.ofActivity(id, activity({ ...somewhere, ...known }))
    expect(occasion?.setting).toStrictEqual({ ...setting, ...known })
    expect(occasion && Occasion.scopeOf(occasion)).toStrictEqual({ team: plan.team, ...known })
  })
  it("is outdoors and hot as far as somebody said so", () => {
    const heat = (of: Activity.Plan, more: Partial<Activity.Activity> = {}) => {
      const { setting: _setting, expects: _expects, time: _time, ...rest } = Occasion.ofActivity(id, { ...activity(of), ...more })!
      return rest
    }
    expect(heat(plan)).toStrictEqual({ hasBegun: false })
    expect(heat({ ...plan, outdoors: true }, { highestCelsius: 36 })).toStrictEqual({ hasBegun: false, outdoors: true, highestCelsius: 36 })
    expect(heat({ ...plan, outdoors: false })).toStrictEqual({ hasBegun: false, outdoors: false })
  })
  it("expects those who have a place", () => {
    const occasion = Occasion.ofActivity(id, activity())
    expect([ann, ben, eve].map((one) => occasion?.expects(one))).toEqual([true, false, false])
  })
  it("has begun once that was said, and was never planned before there is a plan", () => {
    expect(Occasion.ofActivity(id, activity())).toMatchObject({ hasBegun: false, time: plan.time })
    expect(Occasion.ofActivity(id, { ...activity(), begunOn: day("2026-03-10") })?.hasBegun).toBe(true)
    expect(Occasion.ofActivity(id, { stage: "none", positions: [], signUps: [] })).toBeUndefined()
  })
})

it.each([
  ["2026-03-10 09:00", "2026-03-10 12:00", "2026-03-10", "2026-03-10"],
  ["2026-03-10 20:00", "2026-03-11 00:00", "2026-03-10", "2026-03-10"],
  ["2026-03-10 20:00", "2026-03-11 00:01", "2026-03-10", "2026-03-11"]
])("from %s to %s: the days %s to %s", (from, to, first, last) =>
  expect(Occasion.daysOf({ time: { from: Minute.require(from), to: Minute.require(to) } })).toEqual({ first: day(first), last: day(last) })
)
