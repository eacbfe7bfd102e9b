/** Commands about rules: the book, and tables of cases. */
import { type Command, command, nothing } from "../Command.ts"
import * as Options from "../options/rules.ts"

const many = Number.POSITIVE_INFINITY

export const rules: { readonly [name: string]: Command } = {
  "rules book": command({
    summary: { "zh-CN": "写出规则手册（HTML 与 JSON）", en: "write the rule book (HTML and JSON)" },
    takes: nothing,
    options: Options.book,
    load: () => import("../commands/rules/book.ts")
  }),
  "rules test": command({
    summary: { "zh-CN": "核对用例表：给定事实，应当怎样回答", en: "run a table of cases: given facts, expected answers" },
    takes: { shown: "FILE", least: 1, most: 1 },
    options: Options.test,
    load: () => import("../commands/rules/test.ts")
  }),
  "rules template": command({
    summary: { "zh-CN": "写出空的用例表（不写规则则为全部）", en: "write an empty table of cases (of all rules, if none is named)" },
    takes: { shown: "[RULE…]", least: 0, most: many },
    options: Options.template,
    load: () => import("../commands/rules/template.ts")
  })
}
