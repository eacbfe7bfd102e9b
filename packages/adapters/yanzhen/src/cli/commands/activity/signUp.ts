/** `yanzhen activity sign-up ACTIVITY POSITION VOLUNTEER --on DAY`: a place, or a turn on the waiting list; or every reason why not. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Given from "../../Given.ts"
import type { signUp } from "../../options/activity.ts"
import * as NamedStore from "../../NamedStore.ts"
import * as Stated from "../../Stated.ts"

export const run: Run<typeof signUp> = async (given, [activity = "", position = "", volunteer = ""], context) => {
  await using yanzhen = await NamedStore.open(context, given)
  const stated = Stated.of(given, "activity sign-up")
  const { reasons } = await yanzhen.activities.give(activity, { type: "sign-up", position, volunteer, stated, on: given.on ?? "" })
  Given.answer(context, context.texts.signedUp(volunteer, activity), { activity, position, volunteer, reasons }, given.json)
  return Exit.done
}
