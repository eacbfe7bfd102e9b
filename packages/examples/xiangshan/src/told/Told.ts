/** What the district tells beside its files, thread by thread; threads that do not rest on each other are told at once. */
import type { Yanzhen, YanzhenError } from "yanzhen"
import * as Activities from "./Activities.ts"
import * as Assessments from "./Assessments.ts"
import * as BackgroundChecks from "./BackgroundChecks.ts"
import * as Care from "./Care.ts"
import type { Cast } from "./Cast.ts"
import * as Concerns from "./Concerns.ts"
import * as Courses from "./Courses.ts"
import * as FeatureProjects from "./FeatureProjects.ts"
import * as Formations from "./Formations.ts"
import * as Goals from "./Goals.ts"
import * as Kinds from "./Kinds.ts"
import * as Needs from "./Needs.ts"
import * as Organisations from "./Organisations.ts"
import * as Parties from "./Parties.ts"
import * as Responsible from "./Responsible.ts"
import * as Stations from "./Stations.ts"
import * as TimeBank from "./TimeBank.ts"
import * as Ventures from "./Ventures.ts"

export interface Told {
  readonly activities: Activities.Told
  readonly ventures: Ventures.Told
  readonly care: Care.Told
  readonly timeBank: TimeBank.Told
  /** What was said to whoever would conclude an assessment that they answered themselves. */
  readonly ownAnswers: YanzhenError | undefined
}

const sat = "act-elders"

/** What was made public on a day before that of the report. */
export const announce = (yanzhen: Yanzhen, cast: Cast): Promise<void> => Formations.announce(yanzhen, cast)

export const tell = async (yanzhen: Yanzhen, cast: Cast): Promise<Told> => {
  await BackgroundChecks.tell(yanzhen, cast)
  const held = Activities.tell(yanzhen, cast)
  const recorded = held.then((all) => all.recorded.filter(({ activity }) => activity === sat))
  const [activities, timeBank, ventures, care, ownAnswers] = await Promise.all([
    held,
    // Coins are earned by records, so these have to be there.
    recorded.then((all) => TimeBank.tell(yanzhen, all)),
    // A venture names the concerns that it answers, which have to be there.
    Concerns.tell(yanzhen, cast).then(() => Ventures.tell(yanzhen, cast)),
    Care.tell(yanzhen, cast, recorded),
    stationsAssessed(yanzhen),
    // An agreement names its partner, who has to be listed.
    Organisations.tell(yanzhen).then(() => Parties.tell(yanzhen, cast)),
    Responsible.tell(yanzhen, cast),
    Kinds.tell(yanzhen, cast),
    FeatureProjects.tell(yanzhen, cast),
    Formations.tell(yanzhen, cast),
    Courses.tell(yanzhen, cast),
    Needs.tell(yanzhen, cast)
  ])
  return { activities, ventures, care, timeBank, ownAnswers }
}

/** A station is there before its goals; those that were reached are one item of its assessment. */
const stationsAssessed = async (yanzhen: Yanzhen): Promise<YanzhenError | undefined> => {
  await Stations.tell(yanzhen)
  await Goals.tell(yanzhen)
  return Assessments.tell(yanzhen)
}
