/** Who may go, for whom, and who takes a case up: what other lives say of them. */
import { ActivityLives, CareLives, DueVisits, Life, PersonLives, PlaceLives, TeamLives } from "@yanzhen/core/desk"
import { Day, Id } from "@yanzhen/core/foundation"
import { CareParameters, Pack } from "@yanzhen/core/law"
import type { Store } from "@yanzhen/core/ports"
import { describe, expect, it } from "vitest"
import { answered, opened, tagged, type Told, withCleared, withListed } from "./careEvents.ts"
import { given, policyWith } from "./policies.ts"
import { interruptible } from "./racing.ts"
import { clerk, failure, journal, run, settled, town, type Town, write } from "./world.ts"

const { recipient, visit, wish, escalation } = CareLives.lives
const plans = CareLives.lives["visit-plan"]
const id = Id.require
const [li, wang] = [id<Id.VolunteerId>("v-1"), id<Id.VolunteerId>("v-2")]
const child = id<Id.PersonId>("r-1")
const goose = id<Id.TeamId>("goose")
const file: readonly Told[] = [opened(), tagged("left-behind-child", "2026-01-01")]
const plan = { type: "plan", recipient: child, mode: "home", visitors: [li, wang], for: "2026-03-05", on: "2026-03-01" } as const
const codes = ({
  findings
}: {
  readonly findings: readonly { readonly rule: string; readonly outcome: string; readonly where?: string }[]
}) => findings.map(({ outcome, rule, where }) => `${where} ${outcome} ${rule}`)
/** What is said of it, refused or not. */
const saidOf = async (attempt: Parameters<typeof run>[0]) => codes((await run(attempt as never).catch(() => failure(attempt))) as never)
/** Two entries are one person from the day on which everything here happens. */
const merged = async (world: Town, entry: string, into: Id.PersonId | Id.VolunteerId): Promise<void> => {
  await world.people.put(
    world.tenant,
    [into, entry].map((one) => ({ id: one, name: "测试" }))
  )
  const merge = { type: "merge", into, by: clerk, reason: "重复", evidence: "核对证件", on: "2026-03-05" } as const
  await run(Life.give(world, PersonLives.lives["person-merge"], entry, merge as never))
}

