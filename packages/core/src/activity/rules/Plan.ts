/** What decides whether an activity may be held as volunteer service at all, whoever joins it. */
import * as ActivityOptions from "../messages/options.ts"
import * as Facts from "../../foundation/Facts.ts"

/** Who may organise: an organisation of volunteers; one that recruits by itself under the same rules; or a group inside a community or unit. */
export const organisers = ActivityOptions.organiser.codes

export const plan = Facts.sheet("activity.plan", {
  feeFen: Facts.int({ "zh-CN": "向服务对象收取的费用", en: "charged to those served" }, "fen"),
  profitMaking: Facts.bool({ "zh-CN": "以志愿服务名义营利", en: "makes a profit in its name" }),
  subsidyFen: Facts.int({ "zh-CN": "志愿者每日补贴", en: "reimbursement a day" }, "fen"),
  organiser: Facts.text({ "zh-CN": "组织者类别", en: "kind of organiser" }, ActivityOptions.organiser),
  groupAgreed: Facts.bool({ "zh-CN": "团体经居(村)委会或本单位同意成立", en: "the group was agreed to by its committee or unit" }),
  insideOwnScope: Facts.bool({ "zh-CN": "在本社区或本单位内", en: "inside the own community or unit" }),
  cooperating: Facts.bool({ "zh-CN": "有志愿服务组织合作", en: "with a cooperating organisation" }),
  emergency: Facts.bool({ "zh-CN": "应急救援活动", en: "emergency work" }),
  underCommand: Facts.bool({ "zh-CN": "由政府指挥机构统一指挥", en: "under a government command" })
})
export type Plan = Facts.RowOf<typeof plan>
