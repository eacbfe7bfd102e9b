/**
 * Lives whose commands are made for them, over both stores: the same answers, the same journal, the same rows; and rows are what the journal makes
 * them. Here stand those that no chance gets through all their events (`Lives.property.test.ts`): what they ask for adds up, or lies in
 * other streams.
 *
 * What a reader would get wrong: rows of commands are the public generators' wherever there is one. They go on until every event was seen
 * that their commands can lead to.
 */
import { ActivityLives, CareLives, FundLives, LawLives, ProjectLives, ReportLives, RewardLives } from "@yanzhen/core/desk"
import { Day, Id, Minute } from "@yanzhen/core/foundation"
import type { Fund } from "@yanzhen/core/fund"
import { ActivityParameters, CareParameters, type Policy, RewardParameters, VentureParameters } from "@yanzhen/core/law"
import type { Application, Award, Call } from "@yanzhen/core/project"
import { ActivityCommands, ApplicationCommands, AwardCommands, FundCommands, PointsCommands, ReviewCommands } from "@yanzhen/core/testing"
import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import { places, type Town, write } from "../world.ts"
import * as BothStores from "./bothStores.ts"
import { everySeen } from "./everySeen.ts"
import * as Policies from "./policies.ts"

vi.setConfig({ testTimeout: 120_000 })

const lives = {
  ...ActivityLives.lives,
  ...ProjectLives.lives,
  ...FundLives.lives,
  ...RewardLives.lives,
  ...LawLives.lives,
  ...ReportLives.lives,
  ...CareLives.lives
}
const lifeOf = (name: Name): BothStores.AnyLife => lives[name] as unknown as BothStores.AnyLife

type Name = keyof typeof lives

interface Told {
  readonly life: Name
  readonly id: string
  /** One; or several of which the one is given that leads on. */
  readonly commands: readonly [object, ...object[]]
}
interface Scene {
  /** Whose events are to be seen, but for some that its commands do not lead to, or seldom. */
  readonly of: Name
  readonly but: readonly string[]
  /** Another life that is told with it, and whose rows are looked at too. */
  readonly with?: Name
  /** National where nothing is said. */
  readonly policy?: Policy.Policy
  readonly about: (world: Town) => Promise<void>
  readonly told: fc.Arbitrary<readonly Told[]>
}

const id = <I extends Id.Id>(text: string): I => Id.require<I>(text)
const to = (life: Name, stream: string, commands: readonly object[]): readonly Told[] =>
  commands.map((command) => ({ life, id: stream, commands: [command] }))
/** A row of handfuls; \`as\`: what a command is in which place of the row. */
const handfuls = <C extends object>(command: fc.Arbitrary<C>, length: number, as: (command: C, place: number) => object) =>
  fc
    .array(fc.array(command, { minLength: 8, maxLength: 8 }), { minLength: length, maxLength: length })
    .map((all) =>
      all.map(([first, ...more], place): Told["commands"] => [
        ...((first === undefined ? [{}] : [as(first, place)]) as [object]),
        ...more.map((one) => as(one, place))
      ])
    )
const toOne = (life: Name, stream: string, all: readonly Told["commands"][]): readonly Told[] =>
  all.map((commands) => ({ life, id: stream, commands }))

const [officer, chair] = [id<Id.PersonId>("officer"), id<Id.PersonId>("chair")]
const { terms } = ApplicationCommands
const closedOn = Day.text(Day.plusDays(Day.require(terms.closesOn), 1))
const ventures = { streets: ["s-1"], communities: ["c-1"], teams: ["t-1"] }

