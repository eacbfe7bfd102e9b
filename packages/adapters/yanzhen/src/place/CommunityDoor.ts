/** The handles of communities over an open door. */
import type { Id } from "@yanzhen/core/foundation"
import { CommunityCheckSchema } from "@yanzhen/core/schemas"
import * as CheckAnswers from "../check/CheckAnswers.ts"
import * as LifeDoor from "../life/LifeDoor.ts"
import { dayOf, type Room, run } from "../Room.ts"
import type { Communities, CommunityCheck, CommunityQuestion } from "./Communities.ts"

export const over = (room: Room): Communities => ({ check: (id, asked) => check(room, id, asked) })

const check = async (room: Room, id: string, { on: day, stated = {} }: CommunityQuestion = {}): Promise<CommunityCheck> => {
  const { at, on, name, decision, facility, selection } = await run(
    room.desk.checkCommunity(LifeDoor.idOf(room, id) as Id.CommunityId, {
      ...(day === undefined ? {} : { on: dayOf(room.locale, day) }),
      stated: LifeDoor.read(room, { command: CommunityCheckSchema.Stated }, stated)
    })
  )
  const answer = { at, community: id, name, ...CheckAnswers.of(on, decision, [facility, selection]) }
  return { ...answer, lines: (locale = room.locale) => CheckAnswers.lines(name, answer, locale) }
}
