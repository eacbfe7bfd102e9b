/**
 * What reports hold a district against. No provision gives these numbers: they are goals that a district sets itself.
 */
import * as Parameter from "../Parameter.ts"
import { minimumEvidence } from "./Counting.ts"

export const teamEvents = Parameter.integer("report.team-events-a-year", {
  title: { "zh-CN": "队伍每年应举办的活动", en: "events that a team should hold in a year" },
  unit: "events",
  stricter: "higher"
})
export const teamVisits = Parameter.integer("report.team-visits-a-year", {
  title: { "zh-CN": "队伍每年应走访的次数", en: "times that a team should go visiting in a year" },
  unit: "times",
  stricter: "higher"
})
/** For figures only: whoever was there, at services, trainings and meetings, for more than this is active (活跃). */
export const activeMinutes = Parameter.integer("report.active-minutes-a-year", {
  title: { "zh-CN": "活跃志愿者：一年到场须超过的时长", en: "time in a year above which a volunteer is active" },
  unit: "minutes",
  stricter: "higher"
})
/** For figures only: a record that is shown more weakly counts as before. */
export const goodEvidence = Parameter.choice("report.good-evidence", {
  title: { "zh-CN": "报表认为达标的最低佐证等级", en: "weakest evidence that reports call good" },
  options: minimumEvidence.options,
  stricter: "higher"
})
