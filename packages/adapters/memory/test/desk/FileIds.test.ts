/** A recipient's file has an id of its own. Whoever it is of serves under another one: at every door where somebody is named who serves. */
import type { Activity } from "@yanzhen/core/activity"
import {
  ActivityLives,
  CareLives,
  ClosingPeriods,
  ConcernLives,
  GroupCommands,
  Life,
  MergingPeople,
  PersonLives,
  PlaceLives,
  RecordCommands,
  RewardLives,
  TeamLives
} from "@yanzhen/core/desk"
import { Id, Minute, Period } from "@yanzhen/core/foundation"
import { Registers } from "@yanzhen/core/registers"
import { MemoryStore } from "@yanzhen/memory"
import { describe, expect, it } from "vitest"
import { plan as cleanUp } from "./cleanUp.ts"
import { ids, list, records, row, take, volunteers } from "./importing.ts"
import { withCleared } from "./careEvents.ts"
import { clerk, facts, failure, journal, record, run, settled, town, type Town } from "./world.ts"

const id = Id.require
const on = "2026-03-01"
const community = id<Id.CommunityId>("c-1")
const file = id<Id.PersonId>("file-1")
const served = id<Id.VolunteerId>(file)
const open = { type: "open", community, on } as const
const { recipient, visit, wish } = CareLives.lives
const { activity, attendance, course, block } = ActivityLives.lives

const looked = async (): Promise<Town> => {
  const world = await settled()
  await run(Life.give(world, recipient, file, open))
  return world
}
const of = (who: string) => facts(who, "2026-03-05", "09:00", "11:00")
const { volunteer: _, ...group } = { ...of("ann"), heads: 5 }
/** Without a community, which these towns do not list. */
const { community: _community, ...placed } = cleanUp
const plan: Activity.Plan = {
  ...placed,
  team: id("t-1"),
  time: { from: Minute.require("2026-03-05 09:00"), to: Minute.require("2026-03-05 12:00") }
}
const refused = {
  _tag: "Refused",
  findings: expect.arrayContaining([expect.objectContaining({ rule: "care.id-of-file", outcome: "unmet" })])
}

const visitBy = (who: Id.VolunteerId, whom: Id.PersonId) =>
  ({ type: "plan", recipient: whom, mode: "home", visitors: [who], for: "2026-03-05", on }) as const
const wishOf = (whom: Id.PersonId) =>
  ({ type: "collect", recipient: whom, of: "adult", round: "2026-spring", words: "台灯", valueFen: 8_000, on }) as const

type Asked = Parameters<typeof failure>[0]
type Door = readonly [name: string, ask: (world: Town) => Asked | Promise<Asked>]

const doors: readonly Door[] = [
  ["whoever served", (world) => RecordCommands.enter(world, { type: "record", facts: of(file) })],
  ["whoever led", (world) => RecordCommands.enter(world, { type: "record", facts: { ...of("ann"), leader: file } })],
  ["a draft", (world) => RecordCommands.enter(world, { type: "draft", facts: of(file) })],
  [
    "a record corrected",
    async (world) =>
      RecordCommands.give(world, await record(world, of("ann")), { type: "correct", facts: of(file), reason: "写错了人", by: clerk })
  ],
  ["a record voided", async (world) => RecordCommands.give(world, await record(world, of("ann")), { type: "void", reason: "x", by: file })],
  ["the leader of a head-count", (world) => GroupCommands.enter(world, { type: "record", facts: { ...group, leader: file } })],
  ["whoever closes a month", (world) => ClosingPeriods.give(world, Period.require("2026-02"), { type: "close", approver: file })],
  [
    "a sign-up",
    (world) => Life.give(world, activity, "a-1", { type: "sign-up", volunteer: served, position: "sweep", on, stated: { willing: true } })
  ],
  [
    "a sign-in",
    async (world) => {
      await run(Life.give(world, activity, "a-1", { type: "plan", plan, on }))
      const at = Minute.require("2026-03-05 09:00")
      return Life.give(world, attendance, "a-1", { type: "sign-in", volunteer: served, at, evidence: "self-sign-in" })
    }
  ],
  [
    "a block",
    (world) =>
      Life.give(world, block, file, {
        type: "impose",
        by: { team: id<Id.TeamId>("t-1") },
        reason: "x",
        officer: id<Id.PersonId>("o"),
        from: on,
        until: on
      })
  ],
  ["a member of a team", (world) => Life.give(world, TeamLives.lives.membership, `t-1/${file}`, { type: "join", role: "member", on })],
  ["a Party member", (world) => Life.give(world, PersonLives.lives["person-kinds"], file, { type: "become", kind: "party-member", on })],
  ["a visitor", (world) => Life.begin(world, visit, visitBy(served, id("somebody")))],
  ["an account of coins", (world) => Life.give(world, RewardLives.lives.points, "a-1", { type: "open", on, holder: served })],
  [
    "a post at a station",
    (world) => Life.give(world, PlaceLives.lives.station, "s-1", { type: "take-post", person: file, post: "head", isLicensed: true, on })
  ],
  ["two that may be one", (world) => MergingPeople.asOnePerson(world, id("ann"), served)]
]

