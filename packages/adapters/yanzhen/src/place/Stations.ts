/** Social work stations: what they have (六有) and do, who works there. */
import type { Station } from "@yanzhen/core/place"
import type { Registers } from "@yanzhen/core/registers"
import type { Area } from "../life/Area.ts"
import type { Given, Giving, Listed, Looked, Plain, RowOf } from "../life/Lives.ts"

export type StationCommand = Plain<Station.Command>
export type StationRow = RowOf<typeof Registers.station>
export type StationPost = RowOf<typeof Registers.stationPost>

export interface Stations {
  /** Opened, noted, staffed, closed. The station's id is the caller's: its code. */
  readonly give: (station: string, command: StationCommand, giving?: Giving) => Promise<Given>
  readonly show: (station: string) => Promise<Looked<{ readonly station: StationRow; readonly station_post: StationPost }>>
  readonly list: () => Promise<Listed<StationRow>>
}

export const stations: Area<Stations> = {
  names: { give: true, show: true, list: true },
  load: () => import("./StationDoor.ts")
}
