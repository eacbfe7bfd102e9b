/** `yanzhen join ACTIVITY POSITION VOLUNTEER`: whether somebody may join, with every reason; nothing is written. */
import * as Answering from "../../Answering.ts"
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import type { join } from "../../options/activity.ts"
import * as Stated from "../../Stated.ts"

export const run: Run<typeof join> = async (given, [activity = "", position = "", volunteer = ""], { terminal, doors }) => {
  await using yanzhen = await doors.open({
    file: Files.storeThatIs(given.file),
    locale: terminal.locale,
    ...(given.policy === undefined ? {} : { policy: given.policy })
  })
  const asOf = given["as-of"]
  const answer = await yanzhen.activities.mayJoin(activity, {
    volunteer,
    position,
    alsoAs: given["also-as"] ?? [],
    stated: Stated.of(given, "join"),
    ...(asOf === undefined ? {} : { asOf })
  })
  const { lines, reasons, met, ...rest } = answer
  const plain = {
    ...rest,
    met: met.map((one) => ({ rule: one.rule, ...one.in(terminal.locale) })),
    reasons: reasons.map((reason) => ({ code: reason.code, severity: reason.severity, ...reason.in(terminal.locale) }))
  }
  Answering.answer(terminal, { ...plain, lines }, given.json)
  return answer.outcome === "met" ? Exit.done : Exit.refused
}
