/**
 * Parameters that part one scale: what lies between two of them is a band of its own. What a reader would get wrong: each may be given by another
 * layer, so that two values which are right where they stand leave a band between them in which nobody ever is.
 */
import type { Integer } from "../Parameter.ts"
import { accompanyBelow, consentBelow, highestAge, lowestAge, noServiceBelow } from "./Activities.ts"
import { adultAge, limitedCapacityAge, selfSupportingAge } from "./Ages.ts"
import { activityCapMinutes, dayCapMinutes, minimumMinutes } from "./Counting.ts"
import { idleEndMonths, idleWarnMonths } from "./Funds.ts"
import { ceilingFen, floorFen, specialBonusMax, specialBonusMin } from "./Ventures.ts"
import { awardHighestAge, awardLowestAge, registrationConsentBelow, registrationLowestAge } from "./Volunteers.ts"

export interface Scale {
  /** From the lowest; one that has no value on a day is left out. */
  readonly steps: readonly Integer[]
  /** Whether the band ends before the next step, or with it. */
  readonly ends: "below" | "up-to"
}

export const scales: readonly Scale[] = [
  { steps: [noServiceBelow, accompanyBelow, consentBelow], ends: "below" },
  { steps: [registrationLowestAge, registrationConsentBelow], ends: "below" },
  { steps: [limitedCapacityAge, selfSupportingAge, adultAge], ends: "below" },
  { steps: [idleWarnMonths, idleEndMonths], ends: "below" },
  { steps: [lowestAge, highestAge], ends: "up-to" },
  { steps: [awardLowestAge, awardHighestAge], ends: "up-to" },
  { steps: [minimumMinutes, activityCapMinutes, dayCapMinutes], ends: "up-to" },
  { steps: [floorFen, ceilingFen], ends: "up-to" },
  { steps: [specialBonusMin, specialBonusMax], ends: "up-to" }
]
