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
  it("of a thousand records as many are drawn as the share says, and none without one", () => {
    expect(shown(SpotCheck.spotChecks, policyWith(Recording.spotCheckPerMille, 15))).toEqual(["+ 1000 条记录 → 抽取 15 条"])
    expect(under(SpotCheck.spotChecks, "national")).toEqual(["- 1000 条记录 → 没有规定比例，不抽取"])
  })
  it("the authority is told by its name; without a policy that names one nobody is", () => {
    expect(under(CountingBook.authority, "national")).toEqual(["+ 向哪个部门报送 → 社会工作部门"])
    expect(shown(CountingBook.authority, Policy.of([]))).toEqual(["- 向哪个部门报送 → 没有规定"])
  })
})

describe("a rule with conditions of its own", () => {
  it("has no figures: its examples are found", () => expect(under(recordDeadline, "national")).toEqual([]))
})
