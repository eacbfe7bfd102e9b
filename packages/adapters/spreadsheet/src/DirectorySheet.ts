/**
 * Sheets that list streets, communities, teams or volunteers, with the same care as sheets of records.
 *
 * A place or team is kept by its code, because names change; one code may come several times with different days in force. Of
 * volunteers there are no codes in a sheet: they are matched later by ID number, or by name, team and telephone.
 */
import type { Citation, Day } from "@yanzhen/core/foundation"
import * as AsideRow from "./AsideRow.ts"
import * as Cell from "./Cell.ts"
import * as CellReader from "./CellReader.ts"
import * as DayText from "./DayText.ts"
import * as Header from "./Header.ts"
import * as IdText from "./IdText.ts"
import * as Plain from "./Plain.ts"
import * as Reading from "./Reading.ts"
import { Refusal } from "./Refusal.ts"
import * as SheetFinding from "./SheetFinding.ts"
import type * as Table from "./Table.ts"
import * as WordText from "./WordText.ts"

export type Kind = "street" | "community" | "team" | "volunteer"

interface Where {
  readonly file: string
  readonly sheet: string
  readonly row: number
}

/** A street, community or team. `street` and `community` are as written, a code or a name. */
export interface PlaceRow {
  readonly where: Where
  readonly code: string
  readonly name: string
  readonly street: string | undefined
  readonly community: string | undefined
  /** As written, e.g. 城市社区, 村. */
  readonly kind: string | undefined
  /** Days in force, both included. */
  readonly from: Day.Day | undefined
  readonly until: Day.Day | undefined
}

export interface VolunteerRow {
  readonly where: Where
  readonly name: string
  readonly idNumber: string | undefined
  readonly phone: string | undefined
  readonly team: string | undefined
  readonly registeredOn: Day.Day | undefined
}

export interface Listing<Row> {
  readonly rows: readonly Row[]
  readonly refused: readonly { readonly sheet: string; readonly row: number }[]
  readonly findings: readonly SheetFinding.SheetFinding[]
}

export interface Options {
  readonly year?: number
  readonly today?: Day.Day
}

const shared = {
  from: ["起始日期", "启用日期", "设立日期", "成立日期", "成立时间", "起日", "生效日期", "from"],
  until: ["终止日期", "停用日期", "撤销日期", "止日", "失效日期", "until"],
  serial: ["序号", "序", "no", "no."],
  note: ["备注", "说明", "note"]
} as const

const street = {
  ...shared,
  code: ["编码", "代码", "街道代码", "街道编码", "区划代码", "code"],
  name: ["名称", "街道", "街道名称", "镇街", "镇街名称", "乡镇", "乡镇名称", "name"],
  kind: ["类型", "类别", "性质", "kind"],
  street: [],
  community: []
}
const community = {
  ...shared,
  code: ["编码", "代码", "社区代码", "社区编码", "区划代码", "code"],
  name: ["名称", "社区", "社区名称", "村居", "name"],
  street: ["街道", "所属街道", "街道名称", "镇街", "所属镇街", "街道代码", "street"],
  kind: ["类型", "类别", "社区类型", "性质", "kind"],
  community: []
}
const team = {
  ...shared,
  code: ["编码", "代码", "队伍编码", "队伍代码", "队伍编号", "团队编号", "编号", "code"],
  name: ["名称", "队伍", "队伍名称", "团队", "团队名称", "服务队", "服务队名称", "志愿服务队", "name"],
  street: ["街道", "所属街道", "镇街", "街道名称", "street"],
  community: ["社区", "所属社区", "所在社区", "社区名称", "community"],
  kind: ["类型", "类别", "队伍类型", "服务类别", "kind"]
}
const volunteer = {
  serial: shared.serial,
  note: shared.note,
  name: ["姓名", "志愿者", "志愿者姓名", "名字", "name"],
  id: [
    "身份证号",
    "身份证号码",
    "身份证",
    "证件号码",
    "证件号",
    "居民身份证号",
    "居民身份证号码",
    "公民身份号码",
    "身份证件号码",
    "idnumber"
  ],
  phone: ["电话", "手机", "手机号", "手机号码", "联系电话", "联系方式", "phone", "mobile"],
  team: ["队伍", "所属队伍", "队伍名称", "团队", "所属团队", "服务队", "所在队伍", "team"],
  registeredOn: ["注册日期", "注册时间", "登记日期", "入队日期", "加入日期", "registeredon"],
  sex: ["性别", "sex"],
  birth: ["出生日期", "出生年月", "生日", "birth"],
  residence: ["居住区域", "住址", "家庭住址", "居住地", "居住社区", "地址", "residence"],
  skills: ["专业技能", "技能", "特长", "专长", "skills"],
  services: ["服务类别", "服务意向", "意向服务", "服务方向", "services"]
}

