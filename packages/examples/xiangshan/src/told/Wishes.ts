/**
 * Micro-wishes of autumn 2026 (S11), one at each step from collected to confirmed. Published is an alias and the wish, and nothing else. Two
 * things are refused: a wish above the district's cap, and one that would stand beside an appeal for money.
 */
import type { WishCommand, Yanzhen, YanzhenError } from "yanzhen"
import type { Cast, Member } from "./Cast.ts"
import * as Recipients from "./Recipients.ts"
import * as Stations from "./Stations.ts"
import * as Street from "../generate/Street.ts"
import * as Team from "../generate/Team.ts"
import * as Telling from "./Telling.ts"

type Step = "collected" | "rejected" | "verified" | "published" | "claimed" | "lost" | "fulfilled" | "confirmed" | "withdrawn"

interface Wish {
  readonly recipient: string
  readonly alias: string
  readonly words: string
  readonly valueFen: number
  readonly as: Step
}

const round = "2026-autumn"

const all: readonly Wish[] = [
  { recipient: "file-1-1", alias: "小雨", words: "一盏台灯", valueFen: 8_000, as: "confirmed" },
  { recipient: "file-1-2", alias: "小禾", words: "一双运动鞋", valueFen: 9_900, as: "confirmed" },
  { recipient: "file-1-3", alias: "小满", words: "一套水彩笔", valueFen: 4_500, as: "fulfilled" },
  { recipient: "file-1-5", alias: "小北", words: "一个篮球", valueFen: 6_800, as: "claimed" },
  { recipient: "file-1-6", alias: "小谷", words: "一套故事书", valueFen: 7_600, as: "published" },
  { recipient: "file-2-1", alias: "小麦", words: "一个书包", valueFen: 9_000, as: "lost" },
  { recipient: "file-2-2", alias: "小溪", words: "一副羽毛球拍", valueFen: 5_500, as: "verified" },
  { recipient: "file-2-3", alias: "小桥", words: "一床薄被", valueFen: 9_800, as: "collected" },
  { recipient: "file-2-4", alias: "小路", words: "一部手机", valueFen: 10_000, as: "rejected" },
  { recipient: "file-4-1", alias: "老邻居", words: "一台收音机", valueFen: 8_800, as: "withdrawn" }
]

export interface Told {
  readonly tooDear: YanzhenError | undefined
  readonly besideAppeal: YanzhenError | undefined
}

const order = ["collected", "verified", "published", "claimed", "fulfilled", "confirmed"] as const

const checker = Stations.workerOf(Street.named("渠沟镇"), 1)

/** Everything that happened until it was so. */
const commandsOf = ({ recipient, alias, words, valueFen, as }: Wish, claimer: Member, team: string): readonly WishCommand[] => {
  const of = Recipients.all.find(({ id }) => id === recipient)
  if (of === undefined) throw new RangeError(`nobody is ${recipient}`)
  const by: Extract<WishCommand, { readonly type: "claim" }>["by"] =
    as === "confirmed" ? { type: "team", team } : { type: "volunteer", volunteer: claimer.id }
  const inHand = as === "confirmed" ? { contact: claimer.id } : {}
  const steps: { readonly [S in (typeof order)[number]]: WishCommand } = {
    collected: {
      type: "collect",
      recipient,
      of: of.whose === "child" ? "child" : "adult",
      round,
      ...Recipients.placeOf(of),
      words,
      valueFen,
      on: "2026-10-20"
    },
    verified: { type: "verify", by: checker, holds: true, on: "2026-10-22" },
    published: { type: "publish", alias, identifying: false, labelling: false, linksToDonation: false, on: "2026-10-25" },
    claimed: { type: "claim", by, ...inHand, on: "2026-10-27" },
    fulfilled: { type: "fulfil", evidence: "交接照片（不含面部）", on: "2026-11-03" },
    confirmed: { type: "confirm", by: Recipients.carerOf(recipient), on: "2026-11-05" }
  }
  const upTo = (step: (typeof order)[number]): readonly WishCommand[] => order.slice(0, order.indexOf(step) + 1).map((one) => steps[one])
  switch (as) {
    case "rejected":
      return [...upTo("collected"), { type: "verify", by: checker, holds: false, reason: "家里已经有了", on: "2026-10-22" }]
    case "lost":
      return [...upTo("claimed"), { type: "release", reason: "认领人工作调动", on: "2026-11-01" }]
    case "withdrawn":
      return [...upTo("verified"), { type: "withdraw", reason: "女儿已经买了", on: "2026-10-24" }]
    default:
      return upTo(as)
  }
}

export const tell = async ({ wishes, safe }: Yanzhen, cast: Cast, claimer: Member): Promise<Told> => {
  const team = cast.team(Team.bridgehead)
  await Promise.all(
    all.map((one, at) => {
      const id = `wish-${at + 1}`
      return Telling.inOrder(id, commandsOf(one, claimer, team), (command, giving) => wishes.give(id, command, giving))
    })
  )
  const [model] = all
  if (model === undefined) throw new RangeError("no wish")
  const [collect] = commandsOf({ ...model, recipient: "file-1-8", words: "一辆自行车", valueFen: 26_000 }, claimer, team)
  const tooDear = collect === undefined ? undefined : await safe.wishes.give("wish-too-dear", collect)
  const besideAppeal = await safe.wishes.give("wish-7", {
    type: "publish",
    alias: "小溪",
    identifying: false,
    labelling: false,
    linksToDonation: true,
    on: "2026-10-26"
  })
  return {
    tooDear: tooDear === undefined || tooDear.ok ? undefined : tooDear.error,
    besideAppeal: besideAppeal.ok ? undefined : besideAppeal.error
  }
}
