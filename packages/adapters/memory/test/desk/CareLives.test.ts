/** What commands on visits and wishes are decided by, whom they read for it, and whose their words are. */
import { CareLives, Life, Names, OpenReports, PersonLives, ProtectingPeople, RecordCommands } from "@yanzhen/core/desk"
import { Day, Id } from "@yanzhen/core/foundation"
import { CareParameters, Pack, Policies, Policy } from "@yanzhen/core/law"
import { describe, expect, it } from "vitest"
import type { SealedRows, Store } from "@yanzhen/core/ports"
import { MemoryPersonKeys, MemorySealedRows } from "@yanzhen/memory"
import { answered, withCleared, withListed } from "./careEvents.ts"
import { given, policyWith } from "./policies.ts"
import { interruptible } from "./racing.ts"
import { facts, failure, journal, protectedPeople, record, run, settled, town, type Town, write } from "./world.ts"

const { visit, wish, escalation } = CareLives.lives
const id = Id.require
const child = id<Id.PersonId>("r-1")
const mother = id<Id.PersonId>("p-1")
const li = id<Id.VolunteerId>("v-1")
const visitors = [li] as const

type Told = Parameters<typeof write>[2][string][number]
const file: readonly Told[] = [{ type: "recipient.opened", v: 1, community: "c-1", on: "2026-01-01" }]
const planned: Told = {
  ...{ type: "visit.planned", v: 1, recipient: child, mode: "home", visitors, for: "2026-03-05", on: "2026-03-01" }
}
const kept: Told = {
  ...{ type: "visit.kept", v: 1, visitors, present: [], closedDoor: false, minutes: 30, dangerFound: false, on: "2026-03-05" }
}
const plan = { type: "plan", recipient: child, mode: "home", visitors, for: "2026-03-05", on: "2026-03-01" } as const
const collect = {
  type: "collect",
  recipient: child,
  of: "child",
  round: "2026-spring",
  words: "一盏台灯",
  valueFen: 8000,
  on: "2026-03-01"
} as const
const collected: Told = { ...collect, type: "wish.collected", v: 1 }
const onBoard: readonly Told[] = [
  collected,
  { type: "wish.verified", v: 1, by: mother, holds: true, on: "2026-03-02" },
  { type: "wish.published", v: 1, alias: "小星星", identifying: false, labelling: false, linksToDonation: false, on: "2026-03-03" }
]
const rules = ({ findings }: { readonly findings: readonly { readonly rule: string }[] }) => findings.map(({ rule }) => rule)

describe("VIS-06: how many visitors a home visit needs is decided by the age on the day for which it is planned", () => {
  it.each([
    ["of age on that day", "2008-03-05", []],
    ["a day too young", "2008-03-06", ["care.visitor-count"]]
  ])("%s", async (_what, born, expected) => {
    const world = await withCleared(await settled(), li)
    await write(world, "file", { "recipient/r-1": file })
    await world.people.put(world.tenant, [{ id: child, name: "小雨", born: Day.require(born) }])
    expect(rules(await run(Life.begin(world, visit, plan)))).toEqual(expected)
  })
})

