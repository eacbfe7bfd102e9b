/**
 * Grants of other funders, as a file of theirs reports them: which are new, which say something else than before, which are known already.
 *
 * What a reader would get wrong: a report is told from another by a keyed hash of all that it says, so that the same file twice changes
 * nothing, and no text of it is kept to compare with. Interrupted, it is given again: what was stored is known then.
 */
import * as Effect from "effect/Effect"
import * as Canonical from "../../foundation/Canonical.ts"
import * as Day from "../../foundation/Day.ts"
import * as Id from "../../foundation/Id.ts"
import type { Command } from "../../project/Grant.schema.ts"
import { kinds } from "../../registers/project/ProjectLives.ts"
import type { DeskError } from "../DeskError.ts"
import * as Life from "../Life.ts"
import { seen } from "../Seen.ts"
import * as World from "../World.ts"
import { lives } from "./ProjectLives.ts"

type Report = Extract<Command, { readonly type: "report" }>
/** What a funder says of one grant; days and fingerprint are the desk's. */
export type Said = Omit<Report, "type" | "on" | "fingerprint">

export interface Planned {
  readonly grant: Id.GrantId
  readonly verdict: "new" | "changed" | "known"
  readonly report: Report
}

const digits = 32

/** The same identifier is the same grant, however often it is reported. */
export const idOf = (world: World.World, identifier: string): Id.GrantId =>
  Id.require<Id.GrantId>(`g-${world.digest(identifier).slice(0, digits)}`)

export const plan = (world: World.World, said: readonly Said[]): Effect.Effect<readonly Planned[], DeskError> =>
  Effect.forEach(said, (one) => planned(world, one))

const planned = Effect.fnUntraced(function* (world: World.World, said: Said): Effect.fn.Return<Planned, DeskError> {
  const grant = idOf(world, said.identifier)
  const fingerprint = world.identityKey.hash("row", Canonical.text(said as unknown as Canonical.PlainObject))
  const report: Report = { type: "report", ...said, fingerprint, on: Day.text(World.now(world).today) }
  const { state } = yield* seen(world, "grant", grant, kinds.grant)
  const verdict =
    state.stage === "none" ? "new" : state.stage === "reported" && state.said?.fingerprint === fingerprint ? "known" : "changed"
  return { grant, verdict, report }
})

/** What is known stays as it is, also where somebody else brings the same in meanwhile. Each grant is stored by itself, and none is left out. */
export const commit = (world: World.World, plans: readonly Planned[]): Effect.Effect<void, DeskError> =>
  Effect.forEach(
    plans.filter(({ verdict }) => verdict !== "known"),
    ({ grant, report }) =>
      Effect.catchTag(Life.give(world, lives.grant, grant, report), "Refused", (refused) =>
        refused.findings.every(({ rule }) => rule === "grant.reported-already") ? Effect.void : Effect.fail(refused)
      ),
    { discard: true, concurrency: 16 }
  )
