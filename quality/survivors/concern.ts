import { type Excused, living } from "./Excused.ts"

export const concern: readonly Excused[] = [
  ...living("concern/Concern.ts", "no team has this id", [
    "const who: Speaker = speaker ?? { entries: [by], teams: [], units: [] }",
    '["Stryker was here"]'
  ])
]
