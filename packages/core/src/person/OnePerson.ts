/**
 * Which entries of the directory are one person: those that were merged, and the one that was kept. What a reader would get wrong: no record
 * moves. Each keeps the id under which it was entered, and whoever reads asks here whose it is; so that separating two gives back exactly what
 * was before.
 */

export interface People {
  /** The entry that was kept, of each that was merged, however many merges lie between. */
  readonly kept: ReadonlyMap<string, string>
  /** Of each that was kept: itself first, then those merged into it, in order of id. */
  readonly entries: ReadonlyMap<string, readonly string[]>
}

export const nobody: People = { kept: new Map(), entries: new Map() }

/** What one entry was merged into. */
export type Merge = readonly [entry: string, into: string]

/** The order in which they were merged says nothing. */
export const of = (merges: Iterable<Merge>): People => {
  const into = new Map(merges)
  const kept = new Map([...into.keys()].map((entry) => [entry, lastOf(into, entry)]))
  const entries = new Map(
    [...Map.groupBy(kept, ([, last]) => last)].map(([last, merged]) => [last, [last, ...merged.map(([entry]) => entry).sort()]])
  )
  return { kept, entries }
}

/** Links lead from one to the next and never back: nobody is merged who is, and nobody into one who is (`PersonMerge`). */
const lastOf = (into: ReadonlyMap<string, string>, entry: string): string => {
  let last = entry
  for (let next = into.get(last); next !== undefined && next !== entry; next = into.get(last)) last = next
  return last
}

/** Whose an id is: its own, where nothing was merged. Ids of one person are of one kind. */
export const keptOf = <I extends string>({ kept }: People, id: I): I => (kept.get(id) as I | undefined) ?? id

/** Every id under which this person stands, the kept one first. */
export const entriesOf = <I extends string>(people: People, id: I): readonly [I, ...I[]] => {
  const kept = keptOf(people, id)
  return (people.entries.get(kept) as readonly [I, ...I[]] | undefined) ?? [kept]
}

export const isSame = (people: People, one: string, other: string): boolean => keptOf(people, one) === keptOf(people, other)
