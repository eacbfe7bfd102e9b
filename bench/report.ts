/**
 * One measured goal: `holds` is computed from `value`, never typed in. A suite gives its rows to `publish`, which prints them and keeps
 * those of other suites in `out/bench.json`.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { setTimeout as rest } from "node:timers/promises"

export interface Goal {
  readonly atMost?: number
  readonly atLeast?: number
}

export interface Row {
  readonly name: string
  readonly unit: string
  readonly goal: string
  readonly value: number
  readonly holds: boolean
  readonly peers: Readonly<Record<string, number>>
}

export const row = (name: string, unit: string, goal: Goal, value: number, peers: Readonly<Record<string, number>> = {}): Row => ({
  name,
  unit,
  goal: [...(goal.atLeast === undefined ? [] : [`>= ${goal.atLeast}`]), ...(goal.atMost === undefined ? [] : [`<= ${goal.atMost}`])].join(
    " and "
  ),
  value: rounded(value),
  holds: (goal.atLeast === undefined || value >= goal.atLeast) && (goal.atMost === undefined || value <= goal.atMost),
  peers: Object.fromEntries(Object.entries(peers).map(([peer, measured]) => [peer, rounded(measured)]))
})

const rounded = (value: number): number => Number(value.toPrecision(4))

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

export type Timings<K extends string> = Readonly<Record<K, readonly number[]>>

/** Milliseconds of this process alone: what a machine that others use does not lengthen. */
export const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The collector's own threads go on for a while; their time would be counted as that of whoever comes next. */
const restMilliseconds = 100

/** Milliseconds of each peer, in turn, `rounds` times. A ratio is only worth something within one round. What `clear` does is nobody's time. */
export const inTurn = async <K extends string>(
  rounds: number,
  peers: Readonly<Record<K, () => unknown>>,
  clock: () => number = () => performance.now(),
  clear: () => void = () => {}
): Promise<Timings<K>> => {
  const names = Object.keys(peers) as K[]
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<K, number[]>
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      clear()
      globalThis.gc?.()
      await rest(restMilliseconds)
      const before = clock()
      await peers[name]()
      times[name].push(clock() - before)
    }
  }
  return times
}

/** Median of the rounds' own ratios: how many times longer `slower` took than `faster`. */
export const ratio = <K extends string>(times: Timings<K>, slower: K, faster: K): number =>
  median(times[slower].map((time, round) => time / (times[faster][round] ?? Infinity)))

export const medians = <K extends string>(times: Timings<K>): Record<K, number> =>
  Object.fromEntries(Object.entries<readonly number[]>(times).map(([name, all]) => [name, median(all)])) as Record<K, number>

const file = new URL("../out/bench.json", import.meta.url)

export const publish = (rows: readonly Row[]): void => {
  for (const one of rows) {
    const peers = Object.entries(one.peers)
      .map(([peer, value]) => `${peer} ${value}`)
      .join(", ")
    console.log(
      `${one.holds ? "holds " : "FAILS "} ${one.name}: ${one.value} ${one.unit} (goal ${one.goal})${peers === "" ? "" : ` — ${peers}`}`
    )
  }
  mkdirSync(new URL(".", file), { recursive: true })
  const names = new Set(rows.map((one) => one.name))
  writeFileSync(file, `${JSON.stringify([...before().filter((one) => !names.has(one.name)), ...rows], null, 2)}\n`)
}

const before = (): readonly Row[] => {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as readonly Row[]
  } catch {
    return []
  }
}
