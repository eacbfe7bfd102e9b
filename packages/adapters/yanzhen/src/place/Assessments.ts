/** Stations assessed for a year: opened on a scheme, answered with evidence, concluded with a grade. */
import type { StationAssessment } from "@yanzhen/core/place"
import type { Registers } from "@yanzhen/core/registers"
import type { Area } from "../life/Area.ts"
import type { Given, Giving, Listed, Looked, Plain, RowOf } from "../life/Lives.ts"
import type { Problem, Reason } from "../Reason.ts"
import type { FileOf } from "../operations/Imports.ts"

export type AssessmentCommand = Plain<StationAssessment.Command>
export type StationAssessmentRow = RowOf<typeof Registers.stationAssessment>
export type StationAssessmentItem = RowOf<typeof Registers.stationAssessmentItem>

/** What came of a filled-in sheet. */
export interface Assessed {
  /** Whether the assessment was opened on the scheme of the sheet; else it was open already. */
  readonly opened: boolean
  /** Indicators answered now; those whose answer stands already are left alone. */
  readonly answered: number
  /** What stands in the way, each at its row; with one error nothing was taken in. */
  readonly problems: readonly Problem[]
  readonly reasons: readonly Reason[]
}

export interface Assessments {
  readonly give: (station: string, year: number, command: AssessmentCommand, giving?: Giving) => Promise<Given>
  /** A filled-in sheet (评估表). `by`: an id; default the actor. */
  readonly assess: (station: string, year: number, file: FileOf, by?: { readonly by?: string }) => Promise<Assessed>
  /** `by`: who concludes, and answered none of it; default the actor. */
  readonly conclude: (station: string, year: number, by?: { readonly by?: string }) => Promise<Given>
  readonly show: (
    station: string,
    year: number
  ) => Promise<Looked<{ readonly station_assessment: StationAssessmentRow; readonly station_assessment_item: StationAssessmentItem }>>
  readonly list: () => Promise<Listed<StationAssessmentRow>>
}

export const assessments: Area<Assessments> = {
  names: { give: true, assess: true, conclude: true, show: true, list: true },
  load: () => import("./AssessmentDoor.ts")
}
