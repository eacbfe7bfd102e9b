/** What was told beside the files, asked for again: one section a thread. */
import type { Yanzhen } from "yanzhen"
import type { Told } from "../told/Told.ts"
import * as ActivityLines from "./ActivityLines.ts"
import * as AimLines from "./AimLines.ts"
import * as CareLines from "./CareLines.ts"
import * as ConcernLines from "./ConcernLines.ts"
import * as CourseLines from "./CourseLines.ts"
import * as DecisionLines from "./DecisionLines.ts"
import * as FundLines from "./FundLines.ts"
import * as FormationLines from "./FormationLines.ts"
import * as GoalLines from "./GoalLines.ts"
import * as NeedLines from "./NeedLines.ts"
import * as PartyLines from "./PartyLines.ts"
import * as StationLines from "./StationLines.ts"
import * as TimeBankLines from "./TimeBankLines.ts"
import * as VentureLines from "./VentureLines.ts"

export const of = async (yanzhen: Yanzhen, { activities, ventures, care, timeBank, ownAnswers }: Told): Promise<readonly string[]> => {
  const sections = await Promise.all([
    Promise.all([StationLines.of(yanzhen, ownAnswers), GoalLines.of(yanzhen)]).then((both) => both.flat()),
    FormationLines.of(yanzhen),
    ActivityLines.of(yanzhen, activities),
    CourseLines.of(yanzhen),
    ConcernLines.of(yanzhen),
    NeedLines.of(yanzhen),
    VentureLines.of(yanzhen, ventures),
    FundLines.of(yanzhen),
    TimeBankLines.of(yanzhen, timeBank),
    CareLines.of(yanzhen, care),
    PartyLines.of(yanzhen),
    AimLines.of(yanzhen),
    DecisionLines.of(yanzhen)
  ])
  return sections.flatMap((lines) => [...lines, ""])
}
