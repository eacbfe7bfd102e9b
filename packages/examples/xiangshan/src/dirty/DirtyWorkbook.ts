/**
 * 脏数据.xlsx, every accident on a line of its own, and the list that says which line is which. Row numbers are counted while the sheet
 * is laid out, so the list cannot drift from the workbook.
 */
import * as CivilDay from "../generate/CivilDay.ts"
import type { District } from "../generate/District.ts"
import * as ActivityKind from "../generate/ActivityKind.ts"
import * as Person from "../generate/Person.ts"
import { type Cell, type Row, type Sheet, synthetic } from "../write/Cell.ts"
import { type Accident, headings, type Heading, type Planned } from "./Accident.ts"
import { faultyAccidents } from "./FaultyAccidents.ts"
import * as Personal from "./PersonalAccidents.ts"
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

type Line = Readonly<Partial<Record<Heading, Cell>>>

/** Lends each line a volunteer of 曲阳街道 of her or his own, so that no two lines disturb each other. */
class Cast {
  readonly leaders: ReadonlyMap<string, string>
  #next = 0
  readonly #pool: readonly Person.Person[]
  readonly #district: District

  constructor(district: District) {
    const before = CivilDay.of(2025, 1, 1)
    this.#district = district
    this.#pool = district.people.filter(
      ({ team, born, registeredOn, idNumber, name }) =>
        team.street.name === "曲阳街道" &&
        team.community !== undefined &&
        registeredOn < before &&
        CivilDay.ageOn(born, before) >= 18 &&
        !idNumber.endsWith("X") &&
        name !== Person.sharedName &&
        name.length === 3
    )
    this.leaders = new Map(
      district.services.map(({ activity }) => [activity.team.code, activity.leader.name] as const)
    )
  }

  take(need?: (person: Person.Person) => boolean): Person.Person {
    const found =
      need === undefined
        ? this.#pool[(this.#next += 1)]
        : this.#district.people.find((person) => person.team.street.name === "曲阳街道" && person.team.community !== undefined && need(person))
    if (found === undefined) throw new RangeError("曲阳街道 has no volunteer left for another accident")
    return found
  }
}

const ordinaryLine = (person: Person.Person, number: number, leader: string | undefined): Line => {
  const kind = ActivityKind.kinds[person.team.theme][0]
  const on = CivilDay.of(2026, 3, 1 + (number % 28))
  return {
    序号: number,
    姓名: person.name,
    身份证号: person.idNumber,
    联系电话: person.phone,
    服务队伍: person.team.name,
    所在社区: person.team.community?.name,
    活动名称: kind?.name,
    活动地点: `${person.team.community?.name ?? ""}${kind?.spot ?? ""}`,
    服务内容: kind?.contents[0],
    服务类别: kind?.category.registration,
    服务日期: CivilDay.text(on),
    开始时间: "9:00",
    结束时间: "11:30",
    活动组织单位: `${person.team.community?.name ?? ""}居民委员会`,
    活动负责人: leader,
    时间类别: "志愿服务",
    记录方式: "现场点名",
    录入日期: CivilDay.text(on + 3)
  }
}

const letter = (at: number): string => String.fromCharCode(65 + at)

const without = (line: Line, changes: Accident["cells"] = {}): Line => {
  const changed: Partial<Record<Heading, Cell>> = { ...line }
  for (const heading of headings) {
    const change = changes[heading]
    if (change === null) delete changed[heading]
    else if (change !== undefined) changed[heading] = change
  }
  return changed
}

const layOut = (
  name: string,
  above: readonly Row[],
  columns: readonly Heading[],
  planned: readonly Planned[],
  cast: Cast
): { readonly sheet: Sheet; readonly placed: readonly Placed[] } => {
  const rows: Row[] = [...above, columns]
  const placed: Placed[] = []
  const lines = new Map<string, Line>()
  planned.forEach((plan, at) => {
    const accident = "ordinary" in plan ? undefined : plan
    rows.push(accident?.row ?? rowOf(lineOf(accident, at + 1)))
    if (accident === undefined) return
    const { id, why, expect, family, column, means } = accident
    placed.push({
      accident: id,
      sheet: name,
      row: rows.length,
      ...(column === undefined ? {} : { column: letter(columns.indexOf(column)), header: column }),
      expect,
      ...(family === undefined ? {} : { family }),
      ...(means === undefined ? {} : { means }),
      why
    })
  })
  return { sheet: { name, rows }, placed }

  function rowOf(line: Line): Row {
    return columns.map((column) => line[column])
  }

  function lineOf(accident: Accident | undefined, number: number): Line {
    const again = accident?.sameAs === undefined ? undefined : lines.get(accident.sameAs)
    if (again !== undefined) return again
    const id = accident?.id ?? ""
    const person = cast.take(id === "person-two-of-a-name" ? ({ name: each }) => each === Person.sharedName : Personal.needs[id])
    const other = Personal.personal[id] === undefined ? person : cast.take()
    const line = without(without(ordinaryLine(person, number, cast.leaders.get(person.team.code)), accident?.cells), Personal.personal[id]?.(person, other))
    if (id !== "") lines.set(id, line)
    return line
  }
}

const titled = (text: string, columns: number): Row => [{ title: `${text}${synthetic}`, columns }]

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
  const cast = new Cast(district)
  const width = headings.length
  const readable = layOut(
    "3月",
    [
      titled("曲阳街道2026年3月志愿服务记录表", width),
      [{ title: "填报单位：曲阳街道社会工作服务站　制表日期：2026年4月8日", columns: width }],
      []
    ],
    headings,
    readableAccidents,
    cast
  )
  const faulty = layOut("问题行", [titled("曲阳街道2026年3月志愿服务记录表（续）", width)], headings, faultyAccidents, cast)
  const sparse = layOut("散页", [titled("志愿服务记录散页", sparseHeadings.length)], sparseHeadings, sparseAccidents, cast)
  return {
    sheets: [readable.sheet, faulty.sheet, sparse.sheet, instructions],
    manifest: [...readable.placed, ...faulty.placed, ...sparse.placed]
  }
}
