/** Objections of volunteers that wait for an answer, and by which day it is due. */
import { Names, OpenObjections, World } from "@yanzhen/core/desk"
import { Day, type Deadline } from "@yanzhen/core/foundation"
import { ServiceRecord } from "@yanzhen/core/service"
import { type Room, run } from "./Room.ts"
import type { Objected, OpenObjection } from "./operations/Records.ts"

export const deadlineOf = ({ desk }: Room, objection: ServiceRecord.Objection): Deadline.Deadline | undefined =>
  ServiceRecord.answerBy(objection, World.now(desk.world).calendar)

export const dayOf = (deadline: Deadline.Deadline | undefined): Pick<Objected, "answerBy" | "answerByEarliest"> =>
  deadline === undefined ? {} : deadline.known ? { answerBy: Day.text(deadline.dueBy) } : { answerByEarliest: Day.text(deadline.earliest) }

export const list = async ({ desk }: Room): Promise<readonly OpenObjection[]> => {
  const open = await run(OpenObjections.list(desk.world))
  const texts = await run(desk.namesOfTexts([...Names.textIds(open.map(({ objection }) => objection.words))]))
  return open.map(({ record, volunteer, team, on, objection, deadline, isLate }) => {
    const words = Names.read(objection.words, texts)
    return {
      record,
      volunteer,
      team,
      on: Day.text(on),
      objectedOn: objection.on,
      ...(words === undefined ? {} : { words }),
      ...dayOf(deadline),
      ...(isLate === undefined ? {} : { isLate })
    }
  })
}
