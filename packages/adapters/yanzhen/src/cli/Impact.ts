/** What another policy changes, for whom, as JSON. */
import type { PolicyImpact } from "../operations/Policies.ts"
import type { Locale, Reason } from "../Reason.ts"

export const plain = ({ at, rules, changed, stars }: PolicyImpact, locale: Locale): object => {
  const said = (reasons: readonly Reason[]) => reasons.map(({ code, severity, in: words }) => ({ code, severity, ...words(locale) }))
  return { at, rules, stars, changed: changed.map((one) => ({ ...one, gone: said(one.gone), come: said(one.come) })) }
}
