/**
 * As much as can be given of what is asked, over a graph of who could serve whom: the plain integers behind `Matching`.
 *
 * Needs come in order of their claim. A need that has been served is never left unserved for a later one, so the answer is not only the
 * largest: among the largest it serves the earlier claims first. What a reader would get wrong: what cannot be served is proved. Each
 * shortage names needs and the slots that could serve any of them, all used up, by these needs alone.
 */
import { Giving } from "./Giving.ts"
import * as Shortage from "./Shortage.ts"
import { Search } from "./Search.ts"
import { Unions } from "./Unions.ts"

/** Needs and slots by number. The slots that could serve need `n` are `slots[first[n]]` up to before `first[n + 1]`, the preferred first. */
export interface Graph {
  /** What each need asks, whole and not negative. */
  readonly asked: Float64Array
  /** What each slot offers, whole and not negative. */
  readonly offered: Float64Array
  readonly first: Int32Array
  readonly slots: Int32Array
}

/** More than nothing, along one edge of the graph. */
export interface Given {
  readonly need: number
  readonly edge: number
  readonly quantity: number
}

export interface Served {
  /** Each edge at most once, in no order. Few of the edges of a graph ever give anything, so what gives nothing is left out. */
  readonly given: readonly Given[]
  /** What each need still lacks. */
  readonly lacking: Float64Array
  /** What each slot has left. */
  readonly left: Float64Array
  /** Every need that lacks something and that any slot could serve stands in exactly one of them. */
  readonly shortages: readonly Shortage.Shortage[]
}

export const serve = (graph: Graph): Served => {
  const { asked, offered, first } = graph
  const lacking = asked.slice()
  const left = offered.slice()
  const giving = new Giving(offered.length)
  // What no search gets anything out of any more: slots used up by needs that can go nowhere else.
  const closed = new Unions()
  const search = new Search(graph, giving, left)
  for (let need = 0; need < asked.length; need++) {
    if (first[need] === first[need + 1]) continue
    let lacks = asked[need] as number
    while (lacks > 0) {
      const given = search.give(need, lacks)
      if (given === 0) break
      lacks -= given
    }
    if (lacks > 0) search.close(closed)
    lacking[need] = lacks
  }
  const shortages = Shortage.all({ unions: closed, needs: search.closedNeed, slots: search.closedSlot }, asked, offered)
  return { given: giving.all(), lacking, left, shortages }
}
