/**
 * Three formations (S8, S9, S12): 银龄关爱小家 leads teams for elders, 桥头志愿服务队 those for children, and a third was handed over to a team that its
 * lead had lifted. Who lifted whom, with evidence; and a brand title that is made public first, and granted when its publicity is over.
 */
import type { FormationCommand, HonourCommand, Yanzhen } from "yanzhen"
import * as Team from "../generate/Team.ts"
import type { Cast } from "./Cast.ts"
import * as Stations from "./Stations.ts"
import * as Street from "../generate/Street.ts"
import * as Telling from "./Telling.ts"

interface Formation {
  readonly id: string
  readonly lead: string
  /** The first was lifted; the others are being lifted. */
  readonly wings: readonly string[]
  readonly evidence: string
  /** Leads from then on (交班): the former lead goes. */
  readonly successor?: { readonly team: string; readonly on: string }
}

const commandsOf = ({ lead, wings, evidence, successor }: Formation): readonly FormationCommand[] => {
  const [first] = wings
  return [
    { type: "form", lead, on: "2025-03-01" },
    ...wings.map((team): FormationCommand => ({ type: "add-wing", team, on: "2025-03-01" })),
    ...wings.map((learner): FormationCommand => ({ type: "link", mentor: lead, learner, on: "2025-03-10" })),
    ...(first === undefined
      ? []
      : ([
          { type: "end-link", mentor: lead, learner: first, on: "2026-06-30", result: "lifted", evidence: [evidence, "独立开展活动十二次"] }
        ] as const)),
    ...(successor === undefined ? [] : ([{ type: "hand-over", to: successor.team, by: "succession", on: successor.on }] as const))
  ]
}

const brandOf = (team: string): readonly HonourCommand[] => {
  const town = Street.named("渠沟镇")
  const [by, checker] = [Stations.workerOf(town, 1), Stations.workerOf(town, 2)]
  return [
    {
      type: "propose",
      subject: { kind: "brand-team", team, title: "乡伴童行 快乐成长" },
      way: "nominated",
      by,
      evidence: [
        { shows: "distinctive", words: "村里自己的队伍陪村里的孩子" },
        { shows: "effective", words: "每年走访十二次、活动二十多次" },
        { shows: "exemplary", words: "邻村来学" }
      ]
    },
    { type: "check", by: checker },
    { type: "publicise", by: checker }
  ]
}

const honour = "honour-bridgehead"

export const announce = ({ honours }: Yanzhen, cast: Cast): Promise<void> =>
  Telling.inOrder(honour, brandOf(cast.team(Team.bridgehead)), (command, giving) => honours.give(honour, command, giving))

export const tell = async ({ formations, honours }: Yanzhen, cast: Cast): Promise<void> => {
  const bridgehead = cast.team(Team.bridgehead)
  const forChildren = cast.teams.filter(({ theme, code, street }) => theme === "护苗" && street.name === "渠沟镇" && code !== bridgehead)
  const ofQuyang = cast.teams.filter(
    ({ name, street }) => street.name === "曲阳街道" && !name.includes("楼栋善治") && !name.includes("应急救援")
  )
  const [heir] = ofQuyang
  const all: readonly Formation[] = [
    {
      id: "formation-elders",
      lead: cast.team(Team.silverCircle),
      wings: ["西街道银发驿站志愿服务队", "西街道老有所伴志愿服务队", "任圩街道微公益志愿服务队"].map(cast.team),
      evidence: "获评街道优秀队伍"
    },
    {
      id: "formation-stairs",
      lead: cast.team("曲阳街道楼栋善治志愿服务队"),
      wings: ofQuyang.slice(0, 2).map(({ code }) => code),
      evidence: "独立承担楼道议事",
      ...(heir === undefined ? {} : { successor: { team: heir.code, on: "2026-09-01" } })
    },
    { id: "formation-children", lead: bridgehead, wings: forChildren.slice(0, 2).map(({ code }) => code), evidence: "建起两处陪伴点" }
  ]
  await Promise.all([
    ...all.map((one) => Telling.inOrder(one.id, commandsOf(one), (command, giving) => formations.give(one.id, command, giving))),
    honours.give(honour, { type: "grant", by: Stations.workerOf(Street.named("渠沟镇"), 2) }, { key: `${honour} grant` })
  ])
}
