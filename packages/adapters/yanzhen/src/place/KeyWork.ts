/** Key work (重点工作) of streets by year: what the goals of their stations serve. */
import type { KeyWork as OfStreet } from "@yanzhen/core/place"
import type { Registers } from "@yanzhen/core/registers"
import type { Area } from "../life/Area.ts"
import type { Given, Giving, Listed, Looked, Plain, RowOf } from "../life/Lives.ts"
import type { WordsOf } from "../life/Words.ts"

export type KeyWorkCommand = Plain<OfStreet.Command>
export type StreetKeyWork = RowOf<typeof Registers.streetKeyWork>

export interface KeyWorkOfStreets {
  readonly give: (street: string, year: number, command: KeyWorkCommand, giving?: Giving) => Promise<Given>
  readonly show: (street: string, year: number) => Promise<Looked<{ readonly street_key_work: StreetKeyWork }>>
  readonly list: () => Promise<Listed<StreetKeyWork>>
  /** Items that stand and that no goal serves. */
  readonly unserved: () => Promise<Listed<StreetKeyWork>>
  /** What the items are, by the id of the list: "street/year". */
  readonly words: WordsOf
}

export const keyWork: Area<KeyWorkOfStreets> = {
  names: { give: true, show: true, list: true, unserved: true, words: true },
  load: () => import("./KeyWorkDoor.ts")
}
