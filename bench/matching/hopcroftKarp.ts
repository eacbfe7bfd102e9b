/** Hopcroft–Karp as the textbook has it, over typed arrays: the largest number of pairs, and no reason for anything. */
export const hopcroftKarp = (needs: number, slots: number, first: Int32Array, edges: Int32Array): number => {
  const slotOf = new Int32Array(needs).fill(-1)
  const needOf = new Int32Array(slots).fill(-1)
  const level = new Int32Array(needs)
  const at = new Int32Array(needs)
  const queue = new Int32Array(needs)
  const layered = (): boolean => {
    let end = 0
    let found = false
    for (let need = 0; need < needs; need++) {
      level[need] = slotOf[need] === -1 ? 0 : -1
      if (slotOf[need] === -1) queue[end++] = need
    }
    for (let head = 0; head < end; head++) {
      const need = queue[head]!
      for (let edge = first[need]!; edge < first[need + 1]!; edge++) {
        const other = needOf[edges[edge]!]!
        if (other === -1) found = true
        else if (level[other] === -1) {
          level[other] = level[need]! + 1
          queue[end++] = other
        }
      }
    }
    return found
  }
  const augmented = (need: number): boolean => {
    for (; at[need]! < first[need + 1]!; at[need]!++) {
      const slot = edges[at[need]!]!
      const other = needOf[slot]!
      if (other === -1 || (level[other] === level[need]! + 1 && augmented(other))) {
        slotOf[need] = slot
        needOf[slot] = need
        return true
      }
    }
    level[need] = -1
    return false
  }
  let pairs = 0
  while (layered()) {
    at.set(first.subarray(0, needs))
    for (let need = 0; need < needs; need++) if (slotOf[need] === -1 && augmented(need)) pairs++
  }
  return pairs
}
