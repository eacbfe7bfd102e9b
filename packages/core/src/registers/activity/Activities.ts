/**
 * Activities, the positions in them with the places that are free, and everybody who signed up, in the order in which they came. What a
 * reader would get wrong: a sign-up that was withdrawn keeps its row; whoever came back has another one, with a later number.
 */
import * as ActivityOptions from "../../activity/messages/options.ts"
import * as Category from "../../service/Category.ts"
import * as Options from "../../foundation/Options.ts"
import * as Activity from "../../activity/Activity.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

const people = "people"

export const activities = Register.define("activity", ["activity"], {
  activity: Facts.text({ "zh-CN": "活动", en: "activity" }),
  name: Facts.text({ "zh-CN": "名称", en: "name" }),
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, Options.without(ActivityOptions.stage, "none")),
  category: Facts.text({ "zh-CN": "服务类别", en: "category" }, Category.options),
  organiser: Facts.text({ "zh-CN": "组织单位", en: "organiser" }),
  leader: Facts.person({ "zh-CN": "负责人", en: "leader" }),
  from: Facts.minute({ "zh-CN": "开始", en: "from" }),
  to: Facts.minute({ "zh-CN": "结束", en: "to" }),
  dangerous: Facts.bool({ "zh-CN": "可能发生人身危险", en: "may endanger people" }),
  places: Facts.int({ "zh-CN": "招募人数", en: "places" }, people),
  taken: Facts.int({ "zh-CN": "已报名", en: "places taken" }, people),
  waiting: Facts.int({ "zh-CN": "候补", en: "waiting" }, people),
  noShows: Facts.int({ "zh-CN": "缺席", en: "no-shows" }, people),
  begunOn: Facts.day({ "zh-CN": "开展日", en: "begun on" }),
  endedOn: Facts.day({ "zh-CN": "结束或取消日", en: "held or cancelled on" })
})

export const positions = Register.define("activity_position", ["activity", "position"], {
  activity: Facts.text({ "zh-CN": "活动", en: "activity" }),
  position: Facts.text({ "zh-CN": "岗位", en: "position" }),
  name: Facts.text({ "zh-CN": "岗位名称", en: "name of the position" }),
  places: Facts.int({ "zh-CN": "人数", en: "places" }, people),
  free: Facts.int({ "zh-CN": "空余名额", en: "places free" }, people),
  waiting: Facts.int({ "zh-CN": "候补", en: "waiting" }, people),
  childFacing: Facts.bool({ "zh-CN": "密切接触未成年人", en: "close contact with minors" }),
  lowestAge: Facts.int({ "zh-CN": "最低年龄", en: "least age" }, "years old"),
  highestAge: Facts.int({ "zh-CN": "最高年龄", en: "greatest age" }, "years old"),
  training: Facts.text({ "zh-CN": "须先培训", en: "training needed" }),
  licence: Facts.text({ "zh-CN": "须有资格", en: "licence needed" })
})

export const signUps = Register.define("sign_up", ["activity", "number"], {
  activity: Facts.text({ "zh-CN": "活动", en: "activity" }),
  number: Facts.int({ "zh-CN": "序号", en: "number" }),
  volunteer: Facts.person({ "zh-CN": "志愿者", en: "volunteer" }),
  position: Facts.text({ "zh-CN": "岗位", en: "position" }),
  standing: Facts.text({ "zh-CN": "报名状态", en: "standing" }, ActivityOptions.standing),
  on: Facts.day({ "zh-CN": "报名日", en: "signed up on" }),
  placeOn: Facts.day({ "zh-CN": "取得名额日", en: "place since" }),
  withdrawnOn: Facts.day({ "zh-CN": "退出日", en: "withdrawn on" }),
  noShowOn: Facts.day({ "zh-CN": "缺席记录日", en: "no-show noted on" }),
  malicious: Facts.bool({ "zh-CN": "恶意缺席", en: "malicious no-show" }),
  overrides: Facts.int({ "zh-CN": "特批项数", en: "rules set aside" })
})

type Begun = Kind.Begun<Activity.Activity, "plan">

const scopeOf = ({ plan: { team, community, street, station } }: Begun) => ({ team, community, street, station })

const rowOf = (activity: string, state: Begun) => {
  const { stage, plan, positions: all, begunOn, endedOn } = state
  return [
    {
      ...scopeOf(state),
      activity,
      name: plan.name,
      stage,
      category: plan.category,
      organiser: plan.organiser,
      leader: plan.leader,
      from: plan.time.from,
      to: plan.time.to,
      dangerous: plan.dangerous,
      places: all.reduce((sum, { number }) => sum + number, 0),
      taken: Activity.placed(state).length,
      waiting: Activity.waiting(state).length,
      noShows: state.signUps.filter(({ noShow }) => noShow !== undefined).length,
      begunOn,
      endedOn
    }
  ]
}

const positionsOf = (activity: string, state: Begun) =>
  state.positions.map(({ position, name, number, childFacing, lowestAge, highestAge, training, licence }) => ({
    ...scopeOf(state),
    activity,
    position,
    name,
    places: number,
    free: Activity.free(state, position),
    waiting: Activity.waiting(state, position).length,
    childFacing,
    lowestAge,
    highestAge,
    training,
    licence
  }))

const signUpsOf = (activity: string, state: Begun) =>
  state.signUps.map(({ volunteer, position, standing, on, placeOn, withdrawnOn, noShow, overrides }, index) => ({
    ...scopeOf(state),
    activity,
    number: index + 1,
    volunteer,
    position,
    standing,
    on,
    placeOn,
    withdrawnOn,
    noShowOn: noShow?.on,
    malicious: noShow?.malicious,
    overrides: overrides.length
  }))

export const kind = Kind.of<Activity.Activity, Activity.Event>({ ...Activity, types: Kind.typesOf(Activity.stagesOf) }, [
  Kind.sheetSince("plan", activities, rowOf),
  Kind.sheetSince("plan", positions, positionsOf),
  Kind.sheetSince("plan", signUps, signUpsOf)
])
