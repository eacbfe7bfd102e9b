/** `yanzhen person forget PERSON`: for ever: name, numbers and the texts that name them; totals and the chain stay. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as GivenAnswer from "../../Given.ts"
import * as NamedStore from "../../NamedStore.ts"
import type { named } from "../../options/care.ts"

export const run: Run<typeof named> = async (given, [person = ""], context) => {
  await using yanzhen = await NamedStore.open(context, given)
  const { texts, scrubbed } = await yanzhen.forget(person)
  GivenAnswer.answer(context, context.texts.forgotten(person, texts, scrubbed), { id: person, texts, scrubbed, reasons: [] }, given.json)
  return Exit.done
}
