/**
 * Lives that the desk knows, given commands at random over both stores: the same answers, the same journal, the same rows; and rows are
 * what the journal makes them, event by event or all at once. A life that is added is tried by itself.
 *
 * What a reader would get wrong: a life is tried here where chance gets it through all its events. Where what is asked for adds up, or lies in
 * other streams, commands that fit are made for it: `MadeLives.property.test.ts`.
 */
import {
  ActivityLives,
  CareLives,
  ConcernLives,
  MatchingLives,
  PersonLives,
  PlaceLives,
  ProjectLives,
  RewardLives,
  TeamLives
} from "@yanzhen/core/desk"
import { Day, Minute, Zone, type Instant } from "@yanzhen/core/foundation"
import { LifeCommands } from "@yanzhen/core/testing"
import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import { instantOf, type Town, write } from "../world.ts"
import * as BothStores from "./bothStores.ts"
import { everySeen } from "./everySeen.ts"

vi.setConfig({ testTimeout: 120_000 })

const { wish: _made, ...care } = CareLives.lives
const lives = Object.entries({
  ...PlaceLives.lives,
  ...TeamLives.lives,
  ...PersonLives.lives,
  ...ConcernLives.lives,
  ...MatchingLives.lives,
  ...care,
  attendance: ActivityLives.lives.attendance,
  course: ActivityLives.lives.course,
  block: ActivityLives.lives.block,
  diary: ActivityLives.lives.diary,
  call: ProjectLives.lives.call,
  claim: RewardLives.lives.claim
}) as unknown as readonly (readonly [string, BothStores.AnyLife])[]

/** The streams of a kind that commands are given to. */
const streams: Readonly<Record<string, readonly string[]>> = {
  membership: ["a/p", "b/p"],
  // Of those that are listed already none can be proposed.
  team: ["new", "newer"],
  // Of the street of the one station, and of none that is known of the other.
  goals: ["a/2026", "b/2026"],
  "key-work": ["a/2026", "b/2026"],
  "station-assessment": ["a/2026", "b/2025"]
}

/** What commands are made with that no chance would make whole. */
const parts: LifeCommands.Parts = {
  // What is released or received has to be what was arranged: one offer of a few windows.
  OfferId: fc.constant("a"),
  AssessmentScheme: fc.constant({
    id: "x",
    points: 3,
    modules: [
      {
        id: "services",
        title: "服务",
        points: 3,
        indicators: [
          { id: "x", title: "领导牵头", points: 1, max: 3, leadership: true },
          { id: "y", title: "走访", points: 2, max: 3, measured: { by: "services", service: "visit", times: 2 } }
        ]
      }
    ]
  })
}

const on = "2026-03-02"
const of = <T>(each: (id: string) => readonly [string, T]): { readonly [stream: string]: T } =>
  Object.fromEntries(LifeCommands.ids.map(each))
const at = (day: string, clock: number): Minute.Minute => Minute.at(Day.require(day), clock)

/** An activity of many days, at which all may be. */
const underWay = [
  {
    type: "activity.planned",
    v: 1,
    plan: {
      ...{ name: "x", team: "a", organiser: "a", leader: "a", place: "x", content: "x", category: "environment" },
      ...{ time: { from: at("2026-03-01", 0), to: at("2027-12-31", 0) }, organiserKind: "volunteer-organisation", emergency: false },
      ...{ feeFen: 0, profitMaking: false, dangerous: false, higherRisk: false, largeEvent: false }
    },
    on
  },
  { type: "activity.position-set", v: 1, position: { position: "x", name: "x", number: 3, childFacing: false }, on },
  { type: "activity.notice-published", v: 1, notice: { conditions: "x", signUp: "x", risks: [], safeguards: "x" }, on },
  { type: "activity.sign-up-opened", v: 1, on },
  ...LifeCommands.ids.map((volunteer) => ({ type: "activity.place-taken", v: 1, volunteer, position: "x", on }) as const),
  { type: "activity.begun", v: 1, on }
] as const

const guardianOf = (id: string): string => (id === "a" ? "b" : "a")
/** Everybody has a guardian. */
const guarded = of((id) => [
  `guardianship/${id}`,
  [{ type: "guardianship.linked" as const, v: 1 as const, guardian: guardianOf(id), relation: "parent", on: "2026-01-01" }]
])
/** A record of each, of the first day. */
const recorded = of((id) => [
  `record/${id}`,
  [
    {
      type: "service.recorded" as const,
      v: 1 as const,
      facts: {
        ...{ volunteer: id, team: "a", activity: "a", activityName: "x", on, place: "x", content: "x", organiser: "a", leader: "a" },
        ...{ category: "environment", timeClass: "service", evidence: "photo", attended: [{ from: at(on, 480), to: at(on, 540) }] }
      }
    }
  ]
])

/** These are looked after. */
const filed = (...ids: readonly string[]) =>
  Object.fromEntries(
    ids.map((id) => [`recipient/${id}`, [{ type: "recipient.opened" as const, v: 1 as const, community: "a", on: "2026-01-01" }]])
  )
/** These are social workers, asked about. */
const serving = (...ids: readonly string[]) =>
  Object.fromEntries(
    ids.flatMap((id) => [
      [
        `social-worker/${id}`,
        [{ type: "social-worker.certified" as const, v: 1 as const, level: "assistant", evidence: "x", on: "2020-01-01" }]
      ],
      [
        `background-check/${id}`,
        [{ type: "background-check.recorded" as const, v: 1 as const, unit: "a", answer: "clear", on: "2026-01-01" }]
      ]
    ])
  )

