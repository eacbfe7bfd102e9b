import { type Excused, living } from "./Excused.ts"

export const person: readonly Excused[] = [
  ...living("person/BackgroundCheck.ts", "a check that is only recorded has no number, and at no number there is none", [
    'event.type === "background-check.recorded" ? "none" : (checks[event.check - 1]?.stage ?? "none")',
    "false"
  ]),
  ...living("person/QualificationLattice.ts", "what a kind includes is the same each time it is worked out; it only takes longer", [
    "if (known !== undefined) return known",
    "false"
  ])
]
