/**
 * A list that only grows, found by key, whose every version stays as it was: what a life of a million events keeps of them.
 *
 * What a reader would get wrong: versions share one store. Adding to the newest is as cheap as pushing, since an older version does not
 * look past its own size; adding to an older one copies.
 */
export interface KeyedLog<K, V> {
  readonly size: number
  readonly shared: { readonly at: Map<K, number>; readonly values: V[] }
}

export const empty = <K, V>(): KeyedLog<K, V> => ({ size: 0, shared: { at: new Map(), values: [] } })

export const get = <K, V>({ size, shared }: KeyedLog<K, V>, key: K): V | undefined => {
  const at = shared.at.get(key)
  return at === undefined || at >= size ? undefined : shared.values[at]
}

export const has = <K, V>(log: KeyedLog<K, V>, key: K): boolean => (log.shared.at.get(key) ?? log.size) < log.size

/** In the order in which they were added. */
export const values = <K, V>({ size, shared }: KeyedLog<K, V>): readonly V[] => shared.values.slice(0, size)

/** Those that were added after the first `size`. */
export const since = <K, V>({ size: end, shared }: KeyedLog<K, V>, size: number): readonly V[] => shared.values.slice(size, end)

const copy = <K, V>({ size, shared }: KeyedLog<K, V>): KeyedLog<K, V>["shared"] => ({
  at: new Map([...shared.at].filter(([, at]) => at < size)),
  values: shared.values.slice(0, size)
})

/** With one more; whoever adds has made sure that the key is new. */
export const add = <K, V>(log: KeyedLog<K, V>, key: K, value: V): KeyedLog<K, V> => {
  const shared = log.size > 0 && log.shared.values.length === log.size ? log.shared : copy(log)
  shared.at.set(key, log.size)
  shared.values.push(value)
  return { size: log.size + 1, shared }
}

/** Without the value of a key, which can be added anew: a store of its own, made by going through it once. */
export const without = <K, V>({ size, shared }: KeyedLog<K, V>, key: K): KeyedLog<K, V> => {
  const kept = [...shared.at].filter(([of, at]) => at < size && of !== key)
  return kept.reduce((log, [of, at]) => add(log, of, shared.values[at] as V), empty<K, V>())
}