describe("who goes to a child is asked of every entry that they have, and of the family that answers for it", () => {
  const two = id<Id.VolunteerId>("v-2")
  const third = id<Id.VolunteerId>("v-3")
  const pair = { ...plan, visitors: [li, two] } as const
  const appointed: Told = { type: "guardianship.linked", v: 1, guardian: two, relation: "parent", on: "2026-01-01" }
  const tagged: Told = { type: "recipient.tagged", v: 1, tag: "left-behind-child", source: "school", on: "2026-01-01" }
  const asked = async (streams: Readonly<Record<string, readonly Told[]>>, born?: string) => {
    const world = await withListed(await settled(), li, two, third)
    await write(world, "care", { "recipient/r-1": [...file, tagged], "background-check/v-1": [answered("clear")], ...streams })
    if (born !== undefined) await world.people.put(world.tenant, [{ id: two, name: "测试", born: Day.require(born) }])
    return world
  }
  it("MIN-05: two who are clear may be planned; one who is barred, or of whom nothing is kept, may not", async () => {
    const fine = await asked({ "background-check/v-2": [answered("clear")] })
    expect(rules(await run(Life.begin(fine, visit, pair)))).toEqual([])
    const hit = await asked({ "background-check/v-2": [answered("not-clear", "2024-01-01")] })
    expect(await failure(Life.begin(hit, visit, pair))).toMatchObject({
      _tag: "Refused",
      findings: [{ rule: "person.background-check", outcome: "unmet", where: "v-2" }]
    })
    const stranger = await asked({})
    expect(rules((await failure(Life.begin(stranger, visit, pair))) as never)).toEqual([
      "person.background-check",
      "person.background-check-expired"
    ])
  })
  it("VIS-06: the mother is no second visitor, nor is a girl of seventeen", async () => {
    const mothers = await asked({ "background-check/v-2": [answered("clear")], "guardianship/r-1": [appointed] })
    expect(rules(await run(Life.begin(mothers, visit, pair)))).toEqual(["care.visitor-count"])
    const girl = await asked({ "background-check/v-2": [answered("clear")] }, "2008-03-06")
    expect(rules(await run(Life.begin(girl, visit, pair)))).toEqual(["care.visitor-count"])
    const grown = await asked({ "background-check/v-2": [answered("clear")] }, "2008-03-05")
    expect(rules(await run(Life.begin(grown, visit, pair)))).toEqual([])
  })
  it("MIN-05: a hit in another entry of theirs is a hit; and two entries of one person go once, as old as either says", async () => {
    const merge = {
      type: "merge",
      into: id<Id.PersonId>("v-1"),
      by: mother,
      reason: "重复",
      evidence: "核对证件",
      on: "2026-01-05"
    } as const
    const merged = async (answer: Told, born: string) => {
      const world = await asked({ "background-check/v-2": [answer], "background-check/v-3": [answered("clear")] })
      const known = { name: "测试", born: Day.require(born) }
      await world.people.put(world.tenant, [
        { id: li, name: "测试" },
        { id: two, ...known }
      ])
      await run(Life.give(world, PersonLives.lives["person-merge"], two, merge))
      return world
    }
    const hit = await merged(answered("not-clear", "2024-01-01"), "1990-01-01")
    expect(await failure(Life.begin(hit, visit, { ...plan, visitors: [li, third] }))).toMatchObject({
      findings: [{ rule: "person.background-check", outcome: "unmet", where: "v-1" }]
    })
    const fine = await merged(answered("clear"), "1990-01-01")
    expect(rules(await run(Life.begin(fine, visit, { ...plan, visitors: [li, third] })))).toEqual([])
    // The entry that is not kept is named no more; of the two one would have gone.
    expect(rules((await failure(Life.begin(fine, visit, pair))) as never)).toEqual(["care.visitor-count", "person.merged"])
    const young = await merged(answered("clear"), "2010-01-01")
    expect(rules(await run(Life.begin(young, visit, { ...plan, visitors: [li, third] })))).toEqual(["care.visitor-count"])
  })
  it("a visit that was planned before anybody asked is kept, and told; where it found violence its duty is open, however it was made", async () => {
    const strict = policyWith(Pack.value(CareParameters.homeVisitForce, { ...given, value: "strict" }))
    const world = await settled({ policy: strict })
    await write(world, "care", {
      "recipient/r-1": [...file, tagged],
      "background-check/v-1": [answered("not-clear", "2024-01-01")],
      "visit/vi-1": [planned]
    })
    const keep = { type: "keep", visitors, present: [], closedDoor: false, minutes: 30, on: "2026-03-05" } as const
    expect(await failure(Life.give(world, visit, "vi-1", { ...keep, dangers: [] }))).toMatchObject({ _tag: "Refused" })
    const done = await run(Life.give(world, visit, "vi-1", { ...keep, dangers: ["violence", "living-alone"] }))
    expect(rules(done)).toEqual(expect.arrayContaining(["person.background-check", "care.visitor-count-refused"]))
    expect((await run(OpenReports.openReports(world))).open).toMatchObject([{ report: "vi-1" }])
  })
})

