/** A check as a command: what the line states, and the answer printed; it ends with 1 where a reason stands in the way or is not known. */
import type { Check } from "../check/Checks.ts"
import type { Locale, Reason } from "../Reason.ts"
import type { Yanzhen } from "../Yanzhen.ts"
import * as Answering from "./Answering.ts"
import type { Run } from "./Command.ts"
import * as Exit from "./Exit.ts"
import * as Facts from "./Facts.ts"
import * as NamedStore from "./NamedStore.ts"
import type { check } from "./options/place.ts"

interface Asked {
  readonly on?: string
  readonly stated: Facts.Stated
}

const said = (reasons: readonly Reason[], locale: Locale) =>
  reasons.map((reason) => ({ code: reason.code, severity: reason.severity, ...reason.in(locale) }))
const titled = <T extends { readonly in: (locale: Locale) => string }>(all: readonly T[], locale: Locale) =>
  all.map((one) => ({ ...one, title: one.in(locale) }))

/** `more`: what of the answer is told in words of its own. */
export const checking =
  <A extends Check>(
    command: string,
    ask: (yanzhen: Yanzhen, id: string, asked: Asked) => Promise<A>,
    more: (
      answer: A,
      plain: { readonly said: (reasons: readonly Reason[]) => object; readonly titled: (missing: Check["missing"]) => object }
    ) => object = () => ({})
  ): Run<typeof check> =>
  async (given, [id = ""], context) => {
    const { locale } = context.terminal
    const stated = Facts.statedIn(given.state, command)
    await using yanzhen = await NamedStore.open(context, given)
    const answer = await ask(yanzhen, id, { stated, ...(given.on === undefined ? {} : { on: given.on }) })
    const { reasons, rules, missing } = answer
    Answering.answer(
      context.terminal,
      {
        ...answer,
        reasons: said(reasons, locale),
        rules: titled(rules, locale),
        missing: titled(missing, locale),
        ...more(answer, { said: (some) => said(some, locale), titled: (some) => titled(some, locale) })
      },
      given.json
    )
    return answer.outcome === "unmet" || answer.outcome === "unknown" ? Exit.refused : Exit.done
  }
