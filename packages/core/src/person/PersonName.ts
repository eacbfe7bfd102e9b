/**
 * That somebody's name in the person directory was changed, by whom and why (改名、用字更正). What a reader would get wrong: no event holds a
 * name. The former one is a kept text, which goes when the person is forgotten.
 */
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { PersonId, VolunteerId } from "../foundation/Id.ts"
import { finding } from "../law/Refusal.ts"
import type { Event } from "./PersonName.schema.ts"

export type { Event, Order } from "./PersonName.schema.ts"

/** `isSame`: the directory knows this very name already. */
export interface Command extends Pick<Event, "former" | "reason"> {
  readonly isSame: boolean
}

export interface PersonName {
  readonly changes: number
}

export const initial: PersonName = { changes: 0 }
export const streamOf = (person: PersonId | VolunteerId): string => `person-name/${person}`
export const upcasts = {}
export const types: readonly Event["type"][] = ["person-name.changed"]

export const decide = ({ isSame, former, reason }: Command): Decision.Decision<readonly Event[]> =>
  Decision.from<readonly Event[]>([{ type: "person-name.changed", v: 1, former, reason }], isSame ? [finding("person-name.same", {})] : [])

export const fits = (): boolean => true

export const evolve = ({ changes }: PersonName): PersonName => ({ changes: changes + 1 })

export const decider: Decider<Command, PersonName, Event, undefined> = { initial, decide, evolve }
