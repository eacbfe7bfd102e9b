/** A parameter in the book: its values with days, packs and sources, and what other places say, so that a reader sees what could be. */
import * as Day from "../foundation/Day.ts"
import type * as Message from "../foundation/Message.ts"
import type { ParameterValue } from "../foundation/ParameterView.ts"
import * as Pack from "../law/Pack.ts"
import type * as Parameter from "../law/Parameter.ts"
import * as Policies from "../law/Policies.ts"
import type * as Policy from "../law/Policy.ts"
import type * as LawBook from "../law/RuleBook.ts"
import { both } from "./Both.ts"
import * as Provision from "./Provision.ts"
import * as Strictness from "./Strictness.ts"
import * as ValueText from "./ValueText.ts"

export interface Value {
  readonly first: string
  readonly last?: string
  readonly value: ParameterValue
  readonly text: Message.Text
  readonly pack: string
  readonly packTitle: Message.Text
  readonly labels: readonly Provision.Label[]
  readonly provisions: readonly Provision.Provision[]
}

export interface ParameterEntry {
  readonly id: string
  readonly title: Message.Text
  readonly kind: Parameter.Parameter["kind"]
  readonly unit?: string
  readonly stricter: Parameter.Stricter
  /** The same in words: which of its values binds more. */
  readonly strictness: Message.Text
  readonly values: readonly Value[]
  /** What other shipped packs say. */
  readonly elsewhere: readonly Value[]
  readonly reach: LawBook.Reach
  readonly note?: Message.Text
}

export const of = (entry: LawBook.ParameterEntry, parameter: Parameter.Parameter, policy: Policy.Policy): ParameterEntry => {
  const { id, title, unit, stricter, reach, note } = entry
  const here = new Set(policy.packs.map(Pack.name))
  const others = [Policies.national, ...Object.values(Policies.locals)].filter((pack) => !here.has(Pack.name(pack)))
  return {
    id,
    title,
    kind: parameter.kind,
    ...(unit === undefined ? {} : { unit }),
    stricter,
    strictness: Strictness.of(parameter),
    values: entry.values.flatMap((value) =>
      policy.packs.filter((pack) => Pack.name(pack) === value.pack).map((pack) => valueOf(parameter, value, pack))
    ),
    elsewhere: others.flatMap((pack) =>
      pack.values
        .filter((value) => value.parameter.id === id)
        .map(({ from, until, value, citations }) => valueOf(parameter, { first: from, last: until, value, citations }, pack))
    ),
    reach,
    ...(note === undefined ? {} : { note })
  }
}

const valueOf = (
  parameter: Parameter.Parameter,
  { first, last, value, citations }: Pick<LawBook.Value, "first" | "value" | "citations"> & { readonly last?: Day.Day | undefined },
  pack: Pack.Pack
): Value => {
  const provisions = citations.map(Provision.of)
  return {
    first: Day.text(first),
    ...(last === undefined ? {} : { last: Day.text(last) }),
    value,
    text: both((locale) => ValueText.of(parameter, value, locale)),
    pack: Pack.name(pack),
    packTitle: pack.title,
    labels: Provision.labels.filter((label) => label === pack.status || Provision.labelsOf(provisions).includes(label)),
    provisions
  }
}
