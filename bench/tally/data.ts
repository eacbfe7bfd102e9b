/**
 * Synthetic service records as columns. People are drawn by Zipf's law, but nobody serves more than three times a day; one record in
 * twenty overlaps the one before it of the same person; some nights cross midnight. Records come in nearly in order of time.
 */
import type { Columns } from "../../packages/core/src/service/tally/Columns.ts"

export const people = 100_000
export const teams = 5000
export const communities = 500
export const firstDay = 20_089 // 2025-01-01
export const days = 730
const slotsPerDay = 3

/** mulberry32 */
export const random = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** How many records each rank has: Zipf with a ceiling, scaled to the wanted sum. */
const counts = (records: number): Int32Array => {
  const most = days * slotsPerDay
  const of = (scale: number): Int32Array => Int32Array.from({ length: people }, (_, rank) => Math.min(most, Math.floor(scale / (rank + 1))))
  const sum = (all: Int32Array): number => all.reduce((total, one) => total + one, 0)
  let [low, high] = [0, records]
  while (high - low > 1) {
    const middle = (low + high) / 2
    if (sum(of(middle)) < records) low = middle
    else high = middle
  }
  const all = of(low)
  for (let rank = people - 1, missing = records - sum(all); missing > 0; rank = rank === 0 ? people - 1 : rank - 1) {
    if ((all[rank] ?? most) >= most) continue
    all[rank] = (all[rank] ?? 0) + 1
    missing--
  }
  return all
}

const shuffled = (length: number, next: () => number): Int32Array => {
  const all = Int32Array.from({ length }, (_, index) => index)
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    const [a, b] = [all[i] ?? 0, all[j] ?? 0]
    all[i] = b
    all[j] = a
  }
  return all
}

const shared32 = (length: number): Int32Array<SharedArrayBuffer> => new Int32Array(new SharedArrayBuffer(length * 4))
const shared16 = (length: number): Uint16Array<SharedArrayBuffer> => new Uint16Array(new SharedArrayBuffer(length * 2))
const shared8 = (length: number): Uint8Array<SharedArrayBuffer> => new Uint8Array(new SharedArrayBuffer(length))

/** Columns in shared memory, so that a second thread may read them. */
export const columns = (records: number, seed = 42): Columns => {
  const next = random(seed)
  const perRank = counts(records)
  const codes = shuffled(people, next)
  const communityOfTeam = Int32Array.from({ length: teams }, () => Math.floor(next() * communities))
  const [person, start, submitted] = [new Int32Array(records), new Int32Array(records), new Int32Array(records)]
  const [length, taken, team, category] = [
    new Uint16Array(records),
    new Uint16Array(records),
    new Int32Array(records),
    new Uint8Array(records)
  ]
  let row = 0
  for (let rank = 0; rank < people; rank++) {
    const count = perRank[rank] ?? 0
    const step = (days * slotsPerDay) / Math.max(1, count)
    const home = Math.floor(next() ** 2 * teams)
    let before = 0
    for (let i = 0; i < count; i++, row++) {
      const slot = Math.floor(i * step + next() * (step - 1))
      const day = Math.floor(slot / slotsPerDay)
      const part = slot % slotsPerDay
      const minutes = 30 + Math.floor(next() * 121)
      // 08:00, 13:00 and 18:30 with up to an hour; one evening in ten begins at 22:30 and mostly ends on the next day.
      let at = (firstDay + day) * 1440 + [480, 780, 1110][part]! + Math.floor(next() * 60)
      if (part === 2 && next() < 0.1) at = (firstDay + day) * 1440 + 1350
      if (i > 0 && next() < 0.05) at = before + 15
      before = at
      person[row] = codes[rank] ?? 0
      start[row] = at
      length[row] = minutes
      taken[row] = next() < 0.3 ? 10 + Math.floor(next() * 21) : 0
      team[row] = next() < 0.8 ? home : Math.floor(next() * teams)
      category[row] = Math.floor(next() * 20)
      submitted[row] = day + (next() < 0.2 ? Math.floor(next() * 10) : 0)
    }
  }
  const order = byDay(submitted)
  const rows = {
    length: records,
    record: shared32(records),
    volunteer: shared32(records),
    team: shared32(records),
    community: shared32(records),
    activity: shared32(records),
    category: shared8(records),
    on: shared32(records),
    start: shared32(records),
    minutes: shared16(records),
    deduct: shared16(records),
    untimed: shared8(records)
  }
  for (let to = 0; to < records; to++) {
    const from = order[to] ?? 0
    const at = start[from] ?? 0
    const of = team[from] ?? 0
    rows.record[to] = to
    rows.volunteer[to] = person[from] ?? 0
    rows.team[to] = of
    rows.community[to] = next() < 0.9 ? (communityOfTeam[of] ?? 0) : Math.floor(next() * communities)
    rows.activity[to] = of
    rows.category[to] = category[from] ?? 0
    rows.on[to] = Math.floor(at / 1440)
    rows.start[to] = at
    rows.minutes[to] = length[from] ?? 0
    rows.deduct[to] = taken[from] ?? 0
  }
  return { rows, dictionaries: dictionaries() }
}

export const dictionaries = (): Columns["dictionaries"] => {
  const texts = (prefix: string, length: number): readonly string[] => Array.from({ length }, (_, index) => `${prefix}${index}`)
  return {
    record: [],
    volunteer: texts("v", people),
    team: texts("t", teams),
    community: texts("c", communities),
    street: ["s0"],
    communityOfPlace: Int32Array.from({ length: communities }, (_, index) => index),
    streetOfPlace: new Int32Array(communities),
    activity: texts("a", teams),
    category: texts("k", 20)
  }
}

/** Positions in order of submission, stable. */
const byDay = (submitted: Int32Array): Int32Array => {
  const next = new Int32Array(days + 12)
  for (const day of submitted) next[day + 1] = (next[day + 1] ?? 0) + 1
  for (let day = 1; day < next.length; day++) next[day] = (next[day] ?? 0) + (next[day - 1] ?? 0)
  const order = new Int32Array(submitted.length)
  submitted.forEach((day, from) => {
    const to = next[day] ?? 0
    next[day] = to + 1
    order[to] = from
  })
  return order
}