describe("the id of a recipient's file", () => {
  it.each(doors)("VIS-06: is refused for %s, and nothing is written", async (_, ask) => {
    const world = await looked()
    const asked = await ask(world)
    const before = (await journal(world)).length
    expect(await failure(asked)).toMatchObject(refused)
    expect(await journal(world)).toHaveLength(before)
  })
  it.each(doors)("before there is a file, %s is asked about everything else, and not about files", async (_, ask) => {
    const world = await settled()
    const answer = await run(await ask(world)).catch((error: unknown) => error)
    expect(JSON.stringify(answer)).not.toContain("care.id-of-file")
  })
  it("VIS-06: stands wherever somebody served may be meant: whom a visit or a wish is of, who learns, who reports", async () => {
    const world = await looked()
    const reported = { type: "report", topic: "charging-cables", community, reporter: file, words: "楼道飞线", on } as const
    await withCleared(world, "ann")
    await run(Life.begin(world, visit, visitBy(id("ann"), file)))
    await run(Life.begin(world, wish, wishOf(file)))
    await run(Life.begin(world, ConcernLives.lives.concern, reported))
    expect(
      JSON.stringify(await run(Life.give(world, course, "k-1", { type: "enrol", learner: file, on })).catch((e: unknown) => e))
    ).not.toContain("care.id-of-file")
  })
  it("VIS-06: a file that is opened while a record under its id is on its way wins; the record is decided anew, and refused", async () => {
    const inner = MemoryStore.open()
    const world = await settled({ store: inner })
    let commits = 0
    const store = {
      ...inner,
      commit: async (batches: Parameters<typeof inner.commit>[0]) => {
        if (commits++ === 0) await run(Life.give(town({ store: inner, desk: "b" }), recipient, file, open))
        return inner.commit(batches)
      }
    }
    expect(await failure(RecordCommands.enter(town({ store, people: world.people }), { type: "record", facts: of(file) }))).toMatchObject(
      refused
    )
    expect(commits).toBe(1)
  })
})

describe("a sheet that names whoever is served", () => {
  const wang = { name: "王小明", idNumber: ids.wang, phone: "13800001234" }
  /** In the open directory, under the file's id. */
  const known = async () => {
    const world = await looked()
    const idHash = world.identityKey.hash("id-number", ids.wang)
    await world.people.put(world.tenant, [{ id: file, name: wang.name, phone: wang.phone, idHash, idTail: "0024" }])
    return world
  }
  const twoIds = async (world: Town) => {
    expect((await records(world)).map(({ volunteer }) => volunteer)).not.toContain(file)
    expect((await world.people.findByName(world.tenant, [wang.name])).map((one) => one.id)).toHaveLength(2)
  }

  it("VIS-06: their service is somebody new's, by name, telephone and number alike; a second sheet finds that one again", async () => {
    const world = await known()
    for (const [n, person] of [wang, { name: wang.name, phone: wang.phone }, wang].entries())
      await take(world, [row({ person, day: `2026-03-0${n + 1}` })])
    await twoIds(world)
    expect(new Set((await records(world)).map(({ volunteer }) => volunteer)).size).toBe(1)
  })
  it("VIS-06: nor may the file be chosen for a row", async () => {
    const world = await known()
    await take(world, [row({ person: wang })], { newPeople: true, newTeams: true, corrections: true, chosenPeople: () => file })
    await twoIds(world)
  })
  it("VIS-06: nor does a list of volunteers list the file, or a leader's name mean it", async () => {
    const world = await known()
    await list(world, { volunteers: [{ name: wang.name, phone: wang.phone }] })
    expect((await volunteers(world)).map(({ volunteer }) => volunteer)).not.toContain(file)
    await take(world, [row({ person: { name: "李四四" }, leader: wang.name })])
    const { rows } = await world.store.rows(world.tenant, Registers.serviceRecord, undefined, [], { limit: 10 })
    expect(rows.map(({ leader }) => leader)).not.toContain(file)
  })
})
