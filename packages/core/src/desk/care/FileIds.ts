/**
 * Ids of people served, where whoever serves, leads or decides is named: refused, since whatever shows the volunteer would show that somebody is
 * looked after. What a reader would get wrong: somebody who is both has two ids, and only the one under which they serve may stand there; where
 * either may be meant, the schema says `AnyPersonId`. A file that is opened meanwhile sends the command back to be decided anew.
 */
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import * as RecipientFile from "../../care/RecipientFile.ts"
import * as Decision from "../../foundation/Decision.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type { PersonId } from "../../foundation/Id.ts"
import { ask } from "../Ask.ts"
import { type DeskError, Refused, type WorldFailed } from "../DeskError.ts"
import * as NamedParts from "../NamedParts.ts"
import type { Relied, Step } from "../Step.ts"
import { again, type Request, submitOnce, type Submitted } from "../Submission.ts"
import type { World } from "../World.ts"

/** Those of these ids that are files' own. */
export const among = (world: World, ids: readonly string[]): Effect.Effect<ReadonlySet<string>, WorldFailed> =>
  Effect.map(versions(world, ids), (of) => new Set(ids.filter((id) => (of.get(streamOf(id)) ?? 0) > 0)))

export interface Against {
  readonly findings: readonly Finding[]
  readonly relies: readonly Relied[]
}

const serving: ReadonlySet<string> = new Set(["PersonId", "VolunteerId"])

/** Refused where one of these, said to be of people who serve, is a file's own. */
export const refuse = (world: World, ids: readonly string[]): Effect.Effect<void, WorldFailed | Refused> =>
  Effect.flatMap(among(world, ids), (files) =>
    files.size === 0 ? Effect.void : Effect.fail(new Refused({ findings: [...files].map(RecipientFile.idOfFile) }))
  )

/** What speaks against a command, which has been read by this schema. `own`: the person of whom the stream is. */
export const against = Effect.fnUntraced(function* (
  world: World,
  schema: Schema.Top,
  command: object,
  own?: string
): Effect.fn.Return<Against, WorldFailed> {
  const ids = new Set(own === undefined ? [] : [own])
  NamedParts.mapped(schema.ast, command, serving, (id) => ids.add(id))
  const of = yield* versions(world, [...ids])
  const known = [...ids].map((id) => ({ id, stream: streamOf(id), version: of.get(streamOf(id)) ?? 0 }))
  return {
    findings: known.filter(({ version }) => version > 0).map(({ id }) => RecipientFile.idOfFile(id)),
    relies: known.map(({ stream, version }) => ({ stream, version }))
  }
})

/** The step, refused where an id is a file's own. */
export const judged = ({ findings, relies }: Against, step: Step): Step => ({
  ...step,
  relies: [...(step.relies ?? []), ...relies],
  run: (history, moment) => Decision.against(step.run(history, moment), findings)
})

/** A request that is made of one command, its last step; what it rests on is read anew when somebody else wrote first. */
export const submit = (
  world: World,
  schema: Schema.Top,
  command: object,
  { steps, step, ...request }: Request & { readonly step: Step }
): Effect.Effect<Submitted, DeskError> =>
  Effect.retry(
    Effect.flatMap(against(world, schema, command), (files) => submitOnce(world, { ...request, steps: [...steps, judged(files, step)] })),
    again
  )

const streamOf = (id: string): string => RecipientFile.streamOf(id as PersonId)

const versions = (world: World, ids: readonly string[]): Effect.Effect<ReadonlyMap<string, number>, WorldFailed> =>
  ids.length === 0 ? Effect.succeed(new Map()) : ask("heads", () => world.store.heads(world.tenant, ids.map(streamOf)))
