/** Adds up what becomes of the rows of a file, and what is new with them. */
import type { Known } from "../person/ImportPeople.ts"
import { type Counts, type Entry, isStored, isWaiting, type Waiting } from "./ImportPlan.ts"

/** Of some rows of a file, next to each other. */
export interface Tally extends Pick<Counts, "rows" | "verdicts" | "findings"> {
  /** Ids, each once. */
  readonly newPeople: readonly string[]
  readonly newTeams: readonly string[]
  /** Rows that are stored if what they need is agreed to, by what that is. */
  readonly waiting: readonly Waiting[]
}

/** Of a look under which nothing is to be stored after all: whatever could have been waits. */
export const allHeld = (counts: Counts): Counts => {
  const { new: fresh, draft, group, correction, held, known, refused } = counts.verdicts
  const verdicts = { new: 0, draft: 0, group: 0, correction: 0, known, held: held + fresh + draft + group + correction, refused }
  return { ...counts, verdicts, newPeople: 0, newTeams: 0 }
}

type Verdicts = { -readonly [V in keyof Counts["verdicts"]]: number }
const nobody: readonly Known[] = []
const zero: Counts["verdicts"] = { new: 0, draft: 0, group: 0, correction: 0, known: 0, held: 0, refused: 0 }

/** Who is new is asked now: nobody is once they are stored. `refused` rows more the reader of the file refused. */
export const of = (entries: readonly Entry[], refused: number): Tally => {
  const verdicts: Verdicts = { ...zero, refused }
  const findings: Record<string, number> = {}
  const newPeople = new Set<string>()
  const newTeams = new Set<string>()
  const waiting = new Waits()
  for (const entry of entries) {
    verdicts[entry.verdict] += 1
    for (const { rule } of entry.findings) findings[rule] = (findings[rule] ?? 0) + 1
    if (isWaiting(entry)) waiting.add(entry.needs, 1)
    if (!isStored(entry)) continue
    for (const { proposed, person } of entry.people ?? nobody) if (proposed) newPeople.add(person.id)
    if (entry.planned.team !== undefined) newTeams.add(entry.planned.team.team)
  }
  const rows = entries.length + refused
  return { rows, verdicts, findings, newPeople: [...newPeople], newTeams: [...newTeams], waiting: waiting.all() }
}

/** Of many, one after the other. */
export class Counting {
  readonly #verdicts: Verdicts = { ...zero }
  readonly #findings: Record<string, number> = {}
  readonly #newPeople = new Set<string>()
  readonly #newTeams = new Set<string>()
  readonly #waiting = new Waits()
  #rows = 0

  add({ rows, verdicts, findings, newPeople, newTeams, waiting }: Tally): void {
    this.#rows += rows
    for (const [verdict, count] of Object.entries(verdicts)) this.#verdicts[verdict as keyof Verdicts] += count
    for (const [rule, count] of Object.entries(findings)) this.#findings[rule] = (this.#findings[rule] ?? 0) + count
    for (const id of newPeople) this.#newPeople.add(id)
    for (const id of newTeams) this.#newTeams.add(id)
    for (const { needs, rows: some } of waiting) this.#waiting.add(needs, some)
  }

  get rows(): number {
    return this.#rows
  }

  counts(): Counts {
    const [newPeople, newTeams] = [this.#newPeople.size, this.#newTeams.size]
    return { rows: this.#rows, verdicts: { ...this.#verdicts }, newPeople, newTeams, findings: { ...this.#findings } }
  }

  waiting(): readonly Waiting[] {
    return this.#waiting.all()
  }
}

/** Rows by what they need. */
class Waits {
  readonly #byNeeds = new Map<string, { readonly needs: Waiting["needs"]; rows: number }>()
  /** Row after row needs the same, and says so with the same list. */
  #last: { readonly needs: Waiting["needs"]; rows: number } | undefined

  add(needs: Waiting["needs"], rows: number): void {
    if (this.#last?.needs !== needs) {
      const key = needs.join(" ")
      this.#last = this.#byNeeds.get(key) ?? { needs, rows: 0 }
      this.#byNeeds.set(key, this.#last)
    }
    this.#last.rows += rows
  }

  all(): readonly Waiting[] {
    return [...this.#byNeeds.values()].map((one) => ({ ...one }))
  }
}
