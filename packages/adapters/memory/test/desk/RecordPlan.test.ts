/** Rows that name who served: known, refused, waiting for an approval, drafts and what completes them. All people are made up. */
import { Importing, RecordCommands, WithdrawingImport } from "@yanzhen/core/desk"
import type { Finding, Id } from "@yanzhen/core/foundation"
import { Policies } from "@yanzhen/core/law"
import { describe, expect, it } from "vitest"
import { byText, ids, list, look, newFile, records, row, rules, take, verdicts } from "./importing.ts"
import { clerk, facts, failure, record, run, town } from "./world.ts"

const other = { person: { name: "李四四" } }
const minutes = async (world: ReturnType<typeof town>) =>
  (await records(world)).map(({ stage, attendedMinutes }) => [stage, attendedMinutes])

/** 王小明's two hours, and his objection to them. */
const disputed = async (): Promise<ReturnType<typeof town>> => {
  const world = town()
  await take(world, [row()])
  const [{ record: id = "", volunteer = "" } = {}] = await records(world)
  await run(RecordCommands.give(world, id as Id.RecordId, { type: "object", by: volunteer as Id.VolunteerId, words: "少记" }))
  return world
}

describe("one row never refuses the others", () => {
  it("that says in other words what is stored: it is known", async () => {
    const world = town()
    await list(world, { teams: [{ code: "T1", name: "志愿队" }] })
    await take(world, [row({ category: "没有的类别" })])
    const taken = await take(world, [row({ category: "也没有的类别" }), row(other)])
    expect(taken.previewed.counts).toEqual(taken.imported.counts)
    expect(await records(world)).toHaveLength(2)
    expect(verdicts(taken)).toEqual(["known", "new"])
  })

  it("that states the ID number of somebody known by name: it is known", async () => {
    const world = town()
    await take(world, [row()])
    const taken = await take(world, [row({ person: { name: "王小明", idNumber: ids.wang } }), row(other)])
    expect(verdicts(taken)).toEqual(["known", "new"])
    expect(taken.entries[0]?.known).toBe((await records(world))[0]?.record)
  })

  it("whose words are kept aside because they name somebody: said again they are no change", async () => {
    const world = town()
    await take(world, [row({ content: "陪王小明散步" })])
    const taken = await take(world, [row({ content: "陪王小明散步", person: { name: "王小明", idNumber: ids.wang } }), row(other)])
    expect(verdicts(taken)).toEqual(["known", "new"])
  })

  it("of which the volunteer has objected: it is refused with the reason", async () => {
    const world = await disputed()
    const taken = await take(world, [row({ to: 12 }), row(other)])
    expect(taken.previewed.counts.verdicts).toMatchObject({ refused: 1, new: 1 })
    expect(verdicts(taken)).toEqual(["refused", "new"])
    expect(rules(taken.entries[0]?.findings ?? [])).toContain("service.stage")
  })

  it("that makes a day so long that somebody must approve it: it is refused with the reason", async () => {
    const world = town({ policy: Policies.byName("i-zhiyuan") })
    await take(world, [row()])
    const taken = await take(world, [row({ from: 8, to: 18 }), row(other)])
    expect(verdicts(taken)).toEqual(["refused", "new"])
    expect(rules(taken.entries[0]?.findings ?? [])).toContain("service.approval-needed")
  })
})

const said = (findings: readonly Finding.Finding[] = []) => findings.map(({ rule, severity }) => `${severity} ${rule}`).toSorted(byText)

