/**
 * The five parties of communities (S3, 五社联动) and agreements with partner units: who takes part where, and where one is missing. What a reader
 * would get wrong: nothing is refused for a gap; it is a list to work on.
 */
import type { AgreementCommand, PartyCommand, Yanzhen } from "yanzhen"
import * as Community from "../generate/Community.ts"
import type { Cast } from "./Cast.ts"
import * as Stations from "./Stations.ts"
import * as Telling from "./Telling.ts"

/** Where no charitable resources are found yet, or no social organisation. */
const withoutCharity: readonly string[] = ["渠沟里社区", "张楼社区", "云帆社区"]
const withoutOrganisation: readonly string[] = ["产城社区", "云帆社区"]

const joining = (community: Community.Community, cast: Cast): readonly PartyCommand[] => {
  const { code, name, street } = community
  const on = "2026-01-15"
  const team = cast.teams.find((one) => one.community === community)
  return [
    { type: "join", party: "community", id: `committee-${code}`, on },
    { type: "join", party: "social-worker", id: Stations.workerOf(street, 2), on },
    ...(team === undefined ? [] : [{ type: "join", party: "volunteer", id: team.code, on } as const]),
    ...(withoutOrganisation.includes(name) ? [] : [{ type: "join", party: "organisation", id: "org-workers", on } as const]),
    ...(withoutCharity.includes(name) ? [] : [{ type: "join", party: "charity", id: "org-host", on } as const])
  ]
}

interface Agreement {
  readonly id: string
  readonly community: string
  readonly partner: string
  readonly needs: string
  readonly resources: string
  readonly kept: boolean
}

const agreed: readonly Agreement[] = [
  { id: "agreement-school", community: "阳光社区", partner: "org-school", needs: "放学后的看护", resources: "教室和操场", kept: true },
  { id: "agreement-pharmacy", community: "康宁社区", partner: "org-pharmacy", needs: "上门量血压", resources: "药师和设备", kept: false }
]

const signing = ({ community, partner, needs, resources, kept }: Agreement): readonly AgreementCommand[] => [
  {
    type: "draft",
    community: Community.named(community).code,
    partner,
    needs: [needs],
    resources: [resources],
    projects: [],
    duties: [
      { duty: "open", of: "partner", words: `每月两次提供${resources}` },
      { duty: "tell", of: "community", words: "提前一周告知人数" }
    ],
    from: "2026-03-01",
    until: "2027-02-28"
  },
  { type: "sign", on: "2026-02-26" },
  { type: "report-duty", duty: "open", kept, on: "2026-10-31", evidence: "共建台账" }
]

export const tell = async ({ parties, agreements }: Yanzhen, cast: Cast): Promise<void> => {
  await Promise.all([
    ...Community.all.map((one) =>
      Telling.inOrder(`parties ${one.code}`, joining(one, cast), (command, giving) => parties.give(one.code, command, giving))
    ),
    ...agreed.map((one) => Telling.inOrder(one.id, signing(one), (command, giving) => agreements.give(one.id, command, giving)))
  ])
}
