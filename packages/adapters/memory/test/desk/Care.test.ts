import {
  CareLives,
  DueVisits,
  TaskCards,
  Life,
  OpenReports,
  PersonLives,
  ProtectingPeople,
  RecordCommands,
  TeamLives,
  Verification,
  WishesToClaim
} from "@yanzhen/core/desk"
import { Day, Id, Minute } from "@yanzhen/core/foundation"
import { CareParameters, Instruments, Pack } from "@yanzhen/core/law"
import type { Visit, Wish } from "@yanzhen/core/care"
import { Registers } from "@yanzhen/core/registers"
import { MemoryStore } from "@yanzhen/memory"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { withCleared, withListed } from "./careEvents.ts"
import { given, policyWith } from "./policies.ts"
import { clerk, facts, failure, journal, listed, places, record, run, settled as opened, town, type Town, write } from "./world.ts"

const { recipient, visit, wish } = CareLives.lives
const plans = CareLives.lives["visit-plan"]
const reports = CareLives.lives["mandatory-report"]
const { guardianship, consent, "person-kinds": kindsOfPeople } = PersonLives.lives
const id = Id.require
const [mother, grandmother] = [id<Id.PersonId>("mother"), id<Id.PersonId>("grandmother")]
const [li, wang] = [id<Id.VolunteerId>("v-1"), id<Id.VolunteerId>("v-2")]
const settled = async (...how: Parameters<typeof opened>) => withCleared(await opened(...how), li, wang)

/** A left-behind child with a mother far away and a grandmother at home. */
const childIn = async (world: Town, born?: string) => {
  const { id: child } = await run(Life.begin(world, recipient, { type: "open", community: id<Id.CommunityId>("c-1"), on: "2026-01-01" }))
  await run(Life.give(world, recipient, child, { type: "note", tag: "left-behind-child", source: "community-check", on: "2026-01-01" }))
  await run(Life.give(world, guardianship, child, { type: "link", guardian: mother, relation: "parent", on: "2026-01-01" }))
  await run(Life.give(world, guardianship, child, { type: "link", guardian: grandmother, relation: "entrusted-carer", on: "2026-01-01" }))
  if (born !== undefined) await world.people.put(world.tenant, [{ id: child, name: "小雨", born: Day.require(born) }])
  return id<Id.PersonId>(child)
}
const plan = (child: Id.PersonId, visitors: readonly [Id.VolunteerId, ...Id.VolunteerId[]] = [li, wang]): Visit.Command => ({
  type: "plan",
  recipient: child,
  mode: "home",
  visitors,
  for: "2026-03-05",
  on: "2026-03-01"
})
const agree: Visit.Command = { type: "agree", by: mother, manner: "remote", evidence: "微信截图", on: "2026-03-02" }
const keep = (dangers: readonly Visit.Danger[] = [], on = "2026-03-05"): Visit.Command => ({
  type: "keep",
  visitors: [li, wang],
  present: [grandmother],
  closedDoor: false,
  minutes: 60,
  dangers,
  on
})
const visited = async (world: Town, child: Id.PersonId, command = keep()) => {
  const { id: of } = await run(Life.begin(world, visit, plan(child)))
  await run(Life.give(world, visit, of, agree))
  return { of, done: await run(Life.give(world, visit, of, command)) }
}
const codes = ({ findings }: { readonly findings: readonly { readonly rule: string; readonly outcome: string }[] }) =>
  findings.map(({ rule, outcome }) => `${outcome} ${rule}`)

