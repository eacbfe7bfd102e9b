/**
 * Which value of a parameter binds more, in words. What a reader would get wrong: options are neither large nor small. They bind more in the order in which
 * they are declared, so that order is told.
 */
import * as Message from "../foundation/Message.ts"
import type * as Parameter from "../law/Parameter.ts"
import { both } from "./Both.ts"
import { book as words } from "./messages/book.ts"
import * as ValueText from "./ValueText.ts"

export const of = (parameter: Parameter.Parameter): Message.Text =>
  both((locale) => {
    if (parameter.kind === "choice") {
      const options = ValueText.of(parameter, parameter.options.codes, locale)
      return Message.text(words, `strictness.choice.${parameter.stricter}`, { options }, locale)
    }
    return Message.text(words, keyOf(parameter), {}, locale)
  })

const keyOf = (parameter: Exclude<Parameter.Parameter, Parameter.Choice>) => {
  if (parameter.stricter === "none") return "strictness.none"
  switch (parameter.kind) {
    case "integer":
      return `strictness.integer.${parameter.stricter}` as const
    case "day":
      return `strictness.day.${parameter.stricter}` as const
    case "yes-no":
      return `strictness.yes-no.${parameter.stricter}` as const
    case "set":
      return `strictness.set.${parameter.stricter}` as const
  }
}
