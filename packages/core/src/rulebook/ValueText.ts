/** A value of a parameter in words, with what each rung of a ladder asks for. */
import * as Message from "../foundation/Message.ts"
import * as Options from "../foundation/Options.ts"
import type { Bound, ParameterValue, Rung } from "../foundation/ParameterView.ts"
import type * as Parameter from "../law/Parameter.ts"
import * as Star from "../service/Star.ts"
import { book as words } from "./messages/book.ts"

export const of = (parameter: Parameter.Parameter, value: ParameterValue, locale: Message.Locale): string => {
  const shown = (one: number | boolean | string): string => Options.show(parameter, one, locale)
  if (typeof value !== "object") return shown(value)
  const gap = locale === "en" ? "; " : "；"
  return value.map((one) => (typeof one === "object" ? rungText(one, locale) : shown(one))).join(gap)
}

const rungText = ({ title, when, or }: Rung, locale: Message.Locale): string => {
  const asked = (bounds: readonly Bound[]) => bounds.map((bound) => boundText(bound, locale)).join(locale === "en" ? " and " : "且")
  const ways = or === undefined ? asked(when) : Message.text(words, "rung.or", { when: asked(when), or: asked(or) }, locale)
  return Message.text(words, "rung", { title: title[locale], when: ways }, locale)
}

const boundText = ({ measure, is, value }: Bound, locale: Message.Locale): string => {
  const field = Object.values(Star.measures.fields).find(({ name }) => name === measure)
  const title = field?.title[locale] ?? measure
  const key = value === true ? "bound.holds" : (`bound.${is}` as const)
  return Message.text(words, key, { measure: title, value: Message.show(value, field?.unit, locale) }, locale)
}
