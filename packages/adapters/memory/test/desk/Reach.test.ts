import { Rules as ActivityRules } from "@yanzhen/core/activity"
import {
  Anomalies,
  Explaining,
  Life,
  MayJoin,
  RecordCommands,
  Remarking,
  Remarks,
  SpotChecks,
  Standing,
  Tallying,
  TeamLives,
  Uncredited,
  WholeRecord
} from "@yanzhen/core/desk"
import { Id, Minute } from "@yanzhen/core/foundation"
import {
  AnomalyParameters,
  CertificateParameters,
  CountingParameters,
  Ladder,
  Pack,
  type Parameter,
  Policy,
  RecordingParameters,
  StarParameters
} from "@yanzhen/core/law"
import { Reach, RequiredFields, Rules } from "@yanzhen/core/service"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { given, policyWith } from "./policies.ts"
import { clerk, facts, record, run, town, type Town, write } from "./world.ts"

const everyParameter: readonly Parameter.Parameter[] = [
  AnomalyParameters,
  CertificateParameters,
  CountingParameters,
  RecordingParameters,
  StarParameters
].flatMap((room) => Object.values(room))

/** National values, and one for every number of days that national law leaves open. */
const open = policyWith(
  ...(
    [
      [RecordingParameters.publicityWorkingDays, 1],
      [RecordingParameters.correctionReview, 5],
      [RecordingParameters.selfSignInPeople, 100],
      [RecordingParameters.activityDays, 365],
      [CountingParameters.sessionsPerActivityDay, 3],
      [CountingParameters.dayCapMinutes, 480],
      [StarParameters.activeMonthsWindow, 6],
      [StarParameters.publicityDays, 5],
      [
        RecordingParameters.approvalLadder,
        [Ladder.rung("office", { "zh-CN": "办公室", en: "office" }, [Ladder.above("minutesOfDay", 1000)])]
      ]
    ] as const
  ).map(([parameter, value]) => Pack.value<Parameter.Parameter>(parameter, { ...given, value }))
)

/** The policy, and which of its parameters somebody read. */
const watched = (): { readonly policy: Policy.Policy; readonly read: ReadonlySet<string> } => {
  const read = new Set<string>()
  class Watched extends Map<string, readonly Policy.Segment[]> {
    override get(id: string): readonly Policy.Segment[] | undefined {
      read.add(id)
      return super.get(id)
    }
  }
  return { policy: { ...open, timelines: new Watched(open.timelines) }, read }
}

/** A record's whole life, and everything that can be asked of it. */
const live = async (policy: Policy.Policy): Promise<void> => {
  const world = town({ policy, today: "2026-03-06" })
  const ann = Id.require<Id.VolunteerId>("ann")
  const first = await record(world, facts("ann", "2026-03-05", "09:00", "11:00", { evidence: "self-sign-in" }))
  await run(
    RecordCommands.enter(world, { type: "record", facts: facts("ann", "2026-03-06", "07:00", "09:00"), exclusion: "upheld-complaint" })
  )
  await run(RecordCommands.give(world, first, { type: "object", by: ann, words: "少记了" }))
  await run(RecordCommands.give(world, first, { type: "answer", upheld: false, words: "属实", by: clerk }))
  await run(RecordCommands.give(world, first, { type: "publicise" }))
  await run(Tallying.tally(world, { by: ["volunteer"] }))
  await run(Uncredited.uncredited(world))
  await run(Standing.standings(world))
  await run(Anomalies.anomalies(world))
  await run(Remarking.remarks(world))
  await run(Effect.ignore(SpotChecks.draw(world, { seed: "s" })))
  await run(Explaining.record(world, first))
  await run(Explaining.volunteer(world, ann))
  await run(WholeRecord.read(world, ann))
  await starred(world)
  await joined(world)
}

/** A star, from the proposal to the grant: what is asked of each counts, and not whether it may be. */
const starred = async (world: Town): Promise<void> => {
  const [proposes, decides] = ["p-1", "p-2"].map((one) => Id.require<Id.PersonId>(one))
  const subject = { kind: "star", volunteer: "ann", stars: 1 }
  for (const command of [
    { type: "propose", subject, way: "applied", evidence: [], by: proposes },
    { type: "check", by: decides },
    { type: "publicise", by: decides },
    { type: "grant", by: decides, level: "district" }
  ])
    await run(Effect.ignore(Life.give(world, TeamLives.lives.honour, "star", command as never)))
}

const joined = async (world: Town): Promise<void> => {
  const plan = {
    ...{ name: "探访", team: "goose", organiser: "station", leader: "leader", place: "社区", content: "陪伴" },
    ...{ category: "elder-and-child-care", emergency: false, dangerous: false, higherRisk: false, largeEvent: false, profitMaking: false },
    ...{
      feeFen: 0,
      organiserKind: "volunteer-organisation",
      time: { from: Minute.require("2026-03-07 09:00"), to: Minute.require("2026-03-07 11:00") }
    }
  } as const
  const [on, v] = ["2026-03-06", 1] as const
  await write(world, "activity", {
    "activity/a-1": [
      { type: "activity.planned", v, plan, on },
      { type: "activity.position-set", v, position: { position: "guide", name: "陪伴", number: 5, childFacing: false }, on },
      { type: "activity.notice-published", v, notice: { conditions: "自愿", signUp: "报名", risks: [], safeguards: "有" }, on },
      { type: "activity.sign-up-opened", v, on }
    ]
  })
  await run(MayJoin.ask(world, Id.require("a-1"), { volunteer: Id.require("ann"), position: "guide", stated: { willing: true } }))
}

describe("what a policy says is what happens", () => {
  it("every parameter is read by an operation, or is listed with the reason why not; none is both", async () => {
    const { policy, read } = watched()
    await live(policy)
    const unread = everyParameter.map(({ id }) => id).filter((id) => !read.has(id))
    expect(unread.toSorted()).toEqual(Reach.listed.toSorted())
  })
  it("every parameter stands in the rule book", () => {
    const printed = new Set(Rules.all.flatMap(({ parameters }) => parameters.map(({ id }) => id)))
    expect(everyParameter.map(({ id }) => id).filter((id) => !printed.has(id))).toEqual([])
  })
  it("every requirement of the rule book is asked of records, at sign-up or of a whole record, or its rule is listed for callers; none is both", () => {
    const ids = (rules: typeof Remarks.rules) => rules.flatMap(({ clauses }) => clauses.map(({ requirement }) => requirement.id))
    const forCallers = Reach.rulesForCallers.map(({ rule }) => rule)
    const own = (rule: unknown) => Rules.all.some((one) => one === rule)
    const ofSignUp = ActivityRules.ofJoining.filter(own)
    const { recordParts, personalFields, serviceFacts } = RequiredFields
    const asked = [...Remarks.rules.filter(own), ...ofSignUp, recordParts, personalFields, serviceFacts, ...forCallers]
    expect(ids(asked as unknown as typeof Remarks.rules).toSorted()).toEqual(ids(Rules.all).toSorted())
  })
})
