/** What the round brings in: seven that come in time, one of which is no venture and one that falls behind; an eighth asks for too much. */
import type { ApplicationCommand, Yanzhen, YanzhenError } from "yanzhen"
import * as Community from "../generate/Community.ts"
import type { Cast } from "./Cast.ts"
import * as Stations from "./Stations.ts"
import * as Telling from "./Telling.ts"

type Draft = Extract<ApplicationCommand, { readonly type: "draft" }>

export interface Application {
  readonly id: string
  readonly team: string
  readonly community: string
  readonly title: string
  readonly served: { readonly kind: "elders" | "residents" | "others"; readonly people: number }
  readonly askedFen: number
  readonly fate: "awarded" | "declined" | "screened-out"
}

export const all: readonly Application[] = [
  {
    id: "app-station",
    team: "西街道银发驿站志愿服务队",
    community: "望湖社区",
    title: "银发驿站",
    served: { kind: "elders", people: 120 },
    askedFen: 2_000_000,
    fate: "awarded"
  },
  {
    id: "app-company",
    team: "西街道老有所伴志愿服务队",
    community: "和顺社区",
    title: "老有所伴",
    served: { kind: "elders", people: 60 },
    askedFen: 1_500_000,
    fate: "awarded"
  },
  {
    id: "app-table",
    team: "西街道暖心饭桌志愿服务队",
    community: "翰林社区",
    title: "暖心饭桌",
    served: { kind: "elders", people: 85 },
    askedFen: 1_800_000,
    fate: "awarded"
  },
  {
    id: "app-stairs",
    team: "曲阳街道楼栋善治志愿服务队",
    community: "凤凰社区",
    title: "楼栋善治",
    served: { kind: "residents", people: 640 },
    askedFen: 1_200_000,
    fate: "awarded"
  },
  {
    id: "app-neighbours",
    team: "任圩街道微公益志愿服务队",
    community: "阳光社区",
    title: "邻里小屋",
    served: { kind: "residents", people: 210 },
    askedFen: 1_400_000,
    fate: "awarded"
  },
  {
    id: "app-stage",
    team: "渠沟镇老党员志愿服务队",
    community: "钟楼社区",
    title: "周末大舞台",
    served: { kind: "residents", people: 300 },
    askedFen: 2_000_000,
    fate: "declined"
  },
  {
    id: "app-trip",
    team: "银龄关爱小家",
    community: "阳光社区",
    title: "队员秋游",
    served: { kind: "others", people: 10 },
    askedFen: 600_000,
    fate: "screened-out"
  }
]

/** Two thirds for what is done, one third for training, to the fen. */
export const linesOf = (amountFen: number) => {
  const trainingFen = Math.floor(amountFen / 3)
  return [
    { line: "materials", head: "activity", source: "grant", amountFen: amountFen - trainingFen },
    { line: "training", head: "activity", source: "grant", amountFen: trainingFen }
  ] as const
}

export const groupOf = ({ id }: Application): string => `group-${id}`

const draftOf = (one: Application, call: string, cast: Cast): Draft => {
  const { code, street } = Community.named(one.community)
  return {
    type: "draft",
    call,
    applicant: { kind: "filed", by: { team: cast.team(one.team) }, host: Stations.codeOf(street) },
    plan: {
      title: one.title,
      street: street.code,
      community: code,
      startsOn: "2026-05-01",
      endsOn: "2026-12-31",
      served: [{ group: groupOf(one), ...one.served }],
      concerns: one.id === "app-stairs" ? ["concern-1", "concern-2", "concern-3"] : [],
      featureOf: cast.team(one.team),
      lines: linesOf(one.askedFen),
      totalFen: one.askedFen,
      askedFen: one.askedFen,
      contact: Stations.workerOf(street, 1)
    },
    on: "2026-03-10"
  }
}

const greedy = (one: Application): Application => ({ ...one, id: "app-too-much", title: "一个大项目", askedFen: 3_000_000 })

/** What was said of the one that asks for more than the call gives. */
export const submit = async ({ projects, safe }: Yanzhen, call: string, cast: Cast): Promise<YanzhenError | undefined> => {
  const hand = async (one: Application) => {
    await projects.giveApplication(one.id, draftOf(one, call, cast), { key: `${one.id} draft` })
    return safe.projects.giveApplication(one.id, { type: "submit", on: "2026-03-20" }, { key: `${one.id} submit` })
  }
  const [first] = all
  const [answer] = await Promise.all([...(first === undefined ? [] : [hand(greedy(first))]), ...all.map(hand)])
  return answer?.ok === false ? answer.error : undefined
}

const by = "officer-1"
const each = (yanzhen: Yanzhen, step: string, of: (one: Application) => readonly ApplicationCommand[]): Promise<unknown> =>
  Promise.all(
    all.map((one) =>
      Telling.inOrder(`${one.id} ${step}`, of(one), (command, giving) => yanzhen.projects.giveApplication(one.id, command, giving))
    )
  )

export const screen = (yanzhen: Yanzhen): Promise<unknown> =>
  each(yanzhen, "screen", ({ fate }) =>
    fate === "screened-out"
      ? [{ type: "screen-out", reasons: ["服务对象只有队员自己"], by, on: "2026-04-08" }]
      : [{ type: "screen-in", by, on: "2026-04-08" }]
  )

export const choose = (yanzhen: Yanzhen): Promise<unknown> =>
  each(yanzhen, "choose", ({ fate }) => {
    if (fate === "screened-out") return []
    return fate === "awarded"
      ? [{ type: "select", by, on: "2026-04-28" }]
      : [{ type: "decline", reasons: ["名次在资助数之外"], by, on: "2026-04-28" }]
  })