describe("VIS-06: whoever goes is listed", () => {
  const joined: Told = { type: "membership.joined", v: 1, role: "member", on: "2026-01-01" }
  const become = (kind: string): Told => ({ type: "person-kind.begun", v: 1, kind, on: "2026-01-01" })
  const ceased = (kind: string, on: string): Told => ({ type: "person-kind.ended", v: 1, kind, on })
  const inDirectory: Told = { type: "volunteer.listed", v: 1, volunteer: "v-2" }
  const certified = (on: string): Told => ({ type: "social-worker.certified", v: 1, level: "assistant", evidence: "证书", on })
  const left = (on: string): Told => ({ type: "membership.left", v: 1, on })
  const atStation = (...more: readonly Told[]) => [
    openedStation(),
    { type: "station.post-taken", v: 1, person: "v-2", post: "staff", isLicensed: false, on: "2026-01-02" } as const,
    ...more
  ]
  it.each<readonly [string, Readonly<Record<string, readonly Told[]>>, boolean]>([
    ["as a volunteer", { "volunteer/v-2": [inDirectory] }, true],
    ["as a volunteer by what they are", { "person-kinds/v-2": [become("volunteer")] }, true],
    ["as a cadre", { "person-kinds/v-2": [become("cadre")] }, true],
    ["as a Party member alone", { "person-kinds/v-2": [become("party-member")] }, false],
    ["in the directory, a Party member too", { "volunteer/v-2": [inDirectory], "person-kinds/v-2": [become("party-member")] }, true],
    [
      "in the directory, and a Party member no more",
      { "volunteer/v-2": [inDirectory], "person-kinds/v-2": [become("party-member"), ceased("party-member", "2026-03-01")] },
      true
    ],
    [
      "in the directory, and said to be a volunteer from a later day",
      { "volunteer/v-2": [inDirectory], "person-kinds/v-2": [{ ...become("volunteer"), on: "2026-03-06" }] },
      true
    ],
    [
      "in the directory, and a volunteer until the day",
      { "volunteer/v-2": [inDirectory], "person-kinds/v-2": [become("volunteer"), ceased("volunteer", "2026-03-05")] },
      true
    ],
    [
      "in the directory, and a volunteer no more",
      { "volunteer/v-2": [inDirectory], "person-kinds/v-2": [become("volunteer"), ceased("volunteer", "2026-03-04")] },
      false
    ],
    ["as a social worker, certified that day", { "social-worker/v-2": [certified("2026-03-05")] }, true],
    ["as a social worker, certified a day later", { "social-worker/v-2": [certified("2026-03-06")] }, false],
    ["in a team", { "membership/goose/v-2": [joined] }, true],
    ["in a team until the day", { "membership/goose/v-2": [joined, left("2026-03-05")] }, true],
    ["in a team no more", { "membership/goose/v-2": [joined, left("2026-03-04")] }, false],
    ["at a station", { "station/o-1": atStation() }, true],
    ["at a station no more", { "station/o-1": atStation({ type: "station.post-left", v: 1, person: "v-2", on: "2026-03-04" }) }, false],
    ["nowhere", {}, false],
    ["nowhere, with a block", { "block/v-2": [block("goose", "2027-01-01", "2027-02-01")] }, false]
  ])("%s", async (_, streams, isListed) => {
    const world = await withListed(await settled(), li)
    await write(world, "care", {
      "recipient/r-1": file,
      "background-check/v-1": [answered("clear")],
      "background-check/v-2": [answered("clear")],
      ...streams
    })
    await world.people.put(world.tenant, [{ id: wang, name: "测试", born: Day.require("1990-01-01") }])
    expect(await saidOf(Life.begin(world, visit, plan))).toEqual(
      isListed ? [] : ["visit/ unmet care.visitor-count", "v-2 unmet care.visitor-unlisted"]
    )
  })
  it("of age, or nobody knows: then it is unknown whether they are two", async () => {
    const world = await withCleared(await settled(), li, wang)
    await write(world, "care", { "recipient/r-1": file })
    await world.people.put(world.tenant, [{ id: wang, name: "测试" }])
    expect(await saidOf(Life.begin(world, visit, plan))).toEqual(["visit/ unknown care.visitor-count"])
  })
  it.each([
    ["of the team, on its last day", [block("goose", "2026-03-01", "2026-03-05")], ["v-2 unmet care.visitor-blocked"]],
    ["of the team, over by then", [block("goose", "2026-03-01", "2026-03-04")], []],
    ["of the team, not begun", [block("goose", "2026-03-06", "2026-03-09")], []],
    ["of another team", [block("t-1", "2026-03-01", "2026-03-09")], []],
    [
      "of the team, lifted",
      [
        block("goose", "2026-03-01", "2026-03-09"),
        { type: "block.lifted", v: 1, block: 1, reason: "申诉成立", officer: "p-1", on: "2026-03-02" }
      ],
      []
    ]
  ] as const)("a block %s", async (_, events, expected) => {
    const world = await withCleared(await settled(), li, wang)
    await write(world, "care", { "recipient/r-1": file, "block/v-2": events })
    expect(await saidOf(Life.begin(world, visit, { ...plan, team: goose }))).toEqual(expected)
    // Of nobody's visit no team has blocked anybody.
    expect(await saidOf(Life.begin(world, visit, plan))).toEqual([])
  })
})

it("VIS-06: once a visit was made, it is told whom the team that planned it had blocked", async () => {
  const world = await withCleared(await settled(), li, wang)
  const planned: Told = { ...plan, type: "visit.planned", v: 1, team: goose }
  await write(world, "care", { "recipient/r-1": file, "block/v-2": [block("goose", "2026-03-01", "2026-03-09")], "visit/vi-1": [planned] })
  const keep = { type: "keep", visitors: [li, wang], present: [], closedDoor: false, minutes: 30, dangers: [], on: "2026-03-05" } as const
  expect(await saidOf(Life.give(world, visit, "vi-1", keep))).toContain("v-2 unmet care.visitor-blocked")
})

