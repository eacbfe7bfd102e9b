/**
 * 用例表: what the rule owner of a district expects of the rules, written before anybody looked at what they answer. One sheet a rule, and one
 * sheet of many rules. What a reader would get wrong: the expectations are typed in. A test runs them; it does not write them.
 */
import * as CivilDay from "../generate/CivilDay.ts"
import { type Cell, date, type Row, type Sheet } from "../write/Cell.ts"

const sheet = (name: string, headings: readonly string[], rows: readonly Row[]): Sheet => ({
  name,
  rows: [[...headings, "预期", "说明"], ...rows]
})
const day = (text: string): Cell => {
  const [year = 0, month = 0, dayOfMonth = 0] = text.split("-").map(Number)
  return date(CivilDay.of(year, month, dayOfMonth))
}

const deadline = sheet(
  "rec-09 十个工作日内完成记录",
  ["活动结束日", "记录日"],
  [
    [day("2024-12-18"), day("2025-01-02"), "符合", "元旦放假，第十个工作日"],
    [day("2024-12-18"), day("2025-01-03"), "提示", "第十一个工作日"],
    [day("2026-03-05"), day("2026-03-19"), "符合", "第十个工作日"],
    [day("2026-03-05"), day("2026-03-20"), "提示", "晚了一天，只提示，不影响时长"],
    [day("2026-03-05"), day("2026-03-05"), "符合", "当天就录"],
    [day("2026-03-05"), undefined, "提示", "还没有录"]
  ]
)

const ages = sheet(
  "min-02 未成年人同意或陪同",
  ["当日周岁", "以自己的劳动收入为主要生活来源", "监护人同意", "监护人陪同", "政策"],
  [
    [17, "否", "是", "否", undefined, "符合", "监护人同意"],
    [17, "否", "否", "是", undefined, "不符合", "全国默认：陪同不能代替同意"],
    [17, "否", "否", "是", "zhejiang", "符合", "浙江：同意或者陪同，有一样就行"],
    [17, "否", "否", "否", "zhejiang", "不符合", "两样都没有"],
    [18, "否", "否", "否", undefined, "符合", "成年人"],
    [17, "否", undefined, "否", undefined, "不知道", "没有问过监护人"],
    [undefined, "否", "否", "否", undefined, "不知道", "不知道多大"],
    [16, "是", "否", "否", undefined, "符合", "十六岁，靠自己的劳动收入生活"]
  ]
)

const steps = sheet(
  "min-03 年龄分级",
  ["当日周岁", "监护人陪同"],
  [
    [10, "否", "符合", "十岁起不必陪同"],
    [9, "否", "不符合", undefined],
    [9, "是", "符合", undefined],
    [9, undefined, "不知道", "没有写是否陪同"]
  ]
)

const danger = sheet(
  "min-04 未成年人不得参加危险活动",
  ["可能发生人身危险", "当日周岁"],
  [
    ["是", 17, "不符合", "防汛值守"],
    ["是", 18, "符合", undefined],
    ["否", 12, "符合", "整理图书"],
    ["是", undefined, "不知道", undefined]
  ]
)

const checks = sheet(
  "min-05 违法犯罪记录查询",
  ["密切接触未成年人", "违法犯罪记录查询结果", "查询日", "活动末日"],
  [
    ["是", "clear", day("2025-03-10"), day("2026-03-10"), "符合", "满一年当天仍有效"],
    ["是", "clear", day("2025-03-10"), day("2026-03-11"), "不符合", "过了一年，要重新查"],
    ["是", "not-clear", day("2026-01-10"), day("2026-03-11"), "不符合", "查出问题"],
    ["是", undefined, undefined, day("2026-03-11"), "不知道", "还没有查"],
    ["否", undefined, undefined, day("2026-03-11"), "符合", "不接触未成年人，不必查"]
  ]
)

const insurance = sheet(
  "vol-08 人身意外保险",
  ["可能发生人身危险", "有人身意外伤害保险", "开始时间", "结束时间", "保障开始", "保障结束"],
  [
    ["否", "否", undefined, undefined, undefined, undefined, "符合", "没有危险，不必保险"],
    ["是", "否", undefined, undefined, undefined, undefined, "不符合", undefined],
    ["是", "是", "2026-03-05 09:00", "2026-03-05 11:00", "2026-03-05 00:00", "2026-03-06 00:00", "符合", "全程有保障"],
    ["是", "是", "2026-03-05 09:00", "2026-03-06 01:00", "2026-03-05 00:00", "2026-03-06 00:00", "不符合", "后一小时没有保障"]
  ]
)