describe("what a row is told", () => {
  it("everything at once: what the sheet excludes, and what the record could not be", async () => {
    const taken = await take(town(), [
      row({ exclusion: "internship", breakMinutes: -1 }),
      row({ exclusion: "internship", leader: undefined }),
      row(other)
    ])
    expect(taken.entries.slice(0, 2).map(({ verdict, findings }) => [verdict, rules(findings).toSorted(byText)])).toEqual([
      ["refused", ["service.excluded", "service.negative-minutes"]],
      ["refused", ["service.excluded"]]
    ])
  })

  it("a correction names the record that it changes, and is not told that it shares time with itself", async () => {
    const world = town()
    await take(world, [row()])
    const taken = await take(world, [row({ to: 12 })])
    const [{ record = "" } = {}] = await records(world)
    expect(taken.entries.map(({ findings }) => findings)).toMatchObject([
      [{ rule: "import.correction", severity: "hint", facts: { record } }]
    ])
  })

  it("a correction of a rest alone is one", async () => {
    const world = town()
    await take(world, [row()])
    expect(verdicts(await take(world, [row({ breakMinutes: 20 })]))).toEqual(["correction"])
    expect((await records(world)).map(({ breakMinutes }) => breakMinutes)).toEqual([20])
  })

  it("a row that the sheet excludes is refused, also where the record says the same", async () => {
    const world = town()
    await take(world, [row({ category: "没有的类别" })])
    const taken = await take(world, [row({ category: "也没有的类别", exclusion: "internship" }), row(other)])
    expect(verdicts(taken)).toEqual(["refused", "new"])
  })

  it("two rows that share time: the second is told so", async () => {
    const taken = await take(town(), [row(), row({ from: 10, to: 12, activityName: "另一项" })])
    expect(taken.entries.map(({ findings }) => said(findings).filter((one) => one.includes("service.")))).toEqual([
      [],
      ["warning service.overlap"]
    ])
  })

  it("what was refused shares no time with the rows further down", async () => {
    const world = await disputed()
    const taken = await take(world, [row({ to: 13 }), row({ from: 12, to: 14, activityName: "另一项" })])
    expect(taken.entries.map(({ verdict, findings }) => [verdict, said(findings)])).toEqual([
      ["refused", ["error service.stage", "hint import.correction"]],
      ["new", []]
    ])
  })

  it("what stays as it was, since its correction was refused, shares the time that it has", async () => {
    const world = await disputed()
    const taken = await take(world, [row({ to: 13 }), row({ from: 10, to: 14, activityName: "另一项" })])
    expect(taken.entries[1]?.findings).toMatchObject([{ rule: "service.overlap", facts: { overlapMinutes: 60 } }])
  })
})

describe("long days that somebody must approve", () => {
  const world = () => town({ policy: Policies.byName("i-zhiyuan") })
  const halves = [row({ from: 6, to: 11 }), row({ from: 12, to: 17, activityName: "另一项" })]
  const stages = async (desk: ReturnType<typeof world>) => (await records(desk)).map(({ stage }) => stage).toSorted(byText)

  it("are found in one file, and over two files alike", async () => {
    const [together, apart] = [world(), world()]
    await take(together, halves)
    for (const half of halves) await take(apart, [half])
    expect(await stages(together)).toEqual(["recorded", "submitted"])
    expect(await stages(apart)).toEqual(["recorded", "submitted"])
  })

  it("are found over the chunks that an interrupted run has stored", async () => {
    const desk = world()
    const source = newFile(halves, {
      rowsPerChunk: 1,
      pages: async function* () {
        for (const half of halves) yield { rows: [half], refused: 0 }
      }
    })
    const broken = {
      ...desk,
      commit: (batch: Parameters<typeof desk.commit>[0]) =>
        batch.key.endsWith("/1") ? Promise.reject(new Error("the power is out")) : desk.commit(batch)
    }
    await failure(Importing.commit(broken, source, await look(desk, source)))
    expect(await stages(desk)).toEqual(["recorded"])
    expect((await run(Importing.commit(desk, source, await look(desk, source)))).resumedAfter).toBe(1)
    expect(await stages(desk)).toEqual(["recorded", "submitted"])
  })

  it("a day that must be approved is handed in with a warning; what is wrong besides refuses it, all of it errors", async () => {
    const long = { from: 8, to: 18 }
    const taken = await take(world(), [row(long), row({ ...long, ...other, breakMinutes: -1 })])
    expect(verdicts(taken)).toEqual(["new", "refused"])
    expect(taken.entries.map(({ findings }) => said(findings).filter((one) => one.includes("service.")))).toEqual([
      ["warning service.approval-needed"],
      ["error service.approval-needed", "error service.negative-minutes"]
    ])
  })

  it("whoever records the same day between the plan and its commit is seen: the row waits for an approval", async () => {
    const desk = world()
    await take(desk, [row({ day: "2026-03-01" })])
    const [{ volunteer = "" } = {}] = await records(desk)
    let isFirst = true
    const late = {
      ...desk,
      commit: async (batch: Parameters<typeof desk.commit>[0]) => {
        if (isFirst) {
          isFirst = false
          await record(desk, facts(volunteer, "2026-03-05", "06:00", "11:00"))
        }
        return desk.commit(batch)
      }
    }
    const source = newFile([row({ from: 12, to: 17 })])
    await run(Importing.commit(late, source, await look(desk, source)))
    expect(await stages(desk)).toEqual(["recorded", "recorded", "submitted"])
  })

  it("minutes without a clock, and minutes of an earlier file, count to their day", async () => {
    const desk = world()
    await take(desk, [row({ attended: [], untimedMinutes: 300 })])
    const taken = await take(desk, [row({ from: 12, to: 15, activityName: "另一项" }), row({ from: 16, to: 17, activityName: "第三项" })])
    expect(taken.entries.map(({ findings }) => rules(findings).includes("service.approval-needed"))).toEqual([false, true])
    expect(await stages(desk)).toEqual(["recorded", "recorded", "submitted"])
  })

  it("a warning beside it does not keep a day from being handed in", async () => {
    const taken = await take(world(), [row({ from: 8, to: 12 }), row({ from: 10, to: 18, activityName: "另一项" })])
    expect(taken.entries.map(({ verdict, findings }) => [verdict, said(findings).filter((one) => one.includes("service."))])).toEqual([
      ["new", []],
      ["new", ["warning service.approval-needed", "warning service.overlap"]]
    ])
  })

  it("what waits for an approval shares no time with the rows further down", async () => {
    const taken = await take(world(), [row({ from: 8, to: 18 }), row({ from: 17, to: 19, activityName: "另一项" })])
    expect(taken.entries.map(({ findings }) => rules(findings).filter((rule) => rule === "service.overlap"))).toEqual([[], []])
  })

  it("a draft has no minutes yet", async () => {
    const desk = world()
    const taken = await take(desk, [row({ from: 6, to: 13, leader: undefined }), row({ from: 13, to: 18, activityName: "另一项" })])
    expect(verdicts(taken)).toEqual(["draft", "new"])
    expect(await stages(desk)).toEqual(["draft", "recorded"])
  })

  it("a correction counts its own minutes once", async () => {
    const desk = world()
    await take(desk, [row({ from: 6, to: 11 })])
    expect(verdicts(await take(desk, [row({ from: 6, to: 13 })]))).toEqual(["correction"])
  })
})

