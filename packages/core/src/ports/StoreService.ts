/**
 * The store as an Effect service: the same operations with the same laws, failures tagged. It stands apart from the port, so that whoever
 * speaks promises meets no Effect, not even in a type.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { Criterion } from "../foundation/Criterion.ts"
import type { ColumnBatch } from "../registers/Columns.ts"
import type { AnyRegister, NameOf, RowOf } from "../registers/Register.ts"
import type { Wanted } from "../registers/Sums.ts"
import type { Capabilities, Order, Page, Rows, Store, Sums, Under } from "./Store.ts"

/** The world failed: the database is gone, or a batch was no batch (`RangeError` as cause). After `commit` the outcome is unknown. */
export class StoreFailed extends Schema.TaggedError<StoreFailed>()("StoreFailed", { operation: Schema.String, cause: Schema.Defect() }) {}

type Effected<F> = F extends (...args: infer A) => Promise<infer T> ? (...args: A) => Effect.Effect<T, StoreFailed> : never

/** The port as an Effect service: the same operations with the same laws, failures tagged. */
export class Service extends Context.Service<
  Service,
  {
    readonly capabilities: Capabilities
    readonly commit: Effected<Store["commit"]>
    readonly receipt: Effected<Store["receipt"]>
    readonly history: Effected<Store["history"]>
    readonly heads: Effected<Store["heads"]>
    readonly journal: Effected<Store["journal"]>
    readonly head: Effected<Store["head"]>
    readonly rows: <R extends AnyRegister>(
      tenant: string,
      register: R,
      where: Criterion<RowOf<R>> | undefined,
      order: Order<R>,
      page: Page<R>,
      under?: Under
    ) => Effect.Effect<Rows<R>, StoreFailed>
    readonly columns: <R extends AnyRegister>(
      tenant: string,
      register: R,
      where: Criterion<RowOf<R>> | undefined,
      names: readonly NameOf<R>[],
      under?: Under
    ) => Stream.Stream<ColumnBatch, StoreFailed>
    readonly sums: <R extends AnyRegister, const B extends NameOf<R>, S extends string>(
      tenant: string,
      register: R,
      where: Criterion<RowOf<R>> | undefined,
      by: readonly [B, ...B[]],
      wanted: Wanted<R, S>,
      under?: Under
    ) => Effect.Effect<Sums<R, B, S>, StoreFailed>
  }
>()("@yanzhen/core/ports/Store") {}

/** Any store as the service; the store is closed when the layer is released. */
export const layer = (store: Store): Layer.Layer<Service> => {
  const failed = (operation: string) => (cause: unknown) => new StoreFailed({ operation, cause })
  const effected = <T>(operation: string, run: () => Promise<T>) => Effect.tryPromise({ try: run, catch: failed(operation) })
  const service = Service.of({
    capabilities: store.capabilities,
    commit: (batches) => effected("commit", () => store.commit(batches)),
    receipt: (tenant, key) => effected("receipt", () => store.receipt(tenant, key)),
    history: (tenant, stream) => effected("history", () => store.history(tenant, stream)),
    heads: (tenant, streams) => effected("heads", () => store.heads(tenant, streams)),
    journal: (tenant, after, limit) => effected("journal", () => store.journal(tenant, after, limit)),
    head: (tenant) => effected("head", () => store.head(tenant)),
    rows: (tenant, register, where, order, page, under) => effected("rows", () => store.rows(tenant, register, where, order, page, under)),
    columns: (tenant, register, where, names, under) =>
      Stream.fromAsyncIterable(store.columns(tenant, register, where, names, under), failed("columns")),
    sums: (tenant, register, where, by, wanted, under) => effected("sums", () => store.sums(tenant, register, where, by, wanted, under))
  })
  return Layer.effect(
    Service,
    Effect.acquireRelease(Effect.succeed(service), () => Effect.promise(() => store.close()))
  )
}
