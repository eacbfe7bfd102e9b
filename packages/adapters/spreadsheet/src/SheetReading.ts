/**
 * One sheet of service records being read: its plan, applied to row after row, and everything remarked of the row at hand.
 */
import { CitizenId } from "@yanzhen/core/foundation"
import * as AsideRow from "./AsideRow.ts"
import type * as Cell from "./Cell.ts"
import * as CellReader from "./CellReader.ts"
import type * as Header from "./Header.ts"
import type * as Reading from "./Reading.ts"
import type * as ServicePlan from "./ServicePlan.ts"
import type { ServiceRow } from "./ServiceRow.ts"
import * as ServiceTime from "./ServiceTime.ts"
import * as SevenFacts from "./SevenFacts.ts"
import * as SheetFinding from "./SheetFinding.ts"
import type * as Table from "./Table.ts"
import * as UnknownColumns from "./UnknownColumns.ts"

export interface Page {
  readonly sheet: string
  /** Accepted rows, complete ones and drafts, in the order of the sheet. */
  readonly rows: readonly ServiceRow[]
  /** Row numbers of refused rows. */
  readonly refused: readonly number[]
  readonly findings: readonly SheetFinding.SheetFinding[]
}

const ShownRows = 10

export class SheetReading implements CellReader.Remarks {
  readonly name: string
  readonly #file: string
  readonly #plan: ServicePlan.ServicePlan
  #findings: SheetFinding.SheetFinding[]
  #row = 0
  #refused = false
  #asides: number[] = []
  #unknownDivisions = 0
  #droppedSeconds = 0

  constructor(file: string, name: string, plan: ServicePlan.ServicePlan) {
    this.#file = file
    this.name = name
    this.#plan = plan
    this.#findings = headerFindings(plan.header, name)
  }

