import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type * as Id from "../../src/foundation/Id.ts"
import type { ParameterValue } from "../../src/foundation/ParameterView.ts"
import * as Ventures from "../../src/law/parameters/Ventures.ts"
import * as Application from "../../src/project/Application.ts"
import * as Ranking from "../../src/project/Ranking.ts"
import * as Review from "../../src/project/Review.ts"
import type { Rival, Selecting } from "../../src/project/SelectionReasons.ts"
import { viewOf } from "../law/policies.ts"
import { spoken } from "../said.ts"
import {
  after,
  applicationContext,
  call,
  day,
  draft,
  id,
  officer,
  openCall,
  reviewerA,
  reviewerB,
  reviewerC,
  said,
  terms,
  view
} from "./venture.ts"

const apps = ["app-1", "app-2", "app-3", "app-4"].map((one) => id<Id.ApplicationId>(one))
const [own] = apps as [Id.ApplicationId]
const sheet: Review.Terms["sheet"] = [{ item: "all", maxPoints: 100, weight: 1 }]
const v = 1 as const

/** A review as its journal says it: so many points of each of two reviewers for each application. */
const review = (
  points: readonly (readonly (number | undefined)[])[],
  of: Partial<Review.Terms> = {},
  kin: readonly Id.PersonId[] = [],
  isConcluded = true
): Review.Review => {
  const entries = points.map((_, at) => ({ application: apps[at]!, submittedOn: "2026-01-20" })) as unknown as readonly [Review.Entry]
  const panel = [reviewerA, reviewerB, reviewerC] as const
  const events: readonly Review.Event[] = [
    {
      type: "review.convened",
      ...{ v, call, panel, entries, by: officer, on: "2026-01-23" },
      terms: { sheet, dropsExtremes: false, recusalRelations: ["kin"], ...of }
    },
    ...kin.map((reviewer) => ({ type: "review.declared", v, reviewer, application: own, relation: "kin", on: "2026-01-24" }) as const),
    ...points.flatMap((each, at) =>
      each.flatMap((one, seat): readonly Review.Event[] =>
        one === undefined
          ? []
          : [
              {
                type: "review.scored",
                v,
                reviewer: panel[seat]!,
                application: apps[at]!,
                marks: [{ item: "all", points: one }],
                on: "2026-01-25"
              }
            ]
      )
    ),
    ...(isConcluded ? [{ type: "review.concluded", v, by: officer, on: "2026-01-31" } as const] : [])
  ]
  return events.reduce(Review.evolve, Review.initial)
}
const askedFen = 1_500_000
const rival = (at: number, takesFen = askedFen): Rival => ({ application: apps[at]!, takesFen })

const asks = { [Ventures.needsPanel.id]: true }
const screened = after<Application.Command, Application.Application, Application.Event, Application.Context>(
  Application.decider,
  [draft(), { type: "submit", on: "2026-01-20" }, { type: "screen-in", by: officer, on: "2026-01-22" }],
  applicationContext()
)
interface Given {
  readonly values?: { readonly [id: string]: ParameterValue }
  readonly selecting?: Omit<Selecting, "application">
  readonly terms?: Partial<typeof terms>
  readonly on?: string
  readonly facts?: Application.Context["facts"]
}
const decided = ({ values = asks, selecting, terms: of = {}, on = "2026-02-01", facts }: Given) =>
  Application.decide({ type: "select", by: officer, on }, screened, {
    ...applicationContext(view(values), facts),
    call: openCall({ ...terms, ...of }),
    ...(selecting === undefined ? {} : { selecting: { application: own, ...selecting } })
  })
const alone = { review: review([[80, 90]]), rivals: [rival(0)] }

