/** Sorts keys (not negative) and, with them, the numbers beside them: stable, in three passes of eleven bits. For what is far from order. */
const bits = 11
const buckets = 1 << bits

export const sort = (keys: Int32Array, beside: Int32Array, length: number): void => {
  let [fromKeys, toKeys]: [Int32Array, Int32Array] = [keys.subarray(0, length), new Int32Array(length)]
  let [fromBeside, toBeside]: [Int32Array, Int32Array] = [beside.subarray(0, length), new Int32Array(length)]
  for (let shift = 0; shift < 32; shift += bits) {
    const next = new Int32Array(buckets + 1)
    for (let i = 0; i < length; i++) {
      const after = (((fromKeys[i] ?? 0) >>> shift) & (buckets - 1)) + 1
      next[after] = (next[after] ?? 0) + 1
    }
    for (let bucket = 1; bucket < buckets; bucket++) next[bucket] = (next[bucket] ?? 0) + (next[bucket - 1] ?? 0)
    for (let i = 0; i < length; i++) {
      const key = fromKeys[i] ?? 0
      const bucket = (key >>> shift) & (buckets - 1)
      const to = next[bucket] ?? 0
      next[bucket] = to + 1
      toKeys[to] = key
      toBeside[to] = fromBeside[i] ?? 0
    }
    ;[fromKeys, toKeys] = [toKeys, fromKeys]
    ;[fromBeside, toBeside] = [toBeside, fromBeside]
  }
  // An odd number of passes has left the result in the other arrays.
  keys.set(fromKeys)
  beside.set(fromBeside)
}
