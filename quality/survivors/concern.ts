import { type Excused, living } from "./Excused.ts"

export const concern: readonly Excused[] = [
  ...living("concern/Concern.ts", "a team or an organisation has no person's id", [
    '...(state.assigned.some((one) => one.type === "person" && one.person === by)',
    "true"
  ])
]
