/** Communities held against the rules about them. That they are listed is the directory's, what they lack of the five parties that of `parties`. */
import type { CommunityCheck as Core } from "@yanzhen/core/team"
import type { Check } from "../check/Checks.ts"
import type { Area } from "../life/Area.ts"

export interface CommunityQuestion {
  /** "YYYY-MM-DD"; today where nothing is said. */
  readonly on?: string
  /** What no register holds, or not for everybody. */
  readonly stated?: Core.Stated
}
export interface CommunityCheck extends Check {
  /** The position of the journal at which it is true. */
  readonly at: number
  readonly community: string
  readonly name: string
}

export interface Communities {
  /** The area of its facilities and, where a place selects communities, the conditions of that: every reason, as of a day. */
  readonly check: (community: string, asked?: CommunityQuestion) => Promise<CommunityCheck>
}

export const communities: Area<Communities> = { names: { check: true }, load: () => import("./CommunityDoor.ts") }
