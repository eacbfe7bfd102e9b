/** The areas of the front door: `yz.stations.show(…)`. Each has a file of its own; here they only get their names. */
import type { Area } from "./life/Area.ts"
import { type Stations, stations } from "./place/Stations.ts"

export interface Areas {
  readonly stations: Stations
}

export const areas: { readonly [K in keyof Areas]: Area<Areas[K]> } = { stations }
