/** Every accident of the example's dirty workbook, and what its list says becomes of it. */
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { Day } from "@yanzhen/core/foundation"
import { describe, expect, it } from "vitest"
import { type ServiceRow, ServiceSheet, type SheetFinding, Table } from "../src/index.ts"

interface Listed {
  readonly accident: string
  readonly sheet: string
  readonly row: number
  readonly column?: string
  readonly expect: "read" | "warned" | "asked" | "refused" | "draft" | "skipped"
  readonly family?: string
  readonly means?: {
    readonly day?: string
    readonly from?: number
    readonly to?: number
    readonly minutes?: number
    readonly headCount?: number
  }
}

const fileOf = (name: string): string => fileURLToPath(new URL(`../../../examples/xiangshan/data/${name}`, import.meta.url))
const list: readonly Listed[] = JSON.parse(readFileSync(fileOf("脏数据.json"), "utf8"))

/** What only those can say who know the people, the teams, the categories, the other rows and the rules. */
const ofTheDesk = new Set(["PERSON", "TEAM", "CATEGORY", "DUPLICATE", "PERSONAL", "TOO_LONG", "record-deadline"])

const rows = new Map<string, ServiceRow.ServiceRow>()
const refused = new Set<string>()
const findings: SheetFinding.SheetFinding[] = []
const table = await Table.open(fileOf("脏数据.xlsx"))
for await (const page of ServiceSheet.read(table, { today: Day.require("2026-06-30") })) {
  for (const row of page.rows) rows.set(`${row.where.sheet} ${row.where.row}`, row)
  for (const row of page.refused) refused.add(`${page.sheet} ${row}`)
  findings.push(...page.findings)
}

const at = ({ sheet, row }: Listed): string => `${sheet} ${row}`
const said = (listed: Listed): readonly SheetFinding.SheetFinding[] =>
  findings.filter((finding) => finding.sheet === listed.sheet && finding.row === listed.row)
const whereOf = (finding: SheetFinding.SheetFinding) => ({ code: finding.code, column: finding.column, severity: finding.severity })
const only = (...kinds: readonly Listed["expect"][]): readonly Listed[] =>
  list.filter((listed) => kinds.includes(listed.expect) && !ofTheDesk.has(listed.family ?? ""))

/** The finding the list speaks of: of its family, in its column, and nothing beside it but hints. */
const expected = (listed: Listed, severity: SheetFinding.Severity) => {
  const wanted = { code: `YZ_XLSX_${listed.family}`, severity }
  expect(
    said(listed)
      .filter((finding) => finding.severity !== "hint")
      .map(whereOf)
  ).toEqual([
    listed.family === "REC03_MISSING" || listed.family === "NAME_MISSING"
      ? expect.objectContaining(wanted)
      : { ...wanted, column: listed.column }
  ])
}

describe("the list", () => {
  it("is long, and every kind is on it", () => {
    expect(list.length).toBeGreaterThan(70)
    for (const kind of ["read", "warned", "asked", "refused", "draft", "skipped"] as const) expect(only(kind).length).toBeGreaterThan(0)
  })
  it("leaves no row out: what it does not name is taken without a word", () => {
    const named = new Set(list.map(at))
    for (const place of [...rows.keys(), ...refused]) {
      if (named.has(place)) continue
      expect([place, refused.has(place), rows.get(place)?.missing]).toEqual([place, false, []])
    }
  })
})

describe("read: taken as meant, without a word", () => {
  it.each(only("read").map((listed) => [listed.accident, listed] as const))("%s", (_, listed) => {
    expect(said(listed).map(whereOf)).toEqual([])
    const row = rows.get(at(listed))
    expect(row?.missing).toEqual([])
    const { day, from, to, minutes, headCount } = listed.means ?? {}
    if (day !== undefined) expect(row?.day).toBe(Day.require(day))
    if (from !== undefined) expect(row?.attended).toEqual([{ from, to }])
    if (minutes !== undefined)
      expect(row?.minutes ?? row?.attended.reduce((sum, stretch) => sum + stretch.to - stretch.from, 0)).toBe(minutes)
    if (headCount !== undefined) expect([row?.groupSize, row?.volunteerName]).toEqual([headCount, undefined])
  })
})

describe("skipped: no line of service, and no word on it alone", () => {
  it.each(only("skipped").map((listed) => [listed.accident, listed] as const))("%s", (_, listed) => {
    expect([rows.has(at(listed)), refused.has(at(listed)), said(listed)]).toEqual([false, false, []])
  })
})

describe("warned: taken, with a warning", () => {
  it.each(only("warned").map((listed) => [listed.accident, listed] as const))("%s", (_, listed) => {
    expected(listed, "warning")
    expect(rows.get(at(listed))?.missing).toEqual([])
  })
})

describe("asked: can mean two things, so nothing is taken for granted", () => {
  it.each(only("asked").map((listed) => [listed.accident, listed] as const))("%s", (_, listed) => {
    const waits = rows.get(at(listed))?.missing ?? ["row"]
    expect(said(listed).map(whereOf)).toContainEqual({ code: `YZ_XLSX_${listed.family}`, column: listed.column, severity: "warning" })
    expect(waits).not.toEqual([])
  })
})

describe("draft: 待补, kept and not counted", () => {
  it.each(only("draft").map((listed) => [listed.accident, listed] as const))("%s", (_, listed) => {
    expected(listed, "warning")
    expect(rows.get(at(listed))?.missing).not.toEqual([])
  })
})

describe("refused: contradicts itself", () => {
  it.each(only("refused").map((listed) => [listed.accident, listed] as const))("%s", (_, listed) => {
    expected(listed, "error")
    expect([rows.has(at(listed)), refused.has(at(listed))]).toEqual([false, true])
  })
})

describe("what the desk must find out, the reader hands on", () => {
  it.each(list.filter((listed) => ofTheDesk.has(listed.family ?? "")).map((listed) => [listed.accident, listed] as const))(
    "%s",
    (_, listed) => {
      expect(said(listed).filter((finding) => finding.severity === "error")).toEqual([])
      const row = rows.get(at(listed))
      expect(row?.missing).toEqual([])
      if (listed.accident === "entered-late") expect(row?.enteredOn).toBe(Day.require("2026-05-20"))
      if (listed.accident === "duration-over-a-day") expect(row?.minutes).toBe(1800)
    }
  )
})
