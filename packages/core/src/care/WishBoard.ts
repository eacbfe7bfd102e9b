/** What the public sees of a wish that can be claimed: an alias and the wish. No child, no community, no school, no value, no day of birth. */
import type { WishId } from "../foundation/Id.ts"
import type { Wish } from "./WishState.ts"

export interface Entry {
  readonly wish: WishId
  readonly alias: string
  readonly words: string
}

/** Undefined for a wish that is not there to be claimed. */
export const entryOf = (wish: WishId, { stage, alias, collected }: Wish): Entry | undefined =>
  typeof collected?.words === "string" && typeof alias === "string" && stage === "published"
    ? { wish, alias, words: collected.words }
    : undefined
