/** The handles of residents' concerns over an open door. */
import { AnsweredConcerns, ConcernLives } from "@yanzhen/core/desk"
import { Day } from "@yanzhen/core/foundation"
import { Registers } from "@yanzhen/core/registers"
import * as LifeDoor from "../life/LifeDoor.ts"
import * as Reasons from "../Reasons.ts"
import { dayOf, type Room, run } from "../Room.ts"
import type { Looked } from "../life/Lives.ts"
import type { ConcernRow, Concerns } from "./Concerns.ts"

const { concern } = ConcernLives.lives

const gap = { "zh-CN": "；", en: "; " } as const
const titles = {
  late: {
    "zh-CN": (on: string, count: number): string => `逾期受理或办结的居民诉求（${on}）：${count} 件`,
    en: (on: string, count: number): string => `concerns taken up or settled late (${on}): ${count}`
  }
} as const

export const over = (room: Room): Concerns => ({
  report: (command, giving) => LifeDoor.begin(room, concern, command, giving),
  give: (id, command, giving) => LifeDoor.give(room, concern, id, command, giving),
  show: async (id) => {
    const looked: Looked<{ readonly concern: ConcernRow }> = await LifeDoor.look(room, concern, id)
    return LifeDoor.beside(room, looked, await run(AnsweredConcerns.answering(room.desk.world, id)))
  },
  list: () => LifeDoor.list(room, Registers.concern),
  changes: () => LifeDoor.list(room, Registers.concernChange),
  late: async (asked) => {
    const { at, on, late } = await run(room.desk.lateConcerns(asked === undefined ? undefined : dayOf(room.locale, asked)))
    const rows = late.map(({ row, findings }) => ({
      ...LifeDoor.rowOf(Registers.concern, row),
      reasons: findings.map((finding) => Reasons.ofFinding(finding))
    }))
    return {
      at,
      on: Day.text(on),
      rows,
      lines: (locale = room.locale) => [
        titles.late[locale](Day.text(on), rows.length),
        ...rows.flatMap(({ concern, topic, reasons }) =>
          reasons.map((reason) => {
            const { title, why, fix } = reason.in(locale)
            return `  ${[concern, topic, title, why, fix].join(gap[locale])}`
          })
        )
      ]
    }
  }
})
