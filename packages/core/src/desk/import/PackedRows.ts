/**
 * Rows of a plan that is kept, packed: whatever lives on is copied, marked and scanned by V8 object by object, and of a long file that is a good part
 * of what planning costs. So most objects of a row die young, and one list for each chunk holds what they held. What a reader would get wrong: only a
 * record that begins as nearly all of a file do is taken apart; anything else stands in the list as it is.
 */
import { isBeginning } from "./BegunRecords.ts"
import type { Beginning, Planned } from "./ImportPlan.ts"
import type { Said } from "./RowKey.ts"

export type Row = Beginning | Planned

export interface PackedRows {
  readonly rows: number
  /** Row after row: its facts and then all else, in the order in which it is put here; or nothing and then the row. */
  readonly values: readonly unknown[]
}

type Entered = Extract<Beginning["events"][number], { readonly type: "service.recorded" }>

/** The one event of a row that is taken apart: recorded, with where it came from. */
const enteredBy = (row: Beginning): Entered | undefined => {
  const [event] = row.events
  return row.events.length === 1 && event?.type === "service.recorded" && event.origin !== undefined ? event : undefined
}

export class Packer {
  /** Grows once; what it holds is copied for each chunk. */
  readonly #values: unknown[] = []

  pack(rows: readonly Row[]): PackedRows {
    let at = 0
    for (const row of rows) {
      const event = isBeginning(row) ? enteredBy(row) : undefined
      if (isBeginning(row) && event !== undefined && row.unkeyed !== undefined) at = this.#put(at, row, event, row.unkeyed)
      else {
        this.#values[at++] = undefined
        this.#values[at++] = row
      }
    }
    return { rows: rows.length, values: this.#values.slice(0, at) }
  }

  #put(from: number, { on, served, volunteer, team }: Beginning, { facts, origin }: Entered, said: Said): number {
    const values = this.#values
    let at = from
    values[at++] = facts
    values[at++] = origin
    values[at++] = on
    values[at++] = served
    values[at++] = volunteer?.id
    values[at++] = volunteer?.team
    values[at++] = team
    values[at++] = said.exclusion
    values[at++] = said.attended
    values[at++] = said.breaks
    values[at++] = said.travel
    values[at++] = said.parts.length
    for (const part of said.parts) values[at++] = part
    return at
  }
}

/** The rows as they were packed. */
export const unpacked = ({ rows, values }: PackedRows): readonly Row[] => {
  let at = 0
  const next = <T>(): T => values[at++] as T
  const row = (): Row => {
    const facts = next<Entered["facts"] | undefined>()
    if (facts === undefined) return next<Row>()
    const event: Entered = { facts, origin: next(), type: "service.recorded", v: 1 }
    const [on, served] = [next<Beginning["on"]>(), next<Beginning["served"]>()]
    const [id, listedIn] = [next<string | undefined>(), next<string>()]
    const team = next<Beginning["team"]>()
    const [exclusion, attended] = [next<Said["exclusion"]>(), next<Said["attended"]>()]
    const [breaks, travel] = [next<Said["breaks"]>(), next<Said["travel"]>()]
    const end = next<number>() + at
    const parts = values.slice(at, end) as Said["parts"]
    at = end
    const volunteer = id === undefined ? undefined : { id, team: listedIn }
    return { on, served, volunteer, team, events: [event], unkeyed: { parts, exclusion, attended, breaks, travel } }
  }
  const all: Row[] = []
  while (all.length < rows) all.push(row())
  return all
}
