/** 2,000 needs and 5,000 offers of a district, in communities, at times, with skills; the same each time. */
import type * as Id from "../../packages/core/src/foundation/Id.ts"
import * as Minute from "../../packages/core/src/foundation/Minute.ts"
import * as Day from "../../packages/core/src/foundation/Day.ts"
import type { OpenNeed, OpenSlot } from "../../packages/core/src/matching/Pairing.ts"

let seed = 340_603
const below = (limit: number): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((seed / 2 ** 32) * limit)
}
const pick = <A>(values: readonly A[]): A => values[below(values.length)]!
const skills = ["first-aid", "driving", "sign-language", "tutoring", "repair", "haircut"]
const monday = Day.require("2026-03-02")
const place = () => {
  const community = below(75)
  return { community: `c-${community}` as Id.CommunityId, street: `s-${community % 10}` as Id.StreetId }
}
const times = (hours: number) => {
  const from = Minute.startOf(Day.plusDays(monday, below(7))) + (8 + below(10)) * 60
  return { from: from as Minute.Minute, to: (from + hours * 60) as Minute.Minute }
}

export const needs: readonly OpenNeed[] = Array.from({ length: 2_000 }, (_, i) => ({
  need: `n-${i}` as Id.NeedId,
  kind: "people",
  quantity: 1,
  features: below(2) === 0 ? [] : [pick(skills)],
  urgency: pick(["ordinary", "ordinary", "soon", "urgent"] as const),
  childFacing: below(10) === 0,
  ...place(),
  times: times(1)
}))
export const slots: readonly OpenSlot[] = Array.from({ length: 5_000 }, (_, i) => ({
  offer: `o-${i}` as Id.OfferId,
  window: 0,
  kind: "people",
  quantity: 1,
  features: skills.filter(() => below(3) === 0),
  reach: pick(["community", "street", "district"] as const),
  ...place(),
  times: times(2 + below(3)),
  cleared: below(2) === 0
}))
