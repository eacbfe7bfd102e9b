/**
 * The world as it was known at the end of a day: what was recorded later does not exist, and the clock stands on that day. Every question is
 * asked of it as of any other world. What a reader would get wrong: a question has two days. This one says what was known; the day or period
 * of the question says what it speaks of. The rules are those of the policy that is asked under, and names are those of today: a person who
 * was forgotten since stays forgotten. Of holidays no more is known than was announced by then.
 */
import * as Effect from "effect/Effect"
import * as Day from "../foundation/Day.ts"
import type { Instant } from "../foundation/Instant.ts"
import * as Zone from "../foundation/Zone.ts"
import * as PastStore from "../ports/PastStore.ts"
import * as Replay from "../ports/Replay.ts"
import { corrupt } from "./Ask.ts"
import { type DeskError, WorldFailed } from "./DeskError.ts"
import * as GroupCommit from "./GroupCommit.ts"
import * as HolidayNotices from "./law/HolidayNotices.ts"
import * as World from "./World.ts"

/** Of today, and of days to come, it is the world itself: more than is known now nobody knows. */
export const on = (world: World.World, day: Day.Day): Effect.Effect<World.World, DeskError> => {
  if (day >= World.now(world).today) return Effect.succeed(world)
  const end = (Zone.startOf(Day.plusDays(day, 1), world.zone) - 1) as Instant
  const past = Effect.map(
    Effect.tryPromise({
      try: () => PastStore.before(world.store, world.tenant, ({ recordedAt }) => recordedAt <= end),
      catch: (cause) => (cause instanceof Replay.CorruptJournal ? corrupt(cause) : new WorldFailed({ operation: "journal", cause }))
    }),
    (store): World.World => ({ ...world, store, commit: GroupCommit.over(store), clock: () => end })
  )
  return Effect.flatMap(past, (then) =>
    Effect.map(HolidayNotices.ownCalendar(then), (calendar): World.World => ({ ...then, calendar: { calendar: () => calendar } }))
  )
}
