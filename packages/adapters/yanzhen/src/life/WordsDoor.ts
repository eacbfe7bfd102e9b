/** What was written at each step of a life, in promises. */
import type { WrittenWords } from "@yanzhen/core/desk"
import { Message } from "@yanzhen/core/foundation"
import { all } from "../messages.ts"
import { type Room, run } from "../Room.ts"
import * as LifeDoor from "./LifeDoor.ts"
import type { Words } from "./Words.ts"

export const read = async (room: Room, life: WrittenWords.Life, id: string, purpose: string | undefined): Promise<Words> => {
  const { steps } = await run(room.desk.writtenWords(life, LifeDoor.idOf(room, id), purpose))
  const plain = steps.map(({ type, on, actor, words }) => ({
    type,
    on,
    actor,
    words: words.map(({ part, words: text }) => ({ part, ...(text === undefined ? {} : { words: text }) }))
  }))
  return {
    id,
    steps: plain,
    lines: (locale = room.locale) => {
      const text = (key: Message.KeyOf<typeof all>, values: Message.Values) => Message.text(all, key, values, locale)
      if (plain.length === 0) return [text("door.words.none", {})]
      return plain.flatMap(({ on, type, words }) => [
        text("door.words.step", { on, type }),
        ...words.map((one) => text("door.words.part", { part: one.part, words: one.words ?? text("door.words.closed", {}) }))
      ])
    }
  }
}
