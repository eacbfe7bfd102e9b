/** `yanzhen withdraw BATCH --reason TEXT`: one import taken back; interrupted, it goes on when given again. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import type { withdraw } from "../../options/records.ts"
import * as Terminal from "../../Terminal.ts"

export const run: Run<typeof withdraw> = async (given, [batch = ""], { terminal, texts, doors }) => {
  await using yanzhen = await doors.open({ file: Files.storeThatIs(given.file), locale: terminal.locale })
  const { records, groups, correctedBack, kept, told } = await yanzhen.withdraw(batch, given.reason ?? "")
  const ids = (some: typeof kept) => some.map(({ id }) => id)
  const why = ({ reasons }: (typeof kept)[number]) => reasons.map((reason) => reason.in(terminal.locale).title).join("; ")
  Terminal.answer(
    terminal,
    given.json === true
      ? [JSON.stringify({ batch, records, groups, correctedBack, kept: ids(kept), told: ids(told) })]
      : [
          texts.withdrawn(records, groups, correctedBack),
          ...kept.map((one) => texts.keptBack(one.id, why(one))),
          ...told.map((one) => texts.toldBack(one.id, why(one)))
        ]
  )
  return Exit.done
}
