/** `yanzhen person rename PERSON --name NAME --reason TEXT`: another name in the directory for the same person. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Given from "../../Given.ts"
import * as NamedStore from "../../NamedStore.ts"
import type { rename } from "../../options/person.ts"

export const run: Run<typeof rename> = async (given, [person = ""], context) => {
  await using yanzhen = await NamedStore.open(context, given)
  const { reasons } = await yanzhen.people.rename(person, { name: given.name ?? "", reason: given.reason ?? "" })
  Given.answer(context, context.texts.renamed(person), { person, reasons }, given.json)
  return Exit.done
}
