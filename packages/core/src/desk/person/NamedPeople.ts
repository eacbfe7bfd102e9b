/**
 * Who may be named in a command. Refused is the id of a file where whoever serves, leads or decides is named (`FileIds`), and that of an
 * entry which was merged, with the id to use instead. What a reader would get wrong: where either the one served or the one who serves may be
 * meant, the schema says `AnyPersonId`. A file that is opened meanwhile, or a merge, sends the command back to be decided anew.
 */
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import * as RecipientFile from "../../care/RecipientFile.ts"
import * as Decision from "../../foundation/Decision.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type { PersonId } from "../../foundation/Id.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import * as PersonMerge from "../../person/PersonMerge.ts"
import { ask } from "../Ask.ts"
import * as FileIds from "./FileIds.ts"
import type { DeskError, WorldFailed } from "../DeskError.ts"
import * as NamedParts from "../NamedParts.ts"
import type { Relied, Step } from "../Step.ts"
import { again, type Request, submitOnce, type Submitted } from "../Submission.ts"
import type { World } from "../World.ts"
import * as Merged from "./Merged.ts"

export interface Against {
  readonly findings: readonly Finding[]
  readonly relies: readonly Relied[]
}

const anybody: ReadonlySet<string> = new Set(["PersonId", "VolunteerId", "AnyPersonId"])

/** Of whom the stream is. */
export interface Own {
  readonly person: string
  /** It is somebody who serves, leads or decides: never the id of a recipient's file. */
  readonly serves: boolean
  /** Nothing new begins under an entry that was merged; what stands there goes on, and ends. */
  readonly begins: boolean
}

/** What speaks against a command, which has been read by this schema. */
export const against = Effect.fnUntraced(function* (
  world: World,
  schema: Schema.Top,
  command: object,
  own?: Own
): Effect.fn.Return<Against, WorldFailed> {
  const [serving, all] = [new Set<string>(), new Set<string>()]
  if (own?.serves === true) serving.add(own.person)
  if (own?.begins === true) all.add(own.person)
  NamedParts.mapped(schema.ast, command, anybody, (id, name) => {
    all.add(id)
    if (name !== "AnyPersonId") serving.add(id)
    return id
  })
  const streams = [...[...serving].map(FileIds.streamOf), ...[...all].map((id) => PersonMerge.streamOf(id as PersonId))]
  if (streams.length === 0) return { findings: [], relies: [] }
  const versions = yield* ask("heads", () => world.store.heads(world.tenant, streams))
  const hasBegun = (stream: string): boolean => (versions.get(stream) ?? 0) > 0
  const files = [...serving].filter((id) => hasBegun(FileIds.streamOf(id)))
  const moved = [...all].filter((id) => hasBegun(PersonMerge.streamOf(id as PersonId)))
  const people = moved.length === 0 ? OnePerson.nobody : yield* Merged.people(world)
  return {
    findings: [
      ...files.map(RecipientFile.idOfFile),
      ...moved.flatMap((id) => (people.kept.has(id) ? [PersonMerge.elsewhere(id, OnePerson.keptOf(people, id))] : []))
    ],
    relies: streams.map((stream) => ({ stream, version: versions.get(stream) ?? 0 }))
  }
})

/** The step, refused where somebody is named who must not be. */
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
    Effect.flatMap(against(world, schema, command), (named) => submitOnce(world, { ...request, steps: [...steps, judged(named, step)] })),
    again
  )
