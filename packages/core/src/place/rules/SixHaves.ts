/**
 * What a station must have (六有) and do. 关于健全新时代志愿服务体系的意见 §五.
 *
 * A place is asked for each of the six by itself: a station with five of six is told which one, not “five of six”.
 */
import type { Criterion } from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { OP24 } from "../../law/Instruments.ts"
import { facilities, functions } from "../../law/parameters/Stations.ts"
import * as Rule from "../../law/Rule.ts"

export const station = Facts.sheet("place.station", {
  premises: Facts.bool({ "zh-CN": "有场所", en: "has premises" }),
  team: Facts.bool({ "zh-CN": "有队伍", en: "has a team" }),
  projects: Facts.bool({ "zh-CN": "有项目", en: "has projects" }),
  equipment: Facts.bool({ "zh-CN": "有设施", en: "has equipment" }),
  rules: Facts.bool({ "zh-CN": "有制度", en: "has rules" }),
  sign: Facts.bool({ "zh-CN": "有标识", en: "has its sign" }),
  collectsNeeds: Facts.bool({ "zh-CN": "需求收集", en: "collects needs" }),
  publishesProjects: Facts.bool({ "zh-CN": "项目发布", en: "publishes projects" }),
  recruits: Facts.bool({ "zh-CN": "招募培训", en: "recruits and trains" }),
  organises: Facts.bool({ "zh-CN": "活动组织", en: "organises activities" }),
  records: Facts.bool({ "zh-CN": "服务记录", en: "records service" }),
  publicises: Facts.bool({ "zh-CN": "宣传展示", en: "shows what it does" })
})
export type Station = Facts.RowOf<typeof station>

const six = [OP24.passage("§五", "有场所、有队伍、有项目、有设施、有制度、有标识")]
const functional = [OP24.passage("§五", "需求收集、项目发布、招募培训、活动组织、服务记录、宣传展示")]

const has = <F>(includes: string, id: string, criterion: Criterion<F>): Rule.Clause<F> =>
  Rule.clause(Requirement.require(id, criterion, { citations: six }), { parameter: facilities, includes })
const does = <F>(includes: string, id: string, criterion: Criterion<F>): Rule.Clause<F> =>
  Rule.clause(Requirement.require(id, criterion, { citations: functional }), { parameter: functions, includes })

export const stationHaves = Rule.define<Station>({
  id: "STD-04",
  title: { "zh-CN": "站点六有与功能", en: "what a station has and does" },
  parameters: [facilities, functions],
  clauses: [
    has("premises", "place.station-premises", station.premises.is(true)),
    has("team", "place.station-team", station.team.is(true)),
    has("projects", "place.station-projects", station.projects.is(true)),
    has("equipment", "place.station-equipment", station.equipment.is(true)),
    has("rules", "place.station-rules", station.rules.is(true)),
    has("sign", "place.station-sign", station.sign.is(true)),
    does("needs", "place.station-needs", station.collectsNeeds.is(true)),
    does("projects", "place.station-publishing", station.publishesProjects.is(true)),
    does("recruitment", "place.station-recruitment", station.recruits.is(true)),
    does("activities", "place.station-activities", station.organises.is(true)),
    does("records", "place.station-records", station.records.is(true)),
    does("publicity", "place.station-publicity", station.publicises.is(true))
  ]
})
