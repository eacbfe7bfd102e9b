/**
 * A round of community micro-charity ventures (S4): three elder projects of 西街道 (S6), 楼栋善治 of 曲阳街道 and one of 任圩街道, from the call to
 * payment, a failed mid-term, acceptance and closing.
 */
import type { Yanzhen, YanzhenError } from "yanzhen"
import * as Applications from "./Applications.ts"
import * as Awards from "./Awards.ts"
import type { Cast } from "./Cast.ts"
import * as Reviews from "./Reviews.ts"
import * as Telling from "./Telling.ts"

export const call = "call-2026"

const terms = {
  title: "2026年社区微公益创投",
  organiser: "org-host",
  themes: [],
  applicants: ["registered", "filed"],
  opensOn: "2026-03-02",
  closesOn: "2026-03-31",
  ceilingFen: 2_000_000,
  poolFen: 8_000_000,
  awards: 6,
  cycleMonths: 8,
  sheet: [
    { item: "需求", maxPoints: 30, weight: 1 },
    { item: "方案", maxPoints: 30, weight: 1 },
    { item: "能力", maxPoints: 20, weight: 1 },
    { item: "预算", maxPoints: 20, weight: 1 }
  ]
} as const

export interface Told {
  /** A part of an award whose mid-term failed, asked to be paid all the same. */
  readonly unpaid: YanzhenError | undefined
  /** An application above the call's ceiling. */
  readonly tooMuch: YanzhenError | undefined
}

export const tell = async (yanzhen: Yanzhen, cast: Cast): Promise<Told> => {
  const { projects } = yanzhen
  await Telling.inOrder(
    call,
    [
      { type: "draft", terms, on: "2026-02-20" },
      { type: "publish", on: "2026-02-25" }
    ] as const,
    (command, giving) => projects.giveCall(call, command, giving)
  )
  const tooMuch = await Applications.submit(yanzhen, call, cast)
  await projects.giveCall(call, { type: "close", on: "2026-04-01" }, { key: `${call} close` })
  await Applications.screen(yanzhen)
  await Reviews.tell(yanzhen, call)
  await Applications.choose(yanzhen)
  const unpaid = await Awards.tell(yanzhen, call, cast)
  return { unpaid, tooMuch }
}
