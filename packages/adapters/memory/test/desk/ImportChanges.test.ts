/** Rows that speak of what is stored: equal, changed, refused, completed, and what withdrawing makes of it. All people are made up. */
import { GroupCommands, Importing, RecordCommands, Verification, WithdrawingImport } from "@yanzhen/core/desk"
import type { Id } from "@yanzhen/core/foundation"
import type { ServiceRecord } from "@yanzhen/core/service"
import { describe, expect, it } from "vitest"
import { byText, groups, ids, list, look, newFile, records, row, rules, type Said, take, teams, verdicts } from "./importing.ts"
import { clerk, journal, run, town } from "./world.ts"

const other = { person: { name: "李四四" } }
const minutes = async (world: ReturnType<typeof town>) =>
  (await records(world)).map(({ stage, attendedMinutes }) => [stage, attendedMinutes])

describe("a preview says what the commit does", () => {
  it("also where a row further up would take the record of one further down", async () => {
    const world = town()
    await take(world, [row(), row({ from: 14, to: 15 })])
    const { previewed, imported } = await take(world, [row({ from: 14, to: 16 }), row()])
    expect(previewed.counts.verdicts).toMatchObject({ known: 1, correction: 1, new: 0 })
    expect(imported.counts).toEqual(previewed.counts)
  })

  it("over chunks, where the file is read once more", async () => {
    const world = town()
    await take(world, [row()])
    const between = Array.from({ length: 700 }, (_, i) => row({ activityName: `活动${i}` }))
    let readings = 0
    const source = newFile([row({ from: 14, to: 16 }), ...between, row()])
    const previewed = await run(Importing.preview(world, source, { begin: () => void (readings += 1) }))
    expect(readings).toBe(2)
    expect(previewed.counts.verdicts).toMatchObject({ new: 701, known: 1, correction: 0 })
    expect((await run(Importing.commit(world, source, previewed))).counts).toEqual(previewed.counts)
  })

  it("made before another file came in, it is made again", async () => {
    const world = town()
    const [first, changed] = [newFile([row()]), newFile([row({ to: 12 })])]
    const early = await look(world, changed)
    await run(Importing.commit(world, first, await look(world, first)))
    const { counts } = await run(Importing.commit(world, changed, early))
    expect(counts.verdicts).toMatchObject({ correction: 1, new: 0 })
    expect(await minutes(world)).toEqual([["recorded", 180]])
  })
})

