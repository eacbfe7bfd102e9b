/**
 * A sheet of service records as a district's stations hand it in, of any length: 5,000 people, 200 teams, sixteen columns. The same in
 * every run; written as a stream, so that its length costs no memory.
 */
import { once } from "node:events"
import { createWriteStream } from "node:fs"
import * as CitizenId from "../../packages/core/src/foundation/CitizenId.ts"
import * as Day from "../../packages/core/src/foundation/Day.ts"

export const headings = [
  "姓名",
  "身份证号",
  "联系电话",
  "所属队伍",
  "所属社区",
  "活动名称",
  "服务地点",
  "服务内容",
  "服务日期",
  "开始时间",
  "结束时间",
  "服务类别",
  "活动组织单位",
  "活动负责人",
  "签到方式",
  "备注"
]

const surnames =
  "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚".split(
    ""
  )
const given =
  "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红玲建国志文斌辉鹏宇浩凯秋雪梅琳晶欣怡嘉俊峰海燕春生荣贵福祥瑞德仁义礼智信".split("")
const kinds = [
  "扶老爱幼",
  "助老助残",
  "生态建设",
  "平安建设",
  "支教助学",
  "普法宣传",
  "救灾援助",
  "文化惠民",
  "卫生健康",
  "扶贫济困",
  "社区服务",
  "其他"
]
const activities = [
  "上门探访",
  "卫生清洁",
  "交通劝导",
  "课后托管",
  "法律宣讲",
  "防汛值守",
  "义诊",
  "戏曲进社区",
  "爱心助餐",
  "垃圾分类督导",
  "反诈宣传",
  "图书整理"
]
const places = [
  "党群服务中心",
  "新时代文明实践站",
  "日间照料中心",
  "文化广场",
  "学校门口",
  "老旧小区",
  "社区花园",
  "卫生服务站",
  "河边步道",
  "菜市场"
]
const tasks = [
  "陪伴独居老人聊天、整理房间",
  "清理楼道杂物和小广告",
  "在路口劝导行人和电动车",
  "辅导学生完成作业",
  "讲解民法典婚姻家庭编",
  "巡查易涝点并登记",
  "测量血压、血糖并建档",
  "搭台、引导观众入场",
  "送餐上门并登记健康状况",
  "指导居民正确投放垃圾"
]
const afterwards = ["", "，并填写走访记录", "，结束后清点物资", "，对新加入的志愿者作示范", "，向居民发放宣传单", "，拍照留存"]
const signIns = ["扫码签到", "纸质签到", "照片", "手机签到"]

export const people = 5_000
const teams = 200
const communities = 40
const firstDay = Day.require("2025-03-10")
/** When so many rows are handed in, two days after the last: of a hundred thousand every third comes late. */
export const enteredOn = (rows: number): string => Day.text(Day.plusDays(firstDay, Math.floor((rows - 1) / people) + 2))

const at = <T>(list: readonly T[], index: number): T => {
  const one = list[index % list.length]
  if (one === undefined) throw new RangeError("an empty list")
  return one
}

/** Spreads consecutive numbers. */
const mixed = (value: number): number => {
  const half = Math.imul(value ^ (value >>> 16), 0x45d9f3b)
  return (Math.imul(half ^ (half >>> 16), 0x45d9f3b) ^ (half >>> 13)) >>> 0
}

const two = (value: number): string => String(value).padStart(2, "0")
const clock = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`

/** Of nobody: there is no division 999999. */
const idNumber = (person: number): string => {
  const { year, month, dayOfMonth } = Day.parts(Day.plusDays(Day.require("1950-01-01"), (person * 37) % 20_000))
  const first17 = `999999${year}${two(month)}${two(dayOfMonth)}${String(person % 1000).padStart(3, "0")}`
  const check = CitizenId.checkCharacter(first17)
  if (check === undefined) throw new Error(first17)
  return `${first17}${check}`
}

const named = (person: number): string => `${at(surnames, person)}${at(given, mixed(person))}${at(given, mixed(person + 77_777))}`
const known = Array.from({ length: people }, (_, person) => ({
  name: named(person),
  id: idNumber(person),
  phone: `13${String(100_000_000 + person * 7919)}`
}))

/** Row `n`. No two say the same: of one person they lie on different days. */
const row = (n: number): string => {
  const person = n % people
  const { name, id, phone } = at(known, person)
  const visit = Math.floor(n / people)
  const team = person % teams
  const chance = mixed(n)
  const on = Day.text(Day.plusDays(firstDay, visit))
  const from = 8 * 60 + (chance % 20) * 15
  const to = from + 60 + ((chance >>> 5) % 9) * 15
  const kind = chance % activities.length
  const content = `${at(tasks, chance >>> 8)}${at(afterwards, chance >>> 12)}，服务${1 + ((chance >>> 16) % 40)}户`
  return [
    name,
    id,
    phone,
    `第${team + 1}志愿服务队`,
    `${at(surnames, team % communities)}家社区`,
    at(activities, kind),
    `${at(surnames, team % communities)}家社区${at(places, chance >>> 4)}`,
    chance % 50 === 0 ? `"${content}，含""回头看"""` : content,
    on,
    clock(from),
    clock(to),
    at(kinds, chance >>> 7),
    `${at(surnames, team % communities)}家社区居民委员会`,
    at(known, team).name,
    at(signIns, chance >>> 10),
    ""
  ].join(",")
}

const rowsAtOnce = 500

export const write = async (path: string, rows: number): Promise<void> => {
  const file = createWriteStream(path)
  file.write(`\uFEFF${headings.join(",")}\r\n`)
  for (let n = 0; n < rows; n += rowsAtOnce) {
    let text = ""
    for (let i = n; i < Math.min(rows, n + rowsAtOnce); i++) text += `${row(i)}\r\n`
    if (!file.write(text)) await once(file, "drain")
  }
  file.end()
  await once(file, "finish")
}

const [path, rows] = process.argv.slice(2)
if (import.meta.main && path !== undefined) {
  await write(path, Number(rows))
  console.log("[]")
}
