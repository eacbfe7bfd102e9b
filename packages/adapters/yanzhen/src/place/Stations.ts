/** Social work stations: what they have (六有) and do, who works there. */
import type { Station, StationCheck as Core } from "@yanzhen/core/place"
import type { Registers } from "@yanzhen/core/registers"
import type { Check } from "../check/Checks.ts"
import type { Area } from "../life/Area.ts"
import type { Given, Giving, Listed, Looked, Plain, RowOf } from "../life/Lives.ts"

export type StationCommand = Plain<Station.Command>
export type StationRow = RowOf<typeof Registers.station>
export type StationPost = RowOf<typeof Registers.stationPost>

export interface StationQuestion {
  /** "YYYY-MM-DD"; today where nothing is said. */
  readonly on?: string
  /** Of the communities that it serves; no register holds them. */
  readonly stated?: Core.Stated
}
export interface StationCheck extends Check {
  readonly station: string
}

export interface Stations {
  /** Opened, noted, staffed, closed. The station's id is the caller's: its code. */
  readonly give: (station: string, command: StationCommand, giving?: Giving) => Promise<Given>
  readonly show: (station: string) => Promise<Looked<{ readonly station: StationRow; readonly station_post: StationPost }>>
  /** What it has (六有) and does, and its staffing: every reason, as of a day. */
  readonly check: (station: string, asked?: StationQuestion) => Promise<StationCheck>
  readonly list: () => Promise<Listed<StationRow>>
}

export const stations: Area<Stations> = {
  names: { give: true, show: true, check: true, list: true },
  load: () => import("./StationDoor.ts")
}
