/**
 * The card of a planned visit, for whoever makes it. What a reader would get wrong: the file is read here and goes no further. Advice that
 * names the person is read for the visit, and leaves an entry.
 */
import * as Effect from "effect/Effect"
import * as RecipientFile from "../../care/RecipientFile.ts"
import * as TaskCard from "../../care/TaskCard.ts"
import * as Visit from "../../care/Visit.ts"
import * as Day from "../../foundation/Day.ts"
import type { VisitId } from "../../foundation/Id.ts"
import { kinds } from "../../registers/Projection.ts"
import { read } from "../Seen.ts"
import { type DeskError, NotFound } from "../DeskError.ts"
import * as Names from "../Names.ts"
import * as ProtectingPeople from "../person/ProtectingPeople.ts"
import * as World from "../World.ts"
import * as WhoIsVisited from "./WhoIsVisited.ts"

/** `NotFound` for a visit that is not planned, or no longer. */
export const taskCard = Effect.fnUntraced(function* (world: World.World, visit: string): Effect.fn.Return<TaskCard.TaskCard, DeskError> {
  const { state } = yield* read(world, kinds.visit, Visit.streamOf(visit as VisitId))
  const { planned } = state
  if (planned === undefined) return yield* new NotFound({ kind: "visit", id: visit })
  const { view } = World.now(world)
  const file = yield* read(world, kinds.recipient, RecipientFile.streamOf(planned.recipient))
  const { minor } = yield* WhoIsVisited.on(world, planned.recipient, Day.require(planned.for), view, "visit")
  const card = TaskCard.of(file.state, state, minor, view)
  if (card === undefined) return yield* new NotFound({ kind: "visit", id: visit })
  const { advice, ...rest } = card
  if (advice === undefined || typeof advice === "string") return card
  const open = (yield* Names.ofTexts(world, [advice.text])).get(advice.text)
  const words = open ?? (yield* ProtectingPeople.readTexts(world, [advice.text], "visit")).get(advice.text)
  // What was removed is no advice any more.
  return words === undefined ? rest : { ...rest, advice: words }
})
