/** `yanzhen visit card VISIT`: what whoever goes has to know, and nothing else of the file. */
import * as Answering from "../../Answering.ts"
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as NamedStore from "../../NamedStore.ts"
import type { named } from "../../options/care.ts"

export const run: Run<typeof named> = async (given, [visit = ""], context) => {
  await using yanzhen = await NamedStore.open(context, given)
  Answering.answer(context.terminal, await yanzhen.visits.card(visit), given.json)
  return Exit.done
}
