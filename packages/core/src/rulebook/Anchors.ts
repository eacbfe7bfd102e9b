/**
 * The name by which each rule is called in the book, in links and in sheets of cases: its number; where two rules share one, the second has a
 * number of its own behind it.
 */
import type { Rule } from "../law/Rule.ts"
import type { Room } from "./Rooms.ts"

export interface Anchored {
  readonly anchor: string
  readonly rule: Rule
  readonly room: Room
}

/** `REC-07` twice: `rec-07`, `rec-07-2`. */
export const of = (rooms: readonly Room[]): readonly Anchored[] => {
  const taken = new Map<string, number>()
  return rooms.flatMap((room) =>
    room.rules.map((rule) => {
      const plain = rule.id.toLowerCase().replace(/[^a-z0-9]+/g, "-")
      const count = (taken.get(plain) ?? 0) + 1
      taken.set(plain, count)
      return { anchor: count === 1 ? plain : `${plain}-${count}`, rule, room }
    })
  )
}
