/** `yanzhen person merge ENTRY --into PERSON --reason TEXT --evidence TEXT`: two entries of the directory become one person. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Given from "../../Given.ts"
import * as NamedStore from "../../NamedStore.ts"
import type { merge } from "../../options/person.ts"

export const run: Run<typeof merge> = async (given, [entry = ""], context) => {
  await using yanzhen = await NamedStore.open(context, given)
  const { into = "", reason = "", evidence = "", accept } = given
  const accepted = accept === undefined ? {} : { accepted: accept }
  const merging = { into, reason, evidence, ...accepted, ...Given.decided(given) }
  const { reasons } = await yanzhen.people.merge(entry, merging)
  Given.answer(context, context.texts.merged(entry, into), { entry, into, reasons }, given.json)
  return Exit.done
}
