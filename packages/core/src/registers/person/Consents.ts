/** Consents by person and purpose. What a reader would get wrong: until the day it was withdrawn a consent stood; that day is the first without. */
import * as PersonOptions from "../../person/messages/options.ts"
import * as Options from "../../foundation/Options.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Consent from "../../person/Consent.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const consents = Register.define("consent", ["person", "number"], {
  person: Facts.person({ "zh-CN": "人员", en: "person" }),
  /** In the order in which they were given, from 1. */
  number: Facts.int({ "zh-CN": "序号", en: "number" }),
  purpose: Facts.text({ "zh-CN": "事项", en: "purpose" }, PersonOptions.consentPurpose),
  /** Unknown where it is the person's own. */
  guardian: Facts.person({ "zh-CN": "监护人", en: "guardian" }),
  manner: Facts.text({ "zh-CN": "方式", en: "manner" }, Options.without(PersonOptions.consent, "none")),
  on: Facts.day({ "zh-CN": "同意日", en: "given on" }),
  withdrawnOn: Facts.day({ "zh-CN": "撤回日", en: "withdrawn on" })
})

const rowsOf = (person: string, state: Consent.Consent) => state.consents.map((given, i) => ({ person, number: i + 1, ...given }))

export const kind = Kind.of<Consent.Consent, Consent.Event>({ ...Consent, types: Kind.typesOf(Consent.stagesOf) }, [
  Kind.sheet(consents, rowsOf)
])
