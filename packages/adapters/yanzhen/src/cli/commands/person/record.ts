/** `yanzhen person record PERSON [--as-known-on DAY] [--out FILE.xlsx]`: all that is recorded of one volunteer, in lines, as JSON, or as a workbook too. */
import * as Answering from "../../Answering.ts"
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import * as NamedStore from "../../NamedStore.ts"
import type { record } from "../../options/person.ts"
import * as Terminal from "../../Terminal.ts"
import * as Wishes from "../../Wishes.ts"

export const run: Run<typeof record> = async (given, [person = ""], context) => {
  const { terminal, texts } = context
  await using yanzhen = await NamedStore.open(context, given)
  const { toXlsx, ...told } = await yanzhen.people.record(person, Wishes.known(given))
  if (given.out !== undefined) {
    await Files.write(given.out, await toXlsx(terminal.locale))
    Terminal.remark(terminal, [texts.written(given.out)])
  }
  Answering.answer(terminal, told, given.json)
  return Exit.done
}
