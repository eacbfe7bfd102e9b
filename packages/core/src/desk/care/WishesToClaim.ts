/**
 * What everybody sees of the wishes that can be claimed today. What a reader would get wrong: consent is asked for each time it is shown; a wish
 * whose consents no longer stand is shown to nobody, and comes back by itself where they are given again. No identity is read for it.
 */
import * as Effect from "effect/Effect"
import * as Wish from "../../care/Wish.ts"
import type { WishId } from "../../foundation/Id.ts"
import { kinds } from "../../registers/care/CareLives.ts"
import * as Registers from "../../registers/Registers.ts"
import { read } from "../Seen.ts"
import type { DeskError } from "../DeskError.ts"
import type { Listed } from "../ListedRows.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import * as World from "../World.ts"
import * as WhoIsVisited from "./WhoIsVisited.ts"

const mayBeShown = Effect.fnUntraced(function* (world: World.World, id: WishId): Effect.fn.Return<boolean, DeskError> {
  const { state } = yield* read(world, kinds.wish, Wish.streamOf(id))
  if (state.collected === undefined) return false
  const { today, view } = World.now(world)
  return Wish.mayBeShown(state, yield* WhoIsVisited.on(world, state.collected.recipient, today, view, undefined))
})

export const list = (world: World.World): Effect.Effect<Listed<typeof Registers.wishBoard>, DeskError> =>
  Effect.map(
    atOneMoment(
      world,
      Effect.flatMap(readRows(world, Registers.wishBoard), (rows) => Effect.filter(rows, ({ wish }) => mayBeShown(world, wish as WishId)))
    ),
    ({ at, value }) => ({ at, rows: value })
  )
