/** What becomes of the rows of a file, added up chunk by chunk. */
import { expect, it } from "vitest"
import * as ImportCounts from "../../../src/desk/import/ImportCounts.ts"
import type * as ImportPlan from "../../../src/desk/import/ImportPlan.ts"

const fresh = (id: string) => ({ proposed: true, person: { id } })
/** Only a number of theirs is new. */
const directory = { proposed: false, person: { id: "p-0" } }

const person: readonly ImportPlan.Need[] = ["new-person"]
const entry = (
  verdict: ImportPlan.Verdict,
  {
    needs = [],
    rules = [],
    people,
    team
  }: { needs?: readonly ImportPlan.Need[]; rules?: readonly string[]; people?: readonly string[]; team?: string } = {}
): ImportPlan.Entry =>
  ({
    row: {},
    verdict,
    needs,
    findings: rules.map((rule) => ({ rule })),
    ...(people === undefined ? {} : { people: [directory, ...people.map(fresh)], planned: team === undefined ? {} : { team: { team } } })
  }) as unknown as ImportPlan.Entry
const zero = { new: 0, draft: 0, group: 0, correction: 0, known: 0, held: 0, refused: 0 }

const first = ImportCounts.of(
  [
    entry("new", { needs: person, rules: ["a", "b"], people: ["p-1", "p-2"], team: "t-1" }),
    entry("new", { needs: person, rules: ["a"], people: ["p-1"] }),
    entry("held", { needs: ["new-person"], people: ["p-9"], team: "t-9" }),
    entry("held", { needs: ["choose-person"] }),
    entry("known")
  ],
  2
)
const second = ImportCounts.of(
  [entry("correction", { needs: ["correction"], people: [], team: "t-1" }), entry("new", { needs: person, people: ["p-3"] })],
  1
)

it("of a chunk: rows by what becomes of them, findings by rule, people and teams once, and what waits by what it needs", () => {
  expect(first).toEqual({
    rows: 7,
    verdicts: { ...zero, new: 2, held: 2, known: 1, refused: 2 },
    findings: { a: 2, b: 1 },
    newPeople: ["p-1", "p-2"],
    newTeams: ["t-1"],
    waiting: [{ needs: person, rows: 3 }]
  })
})

it("of many chunks: their sums, and what is new in two of them once", () => {
  const counting = new ImportCounts.Counting()
  counting.add(first)
  counting.add(second)
  expect(counting.rows).toBe(10)
  expect(counting.counts()).toEqual({
    rows: 10,
    verdicts: { ...zero, new: 3, correction: 1, held: 2, known: 1, refused: 3 },
    newPeople: 3,
    newTeams: 1,
    findings: { a: 2, b: 1 }
  })
  expect(counting.waiting()).toEqual([
    { needs: ["new-person"], rows: 4 },
    { needs: ["correction"], rows: 1 }
  ])
})

it("under a look that stores nothing, whatever could have been stored waits, and nothing is new", () => {
  const verdicts = { new: 1, draft: 20, group: 300, correction: 4000, known: 5, held: 6, refused: 7 }
  expect(ImportCounts.allHeld({ rows: 4339, verdicts, newPeople: 3, newTeams: 2, findings: { a: 1 } })).toEqual({
    rows: 4339,
    verdicts: { ...zero, known: 5, held: 4327, refused: 7 },
    newPeople: 0,
    newTeams: 0,
    findings: { a: 1 }
  })
})