/** An application that is selected, and the award that comes of it. */
const plan: Application.Plan = {
  title: "银龄助餐",
  startsOn: "2026-03-10",
  endsOn: "2026-12-31",
  served: [{ group: id("elders-west"), kind: "elders" }],
  concerns: [],
  lines: [
    { line: "meals", head: "activity", source: "grant", amountFen: 1_000_000 },
    { line: "staff", head: "staff", source: "grant", amountFen: 500_000 }
  ],
  totalFen: 1_500_000,
  askedFen: 1_500_000,
  contact: officer
}
const applied = (submittedOn: string): readonly Application.Command[] => [
  {
    type: "draft",
    call: ApplicationCommands.call,
    applicant: { kind: "registered", by: { organisation: id("org-1") } },
    plan,
    on: submittedOn
  },
  { type: "submit", on: submittedOn }
]
const screenedIn: Application.Command = { type: "screen-in", by: officer, on: closedOn }
const selected: readonly Application.Command[] = [screenedIn, { type: "select", by: officer, on: closedOn }]
const tranchesFen = [900_000, 450_000, 150_000] as const
const signed: readonly Award.Command[] = [
  {
    ...{ type: "propose", call: ApplicationCommands.call, application: id("app-2"), appliedFen: 1_500_000, awardedFen: 1_500_000 },
    ...{ lines: plan.lines, fund: id("f-1"), by: officer, on: "2026-02-02" }
  },
  { type: "approve", by: chair, on: "2026-03-01" },
  {
    ...{ type: "sign", agreement: id("agr-1"), startsOn: "2026-03-10", endsOn: "2026-12-31", by: officer, on: "2026-03-09" },
    parties: [
      { role: "funder", party: { organisation: id("org-host") } },
      { role: "implementer", party: { organisation: id("org-1") } }
    ],
    milestones: [
      { milestone: "signed", kind: "signing" },
      { milestone: "half", kind: "mid-term" },
      { milestone: "end", kind: "acceptance" }
    ],
    tranches: [
      { tranche: 1, amountFen: tranchesFen[0], milestone: "signed" },
      { tranche: 2, amountFen: tranchesFen[1], milestone: "half" },
      { tranche: 3, amountFen: tranchesFen[2], milestone: "end" }
    ],
    evidence: ["协议"]
  }
]
/** A fund that has all that the award may be paid, and promises it; a resolution for each part. */
const { setUp, activate, resolve } = FundCommands
const resolved = tranchesFen.map((fen, part) => resolve(`res-${part + 1}`, part === 0 ? 1_500_000 : fen, { purpose: "elder-service" }))
const richly: readonly Fund.Command[] = [
  setUp,
  activate,
  {
    ...{ type: "receive", entry: id("gift-1"), donation: id("d-1"), on: "2026-01-03", source: "donation", form: "money", currency: "CNY" },
    ...{ parts: [{ amount: 1_500_000 }], publicName: "hidden", receipt: { kind: "waived" } }
  },
  ...resolved
]
const promise: Fund.Command = {
  ...{ type: "commit", entry: id("commit-1"), on: "2026-03-09", award: id("award-1"), purpose: "elder-service", resolution: id("res-1") },
  ...{ currency: "CNY", parts: [{ amount: 1_500_000 }], servesDonor: false }
}
/** Without a panel, since here it is the award that lives. */
const withoutPanel = Policies.over(Policies.value(VentureParameters.needsPanel, false))

const dayOf = (first: string, place: number): string => Day.text(Day.plusDays(Day.require(first), place))
const year = handfuls(AwardCommands.steps({ tranchesFen, lines: ["meals", "staff"] }), 30, (step, place) => ({
  ...step,
  on: dayOf("2026-03-10", place)
}))
const opened: readonly Call.Command[] = [
  { type: "draft", terms, on: "2026-01-02" },
  { type: "publish", on: "2026-01-03" }
]

const served = (n: number): string => dayOf("2026-01-02", 4 * n)
const records = 30
const recorded = Object.fromEntries(
  Array.from({ length: records }, (_, n) => [
    `record/r-${n + 1}`,
    [
      {
        type: "service.recorded" as const,
        v: 1 as const,
        facts: {
          ...{ volunteer: "v-1", team: "t-1", activity: `a-${n}`, activityName: "x", on: served(n + 1), place: "x", content: "x" },
          ...{ organiser: "o-1", leader: "l-1", category: "environment", timeClass: "service", evidence: "photo" },
          attended: [{ from: Minute.at(Day.require(served(n + 1)), 0), to: Minute.at(Day.require(served(n + 1)), 150) }]
        }
      },
      { type: "service.confirmed" as const, v: 1 as const, on: served(n + 1) }
    ]
  ])
)

