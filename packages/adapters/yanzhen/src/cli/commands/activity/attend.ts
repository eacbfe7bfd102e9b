/** `yanzhen activity attend ACTIVITY VOLUNTEER… --from TIME --to TIME --by PERSON`: a roll that was called, of an activity or a session of a course. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Given from "../../Given.ts"
import type { attend } from "../../options/activity.ts"
import * as NamedStore from "../../NamedStore.ts"

export const run: Run<typeof attend> = async (given, [activity = "", ...volunteers], context) => {
  await using yanzhen = await NamedStore.open(context, given)
  const [first = "", ...more] = volunteers
  const { reasons } = await yanzhen.activities.attend(activity, {
    type: "call-roll",
    present: [first, ...more],
    time: { from: given.from ?? "", to: given.to ?? "" },
    // What grades there are is said by whoever reads the command.
    evidence: (given.evidence ?? "roll-call") as "roll-call",
    by: given.by ?? ""
  })
  Given.answer(context, context.texts.attended(volunteers.length, activity), { activity, volunteers, reasons }, given.json)
  return Exit.done
}
