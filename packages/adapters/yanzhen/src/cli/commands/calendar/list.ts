/** `yanzhen calendar list`: the notices that were announced, with their documents. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import type { list } from "../../options/calendar.ts"
import * as Table from "../../Table.ts"
import * as Terminal from "../../Terminal.ts"

export const run: Run<typeof list> = async ({ file, json }, _, { terminal, texts, doors }) => {
  await using yanzhen = await doors.open({ file: Files.storeThatIs(file), locale: terminal.locale })
  const notices = await yanzhen.holidayNotices()
  if (json === true) Terminal.answer(terminal, [JSON.stringify(notices, undefined, 2)])
  else if (notices.length === 0) Terminal.answer(terminal, [texts.noNotices])
  else {
    const headings = [texts.settles, texts.daysOff, texts.daysWorked, texts.noticeSource, texts.day].map((heading) => ({ heading }))
    const rows = notices.map(({ first, last, restDays, workingDays, source, on }) => [
      `${first}..${last}`,
      restDays.join(texts.between),
      workingDays.join(texts.between),
      source,
      on
    ])
    Terminal.answer(terminal, Table.lines(headings, rows))
  }
  return Exit.done
}
