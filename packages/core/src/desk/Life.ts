/**
 * What the desk does with anything that lives through time: give it a command, begin one, look at it. An area says in a `Life` what its
 * commands look like, who decides, and what deciding needs beyond the stream. What a reader would get wrong: what is gathered is read anew
 * when somebody else wrote first, together with the versions of the streams that it rests on.
 */
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type * as OnePerson from "../person/OnePerson.ts"
import type { Recorded } from "../ports/Journal.ts"
import * as Replay from "../ports/Replay.ts"
import type { Kind } from "../registers/Kind.ts"
import type { KindName } from "../registers/Projection.ts"
import { ask, replayed } from "./Ask.ts"
import { type DeskError, NotFound, type WorldFailed } from "./DeskError.ts"
import * as Existing from "./Existing.ts"
import * as Merged from "./person/Merged.ts"
import * as NamedPeople from "./person/NamedPeople.ts"
import * as WhereItStands from "./person/WhereItStands.ts"
import { seen } from "./Seen.ts"
import * as Step from "./Step.ts"
import { again, submitOnce, type Submitted } from "./Submission.ts"
import * as Wording from "./Wording.ts"
import * as World from "./World.ts"

/** What is asked of a life. `id`: the name of its stream after the kind. */
export interface Asked<Command> {
  readonly id: string
  readonly command: Command
}

/** What deciding needs beyond the stream itself. */
export interface Gathered<Facts> {
  readonly facts: Facts
  /** The streams that the facts stand in, at versions read before the facts were: the guards of a rule over several streams. */
  readonly relies?: readonly Step.Relied[]
  /** What has to happen in other streams, in the same commit. */
  readonly others?: readonly Step.Step[]
}

export type About<Facts> = World.Moment & {
  readonly id: string
  readonly facts: Facts
  /** Who is one person; nobody where the command decides over nobody. */
  readonly people: OnePerson.People
}

type TypeOf<Command> = Command extends { readonly type: infer T } ? T : never

export interface Life<Command extends object, State, Event extends { readonly type: string }, Facts = undefined> {
  readonly name: KindName
  readonly kind: Kind<State, Event>
  readonly command: Schema.Codec<Command, unknown>
  readonly event: Schema.Codec<Event, unknown>
  readonly decide: (command: Command, state: State, about: About<Facts>) => Decision.Decision<readonly Event[]>
  readonly gather: (world: World.World, asked: Asked<Command>, moment: World.Moment) => Effect.Effect<Gathered<Facts>, DeskError>
  /** Whom its words are of, where that is somebody whose identity may be protected. */
  readonly subject?: (world: World.World, asked: Asked<Command>) => Effect.Effect<string | undefined, DeskError>
  /** Whose stream it is, where that is somebody who serves, leads or decides: never the id of a recipient's file. */
  readonly server?: (id: string) => string
  /** Where its streams are named by a person, at the end: the commands that begin something there. */
  readonly begins?: readonly TypeOf<Command>[]
  /** By which commands somebody decides over another, and must not be one person with them. */
  readonly decides?: (command: Command) => boolean
  /** It speaks of entries of the directory, and not of people: nothing is looked for under another entry. */
  readonly ofEntries?: true
}

/** A life that decides on its own stream and the moment alone. */
export const alone = <Command extends object, State, Event extends { readonly type: string }>(
  life: Omit<Life<Command, State, Event>, "gather">
): Life<Command, State, Event> => ({ ...life, gather: () => Effect.succeed({ facts: undefined }) })

/** A life whose commands are refused for reasons that stand in other streams too, beside what its decider says. */
export const checked = <Command extends object, State, Event extends { readonly type: string }>(
  life: Life<Command, State, Event, readonly Finding[]>
): Life<Command, State, Event, readonly Finding[]> => ({
  ...life,
  decide: (command, state, about) => Decision.against(life.decide(command, state, about), about.facts)
})

export interface Options {
  /** Idempotency key: the same command under the same key is given once. */
  readonly key?: string
  /** How many events it had when the caller looked; where anything has happened since, nothing is done. */
  readonly expectedVersion?: number
}

/** A command on one life. Whether it has begun, and may be given this, is the decider's to say. */
export const give = <Command extends object, State, Event extends { readonly type: string }, Facts>(
  world: World.World,
  life: Life<Command, State, Event, Facts>,
  id: string,
  command: Command,
  { key = world.ids(), expectedVersion }: Options = {}
): Effect.Effect<Submitted, DeskError> =>
  said(world, life, { id, command }, key, `${life.name} ${id}${expectedVersion === undefined ? "" : ` at ${expectedVersion}`}`, (step) =>
    expectedVersion === undefined ? step : Step.unchangedSince(expectedVersion, step)
  )

export interface Begun extends Submitted {
  /** Of then, if the request was made before under the same key. */
  readonly id: string
}

/** A new one, under an id of the desk's own. The same under the same key is begun once and answered with the same id. */
export const begin = Effect.fnUntraced(function* <Command extends object, State, Event extends { readonly type: string }, Facts>(
  world: World.World,
  life: Life<Command, State, Event, Facts>,
  command: Command,
  { key = world.ids() }: Pick<Options, "key"> = {}
): Effect.fn.Return<Begun, DeskError> {
  const id = world.ids()
  const submitted = yield* said(world, life, { id, command }, key, `begin ${life.name}`, (step) => ({ ...step, isNew: true }))
  const stream = submitted.done.replayed ? yield* Existing.streamAt(world, submitted.done) : undefined
  return { ...submitted, id: stream?.slice(life.name.length + 1) ?? id }
})

