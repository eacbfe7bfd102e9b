/** Honours: stars, honours of teams, brand titles; proposed, checked, public, granted or refused. */
import type { Honour, HonourCheck as Core } from "@yanzhen/core/team"
import type { Check } from "../check/Checks.ts"
import type { Area } from "../life/Area.ts"
import type { Begun, Given, Giving, Listed, Looked, Place, Plain } from "../life/Lives.ts"
import type { HonourRow } from "./Teams.ts"

export type HonourCommand = Plain<Honour.Command>
export type HonourProposal = Extract<HonourCommand, { readonly type: "propose" }>

export interface HonourQuestion {
  /** The closing day, "YYYY-MM-DD"; today where nothing is said. */
  readonly on?: string
  /** Of whom it is for, where the registers do not know. */
  readonly stated?: Plain<Core.Stated>
}
export interface HonourCheck extends Check {
  readonly honour: string
}

export interface Honours {
  readonly propose: (proposal: HonourProposal, giving?: Pick<Giving, "key">) => Promise<Begun>
  readonly give: (honour: string, command: HonourCommand, giving?: Giving) => Promise<Given>
  readonly show: (honour: string) => Promise<Looked<{ readonly honour: HonourRow }>>
  /** Rules of selection and criteria of a brand, as of a closing day; none for a star, and it refuses nothing. */
  readonly check: (honour: string, asked?: HonourQuestion) => Promise<HonourCheck>
  /** Each where the team lies whose it is, or whose volunteer or project it is for, by the directory of today. */
  readonly list: (place?: Place) => Promise<Listed<HonourRow>>
}

export const honours: Area<Honours> = {
  names: { propose: true, give: true, show: true, check: true, list: true },
  load: () => import("./HonourDoor.ts")
}
