/**
 * No-shows that end a registration, where a place has such a limit (龙泉驿: five in a calendar year, or three malicious ones).
 *
 * Stars once granted stay; and the registration is ended by people, after this finding, never by the count itself. Whoever signs up is asked it
 * too: until it is decided they get no place. An appeal against a no-show takes it back, and the way is free again.
 */
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { LONGQUANYI } from "../../law/Instruments.ts"
import * as Recording from "../../law/parameters/Recording.ts"
import * as Rule from "../../law/Rule.ts"

export const declared = {
  noShows: Facts.int({ "zh-CN": "本年度无故缺席次数", en: "no-shows in the year" }, "no-shows"),
  maliciousNoShows: Facts.int({ "zh-CN": "本年度恶意缺席次数", en: "malicious no-shows in the year" }, "no-shows")
}
export const year = Facts.sheet("service.no-show-year", declared)
export type Year = Facts.RowOf<typeof year>

export const few = Requirement.require("service.no-show-limit", year.noShows.below(Recording.noShowLimit), {
  citations: [LONGQUANYI.passage()]
})
export const fewMalicious = Requirement.require(
  "service.malicious-no-show-limit",
  year.maliciousNoShows.below(Recording.maliciousNoShowLimit),
  { citations: [LONGQUANYI.passage()] }
)

export const noShows = Rule.define<Year>({
  id: "STAR-05",
  title: { "zh-CN": "无故缺席", en: "no-shows" },
  parameters: [Recording.noShowLimit, Recording.maliciousNoShowLimit],
  clauses: [
    Rule.clause(few, { parameter: Recording.noShowLimit }),
    Rule.clause(fewMalicious, { parameter: Recording.maliciousNoShowLimit })
  ]
})
