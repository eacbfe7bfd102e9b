/** Which parameters say how long something is made public: one set for stars, one for honours of teams. */
import * as Stars from "./parameters/Stars.ts"
import * as Teams from "./parameters/Teams.ts"
import type { Terms } from "./Publicity.ts"

export const stars: Terms = { days: Stars.publicityDays, countsFirstDay: Stars.publicityCountsFirstDay }
export const honours: Terms = { days: Teams.honourPublicityDays, countsFirstDay: Teams.honourPublicityCountsFirstDay }
