/** Applications as they are now. Titles and plans stand in the journal; a register holds what is counted and filtered by. */
import * as ProjectOptions from "../../project/messages/options.ts"
import * as Options from "../../foundation/Options.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Ventures from "../../law/parameters/Ventures.ts"
import * as Day from "../../foundation/Day.ts"
import * as Application from "../../project/Application.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const applications = Register.define("venture_application", ["application"], {
  application: Facts.text({ "zh-CN": "申报", en: "application" }),
  call: Facts.text({ "zh-CN": "征集", en: "call" }),
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, Options.without(ProjectOptions.applicationStage, "none")),
  kind: Facts.text({ "zh-CN": "申报主体", en: "kind of applicant" }, Ventures.acceptedApplicants.options),
  organisation: Facts.text({ "zh-CN": "申报单位", en: "organisation" }),
  host: Facts.text({ "zh-CN": "承接单位", en: "hosting unit" }),
  featureOf: Facts.text({ "zh-CN": "所属志愿服务组织", en: "feature project of" }),
  startsOn: Facts.day({ "zh-CN": "开始日", en: "starts on" }),
  endsOn: Facts.day({ "zh-CN": "结束日", en: "ends on" }),
  submittedOn: Facts.day({ "zh-CN": "提交日", en: "submitted on" }),
  askedFen: Facts.int({ "zh-CN": "现申请金额", en: "asked for now" }, "fen"),
  /** Unknown for what was never submitted. */
  appliedFen: Facts.int({ "zh-CN": "提交的申请金额", en: "applied for" }, "fen"),
  revisions: Facts.int({ "zh-CN": "修改次数", en: "revisions" }, "times")
})

/** Which concerns an application says that it answers. */
export const answered = Register.define("answered_concern", ["application", "concern"], {
  application: Facts.text({ "zh-CN": "申报", en: "application" }),
  concern: Facts.text({ "zh-CN": "诉求", en: "concern" }),
  call: Facts.text({ "zh-CN": "征集", en: "call" })
})

/** What is attached to an application, by the digest of each document. */
export const attachments = Register.define("application_attachment", ["application", "attachment"], {
  application: Facts.text({ "zh-CN": "申报", en: "application" }),
  attachment: Facts.text({ "zh-CN": "附件", en: "attachment" }),
  sha256: Facts.text({ "zh-CN": "摘要值(SHA-256)", en: "digest (SHA-256)" })
})

type Begun = Kind.Begun<Application.Application, "applicant" | "plan">

const rowOf = (application: string, { stage, call, applicant, plan, submittedOn, appliedFen, revisions }: Begun) => {
  const { by } = applicant
  return [
    {
      application,
      call,
      stage,
      street: plan.street,
      community: plan.community,
      team: "team" in by ? by.team : undefined,
      organisation: "organisation" in by ? by.organisation : undefined,
      kind: applicant.kind,
      host: applicant.host,
      featureOf: plan.featureOf,
      startsOn: Day.require(plan.startsOn),
      endsOn: Day.require(plan.endsOn),
      submittedOn,
      askedFen: plan.askedFen,
      appliedFen,
      revisions
    }
  ]
}

export const kind = Kind.of<Application.Application, Application.Event>({ ...Application, types: Kind.typesOf(Application.stagesOf) }, [
  // A draft tells both.
  Kind.sheetSince<typeof applications, Application.Application, "applicant" | "plan">("plan", applications, rowOf),
  Kind.sheetSince<typeof attachments, Application.Application, "plan">("plan", attachments, (application, { plan }) => {
    const { street, community, attachments: attached = [] } = plan
    return [...new Map(attached.map((one) => [one.attachment, one])).values()].map((one) => ({ application, ...one, street, community }))
  }),
  Kind.sheetSince<typeof answered, Application.Application, "plan">("plan", answered, (application, { call, plan }) =>
    // An older plan may name one twice.
    [...new Set(plan.concerns)].map((concern) => ({ application, concern, call, street: plan.street, community: plan.community }))
  )
])
