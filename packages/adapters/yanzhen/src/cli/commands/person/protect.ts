/** `yanzhen person protect [PERSON] --from FILE.json`: somebody's identity, kept under a key of its own; without an id, a new one is given. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as GivenAnswer from "../../Given.ts"
import * as JsonObject from "../../JsonObject.ts"
import * as NamedStore from "../../NamedStore.ts"
import type { protecting } from "../../options/care.ts"

export const run: Run<typeof protecting> = async (given, [person], context) => {
  // Whatever the file says, the door reads it whole.
  const identity = (await JsonObject.inFile(given.from ?? "", "person protect")) as never
  await using yanzhen = await NamedStore.open(context, given)
  const { id } = await yanzhen.protectedPeople.put(identity, person)
  GivenAnswer.answer(context, context.texts.protected(id), { id, reasons: [] }, given.json)
  return Exit.done
}