describe("an import that corrected, taken back", () => {
  const withdraw = (world: ReturnType<typeof town>, batch: Id.BatchId | undefined) =>
    run(WithdrawingImport.withdraw(world, batch ?? ("" as Id.BatchId), { reason: "错表", by: clerk }))

  it("gives back what was before: the minutes, and the row", async () => {
    const world = town()
    await take(world, [row()])
    const { imported } = await take(world, [row({ to: 17 }), row(other)])
    expect(await withdraw(world, imported.batch)).toMatchObject({ records: 1, correctedBack: 1, kept: [] })
    expect((await minutes(world)).toSorted(byText)).toEqual([
      ["recorded", 120],
      ["voided", 120]
    ])
    expect((await look(world, newFile([row()]))).counts.verdicts).toMatchObject({ known: 1 })
    expect((await run(Verification.verify(world))).faults).toEqual([])
  })

  it("leaves what somebody corrected since, and says so", async () => {
    const world = town()
    await take(world, [row()])
    const { imported } = await take(world, [row({ to: 17 })])
    await take(world, [row({ to: 12 })])
    const { correctedBack, kept } = await withdraw(world, imported.batch)
    expect(correctedBack).toBe(0)
    expect(kept.map(({ findings }) => rules(findings))).toEqual([["import.changed-since"]])
    expect(await minutes(world)).toEqual([["recorded", 180]])
  })

  it("says where somebody corrected since; what was voided since needs nothing more; what is disputed stays as it is", async () => {
    const later = async (command: (record: Id.RecordId, by: Id.VolunteerId) => ServiceRecord.Command) => {
      const world = town()
      await take(world, [row()])
      const { imported } = await take(world, [row({ to: 17 })])
      const [{ record = "", volunteer = "" } = {}] = await records(world)
      await run(RecordCommands.give(world, record as Id.RecordId, command(record as Id.RecordId, volunteer as Id.VolunteerId)))
      const { correctedBack, kept } = await withdraw(world, imported.batch)
      return [
        correctedBack,
        ...kept.flatMap(({ findings }) => findings.map(({ rule, severity, facts }) => [rule, severity, facts["position"]]))
      ]
    }
    expect(await later(() => ({ type: "void", reason: "重复", by: clerk }))).toEqual([0])
    expect(await later((_, by) => ({ type: "object", by, words: "多记" }))).toEqual([0, ["service.stage", "error", undefined]])
    const world = town()
    await take(world, [row()])
    const { imported } = await take(world, [row({ to: 17 })])
    await take(world, [row({ to: 12 })])
    const position = (await journal(world)).findLast(({ type }) => type === "service.corrected")?.position
    const { kept } = await withdraw(world, imported.batch)
    expect(kept.flatMap(({ findings }) => findings)).toMatchObject([
      { rule: "import.changed-since", kind: "notice", severity: "warning", citations: [], facts: { position } }
    ])
  })

  it("cannot untell a draft what it was told, and says so", async () => {
    const world = town()
    await take(world, [row({ leader: undefined, organiser: undefined })])
    const { imported } = await take(world, [row({ leader: undefined })])
    const { kept, correctedBack } = await withdraw(world, imported.batch)
    expect([correctedBack, kept.flatMap(({ findings }) => findings)]).toMatchObject([
      0,
      [{ rule: "import.draft-completed", kind: "notice", severity: "warning", citations: [] }]
    ])
  })

  it("gives back the row under which a record was known", async () => {
    const world = town()
    await take(world, [row()])
    const keys = async () => (await records(world)).map(({ rowKey }) => rowKey)
    const before = await keys()
    const { imported } = await take(world, [row({ to: 17 })])
    expect(await keys()).not.toEqual(before)
    await withdraw(world, imported.batch)
    expect(await keys()).toEqual(before)
  })

  it("gives back a head-count too", async () => {
    const world = town()
    await take(world, [row({ person: undefined, headCount: 20 })])
    const { imported } = await take(world, [row({ person: undefined, headCount: 25 })])
    await withdraw(world, imported.batch)
    expect((await groups(world)).map(({ headsLeft }) => headsLeft)).toEqual([20])
  })

  it("gives back the heads of its named records, also to a head-count that it corrected", async () => {
    const world = town()
    await take(world, [row({ person: undefined, headCount: 20 })])
    const { imported } = await take(world, [row({ person: undefined, headCount: 25 }), row(other)])
    const [{ group = "" } = {}] = await groups(world)
    const [{ record = "" } = {}] = await records(world)
    await run(GroupCommands.give(world, group as Id.GroupRecordId, { type: "replace", records: [record as Id.RecordId], by: clerk }))
    expect((await groups(world)).map(({ headsLeft }) => headsLeft)).toEqual([24])
    await withdraw(world, imported.batch)
    expect((await groups(world)).map(({ headsLeft }) => headsLeft)).toEqual([20])
    expect((await run(Verification.verify(world))).faults).toEqual([])
  })
})

