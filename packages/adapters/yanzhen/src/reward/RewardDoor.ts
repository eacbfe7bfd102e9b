/** The handles of time banks over an open door. */
import { RewardLives, World } from "@yanzhen/core/desk"
import { Day } from "@yanzhen/core/foundation"
import { Registers } from "@yanzhen/core/registers"
import * as LifeDoor from "../life/LifeDoor.ts"
import { type Room, run } from "../Room.ts"
import * as Reasons from "../Reasons.ts"
import * as PointsTexts from "./PointsTexts.ts"
import type { PointsCommand, PointsStatement, Rewards } from "./Rewards.ts"

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
  statement: (id, { period } = {}) => statement(room, id, period),
  unbacked: async () => {
    const { at, entries } = await run(room.desk.unbackedCoins())
    const rows = entries.map(({ findings, holder, ...entry }) => ({
      ...entry,
      ...(holder === undefined ? {} : { holder }),
      reasons: findings.map((finding) => Reasons.ofFinding(finding))
    }))
    return { at, rows, lines: (locale = room.locale) => PointsTexts.unbacked(rows, locale) }
  },
  reverse: async (account, reverses, giving = {}) => {
    const { world } = room.desk
    // The same request under the same key is the same entry.
    const entry = giving.key === undefined ? world.ids() : world.digest(`reverse ${account} ${reverses} ${giving.key}`)
    const on = Day.text(World.now(world).today)
    const command: PointsCommand = { type: "reverse", entry, on, reverses }
    const given = await LifeDoor.give(room, points, account, command, giving)
    return { ...given, entry, lines: (locale = room.locale) => [PointsTexts.reversed({ entry, reverses, on }, locale)] }
  }
})
