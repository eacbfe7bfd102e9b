/**
 * A home visit to a minor: two visitors, a guardian or entrusted carer in the house, a guardian's consent beforehand, and no closed door.
 *
 * The law asks for dignity and privacy (志愿服务条例 art. 21); the numbers are this library's, and warn unless a pack is strict. What a reader
 * would get wrong: parents who work elsewhere consent from there; that the carer alone is present is enough.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as ByForce from "../../law/ByForce.ts"
import { LIBRARY, MPL, VSR } from "../../law/Instruments.ts"
import * as Care from "../../law/parameters/Care.ts"
import * as Rule from "../../law/Rule.ts"

const shared = {
  home: Facts.bool({ "zh-CN": "上门入户", en: "at home" }),
  minor: Facts.bool({ "zh-CN": "走访对象为未成年人", en: "to a minor" })
}
export const company = Facts.sheet("care.company", {
  ...shared,
  visitors: Facts.int({ "zh-CN": "走访人数", en: "visitors" }, "people")
})
export type Company = Facts.RowOf<typeof company>
export const home = Facts.sheet("care.home-visit", {
  ...shared,
  carerPresent: Facts.bool({ "zh-CN": "监护人或受委托人在场", en: "a guardian or entrusted carer is present" }),
  consented: Facts.bool({ "zh-CN": "监护人事先同意", en: "a guardian consented beforehand" }),
  closedDoor: Facts.bool({ "zh-CN": "单独共处封闭房间", en: "alone behind a closed door" })
})
export type Home = Facts.RowOf<typeof home>

const citations = [LIBRARY.passage(), VSR.article(21, "尊重…人格尊严"), MPL.article(4)]

const clauses = ByForce.clauses(Care.homeVisitForce, citations)
const elsewhere = Criterion.any(company.home.is(false), company.minor.is(false))
const notSo = Criterion.any(home.home.is(false), home.minor.is(false))

export const twoVisitors = Rule.define<Company>({
  id: "VIS-06",
  title: { "zh-CN": "入户走访人数", en: "visitors at a home visit" },
  parameters: [Care.minVisitors, Care.homeVisitForce],
  clauses: clauses("care.visitor-count", Criterion.any(elsewhere, company.visitors.atLeast(Care.minVisitors)), {
    parameter: Care.minVisitors
  })
})
export const homeVisit = Rule.define<Home>({
  id: "VIS-06",
  title: { "zh-CN": "入户走访安全", en: "safety of a home visit" },
  parameters: [Care.carerPresent, Care.consentBeforehand, Care.noClosedDoor, Care.homeVisitForce],
  clauses: [
    ...clauses("care.carer-absent", Criterion.any(notSo, home.carerPresent.is(true)), { parameter: Care.carerPresent }),
    ...clauses("care.visit-unconsented", Criterion.any(notSo, home.consented.is(true)), { parameter: Care.consentBeforehand }),
    ...clauses("care.closed-door", Criterion.any(notSo, home.closedDoor.is(false)), { parameter: Care.noClosedDoor })
  ]
})
