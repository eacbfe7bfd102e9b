/**
 * The sample of records for a spot check (志愿服务记录与证明出具办法(试行) art. 21). The same seed and share always draw the same records,
 * in whatever order they come, so that a published result can be drawn again. The share is this library's option, not the law's.
 *
 * Every record has a place in line that hangs only on its id and the seed; the first ones are drawn. A larger share therefore contains
 * every smaller one. The seed must be fixed before the records are known, or somebody could choose it.
 */
import type { ParameterView } from "../../foundation/ParameterView.ts"
import { LIBRARY, VRM } from "../../law/Instruments.ts"
import * as Parameter from "../../law/Parameter.ts"
import * as Rule from "../../law/Rule.ts"
import { spotCheckPerMille } from "../../law/parameters/Recording.ts"
import { byText } from "../../foundation/Order.ts"

const fnvOffset = 0x811c9dc5
const fnvPrime = 0x01000193

/** FNV-1a over UTF-16 units, then a finaliser, so that ids that differ in their last letter lie far apart. */
const place = (text: string): number => {
  let hash = fnvOffset
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), fnvPrime)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** The drawn ids, in the order of drawing: `perMille` of them, rounded up, so that a share above zero draws somebody. */
export const draw = (ids: readonly string[], seed: string, perMille: number): readonly string[] => {
  if (!Number.isInteger(perMille) || perMille < 0 || perMille > 1000) throw new RangeError(`a share is 0 to 1000 per mille: ${perMille}`)
  const distinct = [...new Set(ids)]
  const count = Math.ceil((distinct.length * perMille) / 1000)
  return distinct
    .map((id) => ({ id, place: place(`${seed}\n${id}`) }))
    .toSorted((a, b) => a.place - b.place || byText(a.id, b.id))
    .slice(0, count)
    .map(({ id }) => id)
}

/** The sample that a policy asks for; undefined where it gives no share, since none is law. */
export const drawUnder = (view: ParameterView, ids: readonly string[], seed: string): readonly string[] | undefined => {
  const perMille = Parameter.valueIn(view, spotCheckPerMille)
  return perMille === undefined ? undefined : draw(ids, seed, perMille)
}

export const spotChecks = Rule.define({
  id: "REC-17",
  title: { "zh-CN": "抽查", en: "spot checks" },
  parameters: [spotCheckPerMille],
  clauses: [],
  citations: [VRM.article(21), LIBRARY.passage()]
})
