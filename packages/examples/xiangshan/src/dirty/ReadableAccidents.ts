/**
 * The sheet 3月: odd ways to write what can be read without doubt. The title names the year 2026, so a day without a year has one.
 */
import * as CivilDay from "../generate/CivilDay.ts"
import { time, date } from "../write/Cell.ts"
import { headings, ordinary, type Planned } from "./Accident.ts"

export const readableAccidents: readonly Planned[] = [
  ordinary,
  // People write the day as they say it; the year stands in the title.
  {
    id: "day-without-year",
    why: "3月5日，年份在标题里",
    expect: "read",
    column: "服务日期",
    cells: { 服务日期: "3月5日" },
    means: { day: "2026-03-05" }
  },
  {
    id: "day-slash-short",
    why: "3/6，年份在标题里",
    expect: "read",
    column: "服务日期",
    cells: { 服务日期: "3/6" },
    means: { day: "2026-03-06" }
  },
  {
    id: "day-full-width",
    why: "输入法在全角状态",
    expect: "read",
    column: "服务日期",
    cells: { 服务日期: "２０２６／３／５" },
    means: { day: "2026-03-05" }
  },
  {
    id: "day-dots",
    why: "公文里的写法",
    expect: "read",
    column: "服务日期",
    cells: { 服务日期: "2026.3.7" },
    means: { day: "2026-03-07" }
  },
  {
    id: "day-compact-number",
    why: "从别的系统导出",
    expect: "read",
    column: "服务日期",
    cells: { 服务日期: 20_260_308 },
    means: { day: "2026-03-08" }
  },
  {
    id: "day-serial",
    why: "日期列被改成“常规”格式",
    expect: "read",
    column: "服务日期",
    cells: { 服务日期: 46_090 },
    means: { day: "2026-03-09" }
  },
  {
    id: "day-cell",
    why: "表格程序认出了日期",
    expect: "read",
    column: "服务日期",
    cells: { 服务日期: date(CivilDay.of(2026, 3, 10)) },
    means: { day: "2026-03-10" }
  },
  {
    id: "day-with-weekday",
    why: "写上了星期",
    expect: "read",
    column: "服务日期",
    cells: { 服务日期: "2026年3月11日（星期三）" },
    means: { day: "2026-03-11" }
  },
  {
    id: "clock-in-words",
    why: "上午9点、下午2点半",
    expect: "read",
    column: "开始时间",
    cells: { 开始时间: "上午9点", 结束时间: "下午2点半" },
    means: { from: 540, to: 870 }
  },
  {
    id: "clock-full-width",
    why: "全角数字和冒号",
    expect: "read",
    column: "开始时间",
    cells: { 开始时间: "９：００", 结束时间: "１１：３０" },
    means: { from: 540, to: 690 }
  },
  {
    id: "clock-cell",
    why: "表格程序认出了时间",
    expect: "read",
    column: "开始时间",
    cells: { 开始时间: time(555), 结束时间: time(660) },
    means: { from: 555, to: 660 }
  },
  {
    id: "clock-next-day",
    why: "夜间巡逻过零点，写明次日",
    expect: "read",
    column: "结束时间",
    cells: { 开始时间: "22:00", 结束时间: "次日2:00" },
    means: { from: 1320, to: 1560 }
  },
  {
    id: "duration-in-words",
    why: "2小时30分，没有起止时间",
    expect: "read",
    column: "服务时长",
    cells: { 开始时间: null, 结束时间: null, 服务时长: "2小时30分" },
    means: { minutes: 150 }
  },
  {
    id: "duration-half",
    why: "口语：两个半小时",
    expect: "read",
    column: "服务时长",
    cells: { 开始时间: null, 结束时间: null, 服务时长: "2个半小时" },
    means: { minutes: 150 }
  },
  {
    id: "duration-minutes",
    why: "按分钟写",
    expect: "read",
    column: "服务时长",
    cells: { 开始时间: null, 结束时间: null, 服务时长: "150分钟" },
    means: { minutes: 150 }
  },
  {
    id: "duration-number",
    why: "只写数字，表头没有单位",
    expect: "read",
    column: "服务时长",
    cells: { 开始时间: null, 结束时间: null, 服务时长: 1.5 },
    means: { minutes: 90 }
  },
  // Typists reach for the small letter; the standard knows only the capital.
  { id: "id-lower-x", why: "校验码写成小写 x", expect: "read", column: "身份证号" },
  { id: "id-full-width", why: "身份证号用了全角数字", expect: "read", column: "身份证号" },
  { id: "id-with-spaces", why: "分段抄写，中间有空格", expect: "read", column: "身份证号" },
  { id: "id-apostrophe", why: "为防变成数字，前面打了撇号", expect: "read", column: "身份证号" },
  { id: "name-trailing-spaces", why: "姓名后面有空格", expect: "read", column: "姓名" },
  { id: "name-inner-space", why: "两字名中间加空格对齐", expect: "read", column: "姓名" },
  { id: "name-hidden-character", why: "从微信复制，带零宽字符", expect: "read", column: "姓名" },
  { id: "team-trailing-space", why: "队伍名称后面有空格", expect: "read", column: "所属队伍" },
  { id: "text-line-break", why: "单元格内换行", expect: "read", column: "服务内容", cells: { 服务内容: "清理楼道\n搬运杂物" } },
  { id: "no-id-but-phone", why: "没有身份证号，凭姓名、队伍和电话认人", expect: "read", column: "姓名", cells: { 身份证号: null } },
  { id: "row-empty", why: "空行", expect: "skipped", row: [] },
  { id: "row-empty-again", why: "又一空行，里面只有空格", expect: "skipped", row: [" ", "　"] },
  {
    id: "row-subtotal",
    why: "半月小计夹在中间",
    expect: "skipped",
    row: [
      "小计",
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      58.5
    ]
  },
  { id: "row-repeated-heading", why: "为打印而重复的表头", expect: "skipped", row: headings },
  ordinary,
  { id: "row-merged-note", why: "中间插入合并的说明行", expect: "skipped", row: [{ title: "以下为3月下半月", columns: headings.length }] },
  {
    id: "time-class-training",
    why: "培训另计，不算服务时长",
    expect: "read",
    column: "时间类别",
    cells: { 活动名称: "志愿者岗前培训", 时间类别: "培训" }
  },
  {
    id: "time-class-paid",
    why: "网格员在岗，不是志愿服务",
    expect: "read",
    column: "时间类别",
    cells: { 活动名称: "网格日常值班", 时间类别: "带薪" }
  },
  {
    id: "group-head-count",
    why: "只有人数，没有名单",
    expect: "read",
    column: "人数",
    cells: { 姓名: null, 身份证号: null, 联系电话: null, 人数: 20, 开始时间: "9:00", 结束时间: "11:00" },
    means: { headCount: 20, minutes: 120 }
  },
  {
    id: "row-total",
    why: "合计行",
    expect: "skipped",
    row: [
      "合计",
      "共30人次",
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      96
    ]
  },
  { id: "row-signature", why: "表尾签字栏", expect: "skipped", row: ["制表人：", undefined, undefined, "审核人："] }
]
