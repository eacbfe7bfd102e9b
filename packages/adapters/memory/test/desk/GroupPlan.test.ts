/** Rows that count heads, and the records that stand for some of them. All people are made up. */
import { GroupCommands, Importing, RecordCommands, Tallying, Verification } from "@yanzhen/core/desk"
import type { Id } from "@yanzhen/core/foundation"
import { describe, expect, it } from "vitest"
import { byText, groups, row, rules, type Said, take, type Taken, verdicts } from "./importing.ts"
import { clerk, facts, failure, record, run, town } from "./world.ts"

describe("a head-count", () => {
  const heads = (headCount: number) => row({ person: undefined, headCount })

  it("that changed is corrected, and not added", async () => {
    const world = town()
    await take(world, [heads(20)])
    const taken = await take(world, [heads(21)])
    expect(verdicts(taken)).toEqual(["correction"])
    expect((await groups(world)).map(({ headsLeft }) => headsLeft)).toEqual([21])
    expect(verdicts(await take(world, [heads(21)]))).toEqual(["known"])
    expect((await run(Verification.verify(world))).faults).toEqual([])
  })

  it("that changed waits for an agreement like any correction", async () => {
    const world = town()
    await take(world, [heads(20)])
    await take(world, [heads(21)], { ...Importing.agreed, corrections: false })
    expect((await groups(world)).map(({ headsLeft }) => headsLeft)).toEqual([20])
  })

  it("a second one of the day, while the first is still in the file, is new", async () => {
    const world = town()
    await take(world, [heads(20)])
    await take(world, [heads(20), heads(5)])
    expect((await groups(world)).map(({ headsLeft }) => headsLeft).toSorted(byText)).toEqual([20, 5])
  })
})

describe("a row that counts heads", () => {
  const heads = (said: Said) => row({ person: undefined, headCount: 20, ...said })
  const other = row({ person: undefined, headCount: 7, activityName: "另一项" })
  const told = (taken: Taken) => taken.entries.map(({ verdict, findings }) => [verdict, ...rules(findings).toSorted(byText)])

  it("is no draft: what it lacks of the seven facts refuses it, all at once, as error", async () => {
    const taken = await take(town(), [heads({ leader: undefined, organiser: undefined }), other])
    expect(verdicts(taken)).toEqual(["refused", "group"])
    expect(taken.entries[0]?.findings.map(({ rule, severity, facts: { fact } }) => [rule, severity, fact])).toEqual([
      ["service.fact-missing", "error", "organiser"],
      ["service.fact-missing", "error", "leader"]
    ])
  })

  it("that the sheet excludes is refused with the reason", async () => {
    expect(told(await take(town(), [heads({ exclusion: "internship" }), other]))[0]).toEqual(["refused", "service.excluded"])
  })

  it("that says in other words what is stored is known", async () => {
    const world = town()
    await take(world, [heads({ category: "没有的类别" })])
    const taken = await take(world, [heads({ category: "也没有的类别" }), other])
    expect(verdicts(taken)).toEqual(["known", "group"])
  })

  it.each<readonly [Said, object | undefined]>([
    [
      { travelMinutes: 10, plannedMinutes: 10 },
      { way: 10, planned: 10 }
    ],
    [{ travelMinutes: 10 }, { way: 10, planned: 0 }],
    [{ plannedMinutes: 10 }, { way: 0, planned: 10 }],
    [{}, undefined]
  ])("whose way and plan are each person's own says so: %j", async (said, facts) => {
    const { entries } = await take(town(), [heads(said)])
    const alone = entries.flatMap(({ findings }) => findings.filter(({ rule }) => rule === "import.head-count-alone"))
    expect(alone.map((finding) => [finding.facts, finding.citations])).toEqual(facts === undefined ? [] : [[facts, []]])
  })

  it("a correction names the head-count, and its place", async () => {
    const world = town()
    await take(world, [heads({})])
    const [{ group = "" } = {}] = await groups(world)
    const taken = await take(world, [heads({ headCount: 21 })])
    expect(taken.entries[0]).toMatchObject({
      findings: [{ rule: "import.correction", facts: { record: group } }],
      corrects: { record: group },
      planned: { changed: { stream: `group/${group}`, version: 2 } }
    })
  })
})

describe("heads that named records stand for", () => {
  const served = facts("ann", "2026-02-05", "09:00", "11:00")
  const { volunteer: _, ...shared } = served
  const heads = (world: ReturnType<typeof town>, count: number) =>
    run(GroupCommands.enter(world, { type: "record", facts: { ...shared, heads: count } })).then(({ group }) => group)
  const personTimes = async (world: ReturnType<typeof town>) =>
    (await run(Tallying.tally(world, { by: ["team"] }))).cells.map((cell) => cell.personTimes)
  const replace = (world: ReturnType<typeof town>, group: Id.GroupRecordId, named: readonly Id.RecordId[]) =>
    GroupCommands.give(world, group, { type: "replace", records: named, by: clerk })

  it("come back when the record is voided, and when it is corrected to be of another day", async () => {
    const world = town()
    const group = await heads(world, 20)
    const [one, two] = [await record(world, served), await record(world, facts("bo", "2026-02-05", "09:00", "11:00"))]
    await run(replace(world, group, [one, two]))
    expect(await personTimes(world)).toEqual([20])
    await run(RecordCommands.give(world, one, { type: "void", reason: "错", by: clerk }))
    expect(await personTimes(world)).toEqual([20])
    await run(
      RecordCommands.give(world, two, { type: "correct", facts: facts("bo", "2026-02-06", "09:00", "11:00"), reason: "日期", by: clerk })
    )
    expect((await groups(world)).map(({ headsLeft }) => headsLeft)).toEqual([20])
    expect(await personTimes(world)).toEqual([21])
    expect((await run(Verification.verify(world))).faults).toEqual([])
  })

  it("stay while the record is of the same occasion, whatever else is corrected", async () => {
    const world = town()
    const group = await heads(world, 20)
    const one = await record(world, served)
    await run(replace(world, group, [one]))
    await run(
      RecordCommands.give(world, one, { type: "correct", facts: facts("ann", "2026-02-05", "09:00", "10:00"), reason: "早退", by: clerk })
    )
    expect((await groups(world)).map(({ headsLeft }) => headsLeft)).toEqual([19])
  })

  it("are of one head-count only; of a voided one they are free again", async () => {
    const world = town()
    const [first, second] = [await heads(world, 20), await heads(world, 5)]
    const one = await record(world, served)
    await run(replace(world, first, [one]))
    expect(await failure(replace(world, second, [one]))).toMatchObject({ findings: [{ rule: "group.record-elsewhere" }] })
    await run(GroupCommands.give(world, first, { type: "void", reason: "重复", by: clerk }))
    await run(replace(world, second, [one]))
    expect(await personTimes(world)).toEqual([5])
  })
})