const listing = { code: "x", name: "x", from: "2020-01-01" }
const stations = Object.fromEntries(
  ["a", "b"].map((id) => [`station/${id}`, [{ type: "station.opened", v: 1, street: id, on: "2025-01-01" } as const]])
)

/** What a life is about, where it does not begin it itself. */
const about: Readonly<Record<string, Parameters<typeof write>[2]>> = {
  attendance: Object.fromEntries(["a", "b"].map((id) => [`activity/${id}`, underWay])),
  // Whoever goes has no file, and whoever has one goes to nobody.
  visit: { ...guarded, ...recorded, ...filed("a"), ...serving("b", "c") },
  "visit-plan": filed("a", "b"),
  escalation: serving("a", "b", "c"),
  // Of whom nothing is known, nobody says that they are somebody else.
  "person-merge": of((id) => [`volunteer/${id}`, [{ type: "volunteer.listed" as const, v: 1 as const, volunteer: id }]]),
  "station-assessment": stations,
  goals: {
    "station/a": stations["station/a"] ?? [],
    "station/b": [{ type: "station.opened", v: 1, on: "2025-01-01" }],
    "key-work/a/2026": ["a", "b", "c"].map((item) => ({ type: "key-work.listed" as const, v: 1 as const, item, words: "x" }))
  },
  "grid-assignment": {
    ...of((grid) => [`grid/${grid}`, [{ type: "grid.listed" as const, v: 1 as const, grid, community: grid, ...listing }]]),
    ...of((building) => [
      `building/${building}`,
      [{ type: "building.listed" as const, v: 1 as const, building, community: "a", ...listing }]
    ])
  },
  agreement: of((organisation) => [
    `organisation/${organisation}`,
    [{ type: "organisation.listed" as const, v: 1 as const, organisation, kind: "partner-unit", ...listing }]
  ]),
  course: of((facility) => [
    `facility/${facility}`,
    [{ type: "facility.listed" as const, v: 1 as const, facility, kind: "teaching-point", ...listing }]
  ]),
  need: {
    "offer/a": [
      {
        type: "offer.made",
        v: 1,
        giver: { type: "team", team: "a" },
        kind: "people",
        features: [],
        reach: "district",
        windows: [{ quantity: 9 }, { quantity: 9 }, { quantity: 9 }, { quantity: 9 }],
        on: "2026-01-01"
      }
    ]
  }
}

/** Events that come of commands on another life: what lies between a need and an offer is commanded on the need, and which goals serve key work on the goals. */
const elsewhere: ReadonlySet<string> = new Set([
  ...["offer.arranged", "offer.released", "offer.given"],
  ...["goals.served-work-struck", "key-work.served", "key-work.left"]
])

/** Streets, communities and teams by the ids that commands name. */
const directory = (world: Town): Promise<void> =>
  write(
    world,
    "directory",
    Object.fromEntries(
      LifeCommands.ids.flatMap((id) => [
        [`street/${id}`, [{ type: "street.listed", v: 1, street: id, code: id, name: id, from: "2020-01-01" }]],
        [
          `community/${id}`,
          [{ type: "community.listed", v: 1, community: id, street: id, code: id, name: id, kind: "城市社区", from: "2020-01-01" }]
        ],
        [`team/${id}`, [{ type: "team.listed", v: 1, team: id, community: id, code: id, name: id, from: "2020-01-01" }]]
      ])
    )
  )

const open = BothStores.opening()

/** So many commands are looked at for one that is given. */
const handful = 8

const first = Day.require("2026-03-02")

describe.each(lives)("the life of %s", (name, life) => {
  it("is the same over memory and SQLite, and its rows are what its events make them", async () => {
    const seen = new Map<string, number>()
    // A directory stream of one kind lists that kind only.
    const possible = life.kind.types.filter((type) => (!type.endsWith(".listed") || type === `${name}.listed`) && !elsewhere.has(type))
    const law = fc.asyncProperty(
      LifeCommands.rows(life.command, { maxLength: 40 * handful, parts }),
      fc.infiniteStream(fc.constantFrom(...(streams[name] ?? ["a", "b"]))),
      async (commands, ids) => {
        const both = await open({ today: Day.text(first) })
        await BothStores.each(both, async (world) => {
          await directory(world)
          if (about[name] !== undefined) await write(world, "about", about[name])
        })
        let today = first
        for (let next = 0; next < commands.length; next += handful) {
          const some = commands.slice(next, next + handful)
          today = Day.plusDays(today, some[0]?.days ?? 0)
          const [id = "a"] = ids.take(1)
          await BothStores.each(both, (world) => world.setDay(Day.text(today)))
          const given = await BothStores.sensible(
            both,
            life,
            id,
            some.map(({ command }) => command(today) as object),
            seen
          )
          for (const { type } of await BothStores.give(both, life, id, given)) seen.set(type, (seen.get(type) ?? 0) + 1)
        }
        await BothStores.agree(both, life.kind.feeds)
      }
    )
    expect(await everySeen(law, () => possible.filter((type) => !seen.has(type)))).toEqual([])
  })
})

it("the clock of these tests is set", () => expect(Zone.dayOf(instantOf("2026-03-02") as Instant.Instant, Zone.china)).toBe(first))
