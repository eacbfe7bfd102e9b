/** `yanzhen person separate ENTRY --reason TEXT`: a merge was wrong; everything is as it was. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Given from "../../Given.ts"
import * as NamedStore from "../../NamedStore.ts"
import type { separate } from "../../options/person.ts"

export const run: Run<typeof separate> = async (given, [entry = ""], context) => {
  await using yanzhen = await NamedStore.open(context, given)
  const { reasons } = await yanzhen.people.separate(entry, { reason: given.reason ?? "", ...Given.decided(given) })
  Given.answer(context, context.texts.separated(entry), { entry, reasons }, given.json)
  return Exit.done
}
