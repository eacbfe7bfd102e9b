/** `yanzhen person read PERSON --purpose contact`: who somebody is whose identity is protected; the read leaves an entry. */
import * as Answering from "../../Answering.ts"
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as NamedStore from "../../NamedStore.ts"
import type { reading } from "../../options/care.ts"
import * as Terminal from "../../Terminal.ts"
import type { ReadPurpose } from "../../../person/ProtectedPeople.ts"

export const run: Run<typeof reading> = async (given, [person = ""], context) => {
  const { terminal, texts } = context
  // The desk says which there are.
  const purpose = given.purpose as ReadPurpose
  await using yanzhen = await NamedStore.open(context, given)
  const [found] = await yanzhen.protectedPeople.read([person], { purpose })
  if (found === undefined) {
    Terminal.remark(terminal, [texts.nobodyProtected(person)])
    return Exit.refused
  }
  const { name, phone, address, idTail, born } = found
  const known = [name, phone, address, idTail === undefined ? undefined : `…${idTail}`, born].filter((one) => one !== undefined)
  const answer = { ...found, lines: () => [known.join("  ")] }
  Answering.answer(terminal, answer, given.json)
  return Exit.done
}
