/**
 * Whether the directory lists what a command names: every street, community and team in it, wherever its schema has the id of one. What a
 * reader would get wrong: the command rests on these listings; if one changes before it is committed, it is decided anew.
 */
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import * as Day from "../../foundation/Day.ts"
import * as Decision from "../../foundation/Decision.ts"
import type { Finding } from "../../foundation/Finding.ts"
import * as Directory from "../../place/Directory.ts"
import * as Replay from "../../ports/Replay.ts"
import * as PlaceLives from "../../registers/place/PlaceLives.ts"
import { ask, replayed } from "../Ask.ts"
import type { DeskError } from "../DeskError.ts"
import * as Life from "../Life.ts"
import * as NamedParts from "../NamedParts.ts"
import type { World } from "../World.ts"

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
            facts: Directory.reasonsAgainst(one, Replay.state(PlaceLives.directory, history), on),
            relied: { stream, version: history.length }
          }))
      )
    }),
    (found) => ({ facts: found.flatMap(({ facts }) => facts), relies: found.map(({ relied }) => relied) })
  )

/** What is named, where it is. */
export const named = (kind: Directory.Named["kind"], ...ids: readonly (string | undefined)[]): readonly Directory.Named[] =>
  ids.flatMap((id) => (id === undefined ? [] : [{ kind, id }]))

const kinds: Readonly<Record<string, Directory.Named["kind"]>> = { StreetId: "street", CommunityId: "community", TeamId: "team" }
const ids: ReadonlySet<string> = new Set(Object.keys(kinds))

/** What a command names, each once. It has been read by this schema. */
export const namedBy = ({ command: schema }: { readonly command: Schema.Top }, command: object): readonly Directory.Named[] => {
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

/**
 * The same life, refusing a command that names what the directory does not list on its day. `ending`: commands that only end something, which
 * may name what is over by now.
 */
export const checked = <Command extends { readonly type: string }, State, Event extends { readonly type: string }, Facts>(
  life: Life.Life<Command, State, Event, Facts>,
  ...ending: readonly Command["type"][]
): Life.Life<Command, State, Event, Around<Facts>> => ({
  ...life,
  decide: (command, state, { facts: { facts, listed }, ...about }) =>
    Decision.against(life.decide(command, state, { ...about, facts }), listed),
  gather: Effect.fnUntraced(function* (world, asked, moment): Effect.fn.Return<Life.Gathered<Around<Facts>>, DeskError> {
    const { command } = asked
    const named = ending.includes(command.type) ? [] : namedBy(life, command)
    const { facts: listed, relies } = yield* reasons(world, named, dayOf(command, moment.today))
    const gathered = yield* life.gather(world, asked, moment)
    return { ...gathered, facts: { facts: gathered.facts, listed }, relies: [...relies, ...(gathered.relies ?? [])] }
  })
})
