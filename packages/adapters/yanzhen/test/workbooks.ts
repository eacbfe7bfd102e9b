/**
 * Small files of service records made in the test, as a station would fill them in. All people are made up; ID numbers have the division
 * 999999, which no place has.
 */
import { Workbook } from "@yanzhen/spreadsheet"

export const headings = [
  "姓名",
  "身份证号",
  "电话",
  "队伍",
  "活动名称",
  "日期",
  "开始时间",
  "结束时间",
  "地点",
  "服务内容",
  "组织单位",
  "负责人",
  "人数"
] as const
export type Heading = (typeof headings)[number]
export type Row = { readonly [H in Heading]?: string }

/** 18 characters with the right check character; `born` is eight digits, `serial` three. */
export const idNumber = (born: string, serial: string): string => {
  const digits = `999999${born}${serial}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return `${digits}${"10X98765432"[sum % 11]}`
}

export const people = {
  wang: { 姓名: "王桂兰", 身份证号: idNumber("19580304", "126"), 电话: "13900001111", 队伍: "银龄关爱小家" },
  li: { 姓名: "李建国", 身份证号: idNumber("19721130", "213"), 电话: "13900002222", 队伍: "银龄关爱小家" },
  zhao: { 姓名: "赵小满", 身份证号: idNumber("20010715", "329"), 电话: "13900003333", 队伍: "桥头志愿服务队" }
} as const satisfies Record<string, Row>

const usual: Row = {
  活动名称: "敬老探访",
  日期: "2026-03-05",
  开始时间: "09:00",
  结束时间: "11:00",
  地点: "社区活动室",
  服务内容: "陪老人聊天",
  组织单位: "相山区社会工作站",
  负责人: "周组长"
}

export const served = (person: Row, row: Row = {}): Row => ({ ...usual, ...person, ...row })

export interface File {
  readonly name: string
  readonly bytes: Uint8Array
}

export const xlsx = async (
  rows: readonly Row[],
  {
    name = "服务记录.xlsx",
    order = headings,
    sheet = "记录"
  }: { readonly name?: string; readonly order?: readonly Heading[]; readonly sheet?: string } = {}
): Promise<File> => ({
  name,
  bytes: await Workbook.write([
    {
      name: sheet,
      columns: order.map((header) => ({ header, kind: "text" as const })),
      rows: rows.map((row) => order.map((heading) => row[heading]))
    }
  ])
})

export const csv = (rows: readonly Row[], name = "服务记录.csv"): File => ({
  name,
  bytes: new TextEncoder().encode(
    [headings.join(","), ...rows.map((row) => headings.map((heading) => row[heading] ?? "").join(","))].join("\n")
  )
})

/** Three people, six hours: two of the hours are shared with another record of the same person. */
export const station: readonly Row[] = [
  served(people.wang),
  served(people.wang, { 活动名称: "社区清洁", 开始时间: "10:00", 结束时间: "12:00", 地点: "广场", 服务内容: "清扫广场" }),
  served(people.li),
  served(people.zhao, {
    活动名称: "乡伴童行",
    日期: "2026-03-07",
    开始时间: "14:00",
    结束时间: "15:30",
    地点: "桥头小学",
    服务内容: "课后辅导"
  })
]

/** The sheets that list where and who. */
export const directory = async (): Promise<File> => ({
  name: "名录.xlsx",
  bytes: await Workbook.write([
    listing("街道名录", ["街道代码", "街道名称"], [["340603001", "东山街道"]]),
    listing(
      "社区名录",
      ["社区代码", "社区名称", "街道代码", "类型", "启用日期", "停用日期"],
      [
        ["c-1", "东山社区", "340603001", "城市社区", "2020-01-01"],
        ["c-2", "桥头社区", "340603001", "城市社区", "2020-01-01"],
        ["c-3", "旧社区", "340603001", "城市社区", "2010-01-01", "2020-12-31"],
        ["c-4", "桥头村", "340603001", "村", "2020-01-01"]
      ]
    ),
    listing(
      "队伍名录",
      ["队伍代码", "队伍名称", "所属社区", "成立日期"],
      [
        ["t-1", "银龄关爱小家", "东山社区", "2024-01-01"],
        ["t-2", "桥头志愿服务队", "桥头村", "2024-01-01"]
      ]
    ),
    listing(
      "志愿者名录",
      ["姓名", "身份证号", "联系电话", "所属队伍", "注册日期"],
      [
        [people.wang.姓名, people.wang.身份证号, people.wang.电话, people.wang.队伍, "2024-05-01"],
        [people.li.姓名, people.li.身份证号, people.li.电话, people.li.队伍, "2024-05-01"]
      ]
    )
  ])
})

const listing = (name: string, header: readonly string[], rows: readonly (readonly string[])[]) => ({
  name,
  columns: header.map((heading) => ({ header: heading, kind: "text" as const })),
  rows: rows.map((row) => header.map((_, at) => row[at]))
})
