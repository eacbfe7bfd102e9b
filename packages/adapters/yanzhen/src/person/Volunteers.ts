/** Volunteers as the directory lists them: by random id; whoever may read names finds them in `names`. */
import type { Registers } from "@yanzhen/core/registers"
import type { Area } from "../life/Area.ts"
import type { Listed, RowOf } from "../life/Lives.ts"

export type VolunteerRow = RowOf<typeof Registers.volunteer>

export interface Volunteers {
  /** Of one team, or of all. */
  readonly list: (team?: string) => Promise<Listed<VolunteerRow>>
}

export const volunteers: Area<Volunteers> = { names: { list: true }, load: () => import("./VolunteerDoor.ts") }
