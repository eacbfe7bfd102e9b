/** Adds up what becomes of the rows of a file, and what is new with them. */
import { type Counts, type Entry, isStored, isWaiting, type Waiting } from "./ImportPlan.ts"

export interface Counting {
  readonly count: (entries: readonly Entry[]) => void
  /** Rows that the reader of the file refused. */
  readonly refuse: (rows: number) => void
  readonly rows: () => number
  readonly counts: () => Counts
  /** Rows that are stored if what they need is agreed to, by what that is. */
  readonly waiting: () => readonly Waiting[]
}

/** Of a look under which nothing is to be stored after all: whatever could have been waits. */
export const allHeld = (counts: Counts): Counts => {
  const { new: fresh, draft, group, correction, held, known, refused } = counts.verdicts
  const verdicts = { new: 0, draft: 0, group: 0, correction: 0, known, held: held + fresh + draft + group + correction, refused }
  return { ...counts, verdicts, newPeople: 0, newTeams: 0 }
}

export const counting = (): Counting => {
  const verdicts = { new: 0, draft: 0, group: 0, correction: 0, known: 0, held: 0, refused: 0 }
  const findings: Record<string, number> = {}
  const people = new Set<string>()
  const teams = new Set<string>()
  const waiting = new Map<string, { readonly needs: Waiting["needs"]; rows: number }>()
  /** Row after row needs the same, and says so with the same list. */
  let last: { readonly needs: Waiting["needs"]; rows: number } | undefined
  const wait = ({ needs }: Entry): void => {
    if (last?.needs !== needs) {
      const key = needs.join(" ")
      last = waiting.get(key) ?? { needs, rows: 0 }
      waiting.set(key, last)
    }
    last.rows += 1
  }
  let rows = 0
  const one = (entry: Entry): void => {
    verdicts[entry.verdict] += 1
    for (const { rule } of entry.findings) findings[rule] = (findings[rule] ?? 0) + 1
    if (isWaiting(entry)) wait(entry)
    if (!isStored(entry)) return
    for (const id of entry.planned.newPeople) people.add(id)
    if (entry.planned.team !== undefined) teams.add(entry.planned.team.team)
  }
  return {
    count: (entries) => {
      rows += entries.length
      for (const entry of entries) one(entry)
    },
    refuse: (count) => {
      rows += count
      verdicts.refused += count
    },
    rows: () => rows,
    counts: () => ({ rows, verdicts: { ...verdicts }, newPeople: people.size, newTeams: teams.size, findings }),
    waiting: () => [...waiting.values()].map((one) => ({ ...one }))
  }
}
