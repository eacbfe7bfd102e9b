/** The handles of time banks over an open door. */
import { RewardLives } from "@yanzhen/core/desk"
import { Day } from "@yanzhen/core/foundation"
import { Registers } from "@yanzhen/core/registers"
import * as LifeDoor from "../life/LifeDoor.ts"
import { type Room, run } from "../Room.ts"
import * as PointsTexts from "./PointsTexts.ts"
import type { PointsStatement, Rewards } from "./Rewards.ts"

const { points } = RewardLives.lives

const statement = async (room: Room, account: string, period: string | undefined): Promise<PointsStatement> => {
  const answer = await run(room.desk.pointsStatement(LifeDoor.idOf(room, account), LifeDoor.periodOrThisYear(room, period)))
  const { at, period: of, opening, lines, closing } = answer
  return {
    at,
    first: Day.text(of.first),
    last: Day.text(of.last),
    opening,
    rows: lines.map((line) => LifeDoor.rowOf(Registers.pointsLine, line)),
    closing,
    lines: (locale = room.locale) => PointsTexts.statement(answer, locale)
  }
}

export const over = (room: Room): Rewards => ({
  open: (command, giving) => LifeDoor.begin(room, points, command, giving),
  give: (id, command, { around, ...giving } = {}) => LifeDoor.give(room, RewardLives.pointsKnowing(around), id, command, giving),
  show: (id) => LifeDoor.look(room, points, id),
  list: () => LifeDoor.list(room, Registers.pointsAccount),
  statement: (id, { period } = {}) => statement(room, id, period)
})
