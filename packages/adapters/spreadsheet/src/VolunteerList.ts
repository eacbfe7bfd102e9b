/**
 * Sheets that list volunteers. There are no codes of people in a sheet: they are matched later by ID number, or by name, team and
 * telephone.
 */
import type { Citation, Day } from "@yanzhen/core/foundation"
import type * as Cell from "./Cell.ts"
import * as CellReader from "./CellReader.ts"
import * as DayText from "./DayText.ts"
import * as Directory from "./Directory.ts"
import * as Header from "./Header.ts"
import * as IdText from "./IdText.ts"
import * as Reading from "./Reading.ts"
import * as SheetFinding from "./SheetFinding.ts"
import type * as Table from "./Table.ts"
import * as WordText from "./WordText.ts"

export interface VolunteerRow {
  readonly where: Directory.Where
  readonly name: string
  readonly idNumber: string | undefined
  readonly phone: string | undefined
  readonly born: Day.Day | undefined
  readonly team: string | undefined
  readonly registeredOn: Day.Day | undefined
}

const volunteer = {
  serial: Directory.serial,
  note: Directory.note,
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
  team: ["队伍", "所属队伍", "队伍名称", "团队", "所属团队", "服务队", "所在队伍", "服务队伍", "所属服务队", "team"],
  registeredOn: ["注册日期", "注册时间", "登记日期", "入队日期", "加入日期", "registeredon"],
  sex: ["性别", "sex"],
  birth: ["出生日期", "出生年月", "生日", "birth"],
  residence: ["居住区域", "住址", "家庭住址", "居住地", "居住社区", "地址", "residence"],
  skills: ["专业技能", "技能", "特长", "专长", "skills"],
  services: ["服务类别", "服务意向", "意向服务", "服务方向", "services"]
}

type VolunteerField = keyof typeof volunteer

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

/** Many lists give the month of birth only. That is no day, and no fault either. */
const readBirth = (cell: Cell.Cell): Reading.Reading<Day.Day> => {
  const reading = DayText.readDay(cell)
  return reading.note?.code === "YZ_XLSX_DATE_UNREADABLE" ? Reading.nothing : Reading.lenient(reading)
}

/** Volunteers of all sheets that have a header for them. Columns of registration that the sheet lacks are a hint (REC-02). */
export const readVolunteers = async (table: Table.Table, options: Directory.Options = {}): Promise<Directory.Listing<VolunteerRow>> => {
  return Directory.read(table, volunteerWords, (column, sheet, header) => {
    const name = column("name", WordText.readName, { standsForItself: WordText.isName })
    const id = column("id", (cell) => IdText.readId(cell, options.today), { personal: true })
    const phone = column("phone", IdText.readPhone, { personal: true })
    const team = column("team", WordText.read)
    const birth = column("birth", readBirth, { personal: true })
    const registeredOn = column("registeredOn", (cell) => DayText.readDay(cell, options.year))
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
        born: CellReader.valueOf(birth, cells, remarks),
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
