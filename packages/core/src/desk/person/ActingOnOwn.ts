/**
 * Where one of two entries acted on what is of the other: approved a record, checked coins, granted an honour. Were they one person, somebody
 * would have decided on their own; so whoever merges sees each, and accepts it or has it decided anew. Leading one's own activity is no such act.
 */
import * as Effect from "effect/Effect"
import type { Finding } from "../../foundation/Finding.ts"
import { finding } from "../../law/Refusal.ts"
import type { EventData } from "../../ports/Journal.ts"
import * as Registers from "../../registers/Registers.ts"
import { ask } from "../Ask.ts"
import type { WorldFailed } from "../DeskError.ts"
import { stored } from "../StoredRows.ts"
import type { World } from "../World.ts"
import { textsIn } from "./TextsIn.ts"

type Ids = readonly [string, ...string[]]

const ownKinds = ["background-check", "consent", "qualification", "social-worker", "block"]

/** Streams that are of these people alone, and name whoever acted. */
const streamsOf = Effect.fnUntraced(function* (world: World, ids: Ids): Effect.fn.Return<readonly string[], WorldFailed> {
  const { serviceRecord, honour, pointsAccount } = Registers
  const records = yield* stored(world, serviceRecord, serviceRecord.facts.volunteer.isOneOf(ids))
  const honours = yield* stored(world, honour, honour.facts.volunteer.isOneOf(ids))
  const accounts = yield* stored(world, pointsAccount, pointsAccount.facts.holder.isOneOf(ids))
  return [
    ...records.map(({ record }) => `record/${record}`),
    ...honours.map((one) => `honour/${one.honour}`),
    ...accounts.map(({ account }) => `points/${account}`),
    ...ids.flatMap((id) => ownKinds.map((kind) => `${kind}/${id}`))
  ]
})

/** Whoever an event names beside its facts: those of a record say who served and who led, and that decides nothing. */
const namedIn = (data: EventData): readonly string[] => textsIn({ ...data, facts: undefined })

const by = Effect.fnUntraced(function* (world: World, of: Ids, others: Ids): Effect.fn.Return<readonly Finding[], WorldFailed> {
  const streams = yield* streamsOf(world, of)
  const found = yield* Effect.forEach(
    streams,
    (stream) =>
      Effect.map(
        ask("history", () => world.store.history(world.tenant, stream)),
        (history) => {
          const who = others.find((other) => history.some(({ data }) => namedIn(data).includes(other)))
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
