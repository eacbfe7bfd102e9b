/**
 * Stations and social workers, nationally.
 *
 * The figures of examinations and of education were read in pages that quote them, hence as they are marked.
 */
import * as Day from "../../../foundation/Day.ts"
import * as I from "../../Instruments.ts"
import * as Ladder from "../../Ladder.ts"
import { value } from "../../Pack.ts"
import * as SocialWorkers from "../../parameters/SocialWorkers.ts"
import * as Stations from "../../parameters/Stations.ts"

const since24 = { from: Day.require("2024-04-12"), force: "default" } as const
const exam = { from: Day.require("2006-09-01"), force: "rule", citations: [I.SOCIAL_WORK_EXAM.passage()] } as const
const senior = { from: Day.require("2018-03-06"), force: "rule", citations: [I.SENIOR_SOCIAL_WORKERS.passage()] } as const
const education = { from: Day.require("2009-09-07"), force: "rule", citations: [I.SOCIAL_WORK_EDUCATION.passage()] } as const
const hours = Ladder.hours

export const stations = [
  value(Stations.communityWorkersPer10k, {
    ...since24,
    value: 18,
    citations: [I.COMMUNITY_WORKERS24.passage("point 3")]
  }),
  value(Stations.headTrainingYears, { ...since24, value: 1, citations: [I.COMMUNITY_WORKERS24.passage("point 8")] }),
  value(Stations.workerTrainingYears, { ...since24, value: 3, citations: [I.COMMUNITY_WORKERS24.passage("point 8")] }),
  value(Stations.facilities, {
    ...since24,
    value: ["premises", "team", "projects", "equipment", "rules", "sign"],
    citations: [I.OP24.passage("§五", "有场所、有队伍、有项目、有设施、有制度、有标识")]
  }),
  value(Stations.functions, {
    ...since24,
    value: ["needs", "projects", "recruitment", "activities", "records", "publicity"],
    citations: [I.OP24.passage("§五", "需求收集、项目发布、招募培训、活动组织、服务记录、宣传展示")]
  }),
  value(Stations.partyLeadership, {
    from: Day.first,
    force: "default",
    value: "weight",
    citations: [I.LIBRARY.passage(), I.XIANGSHAN24.passage(undefined, "重要考核指标")]
  }),
  value(Stations.facilityArea, {
    from: Day.require("2017-06-12"),
    force: "default",
    value: 30,
    citations: [I.COMMUNITY17.passage(undefined, "每百户居民拥有综合服务设施面积不低于30平方米")]
  }),

  value(SocialWorkers.assistantSecondary, { ...exam, value: 4 }),
  value(SocialWorkers.assistantCollege, { ...exam, value: 2 }),
  value(SocialWorkers.assistantBachelor, { ...exam, value: 0 }),
  value(SocialWorkers.assistantOtherCollege, { ...exam, value: 4 }),
  value(SocialWorkers.assistantOtherBachelor, { ...exam, value: 2 }),
  value(SocialWorkers.workerSecondary, { ...exam, value: 6 }),
  value(SocialWorkers.workerCollege, { ...exam, value: 4 }),
  value(SocialWorkers.workerBachelor, { ...exam, value: 3 }),
  value(SocialWorkers.workerMaster, { ...exam, value: 1 }),
  value(SocialWorkers.workerDoctor, { ...exam, value: 0 }),
  value(SocialWorkers.workerOtherMajors, { ...exam, value: 2 }),
  value(SocialWorkers.seniorYears, { ...senior, value: 5 }),
  value(SocialWorkers.seniorResultYears, { ...senior, value: 3 }),
  value(SocialWorkers.registerWithin, { ...education, value: 1 }),
  value(SocialWorkers.registrationYears, { ...education, value: 3 }),
  value(SocialWorkers.assistantEducation, { ...education, value: hours(72) }),
  value(SocialWorkers.workerEducation, { ...education, value: hours(90) }),
  value(SocialWorkers.seniorEducation, { ...education, value: hours(90) }),
  value(SocialWorkers.degreeEducation, { ...education, value: hours(90) })
]
