/**
 * Where the journal speaks of people: until which day, and in which kept texts. One pass over the whole journal, whatever areas there are. What
 * a reader would get wrong: a text belongs to somebody by the name of its stream (a visit to them, their file), not because their id is mentioned.
 */
import * as Effect from "effect/Effect"
import * as Day from "../../foundation/Day.ts"
import type { Recorded } from "../../ports/Journal.ts"
import type { WorldFailed } from "../DeskError.ts"
import * as WholeJournal from "../WholeJournal.ts"
import type { World } from "../World.ts"
import * as KeptTexts from "./KeptTexts.ts"
import { textsIn } from "./TextsIn.ts"

export interface Footprints {
  /** The last day that an event speaks of, which is of this person or names their id. */
  readonly lastOn: ReadonlyMap<string, Day.Day>
  /** Texts in streams that are named by this person. */
  readonly own: ReadonlyMap<string, ReadonlySet<string>>
  /** Every kept text that any event points to. */
  readonly texts: ReadonlySet<string>
}

export const of = Effect.fnUntraced(function* (world: World, ids: readonly string[]): Effect.fn.Return<Footprints, WorldFailed> {
  const wanted = new Set(ids)
  const lastOn = new Map<string, Day.Day>()
  const own = new Map(ids.map((id) => [id, new Set<string>()]))
  const texts = new Set<string>()
  const follow = ({ stream, on, data }: Recorded): void => {
    const named = stream.split("/").filter((part) => wanted.has(part))
    const day = Day.require(on)
    for (const id of new Set([...named, ...textsIn(data).filter((text) => wanted.has(text))])) {
      const last = lastOn.get(id)
      if (last === undefined || last < day) lastOn.set(id, day)
    }
    for (const text of KeptTexts.idsIn(data)) {
      texts.add(text)
      for (const id of named) own.get(id)?.add(text)
    }
  }
  yield* WholeJournal.follow(world, follow)
  return { lastOn, own, texts }
})