/** A fund that is closed has nothing more to come; years that are closed stand in `FundYear.property.test.ts`. */
const running = FundCommands.command.filter(({ type }) => type !== "close")

const money = fc.constantFrom(0, 1, 100)
const reported = fc
  .record({
    awarded: money,
    paid: money,
    on: fc.constantFrom("2026-01-05", "2026-02-01"),
    what: fc.constantFrom("report", "report", "withdraw")
  })
  .map(({ awarded, paid, on, what }) =>
    what === "withdraw"
      ? { type: "withdraw", reason: "误报", by: officer, on }
      : {
          ...{
            type: "report",
            identifier: "360G-x",
            title: "助餐",
            description: "助餐",
            currency: "CNY",
            awarded,
            awardedOn: "2026-01-05"
          },
          ...{ funders: [{ identifier: "o-1", name: "慈善会" }], recipients: [], payments: [{ amount: paid }], on },
          fingerprint: `${awarded} ${paid}`
        }
  )

/** A child who is looked after, with a guardian, both of whom consent to what is published; and volunteers of a team. */
const [child, guardian, helper, other] = ["p-1", "p-2", "v-1", "v-2"]
const ofWish: Parameters<typeof write>[2] = {
  [`recipient/${child}`]: [{ type: "recipient.opened", v: 1, community: "c-1", on: "2026-01-01" }],
  [`guardianship/${child}`]: [{ type: "guardianship.linked", v: 1, guardian, relation: "parent", on: "2026-01-01" }],
  [`consent/${child}`]: [{}, { guardian }].map((by) => ({
    ...{ type: "consent.given" as const, v: 1 as const, purpose: "publication", manner: "separate", on: "2026-01-01" },
    ...by
  })),
  ...Object.fromEntries(
    [helper, other].map((volunteer) => [`volunteer/${volunteer}`, [{ type: "volunteer.listed" as const, v: 1 as const, volunteer }]])
  )
}
const unread = { identifying: false, labelling: false, linksToDonation: false }
const wishing = fc.constantFrom(
  ...["child", "adult"].map((of) => ({ type: "collect", recipient: child, of, round: "x", words: "书包", valueFen: 10_000 })),
  ...[true, true, false].map((holds) => ({ type: "verify", by: other, holds, ...(holds ? {} : { reason: "重复" }) })),
  { type: "publish", alias: "小雁", ...unread },
  { type: "publish", alias: "小雁", ...unread, identifying: true },
  { type: "claim", by: { type: "volunteer", volunteer: helper } },
  { type: "claim", by: { type: "organisation", organisation: "o-1" }, contact: other },
  { type: "claim", by: { type: "organisation", organisation: "o-1" } },
  ...["release", "withdraw"].map((type) => ({ type, reason: "无法完成" })),
  { type: "lapse" },
  { type: "fulfil", evidence: "签收单" },
  ...[child, helper].map((by) => ({ type: "confirm", by }))
)

const draft = fc.constantFrom("d-1", "d-2")
const [drafter, signer] = [fc.constantFrom("p-1", "p-1", "p-2"), fc.constantFrom("p-2", "p-2", "p-1")]
const edited = fc.oneof(
  fc
    .tuple(draft, drafter, signer, fc.constantFrom(0, 1, 500), fc.constantFrom("2026-12-31", "2027-01-01"))
    .map(([of, by, at, fen, from]) => ({
      ...{ type: "draft", draft: of, drafter: by, signer: at },
      statements: [{ parameter: ActivityParameters.subsidyPerDay.id, from, value: fen, instrument: "相山区通知" }]
    })),
  draft.map((of) => ({
    ...{ type: "check", draft: of, impact: { at: 1, beforeMinutes: 0, afterMinutes: 0, gainers: 0, losers: 0 } }
  })),
  fc.tuple(draft, signer).map(([of, by]) => ({ type: "sign", draft: of, signer: by })),
  fc.tuple(draft, signer).map(([of, by]) => ({ type: "refuse", draft: of, signer: by, reason: "依据不足" }))
)

