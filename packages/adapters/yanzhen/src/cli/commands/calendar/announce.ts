/** `yanzhen calendar announce NOTICE.json --source 文号`: kept with the data, and heeded from then on. */
import * as Answering from "../../Answering.ts"
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import type { announce } from "../../options/calendar.ts"

export const run: Run<typeof announce> = async ({ file, actor, source = "", json }, [notice = ""], { terminal, doors }) => {
  const text = await Files.readText(notice)
  await using yanzhen = await doors.open({
    file: Files.storeThatIs(file),
    locale: terminal.locale,
    ...(actor === undefined ? {} : { actor })
  })
  Answering.answer(terminal, await yanzhen.announceHolidays(text, { source }), json)
  return Exit.done
}
