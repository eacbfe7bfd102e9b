import { type Excused, living } from "./Excused.ts"

export const person: readonly Excused[] = [
  ...living("person/BackgroundCheck.ts", "a check that is only recorded has no number, and at no number there is none", [
    'event.type === "background-check.recorded" ? "none" : (checks[event.check - 1]?.stage ?? "none")',
    "false"
  ]),
  ...living("person/OwnMatter.ts", "nobody is no one: this tells the compiler", [
    "return who !== undefined && OnePerson.isSame(people, by, who)",
    "true"
  ]),
  ...living("person/QualificationLattice.ts", "a pair that is none says nothing of what includes what", [
    "const none: readonly string[] = []",
    '["Stryker was here"]'
  ])
]
