import { type Excused, living } from "./Excused.ts"

export const report: readonly Excused[] = [
  ...living("report/Suppression.ts", "what can be shown as one can be shown of its parts as one: there always are blocks", [
    ") ?? []",
    '["Stryker was here"]'
  ]),
  ...living("report/Suppression.ts", "that all groups can be shown as one was asked before", [
    "if (shownGroups === undefined) return undefined",
    "false"
  ]),
  ...living("report/Suppression.ts", "nothing is joined with itself", [
    "const [first, second] = at < other ? [unfit, partner] : [partner, unfit]",
    "at <= other"
  ])
]
