/** What is entered of people's certificates of social work, where the place counts by them; nothing is read where it does not. */
import * as Effect from "effect/Effect"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import { type Certificate, isAsked } from "../../place/CertifiedWorkers.ts"
import * as Registers from "../../registers/Registers.ts"
import type { WorldFailed } from "../DeskError.ts"
import { readRows } from "../ReadRows.ts"
import type { World } from "../World.ts"

const { socialWorker } = Registers

export interface Known {
  readonly certificates?: readonly Certificate[]
}

/** Of everybody where nobody is named. */
export const read = Effect.fnUntraced(function* (
  world: World,
  view: ParameterView,
  people?: readonly string[]
): Effect.fn.Return<Known, WorldFailed> {
  if (!isAsked(view)) return {}
  if (people === undefined) return { certificates: yield* readRows(world, socialWorker) }
  const [first, ...more] = people
  if (first === undefined) return { certificates: [] }
  return { certificates: yield* readRows(world, socialWorker, socialWorker.facts.person.isOneOf([first, ...more])) }
})
