/** What the rule book shows of rules that count and measure: each line is an answer of the rule, under the policy and on the day. */
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import type { Locale } from "../../src/foundation/Message.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import { LIBRARY } from "../../src/law/Instruments.ts"
import * as Ladder from "../../src/law/Ladder.ts"
import * as Pack from "../../src/law/Pack.ts"
import { adultAge, limitedCapacityAge, selfSupportingAge } from "../../src/law/parameters/Ages.ts"
import { supersedes } from "../../src/law/parameters/Certificates.ts"
import * as Recording from "../../src/law/parameters/Recording.ts"
import * as Stars from "../../src/law/parameters/Stars.ts"
import * as Teams from "../../src/law/parameters/Teams.ts"
import type * as Parameter from "../../src/law/Parameter.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as Policy from "../../src/law/Policy.ts"
import type * as Rule from "../../src/law/Rule.ts"
import { ageClasses } from "../../src/person/rules/AgeClass.ts"
import * as Figures from "../../src/rulebook/Figures.ts"
import * as AnswerBy from "../../src/service/rules/AnswerBy.ts"
import { approvals } from "../../src/service/rules/Approval.ts"
import { superseding, totals } from "../../src/service/rules/CertificateRules.ts"
import * as CountingBook from "../../src/service/rules/CountingBook.ts"
import { recordDeadline } from "../../src/service/rules/RecordDeadline.ts"
import * as SpotCheck from "../../src/service/rules/SpotCheck.ts"
import * as StarRules from "../../src/service/rules/StarRules.ts"
import { honours } from "../../src/team/rules/HonourRule.ts"
import * as Disclosure from "../../src/fund/rules/Disclosure.ts"
import * as Ratios from "../../src/fund/rules/Ratios.ts"
import * as Rewards from "../../src/law/parameters/Rewards.ts"
import * as Ventures from "../../src/law/parameters/Ventures.ts"
import { publicity, roles, scoring, tranches } from "../../src/project/rules/ProcedureRules.ts"
import { targets } from "../../src/report/rules/Rules.ts"
import { caps, starHours, unit, weights } from "../../src/reward/rules/Rules.ts"
import { policyWith } from "../law/policies.ts"

const thursday = "2026-03-05"

/** `+` what is granted or passes, `-` the counter-example. */
const shown = (rule: unknown, policy: Policy.Policy, locale: Locale = "zh-CN", on = thursday): readonly string[] => {
  const today = Day.require(on)
  return Figures.of(rule as Rule.Rule, { policy, view: Policy.on(policy, today), today, calendar: china }).map(
    ({ given, gives, isGranted }) => `${isGranted ? "+" : "-"} ${given[locale]} → ${gives[locale]}`
  )
}
const under = (rule: unknown, name: Policies.Name): readonly string[] => shown(rule, Policies.byName(name))

describe("age classes", () => {
  it("are shown on both sides of every line, of somebody who does not live of own earnings", () =>
    expect(under(ageClasses, "national")).toEqual([
      "- 7 周岁，不以自己的劳动收入为主要生活来源 → 无民事行为能力",
      ...[8, 13, 14, 15, 16, 17].map((age) => `- ${age} 周岁，不以自己的劳动收入为主要生活来源 → 限制民事行为能力`),
      ...[18, 59, 60].map((age) => `+ ${age} 周岁，不以自己的劳动收入为主要生活来源 → 完全民事行为能力`)
    ]))
  const drawing = (...lines: readonly (readonly [Parameter.Integer, number])[]) => {
    const values = lines.map(([line, value]) =>
      Pack.value(line, { from: Day.first, value, force: "default", citations: [LIBRARY.passage()] })
    )
    const title = { "zh-CN": "例", en: "example" }
    const pack = { id: "test", version: "1", title, layer: "organisation", jurisdiction: "999999", status: "unverified" } as const
    return Policy.of([Pack.define({ ...pack, values })])
  }
  it("are shown at the lines that a policy draws, where these are enough to say", () => {
    const lines = [
      [adultAge, 18],
      [limitedCapacityAge, 8],
      [selfSupportingAge, 16]
    ] as const
    expect(shown(ageClasses, drawing(...lines)).map((line) => line.slice(0, 4))).toEqual(["- 7 ", "- 8 ", "- 15", "- 16", "- 17", "+ 18"])
    expect(shown(ageClasses, drawing(...lines.slice(1)))).toEqual([])
  })
})

