/**
 * Noting in a file why somebody is looked after: of a child below fourteen with a guardian's separate consent, of somebody's health from that age on
 * with their own (个人信息保护法 art. 29, 31).
 *
 * What a reader would get wrong: without the consent it is flagged and not refused, unless a pack is strict. A child whose guardian is missing, or
 * does harm, has nobody to consent, and has to be looked after all the same.
 */
import * as PersonOptions from "../../person/messages/options.ts"
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as ByForce from "../../law/ByForce.ts"
import { CIDP, MPL, PIPL } from "../../law/Instruments.ts"
import { childDataAge } from "../../law/parameters/Ages.ts"
import { fileConsentForce } from "../../law/parameters/Care.ts"
import * as Rule from "../../law/Rule.ts"

export const note = Facts.sheet("care.note", {
  age: Facts.int({ "zh-CN": "当日周岁", en: "age on the day" }, "years old"),
  minor: Facts.bool({ "zh-CN": "未成年人", en: "a minor" }),
  health: Facts.bool({ "zh-CN": "涉及健康", en: "about health" }),
  ownConsent: Facts.choice({ "zh-CN": "本人同意方式", en: "own consent" }, PersonOptions.consent),
  guardianConsent: Facts.choice({ "zh-CN": "监护人同意方式", en: "guardian's consent" }, PersonOptions.consent)
})
export type Note = Facts.RowOf<typeof note>

const clauses = ByForce.clauses(fileConsentForce, [PIPL.article(29, "单独同意"), PIPL.article(31), MPL.article(72), CIDP.passage()])
const child = { parameter: childDataAge }

export const noting = Rule.define<Note>({
  id: "MIN-07",
  title: { "zh-CN": "档案登记须经同意", en: "notes in a file need consent" },
  parameters: [childDataAge, fileConsentForce],
  clauses: [
    ...clauses(
      "care.note-guardian",
      Criterion.any(note.minor.is(false), note.age.atLeast(childDataAge), note.guardianConsent.is("separate")),
      child
    ),
    ...clauses("care.note-own", Criterion.any(note.health.is(false), note.age.below(childDataAge), note.ownConsent.is("separate")), child)
  ]
})
