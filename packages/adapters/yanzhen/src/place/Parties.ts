/** The five parties of communities (五社联动): who takes part, and which are missing. */
import type { CommunityParties } from "@yanzhen/core/place"
import type { Registers } from "@yanzhen/core/registers"
import type { Area } from "../life/Area.ts"
import type { Given, Giving, Listed, Looked, Plain, RowOf } from "../life/Lives.ts"
import type { Locale } from "../Reason.ts"

export type PartyCommand = Plain<CommunityParties.Command>
export type Party = PartyCommand["party"]
export type PartyRow = RowOf<typeof Registers.communityParty>

export interface PartyGaps {
  readonly at: number
  readonly on: string
  /** Communities in force on the day that lack a party, and which. */
  readonly communities: readonly {
    readonly community: string
    readonly name: string
    readonly street: string | undefined
    readonly missing: readonly Party[]
  }[]
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface PartyRegister {
  readonly at: number
  readonly on: string
  /** Every community in force on the day: who takes part, as its register and the listings of organisations say, and which are missing. */
  readonly communities: readonly {
    readonly community: string
    readonly name: string
    readonly street: string | undefined
    /** By their ids. */
    readonly parties: { readonly [P in Party]: readonly string[] }
    readonly missing: readonly Party[]
  }[]
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface Parties {
  readonly give: (community: string, command: PartyCommand, giving?: Giving) => Promise<Given>
  readonly show: (community: string) => Promise<Looked<{ readonly community_party: PartyRow }>>
  readonly list: () => Promise<Listed<PartyRow>>
  /** As of a day ("YYYY-MM-DD"; default today). In its lines people and organisations are counted, not named. */
  readonly register: (on?: string) => Promise<PartyRegister>
  /** As of a day ("YYYY-MM-DD"; default today). A gap to work on; it refuses nothing. */
  readonly gaps: (on?: string) => Promise<PartyGaps>
}

export const parties: Area<Parties> = {
  names: { give: true, show: true, list: true, register: true, gaps: true },
  load: () => import("./PartyDoor.ts")
}