describe("counted time", () => {
  it.each<readonly [string, unknown, Policies.Name, readonly string[]]>([
    [
      "with clock times or without",
      CountingBook.serviceTime,
      "national",
      ["+ 9:00 至 11:00 → 计入 120 分钟", "+ 只写明 120 分钟，没有起止时间 → 计入 120 分钟"]
    ],
    [
      "less a break and the way",
      CountingBook.pauses,
      "national",
      [
        "+ 9:00 至 11:00 → 计入 120 分钟",
        "- 9:00 至 11:00，其中休息 30 分钟 → 计入 90 分钟",
        "- 9:00 至 11:00，其中去程 60 分钟 → 计入 60 分钟"
      ]
    ],
    ["to the minute", CountingBook.minimum, "national", ["+ 9:00 至 11:00 → 计入 120 分钟", "+ 9:00 至 9:30 → 计入 30 分钟"]],
    ["an hour at least", CountingBook.minimum, "jiaozhou", ["+ 9:00 至 11:00 → 计入 120 分钟", "- 9:00 至 9:30 → 计入 60 分钟"]],
    ["without a cap", CountingBook.caps, "national", ["+ 9:00 至 11:00 → 计入 120 分钟", "+ 8:00 至 20:00 → 计入 720 分钟"]],
    ["with one", CountingBook.caps, "hailin", ["+ 9:00 至 11:00 → 计入 120 分钟", "- 8:00 至 20:00 → 计入 120 分钟"]],
    [
      "what looks odd of it is pointed out and stays as it is",
      CountingBook.anomalies,
      "national",
      ["+ 自行签到，一次连续 3 小时 → 不作提示", "- 自行签到，一次连续 13 小时 → 提示核实（2 项），时长不作改动"]
    ],
    [
      "long days pass up to each rung of approval, and not one minute more",
      approvals,
      "i-zhiyuan",
      [
        "+ 一人一日合计 480 分钟 → 无须另行审核",
        "- 一人一日合计 481 分钟 → 须由团队所属组织审核",
        "- 一人一日合计 720 分钟 → 须由团队所属组织审核",
        "- 一人一日合计 721 分钟 → 须由省级主管部门审核"
      ]
    ],
    ["nobody approves where there is no ladder", approvals, "national", []]
  ])("%s", (_, rule, name, lines) => expect(under(rule, name)).toEqual(lines))
})

describe("certificates", () => {
  it("state what is valid and one's own", () =>
    expect(under(totals, "national")).toEqual([
      "+ 本组织有效记录 120 分钟，已作废 60 分钟，他组织记录 45 分钟 → 证明 120 分钟",
      "- 已作废的记录 → 不列入证明",
      "- 他组织的记录 → 不列入证明"
    ]))
  it("stand until one of their records is voided, and then too where a place does not supersede them", () => {
    expect(under(superseding, "national")).toEqual([
      "+ 出具后记录没有变化 → 原证明继续有效",
      "- 出具后其中一条记录被作废 → 原证明被新证明替代，仍可查询"
    ])
    expect(shown(superseding, policyWith(supersedes, false))).toEqual([
      "+ 出具后记录没有变化 → 原证明继续有效",
      "+ 出具后其中一条记录被作废 → 原证明继续有效"
    ])
  })
})

