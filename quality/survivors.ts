/**
 * Mutants that live on for a reason, room by room. `npm run mutate` refuses a reason that is no longer needed, and `docs/mutation.md` prints
 * them. Better than a reason is code in which there is nothing to change.
 */
import { activity } from "./survivors/activity.ts"
import { care } from "./survivors/care.ts"
import { concern } from "./survivors/concern.ts"
import { desk } from "./survivors/desk.ts"
import type { Excused } from "./survivors/Excused.ts"
import { foundation } from "./survivors/foundation.ts"
import { fund } from "./survivors/fund.ts"
import { law } from "./survivors/law.ts"
import { person } from "./survivors/person.ts"
import { ports } from "./survivors/ports.ts"
import { project } from "./survivors/project.ts"
import { registers } from "./survivors/registers.ts"
import { report } from "./survivors/report.ts"
import { reward } from "./survivors/reward.ts"
import { rulebook } from "./survivors/rulebook.ts"
import { service } from "./survivors/service.ts"
import { team } from "./survivors/team.ts"

export type { Excused } from "./survivors/Excused.ts"

export const excused: readonly Excused[] = [
  ...activity,
  ...care,
  ...concern,
  ...desk,
  ...foundation,
  ...fund,
  ...law,
  ...person,
  ...ports,
  ...project,
  ...registers,
  ...report,
  ...reward,
  ...rulebook,
  ...service,
  ...team
]