describe("VIS-01: whoever is looked after has a file that is open on the day", () => {
  const closed: Told = { type: "recipient.closed", v: 1, reason: "迁出", on: "2026-02-20" }
  const collect = { type: "collect", recipient: child, of: "child", round: "2026-spring", words: "一盏台灯", valueFen: 8_000 } as const
  it.each<readonly [string, readonly Told[], readonly string[]]>([
    ["open", file, []],
    ["never opened", [], ["care.no-file"]],
    ["closed", [...file, closed], ["care.file-closed"]]
  ])("%s: visit, plan and wish", async (_, events, expected) => {
    const world = await withCleared(await settled(), li, wang)
    if (events.length > 0) await write(world, "care", { "recipient/r-1": events })
    const without = (all: readonly string[]) =>
      all.map((one) => one.split(" ").at(-1)).filter((rule) => rule?.startsWith("care.no-file") || rule?.startsWith("care.file"))
    expect(without(await saidOf(Life.begin(world, visit, plan)))).toEqual(expected)
    expect(without(await saidOf(Life.begin(world, wish, { ...collect, on: "2026-03-01" })))).toEqual(expected)
    expect(without(await saidOf(Life.give(world, plans, child, { type: "begin", whose: "child", months: 1, on: "2026-03-01" })))).toEqual(
      expected
    )
  })
  it("whoever closes a file ends the plan with it, in one commit, and nothing falls due", async () => {
    const world = await settled()
    await write(world, "care", { "recipient/r-1": file })
    await run(Life.give(world, plans, child, { type: "begin", whose: "child", months: 1, on: "2026-01-01" }))
    await run(Life.give(world, plans, child, { type: "change", months: 1, on: "2026-02-20" }))
    const before = (await journal(world)).length
    await run(Life.give(world, recipient, child, { type: "close", reason: "迁出", on: "2026-02-10" }))
    expect((await journal(world)).slice(before).map(({ stream, data }) => [stream, data])).toEqual([
      ["recipient/r-1", { type: "recipient.closed", v: 1, reason: "迁出", on: "2026-02-10" }],
      ["visit-plan/r-1", { type: "visit-plan.ended", v: 1, reason: "迁出", on: "2026-02-20" }]
    ])
    const { overdue } = await run(DueVisits.overdue(world, Day.require("2026-06-01")))
    expect(overdue.map(({ last }) => Day.text(last))).toEqual(["2026-01-31"])
  })
  it("a file without a plan is closed by itself; one closed before ends a plan that was never ended", async () => {
    const world = await settled()
    await write(world, "care", {
      "recipient/r-1": file,
      "recipient/r-2": [...file, closed],
      "visit-plan/r-2": [{ type: "visit-plan.begun", v: 1, whose: "child", months: 1, on: "2026-01-01" }]
    })
    const before = (await journal(world)).length
    expect(await saidOf(Life.give(world, recipient, child, { type: "close", reason: "迁出", on: "2026-02-10" }))).toEqual([])
    expect((await journal(world)).slice(before).map(({ stream }) => stream)).toEqual(["recipient/r-1"])
    const { overdue } = await run(DueVisits.overdue(world, Day.require("2026-06-01")))
    expect(overdue.map(({ recipient: who, last }) => [who, Day.text(last)])).toEqual([["r-2", "2026-01-31"]])
  })
  it("VIS-05: a child has no elder's plan; its age says more than its tags", async () => {
    const world = await settled()
    await write(world, "care", { "recipient/r-1": file })
    const begin = { type: "begin", whose: "elder", months: 1, on: "2026-03-01" } as const
    expect(await saidOf(Life.give(world, plans, child, begin))).toEqual(["visit-plan/r-1 unmet care.plan-whose"])
    await world.people.put(world.tenant, [{ id: child, name: "老人", born: Day.require("1950-01-01") }])
    expect(await saidOf(Life.give(world, plans, child, begin))).toEqual([])
  })
  it("VIS-04: an excuse that is given ahead is of the month of the visit", async () => {
    const world = await withCleared(await settled(), li, wang)
    await write(world, "care", { "recipient/r-1": file })
    await run(Life.give(world, plans, child, { type: "begin", whose: "child", months: 1, on: "2026-01-01" }))
    const { id: of } = await run(Life.begin(world, visit, { ...plan, for: "2026-02-10", on: "2026-01-20" }))
    await run(Life.give(world, visit, of, { type: "excuse", reason: "随父母外出", evidence: "监护人短信", on: "2026-01-28" }))
    const { overdue } = await run(DueVisits.overdue(world, Day.require("2026-03-01")))
    expect(overdue.map(({ last }) => Day.text(last))).toEqual(["2026-01-31"])
  })
})

describe("MIN-07: what is noted of a child needs a guardian's separate consent", () => {
  const { guardianship, consent } = PersonLives.lives
  const mother = id<Id.PersonId>("mother")
  const noted = { type: "note", tag: "child-with-disability", source: "medical", on: "2026-03-01" } as const
  const ready = async (strict = false) => {
    const world = await settled(
      strict ? { policy: policyWith(Pack.value(CareParameters.fileConsentForce, { ...given, value: "strict" })) } : {}
    )
    await write(world, "care", { "recipient/r-1": [opened()] })
    await world.people.put(world.tenant, [{ id: child, name: "小雨", born: Day.require("2014-01-01") }])
    return world
  }
  it("flagged without it, refused where the place is strict", async () => {
    expect(await saidOf(Life.give(await ready(), recipient, child, noted))).toEqual(["recipient/r-1 unmet care.note-guardian"])
    expect(await failure(Life.give(await ready(true), recipient, child, noted))).toMatchObject({
      findings: [
        {
          rule: "care.note-guardian-refused",
          outcome: "unmet",
          citations: [{ instrument: "PIPL" }, { instrument: "PIPL" }, { instrument: "MPL" }, { instrument: "CIDP" }]
        }
      ]
    })
  })
  it("noted with it, on the day from which it was given and not the day before", async () => {
    const world = await ready()
    await run(Life.give(world, guardianship, child, { type: "link", guardian: mother, relation: "parent", on: "2026-01-01" }))
    await run(
      Life.give(world, consent, child, { type: "give", purpose: "sensitive-data", guardian: mother, manner: "separate", on: "2026-03-01" })
    )
    expect(await saidOf(Life.give(world, recipient, child, { ...noted, tag: "left-behind-child", on: "2026-02-28" }))).toEqual([
      "recipient/r-1 unmet care.note-guardian"
    ])
    expect(await saidOf(Life.give(world, recipient, child, noted))).toEqual([])
  })
})

