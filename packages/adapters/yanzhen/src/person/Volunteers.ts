/** Volunteers as the directory lists them: by random id; whoever may read names finds them in `names`. */
import type { VolunteerCheck as Core } from "@yanzhen/core/person"
import type { Registers } from "@yanzhen/core/registers"
import type { Check } from "../check/Checks.ts"
import type { Area } from "../life/Area.ts"
import type { Listed, RowOf } from "../life/Lives.ts"

export type VolunteerRow = RowOf<typeof Registers.volunteer>

export interface VolunteerQuestion {
  /** "YYYY-MM-DD"; today where nothing is said. */
  readonly on?: string
  /** What nobody has entered, or nothing here keeps. */
  readonly stated?: Core.Stated
}
export interface VolunteerCheck extends Check {
  /** The position of the journal at which it is true. */
  readonly at: number
  readonly volunteer: string
}

export interface Volunteers {
  /** Of one team, or of all. */
  readonly list: (team?: string) => Promise<Listed<VolunteerRow>>
  /** Consent and age at registration, and what the year asks: every reason, as of a day. It ends no registration. */
  readonly check: (volunteer: string, asked?: VolunteerQuestion) => Promise<VolunteerCheck>
}

export const volunteers: Area<Volunteers> = { names: { list: true, check: true }, load: () => import("./VolunteerDoor.ts") }
