/**
 * The reading of people: a criterion in Chinese or English, for the rule book. With a view the values of the parameters stand behind
 * their names. It describes what was written, not what it was lowered to.
 */
import type { Constant, Criterion, Field, Interval, Member, Node, Scalar, Sum, Term } from "./CriterionNode.ts"
import * as Message from "./Message.ts"
import { criterion as texts } from "./messages/criterion.ts"
import * as Options from "./Options.ts"
import type { ParameterReference, ParameterView, Rung } from "./ParameterView.ts"

type Key = Message.KeyOf<typeof texts>

export const describe = <F>(criterion: Criterion<F>, locale: Message.Locale, view?: ParameterView): string => {
  const word = (key: Key, values: Message.Values = {}) => Message.render(texts[locale][key], values, locale)

  const parameter = (reference: ParameterReference): string => {
    const title = reference.title[locale]
    const value = view?.valueOf(reference.id)?.value
    if (value === undefined) return title
    const values = typeof value === "object" ? value : [value]
    return word("parameter", { title, value: values.map((one) => held(reference, one)).join(locale === "en" ? ", " : "、") })
  }
  const held = (reference: ParameterReference, value: Member | Rung): string =>
    typeof value === "object" ? value.title[locale] : Options.show(reference, value, locale)
  const scalar = (of: Scalar, unit?: string) => (typeof of === "number" ? Message.show(of, unit, locale) : parameter(of))
  const title = (field: Field) => field.title[locale]

  /** Signs are drawn out, so that `-1 × a` reads as minus a. */
  const part = (times: readonly Scalar[], last: string | undefined) => {
    const numbers = times.filter((factor) => typeof factor === "number")
    const weight = numbers.reduce((all: number, factor) => all * factor, 1)
    const others = times.filter((factor) => typeof factor !== "number").map((factor) => scalar(factor))
    const shown = [
      ...(Math.abs(weight) === 1 && (last !== undefined || others.length > 0) ? [] : [String(Math.abs(weight))]),
      ...others,
      ...(last === undefined ? [] : [last])
    ]
    return { sign: weight < 0 ? "-" : "+", text: shown.join(" × ") }
  }
  const termPart = ({ field, times }: Term) => part(times, title(field))
  const constantPart = ({ value, times }: Constant, unit: string | undefined) => {
    const { sign, text } = part(times, undefined)
    const negative = typeof value === "number" && value < 0
    const amount = scalar(negative ? -value : value, unit)
    return { sign: negative === (sign === "-") ? "+" : "-", text: times.length === 0 || text === "1" ? amount : `${text} × ${amount}` }
  }
  const sum = (of: Sum, unit = of.unit): string => {
    // Days and minutes are shown as dates only when they stand alone; beside a fact they are a number of days.
    const alone = of.terms.length === 0 && of.constants.length === 1
    const constantUnit = of.kind === "int" ? unit : alone ? of.kind : of.kind === "day" ? "days" : "minutes"
    const parts =
      alone && of.constants[0]?.times.length === 0
        ? [{ sign: "+", text: scalar(of.constants[0].value, constantUnit) }]
        : [...of.terms.map(termPart), ...of.constants.map((one) => constantPart(one, constantUnit))]
    return parts.length === 0
      ? "0"
      : parts.map(({ sign, text }, index) => (index === 0 ? (sign === "-" ? `-${text}` : text) : ` ${sign} ${text}`)).join("")
  }
  const member = (field: Field, value: Member) =>
    typeof value === "string" ? word("text", { value: Options.show(field, value, locale) }) : Options.show(field, value, locale)
  const members = (field: Field, values: readonly Member[] | ParameterReference) =>
    "id" in values ? parameter(values) : values.map((value) => member(field, value)).join(word("or"))
  const interval = ([first, last]: Interval) => word("interval", { first: sum(first), last: sum(last) })

  const list = (kind: "all" | "any", of: readonly Node[]): string => {
    const [only, ...more] = of
    if (only === undefined) return word(`${kind}.empty`)
    return more.length === 0 ? text(only) : of.map((one) => grouped(one)).join(word(kind))
  }
  const grouped = (node: Node): string =>
    (node.kind === "all" || node.kind === "any") && node.of.length !== 1 ? word("group", { of: text(node) }) : text(node)

  const text = (node: Node): string => {
    switch (node.kind) {
      case "compare":
        return word(`${node.left.kind === "int" ? "int" : "time"}.${node.relation}`, {
          left: sum(node.left),
          right: sum(node.right, node.right.unit ?? node.left.unit)
        })
      case "share":
        return word(`share.${node.relation}`, {
          part: sum(node.part),
          whole: sum(node.whole),
          ratio:
            node.denominator === 100 && typeof node.numerator === "number"
              ? `${node.numerator}%`
              : `${scalar(node.numerator)} / ${scalar(node.denominator)}`
        })
      case "same":
        return word("same", { left: title(node.left), right: title(node.right) })
      case "one-of":
        return word("one-of", { field: title(node.field), values: members(node.field, node.values) })
      case "rank":
        return word(`rank.${node.relation}`, {
          field: title(node.field),
          value: typeof node.value === "string" ? member(node.field, node.value) : parameter(node.value)
        })
      case "known":
        return word("known", { field: title(node.field) })
      case "distance":
        return word(`distance.${node.relation}`, {
          on: sum(node.on),
          since: sum(node.since),
          length: scalar(node.length, node.in === "working-days" ? "working days" : node.in)
        })
      case "contained":
      case "overlap":
        return word(node.kind, { left: interval(node.left), right: interval(node.right) })
      case "all":
      case "any":
        return list(node.kind, node.of)
      case "not":
        return word("not", { of: word("group", { of: text(node.of) }) })
    }
  }
  return text(criterion.node)
}