describe("the day of birth of who is protected is read only where it decides something", () => {
  const purposes = async (world: Town) => (await run(ProtectingPeople.accessesOf(world, child))).map(({ purpose }) => purpose)
  const protectedChild = async (streams: Readonly<Record<string, readonly Told[]>> = {}) => {
    const world = await withCleared(await settled(), li)
    await write(world, "file", { "recipient/r-1": file, ...streams })
    await run(ProtectingPeople.protect(world, { name: "端木测试萍", born: "2015-05-01" }, child))
    return world
  }
  it("of a visit, where it is planned and where it was kept", async () => {
    const world = await protectedChild()
    const { id: of } = await run(Life.begin(world, visit, plan))
    expect(await purposes(world)).toEqual(["visit"])
    await run(Life.give(world, visit, of, { type: "excuse", reason: "大雪", evidence: "通知", on: "2026-03-05" }))
    expect(await purposes(world)).toEqual(["visit"])
    const other = await protectedChild({ "visit/vi-1": [planned] })
    const keep = { type: "keep", visitors, present: [], closedDoor: false, minutes: 30, dangers: [], on: "2026-03-05" } as const
    await run(Life.give(other, visit, "vi-1", keep)).catch(() => undefined)
    expect(await purposes(other)).toEqual(["visit"])
  })
  it("of a plan, where it begins, not where it is changed or ended", async () => {
    const world = await protectedChild()
    const { "visit-plan": plans } = CareLives.lives
    await run(Life.give(world, plans, child, { type: "begin", whose: "child", months: 1, on: "2026-02-01" }))
    expect(await purposes(world)).toEqual(["care"])
    await run(Life.give(world, plans, child, { type: "change", months: 2, on: "2026-03-01" }))
    await run(Life.give(world, plans, child, { type: "end", reason: "迁出", on: "2026-03-05" }))
    expect(await purposes(world)).toEqual(["care"])
  })
  it("of a wish, where it is collected, not where it is verified, claimed or handed over without a photo", async () => {
    const world = await protectedChild()
    const { id: of } = await run(Life.begin(world, wish, collect))
    expect(await purposes(world)).toEqual(["wish"])
    await run(Life.give(world, wish, of, { type: "verify", by: id<Id.PersonId>("v-1"), holds: true, on: "2026-03-02" }))
    const claimed = await protectedChild({
      "wish/w-1": [...onBoard, { type: "wish.claimed", v: 1, by: { type: "volunteer", volunteer: li }, on: "2026-03-04" }]
    })
    const board = await protectedChild({ "wish/w-1": onBoard })
    const claim = { type: "claim", by: { type: "volunteer", volunteer: li }, on: "2026-03-04" } as const
    // Nobody consented: refused, and nothing was read for that either.
    expect(rules((await failure(Life.give(board, wish, "w-1", claim))) as never)).toEqual(["care.wish-consent-withdrawn"])
    expect(await purposes(board)).toEqual([])
    const fulfil = { type: "fulfil", evidence: "签收单", on: "2026-03-05" } as const
    await run(Life.give(claimed, wish, "w-1", { ...fulfil, photographed: false }))
    expect([await purposes(world), await purposes(claimed)]).toEqual([["wish"], []])
  })
})

describe("VIS-07: where a policy counts the wishes of a round, those who collect pass one gate", () => {
  const counting = policyWith(
    Pack.value(CareParameters.wishesPerRound, {
      ...given,
      value: 1
    })
  )
  const touched = async (policy: Policy.Policy) => {
    const world = await settled({ policy })
    await write(world, "file", { "recipient/r-1": file })
    const before = (await journal(world)).length
    await run(Life.begin(world, wish, collect))
    return (await journal(world)).slice(before).map(({ stream }) => stream.split("/")[0])
  }
  it("a wish that is collected is counted", async () => expect(await touched(counting)).toContain("gate"))
  it("handed over with a photo, it is not counted again", async () => {
    const world = await settled({ policy: counting })
    const claimed: Told = { type: "wish.claimed", v: 1, by: { type: "volunteer", volunteer: li }, on: "2026-03-04" }
    await write(world, "wish", { "recipient/r-1": file, "wish/w-1": [...onBoard, claimed] })
    const before = (await journal(world)).length
    await run(Life.give(world, wish, "w-1", { type: "fulfil", evidence: "签收单", photographed: true, on: "2026-03-05" }))
    expect((await journal(world)).slice(before).map(({ stream }) => stream)).toEqual(["wish/w-1"])
  })
  it("where nobody counts, there is no gate", async () => expect(await touched(Policies.byName("national"))).toEqual(["wish"]))
})

describe("a record that a visit is linked to", () => {
  const link = (which: string) => ({ type: "link", visitor: li, record: id<Id.RecordId>(which), on: "2026-03-06" }) as const
  it("is of the day of the visit: of a draft without a day nobody knows; and linked twice it is no other visit's", async () => {
    const world = await settled()
    await write(world, "visit", { "recipient/r-1": file, "visit/vi-1": [planned, kept] })
    const { on: _, attended: __, ...undated } = facts(li, "2026-03-05", "09:00", "10:00")
    const { record: draft } = await run(RecordCommands.enter(world, { type: "draft", facts: { ...undated, attended: [] } }))
    expect(await failure(Life.give(world, visit, "vi-1", link(draft)))).toMatchObject({
      findings: [{ rule: "care.record-of-other-day", facts: { served: undefined } }]
    })
    const own = await record(world, facts(li, "2026-03-05", "09:00", "10:00"))
    await run(Life.give(world, visit, "vi-1", link(own)))
    const again = await failure(Life.give(world, visit, "vi-1", link(own)))
    expect(again).toMatchObject({ _tag: "Refused" })
    expect(rules(again as never)).not.toContain("care.record-of-other-visit")
  })
})