/** Words kept, facts gathered, decided, committed; from gathering on once more when somebody else wrote first. */
const said = Effect.fnUntraced(function* <Command extends object, State, Event extends { readonly type: string }, Facts>(
  world: World.World,
  life: Life<Command, State, Event, Facts>,
  given: Asked<Command>,
  key: string,
  what: string,
  as: (step: Step.Step) => Step.Step
): Effect.fn.Return<Submitted, DeskError> {
  const worded = yield* Wording.by(world, life.command, given.command)
  const { command, input, texts } = worded
  const { id } = given
  const once = Effect.gen(function* () {
    const named = yield* NamedPeople.against(world, life.command, command, ownOf(life, id, command))
    const { asked, against, relies: looked } = yield* whereItStands(world, life, { id, command })
    const who = yield* peopleOf(world, life, asked.command)
    const { facts, relies = [], others = [] } = yield* life.gather(world, asked, World.now(world))
    const step = Step.of(life.kind, life.name, asked.id, (state, moment) =>
      Decision.against(life.decide(asked.command, state, { ...moment, id: asked.id, facts, people: who.people }), against)
    )
    const judged = NamedPeople.judged(named, Wording.judged(worded, as({ ...step, relies: [...relies, ...looked, ...who.relies] })))
    return yield* submitOnce(world, { key, input: `${what} ${input}`, steps: [judged, ...others].map(Step.placed) })
  })
  const subject = texts.length === 0 ? undefined : yield* life.subject?.(world, given) ?? Effect.succeed(undefined)
  return yield* Wording.submitted(world, texts, Effect.retry(once, again), subject === undefined ? [] : [subject])
})

/** A merge meanwhile sends the command back. */
const peopleOf = <Command extends object>(
  world: World.World,
  { decides }: Pick<Life<Command, never, never>, "decides">,
  command: Command
): Effect.Effect<Merged.Looked, WorldFailed> => (decides?.(command) === true ? Merged.look(world) : Effect.succeed(Merged.nobody))

const isBeginning = <Command extends object>(
  { begins }: Pick<Life<Command, never, never>, "begins">,
  command: Command
): boolean | undefined => begins?.some((type) => "type" in command && command.type === type)

/** Of whom the stream is, where its name says it. */
const ownOf = <Command extends object, State, Event extends { readonly type: string }, Facts>(
  life: Life<Command, State, Event, Facts>,
  id: string,
  command: Command
): NamedPeople.Own | undefined =>
  life.server === undefined && life.begins === undefined
    ? undefined
    : {
        person: life.server?.(id) ?? id.slice(id.lastIndexOf("/") + 1),
        serves: life.server !== undefined,
        begins: isBeginning(life, command) === true
      }

/** The command on the stream, and by the ids, under which what it speaks of stands; as it is given, where nobody was merged. */
const whereItStands = <Command extends object, State, Event extends { readonly type: string }, Facts>(
  world: World.World,
  life: Life<Command, State, Event, Facts>,
  { id, command }: Asked<Command>
): Effect.Effect<WhereItStands.Found<Command>, DeskError> => {
  if (life.ofEntries === true) return Effect.succeed({ asked: { id, command }, against: [], relies: [] })
  const tried = Effect.fnUntraced(function* (asked: Asked<Command>) {
    const moment = World.now(world)
    const { facts } = yield* life.gather(world, asked, moment)
    const { people } = yield* peopleOf(world, life, asked.command)
    const { state } = yield* seen(world, life.name, asked.id, life.kind)
    return life.decide(asked.command, state, { ...moment, id: asked.id, facts, people })
  })
  const begins = isBeginning(life, command)
  return WhereItStands.find(world, {
    id,
    command,
    name: life.name,
    schema: life.command,
    tried,
    ...(begins === undefined ? {} : { begins })
  })
}

export interface Looked<State> {
  readonly id: string
  /** How many events it has, to say in a command what it was given on. */
  readonly version: number
  readonly state: State
  readonly history: readonly Recorded[]
}

/** One life as it is now, and how it came to be so. `NotFound` where it never began. */
export const look = Effect.fnUntraced(function* <Command extends object, State, Event extends { readonly type: string }, Facts>(
  world: World.World,
  { name, kind }: Pick<Life<Command, State, Event, Facts>, "name" | "kind">,
  id: string
): Effect.fn.Return<Looked<State>, DeskError> {
  const history = yield* ask("history", () => world.store.history(world.tenant, `${name}/${id}`))
  if (history.length === 0) return yield* new NotFound({ kind: name, id })
  const state = yield* replayed(() => Replay.state(kind, history))
  return { id, version: history.length, state, history }
})

/** The versions of streams, to be read before anything that stands in them is. */
export const versions = (world: World.World, streams: readonly string[]): Effect.Effect<readonly Step.Relied[], DeskError> =>
  streams.length === 0
    ? Effect.succeed([])
    : Effect.map(
        ask("heads", () => world.store.heads(world.tenant, streams)),
        (heads) => streams.map((stream) => ({ stream, version: heads.get(stream) ?? 0 }))
      )
