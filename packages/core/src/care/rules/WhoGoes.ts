/**
 * Who may go to somebody at all: a volunteer or worker who is listed, and whom the team whose visit it is has not blocked. A clear background check
 * makes nobody a visitor. Both are this library's.
 */
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { LIBRARY, VSR } from "../../law/Instruments.ts"
import * as Rule from "../../law/Rule.ts"

export const visitor = Facts.sheet("care.visitor", {
  listed: Facts.bool({ "zh-CN": "登记的志愿者或工作人员", en: "a listed volunteer or worker" }),
  blocked: Facts.bool({ "zh-CN": "当日被本队暂停参加", en: "blocked by the team on the day" })
})
export type Visitor = Facts.RowOf<typeof visitor>

const citations = [LIBRARY.passage(), VSR.article(21, "尊重…人格尊严")]

export const listedVisitors = Rule.define<Visitor>({
  id: "VIS-06",
  title: { "zh-CN": "走访人", en: "who goes" },
  parameters: [],
  clauses: [
    Rule.clause(Requirement.require("care.visitor-unlisted", visitor.listed.is(true), { citations })),
    Rule.clause(Requirement.require("care.visitor-blocked", visitor.blocked.is(false), { citations }))
  ]
})
