/**
 * Stations as they are known now, and who has worked there when. What a reader would get wrong: what nobody has noted is unknown; and a post
 * names a person by random id only.
 */
import * as PlaceOptions from "../../place/messages/options.ts"
import * as Options from "../../foundation/Options.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Station from "../../place/Station.ts"
import { isOpen } from "../../foundation/Tenure.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const stations = Register.define("station", ["station"], {
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, Options.without(PlaceOptions.stationStage, "none")),
  openedOn: Facts.day({ "zh-CN": "设立日", en: "opened on" }),
  closedOn: Facts.day({ "zh-CN": "撤销日", en: "closed on" }),
  hasPremises: Facts.bool({ "zh-CN": "有场所", en: "has premises" }),
  hasTeam: Facts.bool({ "zh-CN": "有队伍", en: "has a team" }),
  hasProjects: Facts.bool({ "zh-CN": "有项目", en: "has projects" }),
  hasEquipment: Facts.bool({ "zh-CN": "有设备", en: "has equipment" }),
  hasRules: Facts.bool({ "zh-CN": "有制度", en: "has rules" }),
  hasSign: Facts.bool({ "zh-CN": "有标识", en: "has a sign" }),
  collectsNeeds: Facts.bool({ "zh-CN": "需求收集", en: "collects needs" }),
  publishesProjects: Facts.bool({ "zh-CN": "项目发布", en: "publishes projects" }),
  recruits: Facts.bool({ "zh-CN": "招募培训", en: "recruits and trains" }),
  organises: Facts.bool({ "zh-CN": "活动组织", en: "organises activities" }),
  records: Facts.bool({ "zh-CN": "服务记录", en: "records service" }),
  publicises: Facts.bool({ "zh-CN": "宣传展示", en: "publicises" }),
  staff: Facts.int({ "zh-CN": "在岗人数", en: "staff" }, "people"),
  licensed: Facts.int({ "zh-CN": "持证人数", en: "licensed staff" }, "people")
})

export const posts = Register.define("station_post", ["station", "person", "from"], {
  station: Facts.text({ "zh-CN": "社工站", en: "station" }),
  person: Facts.person({ "zh-CN": "人员", en: "person" }),
  post: Facts.text({ "zh-CN": "岗位", en: "post" }, PlaceOptions.post),
  licensed: Facts.bool({ "zh-CN": "持证", en: "licensed" }),
  from: Facts.day({ "zh-CN": "到岗日", en: "from" }),
  /** Last day there; unknown while it goes on. */
  until: Facts.day({ "zh-CN": "离岗日", en: "until" })
})

/** A day on which everything noted so far holds: no note stands after the latest. */
const rowOf = (station: string, state: Kind.Begun<Station.Station, "latest">) => {
  const { premises, team, projects, equipment, rules, sign, ...functions } = Station.factsOn(state, state.latest)
  const there = state.posts.filter(isOpen)
  return [
    {
      station,
      street: state.street,
      community: state.community,
      stage: state.stage,
      openedOn: state.openedOn,
      closedOn: state.closedOn,
      hasPremises: premises,
      hasTeam: team,
      hasProjects: projects,
      hasEquipment: equipment,
      hasRules: rules,
      hasSign: sign,
      ...functions,
      staff: there.length,
      licensed: there.filter(({ isLicensed }) => isLicensed).length
    }
  ]
}

const postsOf = (station: string, { street, community, posts: all }: Station.Station) =>
  all.map(({ person, post, isLicensed, from, until }) => ({ station, street, community, person, post, licensed: isLicensed, from, until }))

export const kind = Kind.of<Station.Station, Station.Event>({ ...Station, types: Kind.typesOf(Station.stagesOf) }, [
  Kind.sheetSince("latest", stations, rowOf),
  Kind.sheet(posts, postsOf)
])
