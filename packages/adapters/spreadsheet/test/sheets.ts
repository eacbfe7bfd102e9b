/** Small files made in memory, as people make them. */
import { type Cell, ServiceSheet, Table, Workbook } from "../src/index.ts"

export const header = ["姓名", "身份证号", "电话", "队伍", "活动名称", "日期", "地点", "服务内容", "时长", "组织单位", "负责人"]

export const good: readonly Workbook.Value[] = [
  "张三",
  "999999200803150024",
  "13800138000",
  "桥头志愿服务队",
  "入户探访",
  "2026/3/5",
  "桥头社区",
  "陪伴老人",
  "2",
  "桥头居委会",
  "李四"
]

/** The good row with some cells changed, by header. */
export const row = (changes: Readonly<Record<string, Workbook.Value>> = {}): readonly Workbook.Value[] =>
  header.map((name, at) => (Object.hasOwn(changes, name) ? changes[name] : good[at]))

export const sheet = (rows: readonly (readonly (Workbook.Value | Workbook.Cell)[])[], name = "记录"): Workbook.Sheet => ({
  name,
  columns: [],
  rows
})

export const xlsx = async (sheets: readonly Workbook.Sheet[], name = "服务记录.xlsx", options?: Table.Options): Promise<Table.Table> =>
  Table.open({ name, bytes: await Workbook.write(sheets) }, options)

export const csv = (text: string, name = "服务记录.csv"): Promise<Table.Table> =>
  Table.open({ name, bytes: new TextEncoder().encode(text) })

/** Reads rows under the usual header from an .xlsx file made of them. */
export const read = async (rows: readonly (readonly (Workbook.Value | Workbook.Cell)[])[], options?: ServiceSheet.Options) =>
  ServiceSheet.collect(await xlsx([sheet([header, ...rows])]), options)

export const pagesOf = async (table: Table.Table): Promise<readonly Table.Page[]> => {
  const pages: Table.Page[] = []
  for await (const page of table.pages()) pages.push(page)
  return pages
}

export const cellsOf = async (table: Table.Table): Promise<readonly (readonly Cell.Cell[])[]> =>
  (await pagesOf(table)).flatMap((page) => page.rows)
