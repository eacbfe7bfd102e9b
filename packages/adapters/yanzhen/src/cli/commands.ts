/** Every command, in the order of the help. */
import { about, list } from "./Asking.ts"
import { type Command, command, nothing } from "./Command.ts"
import { lives } from "./lives.ts"
import { reports } from "./reports.ts"
import * as Options from "./Options.ts"

const many = Number.POSITIVE_INFINITY

export const commands: { readonly [name: string]: Command } = {
  demo: command({
    summary: { "zh-CN": "看一遍：用自带的合成数据统计并解释", en: "see it work on synthetic data that comes with it" },
    takes: nothing,
    options: Options.demo,
    load: () => import("./commands/demo.ts")
  }),
  tally: command({
    summary: { "zh-CN": "统计服务记录表（.xlsx、.csv）", en: "tally files of service records (.xlsx, .csv)" },
    takes: { shown: "FILE…", least: 0, most: many },
    options: Options.tally,
    load: () => import("./commands/tally.ts")
  }),
  import: command({
    summary: { "zh-CN": "预览后入库", en: "preview, then store" },
    takes: { shown: "FILE…", least: 1, most: many },
    options: Options.bringIn,
    load: () => import("./commands/import.ts")
  }),
  imports: command({
    summary: { "zh-CN": "列出各次导入", en: "list the imports" },
    takes: nothing,
    options: Options.imports,
    load: () => import("./commands/imports.ts")
  }),
  withdraw: command({
    summary: { "zh-CN": "撤回一次导入", en: "withdraw an import" },
    takes: { shown: "BATCH", least: 1, most: 1 },
    options: Options.withdraw,
    required: ["reason"],
    load: () => import("./commands/withdraw.ts")
  }),
  explain: command({
    summary: { "zh-CN": "解释一位志愿者或一条记录的每一分钟", en: "explain every minute of a volunteer or a record" },
    takes: { shown: "VOLUNTEER|RECORD", least: 1, most: 1 },
    options: Options.explain,
    load: () => import("./commands/explain.ts")
  }),
  retally: command({
    summary: { "zh-CN": "换一套规则重算：谁增谁减，为什么", en: "count again under another policy: who gains, who loses, and why" },
    takes: nothing,
    options: Options.retally,
    required: ["under"],
    load: () => import("./commands/retally.ts")
  }),
  verify: command({
    summary: { "zh-CN": "核对账链与登记", en: "check the chain and the registers" },
    takes: nothing,
    options: Options.verify,
    load: () => import("./commands/verify.ts")
  }),
  "activity list": command({
    summary: { "zh-CN": "列出活动：时间、名额、候补", en: "list the activities: times, places, who waits" },
    takes: nothing,
    options: Options.ofStore,
    load: () => import("./commands/activityList.ts")
  }),
  "activity show": command({
    summary: { "zh-CN": "查看一个活动：岗位、空余名额、报名", en: "look at an activity: positions, free places, sign-ups" },
    takes: { shown: "ACTIVITY", least: 1, most: 1 },
    options: Options.ofStore,
    load: () => import("./commands/activityShow.ts")
  }),
  "activity sign-up": command({
    summary: { "zh-CN": "报名：取得名额或进入候补，否则列出全部原因", en: "sign up: a place, a turn to wait for, or every reason why not" },
    takes: { shown: "ACTIVITY POSITION VOLUNTEER", least: 3, most: 3 },
    options: Options.activitySignUp,
    required: ["on"],
    load: () => import("./commands/activity/signUp.ts")
  }),
  "activity withdraw": command({
    summary: { "zh-CN": "退出报名：名额按顺序递补", en: "withdraw a sign-up: the place goes to whoever waits" },
    takes: { shown: "ACTIVITY VOLUNTEER", least: 2, most: 2 },
    options: Options.activityWithdraw,
    required: ["on"],
    load: () => import("./commands/activity/withdraw.ts")
  }),
  "activity move": command({
    summary: { "zh-CN": "改期：列出不能再参加的人", en: "move to another time: names whoever may not join any longer" },
    takes: { shown: "ACTIVITY", least: 1, most: 1 },
    options: Options.activityMove,
    required: ["from", "to", "reason", "on"],
    load: () => import("./commands/activity/move.ts")
  }),
  "activity losing": command({
    summary: { "zh-CN": "有名额而不能再参加的人，逐项原因", en: "who has a place and may not join any longer, with every reason" },
    takes: { shown: "ACTIVITY", least: 1, most: 1 },
    options: Options.activityLosing,
    load: () => import("./commands/activity/losing.ts")
  }),
  "activity attend": command({
    summary: { "zh-CN": "点名：谁到场，从何时到何时", en: "call the roll: who was there, from when to when" },
    takes: { shown: "ACTIVITY VOLUNTEER…", least: 2, most: many },
    options: Options.activityAttend,
    required: ["from", "to", "by"],
    load: () => import("./commands/activity/attend.ts")
  }),
  "activity record": command({
    summary: { "zh-CN": "由到场记录生成服务记录，每人每次活动一条", en: "make the service record of an attendance, one for each" },
    takes: { shown: "ACTIVITY VOLUNTEER", least: 2, most: 2 },
    options: Options.activityRecord,
    load: () => import("./commands/activity/record.ts")
  }),
  "course list": command({
    summary: { "zh-CN": "列出课程：受益人数、人次", en: "list the courses: people served, person-times" },
    takes: nothing,
    options: Options.ofStore,
    load: () => import("./commands/courseList.ts")
  }),
  join: command({
    summary: {
      "zh-CN": "谁能参加：全部原因、依据，以及最小的改变",
      en: "who may join: every reason with its law, and the smallest change that would do"
    },
    takes: { shown: "ACTIVITY POSITION VOLUNTEER", least: 3, most: 3 },
    options: Options.join,
    load: () => import("./commands/join.ts")
  }),
  "project show": command({
    summary: { "zh-CN": "查看一个公益创投项目：资助、各期拨款、节点", en: "look at a venture: its award, parts and milestones" },
    takes: { shown: "AWARD", least: 1, most: 1 },
    options: Options.ofStore,
    load: () => import("./commands/projectShow.ts")
  }),
  "project list": command({
    summary: { "zh-CN": "列出公益创投项目", en: "list the ventures" },
    takes: nothing,
    options: Options.ofStore,
    load: () => import("./commands/projectList.ts")
  }),
  "project disclosure": command({
    summary: {
      "zh-CN": "写出项目公示表：金额、各期拨款、服务群体",
      en: "write what is made public of ventures: amounts, parts, groups served"
    },
    takes: nothing,
    options: Options.disclosure,
    load: () => import("./commands/projectDisclosure.ts")
  }),
  "project funnel": command({
    summary: {
      "zh-CN": "一期创投的漏斗：申报、评审、立项到结项，及资金",
      en: "the funnel of a round: from applications to closing, and the money"
    },
    takes: { shown: "[CALL]", least: 0, most: 1 },
    options: Options.ofStore,
    load: () => import("./commands/projectFunnel.ts")
  }),
  "project open-data": command({
    summary: {
      "zh-CN": "写出 360Giving 开放数据：资助与拨付（.json 或 .csv）",
      en: "write open data of 360Giving: awards and disbursements (.json or .csv)"
    },
    takes: nothing,
    options: Options.openData,
    required: ["prefix", "funder-id", "funder-name"],
    load: () => import("./commands/projectOpenData.ts")
  }),
  "grant import": command({
    summary: {
      "zh-CN": "读入其他资助方的 360Giving 文件：逐行列出全部问题，同一文件再读一次不变",
      en: "take in a 360Giving file of another funder: every problem by row; the same file twice changes nothing"
    },
    takes: { shown: "FILE", least: 1, most: 1 },
    options: Options.grantImport,
    load: () => import("./commands/grantImport.ts")
  }),
  "grant list": list({ "zh-CN": "列出其他资助方的资助", en: "list the grants of other funders" }, (yanzhen) => yanzhen.grants.list()),
  "grant show": about(
    "GRANT",
    { "zh-CN": "查看其他资助方的一笔资助及其拨付", en: "look at a grant of another funder and what was paid of it" },
    (yanzhen, grant) => yanzhen.grants.show(grant)
  ),
  "fund list": list({ "zh-CN": "列出慈善基金", en: "list the charity funds" }, (yanzhen) => yanzhen.funds.list()),
  "fund show": about(
    "FUND",
    { "zh-CN": "查看一个基金：结存、承诺、决议", en: "look at a fund: what it holds, promised and resolved" },
    (yanzhen, fund) => yanzhen.funds.show(fund)
  ),
  "fund statement": command({
    summary: {
      "zh-CN": "基金收支明细：期初、逐笔、期末，默认今年",
      en: "the statement of a fund: opening, lines, closing; default this year"
    },
    takes: { shown: "FUND", least: 1, most: 1 },
    options: Options.statement,
    load: () => import("./commands/fundStatement.ts")
  }),
  "gift trace": about(
    "GIFT",
    { "zh-CN": "一笔捐赠去了哪里：项目、采购、服务群体，精确到分", en: "where a gift is: award, purchase, groups served, to the fen" },
    (yanzhen, gift) => yanzhen.funds.traceGift(gift)
  ),
  "points show": about("ACCOUNT", { "zh-CN": "查看一个时间币账户", en: "look at an account of time coins" }, (yanzhen, account) =>
    yanzhen.rewards.show(account)
  ),
  "points list": list({ "zh-CN": "列出时间币账户", en: "list the accounts of time coins" }, (yanzhen) => yanzhen.rewards.list()),
  "points statement": command({
    summary: {
      "zh-CN": "时间币明细：期初、逐笔、期末及结转，默认今年",
      en: "the statement of an account of time coins, with what carries over; default this year"
    },
    takes: { shown: "ACCOUNT", least: 1, most: 1 },
    options: Options.statement,
    load: () => import("./commands/pointsStatement.ts")
  }),
  ...lives,
  "person accesses": command({
    summary: { "zh-CN": "谁在何时、为何查看过此人的身份信息", en: "who read the identity of this person, when and what for" },
    takes: { shown: "PERSON", least: 1, most: 1 },
    options: Options.ofStore,
    load: () => import("./commands/personAccesses.ts")
  }),
  "person due": command({
    summary: { "zh-CN": "列出应当匿名化的人及原因", en: "list those who are to be anonymised, and why" },
    takes: nothing,
    options: Options.personDue,
    load: () => import("./commands/personDue.ts")
  }),
  "person rename": command({
    summary: {
      "zh-CN": "更改名册中的姓名：同一个人，编号和记录不变",
      en: "change a name in the directory: the same person, id and records stay"
    },
    takes: { shown: "PERSON", least: 1, most: 1 },
    options: Options.personRename,
    required: ["name", "reason"],
    load: () => import("./commands/personRename.ts")
  }),
  ...reports,
  policies: command({
    summary: { "zh-CN": "列出自带的规则", en: "list the shipped policies" },
    takes: nothing,
    options: Options.policies,
    load: () => import("./commands/policies.ts")
  }),
  "rules book": command({
    summary: { "zh-CN": "写出规则手册（HTML 与 JSON）", en: "write the rule book (HTML and JSON)" },
    takes: nothing,
    options: Options.rulesBook,
    load: () => import("./commands/rules/book.ts")
  }),
  "rules test": command({
    summary: { "zh-CN": "核对用例表：给定事实，应当怎样回答", en: "run a table of cases: given facts, expected answers" },
    takes: { shown: "FILE", least: 1, most: 1 },
    options: Options.rulesTest,
    load: () => import("./commands/rules/test.ts")
  }),
  "rules template": command({
    summary: { "zh-CN": "写出空的用例表（不写规则则为全部）", en: "write an empty table of cases (of all rules, if none is named)" },
    takes: { shown: "[RULE…]", least: 0, most: many },
    options: Options.rulesTemplate,
    load: () => import("./commands/rules/template.ts")
  }),
  "policy check": command({
    summary: { "zh-CN": "检查规则包：中断、冲突、没有依据的规则", en: "check packs: gaps, conflicts, rules without a source" },
    takes: { shown: "[PACK…]", least: 0, most: many },
    options: Options.policyCheck,
    load: () => import("./commands/policy/check.ts")
  }),
  "policy diff": command({
    summary: { "zh-CN": "比较两套规则：参数、规则、谁增谁减", en: "compare two policies: values, rules, who gains and who loses" },
    takes: { shown: "A B", least: 2, most: 2 },
    options: Options.policyDiff,
    load: () => import("./commands/policy/diff.ts")
  }),
  "policy template": command({
    summary: { "zh-CN": "写出空的参数表（不写参数则为全部）", en: "write an empty table of parameters (all, if none is named)" },
    takes: { shown: "[PARAMETER…]", least: 0, most: many },
    options: Options.policyTemplate,
    load: () => import("./commands/policy/template.ts")
  }),
  "policy edit": command({
    summary: {
      "zh-CN": "起草本地参数，核对并列出影响；签署后才生效",
      en: "draft own values, check them and show the impact; in force once signed"
    },
    takes: { shown: "FILE", least: 1, most: 1 },
    options: Options.policyEdit,
    load: () => import("./commands/policy/edit.ts")
  }),
  "policy drafts": command({
    summary: { "zh-CN": "列出参数草案及其状态", en: "list the drafts and what became of them" },
    takes: nothing,
    options: Options.policyDrafts,
    load: () => import("./commands/policy/drafts.ts")
  }),
  "policy sign": command({
    summary: { "zh-CN": "由第二个人签署草案，使之生效", en: "put a draft in force, by a second person" },
    takes: { shown: "DRAFT", least: 1, most: 1 },
    options: Options.policySign,
    required: ["actor"],
    load: () => import("./commands/policy/sign.ts")
  }),
  "policy refuse": command({
    summary: { "zh-CN": "退回草案", en: "refuse a draft" },
    takes: { shown: "DRAFT", least: 1, most: 1 },
    options: Options.policyRefuse,
    required: ["actor", "reason"],
    load: () => import("./commands/policy/refuse.ts")
  })
}
