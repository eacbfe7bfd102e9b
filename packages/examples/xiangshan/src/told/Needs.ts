/** What elders and communities ask for, and what teams, units and departments offer (S13): some is met, some is not, and it is told why. */
import type { NeedCommand, OfferCommand, Yanzhen } from "yanzhen"
import * as Community from "../generate/Community.ts"
import type { Cast } from "./Cast.ts"
import * as Telling from "./Telling.ts"

type Raise = Extract<NeedCommand, { readonly type: "raise" }>
type Make = Extract<OfferCommand, { readonly type: "make" }>

const on = "2026-11-10"
const morning = { from: "2026-11-22 09:00", to: "2026-11-22 11:00" }
const at = (name: string) => {
  const { code, street } = Community.named(name)
  return { community: code, street: street.code }
}
const need = (id: string, community: string, rest: Pick<Raise, "kind" | "quantity" | "words"> & Partial<Raise>) => ({
  id,
  raise: { type: "raise", features: [], urgency: "ordinary", childFacing: false, ...at(community), ...rest, on } satisfies Raise
})

const needs = [
  need("need-escort", "望湖社区", {
    kind: "people",
    quantity: 3,
    features: ["first-aid"],
    urgency: "soon",
    times: morning,
    words: "陪同体检"
  }),
  need("need-hair", "和顺社区", { kind: "people", quantity: 2, features: ["haircut"], times: morning, words: "上门理发" }),
  need("need-room", "康宁社区", { kind: "places", quantity: 1, features: ["projector"], words: "放电影的房间" }),
  need("need-coats", "翰林社区", { kind: "goods", quantity: 20, features: ["winter-coat"], urgency: "urgent", words: "过冬棉衣" }),
  need("need-coats-too", "银杏社区", { kind: "goods", quantity: 25, features: ["winter-coat"], words: "过冬棉衣" }),
  need("need-reading", "学府社区", { kind: "people", quantity: 2, childFacing: true, times: morning, words: "陪孩子读书" })
]

const offersOf = (cast: Cast): readonly { readonly id: string; readonly make: Make }[] => {
  const team = (name: string) => ({ type: "team", team: cast.team(name) }) as const
  const windows = [{ times: { from: "2026-11-22 08:00", to: "2026-11-22 12:00" }, quantity: 4 }] as const
  const made = { type: "make", on } as const
  return [
    {
      id: "offer-station",
      make: {
        ...made,
        giver: team("西街道银发驿站志愿服务队"),
        kind: "people",
        features: ["first-aid"],
        reach: "street",
        ...at("望湖社区"),
        windows
      }
    },
    {
      id: "offer-company",
      make: {
        ...made,
        giver: team("西街道老有所伴志愿服务队"),
        kind: "people",
        features: [],
        reach: "community",
        ...at("和顺社区"),
        windows
      }
    },
    {
      id: "offer-hall",
      make: {
        ...made,
        giver: { type: "organisation", organisation: "org-school" },
        kind: "places",
        features: ["projector", "heating"],
        reach: "street",
        ...at("星河社区"),
        windows: [{ quantity: 1 }]
      }
    },
    {
      id: "offer-coats",
      make: {
        ...made,
        giver: { type: "department", organisation: "org-relief" },
        kind: "goods",
        features: ["winter-coat"],
        reach: "district",
        windows: [{ quantity: 40 }]
      }
    }
  ]
}

/** Nobody arranges but people: this pair they did, and the elders said that it was what they needed. */
const arranged: readonly NeedCommand[] = [
  { type: "arrange", offer: "offer-coats", window: 0, quantity: 20, on: "2026-11-11" },
  { type: "receive", offer: "offer-coats", window: 0, quantity: 20, on: "2026-11-13" },
  { type: "confirm", by: "resident-coats", met: "wholly", on: "2026-11-14" }
]

export const tell = async ({ needs: asked, offers }: Yanzhen, cast: Cast): Promise<void> => {
  await Promise.all([
    ...needs.map(({ id, raise }) =>
      Telling.inOrder<NeedCommand>(id, [raise, { type: "check", holds: true, on }], (command, giving) => asked.give(id, command, giving))
    ),
    ...offersOf(cast).map(({ id, make }) => offers.give(id, make, { key: id }))
  ])
  await Telling.inOrder("need-coats arranged", arranged, (command, giving) => asked.give("need-coats", command, giving))
}
