import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import readExcelFile from "read-excel-file/node"
import { yanzhen as open } from "yanzhen"
import { sqlite } from "yanzhen/sqlite"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import * as District from "../../src/generate/District.ts"
import * as Handed from "../../src/report/Handed.ts"
import * as Job from "../../src/report/Job.ts"
import * as Showcase from "../../src/report/Showcase.ts"
import * as Cast from "../../src/told/Cast.ts"
import * as Told from "../../src/told/Told.ts"
import * as DecisionLines from "../../src/report/DecisionLines.ts"
import * as commands from "./commands.ts"
import * as published from "./published.ts"

const district = District.of()
const folder = mkdtempSync(join(tmpdir(), "xiangshan-"))
const said: string[] = []

/** The stations of whose months later files speak; everybody of the district is in the directories. */
const small = new Set(["曲阳街道-2025年下半年.xlsx", "渠沟镇-2026年上半年.xlsx"])
const streets = ["曲阳街道", "渠沟镇"]

const shown = Showcase.person(
  district,
  district.services.filter(({ activity }) => activity.team.street.name === "曲阳街道" && activity.on >= 20_270 && activity.on < 20_454)
)

beforeAll(async () => {
  const handed = Handed.of(district)
  await Job.run({
    hand: () => ({ ...handed, deliveries: handed.deliveries.filter(({ file }) => small.has(file)) }),
    announce: (yanzhen) => Told.announce(yanzhen, Cast.of(district, yanzhen)),
    tell: (yanzhen) => Told.tell(yanzhen, Cast.of(district, yanzhen)),
    shown: () => shown?.name,
    folder,
    say: (lines) => said.push(...lines)
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The numbers that stand in a line of a table. */
const line = (start: string): readonly number[] => {
  const found = said.find((one) => one.trim().startsWith(start))
  if (found === undefined) throw new Error(`no line ${start} in\n${said.join("\n")}`)
  return (found.trim().slice(start.length).match(/\d+/g) ?? []).map(Number)
}

/** What stands under a heading. */
const section = (start: string): string => {
  const from = said.findIndex((one) => one.startsWith(start))
  const more = said.slice(from + 1).findIndex((one) => /^[一二三四五六七八九十]+、/.test(one))
  return said.slice(from, from + 1 + more).join("\n")
}

describe("the main job, on two stations", () => {
  it("says first that everything is made up", () => expect(said[0]).toContain("合成数据"))
  it("takes every row of the stations in, refusing none", () => {
    for (const street of streets) {
      const [files, rows = 0, recorded = 0, groups = 0, drafts, corrections, known = 0, held, refused] = line(street)
      expect({ files, drafts, corrections, held, refused }).toEqual({ files: 1, drafts: 0, corrections: 0, held: 0, refused: 0 })
      expect(recorded + groups + known).toBe(rows)
    }
  })
  it("a month sent again with changes: ten corrections, the rest is in; six lines taken back are voided", () => {
    expect(line("曲阳街道-2025年9月（更正）.xlsx")).toEqual([1, 400, 0, 0, 0, 10, 390, 0, 0])
    expect(said.join("\n")).toContain("更正表中注明“撤回”的 6 行已逐条作废")
  })
  it("a file sent by mistake comes in and is withdrawn as one; a month sent twice is in already", () => {
    expect(line("东山街道-2026年5月（误传）.xlsx")).toEqual([1, 60, 60, 0, 0, 0, 0, 0, 0])
    expect(said.join("\n")).toContain("误传的表已整批撤回：记录 60 条")
    expect(line("渠沟镇-2026年3月.xlsx（重复报送）")).toEqual([1, 352, 0, 0, 0, 0, 352, 0, 0])
  })
  it("of the workbook of accidents, rows come in, wait and are refused, with reasons", () => {
    const [, rows = 0, ...fates] = line("脏数据.xlsx")
    expect(fates.reduce((sum, count) => sum + count, 0)).toBe(rows)
    expect(fates.at(-1)).toBeGreaterThan(15)
    expect(said.join("\n")).toContain("怎么改：")
  })
  it("names the communities without a team", () => {
    expect(said.join("\n")).toContain("75 个社区中 72 个有队伍")
    expect(said.filter((one) => one.includes("空白："))).toHaveLength(3)
  })
  it("explains a volunteer with shared hours and a rest, with the provision", () => {
    const at = said.findIndex((one) => one.startsWith("六、"))
    const explained = said
      .slice(
        at,
        said.findIndex((one) => one.startsWith("七、"))
      )
      .join("\n")
    expect(explained).toContain(shown?.name)
    for (const word of ["重叠", "休息", "《志愿服务记录", "还差"]) expect(explained).toContain(word)
  })
  it("shows training and paid duty beside, and finds chain and registers whole", () => {
    expect(line("带薪履职")[0]).toBeGreaterThan(0)
    expect(said.some((one) => one.startsWith("二十、核对无误"))).toBe(true)
    expect(said.some((one) => /链头：第 \d+ 位 [0-9a-f]{64}/.test(one))).toBe(true)
  })
  it("shows the stations, what each lacks, and what nobody has said", () => {
    expect(line("三堤口街道")).toEqual([2, 2])
    expect(said.some((one) => /^ +三堤口街道 +2 +2 +场所$/.test(one))).toBe(true)
    expect(said.some((one) => /^ +相山经济开发区 +2 +1 +标识$/.test(one))).toBe(true)
  })
  it("refuses sign-ups with all reasons, and explains one refusal and one acceptance with the smallest change", () => {
    expect(said).toContain("九、2026年11月的活动 4 场：报名 21 人次，不予报名 6 人次")
    const all = said.join("\n")
    expect(all).toContain("《未成年人保护法(2024年修正)》第62条")
    expect(all).toContain("最小改变：违法犯罪记录查询结果:未知 → 无相关记录，查询日:未知 → 2026-11-15")
    expect(all).toContain("    可以参加")
    expect(all).toContain("      符合：密切接触未成年人须查询违法犯罪记录（")
    expect(line("楼道清洁日").slice(-3)).toEqual([5, 5, 1])
  })
  it("counts learners as people and as times", () => {
    expect(line("书法")).toEqual([11, 11, 96])
    expect(line("广场舞")).toEqual([11, 14, 222])
  })
  it("shows what residents confirmed, with what was counted before and after", () => {
    expect(said).toContain("十一、楼栋善治：居民诉求 5 件，居民确认解决 3 件")
    expect(said.join("\n")).toContain("飞线 9 → 1")
  })
  it("brings needs and offers together, and says what is short", () => {
    expect(said).toContain("十二、供需：需求 6 项，已由需求方确认满足 1 项")
    expect(said.join("\n")).toContain("需求 need-coats-too 尚缺 5：合适的供给合起来也不够")
  })
  it("shows the venture round as a funnel, and refuses an application and a payment with reasons", () => {
    for (const one of [
      "申报：7 个项目",
      "立项：5 个项目",
      "通过中期：4 个项目",
      "结项：1 个项目",
      "资助金额：75000.00 元",
      "已退回：360.00 元"
    ])
      expect(said).toContain(`  ${one}`)
    const all = said.join("\n")
    expect(all).toContain("申请金额超过征集上限")
    expect(all).toContain("中期评估未通过")
  })
  it("has funds whose money is for something, a payment that both sides refuse, and a gift followed to whom it served", () => {
    const funds = section("十四、")
    expect(funds).toContain("fund-renwei  相山区邻里慈善会任圩街道社区慈善基金")
    expect(funds).toContain("2026-02-14 爱心人士 500.00 元")
    expect(funds).toContain("2026-02-10 阳光小学 20000.00 元，已退回 5000.00 元")
    expect(funds).not.toContain("donor-")
    const traced = funds.slice(funds.indexOf("一笔捐赠去了哪里"))
    expect(traced).toContain("项目 award-station（西街道银发驿站志愿服务队）；采购 purchase-award-station-1；服务群体 老年人 120 人")
    const fen = [...traced.matchAll(/：为老服务，(\d+)\.(\d\d) 元/g)].map(([, yuan, rest]) => Number(`${yuan}${rest}`))
    expect(fen.reduce((sum, part) => sum + part, 0)).toBe(3_000_000)
    const unpaid = section("十三、").slice(section("十三、").indexOf("一笔拨款未予办理"))
    for (const why of ["中期评估未通过", "第2期为已暂缓", "余额2500.00 元，需4500.00 元", "《慈善法(2023年修正)》第56条"])
      expect(unpaid).toContain(why)
  })
  it("has a time bank of its own beside the hours: earned, spent, given; and a gift of coins refused", () => {
    const bank = section("十五、")
    expect(bank.match(/所依据的服务记录仍记 120 分钟/g)).toHaveLength(4)
    for (const line of ["余额→兑换，1.00 个时间币", "余额→其他账户，1.50 个时间币", "不能转赠给此对象"]) expect(bank).toContain(line)
    expect(bank.match(/期末余额：\d\.\d\d/g)).toEqual(["期末余额：1.40", "期末余额：0.90", "期末余额：1.90", "期末余额：3.90"])
    expect(bank).toContain("120 分钟折合2.40 个时间币；自2026-11-08 14:30起，休息日，系数120 %，岗位100 %")
  })
  it("shows visits and wishes in numbers, joins what is too few, names no file, and explains what may not be", () => {
    const care = section("十六、")
    expect(care).toContain("2026年10月：走访 22 次，敲门无人 1 次，说明缘由未走访 1 次")
    expect(care).toContain("应走访而未走访 3 期")
    expect(care).toContain("在册特殊困难老年人 11 人，已探访 9 人")
    expect(care).toContain("桥头村：儿童 9 人")
    // Two disabled children of one community, three elders of another: neither stands alone.
    expect(care).toContain("钟楼社区+瓦房社区：儿童 7 人")
    expect(care).toContain("阳光社区+康宁社区：儿童 0 人；老年人 11 人")
    for (const number of care.matchAll(/(?:儿童|老年人|救助对象|合计) (\d+) 人/g)) expect([1, 2, 3, 4]).not.toContain(Number(number[1]))
    expect(care).not.toMatch(/file-\d|小雨|小麦/)
    for (const why of [
      "走访人数1 人，须2 人",
      "11月一次走访 2 人到场，关联服务记录 1 条",
      "同一条服务记录再关联另一次走访，未予关联",
      "2026-Q3 (公开于 2026-11-15)",
      "下一次走访，出发前核查",
      "请补充：监护人或受委托人在场 (carerPresent)",
      "到时未完成也未提醒督导的强制报告 0 件",
      "监护人或受委托人不在场",
      "未经监护人事先同意",
      "心愿金额超过上限",
      "《困境儿童个人信息保护工作办法》"
    ])
      expect(care).toContain(why)
    expect(line("已收集  已核实  未通过核实")).toEqual([])
    expect(said[said.findIndex((one) => one.includes("未通过核实")) + 1]?.match(/\d+/g)?.map(Number)).toEqual([1, 1, 1, 2, 1, 1, 2, 1])
  })
  it("makes nothing public from which a small count of people follows; with the totals of small counts left in, it would", async () => {
    await using yanzhen = open({ store: sqlite(join(folder, "xiangshan.db")), ...Job.door })
    const all = await published.read(yanzhen)
    expect(all.leastPeople).toBe(5)
    expect(all.figures.length).toBeGreaterThan(10)
    for (const { people } of all.figures) expect([1, 2, 3, 4]).not.toContain(people)
    const { found, hidden } = published.attack(all, all.figures)
    expect(found).toEqual([])
    expect(hidden).toBeGreaterThan(1)
    expect(published.attack(all, all.withoutComplement).found.length).toBeGreaterThan(0)
  })
  it("lists which communities lack one of the five parties, and which agreements were not kept", () => {
    expect(section("十七、")).toContain("76 个社区中 6 个有缺项")
    expect(section("十七、")).toContain("云帆社区：缺 社会组织、社区志愿者、社会慈善资源")
    expect(line("康宁社区  康宁药房  2026-03-01  2027-02-28")).toEqual([2, 0, 1, 1])
  })
  it("assesses a station; whoever answered does not conclude", () => {
    expect(section("七、")).toContain("100 分中得 81.00 分，已作结论")
    expect(section("七、")).toContain("不能对自己的评分作结论")
  })
  it.each(Object.entries(DecisionLines.areas))("in the area of %s one yes and one no, each with its clause", (_, title) => {
    const lines = section("十九、").split("\n")
    const [yes = "", no = ""] = lines.slice(lines.indexOf(`  ${title}`) + 1)
    expect(yes).toMatch(/^ {4}可以 [a-z0-9-]+：符合：.+〔.*(《|本库默认).*〕$/)
    expect(no).toMatch(/^ {4}不可以 [a-z0-9-]+：.+〔.*(《|本库默认).*〕\([a-z.-]+\)$/)
  })
  it("all thirteen threads have a command, and every command in the table answers", async () => {
    expect([...new Set(commands.named.map(([thread]) => thread))]).toEqual(Array.from({ length: 13 }, (_, at) => `S${at + 1}`))
    const database = join(folder, "xiangshan.db")
    await using yanzhen = open({ store: sqlite(database), ...Job.door })
    const [{ volunteer = "" } = {}] = (await yanzhen.volunteers.list("340603100T01")).rows
    for (const [, command] of commands.named) {
      const { code, out, err } = await commands.answerOf(database, command.replace("志愿者编号", volunteer))
      expect({ command, err }).toEqual({ command, err: "" })
      // Whether somebody may join, or go on a visit, may be answered with no.
      expect(/^(?:join|visit check) /.test(command) ? [0, 1] : [0], command).toContain(code)
      expect(out.trim(), command).not.toBe("")
    }
  })
  it("told again, nothing changes: every command has its key", async () => {
    await using yanzhen = open({ store: sqlite(join(folder, "xiangshan.db")), ...Job.door })
    const { head } = await yanzhen.verify()
    const { activities, ventures, care, timeBank } = await Told.tell(yanzhen, Cast.of(district, yanzhen))
    expect(activities.refused).toHaveLength(6)
    expect(ventures.unpaid?.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(["award.mid-term-failed", "fund.overdrawn"]))
    expect(care.visits.alone?.reasons.map(({ code }) => code)).toEqual(["care.visitor-count-refused"])
    expect(care.visits.twice?.reasons.map(({ code }) => code)).toEqual(["care.record-of-other-visit"])
    expect(timeBank.refused?.reasons.map(({ code }) => code)).toEqual(["reward.recipient"])
    expect((await yanzhen.verify()).head).toEqual(head)
  }, 240_000)
  it("pairs organisations with their feature projects, and names the gaps", () => {
    expect(said.find((one) => one.startsWith("四、"))).toContain("66 个有社区志愿服务组织和它的特色项目")
    expect(said).toContain("  4 个社区的组织还没有特色项目")
    expect(said).toContain("  2 个社区的队伍是否登记为志愿服务组织未写明")
  })
  it("says who was lifted by whom in the formations", () => {
    expect(said).toContain("    银龄关爱小家 → 西街道银发驿站志愿服务队：2025-03-10 至 2026-06-30，带动成功")
    expect(said).toContain("  formation-children：头雁 桥头志愿服务队，2025-03-01 起")
    expect(said).toContain("  品牌“乡伴童行 快乐成长”：2026-11-02 起公示，2026-11-15 已授予")
  })
  it("says which lead was handed over, what people are beside volunteers, and who looks after a grid", () => {
    expect(said).toContain("  formation-stairs：头雁 曲阳街道楼栋善治志愿服务队，至 2026-08-31 交班")
    expect(said.find((line) => line.startsWith("  队伍里的人："))).toMatch(/党员 11，干部 1，志愿者 4，离退休党员 3/)
    expect(said.filter((line) => line.startsWith("  网格 grid-phoenix-1"))).toHaveLength(3)
  })
  it("holds what goals ask for in numbers against what was done", () =>
    expect(said.find((one) => one.startsWith("  季度指标"))).toBe("  季度指标 24 项，已过季度的 13 项中达到 2 项"))
  it("lists the goal that serves no key work, and the key work of a street that no goal serves", () => {
    expect(said).toContain("  年度目标 21 项，已达成 1 项；不服务任何重点工作的 1 项：340603002S evening")
    expect(said).toContain("  没有目标服务的街道重点工作 1 项：任圩街道 2026-3")
  })
  it("writes the result and the marked workbook, and measures itself", async () => {
    const sheets = await readExcelFile(readFileSync(join(folder, "脏数据（标明错误）.xlsx")))
    expect(sheets.flatMap(({ data }) => data.flat()).some((cell) => cell === "错误说明")).toBe(true)
    expect(existsSync(join(folder, "结果.xlsx"))).toBe(true)
    expect(said.at(-1)).toMatch(/合计：\d+\.\d 秒，内存峰值 \d+ MB/)
  })
})
