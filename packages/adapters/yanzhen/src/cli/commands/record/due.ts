/** `yanzhen record due 2026-12-24`: the last day for recording; asked of the policy and the calendar, and of no store. */
import * as Answering from "../../Answering.ts"
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import type { due } from "../../options/record.ts"

export const run: Run<typeof due> = async ({ policy, json }, [day = ""], { terminal, doors }) => {
  await using yanzhen = await doors.open({ locale: terminal.locale, ...(policy === undefined ? {} : { policy }) })
  Answering.answer(terminal, await yanzhen.recordDue(day), json)
  return Exit.done
}
