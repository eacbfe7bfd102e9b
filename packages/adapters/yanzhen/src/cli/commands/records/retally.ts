/** `yanzhen retally --under POLICY`: who would gain and who would lose. A question; nothing is stored. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import type { retally } from "../../options/records.ts"
import * as Terminal from "../../Terminal.ts"
import * as Wishes from "../../Wishes.ts"

export const run: Run<typeof retally> = async (given, _, { terminal, doors }) => {
  const { locale } = terminal
  await using yanzhen = await doors.open({
    file: Files.storeThatIs(given.file),
    locale,
    ...(given.policy === undefined ? {} : { policy: given.policy })
  })
  const { lines, ...answer } = await yanzhen.retally({ under: given.under ?? "", ...Wishes.known(given) })
  Terminal.answer(terminal, given.json === true ? [JSON.stringify({ ...answer, lines: lines(locale) }, undefined, 2)] : lines(locale))
  return Exit.done
}