const fees = sheet(
  "vol-01 无偿、公益",
  ["向服务对象收取的费用（元）", "以志愿服务名义营利"],
  [
    [0, "否", "符合", undefined],
    [0.01, "否", "不符合", "收一分钱也是收"],
    [0, "是", "不符合", undefined],
    [undefined, "否", "不知道", undefined]
  ]
)

const association = sheet(
  "team-01 社会团体登记门槛",
  ["个人会员", "单位会员", "活动资金（元）"],
  [
    [50, 0, 30000, "符合", "五十个个人会员，三万元"],
    [49, 0, 30000, "不符合", "差一个人"],
    [0, 30, 30000, "符合", "三十个单位会员"],
    [0, 29, 30000, "不符合", undefined],
    [25, 25, 30000, "符合", "个人和单位合计五十"],
    [50, 0, 29999.99, "不符合", "差一分钱"]
  ]
)

const brand = sheet(
  "team-brand 品牌评定",
  ["特色鲜明的佐证", "成效突出的佐证", "示范作用的佐证"],
  [
    [1, 1, 1, "符合", undefined],
    [1, 1, 0, "不符合", "没有示范作用的佐证"],
    [1, undefined, 1, "不知道", undefined]
  ]
)

const coverage = sheet(
  "place-coverage 城市社区覆盖",
  ["社区志愿服务组织", "其特色项目"],
  [
    [1, 1, "符合", undefined],
    [1, 0, "不符合", "有队伍没有特色项目"],
    [0, 0, "不符合", undefined]
  ]
)

const exclusion = sheet(
  "rec-12 不得记录的情形",
  ["不得记录的情形", "服务本人任职单位", "当时在岗(值班表)", "工作日"],
  [
    ["none", "否", undefined, undefined, "符合", undefined],
    ["own-duty", undefined, undefined, undefined, "不符合", "本职工作"],
    ["internship", undefined, undefined, undefined, "不符合", "实习"],
    ["none", "是", "是", "是", "不符合", "上班时间给自己单位做事"],
    ["none", "是", undefined, "是", "提示", "值班表里查不到，请核实"]
  ]
)

const exam = sheet(
  "stn-03 社工考试报考条件",
  ["报考级别", "学历", "社会工作专业", "应届毕业", "从事社会工作满年数"],
  [
    ["assistant", "college", "是", "否", 2, "符合", undefined],
    ["assistant", "college", "是", "否", 1, "不符合", "差一年"],
    ["social-worker", "bachelor", "是", "否", 3, "符合", undefined],
    ["social-worker", "bachelor", "否", "否", 3, "不符合", "其他专业要多两年"],
    ["social-worker", "bachelor", "否", "否", 5, "符合", undefined]
  ]
)

const naming = sheet(
  "ven-09 冠名",
  ["出资（元）", "项目成本（元）", "受益方同意冠名"],
  [
    [10000, 18000, "是", "符合", "受益方同意"],
    [10000, 18000, "否", "不符合", "没有同意"],
    [10000, 18000, undefined, "不知道", "没有问过受益方"]
  ]
)

const purpose = sheet(
  "cha-04 按约定用途使用",
  ["在约定用途之内", "捐赠人同意变更用途", "受益人与捐赠人有利害关系"],
  [
    ["是", "否", "否", "符合", "给老人的钱用于老人"],
    ["否", "否", "否", "不符合", "给老人的钱用于别处"],
    ["否", "是", "否", "符合", "捐赠人同意改用途"],
    ["是", "否", "是", "不符合", "受益人是捐赠人的亲属"]
  ]
)

const transfer = sheet(
  "tbk-05 转赠",
  ["受赠方", "受赠人年龄", "政策"],
  [
    ["direct-relative", 60, "nanjing", "符合", "满六十岁的直系亲属"],
    ["direct-relative", 59, "nanjing", "不符合", "差一岁"],
    ["friend", 71, "nanjing", "不符合", "不是直系亲属"]
  ]
)

