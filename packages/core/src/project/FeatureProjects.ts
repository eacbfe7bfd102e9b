/**
 * Awards as feature projects of communities' volunteer organisations, for the coverage of urban communities (`place/PairedCoverage`).
 *
 * A project features from the day of its agreement to the last day of its time; one that was broken off features until that day.
 */
import type { AwardId } from "../foundation/Id.ts"
import type { FeatureProject } from "../place/rules/PairedCoverage.ts"
import type { Award } from "./Award.ts"

export interface Row {
  readonly award: AwardId
  readonly state: Award
}

export const of = (rows: readonly Row[]): readonly FeatureProject[] =>
  rows.flatMap(({ award, state }) => {
    const { featureOf: team, startsOn, endsOn, terminatedOn } = state
    if (team === undefined || startsOn === undefined) return []
    return [{ project: award, team, from: startsOn, until: terminatedOn ?? endsOn }]
  })
