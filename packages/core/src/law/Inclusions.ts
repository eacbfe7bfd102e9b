/**
 * What includes what, as a pack says it: a set of “more>less”, `senior-social-worker>social-worker`. What a reader would get wrong: inclusion goes
 * all the way down, and things that include each other in a circle are worth the same; whoever checks a policy is told of the circle.
 */
export type Direct = ReadonlyMap<string, readonly string[]>

const pair = /^[^>\s]+>[^>\s]+$/

/** Members that say nothing of this kind are left out; `strange` names them. */
export const read = (members: readonly string[]): { readonly direct: Direct; readonly strange: readonly string[] } => {
  const pairs = members.filter((member) => pair.test(member))
  const lessOf = (member: string): string => member.slice(member.indexOf(">") + 1)
  const byMore = Map.groupBy(pairs, (member) => member.slice(0, member.indexOf(">")))
  const direct = new Map([...byMore].map(([more, all]) => [more, all.map(lessOf)]))
  return { direct, strange: members.filter((member) => !pair.test(member)) }
}

/** Each with everything that it includes, itself among it. */
export const closed = (direct: Direct): ReadonlyMap<string, ReadonlySet<string>> => {
  const below = (kind: string): ReadonlySet<string> => {
    const found = new Set([kind])
    // What is added while it is walked through is walked through too.
    for (const one of found) for (const less of direct.get(one) ?? []) found.add(less)
    return found
  }
  return new Map([...new Set([...direct.keys(), ...[...direct.values()].flat()])].map((kind) => [kind, below(kind)]))
}

/** A first thing that includes itself by way of others, and the way; undefined where there is none. */
export const circle = (direct: Direct): readonly string[] | undefined => {
  const from = (way: readonly string[]): readonly string[] | undefined => {
    for (const less of direct.get(way.at(-1) ?? "") ?? []) {
      if (way.includes(less)) return [...way.slice(way.indexOf(less)), less]
      const found = from([...way, less])
      if (found !== undefined) return found
    }
    return undefined
  }
  for (const kind of direct.keys()) {
    const found = from([kind])
    if (found !== undefined) return found
  }
  return undefined
}