type PlaceField = keyof typeof team
type VolunteerField = keyof typeof volunteer

const placeWords: Readonly<Record<Exclude<Kind, "volunteer">, ReadonlyMap<string, PlaceField>>> = {
  street: Header.index<PlaceField>(street),
  community: Header.index<PlaceField>(community),
  team: Header.index<PlaceField>(team)
}
const volunteerWords: ReadonlyMap<string, VolunteerField> = Header.index<VolunteerField>(volunteer)

const article5: readonly Citation.Citation[] = [
  {
    instrument: "VRM",
    provision: "art. 5",
    words: "姓名、性别、出生日期、身份证件号码、居住区域、联系方式、专业技能和服务类别等",
    confidence: "verified"
  }
]
const registration = ["name", "sex", "birth", "id", "residence", "phone", "skills", "services"] as const satisfies readonly VolunteerField[]

/** Streets, communities or teams of all sheets that have a header for them. */
export const readPlaces = async (
  table: Table.Table,
  kind: Exclude<Kind, "volunteer">,
  options: Options = {}
): Promise<Listing<PlaceRow>> => {
  const codes = new Map<string, { readonly row: PlaceRow; readonly at: number }>()
  return read(table, placeWords[kind], (column, sheet) => {
    const code = column("code", readCode)
    const name = column("name", WordText.read)
    const street = column("street", WordText.read)
    const community = column("community", WordText.read)
    const itsKind = column("kind", WordText.read)
    const from = column("from", (cell) => readDay(cell, options.year))
    const until = column("until", (cell) => readDay(cell, options.year))
    const readRow = (cells: readonly Cell.Cell[], remarks: CellReader.Remarks, at: number): PlaceRow => {
      const row: PlaceRow = {
        where: { file: table.file, sheet, row: at },
        code: CellReader.valueOf(code, cells, remarks) ?? "",
        name: CellReader.valueOf(name, cells, remarks) ?? "",
        street: CellReader.valueOf(street, cells, remarks),
        community: CellReader.valueOf(community, cells, remarks),
        kind: CellReader.valueOf(itsKind, cells, remarks),
        from: CellReader.valueOf(from, cells, remarks),
        until: CellReader.valueOf(until, cells, remarks)
      }
      if (row.code === "") remarks.remark({ code: "YZ_XLSX_CODE_MISSING", severity: "error", facts: {} }, code, undefined)
      if (row.name === "") remarks.remark({ code: "YZ_XLSX_DIRECTORY_NAME_MISSING", severity: "error", facts: {} }, name, undefined)
      if (row.from !== undefined && row.until !== undefined && row.until < row.from) {
        remarks.remark({ code: "YZ_XLSX_PERIOD_REVERSED", severity: "error", facts: {} }, until, cells[until?.index ?? -1])
      }
      const other = codes.get(row.code)
      if (row.code !== "" && other !== undefined && overlaps(other.row, row)) {
        remarks.remark({ code: "YZ_XLSX_CODE_TWICE", severity: "error", facts: { other: other.at } }, code, cells[code?.index ?? -1])
      }
      codes.set(row.code, { row, at })
      return row
    }
    return { readRow, findings: [] }
  })
}

/** Volunteers of all sheets that have a header for them. Columns of registration that the sheet lacks are a hint (REC-02). */
export const readVolunteers = async (table: Table.Table, options: Options = {}): Promise<Listing<VolunteerRow>> => {
  return read(table, volunteerWords, (column, sheet, header) => {
    const name = column("name", WordText.readName, { standsForItself: WordText.isName })
    const id = column("id", (cell) => IdText.readId(cell, options.today), { personal: true })
    const phone = column("phone", IdText.readPhone, { personal: true })
    const team = column("team", WordText.read)
    const registeredOn = column("registeredOn", (cell) => readDay(cell, options.year))
    const missing = registration.filter((field) => !header.columns.some((column) => column.field === field))
    const findings =
      missing.length === 0
        ? []
        : [
            SheetFinding.of(
              { code: "YZ_XLSX_REC02_MISSING", severity: "hint", facts: { missing: missing.join(" ") } },
              { sheet },
              undefined,
              article5
            )
          ]
    const readRow = (cells: readonly Cell.Cell[], remarks: CellReader.Remarks, at: number): VolunteerRow => {
      const row: VolunteerRow = {
        where: { file: table.file, sheet, row: at },
        name: CellReader.textOf(name, cells, remarks) ?? "",
        idNumber: CellReader.valueOf(id, cells, remarks),
        phone: CellReader.valueOf(phone, cells, remarks),
        team: CellReader.valueOf(team, cells, remarks),
        registeredOn: CellReader.valueOf(registeredOn, cells, remarks)
      }
      if (row.name === "" && cells[name?.index ?? -1] === undefined)
        remarks.remark({ code: "YZ_XLSX_DIRECTORY_NAME_MISSING", severity: "error", facts: {} }, name, undefined)
      return row
    }
    return { readRow, findings }
  })
}

