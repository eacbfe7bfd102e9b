/** `yanzhen record list --stage submitted`: records by what they wait for. */
import { ServiceOptions } from "@yanzhen/core/service"
import * as Answering from "../../Answering.ts"
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as NamedStore from "../../NamedStore.ts"
import type { list } from "../../options/record.ts"
import { Usage } from "../../Usage.ts"

export const run: Run<typeof list> = async ({ stage, volunteer, team, ...given }, _, context) => {
  const asked = ServiceOptions.stage.codes.find((one) => one === stage && one !== "none")
  if (asked !== stage) throw new Usage((words) => words.optionValue("--stage"), "record list")
  await using yanzhen = await NamedStore.open(context, given)
  const listed = await yanzhen.records.list({
    ...(asked === undefined || asked === "none" ? {} : { stage: asked }),
    ...(volunteer === undefined ? {} : { volunteer }),
    ...(team === undefined ? {} : { team })
  })
  Answering.answer(context.terminal, listed, given.json)
  return Exit.done
}