describe("VEN-01, VEN-05: selecting rests on the review", () => {
  it.each<readonly [string, Given, string, readonly (readonly unknown[])[]]>([
    ["reviewed, and alone", { selecting: alone }, "met", []],
    ["nothing is known", {}, "unmet", [["requirement application.not-reviewed", { stage: "none" }, Ventures.needsPanel.id]]],
    [
      "no panel was convened",
      { selecting: { review: Review.initial, rivals: [] } },
      "unmet",
      [["requirement application.not-reviewed", { stage: "none" }, Ventures.needsPanel.id]]
    ],
    [
      "the panel still scores",
      { selecting: { ...alone, review: review([[80, 90]], {}, [], false) } },
      "unmet",
      [["requirement application.not-reviewed", { stage: "open" }, Ventures.needsPanel.id]]
    ],
    [
      "the policy needs no panel: it says so",
      { values: { [Ventures.needsPanel.id]: false }, selecting: { review: Review.initial, rivals: [] } },
      "met",
      [["notice hint application.no-panel", {}]]
    ],
    ["a policy without a word about it", { values: {} }, "met", [["notice hint application.no-panel", {}]]],
    [
      "a panel that was convened binds though the policy needs none",
      { values: {}, selecting: { ...alone, review: review([[80, 90]], {}, [], false) } },
      "unmet",
      [["requirement application.not-reviewed", { stage: "open" }]]
    ],
    ["on the day on which it concluded", { selecting: alone, on: "2026-01-31" }, "met", []],
    [
      "on the day before",
      { selecting: alone, on: "2026-01-30" },
      "unmet",
      [["application.before-the-review", { on: day("2026-01-30"), reviewedOn: day("2026-01-31") }]]
    ]
  ])("%s", (_, given, outcome, reasons) => {
    const decision = decided(given)
    expect([decision.outcome, spoken(decision)]).toStrictEqual([outcome, reasons])
  })
  it("one that was no entry is not selected", () => {
    const others = review([[80, 90]])
    const context = {
      ...applicationContext(view(asks)),
      selecting: { application: id<Id.ApplicationId>("app-9"), review: others, rivals: [] }
    }
    expect(spoken(Application.decide({ type: "select", by: officer, on: "2026-02-01" }, screened, context))).toStrictEqual([
      ["requirement application.not-in-the-review", { application: "app-9" }]
    ])
  })
  it.each<readonly [string, Review.Review, readonly (readonly unknown[])[]]>([
    ["two of two scored", review([[80, 60]], { quorum: 2 }), []],
    [
      "one of two scored",
      review([[80]], { quorum: 2 }),
      [["requirement application.no-quorum", { scored: 1, recused: 0, quorum: 2 }, Ventures.quorum.id]]
    ],
    [
      "two scored, one of them is recused",
      review([[80, 90]], { quorum: 2 }, [reviewerB]),
      [["requirement application.no-quorum", { scored: 1, recused: 1, quorum: 2 }, Ventures.quorum.id]]
    ],
    [
      "without a quorum in the policy one is needed",
      review([[]]),
      [["requirement application.no-quorum", { scored: 0, recused: 0, quorum: 1 }, Ventures.quorum.id]]
    ],
    [
      "an extreme that is dropped has scored",
      review([[80, 90, 70]], { quorum: 4, dropsExtremes: true }),
      [["requirement application.no-quorum", { scored: 3, recused: 0, quorum: 4 }, Ventures.quorum.id]]
    ],
    ["just at the mark", review([[60, 60]], { passMark: 60 }), []],
    [
      "half a point under it",
      review([[60, 59]], { passMark: 60 }),
      [["requirement application.below-the-pass-mark", { scoreHundredths: 5950, passMark: 60 }, Ventures.passMark.id]]
    ],
    ["recusal lifts it over the mark", review([[60, 59]], { passMark: 60 }, [reviewerB]), []]
  ])("quorum and pass mark: %s", (_, of, reasons) => {
    const values = { ...asks, [Ventures.quorum.id]: 2, [Ventures.passMark.id]: 60 }
    expect(spoken(decided({ values, selecting: { review: of, rivals: [rival(0)] } }))).toStrictEqual(reasons)
  })
})

