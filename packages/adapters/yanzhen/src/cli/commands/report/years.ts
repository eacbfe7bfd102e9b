/** `yanzhen report years EARLIER LATER --under POLICY`: what people did told apart from how it is counted. A question; nothing is stored. */
import { answer } from "../../Answering.ts"
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import type { retally } from "../../options/records.ts"
import * as Wishes from "../../Wishes.ts"

export const run: Run<typeof retally> = async (given, [earlier, later], { terminal, doors }) => {
  await using yanzhen = await doors.open({
    file: Files.storeThatIs(given.file),
    locale: terminal.locale,
    ...(given.policy === undefined ? {} : { policy: given.policy })
  })
  const asked = { earlier: Number(earlier), later: Number(later), under: given.under ?? "", ...Wishes.known(given) }
  answer(terminal, await yanzhen.reports.years(asked), given.json)
  return Exit.done
}
