/** `yanzhen course list`: every course, with people served and person-times. */
import * as Answering from "../../Answering.ts"
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import type { ofStore } from "../../Options.ts"

export const run: Run<typeof ofStore> = async (given, _, { terminal, doors }) => {
  await using yanzhen = await doors.open({ file: Files.storeThatIs(given.file), locale: terminal.locale })
  Answering.answer(terminal, await yanzhen.courses.list(), given.json)
  return Exit.done
}