describe("MIN-05: whoever is barred from work with minors claims no child's wish", () => {
  const board: readonly Told[] = [
    {
      type: "wish.collected",
      v: 1,
      recipient: child,
      of: "child",
      round: "2026-spring",
      words: "一盏台灯",
      valueFen: 8_000,
      on: "2026-01-02"
    },
    { type: "wish.verified", v: 1, by: "p-9", holds: true, on: "2026-01-03" },
    { type: "wish.published", v: 1, alias: "小星星", on: "2026-01-04" }
  ]
  const consented = (more: object = {}): Told => ({
    type: "consent.given",
    v: 1,
    purpose: "publication",
    manner: "separate",
    on: "2026-01-02",
    ...more
  })
  const member: Told = { type: "membership.joined", v: 1, role: "member", on: "2026-01-01" }
  const left: Told = { type: "membership.left", v: 1, on: "2026-03-04" }
  const listed: Told = { type: "volunteer.listed", v: 1, volunteer: "v-1" }
  const settledWith = async (streams: Readonly<Record<string, readonly Told[]>>, store?: Store.Store): Promise<Town> => {
    const world: Town = await settled(store === undefined ? {} : { store })
    await write(world, "care", {
      "recipient/r-1": file,
      "guardianship/r-1": [{ type: "guardianship.linked", v: 1, guardian: "mother", relation: "parent", on: "2026-01-01" }],
      "consent/r-1": [consented(), consented({ guardian: "mother" })],
      "wish/w-1": board,
      ...streams
    })
    return world
  }
  const claim = async (asked: object, streams: Readonly<Record<string, readonly Told[]>>) =>
    saidOf(Life.give(await settledWith(streams), wish, "w-1", { type: "claim", ...asked, on: "2026-03-05" } as never))
  const byLi = { by: { type: "volunteer", volunteer: li } }
  const byGoose = { by: { type: "team", team: goose } }
  const byUnit = { by: { type: "organisation", organisation: "o-1" } }
  const isListed = { "volunteer/v-1": [listed] }
  const inGoose = { "membership/goose/v-1": [member] }
  const isHit = { "background-check/v-1": [answered("not-clear", "2024-01-01")] }
  it.each<readonly [string, object, Readonly<Record<string, readonly Told[]>>, readonly string[]]>([
    ["a hit", byLi, { ...isListed, ...isHit }, ["barred"]],
    [
      "a hit that was cleared since",
      byLi,
      { ...isListed, "background-check/v-1": [answered("not-clear", "2024-01-01"), answered("clear", "2025-01-01")] },
      ["barred"]
    ],
    ["a hit that is answered later", byLi, { ...isListed, "background-check/v-1": [answered("not-clear", "2026-03-06")] }, []],
    ["nobody asked: they meet no child", byLi, isListed, []],
    ["somebody of a team, in their own name", byLi, { "volunteer/v-1": [{ ...listed, team: goose }] }, []],
    ["somebody of whom nobody knows anything", byLi, {}, ["unlisted"]],
    ["a team, by nobody", byGoose, inGoose, ["unnamed"]],
    ["a team, by a member", { ...byGoose, contact: li }, inGoose, []],
    ["a team, by a member with a hit", { ...byGoose, contact: li }, { ...inGoose, ...isHit }, ["barred"]],
    ["a team, by whom the directory lists under it", { ...byGoose, contact: li }, { "volunteer/v-1": [{ ...listed, team: goose }] }, []],
    [
      "a team, by whom the directory still lists under it",
      { ...byGoose, contact: li },
      { "volunteer/v-1": [{ ...listed, team: goose }], "membership/goose/v-1": [member, left] },
      ["elsewhere"]
    ],
    [
      "a team, by whom the directory lists under another",
      { ...byGoose, contact: li },
      { "volunteer/v-1": [{ ...listed, team: "heron" }] },
      ["elsewhere"]
    ],
    ["a team, by somebody of none", { ...byGoose, contact: li }, isListed, ["elsewhere"]],
    [
      "a team, by who left it the day before",
      { ...byGoose, contact: li },
      { ...isListed, "membership/goose/v-1": [member, left] },
      ["elsewhere"]
    ],
    ["a team, by somebody whom nobody knows", { ...byGoose, contact: li }, {}, ["unlisted", "elsewhere"]],
    ["a unit, by nobody", byUnit, {}, ["unnamed"]],
    ["a unit, by somebody listed", { ...byUnit, contact: li }, isListed, []],
    ["a unit, by somebody whom nobody knows", { ...byUnit, contact: li }, {}, ["unlisted"]],
    ["a unit, by somebody with a hit", { ...byUnit, contact: li }, { ...isListed, ...isHit }, ["barred"]]
  ])("%s", async (_, asked, streams, expected) =>
    expect(await claim(asked, streams)).toEqual(expected.map((what) => `wish/w-1 unmet care.wish-claimer-${what}`))
  )
  it("VIS-07: while a child's wish is taken, whoever takes it leaves the only team they are in: it is decided anew", async () => {
    const races = interruptible()
    const world = await settledWith(inGoose, races.store)
    races.arm(leave)
    const command = { type: "claim", ...byLi, on: "2026-03-05" } as never
    expect(await saidOf(Life.give(world, wish, "w-1", command))).toEqual(["wish/w-1 unmet care.wish-claimer-unlisted"])
  })
  it("by somebody whom the directory lists under another entry of theirs alone", async () => {
    const world = await settledWith({ "volunteer/v-3": [{ ...listed, volunteer: "v-3" }] })
    await merged(world, "v-3", li)
    expect(await saidOf(Life.give(world, wish, "w-1", { type: "claim", ...byLi, on: "2026-03-05" } as never))).toEqual([])
  })
  it("by a member whose membership stands under another entry", async () => {
    const world = await settledWith({ ...isListed, "volunteer/v-3": [{ ...listed, volunteer: "v-3" }], "membership/goose/v-3": [member] })
    await merged(world, "v-3", li)
    const command = { type: "claim", ...byGoose, contact: li, on: "2026-03-05" } as never
    expect(await saidOf(Life.give(world, wish, "w-1", command))).toEqual([])
  })

  const leave = (store: Store.Store) =>
    run(Life.give(town({ store, desk: "colleague" }), TeamLives.lives.membership, "goose/v-1", { type: "leave", on: "2026-03-04" }))
  it("while it is decided, whoever takes it in hand leaves the team: it is decided anew", async () => {
    const races = interruptible()
    const world = await settledWith({ ...isListed, ...inGoose }, races.store)
    races.arm(leave)
    const command = { type: "claim", ...byGoose, contact: li, on: "2026-03-05" } as never
    expect(await saidOf(Life.give(world, wish, "w-1", command))).toEqual(["wish/w-1 unmet care.wish-claimer-elsewhere"])
  })
  const join = (store: Store.Store) =>
    run(
      Life.give(town({ store, desk: "colleague" }), TeamLives.lives.membership, "goose/v-1", {
        type: "join",
        role: "member",
        on: "2026-03-04"
      })
    )
  const takePost = (store: Store.Store) =>
    run(
      Life.give(town({ store, desk: "colleague" }), PlaceLives.lives.station, "o-1", {
        ...{ type: "take-post", person: li, post: "staff", isLicensed: false, on: "2026-03-04" }
      } as never)
    )
  it.each([
    ["joins the team", byGoose, join],
    ["takes a post in the unit", byUnit, takePost]
  ])("VIS-07: while it is confirmed, whoever confirms %s: it is decided anew", async (_, claimed, meanwhile) => {
    const races = interruptible()
    const world = await settledWith({ ...isListed, "station/o-1": [openedStation()], "wish/w-1": fulfilledBy(claimed) }, races.store)
    races.arm(meanwhile)
    const command = { type: "confirm", by: li, on: "2026-03-05" } as never
    expect(await saidOf(Life.give(world, wish, "w-1", command))).toEqual(["wish/w-1 unmet care.wish-own-word"])
  })

  const fulfilledBy = (claimed: object): readonly Told[] => [
    ...board,
    { type: "wish.claimed", v: 1, ...claimed, on: "2026-02-01" },
    { type: "wish.fulfilled", v: 1, evidence: "交接照片", on: "2026-02-05" }
  ]
  const post = (...more: readonly Told[]) => [
    openedStation(),
    { type: "station.post-taken", v: 1, person: "v-1", post: "staff", isLicensed: false, on: "2026-01-02" } as const,
    ...more
  ]
  const leftOn = (on: string): Told => ({ type: "membership.left", v: 1, on })
  it.each<readonly [string, object, Readonly<Record<string, readonly Told[]>>, boolean]>([
    ["who claimed it", byLi, {}, false],
    ["somebody else", { by: { type: "volunteer", volunteer: wang } }, {}, true],
    ["who took it in hand for a team", { ...byGoose, contact: li }, {}, false],
    ["who took it in hand for a unit", { ...byUnit, contact: li }, {}, false],
    ["a member of the team", { ...byGoose, contact: wang }, inGoose, false],
    ["who left the team on the day of the claim", byGoose, { "membership/goose/v-1": [member, leftOn("2026-02-01")] }, false],
    ["who left the team before", byGoose, { "membership/goose/v-1": [member, leftOn("2026-01-31")] }, true],
    ["a member of another team", byGoose, { "membership/heron/v-1": [member] }, true],
    ["who has a post in the unit", byUnit, { "station/o-1": post() }, false],
    [
      "who left the post before",
      byUnit,
      { "station/o-1": post({ type: "station.post-left", v: 1, person: "v-1", on: "2026-01-31" }) },
      true
    ],
    ["who has a post elsewhere", byUnit, { "station/o-2": post() }, true]
  ])("VIS-07: nobody confirms what they or theirs granted: %s", async (_, claimed, streams, isHeard) => {
    const world = await settledWith({ ...isListed, ...streams, "wish/w-1": fulfilledBy(claimed) })
    const command = { type: "confirm", by: li, on: "2026-03-05" } as never
    expect(await saidOf(Life.give(world, wish, "w-1", command))).toEqual(isHeard ? [] : ["wish/w-1 unmet care.wish-own-word"])
  })
  it("VIS-07: nor under another entry", async () => {
    const world = await settledWith({ ...isListed, "wish/w-1": fulfilledBy({ by: { type: "volunteer", volunteer: "v-3" } }) })
    await merged(world, "v-3", li)
    const command = { type: "confirm", by: li, on: "2026-03-05" } as never
    expect(await saidOf(Life.give(world, wish, "w-1", command))).toEqual(["wish/w-1 unmet care.wish-own-word"])
  })

  const byWang = fulfilledBy({ by: { type: "volunteer", volunteer: wang } })
  const cadre: Told = { type: "person-kind.begun", v: 1, kind: "cadre", on: "2026-01-01" }
  it.each<readonly [string, string, Readonly<Record<string, readonly Told[]>>, boolean]>([
    ["a guardian", "mother", {}, true],
    [
      "whom a guardian entrusted",
      "aunt",
      {
        "guardianship/r-1": [
          { type: "guardianship.linked", v: 1, guardian: "aunt", relation: "entrusted-carer", on: "2026-01-01" },
          { type: "guardianship.ended", v: 1, guardian: "aunt", reason: "已返乡", on: "2026-03-06" }
        ]
      },
      true
    ],
    [
      "whom a guardian entrusted until then",
      "aunt",
      {
        "guardianship/r-1": [
          { type: "guardianship.linked", v: 1, guardian: "aunt", relation: "entrusted-carer", on: "2026-01-01" },
          { type: "guardianship.ended", v: 1, guardian: "aunt", reason: "已返乡", on: "2026-03-05" }
        ]
      },
      false
    ],
    ["a volunteer of the directory", "v-1", isListed, true],
    ["a cadre", "p-9", { "person-kinds/p-9": [cadre] }, true],
    ["a member of a team", "v-1", inGoose, true],
    ["who has a post at a station", "v-1", { "station/o-2": post() }, true],
    ["nobody whom anybody listed", "p-9", {}, false],
    [
      "a guardian of another child",
      "father",
      { "guardianship/r-2": [{ type: "guardianship.linked", v: 1, guardian: "father", relation: "parent", on: "2026-01-01" }] },
      false
    ]
  ])("VIS-07: whoever verifies or confirms a wish is known here: %s", async (_, by, streams, isHeard) => {
    const expected = isHeard ? [] : ["wish/w-1 unmet care.wish-by-unknown"]
    const saidTo = async (lived: readonly Told[], command: object) =>
      saidOf(Life.give(await settledWith({ ...streams, "wish/w-1": lived }), wish, "w-1", { by, on: "2026-03-05", ...command } as never))
    expect(await saidTo(board.slice(0, 1), { type: "verify", holds: true })).toEqual(expected)
    expect(await saidTo(byWang, { type: "confirm" })).toEqual(expected)
  })
  it("VIS-07: also where the entry that is listed is another of theirs", async () => {
    const world = await settledWith({ "volunteer/v-3": [{ ...listed, volunteer: "v-3" }], "wish/w-1": byWang })
    await merged(world, "v-3", li)
    expect(await saidOf(Life.give(world, wish, "w-1", { type: "confirm", by: li, on: "2026-03-05" } as never))).toEqual([])
  })
  it("VIS-07: whoever wished says so themselves", async () => {
    const world = await settledWith({ "wish/w-1": byWang })
    expect(await saidOf(Life.give(world, wish, "w-1", { type: "confirm", by: child, on: "2026-03-05" } as never))).toEqual([])
  })
  const endCadre = (store: Store.Store) =>
    run(
      Life.give(town({ store, desk: "colleague" }), PersonLives.lives["person-kinds"], "p-9", {
        ...{ type: "cease", kind: "cadre", on: "2026-03-04" }
      } as never)
    )
  const endCare = (store: Store.Store) =>
    run(
      Life.give(town({ store, desk: "colleague" }), PersonLives.lives.guardianship, child, {
        ...{ type: "end", guardian: "mother", reason: "变更", on: "2026-03-04" }
      } as never)
    )
  const leavePost = (store: Store.Store) =>
    run(
      Life.give(town({ store, desk: "colleague" }), PlaceLives.lives.station, "o-1", {
        ...{ type: "leave-post", person: li, on: "2026-03-04" }
      } as never)
    )
  it.each<readonly [string, string, Readonly<Record<string, readonly Told[]>>, (store: Store.Store) => Promise<unknown>]>([
    ["whoever verifies serves no more", "p-9", { "person-kinds/p-9": [cadre] }, endCadre],
    ["the guardian is one no more", "mother", {}, endCare],
    ["whoever verifies leaves the only team they are in", "v-1", inGoose, leave],
    ["whoever verifies leaves the only post they have", "v-1", { "station/o-1": post() }, leavePost]
  ])("VIS-07: while it is verified, %s: it is decided anew", async (_, by, streams, meanwhile) => {
    const races = interruptible()
    const world = await settledWith({ ...streams, "wish/w-1": board.slice(0, 1) }, races.store)
    races.arm(meanwhile)
    const command = { type: "verify", by, holds: true, on: "2026-03-05" } as never
    expect(await saidOf(Life.give(world, wish, "w-1", command))).toEqual(["wish/w-1 unmet care.wish-by-unknown"])
  })
})

