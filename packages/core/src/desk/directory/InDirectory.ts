/**
 * Whether the directory lists what a command names: every street, community, team, compound and building in it, wherever its schema has the
 * id of one. What a reader would get wrong: the command rests on these listings; if one changes before it is committed, it is decided anew. And
 * the id of an organisation or a facility says nothing by itself, since not every one has to be listed: a life says which has (`naming`).
 */
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import * as Day from "../../foundation/Day.ts"
import * as Decision from "../../foundation/Decision.ts"
import type { Finding } from "../../foundation/Finding.ts"
import * as Directory from "../../place/Directory.ts"
import type { Recorded } from "../../ports/Journal.ts"
import * as Replay from "../../ports/Replay.ts"
import * as PlaceLives from "../../registers/place/PlaceLives.ts"
import * as TeamLives from "../../registers/team/TeamLives.ts"
import * as Registration from "../../team/Registration.ts"
import { ask, replayed } from "../Ask.ts"
import type { DeskError } from "../DeskError.ts"
import * as Life from "../Life.ts"
import * as NamedParts from "../NamedParts.ts"
import { seen } from "../Seen.ts"
import type { World } from "../World.ts"

const reasonsIn = (one: Directory.Named, history: readonly Recorded[], on: Day.Day): readonly Finding[] =>
  one.kind === "team"
    ? Registration.reasonsAgainst(one.id, Replay.state(TeamLives.kinds.team, history), on)
    : Directory.reasonsAgainst(one, Replay.state(PlaceLives.directory, history), on)

/** Reasons against naming these on a day, and the streams that say so. */
export const reasons = (
  world: World,
  named: readonly Directory.Named[],
  on: Day.Day
): Effect.Effect<Required<Pick<Life.Gathered<readonly Finding[]>, "facts" | "relies">>, DeskError> =>
  Effect.map(
    Effect.forEach(named, (one) => {
      const stream = `${one.kind}/${one.id}`
      return Effect.flatMap(
        ask("history", () => world.store.history(world.tenant, stream)),
        (history) =>
          replayed(() => ({
            facts: reasonsIn(one, history, on),
            relied: { stream, version: history.length }
          }))
      )
    }),
    (found) => ({ facts: found.flatMap(({ facts }) => facts), relies: found.map(({ relied }) => relied) })
  )

/** What is named, where it is. */
export const named = (kind: Directory.Named["kind"], ...ids: readonly (string | undefined)[]): readonly Directory.Named[] =>
  ids.flatMap((id) => (id === undefined ? [] : [{ kind, id }]))

const kinds: Readonly<Record<string, Directory.Named["kind"]>> = {
  StreetId: "street",
  CommunityId: "community",
  TeamId: "team",
  CompoundId: "compound",
  BuildingId: "building"
}
const ids: ReadonlySet<string> = new Set(Object.keys(kinds))

/** What a command names, each once. It has been read by this schema. */
const namedBy = ({ command: schema }: { readonly command: Schema.Top }, command: object): readonly Directory.Named[] => {
  const found = new Map<string, Directory.Named>()
  NamedParts.mapped(schema.ast, command, ids, (id, name) => {
    const kind = kinds[name]
    if (kind !== undefined) found.set(`${kind}/${id}`, { kind, id })
    return id
  })
  return [...found.values()]
}

/** The day of which a command speaks; what begins on a day is named for it. */
const dayOf = (command: object, today: Day.Day): Day.Day => {
  const said = "on" in command ? command.on : "from" in command ? command.from : undefined
  return (typeof said === "string" ? Day.fromText(said) : undefined) ?? today
}

export interface Around<Facts> {
  readonly facts: Facts
  readonly listed: readonly Finding[]
}

type Listed = Required<Pick<Life.Gathered<readonly Finding[]>, "facts" | "relies">>

const against = <Command extends object, State, Event extends { readonly type: string }, Facts>(
  life: Life.Life<Command, State, Event, Facts>,
  listedFor: (world: World, asked: Life.Asked<Command>, today: Day.Day) => Effect.Effect<Listed, DeskError>
): Life.Life<Command, State, Event, Around<Facts>> => ({
  ...life,
  decide: (command, state, { facts: { facts, listed }, ...about }) =>
    Decision.against(life.decide(command, state, { ...about, facts }), listed),
  gather: Effect.fnUntraced(function* (world, asked, moment): Effect.fn.Return<Life.Gathered<Around<Facts>>, DeskError> {
    const { facts: listed, relies } = yield* listedFor(world, asked, moment.today)
    const gathered = yield* life.gather(world, asked, moment)
    return { ...gathered, facts: { facts: gathered.facts, listed }, relies: [...relies, ...(gathered.relies ?? [])] }
  })
})

/**
 * The same life, refusing a command that names what the directory does not list on its day. `ending`: commands that only end something, which
 * may name what is over by now.
 */
export const checked = <Command extends { readonly type: string }, State, Event extends { readonly type: string }, Facts>(
  life: Life.Life<Command, State, Event, Facts>,
  ...ending: readonly Command["type"][]
): Life.Life<Command, State, Event, Around<Facts>> =>
  against(life, (world, { command }, today) =>
    reasons(world, ending.includes(command.type) ? [] : namedBy(life, command), dayOf(command, today))
  )

/** What a command rests on beside the ids in it, and the day on which that has to be there. */
export interface Beside {
  readonly named: readonly Directory.Named[]
  readonly on: Day.Day
}

/** The same life, refusing a command where the directory does not list what its stream is named by, or what happened in it named. */
export const naming = <Command extends object, State, Event extends { readonly type: string }, Facts>(
  life: Life.Life<Command, State, Event, Facts>,
  besideOf: (asked: Life.Asked<Command>, state: State) => Beside | undefined
): Life.Life<Command, State, Event, Around<Facts>> =>
  against(life, (world, asked, today) =>
    Effect.flatMap(seen(world, life.name, asked.id, life.kind), ({ state }) => {
      const { named: beside, on } = besideOf(asked, state) ?? { named: [], on: today }
      return reasons(world, beside, on)
    })
  )
