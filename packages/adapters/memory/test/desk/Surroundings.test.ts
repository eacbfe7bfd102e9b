/** What the store, the directory and the roster say around one record, looked up where the policy asks. */
import { Explaining, RecordCommands, Remarking, Tallying } from "@yanzhen/core/desk"
import { Id, Minute } from "@yanzhen/core/foundation"
import { CountingParameters, Pack, Policies, RecordingParameters } from "@yanzhen/core/law"
import type { DutyRoster } from "@yanzhen/core/ports"
import { describe, expect, it } from "vitest"
import { given, policyWith } from "./policies.ts"
import { facts, record, run, town, write } from "./world.ts"

const iZhiyuan = Policies.byName("i-zhiyuan")

const served = facts("ann", "2026-03-05", "09:00", "11:00")

describe("what stands around a record is looked up", () => {
  it("REC-08: a second record of the same hour is warned of when it is entered, and its own correction is not", async () => {
    const world = town()
    const first = await record(world, served)
    const { findings } = await run(RecordCommands.enter(world, { type: "record", facts: facts("ann", "2026-03-05", "10:30", "12:00") }))
    expect(findings.map(({ rule, facts: compared }) => [rule, compared["overlapMinutes"]])).toEqual([["service.overlap", 30]])
    const other = await run(RecordCommands.enter(world, { type: "record", facts: facts("bo", "2026-03-05", "09:00", "11:00") }))
    expect(other.findings).toEqual([])
    const beside = await run(
      RecordCommands.enter(world, { type: "record", facts: facts("ann", "2026-03-05", "09:00", "11:00", { timeClass: "training" }) })
    )
    expect(beside.findings).toEqual([])
    const shorter = {
      type: "correct",
      facts: facts("ann", "2026-03-05", "09:00", "10:30"),
      reason: "早退",
      by: Id.require<Id.PersonId>("clerk")
    } as const
    expect((await run(RecordCommands.give(world, first, shorter))).findings).toEqual([])
  })
  it("REC-12: service inside the own paid duty is told 待核实, whichever of the two comes second; it stands in the report and takes no minute", async () => {
    for (const [first, second] of [
      ["paid-duty", "service"],
      ["service", "paid-duty"]
    ] as const) {
      const world = town()
      const enter = (id: string, from: string, to: string, timeClass: typeof first | "training") =>
        run(RecordCommands.enter(world, { type: "record", facts: facts(id, "2026-03-05", from, to, { timeClass }) }))
      expect((await enter("ann", "09:00", "11:00", first)).findings).toEqual([])
      expect((await enter("ann", "09:00", "11:00", "training")).findings).toEqual([])
      expect((await enter("bo", "10:00", "12:00", second)).findings).toEqual([])
      expect((await enter("ann", "11:00", "12:00", second)).findings).toEqual([])
      const { findings, record: id } = await run(
        RecordCommands.enter(world, { type: "record", facts: facts("ann", "2026-03-05", "08:00", "09:30", { timeClass: second }) })
      )
      expect(findings).toMatchObject([{ rule: "service.paid-duty", severity: "warning", facts: { paidDutyMinutes: 30 } }])
      const { assessed } = await run(Explaining.record(world, id))
      expect(assessed.map(({ rule }) => rule)).toEqual(["service.paid-duty"])
      const { remarked } = await run(Remarking.remarks(world))
      expect(remarked.flatMap(({ findings: all }) => all.map(({ rule }) => rule))).toEqual(["service.paid-duty", "service.paid-duty"])
      const { cells } = await run(Tallying.tally(world, { by: ["volunteer"] }))
      expect(cells.filter(({ key }) => key.volunteer === "ann").map(({ creditedMinutes }) => creditedMinutes)).toEqual([
        second === "service" ? 150 : 120
      ])
    }
  })
  it("REC-12: without a roster the registers say whose own duty it may be: 待核实 on a working day, by hand and in the report", async () => {
    const world = town()
    const assigned = (person: string, role: string) => ({ type: "grid.assigned", v: 1, person, role, on: "2026-01-01" }) as never
    await write(world, "posts", {
      "grid/g-1": [{ type: "grid.listed", v: 1, grid: "g-1", code: "G1", name: "一网格", community: "c-1" } as never],
      "grid-assignment/g-1": [assigned("ann", "worker"), assigned("bo", "volunteer")],
      "station/st-1": [
        { type: "station.opened", v: 1, street: "s-1", on: "2026-01-01" } as never,
        { type: "station.post-taken", v: 1, person: "cy", post: "staff", isLicensed: true, on: "2026-03-01" } as never
      ],
      "person-kinds/dan": [{ type: "person-kind.begun", v: 1, kind: "social-worker", on: "2026-01-01" } as never]
    })
    const here = { community: Id.require<Id.CommunityId>("c-1"), station: Id.require<Id.StationId>("st-1") }
    const said = async (id: string, from: string, to: string, more: object = here) =>
      (
        await run(RecordCommands.enter(world, { type: "record", facts: facts(id, from.slice(0, 10), from.slice(11), to, more) }))
      ).findings.map(({ outcome, rule }) => `${outcome} ${rule}`)
    const unverified = ["unknown service.own-duty-unverified"]
    expect(await said("ann", "2026-03-05 09:00", "11:00")).toEqual(unverified)
    expect(await said("cy", "2026-03-05 09:00", "11:00")).toEqual(unverified)
    expect(await said("dan", "2026-03-05 09:00", "11:00", {})).toEqual(unverified)
    const { remarked } = await run(Remarking.remarks(world))
    expect(new Map(remarked.map(({ record: { volunteer }, findings }) => [String(volunteer), findings.map(({ rule }) => rule)]))).toEqual(
      new Map(["ann", "cy", "dan"].map((id) => [id, ["service.own-duty-unverified"]]))
    )
    // A grid volunteer; another community; a Saturday; before the post; training.
    expect(await said("bo", "2026-03-05 09:00", "11:00")).toEqual([])
    expect(await said("ann", "2026-03-04 09:00", "11:00", { community: Id.require("c-2") })).toEqual([])
    expect(await said("ann", "2026-03-07 09:00", "11:00")).toEqual([])
    expect(await said("cy", "2026-02-27 09:00", "11:00")).toEqual([])
    expect(await said("ann", "2026-03-03 09:00", "11:00", { ...here, timeClass: "training" })).toEqual([])
    // From Sunday night into Monday: some of it is on a working day.
    const night = { ...here, attended: [{ from: Minute.require("2026-03-08 23:00"), to: Minute.require("2026-03-09 02:00") }] }
    expect(await said("ann", "2026-03-08 09:00", "11:00", night)).toEqual(unverified)
    const rota: DutyRoster.DutyRoster = { duties: () => Promise.resolve(new Map([["ann", { employers: ["c-1"], hours: [] }]])) }
    const known = await run(
      RecordCommands.enter({ ...world, roster: rota }, { type: "record", facts: facts("ann", "2026-03-02", "09:00", "11:00", here) })
    )
    expect(known.findings).toEqual([])
  })
  it("REC-07: sign-ins of several records of one day and activity are counted together", async () => {
    const world = town({ policy: iZhiyuan })
    const enter = (from: string, to: string, more = {}) =>
      run(RecordCommands.enter(world, { type: "record", facts: facts("ann", "2026-03-05", from, to, more) }))
    for (const hour of ["08", "10", "12"]) expect((await enter(`${hour}:00`, `${hour}:30`)).findings).toEqual([])
    expect((await enter("14:00", "14:30", { activity: Id.require("other") })).findings).toEqual([])
    expect((await enter("14:30", "15:00")).findings.map(({ rule }) => rule)).toEqual(["service.session-limit"])
  })
  it("CN-6: self sign-in counts those who served at the same activity on the same day", async () => {
    const world = town({ policy: iZhiyuan })
    const streams = Object.fromEntries(
      Array.from({ length: 99 }, (_, i) => [
        `record/r${i}`,
        [{ type: "service.recorded", v: 1, facts: facts(`v${i}`, "2026-03-05", "09:00", "11:00") } as never]
      ])
    )
    await write(world, "many", streams)
    const signedIn = (id: string, on: string) =>
      run(RecordCommands.enter(world, { type: "record", facts: facts(id, on, "09:00", "11:00", { evidence: "self-sign-in" }) }))
    expect((await signedIn("v1", "2026-03-05")).findings.map(({ rule, outcome }) => `${outcome} ${rule}`)).toContain(
      "unmet service.self-sign-in"
    )
    expect((await signedIn("ann", "2026-03-05")).findings).toEqual([])
    expect((await signedIn("ann", "2026-03-06")).findings.map(({ rule }) => rule)).toEqual(["service.self-sign-in"])
  })
  it("REC-07: the length of an activity is that of all its records", async () => {
    const world = town({ policy: iZhiyuan })
    await record(world, facts("bo", "2025-03-05", "09:00", "11:00"))
    const enter = (on: string) => run(RecordCommands.enter(world, { type: "record", facts: facts("ann", on, "09:00", "11:00") }))
    expect((await enter("2026-03-04")).findings).toEqual([])
    expect((await enter("2026-03-05")).findings.map(({ rule }) => rule)).toEqual(["service.activity-length"])
  })
  it.each([
    [["2025-03-05", "2025-06-01", "2025-03-03"], "2026-03-04", true],
    [["2025-09-01", "2026-03-01", "2025-12-01"], "2025-03-01", true],
    [["2025-09-01", "2026-02-28", "2025-12-01"], "2025-03-01", false]
  ])(
    "REC-07: stored of %j, entered of %s: from the first of them to the last, whichever came in first: %s",
    async (stored, on, isTooLong) => {
      const world = town({ policy: iZhiyuan })
      for (const one of stored) await record(world, facts("bo", one, "09:00", "11:00"))
      const { findings } = await run(RecordCommands.enter(world, { type: "record", facts: facts("ann", on, "09:00", "11:00") }))
      expect(findings.some(({ rule }) => rule === "service.activity-length")).toBe(isTooLong)
    }
  )
  it("where a policy asks of nothing around it, nothing is looked up", async () => {
    const policy = policyWith(
      Pack.value(CountingParameters.overlapWarning, { ...given, value: false }),
      Pack.value(RecordingParameters.exclusions, { ...given, value: ["commercial"] })
    )
    const world = town({ policy })
    await record(world, served)
    expect((await run(RecordCommands.enter(world, { type: "record", facts: served }))).findings).toEqual([])
  })
  it("where it asks of self sign-in alone, those of the activity are counted", async () => {
    const policy = policyWith(Pack.value(RecordingParameters.selfSignInPeople, { ...given, value: 2 }))
    const world = town({ policy })
    const signedIn = (id: string) =>
      run(
        RecordCommands.enter(world, {
          type: "record",
          facts: facts(id, "2026-03-05", "09:00", "11:00", { evidence: "self-sign-in" })
        })
      )
    expect((await signedIn("ann")).findings.map(({ rule }) => rule)).toEqual(["service.self-sign-in"])
    expect((await signedIn("bo")).findings).toEqual([])
  })
  it("of training no roster is asked: nobody's duty is in question", async () => {
    let asked = 0
    const roster: DutyRoster.DutyRoster = { duties: () => ((asked += 1), Promise.resolve(new Map())) }
    const world = { ...town(), roster }
    await record(world, facts("ann", "2026-03-05", "09:00", "11:00", { timeClass: "training" }))
    expect(asked).toBe(0)
    await record(world, served)
    expect(asked).toBe(1)
  })
  it("REC-16: the directory says whether a team is a group that somebody guides", async () => {
    const world = town()
    const team = (more: object) => [
      { type: "team.listed", v: 1, team: "goose", code: "G", name: "雁队", from: "2020-01-01", ...more } as never
    ]
    await write(world, "listed", { "team/goose": team({ registered: false }) })
    const { findings } = await run(RecordCommands.enter(world, { type: "record", facts: served }))
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([["service.supervising-organisation", "warning"]])
  })
  it("REC-09: the day that the sheet states is the day of entry; without one it is the day of the journal", async () => {
    const world = town({ today: "2026-06-30" })
    const event = (enteredOn?: string) => [
      {
        type: "service.recorded",
        v: 1,
        facts: served,
        origin: { batch: "b", rowKey: enteredOn ?? "-", ...(enteredOn === undefined ? {} : { enteredOn }) }
      } as never
    ]
    await write(world, "file", { "record/r1": event("2026-03-19"), "record/r2": event("2026-03-20"), "record/r3": event() })
    const late = async (id: string) => (await run(Explaining.record(world, Id.require(id)))).assessed.map(({ rule }) => rule)
    expect(await late("r1")).toEqual([])
    expect(await late("r2")).toEqual(["service.record-deadline"])
    expect(await late("r3")).toEqual(["service.record-deadline"])
  })
})
