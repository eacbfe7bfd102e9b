/**
 * Repeatable randomness. A draw is a pure function of (seed, stream name, how many draws came before), so the district is the
 * same on every machine, and a longer list of names in one place does not shift the draws of another.
 *
 * Counter and mixer follow SplitMix: the n-th number is `mix(seed + n · 0x9E3779B9)`. The step is odd, so the counter visits all
 * 2³² states before it repeats, and 32-bit integer arithmetic is exact everywhere (no Math.log, whose last bit engines may choose).
 */
export interface Random {
  /** A whole number 0 ≤ n < `bound`. */
  readonly below: (bound: number) => number
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number
  readonly chance: (percent: number) => boolean
  readonly pick: <A>(from: readonly A[]) => A
  /** `count` different members (all of them, when there are fewer), heavier ones more often. Weights are whole numbers above 0. */
  readonly draw: <A>(from: readonly A[], count: number, weightOf: (member: A) => number) => readonly A[]
}

/** One 32-bit number from another; a bijection, so different counters never collide. */
export const mix = (n: number): number => {
  let z = n | 0
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
  return (z ^ (z >>> 15)) >>> 0
}

/** FNV-1a over UTF-16 units: gives each stream name its own place on the counter. */
const placeOf = (name: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

export const stream = (seed: number, name: string): Random => {
  const start = mix(seed) ^ mix(placeOf(name))
  let drawn = 0
  const below = (bound: number): number => {
    drawn += 1
    return Math.floor((mix(start + Math.imul(drawn, 0x9e3779b9)) / 0x1_0000_0000) * bound)
  }
  const pick = <A>(from: readonly A[]): A => {
    const member = from[below(from.length)]
    if (member === undefined) throw new RangeError(`nothing to pick from in the stream ${name}`)
    return member
  }
  return {
    below,
    pick,
    between: (least, most) => least + below(most - least + 1),
    chance: (percent) => below(100) < percent,
    draw: (from, count, weightOf) => {
      const left = [...from]
      const weights = left.map(weightOf)
      const drawnMembers: (typeof left)[number][] = []
      let total = weights.reduce((sum, weight) => sum + weight, 0)
      while (drawnMembers.length < count && left.length > 0) {
        let rest = below(total)
        let at = 0
        while (rest >= (weights[at] ?? 0)) {
          rest -= weights[at] ?? 0
          at += 1
        }
        total -= weights[at] ?? 0
        weights.splice(at, 1)
        drawnMembers.push(...left.splice(at, 1))
      }
      return drawnMembers
    }
  }
}
