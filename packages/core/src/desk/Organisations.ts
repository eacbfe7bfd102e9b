/**
 * The id of an organisation that is known by its name only. What a reader would get wrong: the id is a keyed hash, since what stands in a
 * column of organisers may be somebody's name; the name itself is kept in the person directory, under the id.
 */
import type { OrganisationId } from "../foundation/Id.ts"
import type { World } from "./World.ts"

const digits = 32

/** The same name is the same organisation, in every file and every command. */
export const idOf = ({ identityKey }: Pick<World, "identityKey">, name: string): OrganisationId =>
  `o-${identityKey.hash("organisation", name).slice(0, digits)}` as OrganisationId
