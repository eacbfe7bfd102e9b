/** Somebody who serves and is served: two ids, and nothing that anybody is shown, nor any register, joins them. */
import { Registers } from "@yanzhen/core/registers"
import { Table } from "@yanzhen/spreadsheet"
import { describe, expect, it } from "vitest"
import type { Kept, Keeping } from "../src/index.ts"
import { memory } from "../src/Keeping.ts"
import { noon, settled, take } from "./door.ts"
import { awarded } from "./ventures.ts"
import { people, served } from "./workbooks.ts"

const { wang, li } = people
const on = "2025-10-01"

const cells = async (bytes: Uint8Array): Promise<unknown> => {
  const all: unknown[] = []
  const table = await Table.open({ name: "表.xlsx", bytes })
  for await (const page of table.pages()) all.push(page)
  return all
}

/** 王桂兰 serves in a team, and is one of ten elders who are looked after; she is visited by 李建国, and granted a wish. */
const lived = async () => {
  let kept: Kept | undefined
  const store: Keeping = { name: "watched", open: async () => (kept = await memory.open()) }
  const yz = await settled({ store, clock: () => noon("2026-03-10") })
  await take(yz, [served(wang, {}), served(li, {})])
  const named = (await yz.tally()).rows
  const volunteer = named.find(({ names }) => names.volunteer === wang.姓名)?.key.volunteer ?? ""
  const visitor = named.find(({ names }) => names.volunteer === li.姓名)?.key.volunteer ?? ""
  await yz.socialWorkers.become(visitor, { type: "become", kind: "volunteer", on: "2026-01-01" })
  const files: string[] = []
  for (let n = 0; n < 10; n++) {
    const { id } = await yz.recipients.open({ type: "open", community: "c-1", on })
    await yz.recipients.give(id, { type: "note", tag: "elder-living-alone", source: "self", on })
    files.push(id)
  }
  const [recipient = ""] = files
  await yz.protectedPeople.put({ name: wang.姓名, idNumber: wang.身份证号, phone: wang.电话 }, recipient)
  await yz.people.consent(recipient, { type: "give", purpose: "publication", manner: "separate", on })
  for (const of of files.slice(0, 5)) {
    const { id } = await yz.visits.plan({ type: "plan", recipient: of, mode: "home", visitors: [visitor], for: on, on })
    await yz.visits.give(id, { type: "keep", visitors: [visitor], present: [], closedDoor: false, minutes: 30, dangers: [], on })
  }
  const { id: wish } = await yz.wishes.collect({
    type: "collect",
    recipient,
    of: "adult",
    round: "2026-spring",
    words: "一盏台灯",
    valueFen: 8_000,
    on: "2026-03-01"
  })
  await yz.wishes.give(wish, { type: "verify", by: visitor, holds: true, on: "2026-03-02" })
  const read = { identifying: false, labelling: false, linksToDonation: false }
  await yz.wishes.give(wish, { type: "publish", alias: "银发老人", ...read, on: "2026-03-03" })
  await awarded(yz)
  if (kept === undefined) throw new Error("not opened")
  return { yz, kept, volunteer, recipient }
}

describe("somebody who serves and is served", () => {
  it("VIS-06: is nowhere in what is public, and nowhere in what is shown of volunteers is it said who is looked after", async () => {
    const { yz, volunteer, recipient } = await lived()
    expect(volunteer).not.toBe(recipient)
    const report = await yz.reports.public("2025-Q4")
    expect(report.tables.map((table) => Math.max(...table.cells.map((cell) => cell.people)))).toEqual([10, 5, 0])
    const board = await yz.wishes.board()
    expect(board.rows).toHaveLength(1)
    const toPublic = {
      report: [report, report.lines()],
      board: [board, board.lines()],
      disclosure: await cells(await (await yz.projects.disclosure()).toXlsx()),
      "open data": await yz.projects.openData({ publisher: { prefix: "360G-xiangshan", funder: { id: "org-9", name: "区慈善会" } } })
    }
    for (const [what, output] of Object.entries(toPublic))
      for (const one of [volunteer, recipient, wang.姓名, wang.身份证号, wang.电话]) expect(JSON.stringify(output), what).not.toContain(one)
    const [teams, aims, tally] = await Promise.all([yz.reports.teams(2026), yz.reports.aims("2026"), yz.tally()])
    const ofVolunteers = {
      teams: [teams, teams.lines()],
      aims: [aims, aims.lines()],
      tally: [tally, await cells(await tally.toXlsx())],
      explained: await yz.explain(volunteer)
    }
    expect(JSON.stringify(ofVolunteers.tally)).toContain(wang.姓名)
    for (const [what, output] of Object.entries(ofVolunteers)) expect(JSON.stringify(output), what).not.toContain(recipient)
  })
  it("VIS-06: no row of a register holds both ids, nor a name, nor any id of hers that the other's rows hold", async () => {
    const { kept, volunteer, recipient } = await lived()
    const holding = new Map<string, string[]>([volunteer, recipient].map((id) => [id, []]))
    for (const register of Registers.all) {
      const { rows } = await kept.store.rows("local", register, undefined, [], { limit: 10_000 })
      for (const row of rows) {
        const values = Object.values(row).map(String)
        const held = [volunteer, recipient].filter((id) => values.some((value) => value.includes(id)))
        expect(held.length, register.name).toBeLessThan(2)
        expect(values.join(), register.name).not.toContain(wang.姓名)
        for (const id of held) holding.get(id)?.push(...values.filter((value) => !value.includes(id)))
      }
    }
    const [serving = [], looked = []] = [...holding.values()].map((values) =>
      values.filter((value) => /[0-9a-f]{8}-[0-9a-f]{4}-/.test(value))
    )
    expect(serving.length).toBeGreaterThan(0)
    expect(looked.length).toBeGreaterThan(0)
    expect(looked.filter((id) => serving.includes(id))).toEqual([])
  })
  it("VIS-06: a file under her own id as a volunteer is refused, with the reason", async () => {
    const { yz, volunteer } = await lived()
    await expect(yz.recipients.give(volunteer, { type: "open", community: "c-1", on })).rejects.toMatchObject({
      code: "YZ_REFUSED",
      reasons: [{ code: "care.file-of-volunteer" }]
    })
  })
})
