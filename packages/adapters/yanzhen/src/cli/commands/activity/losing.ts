/** `yanzhen activity losing ACTIVITY`: who has a place and may not join any longer, with every reason; nothing is written. */
import * as Answering from "../../Answering.ts"
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as NamedStore from "../../NamedStore.ts"
import type { losing } from "../../options/activity.ts"

export const run: Run<typeof losing> = async (given, [activity = ""], context) => {
  await using yanzhen = await NamedStore.open(context, given)
  const { terminal } = context
  const asOf = given["as-of"]
  const { lines, losing, names } = await yanzhen.activities.losing(activity, asOf === undefined ? {} : { asOf })
  const plain = {
    names,
    losing: losing.map(({ reasons, ...one }) => ({
      ...one,
      reasons: reasons.map((reason) => ({ code: reason.code, severity: reason.severity, ...reason.in(terminal.locale) }))
    }))
  }
  Answering.answer(terminal, { ...plain, lines }, given.json)
  return losing.length === 0 ? Exit.done : Exit.refused
}
