/** `yanzhen explain VOLUNTEER|RECORD`: every credited and every excluded minute, with its rule. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import type { explain } from "../../options/records.ts"
import * as Terminal from "../../Terminal.ts"
import * as Wishes from "../../Wishes.ts"

export const run: Run<typeof explain> = async (given, [asked = ""], { terminal, doors }) => {
  const { locale } = terminal
  await using yanzhen = await doors.open({
    file: Files.storeThatIs(given.file),
    locale,
    ...(given.policy === undefined ? {} : { policy: given.policy })
  })
  const { lines, ...explanation } = await yanzhen.explain(asked, Wishes.known(given))
  Terminal.answer(terminal, given.json === true ? [JSON.stringify({ ...explanation, lines: lines(locale) }, undefined, 2)] : lines(locale))
  return Exit.done
}
