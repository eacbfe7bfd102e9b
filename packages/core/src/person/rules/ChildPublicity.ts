/**
 * What may be shown of a child in difficulty: only with the child's and the guardian's consent, without what identifies or labels the
 * child, and never beside an appeal for donations.
 *
 * 困境儿童个人信息保护工作办法. A wish board and a fund's page are publications like any other; what is not public needs none of this.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { CIDP } from "../../law/Instruments.ts"
import * as Rule from "../../law/Rule.ts"

export const publication = Facts.sheet("person.child-publication", {
  public: Facts.bool({ "zh-CN": "对外公开", en: "public" }),
  linksToDonation: Facts.bool({ "zh-CN": "与募捐或带货相连", en: "linked to an appeal for donations or to sales" }),
  childConsent: Facts.bool({ "zh-CN": "儿童本人同意", en: "child's consent" }),
  guardianConsent: Facts.bool({ "zh-CN": "监护人同意", en: "guardian's consent" }),
  identifying: Facts.bool({ "zh-CN": "可识别到个人", en: "identifies the child" }),
  labelling: Facts.bool({ "zh-CN": "有标签化表述", en: "labels the child" })
})
export type Publication = Facts.RowOf<typeof publication>

const citations = [CIDP.passage()]
const unlessPublic = publication.public.is(false)

/** Asked of what is not public too: a child's file is not linked to an appeal anywhere. */
export const noAppeal = Requirement.require("person.child-appeal", publication.linksToDonation.is(false), { citations })
export const childConsents = Requirement.require(
  "person.child-publication-consent",
  Criterion.any(unlessPublic, publication.childConsent.is(true)),
  { citations }
)
export const guardianConsents = Requirement.require(
  "person.child-publication-guardian",
  Criterion.any(unlessPublic, publication.guardianConsent.is(true)),
  { citations }
)
export const unidentified = Requirement.require("person.child-identified", Criterion.any(unlessPublic, publication.identifying.is(false)), {
  citations
})
export const unlabelled = Requirement.require("person.child-labelled", Criterion.any(unlessPublic, publication.labelling.is(false)), {
  citations
})

export const childPublicity = Rule.define<Publication>({
  id: "MIN-09",
  title: { "zh-CN": "困境儿童个人信息", en: "personal information of children in difficulty" },
  parameters: [],
  clauses: [noAppeal, childConsents, guardianConsents, unidentified, unlabelled].map((one) => Rule.clause<Publication>(one))
})
