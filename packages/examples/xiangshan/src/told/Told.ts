/** What the district tells beside its files, thread by thread; threads that do not rest on each other are told at once. */
import type { Yanzhen } from "yanzhen"
import * as Activities from "./Activities.ts"
import type { Cast } from "./Cast.ts"
import * as Concerns from "./Concerns.ts"
import * as Courses from "./Courses.ts"
import * as FeatureProjects from "./FeatureProjects.ts"
import * as Formations from "./Formations.ts"
import * as Goals from "./Goals.ts"
import * as Needs from "./Needs.ts"
import * as Stations from "./Stations.ts"
import * as Ventures from "./Ventures.ts"

export interface Told {
  readonly activities: Activities.Told
  readonly ventures: Ventures.Told
}

export const tell = async (yanzhen: Yanzhen, cast: Cast): Promise<Told> => {
  const [activities, ventures] = await Promise.all([
    Activities.tell(yanzhen, cast),
    Ventures.tell(yanzhen, cast),
    Stations.tell(yanzhen),
    Goals.tell(yanzhen),
    FeatureProjects.tell(yanzhen, cast),
    Formations.tell(yanzhen, cast),
    Courses.tell(yanzhen, cast),
    Concerns.tell(yanzhen, cast),
    Needs.tell(yanzhen, cast)
  ])
  return { activities, ventures }
}
