/** `yanzhen person accesses PERSON`: who read the identity of somebody, when and what for. */
import * as Answering from "../../Answering.ts"
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import type { ofStore } from "../../Options.ts"

export const run: Run<typeof ofStore> = async (given, [person = ""], { terminal, doors }) => {
  await using yanzhen = await doors.open({ file: Files.storeThatIs(given.file), locale: terminal.locale })
  Answering.answer(terminal, await yanzhen.protectedPeople.accesses(person), given.json)
  return Exit.done
}
