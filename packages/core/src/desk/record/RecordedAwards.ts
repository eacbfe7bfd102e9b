/**
 * What a volunteer was granted: stars, honours, and the time coins of each account. What a reader would get wrong: what was withdrawn stays in
 * the record, and says so; what was proposed, or refused, was never granted and is not among it.
 */
import * as Effect from "effect/Effect"
import * as Criterion from "../../foundation/Criterion.ts"
import type * as Day from "../../foundation/Day.ts"
import type { HonourId } from "../../foundation/Id.ts"
import * as Registers from "../../registers/Registers.ts"
import type { Words } from "../../service/ServiceFacts.ts"
import * as Honour from "../../team/Honour.ts"
import { ask } from "../Ask.ts"
import type { WorldFailed } from "../DeskError.ts"
import { having } from "../Having.ts"
import { readRows } from "../ReadRows.ts"
import type { World } from "../World.ts"

export interface Honoured {
  readonly kind: "star" | "person-honour"
  readonly honour: string
  /** Of a star. */
  readonly stars: number | undefined
  /** Of an honour. */
  readonly title: string | undefined
  readonly grantedOn: Day.Day
  readonly level: string | undefined
  readonly withdrawn: { readonly on: string; readonly reason: Words } | undefined
}

/** In units of a coin (`reward/Coins`). */
export interface Coins {
  readonly kind: "time-coins"
  readonly account: string
  readonly bank: string | undefined
  /** Ever earned and kept. */
  readonly keptUnits: number
  readonly balanceUnits: number
}

export interface Awards {
  /** In order of the days on which they were granted. */
  readonly honours: readonly Honoured[]
  readonly coins: readonly Coins[]
}

const { honour, pointsAccount } = Registers

export const read = Effect.fnUntraced(function* (world: World, volunteer: string): Effect.fn.Return<Awards, WorldFailed> {
  const rows = yield* readRows(
    world,
    honour,
    Criterion.all(honour.facts.volunteer.is(volunteer), honour.facts.stage.isOneOf(["granted", "withdrawn"]))
  )
  const honours = yield* Effect.forEach(having(rows, "grantedOn", "kind"), ({ honour: id, kind, stars, title, grantedOn, level }) =>
    Effect.map(
      ask("history", () => world.store.history(world.tenant, Honour.streamOf(id as HonourId))),
      (history): Honoured => {
        const end = history.find(({ type }) => type === "honour.withdrawn")
        const withdrawn = end === undefined ? undefined : { on: end.on, reason: end.data["reason"] as Words }
        // Only these two are for a volunteer.
        return { kind: kind as Honoured["kind"], honour: id, stars, title, grantedOn, level, withdrawn }
      }
    )
  )
  const accounts = yield* readRows(world, pointsAccount, pointsAccount.facts.holder.is(volunteer))
  const coins = having(accounts, "kept", "balance").map(({ account, bank, kept, balance }): Coins => ({
    kind: "time-coins",
    account,
    bank,
    keptUnits: kept,
    balanceUnits: balance
  }))
  return { honours: honours.toSorted((a, b) => a.grantedOn - b.grantedOn), coins }
})
