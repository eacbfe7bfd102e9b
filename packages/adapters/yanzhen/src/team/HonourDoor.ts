/** The handles of honours over an open door. */
import { TeamLives } from "@yanzhen/core/desk"
import { Day, type Id, Message, Options } from "@yanzhen/core/foundation"
import { Registers } from "@yanzhen/core/registers"
import { HonourCheckSchema } from "@yanzhen/core/schemas"
import { ServiceOptions } from "@yanzhen/core/service"
import * as ReasonLines from "../activity/ReasonLines.ts"
import * as CheckAnswers from "../check/CheckAnswers.ts"
import * as LifeDoor from "../life/LifeDoor.ts"
import { dayOf, type Room, run } from "../Room.ts"
import { all } from "../messages.ts"
import type { Locale } from "../Reason.ts"
import * as Reasons from "../Reasons.ts"
import type { HonourCheck, HonourQuestion, Honours, StarBelow, StarsBelow } from "./Honours.ts"

const { honour } = TeamLives.lives

export const over = (room: Room): Honours => ({
  propose: (proposal, giving) => LifeDoor.begin(room, honour, proposal, giving),
  give: (id, command, giving) => LifeDoor.give(room, honour, id, command, giving),
  show: (id) => LifeDoor.look(room, honour, id),
  check: (id, asked) => check(room, id, asked),
  below: (on) => below(room, on),
  list: (place) => LifeDoor.listInPlace(room, Registers.honour, place)
})

const check = async (room: Room, id: string, { on: day, stated = {} }: HonourQuestion = {}): Promise<HonourCheck> => {
  const { on, subject, rules, decision } = await run(
    room.desk.checkHonour(LifeDoor.idOf(room, id) as Id.HonourId, {
      ...(day === undefined ? {} : { on: dayOf(room.locale, day) }),
      stated: LifeDoor.read(room, { command: HonourCheckSchema.Stated }, stated)
    })
  )
  const answer = { honour: id, ...CheckAnswers.of(on, decision, rules) }
  const name = subject !== undefined && "title" in subject ? subject.title : id
  return { ...answer, lines: (locale = room.locale) => CheckAnswers.lines(name, answer, locale) }
}

const below = async (room: Room, asked?: string): Promise<StarsBelow> => {
  const found = await run(room.desk.starsBelow(asked === undefined ? undefined : dayOf(room.locale, asked)))
  const names = await LifeDoor.namesOf(room, new Set(found.below.map(({ volunteer }) => volunteer)))
  const told = found.below.map(({ finding, known, grantedOn, ...one }): StarBelow => {
    const name = names.get(one.volunteer)
    return {
      ...one,
      ...(name === undefined ? {} : { name }),
      grantedOn: Day.text(grantedOn),
      knownThen: known,
      reasons: [Reasons.ofFinding(finding)]
    }
  })
  const { at, granted, unknown } = found
  const answer = { at, on: Day.text(found.on), granted, unknown, below: told }
  return { ...answer, lines: (locale = room.locale) => linesOf(answer, locale) }
}

const linesOf = ({ on, granted, unknown, below: told }: Omit<StarsBelow, "lines">, locale: Locale): readonly string[] => {
  const text = (key: Message.KeyOf<typeof all>, values: Message.Values) => Message.text(all, key, values, locale)
  return [
    text("door.stars-below", { on, granted, below: told.length, unknown }),
    ...told.flatMap(({ honour: id, volunteer, name = volunteer, stars, knownThen, reasons, records }) => [
      text("door.star-below", { honour: id, name, stars }),
      ...(knownThen === "met" ? [] : [text("door.star-below.never", { outcome: CheckAnswers.outcomeText(knownThen, locale) })]),
      ...ReasonLines.of(reasons, locale),
      ...records.map(({ record, minutesThen, minutes, stage }) =>
        text("door.star-below.record", {
          record,
          then: minutesThen,
          now: minutes,
          stage: Options.title(ServiceOptions.stage, stage, locale)
        })
      ),
      ...(records.length === 0 ? [text("door.star-below.no-record", {})] : [])
    ])
  ]
}
