/** A scheme of a hundred points whose Party item weighs ten, and one of a thousand in the six modules. For tests only. */
import type * as Scorecard from "../../../src/place/Scorecard.ts"

const title = "例"
const indicator = (id: string, points: number, max: number, leadership?: true): Scorecard.Indicator => ({
  id,
  title,
  points,
  max,
  ...(leadership === undefined ? {} : { leadership })
})

export const hundred: Scorecard.Scheme = {
  id: "hundred",
  points: 100,
  modules: [
    { id: "foundations", title, points: 30, indicators: [indicator("party", 10, 10, true), indicator("premises", 20, 5)] },
    { id: "services", title, points: 70, indicators: [indicator("cases", 30, 7), indicator("visits", 40, 20)] }
  ]
}

export const thousand: Scorecard.Scheme = {
  id: "thousand",
  points: 1000,
  modules: (["foundations", "rules", "investment", "management", "services", "results"] as const).map((id, index) => ({
    id,
    title,
    points: index === 5 ? 250 : 150,
    indicators: [indicator(`${id}-1`, 50, 3), indicator(`${id}-2`, index === 5 ? 200 : 100, 7)]
  }))
}

export const mark = (of: string, score: number, evidence: readonly string[] = ["d-1"]): Scorecard.Mark => ({
  indicator: of,
  score,
  evidence
})