describe("a case is taken up by a licensed social worker, or from a post where it lies", () => {
  const raised: Told = { type: "escalation.raised", v: 1, recipient: child, risk: "raised", to: "o-1", words: "情绪低落", on: "2026-03-01" }
  const certified: Told = { type: "social-worker.certified", v: 1, level: "assistant", on: "2026-03-04" }
  const staffed = (isLicensed: boolean, person = "p-1"): Told => ({
    type: "station.post-taken",
    v: 1,
    person,
    post: "staff",
    isLicensed,
    on: "2026-03-04"
  })
  const station = (...events: readonly Told[]) => [openedStation(), ...events]
  it.each<readonly [string, Readonly<Record<string, readonly Told[]>>, string, readonly string[]]>([
    ["a passer-by", {}, "2026-03-05", ["unknown"]],
    ["certified that day", { "social-worker/p-1": [certified] }, "2026-03-04", []],
    ["certified a day later", { "social-worker/p-1": [certified] }, "2026-03-03", ["unmet"]],
    ["with a post there, licensed or not", { "station/o-1": station(staffed(false)) }, "2026-03-04", []],
    ["with a post there, a day early", { "station/o-1": station(staffed(false)) }, "2026-03-03", ["unknown"]],
    ["with a post elsewhere, not licensed", { "station/o-2": station(staffed(false)) }, "2026-03-05", ["unmet"]],
    ["with a post elsewhere, licensed", { "station/o-2": station(staffed(true)) }, "2026-03-05", []],
    ["a colleague has a post there", { "station/o-1": station(staffed(true, "p-2")) }, "2026-03-05", ["unknown"]]
  ])("%s", async (_, streams, on, expected) => {
    const world = await settled()
    await write(world, "case", { "recipient/r-1": file, "escalation/e-1": [raised], ...streams })
    expect(await saidOf(Life.give(world, escalation, "e-1", { type: "take-up", by: id<Id.PersonId>("p-1"), on }))).toEqual(
      expected.map((outcome) => `escalation/e-1 ${outcome} care.not-professional`)
    )
  })
  it("under the entry that is kept, whichever their certificate stands under", async () => {
    const world = await settled()
    await write(world, "case", { "escalation/e-1": [raised], "social-worker/p-3": [certified] })
    await merged(world, "p-3", id<Id.PersonId>("p-1"))
    expect(await saidOf(Life.give(world, escalation, "e-1", { type: "take-up", by: id<Id.PersonId>("p-1"), on: "2026-03-05" }))).toEqual([])
  })
})

