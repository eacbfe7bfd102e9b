/** `yanzhen record due 2026-12-24`: the last day for recording, under the policy and the calendar, with the notices that a store keeps. */
import * as Answering from "../../Answering.ts"
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import type { due } from "../../options/record.ts"

export const run: Run<typeof due> = async ({ file, policy, json }, [day = ""], { terminal, doors }) => {
  const store = Files.storeIfThere(file)
  await using yanzhen = await doors.open({
    locale: terminal.locale,
    ...(store === undefined ? {} : { file: store }),
    ...(policy === undefined ? {} : { policy })
  })
  Answering.answer(terminal, await yanzhen.recordDue(day), json)
  return Exit.done
}
