/**
 * Teams as the directory lists them, and beside that what became of each that was proposed, renamed, suspended, dissolved or merged. What a reader
 * would get wrong: of a team that only a sheet ever listed there is no row here; it is a registered one.
 */
import * as Day from "../../foundation/Day.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Options from "../../foundation/Options.ts"
import * as TeamOptions from "../../team/messages/options.ts"
import * as Registration from "../../team/Registration.ts"
import * as Kind from "../Kind.ts"
import * as DirectoryRows from "../place/DirectoryRows.ts"
import * as Register from "../Register.ts"

export const registrations = Register.define("team_registration", ["team"], {
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, Options.without(TeamOptions.teamStage, "none")),
  /** As the directory has it, or as it was proposed. */
  name: Facts.text({ "zh-CN": "名称", en: "name" }),
  route: Facts.text({ "zh-CN": "登记或备案", en: "registered or filed" }, TeamOptions.route),
  founders: Facts.int({ "zh-CN": "发起人", en: "founders" }, "people"),
  by: Facts.person({ "zh-CN": "申请人", en: "proposed by" }),
  proposedOn: Facts.day({ "zh-CN": "申请日", en: "proposed on" }),
  since: Facts.day({ "zh-CN": "现状起始日", en: "since" }),
  into: Facts.text({ "zh-CN": "并入", en: "merged into" })
})

export const kind = Kind.of<Registration.Registration, Registration.Event>(Registration, [
  Kind.sheet(DirectoryRows.teams, (_, { listed }) => (listed === undefined ? [] : [DirectoryRows.rowOf(listed) as never])),
  Kind.sheet(registrations, (team, { stage, proposal, listed, route, since, into, latest }) =>
    latest === undefined || stage === "none"
      ? []
      : [
          {
            team,
            ...{ community: listed?.community ?? proposal?.community, street: listed?.street ?? proposal?.street },
            ...{ stage, name: listed?.name ?? proposal?.name, route, since, into },
            founders: proposal === undefined ? undefined : new Set(proposal.founders.map(({ person }) => person)).size,
            ...{ by: proposal?.by, proposedOn: proposal === undefined ? undefined : Day.require(proposal.on) }
          }
        ]
  )
])