describe("while a record is linked", () => {
  it("it is voided: it is linked no more", async () => {
    const races = interruptible()
    const world = await settled({ store: races.store })
    await write(world, "visit", { "recipient/r-1": file, "visit/vi-1": [planned, kept] })
    const own = await record(world, facts(li, "2026-03-05", "09:00", "10:00"))
    const colleague = (store: Store.Store) => town({ store, desk: "colleague" })
    races.arm((store) => run(RecordCommands.give(colleague(store), own, { type: "void", reason: "重复", by: mother })))
    const link = { type: "link", visitor: li, record: own, on: "2026-03-06" } as const
    expect(rules((await failure(Life.give(world, visit, "vi-1", link))) as never)).toEqual(["care.no-record"])
  })
})

it("whoever a command names is forgotten while its words are kept: it is refused, and none of its words stay", async () => {
  const [rows, keys] = [MemorySealedRows.open(), MemoryPersonKeys.open()]
  let isGoing = false
  const late: SealedRows.SealedRows = {
    ...rows,
    putTexts: async (of, texts) => {
      await rows.putTexts(of, texts)
      if (isGoing) await keys.destroy(of, ["r-2"])
    }
  }
  const world = await settled({ protectedPeople: protectedPeople(late, keys) })
  await write(world, "care", { "recipient/r-1": file, "visit/vi-1": [planned] })
  await run(ProtectingPeople.protect(world, { name: "端木测试萍" }, child))
  await run(ProtectingPeople.protect(world, { name: "申屠测试安" }, "r-2"))
  isGoing = true
  const excuse = { type: "excuse", reason: "端木测试萍住院", evidence: "申屠测试安来电", on: "2026-03-05" } as const
  expect(rules((await failure(Life.give(world, visit, "vi-1", excuse))) as never)).toEqual(["protected.anonymised"])
  expect(await rows.textIds(world.tenant)).toEqual([])
})

describe("of what never began", () => {
  const words = "端木测试萍住院"
  it.each<readonly [string, (world: Town) => ReturnType<typeof Life.give>]>([
    ["a visit", (world) => Life.give(world, visit, "vi-0", { type: "excuse", reason: words, evidence: "通知", on: "2026-03-05" })],
    ["a wish", (world) => Life.give(world, wish, "w-0", { type: "withdraw", reason: words, on: "2026-03-05" })],
    ["a wish that is published", (world) => Life.give(world, wish, "w-0", { ...publish, on: "2026-03-05" })],
    [
      "a case",
      (world) =>
        Life.give(world, escalation, "es-0", { type: "pass-on", to: id<Id.OrganisationId>("o-2"), on: "2026-03-03", reason: words })
    ]
  ])("%s is refused, whomever its words name", async (_, give) => {
    const world = await settled()
    await write(world, "file", { "recipient/r-1": file })
    await run(ProtectingPeople.protect(world, { name: "端木测试萍" }, child))
    expect(await failure(give(world) as never)).toMatchObject({ _tag: "Refused" })
  })
  const publish = { type: "publish", alias: "小星星", identifying: false, labelling: false, linksToDonation: false } as const
})

describe.each([
  ["that name who is protected", "端木测试萍住院"],
  ["with a number, spoken of who is protected", "请打13800001111"]
])("words %s are theirs: kept with their name, not in the open", (_name, words) => {
  const raised = { recipient: child, street: "340603008", community: "c-1", risk: "raised", to: "o-1", words: "独居", on: "2026-03-01" }
  it.each<readonly [string, Readonly<Record<string, readonly Told[]>>, (world: Town) => Promise<unknown>]>([
    [
      "of a visit that is excused",
      { "visit/vi-1": [planned] },
      (world) => run(Life.give(world, visit, "vi-1", { type: "excuse", reason: words, evidence: "通知", on: "2026-03-05" }))
    ],
    ["of a wish that is collected", {}, (world) => run(Life.begin(world, wish, { ...collect, words }))],
    [
      "of a wish that is withdrawn",
      { "wish/w-1": [collected] },
      (world) => run(Life.give(world, wish, "w-1", { type: "withdraw", reason: words, on: "2026-03-05" }))
    ],
    [
      "of a case that is passed on",
      { "escalation/es-1": [{ type: "escalation.raised", v: 1, ...raised }] },
      (world) =>
        run(Life.give(world, escalation, "es-1", { type: "pass-on", to: id<Id.OrganisationId>("o-2"), on: "2026-03-03", reason: words }))
    ]
  ])("%s", async (_what, streams, give) => {
    const world = await settled()
    await write(world, "care", { "recipient/r-1": file, ...streams })
    await run(ProtectingPeople.protect(world, { name: "端木测试萍" }, child))
    await give(world)
    const said = JSON.stringify((await journal(world)).at(-1)?.data)
    const [, text = ""] = /"text":"([^"]+)"/.exec(said) ?? []
    expect(said).not.toContain(words)
    expect(await run(Names.ofTexts(world, [text]))).toEqual(new Map())
    expect(await run(ProtectingPeople.readTexts(world, [text], "visit"))).toEqual(new Map([[text, words]]))
  })
})
