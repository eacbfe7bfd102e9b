/** `yanzhen recipient show RECIPIENT --purpose visit`: whose file it is, where the name is protected, and the file; the read leaves an entry. */
import * as Answering from "../../Answering.ts"
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as NamedStore from "../../NamedStore.ts"
import type { reading } from "../../options/care.ts"
import type { ReadPurpose } from "../../../person/ProtectedPeople.ts"

export const run: Run<typeof reading> = async (given, [recipient = ""], context) => {
  // The desk says which there are.
  const purpose = given.purpose as ReadPurpose
  await using yanzhen = await NamedStore.open(context, given)
  const [person] = await yanzhen.protectedPeople.read([recipient], { purpose })
  const { lines, ...file } = await yanzhen.recipients.show(recipient)
  const name = person?.name
  const answer = { ...(name === undefined ? {} : { name }), ...file }
  Answering.answer(
    context.terminal,
    { ...answer, lines: (locale) => [...(name === undefined ? [] : [name]), ...lines(locale)] },
    given.json
  )
  return Exit.done
}
