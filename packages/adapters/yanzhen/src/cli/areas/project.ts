/** Commands about ventures and grants, from the call to the closing, and what is made public of them. */
import { about, list } from "../Asking.ts"
import { type Command, command, nothing } from "../Command.ts"
import * as Options from "../options/project.ts"
import { ofStore } from "../Options.ts"
import { writing } from "../Writing.ts"

const lives = async () => (await import("@yanzhen/core/desk")).ProjectLives.lives

export const project: { readonly [name: string]: Command } = {
  ...writing("call", {
    shown: "CALL",
    thing: { "zh-CN": "一期征集", en: "a call for proposals" },
    begins: "draft",
    writer: async () => ({
      shape: (await lives()).call.command,
      begin: ({ projects }, command, giving) => projects.draftCall(command, giving),
      give: ({ projects }, id, command, giving) => projects.giveCall(id, command, giving)
    })
  }),
  "call show": about("CALL", { "zh-CN": "查看一期征集", en: "look at a call for proposals" }, ({ projects }, id) => projects.showCall(id)),
  "call list": list({ "zh-CN": "列出各期征集", en: "list the calls for proposals" }, ({ projects }) => projects.listCalls()),
  ...writing("application", {
    shown: "APPLICATION",
    thing: { "zh-CN": "一份申报", en: "an application" },
    begins: "draft",
    takesFacts: true,
    writer: async () => ({
      shape: (await lives()).application.command,
      begin: ({ projects }, command, giving) => projects.apply(command, giving),
      give: ({ projects }, id, command, giving) => projects.giveApplication(id, command, giving)
    })
  }),
  "application show": command({
    summary: {
      "zh-CN": "查看一份申报，及按所用规则最多可申请多少",
      en: "look at an application, and how much it may ask for at most under the policy"
    },
    takes: { shown: "APPLICATION", least: 1, most: 1 },
    options: Options.application,
    load: () => import("../commands/project/application.ts")
  }),
  "application list": list({ "zh-CN": "列出申报", en: "list the applications" }, ({ projects }) => projects.listApplications()),
  ...writing("review", {
    shown: "CALL",
    thing: { "zh-CN": "一期征集的评审", en: "the review of a call" },
    writer: async () => ({
      shape: (await lives()).review.command,
      give: ({ projects }, id, command, giving) => projects.giveReview(id, command, giving)
    })
  }),
  "review show": about(
    "CALL",
    { "zh-CN": "查看评审：得分、名次、回避", en: "look at a review: scores, places, recusals" },
    ({ projects }, id) => projects.showReview(id)
  ),
  ...writing("project", {
    shown: "AWARD",
    thing: { "zh-CN": "一个公益创投项目", en: "a venture" },
    begins: "propose",
    writer: async () => ({
      shape: (await lives()).award.command,
      begin: ({ projects }, command, giving) => projects.propose(command, giving),
      give: ({ projects }, id, command, giving) => projects.give(id, command, giving)
    })
  }),
  "project show": command({
    summary: { "zh-CN": "查看一个公益创投项目：资助、各期拨款、节点", en: "look at a venture: its award, parts and milestones" },
    takes: { shown: "AWARD", least: 1, most: 1 },
    options: ofStore,
    load: () => import("../commands/project/show.ts")
  }),
  "project list": command({
    summary: { "zh-CN": "列出公益创投项目", en: "list the ventures" },
    takes: nothing,
    options: ofStore,
    load: () => import("../commands/project/list.ts")
  }),
  "project disclosure": command({
    summary: {
      "zh-CN": "写出公示表：项目金额、各期拨款、服务群体；基金收支、来源、捐赠名录、使用",
      en: "write what is made public: amounts, parts and groups of ventures; income and spending, sources, gifts and uses of funds"
    },
    takes: nothing,
    options: Options.disclosure,
    load: () => import("../commands/project/disclosure.ts")
  }),
  "project funnel": command({
    summary: {
      "zh-CN": "一期创投的漏斗：申报、评审、立项到结项，及资金",
      en: "the funnel of a round: from applications to closing, and the money"
    },
    takes: { shown: "[CALL]", least: 0, most: 1 },
    options: ofStore,
    load: () => import("../commands/project/funnel.ts")
  }),
  "project due": command({
    summary: {
      "zh-CN": "创投下一步各在何时前办：评审、答复、立项、首款、节点；逾期的一并列出",
      en: "what is to be done next for ventures, by which day: reviews, answers, approvals, first payments, milestones; overdue ones too"
    },
    takes: { shown: "[CALL]", least: 0, most: 1 },
    options: Options.due,
    load: () => import("../commands/project/due.ts")
  }),
  "project open-data": command({
    summary: {
      "zh-CN": "写出 360Giving 开放数据：资助与拨付（.json 或 .csv）",
      en: "write open data of 360Giving: awards and disbursements (.json or .csv)"
    },
    takes: nothing,
    options: Options.openData,
    required: ["prefix", "funder-id", "funder-name"],
    load: () => import("../commands/project/openData.ts")
  }),
  "grant import": command({
    summary: {
      "zh-CN": "读入其他资助方的 360Giving 文件：逐行列出全部问题，同一文件再读一次不变",
      en: "take in a 360Giving file of another funder: every problem by row; the same file twice changes nothing"
    },
    takes: { shown: "FILE", least: 1, most: 1 },
    options: Options.grantImport,
    load: () => import("../commands/grant/import.ts")
  }),
  "grant list": list({ "zh-CN": "列出其他资助方的资助", en: "list the grants of other funders" }, (yanzhen) => yanzhen.grants.list()),
  "grant show": about(
    "GRANT",
    { "zh-CN": "查看其他资助方的一笔资助及其拨付", en: "look at a grant of another funder and what was paid of it" },
    (yanzhen, grant) => yanzhen.grants.show(grant)
  ),
  "grant withdraw": command({
    summary: {
      "zh-CN": "撤回其他资助方的一笔资助：登记有误，历史仍在",
      en: "withdraw a grant of another funder that was reported by mistake; its history stays"
    },
    takes: { shown: "GRANT", least: 1, most: 1 },
    options: Options.grantWithdrawal,
    required: ["reason"],
    load: () => import("../commands/grant/withdraw.ts")
  })
}
