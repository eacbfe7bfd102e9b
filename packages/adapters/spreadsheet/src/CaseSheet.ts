/**
 * 用例表: what rule owners expect. One sheet a rule, whose name begins with the rule's number, or one sheet with a column that says it; a column
 * for each fact, named in Chinese or English or as programs name it; and what the rule should answer. What a reader would get wrong: an empty
 * cell is a fact that nobody knows, and a column that the rule does not speak of is a mistake, not a remark.
 */
import { Day, type Facts, type Message, Unit } from "@yanzhen/core/foundation"
import { RuleCase } from "@yanzhen/core/law"
import * as Cell from "./Cell.ts"
import * as DayText from "./DayText.ts"
import * as FactCell from "./FactCell.ts"
import * as FormSheet from "./FormSheet.ts"
import * as Header from "./Header.ts"
import type { Code } from "./messages/findings.ts"
import * as Plain from "./Plain.ts"
import * as Reading from "./Reading.ts"
import type * as SheetFinding from "./SheetFinding.ts"
import type * as Table from "./Table.ts"

/** A rule by the name that sheets call it, and the facts that it speaks of. */
export interface NamedRule {
  readonly name: string
  readonly facts: readonly Facts.Field[]
}

export interface Case {
  readonly sheet: string
  readonly row: number
  readonly rule: string
  readonly given: RuleCase.Given
  readonly expected: RuleCase.Answer
  /** Codes that the answer should have; undefined where only the answer matters. */
  readonly codes?: readonly string[]
  readonly policy?: string
  readonly on?: Day.Day
}

export interface Cases {
  readonly cases: readonly Case[]
  readonly findings: readonly SheetFinding.SheetFinding[]
}

/** Headings that are no facts. */
export const own = {
  rule: ["规则", "规则编号", "rule"],
  expected: ["预期", "预期结果", "expected"],
  codes: ["预期代码", "expected codes"],
  policy: ["政策", "规则包", "policy"],
  on: ["取值日期", "as of"],
  note: ["说明", "备注", "note"],
  // Columns that a marked file has: it may be run again.
  outcome: ["判定", "outcome"],
  actual: ["实际回答", "actual answer"],
  explanation: ["解释", "explanation"]
} as const satisfies Header.Vocabulary<string>

export const answerWords: Readonly<Record<RuleCase.Answer, readonly string[]>> = {
  met: ["符合", "通过", "met"],
  noticed: ["提示", "有提示", "noticed"],
  unmet: ["不符合", "拒绝", "unmet"],
  unknown: ["不知道", "未知", "待补", "unknown"],
  off: ["未启用", "不适用", "off"]
}
const answers: ReadonlyMap<string, RuleCase.Answer> = new Map(
  RuleCase.answers.flatMap((answer) => answerWords[answer].map((word) => [word, answer] as const))
)

