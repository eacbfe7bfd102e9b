/**
 * Through which door each rule is asked in this release: a command that it refuses or remarks on, a question that the desk answers, or only a
 * function that a program calls. What a reader would get wrong: this is written down, not worked out; a test follows the program from the desk,
 * name by name, and holds these lists against what it finds, rule by rule and parameter by parameter.
 */
import type { Text } from "../foundation/Message.ts"
import type * as Parameter from "../law/Parameter.ts"
import type { Rule } from "../law/Rule.ts"
import type { Reached } from "../law/RuleBook.ts"
import { rulesForCallers } from "../service/Reach.ts"

export type Door = "command" | "decision" | "function"

/** A number may stand for several rules; its title says which. */
const keyOf = ({ id, title }: Pick<Rule, "id" | "title">): string => `${id} ${title.en}`

/** Asked by a question only: a tally, a report, a coverage. */
const byQuestion: ReadonlySet<string> = new Set([
  "place.coverage coverage of urban communities",
  "place.five-parties the five parties",
  "REC-01 five parts of a record",
  "REC-02 personal data fields",
  "REC-03 seven facts of a service",
  "REC-13 retention",
  "REC-17 spot checks",
  "service.anomalies odd records",
  "STD-04 what a station has and does",
  "STN-02 staffing",
  "STN-07 area of community facilities",
  "TEAM-03 selection of communities",
  "TEAM-04 Party organisation",
  "team.workload workload of mentoring teams",
  "STAR-04 conditions of the medals",
  "STAR-06 lifetime award and gifts",
  "VIS-01 left-behind child",
  "VIS-02 child in difficulty",
  "VIS-03 de facto unattended child",
  "VIS-04 visits to a child",
  "VIS-05 monthly visit rate of elders in special difficulty",
  "care.escalation-time time for a professional to take up a case",
  "concern.response-time time to take up and settle a concern",
  "CHA-01 community mutual aid is published",
  "CHA-03 donation receipt and anonymity",
  "CHA-05 what is left is published",
  "CHA-06 periodic disclosure",
  "CHA-07 annual and event disclosure",
  "CHA-08 charitable spending and administration of the year",
  "CHA-09 cost of raising",
  "fund.yearly-spending yearly spending of the principal",
  "report.targets what reports hold a district against",
  "MIN-06 time until a supervisor is told of an open report",
  "MIN-07 sensitive data",
  "VOL-03 registration with consent",
  "VOL-04 age at registration",
  "VOL-11 yearly service promise"
])

/** Asked by whoever calls its function; nothing of the desk does. */
const byFunction: ReadonlySet<string> = new Set([
  "STN-02 training of community workers",
  "IDN-03 division codes",
  "MIN-07 impact assessments are kept",
  "REC-10 awards",
  "REC-14 secrecy and no commercial use",
  "REC-15 data shared or moved between organisations",
  "REC-17 supervising authority",
  "CRT-01 certificates are free",
  "CRT-02 content of a certificate",
  "CRT-02 seal",
  "CRT-03 who recorded certifies",
  "CRT-04 only recorded, non-excluded hours",
  "CRT-06 certificates are superseded",
  "VIS-08 social assistance tags"
])

/** Parameters of these rules that nothing of the desk reads; those of records are listed in their own room. */
const unread: ReadonlySet<string> = new Set([
  "person.impact-assessment-years",
  "station.head-training-years",
  "station.worker-training-years"
])

const ofOrganisations: Text = {
  "zh-CN": "仅供查阅:针对慈善组织或基金会本身的登记和终止,本库只记其下的基金",
  en: "to be read: it is about the registration and the end of a charity itself, and this library keeps the funds under it"
}
/** Nothing could ask these here: they say something of the organisation, and only its funds are kept. */
const printed: ReadonlyMap<string, Text> = new Map(
  [
    "charity.idle-years",
    "charity.original-fund-local-public-fen",
    "charity.original-fund-national-public-fen",
    "charity.original-fund-non-public-fen",
    "charity.qualification-years"
  ].map((id) => [id, ofOrganisations] as const)
)

/** What is read, and what nobody could say of it. */
const remarks: Readonly<Record<string, Text>> = {
  "venture.role-slots": {
    "zh-CN": "任命时查用;名称由政策包给出。来源文章只提“三员”,没有写明是谁、各管什么,因此没有职责对照表",
    en: "asked where somebody is named; a pack gives the names. The article says neither who the three are nor what each does, so there is no matrix of duties"
  }
}

export const doorOf = (rule: Pick<Rule, "id" | "title">): Door => {
  const key = keyOf(rule)
  return byQuestion.has(key) ? "decision" : byFunction.has(key) ? "function" : "command"
}

/** Of rules outside records: what nobody could ask here, and who can. */
const reasons: Readonly<Record<string, Text>> = {
  "STN-02 training of community workers": {
    "zh-CN": "本库没有社区工作者名册和轮训记录；由保存这些记录的一方使用",
    en: "no list of community workers and of their training is kept here; for whoever keeps one"
  },
  "IDN-03 division codes": {
    "zh-CN": "名录的代码由各地自定，不必是区划代码；本库也不附区划表，由持有当年区划表的一方使用",
    en: "codes of the directory are the place's own and need be no division's, and no list of divisions is shipped; for whoever has one"
  },
  "VIS-08 social assistance tags": {
    "zh-CN": "本库的档案只收这六类标签，别的写不进去，无须再问；由持有其他名单的一方使用",
    en: "a file here takes no other tags than these six, so that nothing is left to ask; for whoever has another list"
  },
  "MIN-07 impact assessments are kept": {
    "zh-CN": "个人信息保护影响评估报告不在本库保存；由保存和清理报告的一方使用",
    en: "reports of impact assessments are not kept here; for whoever keeps and deletes them"
  }
}

/** Why no operation asks a rule, where somebody has written it down; nothing of one that is asked. */
export const reasonOf = (rule: Rule): Text | undefined =>
  doorOf(rule) === "function" ? (rulesForCallers.find((one) => one.rule === rule)?.reason ?? reasons[keyOf(rule)]) : undefined

export const isRead = (parameter: string): boolean => !unread.has(parameter) && !printed.has(parameter)

/** Everything that stands on these lists. */
export const listed: readonly string[] = [...byQuestion, ...byFunction, ...unread, ...printed.keys(), ...Object.keys(reasons)]

/** Who reads a parameter, as the rule book says it. */
export const of = ({ id }: Pick<Parameter.Parameter, "id">): Reached => {
  const note = printed.get(id)
  if (note !== undefined) return { reach: "printed", note }
  const remark = remarks[id]
  return { reach: isRead(id) ? "operation" : "function", ...(remark === undefined ? {} : { note: remark }) }
}
