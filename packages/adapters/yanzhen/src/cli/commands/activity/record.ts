/** `yanzhen activity record ACTIVITY VOLUNTEER`: the service record of somebody's attendance, one for each. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Given from "../../Given.ts"
import type { record } from "../../options/activity.ts"
import * as NamedStore from "../../NamedStore.ts"

export const run: Run<typeof record> = async (given, [activity = "", volunteer = ""], context) => {
  await using yanzhen = await NamedStore.open(context, given)
  const { record, reasons } = await yanzhen.activities.record(activity, volunteer)
  Given.answer(context, context.texts.recorded(volunteer, record), { activity, volunteer, record, reasons }, given.json)
  return Exit.done
}
