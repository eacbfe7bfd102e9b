/** The obvious way: objects in a Map by person, sorted by a comparator, totals in Maps. Honest, readable, and what one writes first. */
import type { CountingRules } from "../../packages/core/src/service/CountingRules.ts"
import type { TallyRecord } from "../../packages/core/src/service/tally/TallyRecord.ts"

export type LoopTotals = readonly Map<string | number, number>[]

export const count = (
  records: readonly TallyRecord[],
  { minimumMinutes, dayCapMinutes = Infinity }: CountingRules,
  monthOf: (day: number) => number
): LoopTotals => {
  const people = new Map<string, TallyRecord[]>()
  for (const record of records) {
    const own = people.get(record.volunteer)
    if (own === undefined) people.set(record.volunteer, [record])
    else own.push(record)
  }
  const totals = [
    new Map<string | number, number>(),
    new Map<string | number, number>(),
    new Map<string | number, number>(),
    new Map<string | number, number>()
  ] as const
  const add = (total: Map<string | number, number>, key: string | number, minutes: number): void =>
    void total.set(key, (total.get(key) ?? 0) + minutes)
  for (const [volunteer, own] of people) {
    own.sort((a, b) => (a.attended[0]?.from ?? 0) - (b.attended[0]?.from ?? 0) || (a.record < b.record ? -1 : 1))
    const days = new Map<number, number>()
    let reach = -Infinity
    for (const record of own) {
      const [span] = record.attended
      if (span === undefined) continue
      const end = span.to - (record.breakMinutes ?? 0)
      const begin = Math.min(end, Math.max(span.from, reach))
      reach = Math.max(reach, end)
      const minutes = end - begin
      if (minutes === 0) continue
      const extra = Math.max(0, minimumMinutes - minutes)
      for (let from: number = begin; from < end;) {
        const day = Math.floor(from / 1440)
        const to = Math.min(end, (day + 1) * 1440)
        const spent = days.get(day) ?? 0
        const credited = Math.min(to - from + (to === end ? extra : 0), Math.max(0, dayCapMinutes - spent))
        days.set(day, spent + credited)
        add(totals[0], volunteer, credited)
        add(totals[1], record.team, credited)
        add(totals[2], record.community ?? "", credited)
        add(totals[3], monthOf(day), credited)
        from = to
      }
    }
  }
  return totals
}