describe("visits at the desk", () => {
  it("VIS-06: who is a minor, who answers for the child and who may be there is known from their own streams", async () => {
    const world = await settled()
    const child = await childIn(world)
    expect(codes(await run(Life.begin(world, visit, plan(child, [li]))))).toEqual(["unmet care.visitor-count"])
    expect(codes((await visited(world, child)).done)).toEqual([])
    const { id: of } = await run(Life.begin(world, visit, plan(child)))
    expect(await failure(Life.give(world, visit, of, { ...agree, by: grandmother } as Visit.Command))).toMatchObject({
      _tag: "Refused",
      findings: [{ rule: "care.not-guardian" }]
    })
    expect(await run(Verification.verify(world))).toMatchObject({ holds: true })
  })
  it("VIS-06: a day of birth says more than a tag; where nobody knows, nobody guesses", async () => {
    const world = await settled()
    const grown = await childIn(world, "2000-01-01")
    expect(codes(await run(Life.begin(world, visit, plan(grown, [li]))))).toEqual([])
    const { id: stranger } = await run(
      Life.begin(world, recipient, { type: "open", community: id<Id.CommunityId>("c-1"), on: "2026-01-01" })
    )
    expect(codes(await run(Life.begin(world, visit, plan(id(stranger), [li]))))).toEqual(["unknown care.visitor-count"])
  })
  it("VIS-06: of who is protected the day of birth is read for the visit, and leaves an entry; not once consent is withdrawn", async () => {
    const world = await settled()
    const grown = await childIn(world)
    await run(ProtectingPeople.protect(world, { name: "端木测试萍", born: "2000-01-01" }, grown))
    expect(codes(await run(Life.begin(world, visit, plan(grown, [li]))))).toEqual([])
    expect((await run(ProtectingPeople.accessesOf(world, grown))).map(({ purpose }) => purpose)).toEqual(["visit"])
    await run(Life.give(world, consent, grown, { type: "give", purpose: "registration", manner: "separate", on: "2026-02-01" }))
    await run(Life.give(world, consent, grown, { type: "withdraw", purpose: "registration", on: "2026-02-02" }))
    expect(codes(await run(Life.begin(world, visit, plan(grown, [li]))))).toEqual(["unmet care.visitor-count"])
    expect(await run(ProtectingPeople.accessesOf(world, grown))).toHaveLength(1)
  })
  it("VIS-06: a photo of a child is warned of until a guardian has consented to photos; consent to publication is another", async () => {
    const world = await settled()
    const child = await childIn(world, "2016-05-01")
    const photo: Visit.Command = { ...keep(), photographed: true } as Visit.Command
    await run(
      Life.give(world, consent, child, { type: "give", purpose: "publication", guardian: mother, manner: "separate", on: "2026-03-01" })
    )
    expect(codes((await visited(world, child, photo)).done)).toEqual(["unmet care.photo-guardian"])
    await run(Life.give(world, consent, child, { type: "give", purpose: "photo", guardian: mother, manner: "separate", on: "2026-03-05" }))
    expect(codes((await visited(world, child, photo)).done)).toEqual([])
    const { id: of } = await run(Life.begin(world, visit, plan(child)))
    await run(Life.give(world, visit, of, agree))
    expect(codes(await run(Life.give(world, visit, of, { ...photo, on: "2026-03-04" } as Visit.Command)))).toEqual([
      "unmet care.photo-guardian"
    ])
  })
  it("VIS-06: a file is not opened under the id of whoever serves, listed, registered, in a team or with records: the two stay two", async () => {
    const world = await settled()
    const open = { type: "open", community: id<Id.CommunityId>("c-1"), on: "2026-03-01" } as const
    await record(world, facts("v-served", "2026-03-05", "09:00", "11:00"))
    await write(world, "listed", { "volunteer/v-listed": [{ type: "volunteer.listed", v: 1, volunteer: "v-listed" }] })
    await write(world, "post", {
      "station/o-1": [
        { type: "station.opened", v: 1, on: "2026-01-01" },
        { type: "station.post-taken", v: 1, person: "v-posted", post: "staff", isLicensed: false, on: "2026-01-02" }
      ]
    })
    await run(Life.give(world, kindsOfPeople, "v-said", { type: "become", kind: "volunteer", on: "2026-01-01" }))
    await run(Life.give(world, kindsOfPeople, "worker", { type: "become", kind: "social-worker", on: "2026-01-01" }))
    await run(Life.give(world, TeamLives.lives.membership, "t-1/v-joined", { type: "join", role: "member", on: "2026-01-01" }))
    for (const own of ["v-served", "v-listed", "v-said", "worker", "v-joined", "v-posted"])
      expect(await failure(Life.give(world, recipient, own, open))).toMatchObject({
        _tag: "Refused",
        findings: [{ rule: "care.file-of-volunteer", outcome: "unmet" }]
      })
    expect(codes(await run(Life.give(world, recipient, "v-nobody", open)))).toEqual([])
    expect(codes(await run(Life.begin(world, recipient, open)))).toEqual([])
  })
  it("whoever goes gets a card: what the visit needs, not the file; none once it was made", async () => {
    const world = await settled()
    const child = await childIn(world)
    await run(Life.give(world, recipient, child, { type: "advise", words: "听力不好", on: "2026-01-02" }))
    const { id: of } = await run(Life.begin(world, visit, plan(child)))
    expect(await run(TaskCards.taskCard(world, of))).toEqual({
      recipient: child,
      for: Day.require("2026-03-05"),
      mode: "home",
      visitors: [li, wang],
      fewestVisitors: 2,
      carerMustBePresent: true,
      consentStillNeeded: true,
      advice: "听力不好"
    })
    await run(Life.give(world, visit, of, agree))
    await run(Life.give(world, visit, of, keep()))
    expect(await failure(TaskCards.taskCard(world, of))).toMatchObject({ _tag: "NotFound" })
  })
  it("MIN-06: a visit that finds a child of under sixteen living alone raises the duty to tell the police, at once, in the same commit", async () => {
    const world = await settled()
    const child = await childIn(world, "2012-05-01")
    const { id: of } = await run(Life.begin(world, visit, plan(child)))
    await run(Life.give(world, visit, of, agree))
    const before = (await journal(world)).length
    await run(Life.give(world, visit, of, keep(["living-alone"])))
    expect((await journal(world)).slice(before).map(({ stream, data }) => [stream, data])).toEqual([
      [`visit/${of}`, expect.objectContaining({ type: "visit.kept", dangerFound: true })],
      [
        `mandatory-report/${of}`,
        {
          type: "mandatory-report.raised",
          v: 1,
          recipient: child,
          visit: of,
          dangers: ["living-alone"],
          to: ["police"],
          at: Minute.require("2026-03-10 23:59"),
          numbers: ["110"],
          calls: [{ to: "police", numbers: ["110"] }],
          escalateAfterMinutes: 30
        }
      ]
    ])
    // What was found stands in no list.
    const { rows } = await world.store.rows(world.tenant, Registers.mandatoryReport, undefined, [], { limit: 10 })
    expect(rows).toEqual([expect.objectContaining({ report: of, stage: "open", stillToTell: 1 })])
    expect(JSON.stringify(rows)).not.toContain("living-alone")
    // A day later it is open as ever: only a person closes it, and only when it was made.
    world.setDay("2026-03-11")
    const at = Minute.require("2026-03-11 08:00")
    expect(await failure(Life.give(world, reports, of, { type: "close", by: mother, outcome: "x", at }))).toMatchObject({
      findings: [{ rule: "care.report-not-made", facts: { to: "police" } }]
    })
    await run(Life.give(world, reports, of, { type: "call", by: mother, to: "police", at }))
    await run(Life.give(world, reports, of, { type: "close", by: mother, outcome: "民警已到场", at }))
    expect((await run(Life.look(world, reports, of))).state.stage).toBe("closed")
    expect(await run(Verification.verify(world))).toMatchObject({ holds: true })
  })
  it("MIN-06: a supervisor sees what is open, for how long, and whom to call; not whom it is about", async () => {
    const world = await settled()
    const { of } = await visited(world, await childIn(world, "2015-05-01"), keep(["violence"]))
    const raisedAt = Minute.require("2026-03-10 23:59")
    const open = () => run(OpenReports.openReports(world))
    const calls = [
      { to: "police", numbers: ["110"], citations: [Instruments.LIBRARY.passage()] },
      { to: "civil-affairs", numbers: [], citations: [] },
      { to: "education", numbers: [], citations: [] }
    ]
    const one = { report: of, raisedAt, calls, escalatedAt: undefined }
    const three = ["police", "civil-affairs", "education"] as const
    expect((await open()).open).toEqual([{ ...one, minutes: 0, stillToTell: three, supervisor: "later" }])
    world.setDay("2026-03-11")
    expect((await open()).open).toEqual([{ ...one, minutes: 1440, stillToTell: three, supervisor: "due" }])
    const at = Minute.require("2026-03-11 08:59")
    await run(Life.give(world, reports, of, { type: "call", by: mother, to: "police", at }))
    await run(Life.give(world, reports, of, { type: "escalate", supervisor: grandmother, at }))
    expect((await open()).open).toEqual([
      { ...one, minutes: 1440, stillToTell: three.slice(1), calls: calls.slice(1), supervisor: "told", escalatedAt: at }
    ])
    for (const to of three.slice(1)) await run(Life.give(world, reports, of, { type: "call", by: mother, to, at }))
    expect((await open()).open).toMatchObject([{ stillToTell: [], supervisor: "told" }])
    await run(Life.give(world, reports, of, { type: "close", by: mother, outcome: "已处置", at }))
    expect((await open()).open).toEqual([])
  })
  it("MIN-06: of a child whose age nobody knows it is a duty too; of sixteen, living alone is none", async () => {
    const world = await settled()
    const { of: one } = await visited(world, await childIn(world), keep(["violence"]))
    expect((await run(Life.look(world, reports, one))).state.raised?.to).toEqual(["police", "civil-affairs", "education"])
    const { of: other } = await visited(world, await childIn(world, "2010-01-01"), keep(["living-alone"]))
    expect(await failure(Life.look(world, reports, other))).toMatchObject({ _tag: "NotFound" })
  })
  it("a kept visit is linked to a record that is there, of its day and its visitor, and of no other visit", async () => {
    const world = await withCleared(town(), li, wang)
    await listed(world)
    await places(world, { communities: ["c-1"] })
    const child = await childIn(world)
    const { of } = await visited(world, child)
    const [own, theirs, earlier] = [
      await record(world, facts("v-1", "2026-03-05", "09:00", "10:00")),
      await record(world, facts("v-2", "2026-03-05", "09:00", "10:00")),
      await record(world, facts("v-1", "2026-03-04", "09:00", "10:00"))
    ]
    const link = (to: string, which = own, visitor = li) =>
      Life.give(world, visit, to, { type: "link", visitor, record: which, on: "2026-03-06" })
    const rules = async (attempt: ReturnType<typeof link>) => {
      const error = await failure(attempt)
      return error._tag === "Refused" ? error.findings.map(({ rule }) => rule) : [error._tag]
    }
    expect(await rules(link(of, id<Id.RecordId>("r-0")))).toEqual(["care.no-record"])
    expect(await rules(link(of, theirs))).toEqual(["care.record-of-another"])
    expect(await rules(link(of, earlier))).toEqual(["care.record-of-other-day"])
    await run(RecordCommands.give(world, earlier, { type: "void", reason: "重复", by: clerk }))
    expect(await rules(link(of, earlier))).toEqual(["care.no-record"])
    // Two visits of one day that claim one record at once: one has it.
    const { of: other } = await visited(world, await childIn(world))
    const both = await Promise.allSettled([run(link(of)), run(link(other))])
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
    const lost = both[0].status === "fulfilled" ? other : of
    expect(await rules(link(lost))).toEqual(["care.record-of-other-visit"])
    expect(codes(await run(link(lost, theirs, wang)))).toEqual([])
    expect(await run(Verification.verify(world))).toMatchObject({ holds: true })
  })
  it("VIS-04: what is overdue is what is neither kept, excused, attempted nor yet due", async () => {
    const world = await settled()
    const [one, other] = [await childIn(world), await childIn(world)]
    for (const child of [one, other])
      await run(Life.give(world, plans, child, { type: "begin", whose: "child", months: 1, on: "2026-01-01" }))
    await visited(world, one)
    const { id: of } = await run(Life.begin(world, visit, plan(other)))
    await run(Life.give(world, visit, of, { type: "excuse", reason: "大雪封路", evidence: "停运通知", on: "2026-03-06" }))
    const months = (asOf: string) =>
      run(DueVisits.overdue(world, Day.require(asOf))).then(({ overdue }) =>
        overdue.map(({ recipient: who, first }) => [who, Day.text(first).slice(0, 7)])
      )
    const all = (...of: readonly string[]) => of.flatMap((month) => [one, other].toSorted().map((child) => [child, month]))
    expect(await months("2026-01-31")).toEqual([])
    expect(await months("2026-03-10")).toEqual(all("2026-01", "2026-02"))
    expect(await months("2026-05-01")).toEqual(all("2026-01", "2026-02", "2026-04"))
  })
  it("VIS-05: the monthly rate counts elders on the list, each once", async () => {
    const world = await settled({ today: "2026-03-31" })
    const elders = await Promise.all(
      [1, 2].map(async () => {
        const { id: of } = await run(Life.begin(world, recipient, { type: "open", community: id<Id.CommunityId>("c-1"), on: "2026-01-01" }))
        for (const tag of ["elder-living-alone", "elder-disabled"] as const)
          await run(Life.give(world, recipient, of, { type: "note", tag, source: "authority-list", on: "2026-01-01" }))
        return id<Id.PersonId>(of)
      })
    )
    const [first] = elders as [Id.PersonId, Id.PersonId]
    const call = async () => {
      const { id: of } = await run(Life.begin(world, visit, { ...plan(first, [li]), mode: "phone-or-video" } as Visit.Command))
      await run(Life.give(world, visit, of, keep()))
    }
    await call()
    await call()
    const rate = await run(DueVisits.elderVisitRate(world, Day.require("2026-03-31")))
    expect([rate.listed, rate.visited, codes(rate)]).toEqual([2, 1, ["unmet care.elder-rate-missed"]])
    expect(await run(DueVisits.elderVisitRate(world, Day.require("2025-12-31")))).toMatchObject({ listed: 0, visited: 0, findings: [] })
  })
})

