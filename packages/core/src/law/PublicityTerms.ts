/** Which parameters say how long something is made public: stars, honours of teams, ventures (in days of either kind). */
import * as Stars from "./parameters/Stars.ts"
import * as Teams from "./parameters/Teams.ts"
import * as Ventures from "./parameters/Ventures.ts"
import type { Terms } from "./Publicity.ts"

export const stars: Terms = { days: Stars.publicityDays, countsFirstDay: Stars.publicityCountsFirstDay }
export const honours: Terms = { days: Teams.honourPublicityDays, countsFirstDay: Teams.honourPublicityCountsFirstDay }

const countsFirstDay = Ventures.publicityCountsFirstDay
export const ventures: readonly Terms[] = [
  { days: Ventures.publicityWorkingDays, countsFirstDay },
  { days: Ventures.publicityDays, unit: "day", countsFirstDay }
]
