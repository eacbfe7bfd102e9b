/**
 * Which sheets of a workbook list streets, communities, teams or volunteers. Their headings say it; only where these are as general as
 * 编码 and 名称 the name of the sheet does. What a reader would get wrong: 所属街道 is a column of a list of communities, not a list of streets.
 */
import type * as Cell from "./Cell.ts"
import type { Kind } from "./DirectorySheet.ts"
import * as Header from "./Header.ts"
import type * as Table from "./Table.ts"

/** Headings of the thing itself. A volunteer's list names its team, a team's its community, a community's its street: the finest comes first. */
const own: readonly (readonly [Kind, RegExp])[] = [
  ["volunteer", /^(?:姓名|志愿者姓名|身份证号码?|居民身份证号码?|证件号码?|公民身份号码|idnumber)$/],
  ["team", /^(?:队伍|团队|服务队|志愿服务队)(?:名称|代码|编码|编号)$/],
  ["community", /^(?:社区|村居)(?:名称|代码|编码)$/],
  ["street", /^(?:街道|镇街|乡镇)(?:名称|代码|编码)$/]
]
const general = /^(?:编码|代码|区划代码|名称|code|name)$/
const named: readonly (readonly [Kind, RegExp])[] = [
  ["volunteer", /志愿者|人员/],
  ["team", /队/],
  ["community", /社区|村/],
  ["street", /街道|镇|乡/]
]

/** By sheet; one that lists nothing of the kind is absent. */
export const of = async (table: Table.Table): Promise<ReadonlyMap<string, Kind>> => {
  const kinds = new Map<string, Kind>()
  for await (const page of table.pages()) {
    const kind = page.first === 1 ? ofRows(page.rows.slice(0, Header.SearchedRows), page.sheet) : undefined
    if (kind !== undefined) kinds.set(page.sheet, kind)
  }
  return kinds
}

const ofRows = (rows: readonly (readonly Cell.Cell[])[], sheet: string): Kind | undefined => {
  for (const row of rows) {
    const headings = row.flatMap((cell) => (typeof cell === "string" ? [Header.key(cell)] : []))
    // A title says one thing; a header says several.
    if (headings.length < 2) continue
    const found = own.find(([, words]) => headings.some((heading) => words.test(heading)))
    if (found !== undefined) return found[0]
    if (headings.filter((heading) => general.test(heading)).length >= 2) return named.find(([, words]) => words.test(sheet))?.[0]
  }
  return undefined
}