describe("stars", () => {
  it.each<readonly [string, Policies.Name, unknown, readonly string[]]>([
    [
      "a boundary is shown in minutes: hours would hide the one that is missing",
      "zhangjiagang",
      StarRules.lifetime,
      ["+ 累计服务时长 180000 分钟 → 达到“志愿服务终身成就奖”的条件", "- 累计服务时长 179999 分钟 → 尚未达到任何一级的条件"]
    ],
    [
      "one below a rung is still on the one before",
      "longquanyi",
      StarRules.medals,
      [
        "+ 累计服务时长 60000 分钟，积分 10500 分 → 达到“金奖”的条件",
        "- 累计服务时长 59999 分钟，积分 10499 分 → 尚未达到任何一级的条件",
        "+ 累计服务时长 120000 分钟，积分 21000 分 → 达到“钻石奖”的条件",
        "+ 累计服务时长 119999 分钟，积分 20999 分 → 达到“金奖”的条件"
      ]
    ],
    ["of a ladder that nobody has nothing is shown", "national", StarRules.medals, []]
  ])("%s", (_, name, rule, lines) => expect(under(rule, name)).toEqual(lines))
  it("what must be so, and what must be more than a number", () =>
    expect(under(StarRules.ladder, "hefei-university").slice(6, 8)).toEqual([
      "+ 累计服务时长 9001 分钟，参加过大型活动 是，获得过表彰 是 → 达到“四星”的条件",
      "+ 累计服务时长 9000 分钟，参加过大型活动 否，获得过表彰 否 → 达到“三星”的条件"
    ]))
  it("a measure that only a pack knows stands by its name; the lists of English have commas", () => {
    const when = [Ladder.atLeast("badges", 2), Ladder.atLeast("minutes", 60)]
    const policy = policyWith(Stars.stars, [{ id: "own", title: { "zh-CN": "一级", en: "first" }, when }])
    expect(shown(StarRules.ladder, policy, "en")).toEqual([
      "+ badges 2, service in all 60 minutes → the conditions of “first” are reached",
      "- badges 1, service in all 59 minutes → no rung is reached yet"
    ])
  })
  it("who grants how many, and until when that is public", () => {
    expect(under(StarRules.publicity, "boluo")).toEqual([
      "+ 申请 1 星 → 由县级认定",
      "+ 申请 3 星 → 由县级认定",
      "+ 申请 5 星 → 由市级认定",
      "- 自 2026-03-05 起 → 没有规定期限"
    ])
    expect(under(StarRules.publicity, "huanghuai-university")).toEqual([
      ...[1, 3, 5].map((stars) => `- 申请 ${stars} 星 → 没有规定由谁认定`),
      "+ 自 2026-03-05 起 → 至 2026-03-10 止"
    ])
  })
})

describe("what has a term only where a place sets one", () => {
  it.each([
    ["an answer to an objection", AnswerBy.correction, policyWith(Recording.correctionReview, 5)],
    ["publicity of service records", CountingBook.publicity, policyWith(Recording.publicityWorkingDays, 5)],
    ["publicity of an honour", honours, policyWith(Teams.honourPublicityDays, 5)]
  ])("%s: five working days, the first not counted", (_, rule, policy) => {
    expect(shown(rule, policy)).toEqual(["+ 自 2026-03-05 起 → 至 2026-03-12 止"])
    // The days of the feast are free by law; which weekends before it are worked is announced later.
    expect(shown(rule, policy, "en", "2031-09-26")).toEqual([
      "+ from 2031-09-26 on → holidays are not announced yet; until 2031-10-04 at the earliest"
    ])
    expect(under(rule, "national")).toEqual(["- 自 2026-03-05 起 → 没有规定期限"])
  })
  it("which level grants which honour stands where a place says so", () => {
    const rungs = [
      Ladder.rung("street", { "zh-CN": "街道", en: "street" }, [Ladder.holds("team-honour")]),
      Ladder.rung("county", { "zh-CN": "县级", en: "county" }, [Ladder.holds("brand")])
    ]
    expect(shown(honours, policyWith(Teams.honourApprovers, rungs))).toEqual([
      "- 个人荣誉 → 没有规定由谁认定",
      "+ 队伍荣誉 → 由街道认定",
      "+ 品牌队伍 → 由县级认定",
      "+ 品牌项目 → 由县级认定",
      "+ 特色项目 → 由县级认定",
      "- 自 2026-03-05 起 → 没有规定期限"
    ])
  })
  it("of a thousand records as many are drawn as the share says, and none without one", () => {
    expect(shown(SpotCheck.spotChecks, policyWith(Recording.spotCheckPerMille, 15))).toEqual(["+ 1000 条记录 → 抽取 15 条"])
    expect(under(SpotCheck.spotChecks, "national")).toEqual(["- 1000 条记录 → 没有规定比例，不抽取"])
  })
  it("the authority is told by its name; without a policy that names one nobody is", () => {
    expect(under(CountingBook.authority, "national")).toEqual(["+ 向哪个部门报送 → 社会工作部门"])
    expect(shown(CountingBook.authority, Policy.of([]))).toEqual(["- 向哪个部门报送 → 没有规定"])
  })
})