/** “REC-09 十个工作日” begins with the rule's name. */
const nameIn = (text: string): string =>
  Plain.of(text)
    .split(/[\s(:,]/)[0]
    ?.toLowerCase() ?? ""

export const read = async (table: Table.Table, rules: readonly NamedRule[]): Promise<Cases> => {
  const byName = new Map(rules.map((rule) => [rule.name.toLowerCase(), rule]))
  const { rows, findings } = await FormSheet.read(table, (sheet) => vocabularyOf(byName.get(nameIn(sheet)), rules))
  const read = rows.map((row) => caseOf(row, byName))
  // A sheet that is named after no rule and has no such header is somebody's notes.
  const ours = findings.filter(({ code, sheet }) => code !== "YZ_FORM_NO_HEADER" || byName.has(nameIn(sheet)))
  return { cases: read.flatMap(({ value }) => value ?? []), findings: [...ours, ...read.flatMap((one) => one.findings)] }
}

const prefix = "fact:"

/** As a template heads the column of a fact: its title, and the unit of its amounts. */
export const heading = ({ kind, unit, title }: Facts.Field, locale: Message.Locale): string => {
  const name = kind === "int" && unit !== undefined ? Unit.name(unit, locale) : ""
  return name === "" ? title[locale] : locale === "en" ? `${title.en} (${name})` : `${title["zh-CN"]}（${name}）`
}

const headings = (fact: Facts.Field): readonly string[] => [
  ...new Set([fact.name, ...(["zh-CN", "en"] as const).flatMap((locale) => [fact.title[locale], heading(fact, locale)])])
]

/** The facts of one rule; of a sheet that names none, of all. */
const vocabularyOf = (rule: NamedRule | undefined, rules: readonly NamedRule[]): Header.Vocabulary<string> => {
  const facts = (rule === undefined ? rules : [rule]).flatMap((one) => one.facts)
  const named = Map.groupBy(facts, ({ name }) => name)
  return {
    ...Object.fromEntries([...named].map(([name, all]) => [`${prefix}${name}`, all.flatMap(headings)])),
    ...own
  }
}

interface Read {
  readonly value: Case | undefined
  readonly findings: readonly SheetFinding.SheetFinding[]
}

const caseOf = (row: FormSheet.FormRow<string>, byName: ReadonlyMap<string, NamedRule>): Read => {
  const findings: SheetFinding.SheetFinding[] = []
  const say = (field: string, note: Reading.Note): undefined => void findings.push(FormSheet.findingAt(row, field, note))
  const wrong = (field: string, code: Code, facts: Reading.Facts = {}): undefined => say(field, { code, severity: "error", facts })
  const taken = <A>(field: string, { value, note }: Reading.Reading<A>): A | undefined => {
    if (note !== undefined && value === undefined) say(field, { ...note, severity: "error" })
    return value
  }
  const text = (field: string): string => Plain.of(Cell.text(row.cell(field)))
  const typed = row.columns.has("rule") ? text("rule") : row.sheet
  const rule = byName.get(nameIn(typed)) ?? wrong("rule", "YZ_CASE_RULE_UNKNOWN", { typed })
  const given = rule === undefined ? {} : givenOf(row, rule, taken, wrong)
  const said = text("expected")
  const expected =
    said === ""
      ? wrong("expected", "YZ_CASE_EXPECTED_MISSING")
      : (answers.get(said.toLowerCase()) ?? wrong("expected", "YZ_CASE_EXPECTED_UNKNOWN", { typed: said }))
  const on = taken("on", DayText.readDay(row.cell("on")))
  if (rule === undefined || expected === undefined || findings.length > 0) return { value: undefined, findings }
  const [codes, policy] = [text("codes"), text("policy")]
  const value: Case = {
    sheet: row.sheet,
    row: row.row,
    rule: rule.name,
    given,
    expected,
    ...(codes === "" ? {} : { codes: codes.split(/[\s,;]+/).filter((code) => code !== "") }),
    ...(policy === "" ? {} : { policy }),
    ...(on === undefined ? {} : { on })
  }
  return { value, findings }
}

const givenOf = (
  row: FormSheet.FormRow<string>,
  rule: NamedRule,
  taken: <A>(field: string, reading: Reading.Reading<A>) => A | undefined,
  wrong: (field: string, code: Code, facts?: Reading.Facts) => undefined
): RuleCase.Given => {
  const given: Record<string, number | string | boolean> = {}
  for (const [field, { header }] of row.columns) {
    if (!field.startsWith(prefix) || row.cell(field) === undefined) continue
    // One heading may mean a fact of one name here and of another there: what this rule means by it counts.
    const fact = rule.facts.find((one) => Header.match(header, Header.index({ [one.name]: headings(one) })) !== undefined)
    if (fact === undefined) wrong(field, "YZ_CASE_FACT_STRANGE", { header, rule: rule.name })
    else {
      const value = taken(field, FactCell.read(row.cell(field), fact))
      if (value !== undefined) given[fact.name] = value
    }
  }
  return given
}