describe("while it is decided, a colleague", () => {
  const { "background-check": check, "person-kinds": kindsOfPeople } = PersonLives.lives
  const colleague = (store: Store.Store) => town({ store, desk: "colleague" })
  it.each<readonly [string, (store: Store.Store) => Promise<unknown>, string]>([
    [
      "enters a hit",
      (store) =>
        run(
          Life.give(colleague(store), check, "v-2", {
            type: "record",
            unit: id<Id.OrganisationId>("o-1"),
            on: "2026-03-02",
            answer: "not-clear"
          })
        ),
      "v-2 unmet person.background-check"
    ],
    [
      "blocks a visitor",
      (store) =>
        run(
          Life.give(colleague(store), ActivityLives.lives.block, "v-2", {
            ...{ type: "impose", by: { team: goose }, reason: "屡次爽约", officer: clerk, from: "2026-03-10", until: "2026-03-20" }
          })
        ),
      "v-2 unmet care.visitor-blocked"
    ],
    [
      "closes the file of whoever is visited",
      (store) => run(Life.give(colleague(store), recipient, child, { type: "close", reason: "迁出", on: "2026-02-20" })),
      "visit/ unmet care.file-closed"
    ],
    [
      "notes that a visitor serves no more",
      async (store) => {
        const other = colleague(store)
        await run(Life.give(other, kindsOfPeople, "v-2", { type: "become", kind: "volunteer", on: "2026-01-01" }))
        await run(Life.give(other, kindsOfPeople, "v-2", { type: "cease", kind: "volunteer", on: "2026-03-02" }))
      },
      "v-2 unmet care.visitor-unlisted"
    ]
  ])("%s: the visit is decided anew", async (_, meanwhile, expected) => {
    const races = interruptible()
    const world = await withCleared(await settled({ store: races.store }), li, wang)
    await write(world, "care", { "recipient/r-1": file })
    races.arm(meanwhile)
    expect(await saidOf(Life.begin(world, visit, { ...plan, team: goose, for: "2026-03-10" }))).toContain(expected)
  })
  it("takes down that a visitor left the only team they are in: the visit is decided anew", async () => {
    const races = interruptible()
    const world = await withCleared(await settled({ store: races.store }), li)
    await write(world, "care", {
      "recipient/r-1": file,
      "background-check/v-2": [answered("clear")],
      "membership/goose/v-2": [{ type: "membership.joined", v: 1, role: "member", on: "2026-01-01" }]
    })
    await world.people.put(world.tenant, [{ id: wang, name: "测试", born: Day.require("1990-01-01") }])
    races.arm((store) => run(Life.give(colleague(store), TeamLives.lives.membership, "goose/v-2", { type: "leave", on: "2026-03-04" })))
    expect(await saidOf(Life.begin(world, visit, plan))).toContain("v-2 unmet care.visitor-unlisted")
  })
  const p1 = id<Id.PersonId>("p-1")
  const staff = (isLicensed: boolean): readonly Told[] => [
    openedStation(),
    { type: "station.post-taken", v: 1, person: p1, post: "staff", isLicensed, on: "2026-03-01" }
  ]
  const leavePost = (station: string) => (store: Store.Store) =>
    run(Life.give(colleague(store), PlaceLives.lives.station, station, { type: "leave-post", person: p1, on: "2026-03-04" }))
  it.each<readonly [string, Readonly<Record<string, readonly Told[]>>, (store: Store.Store) => Promise<unknown>]>([
    ["ends the post there", { "station/o-1": staff(false) }, leavePost("o-1")],
    ["ends the post elsewhere that licenses", { "station/o-2": staff(true) }, leavePost("o-2")],
    [
      "finds that they are not the one whose certificate it is",
      { "social-worker/p-3": [{ type: "social-worker.certified", v: 1, level: "assistant", on: "2026-03-01" }] },
      (store) =>
        run(
          Life.give(colleague(store), PersonLives.lives["person-merge"], "p-3", {
            type: "separate",
            by: clerk,
            reason: "不是同一人",
            on: "2026-03-05"
          })
        )
    ]
  ])("%s, of whoever takes a case up: it is decided anew", async (_, streams, meanwhile) => {
    const races = interruptible()
    const world = await settled({ store: races.store })
    await write(world, "case", {
      "escalation/e-1": [
        { type: "escalation.raised", v: 1, recipient: child, risk: "raised", to: "o-1", words: "情绪低落", on: "2026-03-01" }
      ],
      ...streams
    })
    if ("social-worker/p-3" in streams) await merged(world, "p-3", p1)
    races.arm(meanwhile)
    expect(await saidOf(Life.give(world, escalation, "e-1", { type: "take-up", by: p1, on: "2026-03-05" }))).toEqual([
      "escalation/e-1 unknown care.not-professional"
    ])
  })
})

function openedStation(): Told {
  return { type: "station.opened", v: 1, street: "340603008", on: "2026-01-01" }
}
function block(team: string, from: string, until: string): Told {
  return { type: "block.imposed", v: 1, by: { team }, reason: "屡次爽约", officer: "p-1", from, until, on: "2026-02-01" }
}
