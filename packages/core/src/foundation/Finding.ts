/**
 * One reason of a decision: which rule, what was compared with what, by which law. Keys and raw values only, so that it costs little to
 * make, can be stored, and reads in any language later.
 *
 * A finding is plain JSON but for unknown facts, which are `undefined`.
 */
import type { Citation } from "./Citation.ts"
import type { FactValue, Outcome, Severity } from "./Decision.ts"
import * as Message from "./Message.ts"
import type { ParameterUse, ParameterValue } from "./ParameterView.ts"

/** requirement: a rule asks for more; contradiction: the input speaks against itself; notice: worth knowing. */
export type Kind = "requirement" | "contradiction" | "notice"

export interface Finding {
  /** Id of the rule, e.g. `service.record-deadline`. Texts stand under `rule` (what), `rule.why` and `rule.fix`. */
  readonly rule: string
  readonly outcome: Outcome
  readonly severity: Severity
  readonly kind: Kind
  /** The facts compared, raw; `undefined` is an unknown fact. */
  readonly facts: Readonly<Record<string, FactValue | undefined>>
  readonly parameters: readonly ParameterUse[]
  readonly citations: readonly Citation[]
  /** How facts and parameters are to be shown: `{ endedOn: "day" }`. */
  readonly units?: Message.Units
  /** Which stream (`award/aw-1`), row, cell or part of a command, where the decision alone does not say it. */
  readonly where?: string
}

/** One list after the other; the lists themselves where one is empty: most of what is decided finds nothing. */
export const joined = (first: readonly Finding[], second: readonly Finding[]): readonly Finding[] =>
  second.length === 0 ? first : first.length === 0 ? second : [...first, ...second]

/** A finding in words. `basis` names the provisions, then the parameter values with their packs. */
export interface Rendered {
  readonly title: string
  readonly where?: string
  readonly why: string
  readonly basis: string
  readonly fix: string
}

/** Of a ladder the ids of its rungs: what they ask for is in the pack. */
const shown = (value: ParameterValue): Message.Value =>
  typeof value !== "object" ? value : value.map((one) => (typeof one === "object" ? one.id : one))

/** The values that a message may name: the facts by name, the parameters by id. */
export const values = ({ facts, parameters }: Pick<Finding, "facts" | "parameters">): Message.Values => {
  const all: Record<string, Message.Value> = { ...facts }
  for (const use of parameters) all[use.parameter] = shown(use.value)
  return all
}

const cited = (citation: Citation): string =>
  `${citation.instrument}${citation.provision === undefined ? "" : ` ${citation.provision}`}${citation.words === undefined ? "" : ` “${citation.words}”`}`

/** Of a parameter whose values are words: itself, since its options stand under its id. */
const unitOf = ({ parameter, value }: ParameterUse, units: Message.Units = {}): string | undefined =>
  units[parameter] ?? (typeof value === "number" || typeof value === "boolean" ? undefined : parameter)

/** The rungs of a ladder have their titles in its pack. */
const titled = (value: ParameterValue, locale: Message.Locale): Message.Value =>
  typeof value !== "object" ? value : value.map((one) => (typeof one === "object" ? one.title[locale] : one))

/** As `values`, with rungs by their titles: a fact that names one has the ladder for its unit. */
const readable = (finding: Finding, locale: Message.Locale): Message.Values => {
  const all: Record<string, Message.Value> = { ...values(finding) }
  for (const { parameter, value } of finding.parameters) {
    all[parameter] = titled(value, locale)
    if (typeof value !== "object") continue
    for (const [fact, unit] of Object.entries(finding.units ?? {}))
      for (const one of unit === parameter ? value : []) if (typeof one === "object" && one.id === all[fact]) all[fact] = one.title[locale]
  }
  return all
}

const held = (use: ParameterUse, finding: Finding, locale: Message.Locale, catalogue: Message.Catalogue): string => {
  const value = Message.show(titled(use.value, locale), unitOf(use, finding.units), locale, catalogue)
  const since = Message.show(use.since, "day", locale)
  const by = use.citations.map(cited).join("; ")
  return `${use.parameter} = ${value} (${use.pack}, ${locale === "en" ? `since ${since}` : `自 ${since} 起`}${by === "" ? "" : `; ${by}`})`
}

/** Called when a person reads it, not when it is made. */
export const text = (finding: Finding, locale: Message.Locale, catalogue: Message.Catalogue): Rendered => {
  const given = readable(finding, locale)
  const units: Record<string, string> = { ...finding.units }
  for (const use of finding.parameters) {
    const unit = unitOf(use, finding.units)
    if (unit !== undefined) units[use.parameter] = unit
  }
  const line = (key: string) => Message.text(catalogue, key, given, locale, units)
  return {
    title: line(finding.rule),
    ...(finding.where === undefined ? {} : { where: finding.where }),
    why: line(`${finding.rule}.why`),
    basis: [...finding.citations.map(cited), ...finding.parameters.map((use) => held(use, finding, locale, catalogue))].join("; "),
    fix: line(`${finding.rule}.fix`)
  }
}
