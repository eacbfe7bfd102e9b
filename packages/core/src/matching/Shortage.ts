/** Why needs stay unserved: a proof by counting. */
import { none } from "./Giving.ts"
import type { Unions } from "./Unions.ts"

/** Needs that together ask for more than all the slots that could serve any of them offer. */
export interface Shortage {
  readonly needs: readonly number[]
  readonly slots: readonly number[]
  readonly asked: number
  readonly offered: number
}

/** What a search in vain closed, by need and slot: `none` for what it never came to. */
export interface Closed {
  readonly unions: Unions
  readonly needs: Int32Array
  readonly slots: Int32Array
}

/** Each set of closed needs with its closed slots, in order of their first need. */
export const all = ({ unions, needs, slots }: Closed, asked: Float64Array, offered: Float64Array): readonly Shortage[] => {
  const found = new Map<number, { needs: number[]; slots: number[]; asked: number; offered: number }>()
  const of = (shortage: number) => {
    const root = unions.root(shortage)
    const one = found.get(root) ?? { needs: [], slots: [], asked: 0, offered: 0 }
    found.set(root, one)
    return one
  }
  // Not by `entries`: there may be a hundred thousand of them, and few are closed.
  needs.forEach((shortage, need) => {
    if (shortage === none) return
    const one = of(shortage)
    one.needs.push(need)
    one.asked += asked[need] as number
  })
  slots.forEach((shortage, slot) => {
    if (shortage === none) return
    const one = of(shortage)
    one.slots.push(slot)
    one.offered += offered[slot] as number
  })
  return [...found.values()]
}
