/** What is stored of what was planned, and what waits for whom. */
import { describe, expect, it } from "vitest"
import * as ImportPlan from "../../../src/desk/import/ImportPlan.ts"

type Entry = ImportPlan.Entry
const planned = {} as ImportPlan.Planned
const entry = (verdict: ImportPlan.Verdict, needs: readonly ImportPlan.Need[] = [], isPlanned = false): Entry =>
  ({ row: {}, verdict, needs, findings: [], ...(isPlanned ? { planned } : {}) }) as unknown as Entry
const nothing: ImportPlan.Agreement = { newPeople: false, newTeams: false, corrections: false }

it.each<[ImportPlan.Need, Partial<ImportPlan.Agreement>]>([
  ["new-person", { newPeople: true }],
  ["new-team", { newTeams: true }],
  ["correction", { corrections: true }]
])("%s is agreed to by its own agreement and by no other", (need, agreement) => {
  const others = { newPeople: true, newTeams: true, corrections: true }
  expect(ImportPlan.isAgreed({ ...nothing, ...agreement }, [need])).toBe(true)
  expect(ImportPlan.isAgreed({ ...others, ...Object.fromEntries(Object.keys(agreement).map((key) => [key, false])) }, [need])).toBe(false)
})

it("what has to be chosen is settled by no agreement; of several needs each is asked about; of none there is nothing to ask", () => {
  const all = { newPeople: true, newTeams: true, corrections: true }
  for (const choice of ["choose-person", "choose-team"] as const) expect(ImportPlan.isAgreed(all, [choice])).toBe(false)
  expect(ImportPlan.isAgreed({ ...nothing, newPeople: true }, ["new-person", "new-team"])).toBe(false)
  expect(ImportPlan.isAgreed(all, ["new-person", "new-team"])).toBe(true)
  expect(ImportPlan.isAgreed(nothing, [])).toBe(true)
})

it("rows to be stored are those whose needs are all agreed to", () => {
  const waiting: readonly ImportPlan.Waiting[] = [
    { needs: [], rows: 5 },
    { needs: ["new-person"], rows: 3 },
    { needs: ["new-person", "correction"], rows: 2 }
  ]
  expect(ImportPlan.storable(waiting, nothing)).toBe(5)
  expect(ImportPlan.storable(waiting, { ...nothing, newPeople: true })).toBe(8)
  expect(ImportPlan.storable(waiting, { ...nothing, newPeople: true, corrections: true })).toBe(10)
  expect(ImportPlan.storable([], nothing)).toBe(0)
})

describe("an entry", () => {
  it.each<[string, Entry, { readonly waits: boolean; readonly isStored: boolean }]>([
    ["planned", entry("new", [], true), { waits: true, isStored: true }],
    ["a draft", entry("draft", [], true), { waits: true, isStored: true }],
    ["a head-count", entry("group", [], true), { waits: true, isStored: true }],
    ["a correction", entry("correction", ["correction"], true), { waits: true, isStored: true }],
    ["held for an agreement", entry("held", ["new-person"]), { waits: true, isStored: false }],
    ["held for a choice of people", entry("held", ["choose-person"]), { waits: false, isStored: false }],
    ["held for a choice of teams", entry("held", ["choose-team"]), { waits: false, isStored: false }],
    ["held for both", entry("held", ["new-person", "choose-team"]), { waits: false, isStored: false }],
    ["known", entry("known"), { waits: false, isStored: false }],
    ["refused", entry("refused"), { waits: false, isStored: false }],
    ["new, and not planned", entry("new"), { waits: false, isStored: false }],
    ["held, though it was planned", entry("held", [], true), { waits: true, isStored: false }]
  ])("%s", (_, one, { waits, isStored }) => {
    expect([ImportPlan.isWaiting(one), ImportPlan.isStored(one)]).toEqual([waits, isStored])
  })
  it("is one of these", () => {
    expect(ImportPlan.verdicts).toEqual(["new", "draft", "group", "correction", "known", "held", "refused"])
  })
})
