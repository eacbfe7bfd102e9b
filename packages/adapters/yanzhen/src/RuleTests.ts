/**
 * The cases of rule owners (用例表): each row asked of its rule, and marked right or wrong. What a reader would get wrong: a case is asked under
 * the policy and on the day that it names, else under those of the run; and a row that cannot be read is neither right nor wrong.
 */
import { Day, Finding, Message, type ParameterView, Zone } from "@yanzhen/core/foundation"
import { Policy, Rule, RuleCase } from "@yanzhen/core/law"
import { Anchors, Rooms } from "@yanzhen/core/rulebook"
import { CaseSheet, SheetFinding, Table } from "@yanzhen/spreadsheet"
import * as Basis from "./Basis.ts"
import * as CaseMarks from "./CaseMarks.ts"
import * as CaseTemplate from "./CaseTemplate.ts"
import { Failure } from "./Failure.ts"
import * as Failures from "./Failures.ts"
import { all } from "./messages.ts"
import * as Problems from "./Problems.ts"
import * as Quote from "./Quote.ts"
import { dayOf, policyOf, type Room } from "./Room.ts"
import type { Locale } from "./Reason.ts"
import type { CaseResult, RuleTestAnswer, RuleTestQuestion } from "./operations/Rules.ts"

const anchored = new Map(Anchors.of(Rooms.rooms).map((one) => [one.anchor, one]))

const named: readonly CaseSheet.NamedRule[] = [...anchored.values()].map(({ anchor, rule }) => ({
  name: anchor,
  facts: RuleCase.factsOf(rule)
}))

export const test = async (room: Room, file: Table.Source, { policy, on }: RuleTestQuestion = {}): Promise<RuleTestAnswer> => {
  const { world } = room.desk
  const today = on === undefined ? Zone.dayOf(world.clock(), world.zone) : dayOf(room.locale, on)
  const table = await Table.open(file)
  const { cases, findings } = await CaseSheet.read(table, named)
  const policies = new Map<string | undefined, Policy.Policy>()
  const under = (name: string | undefined): Policy.Policy => {
    const known = policies.get(name) ?? policyOf(room, name)
    policies.set(name, known)
    return known
  }
  const calendar = world.calendar.calendar(world.tenant)
  const results = cases.map((one) => resultOf(one, under(one.policy ?? policy), one.on ?? today, { calendar }))
  const problems = findings.map(Problems.ofSheet)
  return {
    file: table.file,
    right: results.filter(({ isRight }) => isRight).length,
    wrong: results.filter(({ isRight }) => !isRight).length,
    unreadable: new Set(findings.map(({ sheet, row }) => `${sheet} ${row}`)).size,
    results,
    problems,
    toXlsx: (locale = room.locale) =>
      CaseMarks.write(
        table,
        results,
        findings.map((one) => SheetFinding.remark(one, locale)),
        locale
      )
  }
}

const resultOf = (
  one: CaseSheet.Case,
  policy: Policy.Policy,
  on: Day.Day,
  options: NonNullable<Parameters<typeof RuleCase.ask>[3]>
): CaseResult => {
  const { rule, room } = anchored.get(one.rule) ?? missing(one.rule)
  const view = Policy.on(policy, on)
  const { answer, decision } = RuleCase.ask(rule, one.given, view, options)
  const codes = decision.findings.map((finding) => finding.rule)
  const lacking = (one.codes ?? []).filter((code) => !codes.includes(code))
  return {
    sheet: one.sheet,
    row: one.row,
    rule: one.rule,
    room: room.room,
    policy: policy.id,
    on: Day.text(on),
    expected: one.expected,
    actual: answer,
    codes,
    isRight: answer === one.expected && lacking.length === 0,
    lacking,
    in: (locale) =>
      decision.findings.length === 0
        ? [metBy(rule, view, locale)]
        : decision.findings.map((finding) => explained(finding, room.messages, locale))
  }
}

const missing = (name: string): never => {
  throw new Error(`no rule ${name}`)
}

/** What a yes rests on: the rule, and the clauses of it that are asked. */
const metBy = (rule: Rule.Rule, view: ParameterView.ParameterView, locale: Locale): string => {
  const asked = Rule.requirementsIn(rule, view)
  const basis = Basis.text(
    asked.flatMap(({ citations }) => citations),
    [],
    locale
  )
  return Message.text(all, "case.rests-on", { title: rule.title[locale], basis }, locale)
}

/** What the rule says, with its clause and the value that decided. */
const explained = (finding: Finding.Finding, messages: Message.Catalogue, locale: Locale): string => {
  const { title, why } = Finding.text(finding, locale, messages)
  const basis = Basis.text(finding.citations, finding.parameters, locale, finding.units)
  return Message.text(all, "case.said", { title, why, basis, code: finding.rule }, locale)
}

/** An empty table of cases: a sheet a rule, with a column for each of its facts. */
export const template = (room: Room, rules: readonly string[], locale: Locale = room.locale): Promise<Uint8Array> => {
  const wanted = rules.map((name) => name.trim().toLowerCase())
  const strange = wanted.filter((name) => !anchored.has(name))
  if (strange.length > 0)
    throw new Failure(Failures.told("YZ_RULE_UNKNOWN", "case.rule-unknown", { rules: strange.map(Quote.text) }), room.locale)
  const chosen = [...anchored.values()].filter(({ anchor }) => wanted.length === 0 || wanted.includes(anchor))
  return CaseTemplate.write(
    chosen.flatMap(({ anchor, rule }) => {
      const facts = RuleCase.factsOf(rule)
      return facts.length === 0 ? [] : [{ name: anchor, title: rule.title, facts }]
    }),
    locale
  )
}
