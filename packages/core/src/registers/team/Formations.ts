/** Formations (雁阵): which team leads, who flies where since when, and who lifted whom. Nothing is taken out; what is over has a last day. */
import * as TeamOptions from "../../team/messages/options.ts"
import * as Options from "../../foundation/Options.ts"
import * as Facts from "../../foundation/Facts.ts"
import { isOpen } from "../../foundation/Tenure.ts"
import * as Formation from "../../team/Formation.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

const formation = Facts.text({ "zh-CN": "雁阵", en: "formation" })
const from = Facts.day({ "zh-CN": "起始日", en: "from" })
const until = Facts.day({ "zh-CN": "截止日", en: "until" })

/** `team` is the one that leads now. */
export const formations = Register.define("formation", ["formation"], {
  formation,
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, Options.without(TeamOptions.formationStage, "none")),
  teams: Facts.int({ "zh-CN": "队伍数", en: "teams" }),
  links: Facts.int({ "zh-CN": "现有带动关系", en: "mentoring links now" }),
  lifted: Facts.int({ "zh-CN": "带动成功", en: "lifted" })
})

export const places = Register.define("formation_place", ["formation", "team", "from", "place"], {
  formation,
  place: Facts.text({ "zh-CN": "位置", en: "place" }, TeamOptions.formationPlace),
  from,
  until
})

/** `team` is the one that learns. */
export const links = Register.define("formation_link", ["formation", "mentor", "team", "from"], {
  formation,
  mentor: Facts.text({ "zh-CN": "带队", en: "mentor" }),
  from,
  until,
  result: Facts.text({ "zh-CN": "结果", en: "result" }, TeamOptions.linkResult),
  evidence: Facts.int({ "zh-CN": "佐证数", en: "evidence" })
})

const rowOf = (id: string, state: Formation.Formation) =>
  state.stage === "none"
    ? []
    : [
        {
          formation: id,
          team: Formation.leadOf(state),
          stage: state.stage,
          teams: state.teams.filter(isOpen).length,
          links: state.links.filter(isOpen).length,
          lifted: Formation.lifted(state).length
        }
      ]

export const kind = Kind.of<Formation.Formation, Formation.Event>(
  {
    ...Formation,
    types: Kind.everyType<Formation.Event["type"]>()(
      "formation.formed",
      "formation.wing-added",
      "formation.wing-released",
      "formation.handed-over",
      "formation.linked",
      "formation.link-ended",
      "formation.dissolved"
    )
  },
  [
    Kind.sheet(formations, rowOf),
    Kind.sheet(places, (id, { teams }) => teams.map((flown) => ({ formation: id, ...flown }))),
    Kind.sheet(links, (id, { links: all }) =>
      all.map(({ mentor, learner, from: since, until: last, result, evidence }) => ({
        formation: id,
        mentor,
        team: learner,
        from: since,
        until: last,
        result,
        evidence: evidence?.length
      }))
    )
  ]
)
