/**
 * How many people work in a community and a station, and how often they are trained.
 *
 * What a reader would get wrong: the national figure is about community workers. How many a station must have on its staff, and how many
 * of them licensed, no national text says; a pack may. Years of training are calendar years: trained this year is 0 years ago.
 */
import * as PlaceOptions from "../messages/options.ts"
import * as Criterion from "../../foundation/Criterion.ts"
import * as Day from "../../foundation/Day.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { COMMUNITY_WORKERS24, LIBRARY } from "../../law/Instruments.ts"
import { countedBy } from "../../law/parameters/SocialWorkers.ts"
import * as Stations from "../../law/parameters/Stations.ts"
import * as Rule from "../../law/Rule.ts"

export const staffing = Facts.sheet("place.staffing", {
  residents: Facts.int({ "zh-CN": "城镇常住人口", en: "urban residents" }, "people"),
  communityWorkers: Facts.int({ "zh-CN": "社区工作者", en: "community workers" }, "people"),
  staff: Facts.int({ "zh-CN": "社工站工作人员", en: "staff of the station" }, "people"),
  licensed: Facts.int({ "zh-CN": "持证社会工作者", en: "licensed social workers" }, "people")
})
export type Staffing = Facts.RowOf<typeof staffing>

/** The parameter is stated for so many residents. */
const per = 10_000

export const communityWorkers = Requirement.require(
  "place.community-workers",
  Facts.share(staffing.communityWorkers, staffing.residents).atLeast(Stations.communityWorkersPer10k, per),
  { citations: [COMMUNITY_WORKERS24.passage("point 3")] }
)
export const staff = Requirement.require("place.station-staff", staffing.staff.atLeast(Stations.minStaff), {
  citations: [LIBRARY.passage()]
})
export const licensed = Requirement.require("place.station-licensed", staffing.licensed.atLeast(Stations.minLicensed), {
  citations: [LIBRARY.passage()]
})

export const stationStaffing = Rule.define<Staffing>({
  id: "STN-02",
  title: { "zh-CN": "人员配备", en: "staffing" },
  parameters: [Stations.communityWorkersPer10k, Stations.minStaff, Stations.minLicensed, countedBy],
  clauses: [
    Rule.clause(communityWorkers, { parameter: Stations.communityWorkersPer10k }),
    Rule.clause(staff, { parameter: Stations.minStaff }),
    Rule.clause(licensed, { parameter: Stations.minLicensed })
  ]
})

export const training = Facts.sheet("place.training", {
  role: Facts.text({ "zh-CN": "岗位", en: "post" }, PlaceOptions.communityRole),
  trainedYearsAgo: Facts.int({ "zh-CN": "距上次培训的年数(当年为0)", en: "years since the last training (this year: 0)" }, "years")
})
export type Training = Facts.RowOf<typeof training>

const head = training.role.isOneOf(["party-secretary", "committee-head"])
const trainingCitations = [COMMUNITY_WORKERS24.passage("point 8")]

export const headTrained = Requirement.require(
  "place.head-training",
  Criterion.any(Criterion.not(head), training.trainedYearsAgo.below(Stations.headTrainingYears)),
  { citations: trainingCitations }
)
export const workerTrained = Requirement.require(
  "place.worker-training",
  Criterion.any(head, training.trainedYearsAgo.below(Stations.workerTrainingYears)),
  { citations: trainingCitations }
)

export const communityTraining = Rule.define<Training>({
  id: "STN-02",
  title: { "zh-CN": "社区工作者轮训", en: "training of community workers" },
  parameters: [Stations.headTrainingYears, Stations.workerTrainingYears],
  clauses: [
    Rule.clause(headTrained, { parameter: Stations.headTrainingYears }),
    Rule.clause(workerTrained, { parameter: Stations.workerTrainingYears })
  ]
})

/** Calendar years from the last training to `on`; undefined where none is known. */
export const yearsAgo = (trainedOn: Day.Day | undefined, on: Day.Day): number | undefined =>
  trainedOn === undefined ? undefined : Day.parts(on).year - Day.parts(trainedOn).year
