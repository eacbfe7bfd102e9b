/** `yanzhen withdraw BATCH --reason TEXT`: one import taken back; interrupted, it goes on when given again. */
import type { Run } from "../Command.ts"
import * as Exit from "../Exit.ts"
import * as Files from "../Files.ts"
import type { withdraw } from "../Options.ts"
import * as Terminal from "../Terminal.ts"

export const run: Run<typeof withdraw> = async (given, [batch = ""], { terminal, texts, doors }) => {
  await using yanzhen = await doors.open({ file: Files.storeThatIs(given.file), locale: terminal.locale })
  const { records, groups } = await yanzhen.withdraw(batch, given.reason ?? "")
  Terminal.answer(terminal, [given.json === true ? JSON.stringify({ batch, records, groups }) : texts.withdrawn(records, groups)])
  return Exit.done
}
