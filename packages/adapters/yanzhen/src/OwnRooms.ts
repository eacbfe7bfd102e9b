/**
 * The room in which an operation works, from its beginning to its end: under what the tenant has signed and announced by then, laid over the
 * policy and the calendar that the door was opened with. What a reader would get wrong: whoever signs a value, or announces holidays, while
 * an operation goes on changes nothing for it; it answers of one policy. The next one works in another room.
 */
import { Desk } from "@yanzhen/core/desk"
import type { Room } from "./Room.ts"
import { run } from "./Room.ts"

/** `opened`: as the door was opened. The same room again for as long as nothing is signed or announced. */
export const over = (opened: Room): (() => Promise<Room>) => {
  const { world } = opened.desk
  const shipped = world.calendar.calendar(world.tenant)
  let last = { policy: world.policy, calendar: shipped, room: opened }
  return async () => {
    const [policy, calendar] = [await run(opened.desk.ownPolicy()), await run(opened.desk.ownCalendar())]
    if (policy === last.policy && calendar === last.calendar) return last.room
    const own = calendar === shipped ? world.calendar : { calendar: () => calendar, base: world.calendar.calendar }
    last = { policy, calendar, room: { ...opened, desk: Desk.over({ ...world, policy, calendar: own }) } }
    return last.room
  }
}
