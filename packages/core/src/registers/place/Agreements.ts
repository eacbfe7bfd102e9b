/** Partnership agreements (共建协议) and their duties. A duty of which nobody has reported is neither kept nor broken: unknown. */
import * as PlaceOptions from "../../place/messages/options.ts"
import * as Options from "../../foundation/Options.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Agreement from "../../place/PartnershipAgreement.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const agreements = Register.define("agreement", ["agreement"], {
  agreement: Facts.text({ "zh-CN": "共建协议", en: "agreement" }),
  partner: Facts.text({ "zh-CN": "共建单位", en: "partner" }),
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, Options.without(PlaceOptions.agreementStage, "none")),
  from: Facts.day({ "zh-CN": "起始日", en: "from" }),
  /** Last day; an end before its time moves it. */
  until: Facts.day({ "zh-CN": "截止日", en: "until" }),
  signedOn: Facts.day({ "zh-CN": "签订日", en: "signed on" }),
  needs: Facts.int({ "zh-CN": "需求数", en: "needs" }),
  resources: Facts.int({ "zh-CN": "资源数", en: "resources" }),
  projects: Facts.int({ "zh-CN": "项目数", en: "projects" })
})

export const duties = Register.define("agreement_duty", ["agreement", "duty"], {
  agreement: Facts.text({ "zh-CN": "共建协议", en: "agreement" }),
  duty: Facts.text({ "zh-CN": "责任", en: "duty" }),
  of: Facts.text({ "zh-CN": "责任方", en: "whose" }, PlaceOptions.side),
  kept: Facts.bool({ "zh-CN": "已履行", en: "kept" }),
  reportedOn: Facts.day({ "zh-CN": "最近报告日", en: "last reported on" })
})

type Begun = Kind.Begun<Agreement.PartnershipAgreement, "terms">

const rowOf = (agreement: string, { stage, terms, from, until, signedOn }: Begun) => [
  {
    agreement,
    community: terms.community,
    partner: terms.partner,
    stage,
    from,
    until,
    signedOn,
    needs: terms.needs.length,
    resources: terms.resources.length,
    projects: terms.projects.length
  }
]

const dutiesOf = (agreement: string, { terms, duties: all, reports }: Begun) =>
  all.map(({ duty, of }) => {
    const last = reports
      .filter((report) => report.duty === duty)
      .toSorted((a, b) => a.on - b.on)
      .at(-1)
    return { agreement, community: terms.community, duty, of, kept: last?.kept, reportedOn: last?.on }
  })

export const kind = Kind.of<Agreement.PartnershipAgreement, Agreement.Event>({ ...Agreement, types: Kind.typesOf(Agreement.stagesOf) }, [
  Kind.sheetSince("terms", agreements, rowOf),
  Kind.sheetSince("terms", duties, dutiesOf)
])
