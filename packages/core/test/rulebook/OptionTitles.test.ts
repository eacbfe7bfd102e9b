/** No code stands in words for people: every option that there is has a title, and every text that shows one goes by it. */
import { describe, expect, it } from "vitest"
import * as Criterion from "../../src/foundation/Criterion.ts"
import { mentioned } from "../../src/foundation/CriterionNode.ts"
import * as Day from "../../src/foundation/Day.ts"
import * as Finding from "../../src/foundation/Finding.ts"
import * as Message from "../../src/foundation/Message.ts"
import * as Options from "../../src/foundation/Options.ts"
import { units } from "../../src/foundation/messages/units.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as Policy from "../../src/law/Policy.ts"
import * as RuleExample from "../../src/law/RuleExample.ts"
import { all } from "../../src/desk/messages/all.ts"
import { kind } from "../../src/desk/messages/kinds.ts"
import * as Registers from "../../src/registers/Registers.ts"
import { lists } from "../../src/rulebook/messages/options.ts"
import { rooms, rules } from "../../src/rulebook/Rooms.ts"
import * as ValueText from "../../src/rulebook/ValueText.ts"
import { bareCodes } from "../bareCodes.ts"

const today = Day.require("2026-03-05")
const requirements = rules.flatMap(({ clauses }) => clauses.map(({ requirement }) => requirement))
const parameters = rules.flatMap((rule) => rule.parameters)
const fields = [
  ...requirements.flatMap(({ criterion }) => mentioned(criterion.node).fields),
  ...Registers.all.flatMap(({ facts }) => Object.values<Criterion.Field>(facts.fields))
]
const used: readonly Options.Options[] = [
  ...fields.flatMap(({ options }) => options ?? []),
  ...parameters.flatMap((parameter) => ("options" in parameter && parameter.options !== undefined ? [parameter.options] : []))
]
const textOf = (key: string, locale: Message.Locale): string | undefined => (all[locale] as Readonly<Record<string, string>>)[key]
const policies = Policies.names.map(Policies.byName)

/** Of a criterion the words that come from options: codes among them are bare. */
const codesIn = (words: string, ...options: readonly (Options.Options | undefined)[]): readonly string[] =>
  options.flatMap((list) => list?.codes ?? []).filter((code) => words.split(/[^A-Za-z0-9-]+/).includes(code))

describe("titles of options", () => {
  it("every option of a fact, a register or a parameter has its title among the texts, in both languages", () => {
    expect(used.length).toBeGreaterThan(150)
    for (const list of used)
      for (const code of list.codes)
        for (const locale of ["zh-CN", "en"] as const)
          expect(textOf(Message.titleKey(list.name, code), locale), `${list.name}=${code}`).toBe(Options.title(list, code, locale))
  })
  it("Chinese titles are Chinese, English titles are not", () => {
    for (const list of [...lists, kind])
      for (const code of list.codes) {
        const chinese = Options.title(list, code, "zh-CN")
        expect(chinese, `${list.name}=${code}`).toMatch(/\p{Script=Han}/u)
        expect(chinese, `${list.name}=${code}`).not.toMatch(/[A-Za-z]{2}/)
        expect(Options.title(list, code, "en"), `${list.name}=${code}`).toMatch(/^[^\p{Script=Han}]+$/u)
      }
  })
  it("every unit of a fact, a register or a parameter has its word", () => {
    const said = [...fields, ...parameters].flatMap((one) => ("unit" in one && one.unit !== undefined ? [one.unit] : []))
    expect(said.filter((unit) => !Object.hasOwn(units.en, unit))).toEqual([])
  })
  it("every placeholder that says its unit says one that there is", () => {
    const known = new Set([...Object.keys(units.en), ...lists.map(({ name }) => name), kind.name])
    for (const template of [...Object.values(all["zh-CN"]), ...Object.values(all.en)])
      for (const [, unit] of template.matchAll(/\{[^{}:]+:([^{}]+)\}/g)) expect(known.has(unit ?? ""), template).toBe(true)
  })
})

describe("words that show options", () => {
  it("a parameter's value in the rule book, under every policy", () => {
    for (const parameter of parameters)
      for (const policy of policies)
        for (const { value } of policy.timelines.get(parameter.id) ?? [])
          if (value !== undefined && (parameter.kind === "choice" || parameter.kind === "set")) {
            const words = ValueText.of(parameter, value.value, "zh-CN")
            expect(codesIn(words, parameter.options), `${parameter.id}: ${words}`).toEqual([])
          }
  })
  it.each(policies)("$id: what each rule asks for", (policy) => {
    const view = Policy.on(policy, today)
    for (const { criterion } of requirements) {
      const { fields: facts, parameters: asked } = mentioned(criterion.node)
      const words = Criterion.describe(criterion, "zh-CN", view)
      expect(codesIn(words, ...facts.map(({ options }) => options), ...asked.map(({ options }) => options)), words).toEqual([])
    }
  })
  it("what the examples of every rule are told, with every gate open", () => {
    let told = 0
    for (const { rules: own, messages } of rooms)
      for (const rule of own)
        for (const pair of RuleExample.of(rule, RuleExample.assumed(rule, today), { today, calendar: china }))
          for (const { decision } of [pair.example, pair.counterExample])
            for (const finding of decision.findings) {
              told += Object.values(finding.facts).filter((value) => typeof value === "string").length
              const { title, why, fix, basis } = Finding.text(finding, "zh-CN", messages)
              expect(bareCodes(`${title}\n${why}\n${fix}\n${basis}`, finding), finding.rule).toEqual([])
            }
    expect(told).toBeGreaterThan(30)
  })
  it("a text without the titles shows codes, and is seen", () => {
    const finding = {
      rule: "fund.use",
      facts: { purpose: "charity" },
      parameters: [{ parameter: "fund.uses", value: ["child-care", "charity"], on: today, since: today, pack: "x@1", citations: [] }],
      citations: [],
      outcome: "unmet",
      severity: "error",
      kind: "requirement",
      units: { purpose: "fund.uses" }
    } as const
    const bare = Object.fromEntries(Object.entries(all["zh-CN"]).filter(([key]) => !key.includes("=")))
    const said = (zh: Readonly<Record<string, string>>) =>
      bareCodes(Finding.text(finding, "zh-CN", { "zh-CN": zh, en: all.en }).why, finding)
    expect(said(all["zh-CN"])).toEqual([])
    expect(said(bare)).toEqual(["charity", "child-care", "charity"])
  })
})