describe("places and the pool", () => {
  /** It stands third; two are before it, one behind. */
  const third = review([
    [70, 70],
    [90, 90],
    [80, 80],
    [60, 60]
  ])
  const all = [rival(0), rival(1), rival(2), rival(3)]
  const poolFen = 4_500_000
  it.each<readonly [string, Partial<typeof terms>, readonly Rival[], string, readonly (readonly unknown[])[]]>([
    ["three places", { awards: 3, poolFen }, all, "met", []],
    ["no number of places", { poolFen }, all, "met", []],
    ["two places", { awards: 2, poolFen }, all, "unmet", [["requirement application.no-place-left", { place: 3, before: 2, awards: 2 }]]],
    [
      "two places, and one before it gave up: it moves up, and that is said",
      { awards: 2, poolFen },
      [rival(0), rival(2), rival(3)],
      "met",
      [["notice warning application.passed-over", { place: 3, passedOver: 1 }]]
    ],
    ["the pool is just enough", { poolFen }, all, "met", []],
    ["a fen less", { poolFen: poolFen - 1 }, all, "met", [["notice warning application.pool-short", { askedFen, leftFen: askedFen - 1 }]]],
    ["awarded less than they asked for", { poolFen: 2_500_000 }, [rival(0), rival(1, 500_000), rival(2, 500_000)], "met", []],
    ["a fen is left", { poolFen: 3_000_001 }, all, "met", [["notice warning application.pool-short", { askedFen, leftFen: 1 }]]],
    [
      "nothing is left",
      { poolFen: 3_000_000 },
      all,
      "unmet",
      [["requirement application.pool-taken", { place: 3, poolFen: 3_000_000, leftFen: 0 }]]
    ],
    [
      "less than nothing is left",
      { poolFen: 2_000_000 },
      all,
      "unmet",
      [["requirement application.pool-taken", { place: 3, poolFen: 2_000_000, leftFen: 0 }]]
    ]
  ])("%s", (_, of, rivals, outcome, reasons) => {
    const decision = decided({ terms: of, selecting: { review: third, rivals } })
    expect([decision.outcome, spoken(decision)]).toStrictEqual([outcome, reasons])
  })
  it("where a policy has a least grant, less than that is nothing", () => {
    const values = { ...asks, [Ventures.floorFen.id]: 1_000_000 }
    const left = (fen: number) =>
      spoken(decided({ values, terms: { poolFen: 3_000_000 + fen }, selecting: { review: third, rivals: all } }))
    expect(left(1_000_000)).toStrictEqual([["notice warning application.pool-short", { askedFen, leftFen: 1_000_000 }]])
    expect(left(999_999)).toStrictEqual([
      ["requirement application.pool-taken", { place: 3, poolFen: 3_999_999, leftFen: 999_999 }, Ventures.floorFen.id]
    ])
  })
  it("one before it that did not pass takes no place", () => {
    const marked = review(
      [
        [70, 70],
        [69, 69]
      ],
      { passMark: 70 }
    )
    const bonused = Review.evolve(
      { ...marked, stage: "open" },
      { type: "review.bonus-added", v, application: apps[1]!, bonus: "special", points: 5, reason: "募款", by: officer, on: "2026-01-31" }
    )
    expect(Ranking.rank(bonused)[0]).toMatchObject({ application: "app-2", outcome: "below-pass-mark" })
    const given = { terms: { awards: 1 }, selecting: { review: { ...bonused, stage: "concluded" as const }, rivals: [rival(0), rival(1)] } }
    expect(spoken(decided(given))).toStrictEqual([])
  })
  it("all that speaks against it is said at once", () => {
    const given = { terms: { awards: 1, poolFen: 1_500_000 }, on: "2026-01-30", selecting: { review: third, rivals: all } }
    expect(
      said(decided({ ...given, facts: { isBanned: true, bannedOn: day("2026-01-25") }, values: { ...asks, [Ventures.banYears.id]: 3 } }))
    ).toBe("unmet application.before-the-review application.no-place-left application.pool-taken project.applicant-banned")
  })
})

describe("VEN-08: whoever is banned after the screening", () => {
  const zhongshan = (facts: Application.Context["facts"]) =>
    said(
      Application.decide({ type: "select", by: officer, on: "2026-02-01" }, screened, {
        ...applicationContext(viewOf("zhongshan"), facts),
        selecting: { application: own, ...alone }
      })
    )
  it.each<readonly [string, Application.Context["facts"], string]>([
    ["is not selected", { isBanned: true, bannedOn: day("2026-01-25") }, "unmet project.applicant-banned"],
    ["is selected where the ban is over", { isBanned: true, bannedOn: day("2023-01-20") }, "met"],
    ["nobody asks again for what the screening asked", {}, "met"]
  ])("%s", (_, facts, answer) => expect(zhongshan(facts)).toBe(answer))
})

it("whoever is selected stands among the places: more places, a larger pool or one rival less never shut anybody out", () => {
  const score = fc.integer({ min: 0, max: 3 }).map((n) => n * 30)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(score, score), { minLength: 4, maxLength: 4 }),
      fc.subarray([0, 1, 2, 3]),
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom(1_500_000, 1_500_001, 3_000_000, 4_500_000),
      fc.constantFrom(undefined, 60),
      (points, there, awards, poolFen, passMark) => {
        const of = review(points, passMark === undefined ? {} : { passMark })
        const answer = (places: number, fen: number, rivals: readonly number[]) =>
          decided({ terms: { awards: places, poolFen: fen }, selecting: { review: of, rivals: rivals.map((at) => rival(at)) } }).outcome
        if (answer(awards, poolFen, there) !== "met") return
        const ranked = Ranking.rank(of)
        const mine = ranked.find(({ application }) => application === own)
        const before = ranked.filter(
          ({ application, place, outcome }) =>
            outcome === "passed" && (place ?? 0) < (mine?.place ?? 0) && there.some((at) => apps[at] === application)
        )
        expect(mine?.outcome).toBe("passed")
        expect(before.length).toBeLessThan(awards)
        expect(before.length * askedFen).toBeLessThan(poolFen)
        expect(answer(awards + 1, poolFen, there)).toBe("met")
        expect(answer(awards, poolFen + 1, there)).toBe("met")
        expect(answer(awards, poolFen, there.slice(1))).toBe("met")
      }
    ),
    { numRuns: 300 }
  )
})