const collect = (child: Id.PersonId): Wish.Command => ({
  type: "collect",
  recipient: child,
  of: "child",
  round: "2026-spring",
  words: "一盏台灯",
  valueFen: 80_00,
  on: "2026-03-01"
})
const publish: Wish.Command = {
  type: "publish",
  alias: "小星星",
  identifying: false,
  labelling: false,
  linksToDonation: false,
  on: "2026-03-03"
}
const claim = (volunteer: Id.VolunteerId): Wish.Command => ({ type: "claim", by: { type: "volunteer", volunteer }, on: "2026-03-04" })

const published = async (world: Town) => {
  await withListed(world, li, wang)
  const child = await childIn(world)
  const { id: of } = await run(Life.begin(world, wish, collect(child)))
  await run(Life.give(world, wish, of, { type: "verify", by: mother, holds: true, on: "2026-03-02" }))
  await run(Life.give(world, consent, child, { type: "give", purpose: "publication", manner: "separate", on: "2026-03-02" }))
  const given = { type: "give", purpose: "publication", guardian: mother, manner: "separate", on: "2026-03-02" } as const
  await run(Life.give(world, consent, child, given))
  await run(Life.give(world, wish, of, publish))
  return { child, of }
}

describe("wishes at the desk", () => {
  it("MIN-09: are published with the consents of child and guardian; the board has an alias and the wish, nothing else", async () => {
    const world = await settled()
    const { child, of } = await published(world)
    const { rows } = await world.store.rows(world.tenant, Registers.wishBoard, undefined, [], { limit: 10 })
    const shown = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== undefined)))
    expect(shown).toEqual([{ wish: of, alias: "小星星", words: "一盏台灯" }])
    expect(JSON.stringify(rows)).not.toContain(child)
    await run(Life.give(world, wish, of, claim(li)))
    expect((await world.store.rows(world.tenant, Registers.wishBoard, undefined, [], { limit: 10 })).rows).toEqual([])
  })
  it("MIN-09: once a guardian withdraws consent the wish is shown to nobody and claimed by nobody; given again, it is there again", async () => {
    const world = await settled()
    const { child, of } = await published(world)
    const shown = async () => (await run(WishesToClaim.list(world))).rows.map((row) => row.wish)
    expect(await shown()).toEqual([of])
    await run(Life.give(world, consent, child, { type: "withdraw", purpose: "publication", guardian: mother, on: "2026-03-04" }))
    expect(await shown()).toEqual([])
    expect(await failure(Life.give(world, wish, of, claim(li)))).toMatchObject({
      findings: [{ rule: "care.wish-consent-withdrawn", facts: { own: true, guardian: false, minor: true } }]
    })
    await run(
      Life.give(world, consent, child, { type: "give", purpose: "publication", guardian: mother, manner: "separate", on: "2026-03-05" })
    )
    expect(await shown()).toEqual([of])
    expect(codes(await run(Life.give(world, wish, of, { ...claim(li), on: "2026-03-05" } as Wish.Command)))).toEqual([])
    expect(await run(Verification.verify(world))).toMatchObject({ holds: true })
  })
  it("VIS-06: a photo of what was handed over is warned of where nobody consented to one", async () => {
    const world = await settled()
    const { of } = await published(world)
    await run(Life.give(world, wish, of, claim(li)))
    expect(
      codes(await run(Life.give(world, wish, of, { type: "fulfil", evidence: "交接照片", photographed: true, on: "2026-03-08" })))
    ).toEqual(["unknown care.photo-unconsented", "unmet care.photo-guardian"])
  })
  it("MIN-09: without the guardian's consent, or under the child's name, nothing is published", async () => {
    const world = await settled()
    const child = await childIn(world, "2015-01-01")
    const { id: of } = await run(Life.begin(world, wish, collect(child)))
    await run(Life.give(world, wish, of, { type: "verify", by: mother, holds: true, on: "2026-03-02" }))
    await run(Life.give(world, consent, child, { type: "give", purpose: "publication", manner: "separate", on: "2026-03-02" }))
    expect(await failure(Life.give(world, wish, of, { ...publish, alias: "小雨" } as Wish.Command))).toMatchObject({
      findings: [{ rule: "person.child-publication-guardian" }, { rule: "person.child-identified" }]
    })
  })
  it("VIS-07: two who claim at once: one succeeds, in whatever order things happen", async () => {
    let first = 0
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const store = MemoryStore.open()
        const { of } = await published(await settled({ store }))
        // Every call of the store is answered when the scheduler says so.
        const slow = new Proxy(store, {
          get: (target, name) => {
            const member: unknown = Reflect.get(target, name, target)
            return typeof member === "function" ? scheduler.scheduleFunction(member.bind(target) as never) : member
          }
        })
        const desks = [town({ store: slow, desk: "a" }), town({ store: slow, desk: "b" })]
        const claims = desks.map((world, index) => run(Life.give(world, wish, of, claim(index === 0 ? li : wang))))
        const answers = await scheduler.waitFor(Promise.allSettled(claims))
        expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
        const winner = answers[0]?.status === "fulfilled" ? li : wang
        if (winner === li) first += 1
        const { state, history } = await run(Life.look(town({ store }), wish, of))
        expect(state.claimed?.by).toEqual({ type: "volunteer", volunteer: winner })
        expect(history.filter(({ type }) => type === "wish.claimed")).toHaveLength(1)
      }),
      { numRuns: 30 }
    )
    expect(first).toBeGreaterThan(0)
    expect(first).toBeLessThan(30)
  })
  it("VIS-07: where one wish in a round is allowed, two that are collected at once are one", async () => {
    const policy = policyWith(
      Pack.value(CareParameters.wishesPerRound, {
        ...given,
        value: 1
      })
    )
    const world = await settled({ policy })
    const child = await childIn(world)
    const all = await Promise.allSettled([1, 2].map(() => run(Life.begin(world, wish, collect(child)))))
    expect(all.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
    expect(await failure(Life.begin(world, wish, collect(child)))).toMatchObject({ findings: [{ rule: "care.wish-open-already" }] })
    expect(codes(await run(Life.begin(world, wish, { ...collect(child), round: "2026-autumn" } as Wish.Command)))).toEqual([])
  })
})