describe("ventures", () => {
  const score = (given: string): string | undefined => under(scoring, "zhongshan").find((line) => line.includes(given))
  it("VEN-05: a score with its bonuses, capped where a place caps them; who is related does not count", () => {
    expect(score("评分 80、82、84，募款加分 30，特色加分 10")).toMatch(/总分 122.00 分，通过$/)
    expect(score("募款加分 55")).toMatch(/总分 142.00 分，通过$/)
    expect(score("末一名须回避")).toMatch(/总分 121.00 分，通过$/)
    expect(under(scoring, "national")[1]).toMatch(/总分 147.00 分，通过$/)
  })
  it.each<readonly [string, Parameter.Parameter, number | boolean, number, string]>([
    ["below the pass mark", Ventures.passMark, 70, 4, "- 评委评分 69、69、69，募款加分 0，特色加分 0 → 总分 69.00 分，未达及格线"],
    ["without a quorum", Ventures.quorum, 3, 4, "- 评委评分 80、82，募款加分 30，特色加分 10 → 评委人数不足，不作排名"],
    ["less its extremes", Ventures.dropsExtremes, true, 2, "+ 评委评分 40、82、94，募款加分 30，特色加分 10 → 总分 122.00 分，通过"]
  ])("VEN-05: %s", (_, parameter, value, index, line) => expect(shown(scoring, policyWith(parameter, value as never))[index]).toBe(line))
  it("VEN-05: one reviewer is always enough, so that no quorum of one is shown", () =>
    expect(shown(scoring, policyWith(Ventures.quorum, 1))).toHaveLength(4))
  it("VEN-06: each step and until when, in a place that says so", () => {
    expect(under(publicity, "national")).toEqual([])
    expect(under(publicity, "shanghai")).toEqual([
      "+ 2026-03-05 截止申报，评审 → 至 2026-05-06 止",
      "+ 2026-03-05 起公示 → 至 2026-03-19 止",
      "+ 2026-03-05 收到异议，答复 → 至 2026-03-10 止",
      "+ 2026-03-05 公示期满，批准 → 至 2026-03-25 止"
    ])
  })
  it("VEN-07: 9 999.99 yuan at 60/30/10, and the first of it", () => {
    const [first, second, third] = Ventures.tranchePercents
    const pack = Policies.locals.zhongshan
    const value = (parameter: Parameter.Integer, percent: number) =>
      Pack.value(parameter, { from: Day.first, value: percent, force: "default", citations: [LIBRARY.passage()] })
    const shares = [value(first, 60), value(second, 30), value(third, 10)]
    expect(shown(tranches, Policy.of([{ ...pack, values: [...pack.values, ...shares] }]), "zh-CN", "2025-12-26")).toEqual([
      "+ 资助 9999.99 元，分期拨付 → 5999.99 元 + 3000.00 元 + 1000.00 元",
      "+ 2025-12-26 签约，首款 → 至 2026-01-19 止"
    ])
    expect(under(tranches, "national")).toEqual(["- 资助 9999.99 元，分期拨付 → 没有规定分期比例，由协议约定"])
  })
  it("VEN-10: whom the policy names, and nobody else", () => {
    expect(shown(roles, policyWith(Ventures.roleSlots, ["联络员", "监督员"]))).toEqual([
      "+ 担任“联络员” → 可以担任",
      "- 担任政策没有列出的角色 → 政策未设此角色，不予登记"
    ])
    expect(under(roles, "national")).toEqual(["- 担任政策没有列出的角色 → 政策未设此角色，不予登记"])
  })
})