type ColumnOf<F extends string> = <A>(
  field: F,
  parse: (cell: Cell.Cell) => Reading.Reading<A>,
  options?: CellReader.Options
) => CellReader.CellReader<A> | undefined

/** How the rows of one sheet are read, and what is said of the sheet itself. */
interface RowReader<Row> {
  readonly readRow: (cells: readonly Cell.Cell[], remarks: CellReader.Remarks, row: number) => Row
  readonly findings: readonly SheetFinding.SheetFinding[]
}

type Plan<F extends string, Row> = (column: ColumnOf<F>, sheet: string, header: Header.Found<F>) => RowReader<Row>

const read = async <F extends string, Row>(
  table: Table.Table,
  words: ReadonlyMap<string, F>,
  plan: Plan<F, Row>
): Promise<Listing<Row>> => {
  const rows: Row[] = []
  const refused: { sheet: string; row: number }[] = []
  const findings: SheetFinding.SheetFinding[] = []
  let sheet: { readonly name: string; readonly header: Header.Found<F>; readonly reader: RowReader<Row> } | undefined
  let found = false
  for await (const page of table.pages()) {
    if (page.first === 1) {
      const header = Header.find(page.rows, 1, words)
      sheet = header === undefined ? undefined : { name: page.sheet, header, reader: plan(columnOf(header), page.sheet, header) }
      if (sheet === undefined && page.rows.some((row) => row.some((cell) => cell !== undefined))) {
        findings.push(
          SheetFinding.of({ code: "YZ_XLSX_SHEET_SKIPPED", severity: "hint", facts: { rows: Header.SearchedRows } }, { sheet: page.sheet })
        )
      }
      findings.push(...(sheet?.reader.findings ?? []))
    }
    if (sheet === undefined) continue
    found = true
    const at = sheet
    page.rows.forEach((cells, index) => {
      const row = page.first + index
      if (row <= at.header.row || AsideRow.kindOf(cells, at.header.columns, undefined) !== "record") return
      const before = findings.length
      const value = at.reader.readRow(
        cells,
        {
          remark: (note, reader, cell) =>
            findings.push(
              SheetFinding.of(note, reader === undefined ? { sheet: at.name, row } : { sheet: at.name, row, column: reader }, cell)
            )
        },
        row
      )
      if (findings.slice(before).some((finding) => finding.severity === "error")) refused.push({ sheet: at.name, row })
      else rows.push(value)
    })
  }
  if (!found) throw new Refusal("YZ_XLSX_NO_HEADER", table.file, { rows: Header.SearchedRows })
  return { rows, refused, findings }
}

const columnOf =
  <F extends string>(header: Header.Found<F>): ColumnOf<F> =>
  (field, parse, options) => {
    const column = header.columns.find((one) => one.field === field)
    return column === undefined ? undefined : CellReader.of(column, parse, options)
  }

/** Codes are text; a number is one without its leading zeros, which codes of places in China do not have. */
const readCode = (cell: Cell.Cell): Reading.Reading<string> => {
  const text = Plain.of(Cell.text(cell)).replace(/\s+/g, "")
  return text === "" ? Reading.nothing : Reading.value(text)
}

const readDay = (cell: Cell.Cell, year: number | undefined): Reading.Reading<Day.Day> => {
  const reading = DayText.read(cell, year)
  return { value: reading.value?.day, note: reading.note }
}

const overlaps = (a: PlaceRow, b: PlaceRow): boolean =>
  (a.until === undefined || b.from === undefined || a.until >= b.from) &&
  (b.until === undefined || a.from === undefined || b.until >= a.from)
