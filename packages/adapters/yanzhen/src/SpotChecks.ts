/** Records drawn for a spot check, in the shapes of the front door. */
import { SpotChecks } from "@yanzhen/core/desk"
import { Day, Message } from "@yanzhen/core/foundation"
import { all } from "./messages.ts"
import { periodOf, type Room, run } from "./Room.ts"
import type { SpotChecked, SpotCheckQuestion } from "./operations/Records.ts"

export const draw = async (room: Room, { seed, perMille, period: text }: SpotCheckQuestion): Promise<SpotChecked> => {
  const { desk, locale } = room
  const period = periodOf(room, text)
  const drawn = await run(
    SpotChecks.draw(desk.world, {
      seed,
      ...(perMille === undefined ? {} : { perMille }),
      ...(period === undefined ? {} : { period })
    })
  )
  const { records, ...rest } = drawn
  const told = records.map(({ record, volunteer, team, on }) => ({ record, volunteer, team, on: Day.text(on) }))
  return {
    ...rest,
    records: told,
    lines: (asked = locale) => [
      Message.text(all, "spot-check.drawn", { count: told.length, outOf: rest.outOf, perMille: rest.perMille, seed }, asked),
      ...told.map((one) => Message.text(all, "spot-check.record", one, asked))
    ]
  }
}
