/** Who makes a team's work professional (S13): a licensed social worker of its station in it, and what its members have learnt. */
import type { Yanzhen } from "yanzhen"
import * as Team from "../generate/Team.ts"
import type { Cast } from "./Cast.ts"
import * as Stations from "./Stations.ts"

const withWorker: readonly string[] = [
  Team.silverCircle,
  Team.bridgehead,
  "西街道银发驿站志愿服务队",
  "西街道老有所伴志愿服务队",
  "西街道暖心饭桌志愿服务队",
  "曲阳街道楼栋善治志愿服务队"
]

/** One of them learnt it too long ago. */
const untils: readonly string[] = ["2027-06-30", "2027-06-30", "2026-06-30"]

export const tell = async ({ teams, people }: Yanzhen, cast: Cast): Promise<void> => {
  const trained = await cast.members("曲阳街道应急救援志愿服务队", (age) => age >= 20, untils.length)
  await Promise.all([
    ...cast.teams
      .filter(({ name }) => withWorker.includes(name))
      .map(({ code, street }) =>
        teams.give(
          code,
          Stations.workerOf(street, 1),
          { type: "join", role: "social-worker", on: "2026-01-10" },
          { key: `worker of ${code}` }
        )
      ),
    ...trained.map(({ id }, at) =>
      people.qualification(
        id,
        { type: "gain", kind: "first-aid", from: "2024-07-01", until: untils[at] ?? "", evidence: "红十字救护员证" },
        { key: `first aid ${id}` }
      )
    )
  ])
}
