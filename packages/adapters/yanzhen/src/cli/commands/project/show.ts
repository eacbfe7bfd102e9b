/** `yanzhen project show AWARD`: what was awarded, what is earned, paid and spent, and which part waits for what. */
import * as Answering from "../../Answering.ts"
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import type { ofStore } from "../../Options.ts"

export const run: Run<typeof ofStore> = async (given, [award = ""], { terminal, doors }) => {
  await using yanzhen = await doors.open({ file: Files.storeThatIs(given.file), locale: terminal.locale })
  Answering.answer(terminal, await yanzhen.projects.show(award), given.json)
  return Exit.done
}
