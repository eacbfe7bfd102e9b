/** What is true of whatever a decider says, whatever it is about: the reasons that it gives, and the shape of what it keeps. For tests only. */
import * as Schema from "effect/Schema"
import { expect } from "vitest"
import type * as Decision from "../src/foundation/Decision.ts"
import * as Finding from "../src/foundation/Finding.ts"
import * as Message from "../src/foundation/Message.ts"
import * as Unit from "../src/foundation/Unit.ts"
import { LIBRARY } from "../src/law/Instruments.ts"
import { bareCodes } from "./bareCodes.ts"
import { everyWord } from "./everyWord.ts"

/** Days of this and the next years are such numbers, and their minutes; amounts and counts of examples are seldom. */
const isLikeDay = (value: unknown): boolean =>
  typeof value === "number" && ((value > 20_000 && value < 23_000) || (value > 20_000 * 1440 && value < 23_000 * 1440))

/**
 * A reason has words in both languages, each fact that they name is given, and a day, a minute or an amount reads as one. It rests on
 * something; one that a policy asks for rests on whatever the policy does.
 */
export const readsWhole = (finding: Finding.Finding): void => {
  if (finding.kind !== "requirement") expect(finding.citations, finding.rule).not.toEqual([])
  for (const locale of ["zh-CN", "en"] as const) {
    const { title, why, fix } = Finding.text(finding, locale, everyWord)
    const words = `${title}\n${why}\n${fix}`
    const named = ["", ".why", ".fix"].flatMap((part) => Message.placeholders(everyWord[locale][`${finding.rule}${part}`] ?? ""))
    expect(words, finding.rule).not.toMatch(/[{}]|\.why$|\.fix$/m)
    if (locale === "zh-CN")
      expect(bareCodes(words, finding), `${finding.rule}: codes stand in words, for want of a list of options`).toEqual([])
    for (const value of Object.values(finding.facts))
      if (isLikeDay(value)) expect(words, `${finding.rule}: a day or a minute without its unit`).not.toContain(String(value))
    for (const name of named.filter((one) => one.endsWith("Fen"))) {
      const value = finding.facts[name]
      if (typeof value === "number") expect(words, `${finding.rule}: fen are shown as yuan`).toContain(Unit.show(value, "fen", locale))
    }
  }
}

/** The same of many reasons: of those that say the same, the first. */
export const reasonReader = (): ((finding: Finding.Finding) => void) => {
  const read = new Set<string>()
  return (finding) => {
    const { rule, kind, facts, parameters, citations, units } = finding
    const resting = parameters.map(({ parameter, value }) => [parameter, value])
    // As a list, in which what is unknown has its place.
    const key = JSON.stringify([rule, kind, Object.entries(facts), resting, citations.length > 0, units])
    if (read.has(key)) return
    readsWhole(finding)
    read.add(key)
  }
}

/** Each value in a tree of plain data, replaced by something of another kind: a fraction is no whole number and no record. */
const spoilt = function* (value: unknown): Generator<unknown> {
  yield 0.5
  if (typeof value !== "object") yield { "": [] }
  else if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) for (const wrong of spoilt(one)) yield value.with(index, wrong)
  } else if (value !== null) {
    for (const [key, one] of Object.entries(value)) for (const wrong of spoilt(one)) yield { ...value, [key]: wrong }
  }
}

/** A shape gives back what it took, and takes nothing of which any part is of another kind. */
export const keepsShape = <A>(schema: Schema.Codec<A, unknown>, value: A): void => {
  const plain: unknown = JSON.parse(JSON.stringify(Schema.encodeSync(schema)(value)))
  expect(Schema.decodeUnknownSync(schema)(plain)).toEqual(value)
  const decode = Schema.decodeUnknownResult(schema)
  for (const wrong of spoilt(plain)) expect(decode(wrong)._tag, JSON.stringify(wrong)).toBe("Failure")
}

const signature = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === "string" || typeof one === "number" ? "" : one))

/** The same of many values: of those that are alike in their parts, the first. */
export const shapeKeeper = <A extends { readonly type: string }>(schema: Schema.Codec<A, unknown>): ((value: A) => void) => {
  const seen = new Set<string>()
  return (value) => {
    const key = `${value.type} ${signature(value)}`
    if (seen.has(key)) return
    seen.add(key)
    keepsShape(schema, value)
  }
}

/** The rules of an answer's reasons, each of which reads whole. */
export const rulesOf = ({ findings }: Decision.Decision<unknown>): readonly string[] => {
  for (const finding of findings) readsWhole(finding)
  return findings.map(({ rule }) => rule)
}

/**
 * Each reason of an answer with the facts that it compares, and the parameters it rests on, if any. Before the rule stands what is not as in a plain
 * refusal: that it is no contradiction, is unknown, or only warns.
 */
export const spoken = ({ findings }: Decision.Decision<unknown>): readonly (readonly unknown[])[] =>
  findings.map((finding) => {
    readsWhole(finding)
    const { kind, outcome, severity, rule, facts, parameters, citations } = finding
    const resting = parameters.length === 0 ? [LIBRARY.passage()] : parameters.flatMap((use) => use.citations)
    expect(citations, rule).toEqual(expect.arrayContaining(resting))
    const marks = [kind === "contradiction" ? "" : kind, outcome === "unmet" ? "" : outcome, severity === "error" ? "" : severity, rule]
    return [marks.filter((mark) => mark !== "").join(" "), facts, ...parameters.map(({ parameter }) => parameter)]
  })

/** The outcome, then the rules. */
export const answered = (decision: Decision.Decision<unknown>): string => [decision.outcome, ...rulesOf(decision)].join(" ")
