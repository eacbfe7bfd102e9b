/** An empty table of cases: a sheet a rule, and one that says how to fill them in. Its headings are what `CaseSheet` reads. */
import { type Facts, Message, Options } from "@yanzhen/core/foundation"
import { RuleCase } from "@yanzhen/core/law"
import { CaseSheet, Workbook } from "@yanzhen/spreadsheet"
import type { Locale } from "./Reason.ts"

export interface RuleSheet {
  readonly name: string
  readonly title: Message.Text
  readonly facts: readonly Facts.Field[]
}

const words = Message.catalogue({
  "zh-CN": {
    expected: "预期",
    codes: "预期代码",
    policy: "政策",
    on: "取值日期",
    note: "说明",
    sheet: "填写说明",
    intro: "每行一个用例。不知道的事实留空；“预期”必填；预期代码、政策、取值日期可以不填。",
    fact: "事实",
    how: "怎么填",
    number: "规则",
    "how.bool": "是 / 否",
    "how.int": "整数或小数，单位见列名",
    "how.day": "日期，如 2026-03-05",
    "how.minute": "日期和时刻，如 2026-03-05 09:00",
    "how.text": "文字",
    "how.values": "只能是：{values}"
  },
  en: {
    expected: "expected",
    codes: "expected codes",
    policy: "policy",
    on: "as of",
    note: "note",
    sheet: "How to fill in",
    intro: "One case a row. Leave a fact empty that nobody knows; “expected” is required; codes, policy and day may be left out.",
    fact: "fact",
    how: "how",
    number: "rule",
    "how.bool": "yes / no",
    "how.int": "a number, in the unit of the heading",
    "how.day": "a day, like 2026-03-05",
    "how.minute": "day and time, like 2026-03-05 09:00",
    "how.text": "text",
    "how.values": "one of: {values}"
  }
})
type Key = Message.KeyOf<typeof words>

export const write = (rules: readonly RuleSheet[], locale: Locale): Promise<Uint8Array> => {
  const say = (key: Key, values: Message.Values = {}): string => Message.text(words, key, values, locale)
  const sheets = rules.map(({ name, title, facts }): Workbook.Sheet => ({
    name: `${name} ${title[locale]}`,
    columns: [
      ...facts.map((fact): Workbook.Column => ({ header: CaseSheet.heading(fact, locale), kind: "text", width: 20 })),
      ...(["expected", "codes", "policy", "on", "note"] as const).map((key) => ({ header: say(key), kind: "text" as const, width: 16 }))
    ],
    rows: []
  }))
  const answers = RuleCase.answers.map((answer) => [say("expected"), "", CaseSheet.answerWords[answer].join(" / ")])
  const explained = rules.flatMap(({ name, facts }) =>
    facts.map((fact) => [
      name,
      fact.title[locale],
      fact.options === undefined
        ? say(fact.kind === "choice" ? "how.text" : `how.${fact.kind}`)
        : say("how.values", { values: listed(fact.options, locale) })
    ])
  )
  const help: Workbook.Sheet = {
    name: say("sheet"),
    titles: [say("intro")],
    columns: [
      { header: say("number"), width: 24 },
      { header: say("fact"), width: 30 },
      { header: say("how"), width: 70 }
    ],
    rows: [...answers, ...explained]
  }
  return Workbook.write([...sheets, help])
}

const listed = (options: Options.Options, locale: Locale): string =>
  options.codes.map((code) => `${Options.title(options, code, locale)} (${code})`).join(" / ")
