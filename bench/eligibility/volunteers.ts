/** A hundred thousand people, the same twelve conditions as of one person at a time, and the people in columns. */
import * as FactColumns from "../../packages/core/src/foundation/FactColumns.ts"
import * as Requirement from "../../packages/core/src/foundation/Requirement.ts"
import { others, people, requirements, sheet, view, type Volunteer } from "../rules/volunteer.ts"

export const volunteers: readonly Volunteer[] = [...people, ...others(100_000 - people.length)]
export const columns = FactColumns.of(sheet, volunteers)
export const masks = Requirement.overColumns(requirements, view, { by: "code" })
