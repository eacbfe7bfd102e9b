/**
 * All rows of a register that meet a criterion, in order of the key: whole, for registers of a district's size; or with no more columns than
 * are asked for, which is several times as quick. Told of people: who was entered twice and merged is one, whichever entry a row stands under.
 */
import * as Effect from "effect/Effect"
import type { Criterion } from "../foundation/Criterion.ts"
import * as OnePerson from "../person/OnePerson.ts"
import type { ColumnBatch } from "../registers/Columns.ts"
import * as OfPeople from "../registers/OfPeople.ts"
import type { AnyRegister, KeptRow, NameOf, RowOf } from "../registers/Register.ts"
import type { Row } from "../registers/RowChange.ts"
import { ask } from "./Ask.ts"
import type { WorldFailed } from "./DeskError.ts"
import * as Merged from "./person/Merged.ts"
import { stored } from "./StoredRows.ts"
import type { World } from "./World.ts"

const peopleIn = (world: World, register: AnyRegister): Effect.Effect<OnePerson.People, WorldFailed> =>
  OfPeople.columnsOf(register).length === 0 ? Effect.succeed(OnePerson.nobody) : Merged.people(world)

export const readRows = <R extends AnyRegister>(
  world: World,
  register: R,
  where?: Criterion<RowOf<R>>
): Effect.Effect<readonly KeptRow<R>[], WorldFailed> =>
  Effect.flatMap(peopleIn(world, register), (people) =>
    people === OnePerson.nobody
      ? stored(world, register, where)
      : Effect.map(
          stored(world, register, where === undefined ? undefined : OfPeople.asked(where, people)),
          // Their columns stay what they were: only ids change.
          (rows) => OfPeople.rows(register, rows as unknown as readonly Row[], people) as unknown as readonly KeptRow<R>[]
        )
  )

/** Columns of a register, a batch at a time. */
export const overBatches = <R extends AnyRegister>(
  world: World,
  register: R,
  names: readonly NameOf<R>[],
  where: Criterion<RowOf<R>> | undefined,
  use: (batch: ColumnBatch) => void
): Effect.Effect<void, WorldFailed> =>
  Effect.flatMap(peopleIn(world, register), (people) =>
    ask("columns", async () => {
      const isPlain = people === OnePerson.nobody
      const asked = where === undefined || isPlain ? where : OfPeople.asked(where, people)
      for await (const batch of world.store.columns(world.tenant, register, asked, names))
        use(isPlain ? batch : OfPeople.batch(register, batch, people))
    })
  )
