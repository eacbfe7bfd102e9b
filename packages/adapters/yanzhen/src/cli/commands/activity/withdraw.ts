/** `yanzhen activity withdraw ACTIVITY VOLUNTEER --on DAY`: the place goes to whoever waits and may join. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Given from "../../Given.ts"
import type { withdraw } from "../../options/activity.ts"
import * as NamedStore from "../../NamedStore.ts"

export const run: Run<typeof withdraw> = async (given, [activity = "", volunteer = ""], context) => {
  await using yanzhen = await NamedStore.open(context, given)
  const reason = given.reason === undefined ? {} : { reason: given.reason }
  const { reasons } = await yanzhen.activities.give(activity, { type: "withdraw", volunteer, ...reason, on: given.on ?? "" })
  Given.answer(context, context.texts.signUpWithdrawn(volunteer, activity), { activity, volunteer, reasons }, given.json)
  return Exit.done
}
