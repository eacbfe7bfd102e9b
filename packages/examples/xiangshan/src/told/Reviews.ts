/** The panel of the round: three who score, one of whom steps aside where a relative applies. */
import type { ReviewCommand, Yanzhen } from "yanzhen"
import * as Applications from "./Applications.ts"
import * as Telling from "./Telling.ts"

const panel = ["reviewer-1", "reviewer-2", "reviewer-3"] as const
const aside = { reviewer: "reviewer-3", application: "app-stairs" } as const

/** Of 100; in order of the applications. */
const totals: Readonly<Record<string, number>> = {
  "app-station": 91,
  "app-company": 84,
  "app-table": 88,
  "app-stairs": 93,
  "app-neighbours": 79,
  "app-stage": 61
}

/** 30, 30, 20 and 20 points at most: the same share of each, the rest on the first. */
const marksOf = (total: number) => {
  const [plan, ability, budget] = [30, 20, 20].map((most) => Math.floor((total * most) / 100)) as [number, number, number]
  return [
    { item: "需求", points: total - plan - ability - budget },
    { item: "方案", points: plan },
    { item: "能力", points: ability },
    { item: "预算", points: budget }
  ] as const
}

export const tell = async ({ projects }: Yanzhen, call: string): Promise<void> => {
  const reviewed = Applications.all.filter(({ fate }) => fate !== "screened-out")
  const [first, ...more] = reviewed.map(({ id }) => ({ application: id, submittedOn: "2026-03-20" }))
  if (first === undefined) return
  const scores = reviewed.flatMap(({ id }) =>
    panel
      .filter((reviewer) => reviewer !== aside.reviewer || id !== aside.application)
      .map((reviewer, at): ReviewCommand => ({
        type: "score",
        reviewer,
        application: id,
        marks: marksOf((totals[id] ?? 0) + at - 1),
        on: "2026-04-20"
      }))
  )
  const commands: readonly ReviewCommand[] = [
    { type: "convene", call, panel, entries: [first, ...more], by: "officer-1", on: "2026-04-15" },
    { type: "declare", ...aside, relation: "kin", on: "2026-04-16" },
    ...scores,
    { type: "conclude", by: "officer-1", on: "2026-04-22" }
  ]
  await Telling.inOrder(`${call} review`, commands, (command, giving) => projects.giveReview(call, command, giving))
}
