/**
 * A rule with law attached: a criterion, its citations, and how much it weighs.
 *
 * Its texts stand in a catalogue under its id: `id` (what), `id.why`, `id.fix`. Requirements are compiled together, once per set of
 * parameters in force, into a checker.
 */
import type { Citation } from "./Citation.ts"
import { type Masks, overColumns as masksOver } from "./CriterionColumns.ts"
import type { Options } from "./CriterionCompiler.ts"
import { type Criterion, mentioned } from "./CriterionNode.ts"
import type { FactValue, Severity } from "./Decision.ts"
import type { Kind } from "./Finding.ts"
import * as Message from "./Message.ts"
import type { ParameterUse, ParameterView } from "./ParameterView.ts"

/** What a finding tells beyond the facts that were compared: worked out when one is made, for whoever is told. */
export interface Told<in F> {
  readonly units: Message.Units
  readonly facts: (row: F, view: ParameterView, options: Options) => Readonly<Record<string, FactValue | undefined>>
}

export interface Requirement<in F, out I extends string = string> {
  readonly id: I
  /** Said instead where every fact is known, and nobody can know the answer yet: what is not announced is not what is wrong. */
  readonly whenOpen?: string | undefined
  readonly told?: Told<F> | undefined
  readonly criterion: Criterion<F>
  readonly citations: readonly Citation[]
  readonly severity: Severity
  readonly kind: Kind
  /** Values that a place gave, and without which it would not be asked: a finding names them beside those that it compares with. */
  readonly because?: readonly ParameterUse[] | undefined
}

/** Only errors refuse; warnings and hints come along as findings. */
export const require = <const I extends string, F>(
  id: I,
  criterion: Criterion<F>,
  options: { readonly citations: readonly Citation[]; readonly severity?: Severity; readonly kind?: Kind } & Partial<
    Pick<Requirement<F>, "whenOpen" | "told">
  >
): Requirement<F, I> => ({
  id,
  whenOpen: options.whenOpen,
  told: options.told,
  criterion,
  citations: options.citations,
  severity: options.severity ?? "error",
  kind: options.kind ?? "requirement"
})

/** The message keys that these requirements need: `Message.Catalogue<Requirement.Keys<typeof rules>>` fails to compile when one lacks. */
export type Keys<Rs extends readonly Requirement<never>[]> = Rs[number]["id"] | `${Rs[number]["id"]}.why` | `${Rs[number]["id"]}.fix`

/** What is wrong between requirements and their texts, for a test that wants none of it. */
export interface Flaw {
  readonly key: string
  readonly locale: Message.Locale
  /** `missing`: no such text; `unfilled`: it names a value that the finding will not have. */
  readonly flaw: "missing" | "unfilled"
  readonly placeholder?: string
}

const locales: readonly Message.Locale[] = ["zh-CN", "en"]

export const flaws = (requirements: readonly Requirement<never>[], catalogue: Message.Catalogue): readonly Flaw[] =>
  requirements.flatMap(({ id, whenOpen, told, criterion }) => {
    const { fields, parameters } = mentioned(criterion.node)
    const known = new Set([
      ...fields.map(({ name }) => name),
      ...parameters.map((parameter) => parameter.id),
      ...Object.keys(told?.units ?? {})
    ])
    const ids = whenOpen === undefined ? [id] : [id, whenOpen]
    return ids
      .flatMap((one) => [one, `${one}.why`, `${one}.fix`])
      .flatMap((key) =>
        locales.flatMap((locale): readonly Flaw[] => {
          const template = Object.hasOwn(catalogue[locale], key) ? catalogue[locale][key] : undefined
          if (template === undefined) return [{ key, locale, flaw: "missing" }]
          return Message.placeholders(template).flatMap((placeholder) =>
            known.has(placeholder) ? [] : [{ key, locale, flaw: "unfilled", placeholder }]
          )
        })
      )
  })

/** Of many rows at once, in columns: the same masks as `Checker.mask` gives of each row. */
export const overColumns = (requirements: readonly Requirement<never>[], view: ParameterView, options: Options = {}): Masks =>
  masksOver(
    requirements.map(({ criterion }) => criterion),
    view,
    options
  )

export { chunkSize, compile, decide } from "./RequirementCompiler.ts"
export type { Checker, NeedsOf } from "./RequirementCompiler.ts"
