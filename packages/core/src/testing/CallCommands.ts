/**
 * Commands of a call for proposals from its draft to its end, each of which is accepted: published on its last day, closed on the day after,
 * its pool allotted to the fen, given back and allotted again.
 *
 * What a reader would get wrong: they are accepted under a policy that sets no limit to a call, or one above `terms`.
 */
import * as fc from "fast-check"
import * as Day from "../foundation/Day.ts"
import * as Id from "../foundation/Id.ts"
import type { Command, Terms } from "../project/Call.schema.ts"

const id = Id.require
const opensOn = Day.require("2026-01-05")
const on = "2026-01-05"

const awards: readonly Id.AwardId[] = ["award-1", "award-2", "award-3"].map((one) => id<Id.AwardId>(one))

/** Of one day or a few weeks; the pool holds three awards at the ceiling, with a fen to spare or to lack. */
export const terms: fc.Arbitrary<Terms> = fc
  .record({
    days: fc.constantFrom(0, 1, 20),
    ceilingFen: fc.constantFrom(1, 2, 2_000_000),
    spareFen: fc.constantFrom(-1, 0, 1),
    awards: fc.constantFrom(undefined, 1, 3)
  })
  .map(({ days, ceilingFen, spareFen, awards: most }) => ({
    title: "2026年社区微公益创投",
    organiser: id("org-host"),
    themes: [],
    applicants: ["registered", "filed"],
    opensOn: Day.text(opensOn),
    closesOn: Day.text(Day.plusDays(opensOn, days)),
    ceilingFen,
    poolFen: 3 * ceilingFen + spareFen,
    ...(most === undefined ? {} : { awards: most }),
    sheet: [
      { item: "need", maxPoints: 20, weight: 2 },
      { item: "plan", maxPoints: 60, weight: 1 }
    ]
  }))

type Step = { readonly what: "allot" | "release"; readonly who: number }
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({ what: fc.constantFrom("allot", "allot", "release"), who: fc.nat({ max: awards.length - 1 }) }),
  { maxLength: 8 }
)

/** All that is left of the pool, or the ceiling where that is less. */
const allotting = ({ poolFen, ceilingFen, awards: most = awards.length }: Terms, all: readonly Step[], day: string): readonly Command[] => {
  const allotted = new Map<Id.AwardId, number>()
  const commands: Command[] = []
  for (const { what, who } of all) {
    const award = awards[who]
    if (award === undefined || allotted.has(award) !== (what === "release")) continue
    const amountFen = Math.min(ceilingFen, poolFen - [...allotted.values()].reduce((sum, fen) => sum + fen, 0))
    if (what === "release") {
      allotted.delete(award)
      commands.push({ type: "release", award, on: day })
    } else if (amountFen > 0 && allotted.size < most) {
      allotted.set(award, amountFen)
      commands.push({ type: "allot", award, amountFen, on: day })
    }
  }
  return commands
}

/** A call from its draft to the allotting of its pool, or to where it is cancelled before. */
export const lives: fc.Arbitrary<readonly Command[]> = fc
  .record({ of: terms, revised: terms, isProlonged: fc.boolean(), all: steps, isCancelled: fc.constantFrom(false, false, true) })
  .map(({ of, revised, isProlonged, all, isCancelled }) => {
    const publishedOn = revised.closesOn
    const last = Day.plusDays(Day.require(publishedOn), isProlonged ? 1 : 0)
    const closedOn = Day.text(Day.plusDays(last, 1))
    return [
      { type: "draft", terms: of, on },
      { type: "revise", terms: revised, on },
      { type: "publish", on: publishedOn },
      ...(isProlonged ? [{ type: "prolong" as const, closesOn: Day.text(last), reason: "申报较少", on: publishedOn }] : []),
      { type: "close", on: closedOn },
      ...(isCancelled ? [{ type: "cancel" as const, reason: "经费未落实", on: closedOn }] : allotting(revised, all, closedOn))
    ]
  })
