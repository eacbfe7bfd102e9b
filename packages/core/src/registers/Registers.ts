/**
 * All registers of this version, joined from what each area brings. A store creates a table for each; a portal reads them.
 */
import * as PlaceLives from "./place/PlaceLives.ts"
import type * as Register from "./Register.ts"
import * as ServiceLives from "./service/ServiceLives.ts"

export const { serviceRecord, teamMonth, groupRecord, importBatch, closedPeriod } = ServiceLives.registers
export const { street, community, team, volunteer, station, stationPost } = PlaceLives.registers

export const all: readonly Register.AnyRegister[] = [ServiceLives.registers, PlaceLives.registers].flatMap((registers) =>
  Object.values<Register.AnyRegister>(registers)
)
