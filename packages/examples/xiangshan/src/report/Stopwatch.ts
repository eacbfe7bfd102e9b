/** Seconds by phase, and the most memory the process has held. */
export interface Stopwatch {
  readonly time: <A>(phase: string, run: () => Promise<A>) => Promise<A>
  readonly lines: () => readonly string[]
  readonly phases: () => ReadonlyMap<string, number>
}

export const start = (): Stopwatch => {
  const began = performance.now()
  const phases = new Map<string, number>()
  return {
    time: async (phase, run) => {
      const from = performance.now()
      try {
        return await run()
      } finally {
        phases.set(phase, (phases.get(phase) ?? 0) + performance.now() - from)
      }
    },
    phases: () => phases,
    lines: () => [
      ...[...phases].map(([phase, milliseconds]) => `  ${phase}：${seconds(milliseconds)}`),
      `  合计：${seconds(performance.now() - began)}，内存峰值 ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`
    ]
  }
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} 秒`