const leftBehind = sheet(
  "vis-01 留守儿童",
  ["当日周岁", "外出务工的父母人数", "另一方无监护能力"],
  [
    [15, 2, "否", "符合", "父母都外出"],
    [16, 2, "否", "不符合", "已满十六周岁"],
    [15, 1, "是", "符合", "一方外出，另一方无监护能力"],
    [15, 1, "否", "不符合", "另一方在家"]
  ]
)

const confirmed = sheet(
  "concern-confirmed 居民确认",
  ["确认已解决的居民"],
  [
    [1, "符合", undefined],
    [0, "不符合", "没有人确认，不能算解决"]
  ]
)

const fit = sheet(
  "matching-fit 供需相配",
  ["需求类别", "供给类别", "缺少的要求项数", "时间不限", "在服务范围内", "密切接触未成年人", "违法犯罪记录查询在有效期内且无记录"],
  [
    ["people", "people", 0, "是", "是", "是", "是", "符合", undefined],
    ["people", "people", 0, "是", "是", "是", "否", "不符合", "陪孩子，没有查询结果"],
    ["people", "goods", 0, "是", "是", "否", undefined, "不符合", "要人，给的是物"]
  ]
)

/** Many rules in one sheet; each row speaks of the facts of its own rule. */
const various: Sheet = {
  name: "其他规则",
  rows: [
    [
      "规则",
      "当日周岁",
      "由组织代为登记",
      "本人同意",
      "与其他记录重叠的时间（分钟）",
      "收费（元）",
      "本人自愿",
      "正式党员",
      "已设党组织",
      "密切接触未成年人",
      "在场成年人数",
      "政策",
      "预期",
      "预期代码",
      "说明"
    ],
    ["vol-03", undefined, "是", "是", ...Array<Cell>(8), "符合", undefined, undefined],
    ["vol-03", undefined, "是", "否", ...Array<Cell>(8), "不符合", "person.registration-consent", "未经本人同意"],
    ["rec-08", undefined, undefined, undefined, 0, ...Array<Cell>(7), "符合", undefined, undefined],
    ["rec-08", undefined, undefined, undefined, 30, ...Array<Cell>(7), "提示", "service.overlap", "只计一次，不退回"],
    ["crt-01", ...Array<Cell>(4), 0, ...Array<Cell>(6), "符合", undefined, undefined],
    ["crt-01", ...Array<Cell>(4), 5, ...Array<Cell>(6), "不符合", "certificate.free", "收工本费"],
    ["vol-01-2", ...Array<Cell>(5), "否", ...Array<Cell>(5), "不符合", undefined, "被强迫"],
    ["vol-01-2", ...Array<Cell>(11), "不知道", undefined, "没有问过"],
    ["team-04", ...Array<Cell>(6), 3, "否", ...Array<Cell>(3), "提示", undefined, "三名党员应当成立党组织"],
    ["team-04", ...Array<Cell>(6), 2, "否", ...Array<Cell>(3), "符合", undefined, undefined],
    ["activity-two-adults", ...Array<Cell>(8), "是", 1, undefined, "提示", undefined, "只有一名成年人"],
    ["activity-two-adults", ...Array<Cell>(8), "是", 2, undefined, "符合", undefined, undefined],
    ["vol-04", 13, ...Array<Cell>(10), "不知道", undefined, "没有写监护人是否同意"],
    ["vol-04", 18, ...Array<Cell>(10), "符合", undefined, undefined],
    ["vol-04", 13, ...Array<Cell>(9), "youth-league", "不符合", "person.registration-age", "团中央：十四岁"]
  ]
}

const notes: Sheet = {
  name: "填写说明",
  rows: [["相山区规则用例（合成，仅供演示）。不知道的事实留空。“预期”是规则负责人认为应当得到的回答。"]]
}

export const sheets: readonly Sheet[] = [
  notes,
  deadline,
  ages,
  steps,
  danger,
  checks,
  insurance,
  fees,
  association,
  brand,
  coverage,
  exclusion,
  exam,
  naming,
  purpose,
  transfer,
  leftBehind,
  confirmed,
  fit,
  various
]

export const file = "用例表.xlsx"
