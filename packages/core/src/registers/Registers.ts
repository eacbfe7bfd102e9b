/**
 * All registers of this version. A store creates a table for each; a portal reads them.
 */
import * as ClosedPeriods from "./ClosedPeriods.ts"
import * as DirectoryRows from "./DirectoryRows.ts"
import * as GroupRecords from "./GroupRecords.ts"
import * as ImportBatches from "./ImportBatches.ts"
import type * as Register from "./Register.ts"
import * as ServiceRecords from "./ServiceRecords.ts"
import * as TeamMonths from "./TeamMonths.ts"

export const serviceRecord = ServiceRecords.register
export const teamMonth = TeamMonths.register
export const groupRecord = GroupRecords.register
export const importBatch = ImportBatches.register
export const closedPeriod = ClosedPeriods.register
export const { streets: street, communities: community, teams: team, volunteers: volunteer } = DirectoryRows

export const all: readonly Register.AnyRegister[] = [
  serviceRecord,
  teamMonth,
  groupRecord,
  importBatch,
  closedPeriod,
  street,
  community,
  team,
  volunteer
]
