/** `yanzhen person anonymise PERSON`: for ever, of somebody who is due: the key is destroyed; totals and the chain stay. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as GivenAnswer from "../../Given.ts"
import * as NamedStore from "../../NamedStore.ts"
import type { named } from "../../options/care.ts"

export const run: Run<typeof named> = async (given, [person = ""], context) => {
  await using yanzhen = await NamedStore.open(context, given)
  const { texts, scrubbed } = await yanzhen.protectedPeople.anonymise(person)
  GivenAnswer.answer(context, context.texts.anonymised(person, texts, scrubbed), { id: person, texts, scrubbed, reasons: [] }, given.json)
  return Exit.done
}