/** So many elders on file in the first quarter. */
const files = (name: string, number: number): readonly Told[] =>
  Array.from({ length: number }, (_, n) =>
    to("recipient", `${name}-${n}`, [
      { type: "open", community: "c-1", on: "2026-01-05" },
      { type: "note", tag: "elder-living-alone", source: "authority-list", on: "2026-01-10" }
    ])
  ).flat()

const scenes: Readonly<Record<string, Scene>> = {
  activity: {
    of: "activity",
    but: ["activity.replanned", "activity.position-dropped", "activity.moved"],
    about: async (world) => {
      await places(world, { streets: ["s-1"], communities: ["c-1"], teams: ["t-1"] })
      const adults = ActivityCommands.volunteers.map((one) => ({ id: one, name: `测试${one}`, born: Day.require("1990-01-01") }))
      await world.people.put(world.tenant, adults)
    },
    told: ActivityCommands.lives.map((all) => to("activity", "a-1", all))
  },
  "a call and an application": {
    of: "application",
    but: [],
    policy: withoutPanel,
    about: (world) => places(world, ventures),
    told: ApplicationCommands.lives.map((all) => {
      const over = all.findIndex(({ on }) => on === closedOn)
      return [
        ...to("call", ApplicationCommands.call, opened),
        ...to("application", "app-1", all.slice(0, over)),
        ...to("call", ApplicationCommands.call, [{ type: "close", on: closedOn }]),
        ...to("application", "app-1", all.slice(over))
      ]
    })
  },
  review: {
    of: "review",
    but: [],
    about: (world) => places(world, ventures),
    told: ReviewCommands.lives.map((all) => {
      const entries = all.flatMap((one) => (one.type === "convene" ? one.entries : []))
      return [
        ...to("call", ApplicationCommands.call, opened),
        ...entries.flatMap(({ application, submittedOn }) => to("application", application, applied(submittedOn))),
        ...to("call", ApplicationCommands.call, [{ type: "close", on: closedOn }]),
        ...entries.flatMap(({ application }) => to("application", application, [screenedIn])),
        ...to("review", ApplicationCommands.call, all)
      ]
    })
  },
  "an award and its call": {
    of: "award",
    but: [
      ...[
        "payer-named",
        "transferred",
        "marked",
        "publicised",
        "objected",
        "answered",
        "refused",
        "budget-changed",
        "extended",
        "assigned",
        "delivered",
        "confirmed",
        "named"
      ],
      "banned"
    ].map((what) => `award.${what}`),
    with: "fund",
    policy: withoutPanel,
    about: (world) => places(world, { ...ventures, streets: ["s-1", "340603008"] }),
    told: year.map((all) => [
      ...to("call", ApplicationCommands.call, opened),
      ...to("application", "app-2", applied(terms.closesOn)),
      ...to("call", ApplicationCommands.call, [{ type: "close", on: closedOn }]),
      ...to("application", "app-2", selected),
      ...to("fund", "f-1", richly),
      ...to("award", "award-1", signed),
      ...to("fund", "f-1", [promise]),
      ...toOne("award", "award-1", all)
    ])
  },
  fund: {
    of: "fund",
    but: [
      ...["committee-set", "receipt-issued", "appealed", "idle-warned", "closed"],
      // Through an award, and told with it.
      ...["paid", "accounted-for", "unspent-returned", "award-closed"]
    ].map((what) => `fund.${what}`),
    about: async (world) => {
      await places(world, { streets: ["340603008"] })
      const running = { tranchesFen: [500, 300, 200], lines: ["meals"] } as const
      await write(world, "award", {
        "award/a-1": AwardCommands.told(running, id<Id.FundId>("f-1")),
        "award/a-2": AwardCommands.told(running, id<Id.FundId>("f-1"))
      })
    },
    told: handfuls(running, 40, (command, place) => ({ ...command, on: dayOf("2026-01-03", place) })).map((all) => [
      ...to("fund", "f-1", FundCommands.begun),
      ...toOne("fund", "f-1", all)
    ])
  },
  "an account of coins": {
    of: "points",
    // Coins are taken where the other account gives them, and kept for a month only where they are worth a part of one.
    but: ["points.taken", "points.accrued", "points.settled"],
    policy: Policies.over(
      Policies.value(RewardParameters.capCoins, 3),
      Policies.value(RewardParameters.reviewers, 1),
      Policies.value(RewardParameters.expiryMonths, 1),
      Policies.value(RewardParameters.recipients, ["direct-relative"])
    ),
    about: (world) => write(world, "records", recorded),
    told: handfuls(PointsCommands.asked, records, (command, place) =>
      // What is earned is earned on the day of its record; an account that is closed early has nothing more to come.
      command.type === "earn"
        ? { ...command, record: id(`r-${place + 1}`) }
        : command.type === "close" && place < records - 3
          ? { type: "expire", entry: id(`x-${place}`), on: served(place + 1) }
          : { ...command, on: served(place + 1) }
    ).map((all) => [
      ...to("points", "a", [PointsCommands.open]),
      ...to("points", "b", [{ ...PointsCommands.open, holder: "v-2" }]),
      ...toOne("points", "a", all)
    ])
  },
  "a grant of others": {
    of: "grant",
    but: [],
    about: async () => {},
    told: handfuls(reported, 8, (command) => command).map((all) => toOne("grant", "g-1", all))
  },
  "a micro-wish": {
    of: "wish",
    but: [],
    policy: Policies.over(Policies.value(CareParameters.claimDays, 1)),
    about: async (world) => {
      await places(world, { communities: ["c-1"] })
      await write(world, "about", ofWish)
    },
    told: handfuls<object>(wishing, 12, (command, place) => ({ ...command, on: dayOf("2026-03-02", place) })).map((all) =>
      toOne("wish", "w-1", all)
    )
  },
  "values of one's own": {
    of: "policy",
    but: [],
    about: async () => {},
    told: handfuls(edited, 8, (command) => command).map((all) => toOne("policy", "own", all))
  },
  "what is published": {
    of: "publication",
    but: [],
    about: (world) => places(world, { communities: ["c-1"] }),
    // Nothing is told of few: whoever is on file comes first.
    told: fc
      .array(fc.constantFrom("2026-Q1", "2026-Q1", "2026-Q4", "2026-01", "file", "file"), { minLength: 4, maxLength: 12 })
      .map((all) => [
        ...files("e", 9),
        ...all.flatMap((what, n) => (what === "file" ? files(`f-${n}`, 6) : to("publication", what, [{ type: "publish", by: officer }])))
      ])
  }
}

const today = "2026-12-31"
const open = BothStores.opening()

describe.each(Object.entries(scenes))("%s", (_, { of, but, with: beside, policy, about, told }) => {
  it("is the same over memory and SQLite, and its rows are what its events make them", async () => {
    const seen = new Map<string, number>()
    const { kind } = lifeOf(of)
    const possible = kind.types.filter((type) => !but.includes(type))
    const law = fc.asyncProperty(told, async (all) => {
      const both = await open({ today, ...(policy === undefined ? {} : { policy }) })
      await BothStores.each(both, about)
      for (const { life: name, id: stream, commands } of all) {
        const life = lifeOf(name)
        const command = commands.length === 1 ? commands[0] : await BothStores.sensible(both, life, stream, commands, seen)
        for (const { type } of await BothStores.give(both, life, stream, command)) seen.set(type, (seen.get(type) ?? 0) + 1)
      }
      await BothStores.agree(both, [...kind.feeds, ...(beside === undefined ? [] : lifeOf(beside).kind.feeds)])
    })
    expect(await everySeen(law, () => possible.filter((type) => !seen.has(type)))).toEqual([])
  })
})
