/**
 * Names that a file gives to somebody whom the directory knows by the ID number and calls otherwise: proposed, never taken over by reading a
 * file. What a reader would get wrong: these say names; they are for whoever brought the file, and stand in no problem and no event.
 */
import type { ImportPlan } from "@yanzhen/core/desk"
import type * as Problems from "./Problems.ts"
import type { NameChange } from "./operations/Imports.ts"

interface Noted {
  readonly sheet: string
  readonly row: number
  readonly to: string
  readonly candidates: readonly [string]
}

export interface Noting {
  readonly note: (entry: ImportPlan.Entry) => void
  readonly clear: () => void
  readonly kept: () => readonly Noted[]
  readonly of: (people: Problems.People) => readonly NameChange[]
}

export const noting = (): Noting => {
  const noted = new Map<string, Noted>()
  return {
    note: ({ row: { place, person }, findings, candidates }) => {
      const [bearer] = candidates ?? []
      if (bearer === undefined || person === undefined || !findings.some(({ rule }) => rule === "import.id-of-another")) return
      const at = `${bearer}\n${person.name}`
      if (!noted.has(at)) noted.set(at, { sheet: place.sheet, row: place.row, to: person.name, candidates: [bearer] })
    },
    clear: () => noted.clear(),
    kept: () => [...noted.values()],
    of: (people) =>
      [...noted.values()].map(({ candidates: [person], ...change }) => {
        const from = people.get(person)?.name
        return { ...change, person, ...(from === undefined ? {} : { from }) }
      })
  }
}
