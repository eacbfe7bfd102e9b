/** Every command, in the order of the help. */
import { activity } from "./areas/activity.ts"
import { calendar } from "./areas/calendar.ts"
import { care } from "./areas/care.ts"
import { concern } from "./areas/concern.ts"
import { fund } from "./areas/fund.ts"
import { matching } from "./areas/matching.ts"
import { person } from "./areas/person.ts"
import { place } from "./areas/place.ts"
import { policy } from "./areas/policy.ts"
import { project } from "./areas/project.ts"
import { record } from "./areas/record.ts"
import { records } from "./areas/records.ts"
import { report } from "./areas/report.ts"
import { rules } from "./areas/rules.ts"
import { team } from "./areas/team.ts"
import type { Command } from "./Command.ts"

export const commands: { readonly [name: string]: Command } = {
  ...records,
  ...record,
  ...calendar,
  ...activity,
  ...project,
  ...fund,
  ...place,
  ...team,
  ...person,
  ...care,
  ...concern,
  ...matching,
  ...report,
  ...rules,
  ...policy
}
