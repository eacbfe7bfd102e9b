/**
 * Where one of two entries acted on what is of the other: approved a record, checked coins, granted an honour. Were they one person, somebody
 * would have decided on their own; so whoever merges sees each, and accepts it or has it decided anew. Leading one's own activity is no such act.
 */
import * as Effect from "effect/Effect"
import type { Finding } from "../../foundation/Finding.ts"
import { finding } from "../../law/Refusal.ts"
import * as Registers from "../../registers/Registers.ts"
import { ask } from "../Ask.ts"
import type { WorldFailed } from "../DeskError.ts"
import { stored } from "../StoredRows.ts"
import type { World } from "../World.ts"
import { textsIn } from "./TextsIn.ts"

type Ids = readonly [string, ...string[]]

const ownKinds = ["background-check", "consent", "qualification", "person-kinds", "social-worker", "block"]

/** Streams that are of these people alone. */
const streamsOf = Effect.fnUntraced(function* (world: World, ids: Ids): Effect.fn.Return<readonly string[], WorldFailed> {
  const { serviceRecord, honour, membership, pointsAccount } = Registers
  const records = yield* stored(world, serviceRecord, serviceRecord.facts.volunteer.isOneOf(ids))
  const honours = yield* stored(world, honour, honour.facts.volunteer.isOneOf(ids))
  const accounts = yield* stored(world, pointsAccount, pointsAccount.facts.holder.isOneOf(ids))
  const memberships = yield* stored(world, membership, membership.facts.person.isOneOf(ids))
  return [
    ...records.map(({ record }) => `record/${record}`),
    ...honours.map((one) => `honour/${one.honour}`),
    ...accounts.map(({ account }) => `points/${account}`),
    ...new Set(memberships.map(({ team, person }) => `membership/${team}/${person}`)),
    ...ids.flatMap((id) => ownKinds.map((kind) => `${kind}/${id}`))
  ]
})

/** Who led stands in the facts of every record, and decides nothing. */
const withoutLeader = (data: object): object =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]: [string, unknown]) => [
      name,
      name === "facts" && typeof value === "object" && value !== null ? { ...value, leader: undefined } : value
    ])
  )

const by = Effect.fnUntraced(function* (world: World, of: Ids, others: Ids): Effect.fn.Return<readonly Finding[], WorldFailed> {
  const streams = yield* streamsOf(world, of)
  const found = yield* Effect.forEach(
    streams,
    (stream) =>
      Effect.map(
        ask("history", () => world.store.history(world.tenant, stream)),
        (history) => {
          const who = others.find((other) => history.some(({ data }) => textsIn(withoutLeader(data)).includes(other)))
          return who === undefined
            ? []
            : [finding("person-merge.acted-on-own", { stream, by: who }, { severity: "warning", outcome: "unknown" })]
        }
      ),
    { concurrency: 16 }
  )
  return found.flat()
})

export const findings = (world: World, [a, b]: readonly [Ids, Ids]): Effect.Effect<readonly Finding[], WorldFailed> =>
  Effect.zipWith(by(world, a, b), by(world, b, a), (one, other) => [...one, ...other])
