/** `yanzhen person due`: whose consent is withdrawn, or whose time of keeping is over. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import type { due } from "../../options/person.ts"
import * as Table from "../../Table.ts"
import * as Terminal from "../../Terminal.ts"

export const run: Run<typeof due> = async (given, _, { terminal, texts, doors }) => {
  await using yanzhen = await doors.open({ file: Files.storeThatIs(given.file), locale: terminal.locale })
  const due = await yanzhen.protectedPeople.due(given["as-of"])
  if (given.json === true) Terminal.answer(terminal, [JSON.stringify(due, undefined, 2)])
  else if (due.length === 0) Terminal.answer(terminal, [texts.nobodyDue])
  else {
    const rows = due.map(({ id, because }) => [id, texts.dueBecause[because]])
    Terminal.answer(terminal, Table.lines([{ heading: texts.person }, { heading: texts.because }], rows))
  }
  return Exit.done
}