  page(page: Table.Page): Page {
    const rows: ServiceRow[] = []
    const refused: number[] = []
    for (let at = 0; at < page.rows.length; at++) {
      const cells = page.rows[at]
      this.#row = page.first + at
      if (cells === undefined || this.#row <= this.#plan.header.row) continue
      const kind = AsideRow.kindOf(cells, this.#plan.header.columns, this.#plan.name?.index)
      if (kind === "aside") this.#asides.push(this.#row)
      if (kind !== "record") continue
      this.#refused = false
      const row = this.#read(cells)
      if (this.#refused) refused.push(this.#row)
      else rows.push(row)
    }
    return { sheet: this.name, rows, refused, findings: this.#taken() }
  }

  /** What can only be said of the sheet as a whole. */
  last(): Page {
    if (this.#asides.length > 0) {
      const shown = this.#asides.slice(0, ShownRows).join("、")
      const rows = this.#asides.length > ShownRows ? `${shown}…` : shown
      this.#note({ code: "YZ_XLSX_ROWS_SKIPPED", severity: "hint", facts: { count: this.#asides.length, rows } })
    }
    if (this.#unknownDivisions > 0) this.#note({ code: "YZ_XLSX_ID_DIVISION", severity: "hint", facts: { count: this.#unknownDivisions } })
    if (this.#droppedSeconds > 0) this.#note({ code: "YZ_XLSX_SECONDS_DROPPED", severity: "hint", facts: { count: this.#droppedSeconds } })
    return { sheet: this.name, rows: [], refused: [], findings: this.#taken() }
  }

  remark(note: Reading.Note, reader: CellReader.CellReader<unknown> | undefined, cell: Cell.Cell): void {
    // A sheet from a machine has seconds in every cell: said once, not on every row.
    if (note.code === "YZ_XLSX_SECONDS_DROPPED") {
      this.#droppedSeconds++
      return
    }
    if (note.severity === "error") this.#refused = true
    const place = reader === undefined ? { sheet: this.name, row: this.#row } : { sheet: this.name, row: this.#row, column: reader }
    this.#findings.push(SheetFinding.of(note, place, cell))
  }

  #note(note: Reading.Note): void {
    this.#findings.push(SheetFinding.of(note, { sheet: this.name }))
  }

  #taken(): readonly SheetFinding.SheetFinding[] {
    const findings = this.#findings
    this.#findings = []
    return findings
  }

  #read(cells: readonly Cell.Cell[]): ServiceRow {
    const plan = this.#plan
    const facts = plan.facts
    const name = CellReader.textOf(plan.name, cells, this)
    const id = CellReader.textOf(plan.id, cells, this)
    if (id !== undefined && !CitizenId.isDivisionKnown(id)) this.#unknownDivisions++
    const people = CellReader.valueOf(plan.people, cells, this)
    const team = CellReader.textOf(plan.team, cells, this) ?? facts.team
    const before = this.#findings.length
    const time = ServiceTime.read(plan, cells, this)
    const timeAsked = this.#findings.length > before
    const row = {
      where: { file: this.#file, sheet: this.name, row: this.#row },
      volunteerName: name,
      idNumber: id,
      phone: CellReader.textOf(plan.phone, cells, this),
      team: team ?? "",
      community: CellReader.textOf(plan.community, cells, this) ?? facts.community,
      street: CellReader.textOf(plan.street, cells, this) ?? facts.street,
      activityName: CellReader.textOf(plan.activity, cells, this) ?? facts.activityName,
      place: CellReader.textOf(plan.place, cells, this) ?? facts.place,
      content: CellReader.textOf(plan.content, cells, this) ?? facts.content,
      category: CellReader.textOf(plan.category, cells, this) ?? facts.category,
      day: time.day,
      attended: time.attended,
      minutes: time.minutes,
      breaks: time.breaks,
      breakMinutes: time.breakMinutes,
      travel: time.travel,
      travelMinutes: time.travelMinutes,
      plannedMinutes: time.plannedMinutes,
      organiser: CellReader.textOf(plan.organiser, cells, this) ?? facts.organiser,
      leader: CellReader.textOf(plan.leader, cells, this) ?? facts.leader,
      evidence: CellReader.valueOf(plan.evidence, cells, this) ?? facts.evidence,
      timeClass: CellReader.valueOf(plan.timeClass, cells, this) ?? facts.timeClass,
      exclusion: CellReader.valueOf(plan.exclusion, cells, this),
      groupSize: name === undefined ? people : undefined,
      enteredOn: CellReader.valueOf(plan.enteredOn, cells, this),
      note: CellReader.textOf(plan.note, cells, this),
      missing: SevenFacts.none
    }
    if (name === undefined) this.#nobody(cells, people)
    else if (people !== undefined && people > 1)
      this.remark({ code: "YZ_XLSX_COUNT_BESIDE_NAME", severity: "hint", facts: { people } }, plan.people, cells[plan.people?.index ?? -1])
    if (team === undefined && !this.#isFilled(plan.team, cells))
      this.remark({ code: "YZ_XLSX_TEAM_MISSING", severity: "error", facts: {} }, plan.team, undefined)
    return SevenFacts.isComplete(row) ? row : this.#draft(row, timeAsked)
  }

  /** Neither a name nor a count; a cell that was remarked on already needs no second remark. */
  #nobody(cells: readonly Cell.Cell[], people: number | undefined): void {
    if (people !== undefined || this.#isFilled(this.#plan.name, cells)) return
    if (this.#isFilled(this.#plan.people, cells)) this.#refused = true
    else this.remark({ code: "YZ_XLSX_NAME_MISSING", severity: "error", facts: {} }, this.#plan.name, undefined)
  }

  #isFilled(reader: CellReader.CellReader<unknown> | undefined, cells: readonly Cell.Cell[]): boolean {
    return reader !== undefined && cells[reader.index] !== undefined
  }

  #draft(row: ServiceRow, timeAsked: boolean): ServiceRow {
    const missing = SevenFacts.missingOf(row)
    // A head-count is no draft: whoever takes it in refuses it, and says what it lacks.
    if (row.groupSize !== undefined) return { ...row, missing }
    const unasked = timeAsked ? missing.filter((fact) => fact !== "on" && fact !== "time") : missing
    if (unasked.length > 0) {
      const note: Reading.Note = { code: "YZ_XLSX_REC03_MISSING", severity: "warning", facts: { missing: unasked.join(" ") } }
      this.#findings.push(SheetFinding.of(note, { sheet: this.name, row: this.#row }, undefined, SevenFacts.citations))
    }
    return { ...row, missing }
  }
}

const headerFindings = (header: Header.Found<string>, sheet: string): SheetFinding.SheetFinding[] => {
  const findings = header.repeated.map((column) => {
    const first = header.columns.find((other) => other.field === column.field)?.header ?? column.header
    return SheetFinding.of(
      { code: "YZ_XLSX_HEADER_REPEATED", severity: "warning", facts: { first } },
      { sheet, column: { ...column, personal: false } }
    )
  })
  return [...findings, ...UnknownColumns.told(header, sheet)]
}
