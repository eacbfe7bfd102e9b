/** What holds of every rule in the book under every shipped policy, whatever it is about. */
import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import * as Criterion from "../../src/foundation/Criterion.ts"
import { mentioned } from "../../src/foundation/CriterionNode.ts"
import type * as Facts from "../../src/foundation/Facts.ts"
import type { ParameterView } from "../../src/foundation/ParameterView.ts"
import * as Requirement from "../../src/foundation/Requirement.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as Policy from "../../src/law/Policy.ts"
import * as Rule from "../../src/law/Rule.ts"
import { rules } from "../../src/rulebook/Rooms.ts"
import * as Criteria from "../../src/testing/Criteria.ts"
import { day } from "../law/policies.ts"

// Many cases; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 60_000 })

type Row = Readonly<Record<string, unknown>>
type Required = Requirement.Requirement<never>

const policies = Policies.names.map(Policies.byName)
const today = day("2026-03-05")

/** What a rule reads, under every policy, today and on each day on which a value of its changes; what it reads twice alike is one. */
const readingsOf = ({ parameters, clauses }: Rule.Rule): readonly ParameterView[] => {
  const used = [...parameters, ...clauses.flatMap(({ requirement }) => mentioned(requirement.criterion.node).parameters)]
  const ids = [...new Set(used.map(({ id }) => id))]
  const found = new Map<string, ParameterView>()
  for (const policy of policies)
    for (const on of [today, ...Policy.changes(policy, ids)]) {
      const view = Policy.on(policy, on)
      const key = JSON.stringify(ids.map((id) => view.valueOf(id)?.value ?? null))
      if (!found.has(key)) found.set(key, view)
    }
  return [...found.values()]
}

const asking = rules.filter(({ clauses }) => clauses.length > 0)

const fieldsOf = (requirements: readonly Required[]): readonly Facts.Field[] => [
  ...new Map(requirements.flatMap(({ criterion }) => mentioned(criterion.node).fields.map((field) => [field.name, field]))).values()
]

/** Values beside the numbers of the rule's own parameters, too; now and then nothing is known. */
const valueOf = (field: Facts.Field, rule: Rule.Rule, view: ParameterView): fc.Arbitrary<unknown> => {
  const numbers = rule.parameters.flatMap(({ id }) => {
    const value = view.valueOf(id)?.value
    return typeof value === "number" ? [value - 1, value, value + 1] : []
  })
  const any = Criteria.value(field)
  const known = field.kind === "int" && numbers.length > 0 ? fc.oneof(any, fc.constantFrom(...numbers)) : any
  return fc.option(known, { nil: undefined, freq: 5 })
}

const rowOf = (requirements: readonly Required[], rule: Rule.Rule, view: ParameterView): fc.Arbitrary<Row> =>
  fc.record(Object.fromEntries(fieldsOf(requirements).map((field) => [field.name, valueOf(field, rule, view)])))

const options = { calendar: china }

/** Whether it asks if something is known at all: only there does an unknown fact answer. */
const asksWhatIsKnown = ({ criterion }: Required): boolean => JSON.stringify(criterion.node).includes('"kind":"known"')

describe.each(asking.map((rule) => [`${rule.id} ${rule.title.en}`, rule] as const))("%s", (_, rule) => {
  const readings = readingsOf(rule)
  /** Where it asks anything: gates are open. */
  const open = readings.filter((view) => Rule.requirementsIn(rule, view).length > 0)
  it("is compiled as it is written; and knowing more turns no yes into a no and no no into a yes", () =>
    readings.forEach((view) => {
      const requirements = Rule.requirementsIn(rule, view) as readonly Required[]
      // Compiled once for all rows: that is what takes its time.
      const compiled = (["code", "closures"] as const).map((by) => Requirement.compile(requirements, view, { ...options, by }))
      const wantsUnknown = requirements.some(asksWhatIsKnown)
      fc.assert(
        fc.property(rowOf(requirements, rule, view), fc.infiniteStream(fc.boolean()), (row, kept) => {
          const plain = Requirement.decide(requirements, row as never, view, options)
          for (const checker of compiled) expect(checker.decide(row as never)).toEqual(plain)
          if (wantsUnknown) return
          const less = Object.fromEntries(
            Object.entries(row).map(([name, value]) => [name, kept.next().value === true ? value : undefined])
          )
          const before = Requirement.decide(requirements, less as never, view, options)
          if (before.outcome !== "unknown") expect(plain.outcome).toBe(before.outcome)
          for (const { rule: id, outcome } of before.findings)
            if (outcome === "unmet") expect(plain.findings.map((one) => `${one.outcome} ${one.rule}`)).toContain(`unmet ${id}`)
        }),
        { numRuns: Math.ceil(30 / readings.length) }
      )
    }))
  it("names in its description every fact and every parameter that it uses, in both languages", () => {
    for (const view of open)
      for (const { id, criterion } of Rule.requirementsIn(rule, view) as readonly Required[])
        for (const locale of ["zh-CN", "en"] as const) {
          const text = Criterion.describe(criterion, locale, view)
          const used = mentioned(criterion.node)
          for (const { title } of [...used.fields, ...used.parameters]) expect(text, id).toContain(title[locale])
        }
  })
})
