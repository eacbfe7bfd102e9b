/** Commands about policies: which there are, and own values drafted, checked and signed. */
import { type Command, command, nothing } from "../Command.ts"
import * as Options from "../options/policy.ts"

const many = Number.POSITIVE_INFINITY

export const policy: { readonly [name: string]: Command } = {
  policies: command({
    summary: { "zh-CN": "列出自带的规则", en: "list the shipped policies" },
    takes: nothing,
    options: Options.list,
    load: () => import("../commands/policy/list.ts")
  }),
  "policy check": command({
    summary: { "zh-CN": "检查规则包：中断、冲突、没有依据的规则", en: "check packs: gaps, conflicts, rules without a source" },
    takes: { shown: "[PACK…]", least: 0, most: many },
    options: Options.check,
    load: () => import("../commands/policy/check.ts")
  }),
  "policy diff": command({
    summary: { "zh-CN": "比较两套规则：参数、规则、对谁有什么影响", en: "compare two policies: values, rules, what changes for whom" },
    takes: { shown: "A B", least: 2, most: 2 },
    options: Options.diff,
    load: () => import("../commands/policy/diff.ts")
  }),
  "policy template": command({
    summary: { "zh-CN": "写出空的参数表（不写参数则为全部）", en: "write an empty table of parameters (all, if none is named)" },
    takes: { shown: "[PARAMETER…]", least: 0, most: many },
    options: Options.template,
    load: () => import("../commands/policy/template.ts")
  }),
  "policy edit": command({
    summary: {
      "zh-CN": "起草本地参数，核对并列出影响；签署后才生效",
      en: "draft own values, check them and show the impact; in force once signed"
    },
    takes: { shown: "FILE", least: 1, most: 1 },
    options: Options.edit,
    load: () => import("../commands/policy/edit.ts")
  }),
  "policy drafts": command({
    summary: { "zh-CN": "列出参数草案及其状态", en: "list the drafts and what became of them" },
    takes: nothing,
    options: Options.drafts,
    load: () => import("../commands/policy/drafts.ts")
  }),
  "policy sign": command({
    summary: { "zh-CN": "由第二个人签署草案，使之生效", en: "put a draft in force, by a second person" },
    takes: { shown: "DRAFT", least: 1, most: 1 },
    options: Options.sign,
    required: ["actor"],
    load: () => import("../commands/policy/sign.ts")
  }),
  "policy refuse": command({
    summary: { "zh-CN": "退回草案", en: "refuse a draft" },
    takes: { shown: "DRAFT", least: 1, most: 1 },
    options: Options.refuse,
    required: ["actor", "reason"],
    load: () => import("../commands/policy/refuse.ts")
  })
}