describe("charities", () => {
  it.each<readonly [string, unknown, Policies.Name, string, readonly string[]]>([
    [
      "CHA-01: thirty days after mutual aid",
      Disclosure.mutualAidRule,
      "guangzhou",
      "2026-03-01",
      ["+ 社区互助活动于 2026-03-01 结束，公示资金及使用情况 → 至 2026-03-31 止"]
    ],
    ["CHA-01: nowhere else", Disclosure.mutualAidRule, "national", "2026-03-01", []],
    [
      "CHA-05: three months, to the end of a short one",
      Disclosure.surplusRule,
      "national",
      "2026-03-31",
      ["+ 项目于 2026-03-31 终止，公开剩余财产 → 至 2026-06-30 止"]
    ],
    [
      "CHA-06: six months exactly ask for nothing meanwhile, a day more does",
      Disclosure.periodicRule,
      "national",
      "2026-01-10",
      [
        "- 募捐自 2026-01-10 至 2026-07-10，期间公开 → 期间无须公开",
        "+ 募捐自 2026-01-10 至 2026-07-10，结束后全面公开 → 至 2026-10-10 止",
        "+ 募捐自 2026-01-10 至 2026-07-11，期间公开 → 至 2026-04-10 止",
        "+ 募捐自 2026-01-10 至 2026-07-11，期间公开 → 至 2026-07-10 止",
        "+ 募捐自 2026-01-10 至 2026-07-11，结束后全面公开 → 至 2026-10-12 止",
        "+ 突发事件募捐自 2026-01-10 至 2026-01-22，公开收入 → 2026-01-15、2026-01-20"
      ]
    ],
    [
      "CHA-07: both reports of the year, and a dealing whose thirtieth day is a holiday",
      Disclosure.annualRule,
      "national",
      thursday,
      [
        "+ 2026 年度报告，在统一平台公开 → 至 2027-05-31 止",
        "+ 2026 年度报告，报登记管理机关 → 至 2027-03-31 止",
        "+ 2026-03-05 与关联方发生交易，公开 → 至 2026-04-07 止"
      ]
    ],
    [
      "CHA-09: three hundredths, and not a fen more",
      Ratios.costs,
      "raising-cost-draft",
      thursday,
      ["+ 当年募得 100000.00 元，募捐成本 3000.00 元 → 在限额以内", "- 当年募得 100000.00 元，募捐成本 3000.01 元 → 超过限额"]
    ],
    ["CHA-09: no figure, no example", Ratios.costs, "national", thursday, []]
  ])("%s", (_, rule, name, on, lines) => expect(shown(rule, Policies.byName(name), "zh-CN", on)).toEqual(lines))
  it("CHA-08: examples (a) to (e)", () => {
    const service = (netAssets: string, total: string, charitable: string, administration: string) =>
      `社会服务机构，上年末净资产 ${netAssets} 元；本年总支出 ${total} 元，慈善活动支出 ${charitable} 元，管理费用 ${administration} 元`
    expect(under(Ratios.ratios, "national")).toEqual([
      `+ ${service("10000000.00", "2000000.00", "600000.00", "260000.00")} → 符合：慈善活动支出不少于 600000.00 元；管理费用不超过 260000.00 元，或者在豁免额以下`,
      `- ${service("6400000.00", "2000000.00", "448000.00", "290000.00")} → 管理费用过高，至多 280000.00 元`,
      `+ ${service("6400000.00", "1000000.00", "448000.00", "199999.00")} → 符合：慈善活动支出不少于 448000.00 元；管理费用不超过 140000.00 元，或者在豁免额以下`,
      "- 社会服务机构，上年末净资产 900000.00 元，上年收入 300000.00 元；本年总支出 180000.00 元，慈善活动支出 149999.99 元，管理费用 30000.00 元 → 慈善活动支出不足，至少 150000.00 元",
      "+ 公募基金会，上年收入 1000000.00 元，前三年平均 800000.00 元；本年总支出 600000.00 元，慈善活动支出 560000.00 元，管理费用 40000.00 元 → 符合：慈善活动支出不少于 560000.00 元；管理费用不超过 60000.00 元，或者在豁免额以下"
    ])
    expect(shown(Ratios.ratios, Policy.of([]))).toEqual([])
  })
})

