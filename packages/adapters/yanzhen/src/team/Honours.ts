/** Honours: stars, honours of teams, brand titles; proposed, checked, public, granted or refused. */
import type { Honour } from "@yanzhen/core/team"
import type { Area } from "../life/Area.ts"
import type { Begun, Given, Giving, Listed, Looked, Plain } from "../life/Lives.ts"
import type { HonourRow } from "./Teams.ts"

export type HonourCommand = Plain<Honour.Command>
export type HonourProposal = Extract<HonourCommand, { readonly type: "propose" }>

export interface Honours {
  readonly propose: (proposal: HonourProposal, giving?: Pick<Giving, "key">) => Promise<Begun>
  readonly give: (honour: string, command: HonourCommand, giving?: Giving) => Promise<Given>
  readonly show: (honour: string) => Promise<Looked<{ readonly honour: HonourRow }>>
  readonly list: () => Promise<Listed<HonourRow>>
}

export const honours: Area<Honours> = {
  names: { propose: true, give: true, show: true, list: true },
  load: () => import("./HonourDoor.ts")
}
