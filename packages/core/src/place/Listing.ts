/**
 * Lists a compound, a building, a grid, a facility or an organisation in the directory, or lists it anew.
 *
 * What a reader would get wrong: what is listed last holds as a whole, and an end is a last day, not a deletion.
 */
import * as Day from "../foundation/Day.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { BuildingId, CompoundId, FacilityId, GridId, OrganisationId } from "../foundation/Id.ts"
import { finding } from "../law/Refusal.ts"
import type * as Directory from "./Directory.ts"
import * as CreditCodeReasons from "./CreditCodeReasons.ts"
import type { Command } from "./Listing.schema.ts"

export type { Command } from "./Listing.schema.ts"

export const kinds = ["compound", "building", "grid", "facility", "organisation"] as const
export type Kind = (typeof kinds)[number]

/** The stream that it is given to. */
export interface Context {
  readonly kind: Kind
  readonly id: string
  /** In which divisions the streets of the directory lie (`CreditCodeReasons`). */
  readonly divisions?: ReadonlySet<string>
}

export const decide = (
  command: Command,
  _: Directory.Entry,
  { kind, id, divisions = new Set() }: Context
): Decision.Decision<readonly Directory.Event[]> => {
  const event = eventOf(command, id)
  const [from, until] = [Day.require(command.from), command.until === undefined ? undefined : Day.require(command.until)]
  const wrongs: readonly Finding[] = [
    ...(command.type === `list-${kind}` ? [] : [finding("listing.other-kind", { kind, command: command.type })]),
    ...((until ?? from) < from
      ? [finding("listing.ends-before-it-begins", { from, until }, { units: { from: "day", until: "day" } })]
      : []),
    ...(command.type === "list-organisation" && command.creditCode !== undefined ? CreditCodeReasons.of(command.creditCode, divisions) : [])
  ]
  return Decision.from<readonly Directory.Event[]>([event], wrongs)
}

const eventOf = (command: Command, id: string): Directory.Event => {
  switch (command.type) {
    case "list-compound":
      return { ...command, type: "compound.listed", v: 1, compound: id as CompoundId }
    case "list-building":
      return { ...command, type: "building.listed", v: 1, building: id as BuildingId }
    case "list-grid":
      return { ...command, type: "grid.listed", v: 1, grid: id as GridId }
    case "list-facility":
      return { ...command, type: "facility.listed", v: 1, facility: id as FacilityId }
    case "list-organisation": {
      const { creditCode, ...said } = command
      const code = creditCode === undefined ? {} : { creditCode: creditCode.toUpperCase() }
      return { ...said, ...code, type: "organisation.listed", v: 1, organisation: id as OrganisationId }
    }
  }
}