describe("time coins", () => {
  it("TBK-01: 2.7 hours, in whole coins only where a place pays no others", () => {
    expect(under(unit, "national")).toEqual(["+ 服务 2.70 小时 → 得 2.70 个时间币"])
    expect(under(unit, "guangzhou")).toEqual(["- 服务 2.70 小时 → 得 2.00 个时间币"])
  })
  it("TBK-03: of a day, of an account, and of a term", () => {
    expect(under(caps, "changning")).toEqual([
      "+ 一日所得 2.00 个时间币 → 得 2.00 个时间币",
      "- 一日所得 3.00 个时间币 → 得 2.00 个时间币",
      "+ 账户已有 597.00 个时间币，又得 3.00 个时间币 → 得 3.00 个时间币",
      "- 账户已有 599.00 个时间币，又得 3.00 个时间币 → 得 1.00 个时间币"
    ])
    expect(under(caps, "nanjing")[1]).toBe("- 账户已有 1499.00 个时间币，又得 3.00 个时间币 → 得 1.00 个时间币，2.00 个时间币 转为捐赠")
    expect(shown(caps, policyWith(Rewards.expiryMonths, 12))).toEqual(["+ 2026-03-05 所得的时间币，可用 → 至 2027-03-05 止"])
    expect(under(caps, "national")).toEqual([])
  })
  it("TBK-06: what is spent falls away from the hours of stars in Longquanyi only", () => {
    expect(under(starHours, "national")).toEqual(["+ 累计服务 120.00 小时，支出 30.00 个时间币 → 按 120.00 小时 评星"])
    expect(under(starHours, "longquanyi")).toEqual(["- 累计服务 120.00 小时，支出 30.00 个时间币 → 按 90.00 小时 评星"])
  })
  it.each<readonly [string, Policy.Policy, string, readonly string[]]>([
    ["nationally all hours are worth the same", Policies.byName("national"), thursday, ["2.00", "2.00", "2.00"]],
    ["hard work at one and a half", policyWith(Rewards.hardshipPercent, 150), thursday, ["2.00", "2.00", "3.00"]],
    ["a statutory holiday", policyWith(Rewards.holidayPercent, 200), "2026-01-01", ["4.00", "4.00", "4.00"]],
    ["a day that nobody knows to be worked", policyWith(Rewards.restDayPercent, 200), "2031-09-26", []]
  ])("TBK-07: %s", (_, policy, on, coins) =>
    expect(shown(weights, policy, "zh-CN", on)).toEqual(
      ["9:00 至 11:00", "22:00 至 24:00", "9:00 至 11:00，艰苦岗位"].flatMap((given, index) =>
        coins[index] === undefined ? [] : [`+ ${given} → 得 ${coins[index]} 个时间币`]
      )
    )
  )
  it("TBK-07: a night", () => {
    const pack = Policies.locals.guangzhou
    const value = (parameter: Parameter.Integer, minute: number) =>
      Pack.value(parameter, { from: Day.first, value: minute, force: "default", citations: [LIBRARY.passage()] })
    const night = [value(Rewards.nightFrom, 22 * 60), value(Rewards.nightTo, 6 * 60), value(Rewards.nightPercent, 150)]
    expect(shown(weights, Policy.of([{ ...pack, values: night }]))).toEqual([
      "+ 9:00 至 11:00 → 得 2.00 个时间币",
      "+ 22:00 至 24:00 → 得 3.00 个时间币",
      "+ 9:00 至 11:00，艰苦岗位 → 得 2.00 个时间币"
    ])
  })
})

it("report.targets: how many events are left of a year, and which evidence is good", () => {
  const evidence = under(targets, "national").filter((line) => line.includes("佐证"))
  expect(evidence.filter((line) => line.startsWith("+"))).toHaveLength(4)
  expect(evidence[0]).toMatch(/^- .* → 报表认为佐证不足，时长照记$/)
  expect(under(targets, "qiaotou").slice(0, 2)).toEqual([
    "+ 一支队伍一年举办活动 20 次 → 已达目标",
    "- 一支队伍一年举办活动 19 次 → 还差 1 次"
  ])
  expect(shown(targets, Policy.of([]))).toEqual([])
})

describe("a rule with conditions of its own", () => {
  it("has no figures: its examples are found", () => expect(under(recordDeadline, "national")).toEqual([]))
})
