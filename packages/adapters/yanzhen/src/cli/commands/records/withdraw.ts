/** `yanzhen withdraw BATCH --reason TEXT`: one import taken back; interrupted, it goes on when given again. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import type { withdraw } from "../../options/records.ts"
import * as Terminal from "../../Terminal.ts"

export const run: Run<typeof withdraw> = async (given, [batch = ""], { terminal, texts, doors }) => {
  await using yanzhen = await doors.open({ file: Files.storeThatIs(given.file), locale: terminal.locale })
  const { records, groups, correctedBack, kept } = await yanzhen.withdraw(batch, given.reason ?? "")
  const ids = kept.map(({ id }) => id)
  Terminal.answer(
    terminal,
    given.json === true
      ? [JSON.stringify({ batch, records, groups, correctedBack, kept: ids })]
      : [
          texts.withdrawn(records, groups, correctedBack),
          ...kept.map(({ id, reasons }) => texts.keptBack(id, reasons.map((reason) => reason.in(terminal.locale).title).join("; ")))
        ]
  )
  return Exit.done
}