describe("which record a changed row speaks of", () => {
  const corrected = async (world: ReturnType<typeof town>, rows: Parameters<typeof take>[1]) => {
    const { entries } = await take(world, rows)
    const stored = new Map((await records(world)).map((one) => [one.record, one]))
    return entries.map(({ verdict, corrects }) => [
      verdict,
      corrects === undefined ? undefined : stored.get(corrects.record)?.attendedMinutes
    ])
  }

  it("that of its own day, however the days of the file lie", async () => {
    const world = town()
    const days = ["2026-03-05", "2026-03-09", "2026-01-10"]
    await take(
      world,
      days.map((day) => row({ day }))
    )
    const told = await corrected(world, [
      row({ day: days[1] ?? "", to: 12 }),
      row({ day: days[2] ?? "", to: 13 }),
      row({ day: days[0] ?? "", to: 14 })
    ])
    expect(told).toEqual([
      ["correction", 180],
      ["correction", 240],
      ["correction", 300]
    ])
  })

  it("of several of one day the first to begin, whichever came in first; of two that begin together each once", async () => {
    const world = town()
    await take(world, [row({ from: 14, to: 15 })])
    await take(world, [row({ from: 14, to: 15 }), row({ from: 9, to: 10 })])
    const byBegin = new Map((await records(world)).map(({ from = 0, record }) => [from, record]))
    const { entries } = await take(world, [row({ from: 10, to: 11 }), row({ from: 15, to: 16 })])
    const early = [...byBegin.keys()].toSorted((a, b) => a - b).map((from) => byBegin.get(from))
    expect(entries.map(({ corrects }) => corrects?.record)).toEqual(early)
  })

  it("of two that begin together the first by its id, and then the other", async () => {
    const world = town()
    await take(world, [row({ from: 9, to: 10 }), row({ from: 9, to: 11 })])
    const ids = (await records(world)).map(({ record }) => record).toSorted(byText)
    const { entries } = await take(world, [row({ from: 9, to: 12 }), row({ from: 9, to: 13 })])
    expect(entries.map(({ corrects }) => corrects?.record)).toEqual(ids)
  })

  it("a draft that lacks its day, or its activity, is completed by the row that has them", async () => {
    const world = town()
    await take(world, [{ ...row({ leader: undefined }), on: undefined as never }])
    expect(verdicts(await take(world, [row()]))).toEqual(["new"])
    expect(await minutes(world)).toEqual([["recorded", 120]])
    await take(world, [row({ ...other, activityName: undefined })])
    expect(verdicts(await take(world, [row(other)]))).toEqual(["new"])
    expect(await minutes(world)).toEqual([
      ["recorded", 120],
      ["recorded", 120]
    ])
  })

  it.each<readonly [string, Said]>([
    ["leader", { leader: undefined }],
    ["organiser", { organiser: undefined }],
    ["content", { content: undefined }],
    ["location", { location: undefined }],
    ["activityName", { activityName: undefined }],
    ["time", { attended: [] }]
  ])("a row without its %s corrects no record: it is a draft of its own", async (_, lacking) => {
    const world = town()
    await take(world, [row()])
    expect(verdicts(await take(world, [row({ to: 12, ...lacking })]))).toEqual(["draft"])
    expect((await minutes(world)).filter(([stage]) => stage === "recorded")).toEqual([["recorded", 120]])
  })

  it("a duration without a clock corrects the times of the day", async () => {
    const world = town()
    await take(world, [row()])
    expect(verdicts(await take(world, [row({ attended: [], untimedMinutes: 90 })]))).toEqual(["correction"])
    expect(await minutes(world)).toEqual([["recorded", 90]])
  })

  it("its leader is the same still, though two of the name are in the team by now", async () => {
    const world = town()
    await take(world, [row(), row(other)])
    const led = async () => new Set((await records(world)).map(({ leader }) => leader))
    const before = await led()
    expect(before.size).toBe(1)
    const team = (await teams(world))[0]?.code ?? ""
    await list(world, {
      volunteers: [
        { name: "赵队长", team, idNumber: ids.wang },
        { name: "赵队长", team, idNumber: ids.other }
      ]
    })
    expect(verdicts(await take(world, [row({ to: 12 })]))).toEqual(["correction"])
    expect(await led()).toEqual(before)
  })

  it.each<readonly [string, Said, boolean]>([
    ["activity", { activityName: "清扫活动" }, true],
    ["team", { team: "护河队" }, true],
    ["day", { day: "2026-03-06" }, false],
    ["duration", { activityName: "清扫活动", untimedMinutes: 60 }, false],
    ["class of time", { activityName: "清扫活动", timeClass: "training" }, false],
    ["person", { activityName: "清扫活动", ...other }, false]
  ])("without a clock another %s is added, and said to be the same service perhaps where it may be", async (_, changed, isSaid) => {
    const untimed = { person: { name: "王小明", idNumber: ids.wang }, attended: [], untimedMinutes: 120 }
    const world = town()
    await take(world, [row(untimed)])
    const [{ record } = {}] = await records(world)
    const said = await take(world, [row({ ...untimed, ...changed })])
    expect(verdicts(said)).toEqual(["new"])
    const found = said.entries[0]?.findings.filter(({ rule }) => rule === "import.may-be-changed")
    expect(found?.map(({ facts, severity }) => [facts["record"], severity])).toEqual(isSaid ? [[record, "warning"]] : [])
    // Where the former row still stands in the file, before or after, there were two.
    for (const rows of [
      [row({ ...untimed, ...changed }), row(untimed)],
      [row(untimed), row({ ...untimed, ...changed })]
    ]) {
      const both = town()
      await take(both, [row(untimed)])
      expect(rules((await take(both, rows)).entries.flatMap(({ findings }) => findings))).not.toContain("import.may-be-changed")
    }
  })

  it("a draft of another day stays one", async () => {
    const world = town()
    await take(world, [row({ day: "2026-03-04", leader: undefined })])
    expect(verdicts(await take(world, [row()]))).toEqual(["new"])
    expect((await minutes(world)).toSorted(byText)).toEqual([
      ["draft", 120],
      ["recorded", 120]
    ])
  })

  it("a head-count that was withdrawn may come in again", async () => {
    const world = town()
    const heads = () => row({ person: undefined, headCount: 20 })
    const { imported } = await take(world, [heads()])
    await run(WithdrawingImport.withdraw(world, imported.batch ?? ("" as Id.BatchId), { reason: "错表", by: clerk }))
    expect(verdicts(await take(world, [heads()]))).toEqual(["group"])
  })

  it("a number that comes further down is looked up, though the name was before", async () => {
    const world = town()
    await take(world, [row({ person: { name: "李四四", idNumber: ids.wang } })])
    const source = newFile([], {
      rowsPerChunk: 1,
      pages: async function* () {
        yield { rows: [row()], refused: 0 }
        yield { rows: [row({ day: "2026-03-06", person: { name: "王小明", idNumber: ids.wang } })], refused: 0 }
      }
    })
    expect((await look(world, source)).counts.verdicts).toMatchObject({ held: 1 })
  })
})
