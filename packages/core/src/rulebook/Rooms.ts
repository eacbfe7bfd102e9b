/**
 * Every room that has rules, with its words and who asks them. A new room is written down here; the rule book, the examples of rule owners and
 * the checks of policies then know it.
 */
import * as Message from "../foundation/Message.ts"
import type * as Parameter from "../law/Parameter.ts"
import type { Rule } from "../law/Rule.ts"
import type { Reached } from "../law/RuleBook.ts"
import { rules as activityMessages } from "../activity/messages/rules.ts"
import { all as activityRules } from "../activity/rules/Rules.ts"
import { rules as careMessages } from "../care/messages/rules.ts"
import { all as careRules } from "../care/rules/Rules.ts"
import { rules as concernMessages } from "../concern/messages/rules.ts"
import { all as concernRules } from "../concern/rules/Rules.ts"
import { rules as fundMessages } from "../fund/messages/rules.ts"
import { all as fundRules } from "../fund/rules/Rules.ts"
import { rules as matchingMessages } from "../matching/messages/rules.ts"
import { all as matchingRules } from "../matching/rules/Rules.ts"
import { rules as personMessages } from "../person/messages/rules.ts"
import { socialWorkers as socialWorkerMessages } from "../person/messages/socialWorkers.ts"
import { all as personRules } from "../person/rules/Rules.ts"
import { rules as placeMessages } from "../place/messages/rules.ts"
import { all as placeRules } from "../place/rules/Rules.ts"
import { rules as projectMessages } from "../project/messages/rules.ts"
import { all as projectRules } from "../project/rules/Rules.ts"
import { rules as reportMessages } from "../report/messages/rules.ts"
import { all as reportRules } from "../report/rules/Rules.ts"
import { rules as rewardMessages } from "../reward/messages/rules.ts"
import { all as rewardRules } from "../reward/rules/Rules.ts"
import { rules as serviceMessages } from "../service/messages/rules.ts"
import * as ServiceReach from "../service/Reach.ts"
import { all as serviceRules } from "../service/rules/Rules.ts"
import { rules as teamMessages } from "../team/messages/rules.ts"
import { all as teamRules } from "../team/rules/Rules.ts"

import { options } from "./messages/options.ts"

export interface Room {
  readonly room: string
  readonly title: Message.Text
  readonly rules: readonly Rule[]
  readonly messages: Message.Catalogue
  /** Who reads a parameter in this release; default: as `Reach` says. */
  readonly reachOf?: (parameter: Parameter.Parameter) => Reached
}

const said: readonly Room[] = [
  { room: "place", title: { "zh-CN": "阵地与社区", en: "Places" }, rules: placeRules, messages: placeMessages },
  {
    room: "person",
    title: { "zh-CN": "人员", en: "People" },
    rules: personRules,
    messages: Message.merge(personMessages, socialWorkerMessages)
  },
  {
    room: "service",
    title: { "zh-CN": "服务记录、证明与星级", en: "Service records, certificates and stars" },
    rules: serviceRules,
    messages: serviceMessages,
    reachOf: (parameter) => {
      const note = ServiceReach.reasonOf(parameter)
      return { reach: ServiceReach.of(parameter), ...(note === undefined ? {} : { note }) }
    }
  },
  { room: "team", title: { "zh-CN": "队伍与荣誉", en: "Teams and honours" }, rules: teamRules, messages: teamMessages },
  { room: "activity", title: { "zh-CN": "活动与报名", en: "Activities and joining" }, rules: activityRules, messages: activityMessages },
  { room: "project", title: { "zh-CN": "公益创投项目", en: "Charity ventures" }, rules: projectRules, messages: projectMessages },
  { room: "care", title: { "zh-CN": "走访关爱与微心愿", en: "Care visits and micro-wishes" }, rules: careRules, messages: careMessages },
  { room: "concern", title: { "zh-CN": "居民诉求", en: "Residents' concerns" }, rules: concernRules, messages: concernMessages },
  { room: "fund", title: { "zh-CN": "慈善基金", en: "Charity funds" }, rules: fundRules, messages: fundMessages },
  { room: "reward", title: { "zh-CN": "积分与时间银行", en: "Points and time bank" }, rules: rewardRules, messages: rewardMessages },
  { room: "matching", title: { "zh-CN": "供需对接", en: "Needs and offers" }, rules: matchingRules, messages: matchingMessages },
  { room: "report", title: { "zh-CN": "统计与公开", en: "Reports and publishing" }, rules: reportRules, messages: reportMessages }
]

/** With the titles of options, which all of them speak of; merged when asked for, since whoever takes a file in loads the rooms and reads none. */
export const rooms: readonly Room[] = said.map((room) => {
  let whole: Message.Catalogue | undefined
  return {
    ...room,
    get messages() {
      return (whole ??= Message.merge(room.messages, options))
    }
  }
})

export const rules: readonly Rule[] = rooms.flatMap((room) => room.rules)

/** Every parameter that a rule names, by id. */
export const parameters: ReadonlyMap<string, Parameter.Parameter> = new Map(
  rules.flatMap((rule) => rule.parameters.map((parameter) => [parameter.id, parameter] as const))
)
