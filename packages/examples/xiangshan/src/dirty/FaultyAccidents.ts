/**
 * The sheet 问题行: what must be refused, asked about or warned of, and never quietly put right.
 */
import * as CivilDay from "../generate/CivilDay.ts"
import * as IdentityNumber from "../generate/IdentityNumber.ts"
import { date } from "../write/Cell.ts"
import { ordinary, type Planned } from "./Accident.ts"

const noClock = { 开始时间: null, 结束时间: null } as const

export const faultyAccidents: readonly Planned[] = [
  ordinary,
  // Excel keeps fifteen digits of a number: the last three are gone for good and must not be guessed.
  { id: "id-truncated", why: "身份证号被存成数字，末三位变成 000", expect: "refused", family: "ID_PRECISION", column: "身份证号" },
  {
    id: "id-scientific",
    why: "另存为 CSV 再打开，成了科学计数法",
    expect: "refused",
    family: "ID_PRECISION",
    column: "身份证号",
    cells: { 身份证号: "9.99999E+17" }
  },
  { id: "id-wrong-check", why: "末位抄错，校验不符", expect: "refused", family: "ID_CHECK", column: "身份证号" },
  {
    id: "id-impossible-birth",
    why: "生日是2010年2月29日，并无此日（校验码正确）",
    expect: "refused",
    family: "ID_BIRTH",
    column: "身份证号",
    cells: { 身份证号: "999999201002290013" }
  },
  { id: "id-too-short", why: "漏抄一位", expect: "refused", family: "ID_LENGTH", column: "身份证号" },
  { id: "id-letter-o", why: "零写成了字母 O", expect: "refused", family: "ID_CHARACTER", column: "身份证号" },
  { id: "id-of-another", why: "身份证号是别人的，姓名对不上", expect: "asked", family: "PERSON", column: "姓名" },
  {
    id: "person-unknown",
    why: "名册里没有的新人",
    expect: "asked",
    family: "PERSON",
    column: "姓名",
    cells: { 姓名: "谭晓晴", 身份证号: IdentityNumber.of(CivilDay.of(1990, 1, 1), 2), 联系电话: "19900009999" }
  },
  // Two members of one team share this name, and nothing else on the line tells them apart.
  { id: "person-two-of-a-name", why: "同队两人同名，又没有身份证号和电话", expect: "asked", family: "PERSON", column: "姓名" },
  { id: "person-two-in-one-cell", why: "一格写了两个人", expect: "refused", family: "SEVERAL_NAMES", column: "姓名" },
  {
    id: "person-missing",
    why: "没有姓名，也没有人数",
    expect: "refused",
    family: "NAME_MISSING",
    column: "姓名",
    cells: { 姓名: null, 身份证号: null, 联系电话: null }
  },
  {
    id: "day-impossible",
    why: "2月30日",
    expect: "refused",
    family: "DATE_IMPOSSIBLE",
    column: "服务日期",
    cells: { 服务日期: "2026/2/30" }
  },
  {
    id: "month-impossible",
    why: "13月",
    expect: "refused",
    family: "DATE_IMPOSSIBLE",
    column: "服务日期",
    cells: { 服务日期: "2026年13月1日" }
  },
  {
    id: "day-future",
    why: "年份多按了一位",
    expect: "refused",
    family: "DATE_FUTURE",
    column: "服务日期",
    cells: { 服务日期: date(CivilDay.of(2036, 3, 5)) }
  },
  {
    id: "day-several",
    why: "一行写了三天",
    expect: "refused",
    family: "DATE_SEVERAL",
    column: "服务日期",
    cells: { 服务日期: "3月5日-3月7日" }
  },
  {
    id: "day-order-open",
    why: "03/05/2026，是三月五日还是五月三日",
    expect: "asked",
    family: "DATE_ORDER",
    column: "服务日期",
    cells: { 服务日期: "03/05/2026" }
  },
  { id: "day-unreadable", why: "上周五", expect: "refused", family: "DATE_UNREADABLE", column: "服务日期", cells: { 服务日期: "上周五" } },
  {
    id: "end-before-start",
    why: "起止写反",
    expect: "refused",
    family: "END_BEFORE_START",
    column: "结束时间",
    cells: { 开始时间: "11:30", 结束时间: "9:00" }
  },
  {
    id: "night-without-next-day",
    why: "22:00 到 02:00，没有写次日，与写反无法区分",
    expect: "refused",
    family: "END_BEFORE_START",
    column: "结束时间",
    cells: { 开始时间: "22:00", 结束时间: "02:00" }
  },
  { id: "clock-impossible", why: "25:00", expect: "refused", family: "CLOCK_IMPOSSIBLE", column: "结束时间", cells: { 结束时间: "25:00" } },
  {
    id: "clock-bare-number",
    why: "只写 9，不知是九点还是九小时",
    expect: "asked",
    family: "CLOCK_AMBIGUOUS",
    column: "开始时间",
    cells: { 开始时间: "9" }
  },
  {
    id: "duration-sexagesimal",
    why: "2.30：两个半小时还是 2.3 小时",
    expect: "asked",
    family: "DURATION_AMBIGUOUS",
    column: "服务时长",
    cells: { ...noClock, 服务时长: "2.30" }
  },
  {
    id: "duration-over-a-day",
    why: "一天之内的服务写了 30 小时",
    expect: "refused",
    family: "TOO_LONG",
    column: "服务时长",
    cells: { ...noClock, 服务时长: "30小时" }
  },
  {
    id: "duration-unit-open",
    why: "写 150，表头没有单位",
    expect: "asked",
    family: "DURATION_UNIT",
    column: "服务时长",
    cells: { ...noClock, 服务时长: 150 }
  },
  {
    id: "duration-day-part",
    why: "半天是多久，没有人知道",
    expect: "refused",
    family: "DURATION_DAYPART",
    column: "服务时长",
    cells: { ...noClock, 服务时长: "半天" }
  },
  {
    id: "duration-negative",
    why: "负数",
    expect: "refused",
    family: "DURATION_NOT_POSITIVE",
    column: "服务时长",
    cells: { ...noClock, 服务时长: -2 }
  },
  {
    id: "duration-disagrees",
    why: "起止相差两个半小时，时长却写 4",
    expect: "warned",
    family: "DURATION_DIFFERS",
    column: "服务时长",
    cells: { 开始时间: "9:00", 结束时间: "11:30", 服务时长: 4 }
  },
  { id: "time-missing", why: "没有时间，也没有时长", expect: "draft", family: "REC03_MISSING", column: "服务时长", cells: noClock },
  {
    id: "break-longer-than-service",
    why: "休息比服务还长",
    expect: "refused",
    family: "REST_TOO_LONG",
    column: "休息(分钟)",
    cells: { 开始时间: "9:00", 结束时间: "10:00", "休息(分钟)": 90 }
  },
  {
    id: "leader-missing",
    why: "没有写活动负责人",
    expect: "draft",
    family: "REC03_MISSING",
    column: "活动负责人",
    cells: { 活动负责人: null }
  },
  {
    id: "organiser-missing",
    why: "没有写活动组织单位",
    expect: "draft",
    family: "REC03_MISSING",
    column: "活动组织单位",
    cells: { 活动组织单位: null }
  },
  { id: "place-missing", why: "没有写地点", expect: "draft", family: "REC03_MISSING", column: "活动地点", cells: { 活动地点: null } },
  {
    id: "team-unknown",
    why: "名录里没有这支队伍",
    expect: "asked",
    family: "TEAM",
    column: "所属队伍",
    cells: { 所属队伍: "星星点灯志愿服务队" }
  },
  {
    id: "category-unknown",
    why: "类别表里没有，归入其他",
    expect: "warned",
    family: "CATEGORY",
    column: "服务类别",
    cells: { 服务类别: "综合服务" }
  },
  { id: "row-original", why: "正常的一行，下一行与它重复", expect: "read" },
  { id: "row-duplicate", why: "同一行粘贴了两次", expect: "warned", family: "DUPLICATE", sameAs: "row-original" },
  // Text that a spreadsheet would run as a formula when the file is opened again.
  {
    id: "formula-link",
    why: "以等号开头的文字",
    expect: "read",
    column: "服务内容",
    cells: { 服务内容: '=HYPERLINK("http://example.invalid/","点击领取")' }
  },
  { id: "formula-command", why: "以加号开头的文字", expect: "read", column: "活动地点", cells: { 活动地点: "+cmd|' /C calc'!A0" } },
  { id: "formula-at", why: "以 @ 开头的文字", expect: "read", column: "服务内容", cells: { 服务内容: "@SUM(1+1)*cmd|' /C calc'!A0" } },
  { id: "text-personal", why: "内容里写了别人的姓名和电话", expect: "warned", family: "PERSONAL", column: "服务内容" },
  {
    id: "entered-late",
    why: "三月的服务五月下旬才录入",
    expect: "warned",
    family: "record-deadline",
    column: "录入日期",
    cells: { 服务日期: "2026-03-12", 录入日期: "2026-05-20" }
  },
  {
    id: "group-about",
    why: "20余人，不是确数",
    expect: "asked",
    family: "COUNT_ABOUT",
    column: "人数",
    cells: { 姓名: null, 身份证号: null, 联系电话: null, 人数: "20余人" }
  },
  ordinary
]
