/** `yanzhen activity move ACTIVITY --from TIME --to TIME --reason TEXT --on DAY`: to another time; whoever may not join any longer is named. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Given from "../../Given.ts"
import type { move } from "../../options/activity.ts"
import * as NamedStore from "../../NamedStore.ts"

export const run: Run<typeof move> = async (given, [activity = ""], context) => {
  await using yanzhen = await NamedStore.open(context, given)
  const time = { from: given.from ?? "", to: given.to ?? "" }
  const { reasons } = await yanzhen.activities.give(activity, { type: "move", time, reason: given.reason ?? "", on: given.on ?? "" })
  Given.answer(context, context.texts.moved(activity), { activity, reasons }, given.json)
  return Exit.done
}
