/** `yanzhen verify`: the journal replayed, the chain followed, every register compared. Faults end with 1. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import type { verify } from "../../options/records.ts"
import * as Terminal from "../../Terminal.ts"

export const run: Run<typeof verify> = async (given, _, { terminal, texts, doors }) => {
  const { locale } = terminal
  await using yanzhen = await doors.open({ file: Files.storeThatIs(given.file), locale })
  const { holds, head, events, rows, faults } = await yanzhen.verify(given.head === undefined ? {} : { head: given.head })
  const said = faults.map((fault) => fault.in(locale))
  const chain = texts.head(head.position, head.hash)
  if (given.json === true) Terminal.answer(terminal, [JSON.stringify({ holds, head, events, rows, faults: said }, undefined, 2)])
  else Terminal.answer(terminal, holds ? [texts.holds(events, rows), chain, texts.headHint] : [chain])
  if (holds) return Exit.done
  Terminal.remark(terminal, [Terminal.styled(terminal.remarks, "red", texts.faults(faults.length)), ...said])
  return Exit.refused
}