describe("a draft", () => {
  it("is completed by the file that completes it, and withdrawn with it", async () => {
    const world = town()
    await take(world, [row({ leader: undefined })])
    const taken = await take(world, [row()])
    expect(verdicts(taken)).toEqual(["new"])
    expect(await minutes(world)).toEqual([["recorded", 120]])
    expect((await look(world, newFile([row()]))).counts.verdicts).toMatchObject({ known: 1 })
    await run(WithdrawingImport.withdraw(world, taken.imported.batch ?? ("" as Id.BatchId), { reason: "误传", by: clerk }))
    expect(await minutes(world)).toEqual([["voided", 120]])
  })

  it("learns what a row adds that still lacks something; the same again is known", async () => {
    const world = town()
    await take(world, [row({ leader: undefined, organiser: undefined })])
    expect(verdicts(await take(world, [row({ leader: undefined })]))).toEqual(["draft"])
    expect(await records(world)).toHaveLength(1)
    expect((await look(world, newFile([row({ leader: undefined })]))).counts.verdicts).toMatchObject({ known: 1 })
  })

  it("loses nothing by a row that says less than it does", async () => {
    const world = town()
    await take(world, [row({ leader: undefined, content: undefined })])
    const less = await take(world, [row({ leader: undefined, content: undefined, organiser: undefined }), row(other)])
    expect(verdicts(less)).toEqual(["known", "new"])
    const [known, fresh] = less.entries
    expect([known?.needs, said(known?.findings), known?.known === fresh?.known]).toEqual([[], ["hint import.row-known"], false])
    const more = await take(world, [row({ content: undefined, organiser: undefined })])
    expect(verdicts(more)).toEqual(["draft"])
    expect(said(more.entries[0]?.findings)).toContain("hint import.draft")
  })

  it("learns its time, and keeps a duration that the next row says nothing of", async () => {
    const world = town()
    const lacking = { leader: undefined, content: undefined }
    await take(world, [row({ ...lacking, attended: [] })])
    await take(world, [row(lacking)])
    expect(await minutes(world)).toEqual([["draft", 120]])
    await take(world, [row({ leader: undefined, attended: [] })])
    expect(await minutes(world)).toEqual([["draft", 120]])
    await take(world, [row({ ...other, ...lacking, attended: [], untimedMinutes: 90 })])
    await take(world, [row({ ...other, leader: undefined, attended: [], untimedMinutes: undefined })])
    expect((await minutes(world)).toSorted(byText)).toEqual([
      ["draft", 120],
      ["draft", 90]
    ])
  })

  it("of another activity is another service", async () => {
    const world = town()
    await take(world, [row({ leader: undefined })])
    await take(world, [row({ activityName: "义诊" })])
    expect((await records(world)).map(({ stage }) => stage).toSorted(byText)).toEqual(["draft", "recorded"])
  })
})
