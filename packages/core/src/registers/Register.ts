/**
 * A register is a sheet of facts with a key: a table that portals and reports read. Types, criteria, SQL columns and descriptions come
 * from the one declaration. What a reader would get wrong: a register holds no personal field, only random ids, and it is not the truth;
 * the journal is, and every register can be computed from it again.
 */
import * as Facts from "../foundation/Facts.ts"
import type { Cell, Key, Row } from "./RowChange.ts"

/** Every register carries these, so that row scopes (district, street, community, station, team) need no migration. */
const scope = {
  street: Facts.text({ "zh-CN": "街道", en: "street" }),
  community: Facts.text({ "zh-CN": "社区", en: "community" }),
  station: Facts.text({ "zh-CN": "社工站", en: "station" }),
  team: Facts.text({ "zh-CN": "队伍", en: "team" })
}
type Scope = typeof scope

export interface Register<F extends Facts.Fields = Facts.Fields> {
  readonly name: string
  /** Leads with the tenant in a store; here without it. Key columns are never unknown. */
  readonly key: readonly (keyof F & string)[]
  /** Integer columns that `add` sums; empty for a register whose rows belong to one stream each. Then every column is key or summed. */
  readonly summed: readonly (keyof F & string)[]
  readonly facts: Facts.Sheet<F>
}
export type AnyRegister = Pick<Register, "name"> & { readonly key: readonly string[]; readonly summed: readonly string[]; readonly facts: Facts.AnySheet }

export type RowOf<R extends AnyRegister> = Facts.RowOf<R["facts"]>
export type NameOf<R extends AnyRegister> = keyof RowOf<R> & string
