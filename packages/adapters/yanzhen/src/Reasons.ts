/** A finding of the library as a reason in words, made when somebody reads it. */
import { Finding, type Message } from "@yanzhen/core/foundation"
import * as Basis from "./Basis.ts"
import * as Kinds from "./Kinds.ts"
import { all } from "./messages.ts"
import type { Reason } from "./Reason.ts"

/** `where` for what a person calls the place; default: what the finding says. `texts`: where its words stand, if an adapter brings them. */
export const ofFinding = (
  finding: Finding.Finding,
  where?: (locale: "zh-CN" | "en") => string,
  texts: Message.Catalogue = all
): Reason => ({
  code: finding.rule,
  severity: finding.severity,
  in: (locale) => {
    const { title, why, fix } = Finding.text(finding, locale, texts)
    const place = where?.(locale) ?? (finding.where === undefined ? undefined : Kinds.place(finding.where, locale))
    return {
      title,
      ...(place === undefined ? {} : { where: place }),
      why,
      basis: Basis.text(finding.citations, finding.parameters, locale, finding.units),
      fix
    }
  }
})
