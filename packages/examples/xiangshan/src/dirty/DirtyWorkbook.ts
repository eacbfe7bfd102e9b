/**
 * 脏数据.xlsx, every accident on a line of its own, and the list that says which line is which. Row numbers are counted while the sheet
 * is laid out, so the list cannot drift from the workbook.
 */
import type { District } from "../generate/District.ts"
import { type Row, type Sheet, synthetic } from "../write/Cell.ts"
import { type Accident, type Heading, headings, type Planned } from "./Accident.ts"
import * as Cast from "./Cast.ts"
import { faultyAccidents } from "./FaultyAccidents.ts"
import * as Line from "./Line.ts"
import * as PersonalAccidents from "./PersonalAccidents.ts"
import { readableAccidents } from "./ReadableAccidents.ts"
import { sparseAccidents, sparseHeadings } from "./SparseAccidents.ts"

/** One accident as it stands in the workbook. `row` counts from 1, as the user sees it; `column` is a letter. */
export interface Placed extends Pick<Accident, "why" | "expect" | "family" | "means"> {
  readonly accident: string
  readonly sheet: string
  readonly row: number
  readonly column?: string
  readonly header?: string
}

export interface DirtyWorkbook {
  readonly sheets: readonly Sheet[]
  readonly manifest: readonly Placed[]
}

interface LaidOut {
  readonly sheet: Sheet
  readonly placed: readonly Placed[]
}

const placedAt = (accident: Accident, sheet: string, row: number, columns: readonly Heading[]): Placed => {
  const { id, why, expect, family, column, means } = accident
  return {
    accident: id,
    sheet,
    row,
    ...(column === undefined ? {} : { column: String.fromCharCode(65 + columns.indexOf(column)), header: column }),
    expect,
    ...(family === undefined ? {} : { family }),
    ...(means === undefined ? {} : { means }),
    why
  }
}

const lineFor = (id: string, number: number, cells: Accident["cells"], cast: Cast.Cast): Line.Line => {
  const twist = PersonalAccidents.personal[id]
  const person = cast.take(PersonalAccidents.needs[id])
  const line = Line.changed(Line.ordinary(person, number, cast.leaderOf(person)), cells)
  return twist === undefined ? line : Line.changed(line, twist(person, cast.take()))
}

const layOut = (
  name: string,
  above: readonly Row[],
  columns: readonly Heading[],
  planned: readonly Planned[],
  cast: Cast.Cast
): LaidOut => {
  const rows: Row[] = [...above, columns]
  const placed: Placed[] = []
  const written = new Map<string, Row>()
  for (const [at, plan] of planned.entries()) {
    const accident: Partial<Accident> = "ordinary" in plan ? {} : plan
    const { id = "", row, cells, sameAs } = accident
    const same = sameAs === undefined ? undefined : written.get(sameAs)
    const line = row ?? same ?? rowOf(lineFor(id, at + 1, cells, cast), columns)
    written.set(id, line)
    rows.push(line)
    if (!("ordinary" in plan)) placed.push(placedAt(plan, name, rows.length, columns))
  }
  return { sheet: { name, rows }, placed }
}

const rowOf = (line: Line.Line, columns: readonly Heading[]): Row => columns.map((column) => line[column])

const titled = (text: string, columns: number): Row => [{ title: `${text}${synthetic}`, columns }]

/** A sheet without any table: it must be passed over, and not be taken for an empty one. */
const instructions: Sheet = {
  name: "填表说明",
  rows: [
    titled("填表说明", 4),
    ["1. 每人每次服务填一行。"],
    ["2. 时间填实际服务的起止，过零点请写“次日”。"],
    ["3. 身份证号请先把单元格设为文本格式。"]
  ]
}

export const dirtyWorkbook = (district: District): DirtyWorkbook => {
  const cast = Cast.of(district)
  const width = headings.length
  const by = [{ title: "填报单位：曲阳街道社会工作服务站　制表日期：2026年4月8日", columns: width }]
  const sheets = [
    layOut("3月", [titled("曲阳街道2026年3月志愿服务记录表", width), by, []], headings, readableAccidents, cast),
    layOut("问题行", [titled("曲阳街道2026年3月志愿服务记录表（续）", width)], headings, faultyAccidents, cast),
    layOut("散页", [titled("志愿服务记录散页", sparseHeadings.length)], sparseHeadings, sparseAccidents, cast)
  ]
  return { sheets: [...sheets.map(({ sheet }) => sheet), instructions], manifest: sheets.flatMap(({ placed }) => placed) }
}
