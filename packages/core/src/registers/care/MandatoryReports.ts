/** Duties to report, open and closed. Whom it is about and what was found a supervisor reads in the report itself, never in a list. */
import * as CareOptions from "../../care/messages/options.ts"
import * as Options from "../../foundation/Options.ts"
import * as MandatoryReport from "../../care/MandatoryReport.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const reports = Register.define("mandatory_report", ["report"], {
  report: Facts.text({ "zh-CN": "强制报告", en: "mandatory report" }),
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, Options.without(CareOptions.reportStage, "none")),
  raisedAt: Facts.minute({ "zh-CN": "发现时间", en: "raised at" }),
  supervisorDueAt: Facts.minute({ "zh-CN": "应提醒督导时间", en: "a supervisor is due to be told at" }),
  stillToTell: Facts.int({ "zh-CN": "尚未告知的单位", en: "still to be told" }),
  escalatedAt: Facts.minute({ "zh-CN": "提醒督导时间", en: "supervisor told at" })
})

export const kind = Kind.of<MandatoryReport.MandatoryReport, MandatoryReport.Event>(
  { ...MandatoryReport, types: Kind.typesOf(MandatoryReport.stagesOf) },
  [
    Kind.sheetSince("raised", reports, (report: string, state: Kind.Begun<MandatoryReport.MandatoryReport, "raised">) => {
      const { stage, raised, escalatedAt } = state
      return [
        {
          report,
          stage,
          raisedAt: raised.at,
          supervisorDueAt: MandatoryReport.escalationDue(state),
          stillToTell: MandatoryReport.stillToTell(state).length,
          escalatedAt
        }
      ]
    })
  ]
)
