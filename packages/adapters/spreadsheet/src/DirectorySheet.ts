/** Sheets that list streets, communities, teams or volunteers, read with the same care as sheets of records. */
import type { PlaceKind } from "./PlaceList.ts"

export type { Listing, Options } from "./Directory.ts"
export { type PlaceRow, readPlaces } from "./PlaceList.ts"
export { readVolunteers, type VolunteerRow } from "./VolunteerList.ts"

export type Kind = PlaceKind | "volunteer"
