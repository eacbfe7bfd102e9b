/**
 * Sheets that list streets, communities or teams. Each is kept by its code, because names change; one code may come several times with
 * different days in force.
 */
import type { Day } from "@yanzhen/core/foundation"
import * as Cell from "./Cell.ts"
import * as CellReader from "./CellReader.ts"
import * as ClosedWords from "./ClosedWords.ts"
import * as DayText from "./DayText.ts"
import * as Directory from "./Directory.ts"
import * as Header from "./Header.ts"
import * as Plain from "./Plain.ts"
import * as Reading from "./Reading.ts"
import type * as Table from "./Table.ts"
import * as WordText from "./WordText.ts"

export type PlaceKind = "street" | "community" | "team"

/** A street, community or team. `street` and `community` are as written, a code or a name. */
export interface PlaceRow {
  readonly where: Directory.Where
  readonly code: string
  readonly name: string
  readonly street: string | undefined
  readonly community: string | undefined
  /** As written, e.g. 城市社区, 村. */
  readonly kind: string | undefined
  /** Of a team: whether it is registered as an organisation, and the committee or unit that guides it, as written. */
  readonly registered: boolean | undefined
  readonly supervisor: string | undefined
  /** Of a team: the social work station that it belongs to, by its code. */
  readonly station: string | undefined
  /** Days in force, both included. */
  readonly from: Day.Day | undefined
  readonly until: Day.Day | undefined
}

const shared = {
  from: ["起始日期", "启用日期", "设立日期", "成立日期", "成立时间", "起日", "生效日期", "from"],
  until: ["终止日期", "停用日期", "撤销日期", "撤销时间", "解散日期", "解散时间", "注销日期", "注销时间", "止日", "失效日期", "until"],
  serial: Directory.serial,
  note: Directory.note
} as const

/** Only teams have these. */
const none = { registered: [], supervisor: [], station: [] } as const

const street = {
  ...shared,
  ...none,
  code: ["编码", "代码", "街道代码", "街道编码", "区划代码", "code"],
  name: ["名称", "街道", "街道名称", "镇街", "镇街名称", "乡镇", "乡镇名称", "name"],
  kind: ["类型", "类别", "性质", "kind"],
  street: [],
  community: []
}
const community = {
  ...shared,
  ...none,
  code: ["编码", "代码", "社区代码", "社区编码", "区划代码", "code"],
  name: ["名称", "社区", "社区名称", "村居", "村(社区)", "村社区", "name"],
  street: ["街道", "所属街道", "街道名称", "镇街", "所属镇街", "街道代码", "街道编码", "所属街道代码", "street"],
  kind: ["类型", "类别", "社区类型", "性质", "kind"],
  community: []
}
const team = {
  ...shared,
  code: ["编码", "代码", "队伍编码", "队伍代码", "队伍编号", "团队编号", "编号", "code"],
  name: ["名称", "队伍", "队伍名称", "团队", "团队名称", "服务队", "服务队名称", "志愿服务队", "志愿服务队名称", "服务队伍", "name"],
  street: ["街道", "所属街道", "镇街", "街道名称", "街道代码", "街道编码", "所属街道代码", "street"],
  community: [
    ...["社区", "所属社区", "所在社区", "社区名称", "村(社区)", "村居", "community"],
    ...["社区代码", "社区编码", "所属社区代码", "所在社区代码"]
  ],
  kind: ["类型", "类别", "队伍类型", "服务类别", "kind"],
  registered: [
    "是否登记",
    "是否注册",
    "是否已登记",
    "是否已注册",
    "是否登记注册",
    "是否注册登记",
    "登记情况",
    "注册情况",
    "登记注册情况",
    "已登记",
    "已注册",
    "registered"
  ],
  supervisor: [
    "指导单位",
    "主管单位",
    "业务主管单位",
    "业务指导单位",
    "指导或主管单位",
    "指导/主管单位",
    "挂靠单位",
    "管理单位",
    "指导组织",
    "supervisor"
  ],
  // By code alone: stations are listed nowhere by name.
  station: ["社工站代码", "社工站编码", "所属社工站代码", "所属社工站编码", "station"]
}
type PlaceField = keyof typeof team

const placeWords: Readonly<Record<PlaceKind, ReadonlyMap<string, PlaceField>>> = {
  street: Header.index<PlaceField>(street),
  community: Header.index<PlaceField>(community),
  team: Header.index<PlaceField>(team)
}

/** Streets, communities or teams of all sheets that have a header for them. */
export const readPlaces = async (
  table: Table.Table,
  kind: PlaceKind,
  options: Directory.Options = {}
): Promise<Directory.Listing<PlaceRow>> => {
  const codes = new Map<string, { readonly row: PlaceRow; readonly at: number }>()
  return Directory.read(table, placeWords[kind], (column, sheet) => {
    const code = column("code", readCode)
    const name = column("name", WordText.read)
    const street = column("street", WordText.read)
    const community = column("community", WordText.read)
    const itsKind = column("kind", WordText.read)
    const registered = column("registered", WordText.readOneOf(ClosedWords.yesOrNo, "YZ_XLSX_YES_NO_UNKNOWN"))
    const supervisor = column("supervisor", readSupervisor)
    const station = column("station", readCode)
    const from = column("from", (cell) => DayText.readDay(cell, options.year))
    const until = column("until", (cell) => DayText.readDay(cell, options.year))
    const readRow = (cells: readonly Cell.Cell[], remarks: CellReader.Remarks, at: number): PlaceRow => {
      const row: PlaceRow = {
        where: { file: table.file, sheet, row: at },
        code: CellReader.valueOf(code, cells, remarks) ?? "",
        name: CellReader.valueOf(name, cells, remarks) ?? "",
        street: CellReader.valueOf(street, cells, remarks),
        community: CellReader.valueOf(community, cells, remarks),
        kind: CellReader.valueOf(itsKind, cells, remarks),
        registered: asBoolean(CellReader.valueOf(registered, cells, remarks)),
        supervisor: CellReader.valueOf(supervisor, cells, remarks),
        station: CellReader.valueOf(station, cells, remarks),
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

const asBoolean = (said: "yes" | "no" | undefined): boolean | undefined => (said === undefined ? undefined : said === "yes")

/** “无” guides nobody. */
const readSupervisor = (cell: Cell.Cell): Reading.Reading<string> => {
  const supervisor = WordText.read(cell)
  return supervisor.value !== undefined && /^(?:无|没有|暂无|[-—–/]+)$/.test(supervisor.value) ? Reading.nothing : supervisor
}

/** Codes are text; a number is one without its leading zeros, which codes of places in China do not have. */
const readCode = (cell: Cell.Cell): Reading.Reading<string> => {
  const text = Plain.of(Cell.text(cell)).replace(/\s+/g, "")
  return text === "" ? Reading.nothing : Reading.value(text)
}

const overlaps = (a: PlaceRow, b: PlaceRow): boolean =>
  (a.until === undefined || b.from === undefined || a.until >= b.from) &&
  (b.until === undefined || a.from === undefined || b.until >= a.from)
