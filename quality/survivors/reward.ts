import { type Excused, living } from "./Excused.ts"

export const reward: readonly Excused[] = [
  ...living("reward/Crediting.ts", "a fact that is not there is as unknown as one that is undefined", [
    "const unknownHolder: Earning.Holder = { age: undefined, isTrained: undefined, isResident: undefined, isWoman: undefined }",
    "{}"
  ]),
  ...living("reward/Crediting.ts", "a refusal gives no events, whatever they would have been", [
    'if (waiting?.stage !== "waiting") return [[], [wrong("reward.nothing-to-check", { entry })]]',
    '["Stryker was here"]'
  ]),
  ...living("reward/Parting.ts", "a refusal gives no events, whatever they would have been", [
    'if (units === undefined) return [[], [wrong("reward.no-price", {})]]',
    '["Stryker was here"]'
  ]),
  ...living("reward/PointsEvolution.ts", "an opening has no entry, and what is no entry is in no log", [
    'case "points.opened":',
    'case "points.opened":'
  ]),
  ...living(
    "reward/PointsEvolution.ts",
    "only what was earned is checked, credited, put into a month or taken back",
    ["return known === undefined ? earned : new Map(earned).set(entry, { ...known, ...change(known) })", "false"],
    ["if (earned?.month === undefined) return after", "earned.month"]
  ),
  ...living("reward/PointsLine.ts", "only what was earned is credited or put into a month", [
    "const record = known === undefined ? {} : { record: known.record }",
    "false"
  ]),
  ...living("reward/PointsLine.ts", "only what was earned is taken back", [
    "if (known === undefined) return []",
    "false",
    '["Stryker was here"]'
  ])
]
