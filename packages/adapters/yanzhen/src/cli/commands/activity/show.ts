/** `yanzhen activity show ACTIVITY`: its positions with the places that are free, and who signed up. */
import * as Answering from "../../Answering.ts"
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import type { ofStore } from "../../Options.ts"

export const run: Run<typeof ofStore> = async (given, [activity = ""], { terminal, doors }) => {
  await using yanzhen = await doors.open({ file: Files.storeThatIs(given.file), locale: terminal.locale })
  Answering.answer(terminal, await yanzhen.activities.show(activity), given.json)
  return Exit.done
}
